## Counts

count-cards =
    { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
count-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
count-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

## Errors

error-file-handle = That file is no longer at hand. Choose it again.
error-malformed-request = That request can’t be understood. Nothing was changed.
error-text-too-long = That text is too long: at most { $limit } characters fit. Shorten it and try again.
error-done-already = That was done already and is in the history. Nothing was done twice.
error-internal = Something went wrong inside Kartoteka. Your data is untouched; try again.
error-list-place = This page of the list is not there any more. Begin again at the top.
error-setting = “{ $value }” can’t be taken for the setting { $key }. Nothing was changed.
error-file-too-new = { $path } was written by a newer Kartoteka. Install the newer version to open it; nothing in it was changed.
error-not-a-card-box = { $path } is not a card box, or it is empty. Nothing in it was changed; bring back a backup, or choose another folder.
error-read-only = { $path } can’t be written. Check the folder’s permissions, or choose another folder.
error-migration-edited = This card box was prepared by another build of Kartoteka ({ $path }). Nothing in it was changed; install the version that wrote it.
error-corrupt = The card box can’t be read in full. Your file is untouched; bring back a backup.
error-window-open = Kartoteka is already open on this card box. Use the window that is there; nothing was changed.
error-locked = Another program is holding the card box. Close it, then try again; nothing was lost.
error-disk-full = No room to save. Nothing was lost. Free some space, then try again.
error-not-found = That is not in the box any more.
error-stale-edit = This card was changed elsewhere since you opened it. What you typed is still here; look at the newer card, then save again.
error-stale-entry = This was changed elsewhere since you began. What you typed is still here; save again to put it in place of the newer words.
error-stale-plan = The plan { $name } was changed elsewhere meanwhile, so nothing was saved. What you typed is still here; look at the newer steps, then save again.
error-cancelled = Cancelled. Nothing was changed.
error-nothing-to-undo = There is nothing to take back.
error-nothing-to-redo = There is nothing to bring back.
error-changed-since = Nothing was taken back: what “{ $title }” did was all changed later. Take back the later change first, in History.
error-changed-since-cards = What was changed: { $names }.
error-io = A file can’t be read or written. Your data is untouched; check the disk, then try again.
error-box-missing = There is no card box at { $path }, but there are backups of one. Bring the newest back, or move the backups folder away to begin an empty box.
error-no-name = A card needs at least a name, a number, a mail address or an organisation.
error-no-such-card = There is no card “{ $text }” in the box.
error-no-such-day = There is no such day. Write the birthday as day and month, with the year where you know it.
error-relation-self = A card can’t be related to itself. Choose another card.
error-relation-label = Say what the other card is to this one, for example “mother” or “supplier”.
error-picture = { $name } is not a picture that can be used. Choose a JPEG, PNG, GIF or WebP file.
error-picture-pixels = This picture has more than 40 million pixels and is not shown. Save it smaller and choose that file.
error-picture-large = { $name } is larger than 8 MB. Choose a smaller picture.
error-demo-not-empty = This box has cards in it already. Demo cards go only into an empty box; choose another folder with --data.
error-file-unreadable = { $name } can’t be read. Check that it is there and that you may open it.

## Operations: what was done, for the history, the toast and Ctrl+Z

operation-contact-create = Card added: { $subject }
operation-contact-save = Card changed: { $subject }
operation-contact-trash = Moved to the trash: { $subject }
operation-contact-put-back = Put back from the trash: { $subject }
operation-contact-tag = Tags changed: { $subject }
operation-relation-create = Relation added: { $subject }
operation-relation-delete = Relation removed: { $subject }
operation-photo-set = Photo added: { $subject }
operation-photo-remove = Photo removed: { $subject }
operation-interaction-log = Written down: { $subject }
operation-interaction-save = Entry changed: { $subject }
operation-interaction-delete = Entry removed: { $subject }
operation-call-returned = Call returned: { $subject }
operation-note-create = Note added: { $subject }
operation-note-save = Note changed: { $subject }
operation-note-delete = Note removed: { $subject }
operation-attachment-add = File attached: { $subject }
operation-attachment-remove = File removed: { $subject }
operation-follow-up-create = Follow-up added: { $subject }
operation-follow-up-save = Follow-up changed: { $subject }
operation-follow-up-done = Follow-up done: { $subject }
operation-follow-up-drop = Follow-up dropped: { $subject }
operation-follow-up-snooze = Follow-up put off: { $subject }
operation-reminders-later = Reminder put off: { $subject }
operation-import-run = Imported: { $subject }
operation-inbox-make-card = Card made from the inbox: { $subject }
operation-inbox-assign = Put on a card from the inbox: { $subject }
operation-inbox-name = Card named: { $subject }
operation-inbox-assign-call = Call put on a card: { $subject }
operation-inbox-note = Mail kept as a note: { $subject }
operation-inbox-word = What a call was about: { $subject }
operation-inbox-no-word = Nothing to say about a call: { $subject }
operation-demo-fill = Demo cards added: { $subject }
operation-undo = Taken back: “{ $subject }”
operation-redo = Brought back: “{ $subject }”
operation-several = { $subject } and { $count ->
        [one] { $count } more
       *[other] { $count } more
    }

## Today
today-capture = Who called? Type a name or number
today-capture-number = Log a call from { $number }
today-log = Log a call
today-to-do = { $count ->
    [one] { $count } to do today
   *[other] { $count } to do today
  }
today-to-do-late = { $late ->
    [one] { $count } to do today, { $late } of them late
   *[other] { $count } to do today, { $late } of them late
  }
today-nothing = Nothing due. Enjoy the quiet.
today-next = Next: { $text } ({ $when })
today-see-all = See all
today-see-all-of = See all: { $section }
today-show-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
  }
today-move-all = Move all to…
today-moved = { $count ->
    [one] { $count } follow-up moved
   *[other] { $count } follow-ups moved
  }
today-call-back = Calls to return
today-call-returned = Returned
today-call-returned-of = Returned: { $who }
today-call-log = Log
today-call-log-of = Log a call with { $who }
today-call-struck = Call marked as returned
today-calls-from = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
today-recent = Recent calls
today-recent-none = Calls you log show here.
today-in = incoming
today-out = outgoing
today-missed = missed
today-minutes = { $count ->
    [one] { $count } min
   *[other] { $count } min
  }
today-unknown = unknown
today-withheld = Number withheld
today-clock-wrong = The computer’s clock shows the year { $year }, which can’t be right. Nothing is reminded of until it is set; no card is harmed.
today-birthdays = Birthdays this week
today-turns = { $age ->
    [one] turns { $age }
   *[other] turns { $age }
  }
today-birthday = birthday

## Follow-ups
follow-count = { $count ->
    [one] { $count } open
   *[other] { $count } open
  }
follow-none = Nothing planned. A follow-up is a thing to do by a day.
follow-agenda = Agenda
follow-month = Month
follow-views = How follow-ups are shown
follow-other-view = Agenda or month
follow-show-month = Follow-ups by month
follow-add-day = Add a follow-up on this day
follow-add-day-hint = 10:00 call back
follow-day-none = Nothing planned on this day.
month-today = Today
month-next = Next month
month-previous = Previous month
month-next-day = Next day
month-previous-day = Previous day
month-next-week = A week later
month-previous-week = A week earlier
month-last = Last day of the month
month-enter = To the follow-ups of the day
month-back = Back to the month
month-move-later = Move the follow-up a day later
month-move-earlier = Move it a day earlier
month-move-week-later = Move it a week later
month-move-week-earlier = Move it a week earlier
month-count =
    { $count ->
        [one] { $count } follow-up
       *[other] { $count } follow-ups
    }
month-birthday = Birthday of { $name }
month-birthday-turns = { $name } turns { $turns }
follow-late = Late
follow-today = Today
follow-tomorrow = Tomorrow
follow-week = Next 7 days
follow-list = Follow-ups, { $group }
follow-name = { $text }, { $who }
follow-open-card = Open the card of { $who }
follow-call = Call
follow-done = Done
follow-later = Later
follow-edit = Edit
follow-drop = Drop
follow-skip = Skip
follow-missed = { $count ->
    [one] came up { $count } time since
   *[other] came up { $count } times since
  }
follow-rests = reminds again: { $when }
follow-undo-of = Undo: { $text }
follow-was-done = Follow-up done
follow-was-dropped = Follow-up dropped
follow-was-done-next = Follow-up done. Next: { $when }
follow-was-skipped = Skipped. Next: { $when }
follow-was-rested = Reminder put off
follow-was-moved = Follow-up moved: { $when }
follow-was-saved = Follow-up changed
follow-was-added = Follow-up added: { $when }
follow-later-of = Move to
follow-later-tomorrow = Tomorrow
follow-later-monday = Monday
follow-later-week = In a week
follow-later-words = Another day
follow-later-hint = fri 10:00
follow-rest-of = Only remind later
follow-rest-hour = In an hour
follow-rest-tomorrow = Tomorrow morning
follow-move = Move
follow-understood = Understood: { $when }
follow-understood-repeat = Understood: { $when }, { $repeat }
follow-not-understood = No day found in this. Try “fri 10:00” or “in 2 weeks”.
follow-add = Add a follow-up
follow-add-hint = fri 10:00 call about the frames
follow-add-button = Add
follow-add-need-text = Say what is to be done, for example “fri 10:00 call back”.
follow-edit-title = Edit follow-up
follow-edit-text = What
follow-edit-when = When
follow-edit-kind = Kind
follow-edit-place = Where
follow-edit-minutes = Minutes
follow-edit-repeat = Repeats
follow-edit-repeat-hint = every 2 weeks
follow-edit-repeat-lost = Not understood. Try “every 2 weeks” or “every month on the last day”.
follow-edit-from-done = Counted from when it was done
follow-edit-skips = On days off
follow-edit-skips-nothing = Any day will do
follow-edit-skips-weekends = Not on weekends
follow-edit-skips-days-off = Not on weekends or holidays
follow-edit-moves-all = Move all that follow, too
follow-kind-task = Task
follow-kind-call = Call
follow-kind-visit = Visit
follow-kind-meeting = Appointment
follow-kind-message = Text message
follow-kind-mail = Email
follow-kind-letter = Letter
follow-edit-save = Save
follow-edit-cancel = Cancel
follow-pages = Pages of follow-ups
follow-page = { $from }–{ $to } of { $count }
follow-page-earlier = Sooner ones
follow-page-later = Later ones
follow-key-next = Next follow-up
follow-key-previous = Previous follow-up
follow-key-open = Open the card
draft-open = Open draft
draft-save = Save the draft as a file
draft-opened = The draft is open in its own program. Mark this done once it is sent.
draft-empty = The card says nothing for: { $places }.
draft-no-opener = No program for mails could be started. “Save the draft as a file” in the palette keeps it for any mail program.
draft-no-texter = No program for text messages could be started. The desktop needs one that takes “sms:” links; the number stands on the card.
draft-places = { "{" }first name{ "}" }, { "{" }last name{ "}" }, { "{" }name{ "}" }, { "{" }company{ "}" }, { "{" }role{ "}" }, { "{" }city{ "}" }, { "{" }phone{ "}" }, { "{" }e-mail{ "}" }
error-draft-kind = Only a mail or a text message has a draft.
error-draft-nobody = There is no card to write to: give the follow-up one first.
error-draft-no-address = { $name } has no mail address to write to. Add one to the card.
error-draft-no-number = { $name } has no number to write to. Add one to the card.
error-draft-no-file = A text message can’t be saved as a mail file; open it instead.
error-draft-place = “{ $step }”: no place is called { "{" }{ $name }{ "}" }. These are known: { $places }.
error-draft-brace = “{ $step }”: a { "{" } is opened and not closed. Write it twice where a brace is meant.
error-draft-long = “{ $step }”: the subject may have { $subject } characters and the text { $text }.

## How follow-ups recur. The owner may type these words too: a test reads them back.
repeat-day =
    { $count ->
    [1] every day
    [one] every { $count } days
   *[other] every { $count } days
    }
repeat-week =
    { $count ->
    [1] every week
    [one] every { $count } weeks
   *[other] every { $count } weeks
    }
repeat-month =
    { $count ->
    [1] every month
    [one] every { $count } months
   *[other] every { $count } months
    }
repeat-year =
    { $count ->
    [1] every year
    [one] every { $count } years
   *[other] every { $count } years
    }
repeat-on = { $every } { $day }
repeat-on-last-day = on the last day
repeat-on-mon =
    { $nth ->
    [first] on the first Monday
    [second] on the second Monday
    [third] on the third Monday
    [fourth] on the fourth Monday
   *[last] on the last Monday
    }
repeat-on-tue =
    { $nth ->
    [first] on the first Tuesday
    [second] on the second Tuesday
    [third] on the third Tuesday
    [fourth] on the fourth Tuesday
   *[last] on the last Tuesday
    }
repeat-on-wed =
    { $nth ->
    [first] on the first Wednesday
    [second] on the second Wednesday
    [third] on the third Wednesday
    [fourth] on the fourth Wednesday
   *[last] on the last Wednesday
    }
repeat-on-thu =
    { $nth ->
    [first] on the first Thursday
    [second] on the second Thursday
    [third] on the third Thursday
    [fourth] on the fourth Thursday
   *[last] on the last Thursday
    }
repeat-on-fri =
    { $nth ->
    [first] on the first Friday
    [second] on the second Friday
    [third] on the third Friday
    [fourth] on the fourth Friday
   *[last] on the last Friday
    }
repeat-on-sat =
    { $nth ->
    [first] on the first Saturday
    [second] on the second Saturday
    [third] on the third Saturday
    [fourth] on the fourth Saturday
   *[last] on the last Saturday
    }
repeat-on-sun =
    { $nth ->
    [first] on the first Sunday
    [second] on the second Sunday
    [third] on the third Sunday
    [fourth] on the fourth Sunday
   *[last] on the last Sunday
    }
repeat-from-done = { $rule }, counted from when it was done
repeat-not-weekends = { $rule }, not on weekends
repeat-not-days-off = { $rule }, not on days off

## Import
import-steps = Steps
import-step-choose = Choose
import-step-look = Look
import-step-known = Duplicates
import-step-done = Done
import-choose-text = Cards come in from vCard files (.vcf), as phones and mail programs write them, and from lists (.csv) of Google, Outlook and others or of your own; calls from a phone’s call log (.xml, .json, .csv), mail (.eml, .mbox), and calendars (.ics). Nothing is written before you have looked.
import-choose-button = Choose files…
import-choose-drop = Or drop the files anywhere on this window.
phone-book-get = Get from my phone
phone-book-which = Which phone?
phone-book-waiting = Waiting for { $name }. It may ask whether this computer may have contacts and calls: allow it there.
phone-book-none = No phone is paired with this computer. Pair it in the Bluetooth settings of the computer, then try again.
phone-book-no-bluetooth = Bluetooth is off, or this computer has none. Switch it on, or choose a file from the phone.
phone-book-no-fetcher = The part of Bluetooth that fetches phone books is not installed. It is the package bluez-obexd; or choose a file from the phone.
phone-book-refused = The phone did not give its phone book. Allow contacts for this computer in the phone’s Bluetooth settings, then try again.
phone-book-silent = The phone did not answer. Nothing was taken in. Unlock it, allow contacts and calls for this computer where it asks, then try again.
phone-book-stalled = Nothing more came from the phone. Nothing was taken in. Bring it closer, unlock it, then try again.
phone-book-broken-off = The phone broke off. Nothing was taken in. Try again.
phone-book-cancelled = Cancelled. Nothing was taken in.
import-reading = Reading the file
import-backing-up = Making a backup first
import-writing = Writing the cards
import-progress = { $done } of { $total }
import-progress-open = { $done } so far
import-time-left = { $minutes ->
    [0] under a minute left
    [one] about { $minutes } minute left
   *[other] about { $minutes } minutes left
  }
