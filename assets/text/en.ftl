## Counts

count-cards =
    { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }

## Errors

error-file-handle = That file is no longer at hand. Choose it again.
error-malformed-request = That request can't be understood. Nothing was changed.
error-internal = Something went wrong inside Kartoteka. Your data is untouched; try again.
error-setting = “{ $value }” can't be taken for the setting { $key }. Nothing was changed.
error-file-too-new = { $path } was written by a newer Kartoteka. Install the newer version to open it; nothing in it was changed.
error-not-a-card-box = { $path } is not a card box, or it is empty. Nothing in it was changed; bring back a backup, or choose another folder.
error-read-only = { $path } can't be written. Check the folder's permissions, or choose another folder.
error-migration-edited = This card box was prepared by another build of Kartoteka ({ $path }). Nothing in it was changed; install the version that wrote it.
error-corrupt = The card box can't be read in full. Your file is untouched; bring back a backup from Settings.
error-locked = Another program is holding the card box. Close it, then try again; nothing was lost.
error-disk-full = No room to save. Nothing was lost. Free some space, then try again.
error-not-found = That is not in the box any more.
error-stale-edit = This card was changed elsewhere since you opened it. What you typed is still here; look at the newer card, then save again.
error-cancelled = Cancelled. Nothing was changed.
error-nothing-to-undo = There is nothing to take back.
error-io = A file can't be read or written. Your data is untouched; check the disk, then try again.
error-box-missing = There is no card box at { $path }, but there are backups of one. Bring the newest back, or move the backups folder away to begin an empty box.
error-no-name = A card needs at least a name, a number, a mail address or an organisation.
error-relation-self = A card can't be related to itself. Choose another card.
error-relation-label = Say what the other card is to this one, for example “mother” or “supplier”.
error-picture = { $name } is not a picture that can be used. Choose a JPEG, PNG, GIF or WebP file.
error-picture-large = { $name } is larger than 8 MB. Choose a smaller picture.
error-file-unreadable = { $name } can't be read. Check that it is there and that you may open it.

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
operation-follow-up-create = Follow-up added: { $subject }
operation-follow-up-save = Follow-up changed: { $subject }
operation-follow-up-done = Follow-up done: { $subject }
operation-follow-up-drop = Follow-up dropped: { $subject }
operation-follow-up-snooze = Follow-up put off: { $subject }
operation-reminders-later = Reminder put off: { $subject }
operation-import-run = Imported: { $subject }
operation-demo-fill = Demo cards added: { $subject }
operation-undo = Taken back: { $subject }
operation-redo = Brought back: { $subject }
operation-several = { $subject } and { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