import-cancelled = Import cancelled. Nothing was written.
import-step-columns = Columns
import-next = Next
import-columns-of = Columns of { $name }
import-columns-file = File
import-columns-guessed = The values alone say whose card a row is. Confirm one of the guesses, or choose which column is the name, the organisation, a number or a mail.
import-columns-nobody = No column says whose card a row is. Choose which is the name, the organisation, a number or a mail.
import-columns-table = What each column is taken for
import-col-column = Column
import-col-field = Taken for
import-col-samples = First values
import-field-of = “{ $column }” is
import-ground-heading = Guessed from the heading
import-ground-values = Guessed from the values
import-ground-confirm = Confirm
import-ground-confirm-of = Confirm: { $column } is { $field }
import-field-keep = Own field
import-field-skip = Leave out
import-field-birth-day = Day of birth
import-field-birth-month = Month of birth
import-field-birth-year = Year of birth
import-field-address-number = House number
import-field-address-text = Whole address
import-field-labelled = { $field } ({ $label })
import-delimiter = Between cells
import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-delimiter-bar = Bar |
import-first-row = First row
import-first-row-headings = Headings
import-first-row-card = Already a card
import-quotes = Quotation marks
import-quotes-enclose = Enclose cells
import-quotes-literal = Are letters
import-day = Dates like 6/5/1984
import-day-first = Day first
import-day-second = Month first
import-content = A row is
import-content-cards = A card
import-content-calls = A call
import-columns-no-calls = No column says which number called and when. Choose the number, and day and time.
import-first-row-call = Already a call
import-field-call-number = Number
import-field-call-name = Name
import-field-call-when = Day and time
import-field-call-date = Day
import-field-call-time = Time
import-field-call-way = Which way it went
import-field-call-length = Length
import-field-call-text = What about
import-length-unit = Lengths like 3 or 0:03
import-length-seconds = Count seconds
import-length-minutes = Count minutes
import-ways = Which way the calls went
import-ways-word = In the file
import-ways-way = Means
import-ways-of = “{ $word }” means
import-ways-silent = Not said
import-way-in = Incoming
import-way-out = Outgoing
import-way-missed = Missed
import-way-voicemail = Voicemail
import-way-declined = Declined
import-way-blocked = Blocked
import-way-elsewhere = Answered on another device
import-way-by-length = By its length
import-ways-guess = Guessed
import-profile = Read by profile
import-profile-none = No profile
import-profile-name = Keep as profile
import-profile-save = Keep
import-profile-saved = Profile “{ $name }” kept
import-back = Back
import-again = Import another file
import-run = { $count ->
    [0] Nothing to import
    [one] Import { $count } card
   *[other] Import { $count } cards
  }
import-file-line = { $count ->
    [one] { $name }: { $count } card
   *[other] { $name }: { $count } cards
  }
import-all-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
import-new = New
import-same = Already here
import-update = Changed
import-conflict = Yours kept
import-skipped = Skipped
import-problems = Problems
import-familiar =
    { $count ->
        [one] { $count } card looks familiar
       *[other] { $count } cards look familiar
    }
import-next-known =
    { $count ->
        [one] Next: { $count } looks familiar
       *[other] Next: { $count } look familiar
    }
import-known = Cards already in the box
import-known-update = Same person
import-known-update-text = What the file says anew is taken over into the card; what you have changed yourself stays.
import-known-skip = Skip
import-known-skip-text = The cards in the box stay as they are.
import-known-new = Keep both
import-known-new-text = Each comes in as a second card.
import-known-of = What becomes of { $name }
import-known-others =
    { $count ->
        [one] The same for the other one
       *[other] The same for the other { $shown }
    }
import-encoding = Letters
import-encoding-hint = The file does not say how its letters are written. Choose until the names look right.
import-known-table = { $name } was recognised as the call list of another program; what its columns are is assumed.
import-say-columns = Say what the columns are…
import-encoding-guess = As guessed
import-encoding-central = Central European (Windows 1250)
import-encoding-western = Western European (Windows 1252)
import-encoding-latin2 = Central European (ISO 8859-2)
import-encoding-latin1 = Western European (ISO 8859-15)
import-encoding-cyrillic = Cyrillic (Windows 1251)
import-encoding-greek = Greek (Windows 1253)
import-encoding-turkish = Turkish (Windows 1254)
import-encoding-baltic = Baltic (Windows 1257)
import-encoding-hebrew = Hebrew (Windows 1255)
import-encoding-arabic = Arabic (Windows 1256)
import-encoding-japanese = Japanese (Shift JIS)
import-encoding-chinese = Chinese (GB 18030)
import-encoding-korean = Korean (EUC-KR)
import-table = What comes in
import-col-record = No.
import-col-record-title = Which record of the file it is
import-col-verdict = What happens
import-col-name = Name
import-col-phone = Phone
import-col-email = Email
import-col-reason = Why
import-no-name = (no name)
import-first-rows = { $count ->
    [one] The first { $shown } of { $count } card
   *[other] The first { $shown } of { $count } cards
  }
import-problem-list = Problems in the file
import-problem-line = Line { $line }: { $message }
import-problem-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
  }
import-unread-save = Save what could not be read…
import-unread-name = { $name } (not read)
import-unread-saved = { $count ->
    [one] Saved { $count } record to { $name }. Mend it there, then import that file.
   *[other] Saved { $count } records to { $name }. Mend them there, then import that file.
  }
import-unread-none = Nothing was left out: no file was written.
import-no-cards = No cards were found in this file.
import-done = { $count ->
    [one] { $count } card added
   *[other] { $count } cards added
  }
import-done-updated = { $count ->
    [one] { $count } card updated
   *[other] { $count } cards updated
  }
import-done-nothing = Nothing changed. All cards were already here.
import-file-calls = { $count ->
    [one] { $name }: { $count } call or message
   *[other] { $name }: { $count } calls and messages
  }
import-file-mails = { $count ->
    [one] { $name }: { $count } mail
   *[other] { $name }: { $count } mails
  }
import-run-all = { $count ->
    [0] Nothing to take in
    [one] Take in { $count } entry
   *[other] Take in { $count } entries
  }
import-done-calls = { $count ->
    [one] { $count } call or message came in
   *[other] { $count } calls and messages came in
  }
import-done-mails = { $count ->
    [one] { $count } mail came in
   *[other] { $count } mails came in
  }
import-done-several = { $count ->
    [one] { $count } entry came in
   *[other] { $count } entries came in
  }
import-done-all-known = Nothing changed. All of it was already here.
import-waiting = Without a card
import-col-when = When
import-nothing-found = Nothing was found in this file.
import-result-added = Added
import-result-updated = Updated
import-result-unchanged = Unchanged
import-result-skipped = Skipped
import-result-conflicts = Of the updated, your own change stayed
import-result-problems = Problems
import-undo = Undo this import
import-undone = Import undone
import-undo-later = You can undo it later too, in History.
import-open-cards = Open the cards
import-key-next = Next step

## Export
export-format = Format
export-format-csv = Spreadsheet
export-format-csv-hint = A CSV file that opens well in a spreadsheet, written by the habits of your region.
export-format-csv-exact = Exact CSV
export-format-csv-exact-hint = For other programs: commas, every text as it is.
export-format-xlsx = Excel
export-format-xlsx-hint = A workbook. Numbers like 007 stay as they are.
export-format-vcf = vCard
export-format-vcf-hint = For phones and mail programs.
export-vcard = vCard version
export-vcard-3 = 3.0, read by nearly all phones
export-vcard-4 = 4.0, the newer one
export-find = Only cards with
export-find-hint = name or tag…
export-columns = Columns
export-columns-hint = Alt and an arrow key moves a column.
export-column-up = Move up: { $name }
export-column-down = Move down: { $name }
export-column-moved = { $name }, now column { $place } of { $count }
export-columns-all = All
export-columns-none-chosen = Tick at least one column.
export-preview = Preview
export-records = { $count ->
    [one] { $count } card
   *[other] { $count } cards
  }
export-first-rows = { $shown ->
    [one] the first row
   *[other] the first { $shown } rows
  }
export-empty = No card to export.
export-file = File name
export-save = Save file…
export-saving = Writing the file
export-cancelled = Export cancelled. No file was written.
export-done = { $count ->
    [one] Saved { $name }, { $count } card
   *[other] Saved { $name }, { $count } cards
  }
file-replaced = What was there before is kept as { $name }.
export-plain = { $count ->
    [one] { $count } card was written by the plain writer, because the newer one would have changed it.
   *[other] { $count } cards were written by the plain writer, because the newer one would have changed them.
  }

## History
history-text = Everything that was done, newest first. Each can be undone on its own.
history-none = Nothing was done yet.
history-list = What was done
history-undo = Undo
history-undo-of = Undo: { $title }
history-undone = undone
history-of = done { $when }
history-more = Show older
history-by-hook = by a live hook
history-by-clock = by the clock
history-by-script = by a script

## Trash
trash-count =
    { $count ->
        [one] { $shown } card
       *[other] { $shown } cards
    }
trash-none = Trash is empty. Cards you remove wait here until you put them back.
trash-none-found = Nothing in Trash has “{ $text }”
trash-list = Cards in Trash
trash-put-back-found = Put back what was found
trash-since = In Trash: { $when }
trash-put-back = Put back
trash-put-back-of = Put back: { $name }
trash-was-put-back = { $count ->
    [one] Card put back
   *[other] { $count } cards put back
  }
trash-put-back-all = Put all back

## Settings
settings-sections = Sections
settings-look = Look
settings-language = Language
settings-theme = Colours
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-region = Language and region
settings-country = Home country
settings-country-hint = Numbers without a country code are read as numbers of this country. Dates and spreadsheet files follow it too.
settings-start-of-day = Start of day
settings-start-of-day-hint = Follow-ups without a time remind you then.
settings-reminders = Reminders
settings-notifications = Show reminders on the desktop
settings-notifications-hint = When a follow-up falls due.
settings-end-of-day = End of day
settings-end-of-day-hint = A reminder put off beyond it waits for the next day.
settings-days-off = Remind on weekends and holidays
settings-days-off-hint = Follow-ups without a time; the list of Today always shows them.
settings-leap-day = 29 February in years without one
settings-leap-day-hint = Birthdays and yearly follow-ups of that day
settings-leap-day-february = On 28 February
settings-leap-day-march = On 1 March
settings-calls = Calls
settings-calls-window = While the telephone rings, a small window over everything says who it is and what was said last.
settings-calls-try = Try it
settings-calls-try-failed = The call did not arrive: nothing listens there just now.
settings-calls-commands = Show the calls that a telephone program tells of
settings-calls-commands-hint = By the command kartoteka pop, as below.
settings-calls-links = Show who has the number of a link
settings-calls-links-hint = A tel: link that is clicked in a browser or in mail, or one that a telephone program opens. It is never dialled.
settings-calls-record = Write down the calls that other programs tell of
settings-calls-record-hint = Each call is written on the caller’s card automatically. Otherwise it is only shown.
settings-calls-kde = Show the calls of an Android phone, by KDE Connect
settings-calls-kde-hint = On a Linux desktop, with the phone paired in KDE Connect and its telephone notices allowed. Each call is written down once.
settings-calls-fritz = Address of a FRITZ!Box
settings-calls-fritz-hint = Shows the calls of its lines and writes each down once. Dial #96*5* once on a telephone at the box; empty for none. It is the only network connection there is.
settings-calls-fritz-wrong = An address in your own network, as 192.168.178.1.
settings-hot-key = Key that opens the finder from any program
settings-hot-key-press = Press it here
settings-hot-key-off-hint = None. Press a key here, for example Ctrl+Alt+K: then from any program it, 4 digits or 3 letters and Enter say who calls.
settings-hot-key-on = From any program: this key, then 4 digits or 3 letters, and Enter. Other programs do not get the key any more.
settings-hot-key-partly = On Wayland this key is heard only while a program that draws by X has the keyboard. To have it everywhere, give a key of the desktop the command kartoteka pop, as below.
settings-hot-key-taken = Another program has { $key } already. Choose another key, or give a key of the desktop the command kartoteka pop, as below.
settings-hot-key-nowhere = This desktop gives programs no key of their own. Give a key of the desktop the command kartoteka pop, as below.
settings-hot-key-alone = A letter or digit with Ctrl, Alt or the system key held down, or a function key.
settings-hot-key-none = No key
settings-call-out = Calling somebody from a card
settings-call-out-shown = By hand
settings-call-out-shown-hint = The number is shown large, beside the sheet that writes the call down.
settings-call-out-kde-hint = The phone shows the number, ready to call; it is paired in KDE Connect.
settings-call-out-program = Program
settings-call-out-program-hint = Starts: { $program }
settings-call-out-other = What Call on a card is to start
settings-call-out-other-hint = Typed once in a terminal, with the name of the telephone program; NUMBER stands for the number. It can be chosen above then.
settings-calls-told = What the telephone program is to start
settings-calls-told-hint = With its own marks for number and name; after --dir stands in, out or missed. Where it can start something when the call is answered and when it ends, too: the same with --event ringing, answered and ended, for the length of the call. The help, page Who called?, has the settings of some programs.
settings-calls-key = What a key of the desktop is to start
settings-calls-key-hint = Finds a caller from any program, or gives the keyboard to the call that is shown. In this window { $key } does the same.
settings-backups = Backups
settings-backup-last = Last
settings-backup-next = Next
settings-backup-next-text = on quit, or tomorrow
settings-backup-place = Where
settings-backup-never = none yet
settings-backup-now = Back up now
settings-backup-made = Backup made, { $size }
settings-backup-check = Check the box
settings-backup-checking = Checking
settings-check-ok = The box and its backups are whole.
settings-check-bad = Something is wrong in the box:
settings-backup-list = Backups, newest first
settings-backup-when = When
settings-backup-why = Why
settings-backup-cards = Cards
settings-backup-size = Size
settings-backup-state = Checked
settings-backup-verified = yes
settings-backup-unverified = no
settings-backup-show-all = { $count ->
    [one] Show { $count } older
   *[other] Show { $count } older
  }
settings-reason-quit = on quit
settings-reason-daily = daily
settings-reason-import = before an import
settings-reason-migration = before an upgrade
settings-reason-restore = before bringing back
settings-reason-asked = by hand
settings-restore = Bring back…
settings-restore-of = Bring back the backup: { $when }
settings-restore-file = From a file…
settings-restore-title = Bring back a backup
settings-restore-text = The box goes back to this moment: { $when }. A backup of what is there now is made first.
settings-restore-unverified = This backup’s checksum does not agree. It may be damaged.
settings-restore-table = What would change
settings-restore-what = What
settings-restore-now = Now
settings-restore-then = Then
settings-restore-comes-back = Comes back
settings-restore-goes = Goes
settings-restore-contact = Cards
settings-restore-interaction = Calls and visits
settings-restore-note = Notes
settings-restore-follow-up = Follow-ups
settings-restore-run = Bring back
settings-restore-cancel = Leave as it is
settings-restore-done = Brought back: { $when }
settings-reading = Reading the backup
settings-box = Cards in and out
settings-go-import-hint = Cards from a phone or a mail program
settings-go-export-hint = A spreadsheet, or vCards for a phone
settings-go-history-hint = What was done, and undoing it
settings-go-inbox-hint = Calls without a word, calls and mail without a card
settings-go-duplicates-hint = Cards that may be one person, beside each other
settings-go-trash-hint = Cards to put back
settings-about = About
settings-about-text = A box of cards for one shop. Everything stays in one file on this computer. Nothing is sent anywhere.
settings-version = Version { $version }
settings-licence = Kartoteka is free software under the MIT licence or the Apache licence 2.0, as you choose.
settings-licence-fonts = The fonts Inter and Source Serif 4 are under the SIL Open Font Licence 1.1.
settings-licence-show = Licence: { $name }



## Interactions and follow-ups (Rust)

error-card-in-trash = The card of { $name } is in the trash. Put it back first.
interaction-whose = Say who it was with: choose a card, or give the number.
interaction-number = “{ $number }” is not a telephone number. Correct it, or choose a card.
interaction-missed = Only a call can be missed. Choose who began it: they or you.
interaction-ahead = That moment is still to come. Write down what has happened; plan the rest as a follow-up.
note-empty = The note says nothing. Write something, or take the note away.
follow-up-no-moment = “{ $words }” does not say when. Begin with a day or time, for example “fri 10:00 call back” or “in 2 weeks send the quote”.
follow-up-wrong-moment = “{ $given }” is no day or time of the calendar. Write days like 2026-12-01 and times like 09:30.
follow-up-text = Say what there is to do, for example “call back”.
follow-up-length = A length is given in minutes, from 1 to { $limit }.
follow-up-repeat = That is no way to recur. Say it like “every 2 weeks” or “every month on the last day”.
follow-up-no-words = Get in touch
follow-up-subject = { $text } ({ $name })
reminder-title =
    { $count ->
        [one] A follow-up is due
       *[other] { $count } follow-ups are due
    }
reminder-line = { $name }: { $text }
reminder-age =
    { $count ->
        [one] { $count } year old
       *[other] { $count } years old
    }
reminder-late =
    { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }
reminder-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
reminder-done = Done
reminder-later = Later
reminder-open = Open

## Import: files that can't be read

error-file-is-folder = { $name } is a folder. Choose the file inside it.
error-file-empty = { $name } is empty. Export it from the phone again.
error-unknown-format = { $name } is none of the files that come in: vCard (.vcf), a table of contacts (.csv), a call history, mail (.eml, .mbox), a calendar (.ics) or a whole box (.json).
error-file-is-workbook = { $name } is a workbook. Save its sheet as CSV and choose that file.
error-file-is-ldif = { $name } is an address book as LDIF. In Thunderbird, export the address book anew as vCard or as comma separated (CSV) and choose that file.
error-import-format = There is no format called “{ $name }”. Leave it out, and the file is recognised by its content.
error-no-cards = There is no card in { $name }.
error-no-calls = There is no call in { $name }.
error-no-mail = There is no mail in { $name }.
error-document-type = { $name } brings a document type, which no call log has. Nothing of it was read: export the calls from the phone again.
error-inbox-number = Nothing from { $number } waits for a card. It may have been put on one already.
error-inbox-mail = This mail does not wait for a card any more.
error-inbox-name = Write a name first.
error-inbox-call = This call does not wait for a card any more.
inbox-word-none = Nothing is written yet. Write a word, choose how it went, or say that there is nothing to say.

## Import: what becomes of a record

verdict-unknown = Not in the box yet
verdict-asked-for-new = Known, added again as asked
verdict-uid-of-another = Shares its identifier with another person’s card; added as a new one
verdict-same = Already there, nothing to change
verdict-asked-to-skip = Known, left alone as asked
verdict-in-trash = Its card is in the trash; put it back there if you want it
verdict-changes = Changes: { $fields }
verdict-stays = You changed this too, and yours stays: { $fields }
verdict-first-stays = Twice in the file, and the first stays: { $fields }
verdict-dealing-known = Already here
verdict-dealing-card = On the card of { $name }
verdict-dealing-nobody = No card has this number; it waits in the inbox
verdict-dealing-address = No card has this address; it waits in the inbox
verdict-dealing-shared = Several cards have it; it waits in the inbox until you choose
verdict-dealing-unsure = Only its end is that of a card’s number; it waits in the inbox
verdict-dealing-withheld = Number withheld; kept without a card
import-done-entries =
    { $count ->
        [one] { $count } follow-up came in
       *[other] { $count } follow-ups came in
    }
error-no-entries = There is nothing to do and no event in { $name }.
verdict-entry-twice = Stands twice in the files; the first one counts
verdict-entry-birthday = The birthday of a card
verdict-entry-cancelled = Called off there; left out
verdict-entry-passed = It has passed; comes in as done
verdict-entry-nobody = On no card
verdict-entry-changes = Changed there: { $fields }
verdict-entry-stays = Changed there and here, yours stays: { $fields }
entry-field-moment = when
entry-field-text = what
entry-field-place = where
entry-field-length = how long
entry-field-rule = how it repeats
entry-field-state = whether it is done
entry-rule-kept = Repeats in the calendar: { $rule }
problem-entry-end = This entry has no end; what stands before the next one was taken.
problem-entry-line = A line is longer than { $limit } KB; the rest of it was left out.
problem-entry-characters = Some letters in “{ $text }” could not be read.
problem-entry-moment = “{ $text }” is no day or time of the calendar; the entry comes in without it.
problem-entry-series = One time of “{ $text }” differs from the others; the series was taken without that.
problem-entry-left-out = “{ $text }” leaves dates out of the series; here they stay in it.
problem-entry-besides = “{ $text }” adds dates to the series; they were not taken over.
problem-too-many-entries = The file has more than { $limit } entries; the rest of it was not read.
problem-entry-rule = It repeats in a way that can’t be said here ({ $text }); this stands in its text.
problem-entry-zone = The time zone “{ $text }” is not known; the time was taken as it stands.
import-file-entries =
    { $count ->
        [one] { $name }: { $count } entry
       *[other] { $name }: { $count } entries
    }

field-kind = person or organisation
field-name = name
field-nickname = nickname
field-organisation = organisation
field-phones = numbers
field-emails = e-mail
field-addresses = addresses
field-links = links
field-tax-number = tax number
field-birthday = birthday
field-tags = tags
field-note = note
field-how-met = how you met
field-died = day of death
field-custom-fields = own fields
field-photo = photo
field-unknown = other details

## Import: problems inside a file

error-unread-one-file = What could not be read is saved from one file at a time. Name one file.
error-unread-onto-itself = “{ $name }” can’t be written over itself: what is good in it has not come in yet. Choose another name.
error-unread-whole = { $name } is a whole box: what could not be taken of it can’t be saved apart. The problems above say what it is.
error-no-rows = There is no row in { $name }.
error-table-unnamed = No column of { $name } is understood as a name, organisation, number or mail. Say what its columns are: in the window under “Columns”, on the command line by --map. It has: { $all }.
error-table-no-calls = No columns of { $name } say which number called and when. Say what its columns are: in the window under “Columns”, on the command line by --map, as in "Tel=call_number,When=call_when". It has: { $all }.
error-table-column = There is no column “{ $name }” in the file. It has: { $all }.
error-table-field = There is no field “{ $name }” for a column. There are: { $all }; with a label as in phone:work.
error-table-delimiter = “{ $name }” can’t stand between cells. Choose a comma, a semicolon, tab or |.
error-profile-name = Give the profile a name of at most 80 characters.
error-no-profile = There is no import profile called “{ $name }”.
problem-table-unclosed-quote = A quotation mark opens a cell here and nothing closes it; it was read as a letter: “{ $text }”. If marks like it are letters throughout, choose so for the file.
problem-table-cell-cut = A cell is longer than { $limit } KB; the rest of it was cut off: “{ $text }”.
problem-table-too-many-columns = { $count ->
    [one] The row has more than { $limit } cells; one was left out.
   *[other] The row has more than { $limit } cells; { $count } were left out.
  }
problem-table-too-many-rows = The file has more than { $limit } rows; those after that were not read. Split the file and import the rest.
problem-table-before-headings = What stands before the headings was passed over: “{ $text }”.
problem-table-blank-rows = { $count ->
    [one] One blank row was passed over.
   *[other] { $count } blank rows were passed over.
  }
problem-table-nobody = This row has no name, organisation, number or mail and was left out: “{ $text }”.
problem-table-more-cells = { $count ->
    [one] A cell has no heading; it was kept as an own field: “{ $text }”.
   *[other] { $count } cells have no heading; they were kept as own fields, the first is “{ $text }”.
  }
problem-table-rounded = A spreadsheet has rounded the number “{ $text }” in “{ $column }”; its digits are lost. It was kept as text and is no telephone number.
problem-table-lost-plus = “{ $text }” in “{ $column }” seems to have lost its plus to a spreadsheet; it was kept as it stands.
problem-table-lost-zero = “{ $text }” in “{ $column }” seems to have lost its leading zero to a spreadsheet; it was kept as it stands.
problem-table-decimals = A spreadsheet has added decimals to “{ $text }” in “{ $column }”; the number was taken without them.
problem-table-birthday = The birthday “{ $text }” is not a date. It was kept as an own field.
problem-outside-card = Text outside any card was passed over: “{ $text }”.
problem-not-a-line = This line can’t be understood and was passed over: “{ $text }”.
problem-missing-end = This card has no end; it was taken up to the point where it breaks off.
problem-empty-card = This card says nothing and was passed over.
problem-card-too-large = This card is larger than { $limit } MB and was passed over.
problem-too-many-cards = The file has more than { $limit } cards; those after that were not read. Split the file and import the rest.
problem-line-too-long = { $name } is longer than { $limit } bytes and was passed over.
problem-text-cut = { $name } is longer than { $limit } bytes; the rest of it was cut off.
problem-control-characters = Invisible control characters were taken out: “{ $text }”.
problem-direction-marks = This text has marks that turn the reading direction; they were kept: “{ $text }”.
problem-day-first = No date shows whether days like “{ $text }” begin with the day or the month. They were read day first.
problem-month-first = No date shows whether days like “{ $text }” begin with the day or the month. They were read month first.
problem-charset-guessed = The file does not say its encoding; it was read as { $charset }. Choose another if letters look wrong: “{ $text }”.
problem-broken-characters = Some characters are broken and are shown as “�”: “{ $text }”.
problem-charset-unknown = The encoding “{ $charset }” is not known; another one was used: “{ $text }”.
problem-photo-by-address = The photo is only an address. The address was kept, nothing was fetched: “{ $text }”.
problem-photo-too-large = The photo is larger than { $limit } MB and was left out.
problem-photo-not-shown = The photo is of a kind that can’t be shown; it was kept for export.
problem-photo-not-drawn = The photo has more than 40 million pixels: it was kept for export and is not shown.
problem-birthday-not-a-date = The birthday “{ $text }” is not a date. It was kept with the card’s other details.
problem-birthday-time = The birthday’s time of day was left out: “{ $text }”.
problem-nested-card = A card inside this card was kept as text.
problem-nested-too-deep = Cards lie more than { $limit } deep inside this card; the deeper ones were passed over.

## Import: problems inside call logs and mail

problem-call-instant = This call does not say when it was and was passed over: “{ $text }”.
problem-call-way = This call does not say who called whom and was passed over.
problem-call-way-unknown = It is not known what the file means by “{ $text }”; the call was taken as answered or missed by its length.
problem-call-length = The length “{ $text }” is no length and was left out.
problem-call-rounded = A spreadsheet has rounded the number “{ $text }”; its digits are lost. The call was passed over.
problem-value-cut = A value is longer than { $limit } bytes; the rest of it was cut off.
problem-broken-off = The file breaks off here or can’t be understood from here on. What came before was taken.
problem-not-a-record = This is no call and was passed over: “{ $text }”.
problem-too-deep = The file is nested more than { $limit } deep; the rest of it was not read.
problem-too-many-calls = The file has more than { $limit } calls; those after that were not read.
problem-too-many-mails = The file has more than { $limit } mails; those after that were not read.
problem-picture-messages = { $count ->
    [one] { $count } message with pictures or to several people was not taken.
   *[other] { $count } messages with pictures or to several people were not taken.
  }
problem-drafts = { $count ->
    [one] { $count } message that was never sent was not taken.
   *[other] { $count } messages that were never sent were not taken.
  }
problem-conversation = { $count ->
    [one] The file is a conversation in writing of { $count } message, no call. It was not taken.
   *[other] The file is a conversation in writing of { $count } messages, no call. It was not taken.
  }
problem-three-outgoing = { $count ->
    [one] { $count } call has the type 3. No call has the type 4, so this file is of an older box: 3 was read as “you called”.
   *[other] { $count } calls have the type 3. No call has the type 4, so this file is of an older box: 3 was read as “you called”.
  }
problem-three-declined = { $count ->
    [one] { $count } call has the type 3. Others have the type 4, so this file is of a newer box: 3 was read as “declined”.
   *[other] { $count } calls have the type 3. Others have the type 4, so this file is of a newer box: 3 was read as “declined”.
  }
problem-columns-guessed = The file does not name its columns. Taken: { $caller } caller, { $called } called, { $start } start, { $length } length, { $outcome } outcome. The longer number was taken for the other’s.
problem-mail-no-headers = This is no mail: nothing in it reads as a header.
problem-mail-headers = The headers of this mail are longer than { $limit } MB; it was passed over.
problem-mail-too-long = This mail is longer than { $limit } MB; it was passed over.
problem-mail-parts = This mail has more than { $limit } parts; the others were left out.
problem-mail-depth = Parts of this mail lie more than { $limit } deep; the deeper ones were left out.
problem-mail-text-cut = The text of this mail is longer than { $limit } characters; the rest of it was cut off.
problem-mail-date = This mail does not say when it was written; it was put at the present moment.
problem-mail-charset = This mail does not say its encoding; it was read as { $charset }.

## Export

export-file-name = contacts
export-sheet-name = Contacts
export-sheet-name-sales = Sales
error-file-exists = { $path } is already there. Choose another name, or say that it may be replaced.
error-export-disk-full = No room to write { $path }. Nothing was replaced; free some space, then try again.
error-export-into-box = { $path } lies in the card box’s own folder. Choose another folder.
error-export-not-a-file = { $path } is a folder or a link. Choose a file.

column-kind = Person or organisation
column-uid = Identifier
column-formatted-name = Name
column-prefix = Title
column-given = First name
column-additional = Further names
column-family = Last name
column-suffix = Suffix
column-nickname = Nickname
column-tax-number = Tax number
column-birthday = Birthday
column-tags = Tags
column-note = Note
column-how-met = How you met
column-died = Deceased
column-organisation = Organisation { $number }
column-department = Department { $number }
column-role = Role { $number }
column-phone = Phone { $number }
column-phone-label = Phone { $number } label
column-email = E-mail { $number }
column-email-label = E-mail { $number } label
column-address-label = Address { $number } label
column-address-street = Street { $number }
column-address-extended = Flat { $number }
column-address-box = PO box { $number }
column-address-code = Postal code { $number }
column-address-city = Town { $number }
column-address-region = Region { $number }
column-address-country = Country { $number }
column-link = Link { $number }
column-link-label = Link { $number } label
column-field = Own field { $number }
column-field-label = Own field { $number } name

## Native dialogs

dialog-cards = Contacts, calls, mail (vCard, CSV, XML, JSON, eml, mbox, ics)
dialog-picture = Picture
dialog-backup = Backup of the card box
dialog-all-files = All files
dialog-save = Save as

## Keeping

check-damage = The file of the card box is damaged: { $details }. Bring back a backup.
check-pointer = An entry points to a card that is not there: { $details }. Bring back a backup.
check-derived = The index { $name } does not agree with the cards.
check-backup = The backup { $name } is damaged and won’t bring anything back: { $details }
error-no-backup-named = Say which backup to bring back.
error-bad-backup = { $path } is not a whole backup. Nothing was changed; choose another one.
error-not-a-backup = { $path } is no backup of a card box. Nothing was changed; choose another file.

## Frame: what lies around every screen

frame-name = Kartoteka
frame-window = { $screen } – Kartoteka
frame-main = Main
frame-skip = Skip to the screen
frame-today = Today
frame-cards = Cards
frame-follow-ups = Follow-ups
frame-import = Import
frame-export = Export
frame-history = History
frame-inbox = Inbox
empty-to-calls = Calls in Settings
empty-to-cards = Go to Cards
frame-trash = Trash
frame-settings = Settings
frame-thousands = { $count }k
frame-due =
    { $count ->
        [one] { $count } to do today
       *[other] { $count } to do today
    }
frame-open = { $count } open
frame-backed-up = Backed up { $at }
frame-backup-none = No backup yet
frame-backup-failed = The last backup failed
frame-close = Close
frame-close-message = Close the message
frame-cancel = Cancel
frame-save = Save
frame-saving-waits = Waiting for the other program that is using the card box…
frame-details = Details
frame-copy = Copy
frame-rescue = Bring back a backup
frame-rescue-text = The file that can’t be opened stays in its folder under another name.
frame-rescue-run = Bring back
frame-unopened = The card box can’t be opened
frame-copied = Copied
frame-try-again = Try again
frame-keys = Keys
frame-undo = Undo
frame-redo = Redo
frame-next-pane = Next pane
frame-previous-pane = Previous pane
frame-type-to-go-on = Type { $text } to go on

toast-undo = Undo
toast-undo-all = Undo all { $count }
toast-times = { $text } ({ $count }×)
toast-undoing = Taking it back…
toast-redoing = Bringing it back…
toast-undone = Taken back: “{ $title }”
toast-redone = Brought back: “{ $title }”
toast-kept = What was changed since stays as it is: { $names }
toast-copied = Copied: { $text }

## Finding cards

find-title = Find a card
find-placeholder = Name or number…
find-clear = Clear the search
find-count =
    { $count ->
        [one] { $shown } card found
       *[other] { $shown } cards found
    }
find-filter = Narrow the list
find-quiet-usual = Quiet for longer than usual
find-quiet-days = { $count ->
    [one] Quiet for more than { $count } day
   *[other] Quiet for more than { $count } days
  }
find-tag = Tag: { $name } ({ $count })
find-none = No card has “{ $text }”
find-new-card = New card called { $text }

## The list of cards

cards-count =
    { $count ->
        [one] { $shown } card
       *[other] { $shown } cards
    }
cards-sort = Sort: { $order }
cards-sort-name = Last name
cards-sort-recent = Last contact
cards-letters = Jump to letter
cards-next = Next card
cards-previous = Previous card
cards-empty = Your box is empty
cards-empty-hint = A card holds one person or organisation, with every call and note about them.
cards-import = Import from phone
cards-none-chosen = No card is open
cards-none-chosen-hint = Choose one from the list, or find it by name or number.
cards-error = Couldn’t read the box. Your data is untouched.

## A card

card-new = New card
card-new-line = Name, number, mail, in one line
card-new-example = Jan Nowak 07700 900111 boiler
card-new-hint = What is understood shows below. Change it if it is wrong. A pasted mail signature is understood, too.
card-new-save = Save card
card-added = Card added
card-trashed = Card moved to the trash
card-in-trash = This card is in the trash.
card-put-back = Put back
card-was-put-back = Card put back
card-no-name = No name
card-reach = Reach
card-call = Call
card-call-number = Call { $number }
card-mail = Email
card-text = Text
card-letter = Letter
card-copy = Copy { $text }
card-edit = Edit card
card-edit-done = Done
card-more = More
card-export = Export this card
card-trash = Move to the trash
card-photo-choose = Choose a photo…
card-photo-change = Choose another photo…
card-photo-remove = Remove the photo
card-photo-added = Photo added
card-photo-removed = Photo removed
card-summary = Card summary
card-side-show = Details
card-side-hide = History
card-next = Next follow-up
card-last-order = Last order
card-last-contact = Last contact
card-add = Add
card-later = Later
card-drop = Drop
card-follow-up-add = Add a follow-up
card-ticket-add = Add a ticket
card-follow-ups-none = Nothing to do.
card-details = Details
card-details-none = Add a number or address
card-calls = Calls
card-calls-sum = In { $incoming } · out { $outgoing } · missed { $missed }
card-related = Related
card-related-none = Nobody yet.
card-relation-add = Add a relation
card-relation-who = Who
card-relation-label = What they are to { $name }
card-relation-reverse = What { $name } is to them
card-relation-choose = Choose a card from the list.
card-relation-added = Relation added
card-relation-removed = Relation removed
card-relation-remove = Remove the relation to { $name }
card-kind = Kind
card-person = Person
card-organisation = Organisation
card-name = Name
card-given = First name
card-family = Last name
card-prefix = Title
card-additional = Further names
card-suffix = After the name
card-shown-name = Shown as
card-more-name = Title, further names
card-nickname = Nickname
card-work = Work
card-role = Role
card-department = Department
card-phone = Phone
card-email = Email
card-address = Address
card-link = Link
card-birthday = Birthday
card-tax-number = Tax number
card-tags = Tags
card-tag-add = Add a tag
card-tag-remove = Take off the tag { $tag }
card-how-met = How you met
card-died = Deceased
card-died-line = Deceased: { $when }
card-died-hint = The day, or a word such as “yes”. Nothing reminds of the birthday or of staying in touch any more.
card-own-fields = Own fields
card-own-field = Own field
card-own-name = Name of the field
card-note = Note
card-add-field = Add a field
card-label = Label
card-label-of = Label of { $legend }
card-remove-value = Remove { $legend } { $value }
card-label-mobile = Mobile
card-label-home = Home
card-label-work = Work
card-label-fax = Fax
card-label-pager = Pager
card-label-main = Main
card-label-car = Car
card-label-other = Other
card-street = Street
card-postal-code = Postal code
card-city = Town
card-region = County
card-country = Country
card-extended = Flat, floor
card-po-box = PO box
card-address-add = Another address
card-address-remove = Remove the address
card-day = Day
card-month = Month
card-year = Year
card-year-or-age = The year, or the age
card-birthday-wrong = There is no such day. The birthday stays as it was.
card-doubtful-phone = This doesn’t look like a phone number. Kept as typed.
card-doubtful-email = This doesn’t look like a mail address. Kept as typed.
card-saving = Saving
card-saved = Saved
card-unsaved = Not saved yet
card-not-saved = Not saved: { $name }. { $why } What you typed is kept and comes up again when you edit the card.
card-stale-mine = Save mine
card-stale-newer = Take the newer card

## Calls, notes and the history of a card

log-title = Log a call
log-who = Who
log-who-hint = Name or number
log-dial-again = Call again
log-dial-phone = The number is on the phone now: press call there.
log-dial-program = The number was handed to the telephone program.
call-out-number = “{ $number }” is nothing to dial. It can be copied all the same.
call-out-no-phone = No phone could be reached over KDE Connect. Switch on its Wi-Fi and KDE Connect, or dial the number by hand.
call-out-no-program = { $program } could not be started. Dial the number by hand, and look in the settings under Calls.
log-dial = Number to call
log-dial-who = Number of { $name }
log-kind = Kind
log-kind-call = Call
log-kind-visit = Visit
log-kind-message = Message
log-kind-letter = Letter
log-kind-mail = Email
log-kind-meeting = Meeting
log-direction = Direction
log-in = In
log-out = Out
log-missed = Missed
log-when = When
log-when-now = now
log-length = Minutes
log-about = What was it about?
log-outcome = How it went
log-outcome-order = Order
log-outcome-question = Question
log-outcome-complaint = Complaint
log-outcome-no-answer = No answer
log-outcome-voicemail = Voicemail
log-outcome-declined = Declined
log-outcome-blocked = Blocked
log-outcome-elsewhere = Answered on another device
log-attachments = Attached: { $names }
log-next = Then
log-next-nothing = Nothing
log-next-words = Next step
log-next-hint = next Tue 10:00 call back
log-understood = → { $when }
when-weekend = weekend
log-next-open = Then { $when }: { $text }
log-next-done = Done: { $text }
log-next-dropped = Dropped: { $text }
log-day-off = day off: { $off }
log-other-today = today is such a day too
log-other-later = or { $when }, the next one after today
log-other-passed = { $when } has passed
log-other-month-first = { $when } if the month comes first
log-when-lost = No day found in this. Try “fri 10:00” or “in 2 weeks”.
log-save-next = Save and next
log-saved = Saved
log-saved-next = Saved, next step { $when }
log-show = Show
log-everything = Everything
log-calls = Calls
log-notes = Notes
log-empty = No calls yet. The first one goes here.
log-write-note = Write a note
log-note-placeholder = Write a note…
log-note-hint = A line that begins with > becomes a follow-up: > fri 10 call back
log-save-note = Save note
log-note = Note
log-note-added = Note added
log-note-changed = Note changed
log-note-removed = Note removed
log-follow-up-added = Follow-up added
log-entry-changed = Entry changed
log-entry-removed = Entry removed
log-edit = Edit entry
log-remove = Remove entry
log-more = More
log-less = Less
log-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }
log-item-call-in = Called you
log-item-call-out = You called
log-item-call-missed = Missed call
log-item-meeting = Meeting
log-item-visit = Visit
log-item-mail = Email
log-item-message = Message
log-item-letter = Letter
log-item-note = Note
log-item-follow-up-done = Follow-up done
log-item-follow-up-dropped = Follow-up dropped

## karto

karto-import = { $path }: { $records } read, { $added } new, { $updated } changed, { $unchanged } unchanged, { $skipped } skipped
karto-import-calls = { $path }: { $records } read, { $added } new, { $waiting } without a card, { $unchanged } known already, { $skipped } skipped
karto-inbox-empty = Nothing waits.
karto-inbox-number = calls { $calls }, missed { $missed }, messages { $messages }
karto-inbox-withheld = Calls of withheld numbers: { $count }
karto-inbox-put = On the card { $who }: { $count }
karto-call-logged = Call written down: { $who }
karto-call-on-no-card = The call is written down, but on no card yet: more than one may have { $number }, or only the end of it.
karto-call-choose = To put it on one of them: karto inbox assign "{ $number }" { $card }. To choose at once: karto call "{ $number }" --card { $card }.
karto-nothing-written = { $message } Nothing was written.
karto-no-moment = “{ $text }” does not begin with a day or time. Say when first, as in: karto follow-up add 3 "fri 10:00" call back.
karto-file-exists = { $path } is already there. Choose another name, or replace it with --force.
kartoteka-help =
    The card box of a one-person shop.

    kartoteka [--data DIR] [FILE|LINK...]
      opens the window, with files to bring in, or who has the number of a tel: link
    kartoteka [--data DIR] pop [NUMBER]
      shows who is calling; kartoteka pop --help says more

    --data DIR   folder of the card box (or the variable KARTOTEKA_DATA)
    --now TIME   the clock stands still at this instant, for rehearsals
    --help, --version

    karto --help: the command line over the same box.
kartoteka-help-pop =
    kartoteka [--data DIR] pop [NUMBER] [--name NAME] [--dir in|out|missed]
                               { "[" }--event ringing|answered|ended]

    Shows who is calling in the caller window; without a number it asks for the caller.

    --name NAME  the name that came with the call
    --dir in|out|missed
      who began it: then the call is written down, once that is switched on in Settings, Calls
    --event ringing|answered|ended
      the moment, by a program that can tell each of them: all are one call, with its length.
      One that rings and ends, and was not answered between, is a missed one. Without it the
      window says after 90 seconds only when it rang
karto-new-box = Made a new box in { $path }.
karto-answer-unwritten = The answer could not be written whole: { $reason }. What was asked for is done.
karto-guessed-country = The system names no country, so numbers without a country code are read as those of { $country }. If yours is another: karto settings region PL (or DE, US …).
karto-no-folder = There is no folder { $text }. Make it first, or name another.
karto-no-backup = There is no backup { $text }. “karto backups” lists them.
karto-no-card-nor-number = There is no card { $text }, and it is too short for a telephone number. “karto find” shows the numbers of the cards.
karto-pop-unknown = No card has the number { $number }
karto-undone = Undone: { $title }
karto-redone = Done again: { $title }
karto-kept = What was changed later stays as it is: { $name }
karto-upcoming = Upcoming
karto-restored = The backup is back in place. A backup of what was there before: { $path }
karto-rescued = The box was brought back from { $path }. The file that could not be read, if there was one, lies beside it under another name.
karto-demo = Cards { $cards }, calls { $calls }, notes { $notes }, follow-ups { $follow_ups }
karto-no-pair = “{ $text }” is not of the form FIELD=VALUE. Nothing was changed.
karto-no-field = A card has no field “{ $text }”. “karto edit --help” lists them.
karto-no-instant = “{ $text }” is no moment. Write it like 2026-11-12T16:40:00+01:00.
karto-no-birthday = “{ $text }” is no birthday. Write 1980-05-17, or --05-17 without the year.
karto-no-language = Kartoteka does not speak “{ $text }”. Choose en, pl or de.
karto-no-format = The name { $text } does not say its format. Add --format csv, csv-exact, xlsx, vcf, ics or json.
error-export-column = There is no column “{ $name }”. Columns are named like family, phone_1, email_1, address_1_city.
karto-no-setting = There is no setting “{ $text }”. “karto settings” lists them.

## Keys and the palette

palette-title = Find anything
palette-hint = A card, an action or a screen
palette-none = Nothing found for “{ $text }”
palette-recent = Used lately
palette-actions = Actions
palette-screens = Screens
palette-cards = Cards
palette-letter = Cards under { $letter }
palette-section = Settings: { $section }
palette-undo = Undo: { $title }
palette-redo = Redo: { $title }
palette-search-all = Find “{ $text }” in all cards
palette-count =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    }
keys-none = no key
keys-or = or
keys-everywhere = Everywhere
keys-cards = In the list of cards
keys-selection = Several cards
keys-card = On the open card
keys-follow = In a list of follow-ups
keys-month = In the month
keys-rows = In a list
keys-import = Import
keys-form = In a form
keys-caller = In the caller window
keys-off = Single keys are switched off in the settings.
cards-more = More about the cards
cards-open = Go to the open card
cards-back = One step back
cards-first = First card
cards-last = Last card
cards-page-down = A page down
cards-page-up = A page up
cards-sort-other = Change the order
cards-export = Export the cards found
cards-tag = Tag the selected cards
cards-tag-button = Tag…
cards-export-button = Export…
cards-trash-button = Trash
cards-labels = Print labels
cards-trash =
    { $count ->
        [one] Move { $shown } card to the trash
       *[other] Move { $shown } cards to the trash
    }
cards-plan =
    { $count ->
        [one] Start a plan for { $shown } card
       *[other] Start a plan for { $shown } cards
    }
cards-back-to-list = Back to the list
cards-all = Select all cards found
cards-add-next = Select the next card too
cards-add-previous = Select the previous card too
cards-add-first = Select up to the first card
cards-add-last = Select up to the last card
cards-keep-next = Next card, selection kept
cards-keep-previous = Previous card, selection kept
cards-toggle = Select this card or not
cards-selected =
    { $count ->
        [one] { $shown } selected
       *[other] { $shown } selected
    }
cards-selection = Selected cards
cards-selection-clear = Select none
cards-trashing =
    { $count ->
        [one] Putting { $shown } card in the trash…
       *[other] Putting { $shown } cards in the trash…
    }
cards-tagging =
    { $count ->
        [one] Tagging { $shown } card…
       *[other] Tagging { $shown } cards…
    }
cards-were-trashed =
    { $count ->
        [one] { $shown } card moved to the trash
       *[other] { $shown } cards moved to the trash
    }
cards-were-tagged =
    { $count ->
        [one] Tags of { $shown } card changed
       *[other] Tags of { $shown } cards changed
    }
cards-tag-title =
    { $count ->
        [one] Tag { $shown } card
       *[other] Tag { $shown } cards
    }
cards-tag-on = Put on
cards-tag-off = Take off
cards-tag-off-hint = A tag to take off
cards-tag-nothing = Type a tag to put on or take off.
card-kept = Card saved: { $name }
card-more-visit = Log a visit
card-more-message = Log a message
card-more-letter = Log a letter
follow-key-first = First follow-up
follow-key-last = Last follow-up
follow-key-move-late = Move all late ones
rows-next = Next row
rows-previous = Previous row
rows-first = First row
rows-last = Last row
frame-save-form = Save the open form
settings-keys = Keys
settings-single-keys = Letters and signs are keys
settings-single-keys-hint = Outside text fields: J for the next row, C to log a call, / to find. Keys held with Ctrl always work.
settings-all-keys = Show all keys

## Links

unheard-command = A program told of a call. To be shown such calls, switch on “{ settings-calls-commands }” in Settings, under Calls.
unheard-link = A number was clicked. To be shown whose it is, switch on “{ settings-calls-links }” in Settings, under Calls.
link-refused = That link holds no phone number, so there is nothing to show.

## Duplicates and merge

duplicate-same-number = same number
duplicate-same-mail = same e-mail
duplicate-same-name = same name
duplicate-swapped-name = same name, swapped
duplicate-initials = initials fit
duplicate-similar-name = similar name
duplicate-sure = sure
duplicate-likely = likely
duplicate-count = { $sure } sure, { $likely } likely
error-merge-one = Name at least two cards.
error-merge-twice = A card can’t be merged with itself. Choose another card.
error-apart-too-many = At most { $limit } cards can be told apart at once. Choose fewer.
merge-also = Also { $field }: { $value }
karto-no-entry = The card’s history has no call, mail or note { $text }. “karto show --json” names them.
karto-no-choice = “{ $text }” is not of the form FIELD=ID. Nothing was changed.
operation-contact-merge = Cards merged: { $subject }
operation-duplicate-dismiss = Not the same: { $subject }
duplicate-merged-sure = { $count ->
    [one] { $count } sure group merged
   *[other] { $count } sure groups merged
}
operation-duplicate-merge-sure = Sure duplicates merged: { $subject }
settings-reason-merge = before merging
frame-duplicates = Duplicates
duplicates-text = Cards that may be of one person or firm. Nothing is merged until you say so.
duplicates-sure = Surely the same
duplicates-likely = Worth a look
duplicates-merge-sure = { $count ->
    [one] Merge the sure one
   *[other] Merge the { $count } sure ones
}
duplicates-merge-sure-key = Merge all that are sure
duplicates-merging = Merging the cards
duplicates-compare = Compare
duplicates-compare-of = Compare { $names }
duplicates-apart = Not the same
duplicates-apart-of = Not the same: { $names }
duplicates-were-apart = Not the same: { $names }. You will not be asked again.
duplicates-none = No duplicates. Checked today.
duplicates-more = Show more
duplicates-searching = Comparing all cards
duplicates-stopped = The search was stopped.
duplicates-search = Search again
duplicates-back = Back to the list
duplicates-skip = Skip
duplicates-place = { $place } of { $count }
merge-title = { $one } and { $other }
merge-stays = Which card stays
merge-stays-this = Stays
merge-made = Made { $when }
merge-result = Result
merge-photo = Photo
merge-no-value = Nothing
merge-rest = Keep below the note what is not chosen
merge-photo-hint = One photo stays. Undo brings the other back.
merge-history = History
merge-history-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
merge-history-follow-ups = { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
}
merge-history-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
merge-history-relations = { $count ->
    [one] { $count } related card
   *[other] { $count } related cards
}
merge-history-all = All of both
merge-run = Merge
merge-done = Merged: { $name }
merge-undo-key = Undo the newest merge of this card
merge-undo-of = Undo the merge: { $names }
merge-undo-many = { $count ->
    [one] Undo the merge of { $count } card
   *[other] Undo the merge of { $count } cards
  }
cards-merge-button = Merge…
cards-merge = Merge the selected cards…
keys-duplicates = Duplicates
import-duplicates = { $count ->
    [one] { $count } possible duplicate: look
   *[other] { $count } possible duplicates: look
}
import-blank = { $count ->
    [one] { $count } blank card: look
   *[other] { $count } blank cards: look
}
frame-blank = Blank cards
blank-text = No name, no number, no mail, nothing that happened. Imports leave such cards behind.
blank-count = { $count ->
    [one] { $count } blank card
   *[other] { $count } blank cards
}
blank-trash = { $count ->
    [one] Put it in the trash
   *[other] Put all { $count } in the trash
}
blank-trash-key = Put all blank cards in the trash
blank-trashed = { $count ->
    [one] { $count } blank card moved to the trash
   *[other] { $count } blank cards moved to the trash
}
blank-none = No blank cards. Every card says something.
blank-look = Look at them
blank-made = Made { $when }
operation-blank-trash = Blank cards moved to the trash: { $subject }

## Look

frame-reading = Reading the box…
cards-reading = { $count ->
    [0] Reading the cards…
    [one] Reading { $shown } card…
   *[other] Reading { $shown } cards…
}
settings-density = Rows of the list
settings-density-comfortable = Comfortable
settings-density-compact = Compact

## Calendar and whole box

ics-follow-up = { $name }: { $text }
ics-birthday = Birthday: { $name }
error-whole-too-new = { $name } was written by a newer Kartoteka. Install the newer version to bring it in; nothing was changed.
error-whole-broken = { $name } is the export of a whole box, but it is broken. Export it again; nothing was changed.
error-whole-too-large = { $name } is larger than { $limit } MB. Export the box in parts and import them one after another; nothing was changed.
error-whole-too-many-cards = { $name } has more than { $limit } cards. Export the box in parts and import them one after another; nothing was changed.
import-whole-birthday = The birthday “{ $text }” of { $name } (card { $record }) is not a date and was left out.
import-whole-photo-broken = The photo of { $name } (card { $record }) is broken in the file and was left out.
import-whole-photo-missing = The photo of { $name } (card { $record }) is not in the file; the card was taken without it.
import-whole-photo-too-large = The photo of { $name } (card { $record }) is larger than { $limit } MB and was left out.
import-whole-photo-not-shown = The photo of { $name } (card { $record }) is of a kind that can’t be shown and was left out.
import-whole-photo-of-nobody = A photo that no card has can’t be used and was left out: “{ $text }”.
import-whole-relation-lost = Relation { $number } is of a card that is not in the file, “{ $text }”, and was left out.
import-whole-relation-of-one = Relation { $number } is of a card with itself and was left out.
import-whole-interaction-lost = Call or visit { $number } is of a card that is not in the file, “{ $text }”, and was left out.
import-whole-note-lost = Note { $number } is of a card that is not in the file, “{ $text }”, and was left out.
import-whole-follow-up-lost = Follow-up { $number } is of a card that is not in the file, “{ $text }”, and was left out.
import-whole-follow-up-origin = Follow-up { $number } came of a call or visit that is not in the file; it was taken without it.
import-whole-pair-lost = “Not the same” { $number } is of a card that is not in the file, “{ $text }”, and was left out.
import-whole-pair-of-one = “Not the same” { $number } is of a card with itself and was left out.
export-format-ics = Calendar
export-format-ics-hint = Follow-ups and birthdays for a calendar program. The same file again changes the same entries.
export-format-json = Whole box
export-format-json-hint = Everything: cards, photos, calls, notes, follow-ups. Comes in again without loss.

## First run and help

first-demo = Try with demo cards
first-demo-added = 60 demo cards added
first-demo-here = There are demo cards in the box.
first-demo-remove = Remove the demo cards
first-habits = Guessed from this computer. Change what is wrong.
first-how = How to get the file from
first-from-android = Android
first-from-iphone = iPhone
first-from-google = Google Contacts
first-from-outlook = Outlook
first-steps-android =
    Open Contacts on the phone.
    Tap Organise; on a Samsung, the menu and Manage contacts.
    Choose Export to file (on a Samsung, Export contacts), and save.
    Send the .vcf file to this computer by cable or mail.
first-steps-iphone =
    Open Contacts on the phone and tap Lists.
    Hold the list, All iCloud or All Contacts, and choose Export.
    Send the .vcf file to yourself by mail or AirDrop.
    Save it on this computer.
first-steps-google =
    Open contacts.google.com in a browser.
    Select a contact, then all by the box at the top, and choose More actions, Export.
    Choose vCard (for iOS Contacts) and press Export.
    The .vcf file is in your downloads.
first-steps-outlook =
    Outlook with a File menu: File, Open & Export, Import/Export, Export to a file.
    Choose Comma Separated Values, then the folder Contacts.
    The new Outlook and outlook.com: People, Manage contacts, Export contacts.
    Save the .csv file, and choose it here.
frame-help = Help
help-search = Search the help
help-pages = Pages of the help
help-none = No page says “{ $text }”
settings-currency = Currency

## Export presets

export-column-date = Date
export-column-time = Time
export-column-type = Kind
export-column-direction = Direction
export-column-name = Name
export-column-organisation = Organisation
export-column-number = Number
export-column-minutes = Minutes
export-column-text = About
export-column-outcome = Outcome
export-column-net = Net
export-column-tax = Tax
export-column-gross = Gross
export-column-paid = Paid
export-column-currency = Currency
export-type-call = Call
export-type-meeting = Meeting
export-type-visit = Visit
export-type-mail = Email
export-type-message = Message
export-type-letter = Letter
export-direction-in = from them
export-direction-out = from you
export-direction-missed = missed
preset-everything = Everything
preset-phone-list = Phone list
preset-accountant-month = Accountant: by month
preset-accountant-quarter = Accountant: by quarter
preset-accountant-sales-month = Accountant: sales by month
preset-accountant-sales-quarter = Accountant: sales by quarter
preset-household-labels = Mailing labels, one a household
household-and = { $first } and { $last }
export-column-salutation = Salutation
preset-mailing-labels = Mailing labels
error-preset-name = A preset needs a name of its own, of at most 80 characters. Choose another.
error-no-preset = There is no preset “{ $name }” of yours.
karto-no-preset = There is no preset “{ $text }”. “karto presets” lists them.
karto-map-without-field = “{ $text }” has no field behind an equals sign. Write columns as in Telefon=phone:work.
karto-way-unknown = “{ $text }” is no way a call can go. There are: in, out, missed, voicemail, declined, blocked, elsewhere; as in "we=in,wy=out".
karto-no-table = No file is a table; no profile “{ $text }” was made.
operation-export-preset-save = Preset kept: { $subject }
operation-export-preset-delete = Preset removed: { $subject }
export-file-name-history = calls-and-visits
export-file-name-sales = sales
export-presets = Presets
export-preset-changed = changed
export-preset-differs = This differs from the preset “{ $name }”.
export-preset-save = Save changes
export-preset-save-as = Save as preset…
export-preset-back = Back to the preset
export-preset-rename = Rename preset
export-preset-delete = Delete preset
export-preset-more = More for the preset { $name }
export-preset-name = Name of the preset
export-preset-replace = Replace it
export-preset-was-saved = Preset “{ $name }” kept
export-preset-was-renamed = Preset renamed to “{ $name }”
export-preset-was-deleted = Preset “{ $name }” deleted
error-preset-taken = You already have a preset “{ $name }”. Replace it, or choose another name.
operation-export-preset-rename = Preset renamed: { $subject }
export-what = What goes out
export-rows-of = One row for each
export-rows-cards = Card
export-rows-households = Household
export-rows-interactions = Call or visit
export-rows-sales = Sale
export-period = Period
export-period-always = All times
export-period-this-month = This month
export-period-last-month = Last month
export-period-this-quarter = This quarter
export-period-last-quarter = Last quarter
export-period-this-year = This year
export-period-last-year = Last year
export-order = Order
export-order-name = By name
export-order-recent = Latest contact first
export-required = Only rows that say
export-required-none = Anything
export-handed = Only the cards chosen on Cards.
export-by-region = As in your region
export-decimal = Decimal sign
export-decimal-comma = Comma
export-decimal-point = Point
export-encoding-all = All (UTF-8)
export-encoding-central = Windows 1250
export-encoding-western = Windows 1252
export-encoding-hint = For older programs: Windows 1250 has Polish and Czech letters, Windows 1252 German and French ones.
export-csv-spelt = Between cells: { $delimiter }. Decimal sign: { $decimal }.
export-formulas = { $count ->
    [one] { $count } text that a spreadsheet would run as a formula gets an apostrophe in front.
   *[other] { $count } texts that a spreadsheet would run as a formula get an apostrophe in front.
  }
export-numbers = { $count ->
    [one] { $count } number gets a tab that is not seen, so that it stays as it is.
   *[other] { $count } numbers get a tab that is not seen, so that they stay as they are.
  }
export-lost = { $count ->
    [one] { $count } character that { $encoding } does not have is replaced.
   *[other] { $count } characters that { $encoding } does not have are replaced.
  }
export-lost-where = Which and where
export-lost-place = Row { $row }, { $column }: “{ $character }” becomes “{ $instead }”
export-lost-place-unseen = Row { $row }, { $column }: a character that is not seen is left out
export-lost-heading = Heading { $column }: “{ $character }” becomes “{ $instead }”
export-lost-heading-unseen = Heading { $column }: a character that is not seen is left out
export-lost-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
export-lost-done = { $count ->
    [one] Saved; { $count } character that { $encoding } does not have was replaced.
   *[other] Saved; { $count } characters that { $encoding } does not have were replaced.
  }
export-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
  }
export-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
export-done-rows = { $count ->
    [one] Saved { $name }, { $count } row
   *[other] Saved { $name }, { $count } rows
  }
export-done-entries = { $count ->
    [one] Saved { $name }, { $count } entry
   *[other] Saved { $name }, { $count } entries
  }
export-empty-rows = No row to export.
export-empty-period = Nothing was dealt with in this period.
export-empty-sales = Nothing was sold in this period.
operation-import-profile-save = Import profile kept: { $subject }
operation-import-profile-delete = Import profile removed: { $subject }

## Text size, printing, files over the window, keys of the keyboard
text-larger = Larger text
text-smaller = Smaller text
text-usual = Usual text size
settings-text-size = Text size
print-title = Print
print-card = Print this card
print-day = Print the day sheet
print-list = Print the list
print-list-all = Cards
print-list-found = Cards found by “{ $text }”
print-list-selected = Selected cards
print-count = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards
}
print-first = The first { $shown } of { $all } cards
print-reading = Reading { $shown } cards for the printer…
print-name = Name
print-organisation = Organisation
print-numbers = Numbers
print-follow-ups = Open follow-ups
print-history = Last contacts
drop-title = Drop to import
drop-text = { $count ->
    [one] You see first what the file would change.
   *[other] You see first what the { $shown } files would change.
}
key-control = Ctrl
key-shift = Shift
key-alt = Alt
key-delete = Del
key-escape = Esc
key-enter = Enter
key-space = Space
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
settings-third-parties = What others wrote and how they allow its use
settings-third-parties-text = Kartoteka is built from the work of many others. Each part is named here with its licence.

## Who is calling

caller-exact = same number
caller-national = same number, country not said
caller-suffix = last digits agree
caller-switchboard = another line of the firm
operation-pop-save = Call written down: { $subject }
operation-pop-dismiss = Call put away: { $subject }
operation-call-heard = A call: { $subject }
pop-title = Who is calling
pop-dialog = Calling: { $name }
pop-close = Put this call away
pop-calling = Calling now
pop-calling-out = Calling out
pop-called = Called at { $time }
pop-called-out = Called out at { $time }
pop-talking = Talking, { $time }
pop-end-unknown = Since { $time }, end unknown
pop-ended = Call ended, { $time }
pop-ended-plain = Call ended
pop-missed = Missed call, { $time }
pop-asked = Looked up
pop-unknown = Unknown number
pop-withheld = Number withheld
pop-withheld-hint = The call can be written down all the same.
pop-firm = Another line of this firm: { $number }
pop-guess = Only the last digits agree: { $number }
pop-national = The same number without its country or extension: { $number }
pop-alike = { $count ->
    [one] Of { $count } card’s number only the last digits agree
   *[other] Of { $count } cards’ numbers only the last digits agree
  }
pop-name-told = The telephone says “{ $name }”
pop-name-take = Use this name
pop-shared = { $count ->
    [one] { $count } card has this number
   *[other] { $count } cards have this number
  }
pop-whose = Who is it?
pop-chosen-last = last time
pop-note = Call note
pop-remind = Remind me
pop-in-two-weeks = In 2 weeks
pop-save = Save call
pop-save-new = New card and save call
pop-save-only = Save call only
pop-open = Open card
pop-next-call = Next call
pop-who = Who is it? Type a name
pop-earlier = Earlier calls
pop-not-answered = { $when }, not answered
pop-same-block = Same first digits as
pop-add-to-card = Add to card
pop-never = Never
pop-last-order = Last order
pop-to-do = To do
pop-nothing = Nothing
pop-late = { $count ->
    [one] { $count } late
   *[other] { $count } late
  }
pop-this-number = This number
pop-due = { $when }:
pop-told-asked = Looked up: { $name }
pop-told-missed = Missed call: { $name }
pop-told-out = Calling out: { $name }
pop-last-said = Last time: { $text }
pop-next = To do: { $text }
pop-other = Somebody else
pop-others = Other calls
pop-find = Last digits of the number, or a name
pop-find-hint = 4040, Nowak
pop-find-number = Nobody is found. Enter shows the number { $number } as an unknown caller.

## The inbox: what belongs to no card yet

import-open-inbox = Open the inbox
inbox-text = Calls that wait for a word, and what no card surely has the number or address of.
inbox-waiting = { $count ->
    [one] { $count } call or mail without a card
   *[other] { $count } calls and mails without a card
  }
inbox-numbers = Numbers without a card
inbox-unnamed = Cards without a name
inbox-named = Named { $name }
inbox-save-name = Save the name
inbox-save-name-of = Save the name of { $what }
inbox-withheld-calls = Calls of withheld numbers
inbox-mails = Mail of unknown senders
inbox-none = Nothing waits. Calls that you have not said a word about show up here, and what a call log or mail brings that no card has the number of.
inbox-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
  }
inbox-missed = { $count } missed
inbox-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
  }
inbox-shared = Several cards have it
inbox-withheld = { $count ->
    [one] { $count } call of a withheld number can belong to nobody.
   *[other] { $count } calls of withheld numbers can belong to nobody.
  }
inbox-no-subject = (no subject)
inbox-put-on = Put on the card of { $name }
inbox-as-note = Keep as a note
inbox-choose = Another card…
inbox-choose-of = Another card for { $what }
inbox-choose-first = Choose a card…
inbox-choose-first-of = Choose a card for { $what }
inbox-name = Name on the card
inbox-make-card = Make a card
inbox-make-card-of = Make a card of { $what }
inbox-other-card = Or put on a card that is there
inbox-more = Show more
inbox-put = { $count ->
    [one] { $count } entry is on the card of { $name }
   *[other] { $count } entries are on the card of { $name }
  }
inbox-noted = The mail is a note on the card of { $name }
inbox-wordless = Calls without a word
inbox-wordless-waiting = { $count ->
    [one] { $count } call without a word
   *[other] { $count } calls without a word
  }
inbox-word = Write a word
inbox-word-of = Write a word about the call: { $who }
inbox-no-word = Nothing to say
inbox-no-word-of = Nothing to say about the call: { $who }
inbox-no-word-all = { $count ->
    [one] Nothing to say about { $count } call
   *[other] Nothing to say about all { $count }
  }
inbox-no-word-every = Nothing to say about all calls
inbox-no-word-done = { $count ->
    [one] { $count } call waits for no word any more
   *[other] { $count } calls wait for no word any more
  }

## Staying in touch
stay-in-touch = Stay in touch
stay-in-touch-hint = A call, meeting, visit, mail, message or letter starts the days anew; a note or a call that nobody took does not.
stay-in-touch-by-tags = As the tags say
stay-in-touch-own = Own gap
stay-in-touch-never = Don’t remind
stay-in-touch-ideal = Ideal, days
stay-in-touch-longest = Longest, days
stay-in-touch-every = { $ideal }, at most { $longest }
touch-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
touch-in-touch = In touch
touch-going-quiet = Going quiet
touch-too-long = Quiet too long
touch-line = { $state }: best every { $ideal }, now { $days }
touch-line-tag = { $state }: best every { $ideal }, now { $days } ({ $tag })
touch-muted = Not to be reminded of
touch-change = Change how often to be in touch
quiet-title = Going quiet
quiet-months = { $count ->
    [0] No contact in the last 12 months
    [one] { $count } contact in the last 12 months
   *[other] { $count } contacts in the last 12 months
  }
quiet-row = { $days }, at most { $longest }
quiet-row-wished = { $days }, best every { $ideal }
quiet-more =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
settings-tags = Tags
settings-tag-gaps = Stay in touch with those who wear a tag
settings-tag-gaps-hint = A card’s own gap counts before that of its tags; of several tags the shortest counts.
settings-tag-gaps-none = No tag has a gap yet.
settings-tag = Tag
settings-tag-gap-set = Set
settings-tag-gap-remove = Take the gap of { $tag } away
settings-tag-gap-saved = Gap of { $tag } changed
settings-tag-none = Tags that cards wear can be chosen here.
operation-stay-in-touch-set = Stay in touch: { $subject }
operation-tag-gap-set = Gap of a tag: { $subject }
field-stay-in-touch = how often to be in touch
column-stay-in-touch = Stay in touch
error-gap = A gap is a number of days from 1 to { $most }, and the longest is not below the ideal.
error-no-such-tag = No card wears the tag “{ $tag }”. Put it on a card first.
problem-table-gap = “{ $text }” does not say how often to be in touch. It was kept as an own field.
import-whole-tag-gap = The gap “{ $text }” of the tag { $tag } is no number of days and was left out.
karto-no-gap = “{ $text }” is no gap. Write the ideal and the longest number of days, such as 14;30, or never.
karto-quiet-none = Nobody has gone quiet.

## Plans
operation-plan-save = Plan kept: { $subject }
operation-plan-delete = Plan removed: { $subject }
operation-plan-start = Plan begun: { $subject }
operation-enrolment-pause = Plan paused: { $subject }
operation-enrolment-resume = Plan goes on: { $subject }
operation-enrolment-skip = Step of a plan left out: { $subject }
operation-enrolment-stop = Plan ended: { $subject }
error-plan-name = A plan needs a name of at most 80 characters.
error-plan-steps = A plan has 1 to { $most } steps, each with something to do and at most { $days } days.
error-plan-built-in = { $name } comes with the program and stays. Keep one of your own under its name to change it.
error-no-plan = There is no plan “{ $name }”.
error-plan-on-it = { $name } is on the plan { $plan } already.
error-plan-not-on = The plan { $plan } of { $name } is not in a state for that: a plan that runs can be paused and its next step left out, one that rests can go on, one that ended stays ended.
error-plan-nobody = No card was named for the plan.
import-whole-enrolment-lost = Plan { $number } of a card is of a card that is not in the file ({ $text }), and was left out.
import-whole-plan = The plan { $name } has no steps that can be used and was left out.
log-outcome-not-interested = Not interested
plan-running = running
plan-paused = paused
plan-done = done
plan-stopped = ended
plan-won = won
plan-lost = not interested
plan-moved = not { $day }, which is off
karto-plan-cards =
    { $count ->
        [one] { $count } card on it
       *[other] { $count } cards on it
    }
karto-plan-line = { $plan }, step { $step } of { $count }, { $state }
karto-plan-on-it = On it already: { $names }
karto-no-step = “{ $text }” is no step. Write the days, the kind and what to do, such as “7 call Any questions?”; +3 counts from when the step before was done. Kinds: call, mail, message, letter, visit, meeting, task.
## The icon in the tray, and the program's beginning and end
tray-due = { $count ->
    [0] Nothing due
    [one] { $count } follow-up due
   *[other] { $count } follow-ups due
}
tray-open = Open Kartoteka
tray-find = Who is calling?
tray-quit = Quit Kartoteka
tray-stays = Kartoteka goes on in the tray, so that reminders and calls come. Quit it there by its menu, or with Ctrl+Q.
tray-ends = Kartoteka is closed. This desktop shows no tray, so reminders and calls come only while the window is open.
settings-program = Start and end
settings-in-tray = Go on in the tray when the window is closed
settings-in-tray-hint = Reminders and calls come then, too. Where the desktop shows no tray, the program ends with its window.
settings-at-login = Start when I log in to this computer
settings-at-login-hint = Without the window: the icon in the tray says how much is due.
settings-at-login-failed = That could not be set. Add Kartoteka to the programs that start with your desktop by its own settings.

## Plans in the window
frame-plans = Plans
plans-text = A plan is a row of follow-ups you start with one click.
plans-list = Plans
plan-size = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
plan-on = { $count ->
    [0] nobody on it
   *[other] { $count } on it
}
plan-built-in = Comes with the program. A change makes it your own.
plan-steps-of = Steps of { $plan }
plan-days = Day { $days }
plan-days-after = { $days ->
    [0] At once, when the step before is done
    [one] { $days } day after the step before is done
   *[other] { $days } days after the step before is done
}
plan-step-words = { $kind }: { $text }
plan-step-name = Step { $place } of { $count }, { $days }. { $what }
plan-new = New plan
plan-more = More for { $plan }
plan-rename = Rename the plan
plan-delete = Remove the plan
plan-was-deleted = Plan removed: { $plan }
plan-was-saved = Plan kept: { $plan }
plan-was-renamed = Plan renamed: { $plan }
plan-name = Name of the plan
plan-name-missing = A plan needs a name.
plan-name-taken = There is a plan “{ $name }” already.
plan-first-step = First step
plan-step-add = Add a step
plan-step-edit = Edit the step
plan-step-edit-button = Edit
plan-step-remove = Remove the step
plan-step-remove-button = Remove
plan-step-was-removed = Step removed: { $text }
plan-step-was-added = Step added: { $text }
plan-step-was-changed = Step changed: { $text }
plan-step-gone = This step was changed or removed meanwhile, so nothing was saved. What you typed is still here: copy it, close this, and open the step as it now is.
plan-step-only = A plan needs a step. Remove the plan instead.
plan-step-earlier = Move the step up
plan-step-later = Move the step down
plan-step-moved = { $text } is step { $place } of { $count }
plan-step-kind = Kind
plan-step-days = After days
plan-step-days-wrong = A whole number of days, at most { $most }.
plan-step-counted = Counted
plan-step-from-start = from the start
plan-step-from-before = from when the step before is done
plan-step-text = What to do
plan-step-subject = Subject
plan-step-draft = Text of the draft
plan-step-draft-hint = Filled from the card: { $places }
plan-step-text-missing = Say what is to be done.
plan-start = Start a plan
plan-start-button = Start
plan-start-for = Start { $plan }
plan-start-with = With
plan-start-which = Plan
plan-start-on = Begins on
plan-start-on-lost = No day found in this. Try “monday” or “1 Dec”.
plan-start-today = today
plan-start-cards = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards
}
plan-start-who-missing = Choose a card first.
plan-start-dates = Dates
plan-start-waits = if the step before is done on its day
plan-start-moved = moved: { $day } is a day off
plan-start-together = { $count ->
    [one] on one day with step { $steps }
   *[other] on one day with steps { $steps }
  }
plan-start-on-it = On it already, left as they are: { $names }
plan-start-none = Nobody is left to begin: all are on { $plan } already.
plan-was-started = Plan started: { $plan }
plan-were-started = { $count ->
    [one] { $plan } started with { $shown } card
   *[other] { $plan } started with { $shown } cards
}
plan-starting = { $count ->
    [one] Starting { $shown } card on the plan
   *[other] Starting { $shown } cards on the plan
}
plan-no = No plan
plan-with-card = Start a plan with it
card-added-on-plan = Card added, plan started: { $plan }
cards-plan-button = Plan
enrolment-list = Plans
enrolment-step = { $plan }, step { $step } of { $count }
enrolment-rests = { $plan }, step { $step } of { $count }, paused
enrolment-next = next: { $text }, { $when }
enrolment-pause = Pause
enrolment-resume = Continue
enrolment-skip = Skip
enrolment-stop = Stop
enrolment-pause-of = Pause the plan { $plan }
enrolment-resume-of = Continue the plan { $plan }
enrolment-skip-of = Skip the next step of { $plan }
enrolment-stop-of = Stop the plan { $plan }
enrolment-pause-key = Pause or continue the plan
enrolment-skip-key = Skip the next step of the plan
enrolment-stop-key = Stop the plan
enrolment-was-paused = Plan paused: { $plan }
enrolment-was-resumed = Plan goes on: { $plan }
enrolment-was-skipped = Step skipped: { $plan }
enrolment-was-stopped = Plan stopped: { $plan }
enrolment-ended-done = { $plan }: all steps done, { $when }
enrolment-ended-stopped = { $plan }: stopped, { $when }
enrolment-ended-won = { $plan }: ended by an order, { $when }
enrolment-ended-lost = { $plan }: ended, not interested, { $when }
log-item-step-paused = Step paused
keys-plans = Plans
keys-export = Export

## Cards as a table

frame-table = Table of cards
keys-grid = In the table of cards
grid-list = List
grid-list-title = Show as a list
grid-columns = Columns
grid-columns-choose = Choose columns
grid-export = Export as seen
grid-more = More about the table
grid-up = Cell above
grid-down = Cell below
grid-left = Cell at the left
grid-right = Cell at the right
grid-row-start = First cell of the card
grid-row-end = Last cell of the card
grid-add-up = Select also the cell above
grid-add-down = Select also the cell below
grid-add-left = Select also the cell at the left
grid-add-right = Select also the cell at the right
grid-add-page-down = Select a page down
grid-add-page-up = Select a page up
grid-edit = Edit in the cell
grid-back = One step back
grid-fill = Fill down
grid-clear = Empty the cells
grid-copy = Copy the cells
grid-paste = Paste a block
grid-open = Open the card
grid-sort = Sort by this column
grid-column-left = Move the column left
grid-column-right = Move the column right
grid-column-hide = Hide the column
grid-cell = { $heading }, { $name }
grid-changed =
    { $count ->
        [one] { $shown } card changed
       *[other] { $shown } cards changed
    }
grid-nothing-changed = Nothing changed: the cells say this already.
grid-copied =
    { $count ->
        [one] { $shown } cell copied
       *[other] { $shown } cells copied
    }
grid-selected =
    { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    } on { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    }
grid-sum = sum { $sum }
grid-numbers = { $numbers } of { $filled } are numbers
grid-pasting = Writing in the cells
grid-block = The block
grid-block-hint = Copy the cells in the spreadsheet, then press Ctrl+V here.
grid-block-all =
    { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    } on { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    } will change.
grid-block-none = Nothing would change.
grid-block-guessed = There is no TAB in the block: its cells are taken to be divided by “{ $sign }”.
grid-meanwhile = Meanwhile this cell says “{ $text }”. Enter puts yours in its place, Escape leaves it.
grid-block-emptied =
    { $count ->
        [one] { $count } cell will be emptied.
       *[other] { $count } cells will be emptied.
    }
grid-block-refused =
    { $count ->
        [one] { $count } cell stays as it is
       *[other] { $count } cells stay as they are
    }
grid-block-more = and { $count } more
grid-block-rows =
    { $count ->
        [one] { $count } row of the block has no card below and is left out.
       *[other] { $count } rows of the block have no card below and are left out.
    }
grid-block-columns =
    { $count ->
        [one] { $count } column of the block reaches beyond the last column and is left out.
       *[other] { $count } columns of the block reach beyond the last column and are left out.
    }
grid-block-put = Put in
grid-block-put-rest = Put in the rest
grid-no-kind = “{ $text }” is neither Person nor Organisation.
grid-no-day = “{ $text }” is no day of the calendar. Write it as 1980-05-17, or as --05-17 where the year is not known.
grid-no-gap = “{ $text }” is no gap in days. Write it as 14 or 14;30.
grid-label-of-nothing = There is nothing yet that “{ $text }” could stand beside.
grid-fixed = { $heading } is worked out by Kartoteka. It can’t be edited.
grid-gone = This card is no longer there.
grid-stale = This card was changed meanwhile. Look at it, then try again.
grid-moved = The table has changed meanwhile: another card stands there now. Look at it, then try again.
grid-name-borrowed = The card has no name of its own; what stands here is another of its fields.
grid-no-gaps = There are no gaps between numbers, addresses and links: this would move into another column. Empty the last one, or fill the one before.
grid-too-long = The text is too long; { $limit } characters fit.
grid-too-large = A block may have { $limit } rows at most.
grid-unreadable = The block can’t be read.
column-last-contact-on = Last contact
column-created-on = Added on
column-changed-on = Changed on
operation-grid-save = Cells changed: { $subject }
export-order-seen = As in the table

## Paper at its exact size

paper-title = Print as PDF
paper-cards = Index cards
paper-labels = Address labels
paper-phones = Phone list
paper-day = Day sheet
paper-file-cards = index-cards
paper-file-labels = labels
paper-file-phones = phone-list
paper-file-day = day
paper-day-title = Follow-ups of { $day }
paper-foot = Printed { $day }
paper-to-do = To do
paper-in = in
paper-out = out
paper-missed = missed
paper-last-contact = Last contact { $when }: { $said }
paper-more-due = { $count ->
    [one] 1 more is left off this sheet
   *[other] { $count } more are left off this sheet
  }
paper-older = Only the newest { $count } entries of the history are looked through.
paper-date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
paper-nothing = There is nothing to print.
paper-nothing-due = Nothing is late or due today, so the day sheet is empty. What comes later stands under Follow-ups.
paper-no-address = None of these cards has an address, so there is no label to print.
paper-too-many = { $count } cards are too many to print at once; the most are { $most }. Choose fewer.
paper-no-sheet = There is no sheet of labels “{ $name }”. There are: { $known }.
paper-no-label = The sheet has { $count } labels. Begin with one of them.
paper-nudge = Labels are moved by 5 mm at most, in steps of half a millimetre.
paper-sheet-count = A sheet has between 1 and 400 labels.
paper-sheet-small = A label is at least 15 mm wide and 8 mm high.
paper-sheet-overlap = Labels of this size would overlap. Make the distance from label to label at least the size of one.
paper-sheet-off = Labels of this size and number would run over the edge of the paper.
paper-done = Saved { $name }. { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}.
paper-left-out = { $count ->
    [one] 1 card without an address has no label
   *[other] { $count } cards without an address have no label
}: { $names }
paper-shortened = { $count ->
    [one] 1 could not be printed whole
   *[other] { $count } could not be printed whole
}: { $names }
paper-missing = The fonts have no letter for these; a box stands for each: { $letters }
qr-title = QR code
qr-hint = A phone’s camera adds the card to its contacts.
qr-picture = QR code of { $name }
qr-left-out = Left out, so that the code stays readable: { $what }
qr-part-address = the address
qr-part-emails = further email addresses
qr-part-phones = further numbers
qr-part-organisation = the organisation
qr-too-much = Even the name and number of this card are too much for a QR code that can be read.
paper-pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
paper-output = What to print
paper-size = Size of the card
paper-paper = Paper
paper-own-size = The card itself
paper-usual = A4
paper-sheet = Sheet of labels
paper-own-sheet = A sheet of your own
paper-own-columns = Labels across
paper-own-rows = Labels down
paper-own-width = Width, mm
paper-own-height = Height, mm
paper-own-left = From the left, mm
paper-own-top = From the top, mm
paper-own-across = To the next one across, mm
paper-own-down = To the next one down, mm
paper-start = First label
paper-nudge-x = To the right, mm
paper-nudge-y = Down, mm
paper-outline = Test page
paper-outline-hint = Prints the outlines on plain paper; hold it against a sheet of labels to see what to move.
paper-each-card = A label a card, not one a household
paper-page = Page { $page } of { $pages }
paper-page-before = Page before
paper-page-after = Next page
paper-preview = Preview of page { $page }
paper-save = Save PDF…
cards-print-button = Print…
qr-show = Show QR code

## Files kept with cards

attachment-too-large = { $name } is larger than { $limit } MB and was not attached. Keep it in a folder, and write on the card where.
attachment-known = { $name } is attached here already.
attachment-changed = { $name } changed while it was being read. Nothing was attached; try again once it is finished.
attachment-only-saved = { $name } is not of a kind that is opened from here. Save it, and open it yourself if you trust who sent it.
attachment-none-named = Name the files to attach.
attachment-list-empty = No files.
check-attachment = The content of the attached file { $name } is missing or damaged. Bring back a backup, or attach the file again.
check-photo = The photo on the card { $name } is missing or damaged. Bring back a backup, or give the card the photo again.
error-export-whole-too-large = All of it together is larger than { $limit } MB, more than can be imported again. Export the box in parts; a backup holds everything at any size. Nothing was written.
import-whole-attachment-lost = The file { $name } is attached to something that is not in the export, and was left out.
import-whole-attachment-broken = The attached file { $name } is broken in the export and was left out.
import-whole-attachment-missing = The attached file { $name } has no content in the export and was left out.
import-whole-attachment-too-large = The attached file { $name } is larger than { $limit } MB and was left out.
attachment-title = Files
attachment-attach = Attach a file…
attachment-attach-here = Attach a file to this
attachment-none = No files yet. Drop one here.
attachment-open-title = Open { $name }?
attachment-open-text = It is opened in the program that this computer has for it, as a copy that can’t be changed. Open only files whose sender you trust.
attachment-open = Open
attachment-save-as = Save { $name } as…
attachment-remove = Remove { $name }
attachment-added = { $count ->
    [one] File attached
   *[other] { $count } files attached
}
attachment-removed = File removed
attachment-saved = { $name } is saved
attachment-no-opener = No program was found that opens it. Save the file and open it yourself.
file-show-in-folder = Show in folder
file-no-folder = No program was found that shows folders.
dialog-attachment = Attach files
drop-attach-title = Drop to attach
drop-attach-card = Let go, and it is kept with { $name }.
drop-attach-interaction = Let go, and it is kept with this call, mail or visit.
drop-attach-note = Let go, and it is kept with this note.
merge-history-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
merge-history-orders = { $count ->
    [one] 1 order
   *[other] { $count } orders
}
merge-history-payments = { $count ->
    [one] 1 payment
   *[other] { $count } payments
}
merge-terms-give-way = { $name } pays within { $days ->
    [one] one day
   *[other] { $days } days
  }: the kept card’s terms stand instead
attachment-size = { $ending } · { $size }

# Orders and money
operation-product-save = Product kept: { $subject }
operation-product-delete = Product removed: { $subject }
operation-order-save = Order written: { $subject }
operation-order-state = Order moved on: { $subject }
operation-order-repeat = Order repeated: { $subject }
operation-order-delete = Order removed: { $subject }
operation-payment-add = Payment written down: { $subject }
operation-payment-delete = Payment removed: { $subject }
operation-terms-set = Terms of payment: { $subject }
error-amount = “{ $text }” is not an amount. Write it like { $example }.
error-amount-places = “{ $text }” has too many decimal places: { $currency } has { $places }.
error-amount-no-places = “{ $text }” has decimal places: { $currency } has none.
error-amount-large = “{ $text }” is too large: an amount can be { $most } at most.
error-amount-negative = “{ $text }” is below zero. Write down money that came back as a refund.
error-currency = “{ $text }” is not a currency. Write its three letters, as EUR.
error-quantity = “{ $text }” is not a quantity. Write a number above zero and below a million, with three decimal places at most.
error-quantity-or-none = “{ $text }” is not a quantity. Write a number from 0 up, below a million, with three decimal places at most.
error-discount = “{ $text }” is not a discount. Write per cent from 0 to 100.
error-tax = “{ $text }” is not a tax rate. Write per cent from 0 to 100, or one of { $words }.
error-document-day = “{ $text }” is not a day that can stand here. Write it like 2026-11-28.
error-period = The period ends before it begins.
error-product-text = A product needs a name; name, number and unit are one line of { $most } characters at most.
error-product-twice = There is a product { $name } already.
error-product-several = Several products are called { $name }.
product-in-use = { $name } is used by orders, tickets, its stock or those who wait for it ({ $count ->
    [one] once
   *[other] { $count } times
  }), so it stays, off sale.
error-order-lines = An order needs at least one line, and has { $most } at most.
error-order-line-text = A line needs a text of { $most } characters at most.
error-order-price = What does { $name } cost? There is no price in { $currency }.
error-order-due = The day to pay by is before the day of the order.
error-order-large = The order comes to more than can be kept.
error-order-deposit = The deposit is more than the order comes to ({ $gross }).
error-order-paid = Order { $number } was paid for ({ $count ->
    [one] one payment
   *[other] { $count } payments
  }). Cancel it instead: the money then stays as a credit.
error-no-order = There is no order { $number }.
error-order-newest = Order { $number } is the newest: its number would be given once more. Cancel it instead.
error-order-several = Several orders have the number { $number }.
order-last-price = { $name }: { $price }, as last time.
order-credit = Order { $number } was paid for already; { $amount } is a credit now.
error-payment-nothing = Nothing is open. How much is it?
error-payment-order = The order is another card’s, or in another currency.
error-refund = No more can come back than was paid: { $paid }.
payment-advance = { $amount } was paid in advance and waits for an order.
error-terms-days = Terms are from 0 to { $most } days.
terms-over-limit = { $owed } is owed, more than the limit of { $limit }.
import-whole-product = The product { $name } can’t be as the file says, and was left out.
import-whole-order = Order { $name } can’t be as the file says, and was left out.
import-whole-order-lost = Order { $number } of the file is of a card that is not in the file ({ $text }), and was left out.
import-whole-payment = Payment { $name } of the file can’t be as the file says, and was left out.
import-whole-payment-lost = Payment { $number } of the file is of a card that is not in the file ({ $text }), and was left out.
import-whole-terms = Terms { $name } of the file can’t be as the file says, and were left out.
import-whole-terms-lost = Terms { $number } of the file are of a card that is not in the file ({ $text }), and were left out.
order-state-quote = Quote
order-state-ordered = Ordered
order-state-making = In making
order-state-ready = Ready
order-state-delivered = Delivered
order-state-cancelled = Cancelled
karto-order-net = Net { $amount }
karto-order-gross = Total { $amount }
karto-order-open = { $state }. Open: { $amount }, due { $day }
karto-order-sums = { $gross }, open { $open }
balance-owed-word = owed
balance-owes = Owes { $amount }
balance-owes-late = Owes { $amount }, { $days ->
    [one] one day late
   *[other] { $days } days late
  }
balance-owed = You owe { $amount }
balance-owed-late = You owe { $amount }, { $days ->
    [one] one day late
   *[other] { $days } days late
  }
karto-balance-none = No orders and no payments.
balance-terms = Pays within { $days ->
    [one] one day
   *[other] { $days } days
  }
karto-ageing = not due { $not_due } · 0–30: { $to_30 } · 31–60: { $to_60 } · 61–90: { $to_90 } · over: { $over }
karto-ageing-none = Nobody owes anything.
karto-sales-total = Net { $net }, tax { $tax }, total { $gross }. Paid: { $paid }
karto-sales-missing = Missing numbers: { $numbers }
karto-sales-twice = Numbers that are there more than once: { $numbers }
log-item-order = Order
log-item-payment = Payment
log-item-merge = Merged
balance-title = Balance
balance-order = Order { $number }
balance-order-due = due { $day }
balance-sum = owed
balance-sum-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
balance-sum-own = you owe
balance-sum-late-own = you owe, { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
balance-sum-credit = paid too much
balance-sum-credit-own = you paid too much
balance-credit = Has a credit of { $amount }
balance-credit-own = You have a credit of { $amount }
balance-terms-own = You pay within { $days ->
    [one] one day
   *[other] { $days } days
  }
error-order-currency = Order { $number } was paid for in { $currency }, so it stays in that.
order-dearer = Order { $number } was paid for already; { $amount } of it is open now.
error-terms-limit = Say within how many days the card pays, beside the limit.
error-not-this-card = The payment { $text } is not this card’s.
karto-terms-none = Nothing is agreed.

## Orders and payments in the window

frame-orders = Orders
keys-orders = Orders
orders-filter = Which orders
orders-open = Open
orders-open-count = Open { $count }
orders-all = All
orders-payments = Payments
orders-table-open = Open orders
orders-table-all = All orders
orders-table-payments = Payments
orders-number = No.
orders-day = Date
orders-who = Name
orders-what = What
orders-total = Total
orders-paid = Paid
orders-due = Due
orders-state = State
orders-kind = Kind
orders-order = Order
orders-note = Note
orders-amount = Amount
orders-sums = Sums
orders-sum = Total { $gross } · paid { $paid } · open { $open }
orders-sum-bought = Bought: total { $gross } · paid { $paid } · open { $open }
orders-none = No orders yet. Kartoteka works fine without them.
orders-none-open = Nothing is open. Everything is done and paid.
orders-no-payments = No payments yet.
orders-help = How orders work
orders-detail = The chosen order
orders-last = Last orders
orders-last-one = { $number }, { $day }
orders-last-more = { $count ->
    [one] 1 order in all
   *[other] { $count } orders in all
  }
order-title = Order { $number }
order-more = More for order { $number }
order-of-day = Date: { $day }, due { $due }
order-late = Late
order-paid = Paid
order-days-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
  }
order-rate = { $rate }%
order-lines = Lines of the order
order-line = { $quantity } × { $price }
order-line-discount = less { $rate }
order-line-number = Line { $place }
order-line-what = What, line { $place }
order-line-remove = Remove line { $place }
order-line-net = Net { $amount }
order-what-hint = Product or text
order-quantity = Quantity
order-price = Price
order-price-last = { $last }, as last time · usually { $price }
order-price-same = { $last }, as last time
order-discount = Discount
order-discount-short = Less %
order-discount-whole = Discount on the whole, in per cent
order-tax = Tax %
order-keep-product = Keep as a product
order-net = Net
order-tax-of = Tax { $rate }
order-gross = Total
order-deposit = Deposit
order-was-paid = Paid
order-open = Open
order-on = Day
order-due = To be paid by
order-by-terms = By the terms
order-as-it-is = As it is
order-for = For
order-who-missing = Whose order is it? Choose a card.
order-new = New order
order-change = Order { $number }
order-edit = Edit the order
order-edit-button = Edit
order-on-key = Move the order on
order-to = Move on: { $state }
order-repeat = Repeat the order
order-repeat-last = Repeat the last order
order-cancel = Cancel the order
order-delete-key = Remove the order or payment
order-delete = Remove the order
order-open-card = Open the card of the order
order-was-saved = Order { $number } saved, { $amount }
order-moved = Order { $number }: { $state }
order-repeated = Order { $number } repeated as { $made }
order-removed = Order { $number } removed
payment-new = Payment
payment-of = From or to
payment-in = Payment in
payment-out = Payment out
payment-refund = Refund
payment-refund-in = Refund to you
payment-way = Way
payment-way-cash = Cash
payment-way-transfer = Transfer
payment-way-card = Card
payment-way-other = Other
payment-purpose = For
payment-oldest = The oldest order ({ $currency })
payment-oldest-own = What you owe, the oldest first ({ $currency })
payment-order = { $number }, due { $due }: { $open }
payment-all-open = Leave empty for all that is open: { $amount }
payment-for = For order { $number }
payment-was-saved = { $kind }: { $amount }
payment-delete = Remove the payment
payment-removed = Payment removed
ledger-title = Account
ledger-day = Date
ledger-what = Text
ledger-debit = Debit
ledger-credit = Credit
ledger-balance = Balance
ledger-order = Order { $number }
ledger-payment = Payment
ledger-refund = Refund
ledger-none = Nothing is owed on this account.
ledger-earlier = Show earlier entries
terms-edit = Change the terms of payment
terms-days = Pays within, days
terms-limit = May owe at most
terms-none = Nothing agreed
terms-days-lost = A number of days, or empty.
terms-over-newer = These terms were changed since you began. What you typed is put over them.
terms-were-set = Terms of payment changed
balance-terms-word = Terms
balance-limit = Up to { $amount }
orders-none-at-all = No orders yet.
orders-detail-payment = The chosen payment
order-over-newer = This order was changed since you began. What you typed is put over it.

# Tickets
operation-ticket-save = Ticket written: { $subject }
operation-ticket-status = Ticket moved on: { $subject }
ticket-status-new = New
ticket-status-open = In work
ticket-status-waiting = Waiting
ticket-status-ready = Ready
ticket-status-collected = Collected
ticket-status-rejected = Rejected
ticket-hours = h
error-ticket-nothing = Say what was brought or what is wrong with it.
error-ticket-long = This is too long: { $most } characters at most.
error-ticket-lines = A ticket has { $most } lines at most.
error-ticket-large = The ticket comes to more than can be kept.
error-ticket-currency = The lines of the ticket are in { $currency }. Write them anew in the other currency, or leave it.
error-ticket-days = A promise reaches { $most } working days ahead at most.
error-ticket-promise = The promised day is before the day on which it was taken in.
error-ticket-promise-more = A promise is a day alone, and “{ $words }” says more. Write the rest under the fault.
error-ticket-interaction = The call or mail is not on this card.
error-ticket-status = Ticket { $number } is at “{ $from }” and can’t go to “{ $to }” from there. It can go to: { $allowed }.
error-no-ticket = There is no ticket { $number }.
import-whole-ticket = Ticket { $name } can’t be as the file says, and was left out.
import-whole-ticket-lost = Ticket { $number } of the file is of a card that is not in the file ({ $text }), and was left out.
merge-history-tickets = { $count ->
    [one] 1 ticket
   *[other] { $count } tickets
}
merge-history-wants = { $count ->
    [one] waits for 1 thing
   *[other] waits for { $count } things
}
log-item-ticket = Ticket
ticket-promised = Promised for { $day }{ $days ->
    [0] {""}
    [one] , one day late
   *[other] , { $days } days late
}
ticket-days = { $days ->
    [0] since today
    [one] since yesterday
   *[other] for { $days } days
}
ticket-due = { $day }{ $days ->
    [0] {""}
    [one] , one day late
   *[other] , { $days } days late
}
ticket-age = { $days ->
    [0] Taken in today
    [one] Taken in yesterday
   *[other] Taken in { $days } days ago
}
ticket-what = { $item }: { $fault }
ticket-step = { $number } · { $status }
ticket-kind-part = Part
ticket-kind-time = Time
tickets-more = and { $count } more
paper-slip = Slip
paper-file-slip = slip
paper-no-ticket = Say which ticket the slip is for.
slip-title = Repair
slip-who = Customer
slip-phone = Phone
slip-item = Item
slip-serial = Serial no.
slip-fault = Fault
slip-promised = Promised for
slip-taken-in = Taken in
slip-total = Total
slip-signature = Collected, signature
slip-stays = Stays with the item
slip-bring = Please bring this part when you collect it

## Tickets in the window

frame-tickets = Tickets
keys-tickets = Tickets
tickets-filter = Which tickets
tickets-group = { $name } { $count }
tickets-working = In work
tickets-waiting = Waiting
tickets-ready = Ready
tickets-done = Done
tickets-late = Late
tickets-untold = Not told yet
tickets-help = How tickets work
tickets-none = No tickets yet. The first thing that is brought in goes here.
tickets-none-working = Nothing is in work.
tickets-none-waiting = Nothing waits for a part or an answer.
tickets-none-ready = Nothing lies here to be collected.
tickets-none-done = Nothing is done yet.
tickets-none-late = Nothing is late.
tickets-none-untold = Everybody whose things are ready was told.
tickets-what = What
tickets-since = Since
tickets-promised = Promised
tickets-word = Last word
tickets-detail = The chosen ticket
tickets-open = Tickets that are not done
ticket-new = New ticket
ticket-title = Ticket { $number }
ticket-open-card = Open the card of the ticket
ticket-edit = Edit the ticket
ticket-edit-button = Edit
ticket-on-key = Move the ticket on
ticket-to = Move on: { $status }
ticket-moves = Where it stood
ticket-word = A word of it
ticket-ways = Move it on
ticket-moved = Ticket { $number }: { $status }
ticket-was-saved = Ticket { $number } saved
ticket-over-newer = This ticket was changed since you began. What you typed is put over it.
ticket-untold = Not told yet
ticket-mood = How they took it
ticket-mood-unsaid = Nothing said
ticket-mood-pleased = Content
ticket-mood-calm = Calm
ticket-mood-upset = Annoyed
ticket-by = How it came in
ticket-by-counter = Counter
ticket-by-call = Telephone
ticket-by-mail = Mail
ticket-by-told = As the call or mail says
ticket-promise = Promised for
ticket-promise-hint = Friday, 4.12., or +5 for working days
ticket-lines = Parts and time
ticket-call = Call { $number }
ticket-line = { $kind }, line { $place }
tickets-find = Ticket number
ticket-of-entry = Make a ticket of it
pop-ticket = Ticket { $number }: { $what }

# Stock
operation-stock-move = Stock moved: { $subject }
operation-want-add = Waits for something: { $subject }
operation-want-delete = Waits no more: { $subject }
error-no-product = There is no product “{ $text }” on sale.
error-stock-not-kept = The stock of { $name } is not kept. Switch that on for the product first.
error-stock-reason = Why is there more or less? A correction needs a reason.
error-stock-text = This is too long: { $most } characters at most.
stock-kind-order = Order
stock-kind-receipt = Came in
stock-kind-correction = Correction
stock-kind-return = Came back
stock-short = { $name }: { $free } left ({ $there } in stock, { $promised } sold and not delivered).
stock-line-short = Leaves { $free }.
stock-there = { $name }: { $free } can be had at once.
stock-arrived = { $name } is in: { $quantity } wanted
stock-as-counted = { $name }: as much as was counted was known.
stock-told = { $count ->
    [one] One card waited for it: a follow-up was made
   *[other] { $count } cards waited for it: a follow-up was made for each
  }.
import-whole-movement = Movement of stock { $name } of the file can’t be as the file says, and was left out.
import-whole-movement-lost = Movement of stock { $number } of the file is of a card that is not in the file ({ $text }), and was left out.
import-whole-want = What a card waits for, { $name } of the file, can’t be as the file says, and was left out.
import-whole-want-lost = What a card waits for, { $number } of the file, is of a card that is not in the file ({ $text }), and was left out.
log-item-want = Waits for
log-item-stock-movement = Stock
karto-stock-row = { $there } there, { $promised } sold, { $free } left, { $coming } on the way
karto-stock-low = low
karto-want-arrived = it is in
frame-stock = Stock
keys-stock = Stock
stock-filter = Which products
stock-shown-low = Low
stock-shown-all = All
stock-shown-waiting = Waiting
stock-none = No product’s stock is kept yet. Kartoteka works fine without it.
stock-none-low = Nothing is low.
stock-none-all = No product’s stock is kept.
stock-none-waiting = Nobody waits for anything.
stock-help = How stock works
stock-column-product = Product
stock-column-there = There
stock-column-promised = Sold
stock-column-free = Left
stock-column-coming = On the way
stock-column-reorder = Order at
stock-column-waiting = Waiting
stock-waiting = { $count ->
    [one] 1 card waits
   *[other] { $count } cards wait
}
stock-detail = The chosen product
stock-is-low = More is to be ordered
stock-receive = Goods came in
stock-correct = Correct the stock
stock-sheet = Stock of { $name }
stock-by = What happened
stock-quantity = How much
stock-difference = How much more, or less with a minus
stock-counted = How much lies there
stock-is-counted = It was counted
stock-in-unit = In { $unit }
stock-reason = Why
stock-from = From
stock-from-missing = Of whom did it come? Choose a card, or leave it empty.
stock-was-moved = { $name }: { $moved }, now { $there }
stock-history = What moved it
want-new = Add to the waiting list
want-open-card = Open the card of who waits
want-remove = Waits no more
want-removed = { $name } waits no more
want-list = Who waits for it
want-who = Who
want-what = What
want-what-hint = Some letters of a product
want-who-missing = Who waits? Choose a card.
want-what-missing = What for? Choose a product.
want-was-saved = { $name } waits for { $what }
product-new = New product
product-edit = Change the product
product-edit-button = Change
product-name = Name
product-code = Number
product-unit = Counted in
product-price = Price without tax
product-cost = What it costs you
product-stocked = Keep its stock
product-reorder = Order more at
product-reorder-hint = So much left or less makes it low.
product-off-sale = Off sale
product-was-saved = { $name } saved
