// Made from the command list in crates/app/src/commands.rs by `cargo xtask bindings`.

/**
 * A postal address.
 */
export type Address = { 
/**
 * "home", "work", or the owner's word.
 */
label: string, 
/**
 * Post-office box.
 */
po_box: string, 
/**
 * Flat, floor.
 */
extended: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * Town.
 */
city: string, 
/**
 * State, county, province.
 */
region: string, 
/**
 * Postal code.
 */
postal_code: string, 
/**
 * Country.
 */
country: string, };

/**
 * Debts by how late they are.
 */
export type Ageing = { 
/**
 * Not to be paid before tomorrow.
 */
not_due: Money, 
/**
 * To be paid today, or up to 30 days late.
 */
to_30: Money, 
/**
 * 31 to 60 days late.
 */
to_60: Money, 
/**
 * 61 to 90 days late.
 */
to_90: Money, 
/**
 * More than 90 days late.
 */
over: Money, };

/**
 * All debts of a side.
 */
export type AgeingList = { 
/**
 * The latest first.
 */
rows: Array<AgeingRow>, 
/**
 * Their sums, one a currency.
 */
totals: Array<Ageing>, };

/**
 * Which debts.
 */
export type AgeingListRequest = { 
/**
 * What customers owe, or what the owner owes.
 */
side: Side, };

/**
 * Who owes, by how late it is.
 */
export type AgeingRow = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What it owes.
 */
balance: Money, 
/**
 * How many days the latest is late.
 */
days_late: number, 
/**
 * By how late it is.
 */
ageing: Ageing, };

/**
 * What a file is kept with, by its id.
 */
export type AttachedTo = { "contact": number } | { "interaction": number } | { "note": number };

/**
 * A file that is kept.
 */
export type Attachment = { 
/**
 * Its row.
 */
id: number, 
/**
 * What it is kept with.
 */
to: AttachedTo, 
/**
 * Its name, made safe.
 */
name: string, 
/**
 * What its name says it is: "PDF"; empty where it says nothing.
 */
ending: string, 
/**
 * How many bytes.
 */
size: number, 
/**
 * When it was added.
 */
at: number, 
/**
 * Whether it may be opened from here: programs and scripts are only saved.
 */
may_open: boolean, };

/**
 * Which files.
 */
export type AttachmentAdd = { 
/**
 * What they are kept with.
 */
to: AttachedTo, 
/**
 * The files, offered by the host.
 */
files: Array<number>, };

/**
 * The files of a card and of its history, the oldest first.
 */
export type AttachmentList = { 
/**
 * They.
 */
attachments: Array<Attachment>, };

/**
 * Of which card.
 */
export type AttachmentListRequest = { 
/**
 * The card.
 */
contact_id: number, };

/**
 * Where a file is to be written.
 */
export type AttachmentSave = { 
/**
 * Its row.
 */
id: number, 
/**
 * Where to, offered by the host.
 */
to: number, 
/**
 * Whether a file that is there may go.
 */
overwrite: boolean, };

/**
 * A file written.
 */
export type AttachmentSaved = { 
/**
 * The whole path.
 */
path: string, 
/**
 * Under which name the file that was there is kept (`offer.pdf.bak`); nothing where none was.
 */
kept: string | null, };

/**
 * Files that were taken in.
 */
export type AttachmentsAdded = { 
/**
 * Their rows, in the order of the files.
 */
ids: Array<number>, 
/**
 * Why others were not, a sentence each.
 */
refused: Array<string>, 
/**
 * The operation, for undo.
 */
operation: number | null, };

/**
 * A backup file.
 */
export type Backup = { 
/**
 * Its file name; names it in requests.
 */
name: string, 
/**
 * When it was made.
 */
at: number, 
/**
 * Why ("quit", "daily", "import", "migration", "restore", "asked").
 */
reason: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * True when its checksum file is there and agreed when it was made.
 */
is_verified: boolean, 
/**
 * Cards in it, as counted when it was made.
 */
contacts: number, };

/**
 * All backups, newest first.
 */
export type BackupList = { 
/**
 * Where they lie.
 */
folder: string, 
/**
 * They.
 */
backups: Array<Backup>, };

/**
 * A backup made.
 */
export type BackupMade = { 
/**
 * It.
 */
backup: Backup, 
/**
 * The whole path.
 */
path: string, };

/**
 * Where a backup goes.
 */
export type BackupRequest = { 
/**
 * A folder offered by the host; nothing means the usual place.
 */
to: number | null, };

/**
 * What is owed on one side in one currency.
 */
export type Balance = { 
/**
 * Who owes whom.
 */
side: Side, 
/**
 * Orders less payments; below zero for a credit.
 */
balance: Money, 
/**
 * What of it is late.
 */
late: Money, 
/**
 * How many days the latest is late.
 */
days_late: number, 
/**
 * By how late it is.
 */
ageing: Ageing, 
/**
 * The orders of which something is open, the oldest first.
 */
open: Array<OpenOrder>, };

/**
 * What a card and the owner owe each other; nothing is set off against anything.
 */
export type Balances = { 
/**
 * One for each side and currency of which there are orders or payments.
 */
balances: Array<Balance>, 
/**
 * What is agreed.
 */
terms: Array<Terms>, 
/**
 * What the owner should know, a sentence each.
 */
notes: Array<string>, };

/**
 * All that is begun.
 */
export type Begun = { 
/**
 * Each kind once.
 */
kinds: Array<BegunKeep>, };

/**
 * Forms of one kind with what is typed in them, as the window writes it down.
 */
export type BegunKeep = { 
/**
 * The kind.
 */
name: string, 
/**
 * The forms; empty when none is begun any more.
 */
text: string, };

/**
 * A birthday soon.
 */
export type BirthdaySoon = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * Their name.
 */
name: string, 
/**
 * The day it falls on this time.
 */
on: string, 
/**
 * The age they turn, when the year is known.
 */
turns: number | null, };

/**
 * A card without a name, a number, a mail or anything else.
 */
export type BlankCard = { 
/**
 * The card.
 */
id: number, 
/**
 * When it was made.
 */
created_at: number, };

/**
 * The blank cards.
 */
export type BlankList = { 
/**
 * How many there are.
 */
total: number, 
/**
 * The oldest of them.
 */
cards: Array<BlankCard>, };

/**
 * The first of the blank cards.
 */
export type BlankListRequest = { 
/**
 * How many cards, at most 500.
 */
limit: number, };

/**
 * Blank cards put in the trash.
 */
export type BlankTrashed = { 
/**
 * How many.
 */
cards: number, 
/**
 * The operation; nothing when there was none.
 */
operation: number | null, };

/**
 * Names one row.
 */
export type ById = { 
/**
 * The row's id.
 */
id: number, };

/**
 * Names several rows.
 */
export type ByIds = { 
/**
 * The rows' ids.
 */
ids: Array<number>, };

/**
 * How many calls there were, by who called.
 */
export type CallCounts = { 
/**
 * They called, and were answered.
 */
incoming: number, 
/**
 * The owner called.
 */
outgoing: number, 
/**
 * They called, and were not answered.
 */
missed: number, };

/**
 * What [Call] on a card does beside opening the sheet that writes the call down.
 */
export type CallOut = "shown" | "kde_connect" | "program";

/**
 * How far a call has got.
 */
export type CallPhase = "ringing" | "talking" | "ended" | "missed";

/**
 * Which way a call went, and how it ended.
 */
export type CallWay = "in" | "out" | "missed" | "voicemail" | "declined" | "blocked" | "elsewhere";

/**
 * Everything there is to say about a caller.
 */
export type Caller = { 
/**
 * The number as it arrived.
 */
number: string, 
/**
 * Its E.164 form when valid.
 */
e164: string | null, 
/**
 * No number was told.
 */
is_withheld: boolean, 
/**
 * Cards, the likeliest first; at most 20. Of several that are as sure, the one chosen
 * last comes first.
 */
matches: Array<CallerMatch>, 
/**
 * How many cards there are.
 */
total: number, 
/**
 * Earlier calls with this number that are on no card, newest first; at most 5.
 */
earlier: Array<TimelineItem>, 
/**
 * For an unknown number: cards with a number of the same block; at most 5.
 */
neighbours: Array<CallerNeighbour>, };

/**
 * Who is calling.
 */
export type CallerAsked = { 
/**
 * The number as it arrived; empty for a withheld one.
 */
number: string, 
/**
 * A card that was chosen, whatever its numbers say.
 */
contact_id: number | null, };

/**
 * A card that may be the caller's, with what is needed while the telephone rings.
 */
export type CallerMatch = { 
/**
 * How sure.
 */
certainty: Certainty, 
/**
 * The card.
 */
row: ContactRow, 
/**
 * What the person is where they work ("Events manager").
 */
role: string, 
/**
 * The number as it stands on the card; empty where the card was chosen.
 */
number: string, 
/**
 * Its label.
 */
label: string, 
/**
 * When they died, as the card says it; empty of the living.
 */
died: string, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * The last entries of the card, newest first; at most 5.
 */
recent: Array<TimelineItem>, 
/**
 * Open follow-ups, the soonest first.
 */
follow_ups: Array<FollowUp>, 
/**
 * What the card and the owner owe each other; empty where nothing was ordered or paid.
 */
balances: Array<Balance>, 
/**
 * On which terms.
 */
terms: Array<Terms>, 
/**
 * What they last ordered; nothing where they never did.
 */
last_order: CallerOrder | null, 
/**
 * Its tickets, then those of the firms that the person belongs to, with which something is still to
 * be done or to be fetched, by the day they are promised for; at most 5.
 */
tickets: Array<TicketRow>, 
/**
 * How many such tickets there are.
 */
tickets_total: number, 
/**
 * Of several with the number: the card that the last call from it was given to.
 */
was_chosen: boolean, 
/**
 * The card says no name: it was made of its number.
 */
is_unnamed: boolean, };

/**
 * A card with a number of the same block.
 */
export type CallerNeighbour = { 
/**
 * The card.
 */
row: ContactRow, 
/**
 * Its number.
 */
number: string, };

/**
 * The newest order of a card that was neither cancelled nor only an offer.
 */
export type CallerOrder = { 
/**
 * Its number.
 */
number: string, 
/**
 * Its local day, YYYY-MM-DD.
 */
on: string, 
/**
 * What it says, in brief.
 */
what: string, 
/**
 * What it comes to with tax.
 */
gross: Money, };

/**
 * How a ticket came in.
 */
export type CameBy = "counter" | "call" | "mail";

/**
 * How sure a match is.
 */
export type Certainty = "exact" | "national" | "suffix" | "switchboard";

/**
 * What a check found.
 */
export type CheckReport = { 
/**
 * True when nothing is wrong.
 */
ok: boolean, 
/**
 * One sentence each.
 */
findings: Array<string>, };

/**
 * Several cards: by id, or all that a search finds.
 */
export type ChosenCards = { 
/**
 * These cards.
 */
ids: Array<number>, 
/**
 * And all that match.
 */
matching: MatchingCards | null, };

/**
 * A code exists only if a host acts on it.
 */
export type Code = "invalid" | "not_found" | "stale_edit" | "nothing_to_undo" | "file_too_new" | "file_locked" | "file_corrupt" | "disk_full" | "read_only" | "file_unreadable" | "file_exists" | "cancelled" | "internal";

/**
 * What a column is taken for.
 */
export type ColumnChoice = { 
/**
 * Its heading, or its number from 1; of several with one heading each takes its own.
 */
heading: string, 
/**
 * The field: `given`, `phone:work`, `address_city:home`; `keep` for an own field, `skip`
 * to leave it out. Of calls `call_number`, `call_name`, `call_when` (or `call_date` and
 * `call_time`), `call_way`, `call_length`, `call_text`.
 */
field: string, };

/**
 * Why a column is taken for what it is.
 */
export type ColumnGround = "chosen" | "author" | "heading" | "values" | "none";

/**
 * The whole card.
 */
export type ContactCard = { 
/**
 * The card.
 */
id: number, 
/**
 * vCard UID.
 */
uid: string, 
/**
 * Names this state of the content; goes back with the next save.
 */
revision: number, 
/**
 * The name to show.
 */
shown_name: string, 
/**
 * "Fielding, Marguerite": the name in list order.
 */
list_name: string, 
/**
 * The content.
 */
draft: ContactDraft, 
/**
 * The numbers with their derived forms, in the draft's order.
 */
phones: Array<ShownPhone>, 
/**
 * The postal addresses in lines as on an envelope, in the draft's order.
 */
address_lines: Array<Array<string>>, 
/**
 * Other cards it is tied to, from either end.
 */
relations: Array<ShownRelation>, 
/**
 * On an organisation: its people.
 */
members: Array<ShownMember>, 
/**
 * SHA-256 of the photo's bytes; asks `photo_get` for them.
 */
photo: string | null, 
/**
 * Open follow-ups, the soonest first.
 */
follow_ups: Array<FollowUp>, 
/**
 * Lines of the imported card that nothing here understands.
 */
unknown: Array<string>, 
/**
 * When it was made.
 */
created_at: number, 
/**
 * When it last changed.
 */
changed_at: number, 
/**
 * When it was put in the trash.
 */
trashed_at: number | null, 
/**
 * The last time the two met or spoke.
 */
last_contact_at: number | null, 
/**
 * The calls with it; of an organisation, with its people too.
 */
calls: CallCounts, 
/**
 * Where the gap that counts for it stands; nothing where none counts.
 */
touch: Touch | null, };

/**
 * A new card.
 */
export type ContactCreate = { 
/**
 * What it says.
 */
draft: ContactDraft, 
/**
 * The plan that it begins today, by its name.
 */
plan: string | null, };

/**
 * What the owner can write on a card. Saving replaces the whole content.
 */
export type ContactDraft = { 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * The whole name as shown; empty means: made from the parts.
 */
formatted_name: string, 
/**
 * The five parts.
 */
name: NameParts, 
/**
 * A pet name.
 */
nickname: string, 
/**
 * Where the person works, the shown one first.
 */
memberships: Array<Membership>, 
/**
 * Numbers, the preferred one first.
 */
phones: Array<Labelled>, 
/**
 * Mail addresses.
 */
emails: Array<Labelled>, 
/**
 * Postal addresses.
 */
addresses: Array<Address>, 
/**
 * Web addresses.
 */
links: Array<Labelled>, 
/**
 * VAT or tax number as typed.
 */
tax_number: string, 
/**
 * When they died: a day, or words where none is known; empty of the living.
 */
died: string, 
/**
 * Birthday.
 */
birthday: PartialDate | null, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * The standing note on the card.
 */
note: string, 
/**
 * How, where and through whom they met.
 */
how_met: string, 
/**
 * How often to be in touch.
 */
stay_in_touch: StayInTouch, 
/**
 * Own fields.
 */
custom_fields: Array<CustomField>, };

/**
 * The ids of a stretch of a list, in its order.
 */
export type ContactIds = { 
/**
 * The cards.
 */
ids: Array<number>, };

/**
 * A stretch of a list whose ids are wanted.
 */
export type ContactIdsRequest = { 
/**
 * What finds the cards; empty means the list of all.
 */
find: string, 
/**
 * The order of the list of all; what is found has its own.
 */
order: ListOrder, 
/**
 * The first row's place, from 0.
 */
from: number, 
/**
 * How many rows.
 */
limit: number, };

/**
 * Person or organisation.
 */
export type ContactKind = "person" | "organisation";

/**
 * The dividers of the language's alphabet, in order.
 */
export type ContactLetters = { 
/**
 * All of them.
 */
letters: Array<LetterPlace>, };

/**
 * A window of the list of all cards.
 */
export type ContactListRequest = { 
/**
 * The order.
 */
order: ListOrder, 
/**
 * Only cards with this tag.
 */
tag: string | null, 
/**
 * The first row's place, from 0.
 */
from: number, 
/**
 * How many rows, at most 500.
 */
limit: number, };

/**
 * Cards to be made one.
 */
export type ContactMerge = { 
/**
 * The card that is kept.
 */
kept: number, 
/**
 * The cards that are joined to it.
 */
merged: Array<number>, 
/**
 * Whose values stand; where nothing is said the kept card's do.
 */
choices: Array<MergeChoice>, 
/**
 * Entries to be left out; nothing said leaves out nothing.
 */
left_out: Array<MergeLeftOut>, 
/**
 * What the choices pass over is kept in words below the note.
 */
keeps_rest: boolean, 
/**
 * What was read of the cards: another revision in the box means stale choices. A card that
 * is not named is merged as it is.
 */
revisions: Array<MergeRevision>, };

/**
 * A window of a list.
 */
export type ContactPage = { 
/**
 * All that match.
 */
total: number, 
/**
 * The rows from the place asked for.
 */
rows: Array<ContactRow>, };

/**
 * Where a card stands in the list by name.
 */
export type ContactPlace = { 
/**
 * From 0; nothing when the card is in the trash.
 */
place: number | null, };

/**
 * A card as a QR code.
 */
export type ContactQr = { 
/**
 * The name on the card.
 */
name: string, 
/**
 * Row by row, true where it is dark; without the white around it.
 */
rows: Array<Array<boolean>>, 
/**
 * What was left out so that it can be read, in words; nothing when all is in it.
 */
left_out: string | null, };

/**
 * A row of a list.
 */
export type ContactRow = { 
/**
 * The card.
 */
id: number, 
/**
 * "Fielding, Marguerite": the name in list order.
 */
list_name: string, 
/**
 * "Marguerite Fielding".
 */
shown_name: string, 
/**
 * Where they work, or the person's role.
 */
organisation: string, 
/**
 * The divider it stands behind.
 */
letter: string, 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * SHA-256 of the photo.
 */
photo: string | null, 
/**
 * The last contact.
 */
last_contact_at: number | null, };

/**
 * A card's new content.
 */
export type ContactSave = { 
/**
 * The card.
 */
id: number, 
/**
 * The revision that was read; another one in the box means a stale edit.
 */
revision: number, 
/**
 * The whole new content.
 */
draft: ContactDraft, };

/**
 * Tags to put on and take off, on several cards at once.
 */
export type ContactTag = { 
/**
 * The cards.
 */
ids: Array<number>, 
/**
 * And all that match.
 */
matching: MatchingCards | null, 
/**
 * Tags to put on.
 */
add: Array<string>, 
/**
 * Tags to take off.
 */
remove: Array<string>, };

/**
 * A field of the owner's own.
 */
export type CustomField = { 
/**
 * Its name.
 */
label: string, 
/**
 * What it says.
 */
value: string, };

/**
 * What fills a demo box.
 */
export type DemoFill = { 
/**
 * How many cards, 1 to 1,000,000.
 */
contacts: number, 
/**
 * The same seed gives the same cards.
 */
seed: number, };

/**
 * What was filled in.
 */
export type DemoFilled = { 
/**
 * Cards.
 */
contacts: number, 
/**
 * Calls and other interactions.
 */
calls: number, 
/**
 * Notes.
 */
notes: number, 
/**
 * Follow-ups.
 */
follow_ups: number, 
/**
 * The operation, for undo.
 */
operation: number | null, };

/**
 * How much room a row of the list takes.
 */
export type Density = "comfortable" | "compact";

/**
 * Who began it.
 */
export type Direction = "in" | "out" | "missed";

/**
 * A write's answer where nothing but its undoing matters.
 */
export type Done = { 
/**
 * The operation that [`crate::commands`]' `operation_undo` takes back; nothing when the
 * write changed nothing.
 */
operation: number | null, };

/**
 * A mail or text message that is still to be sent; nothing here sends it.
 */
export type Draft = { 
/**
 * A mail or a message.
 */
kind: FollowUpKind, 
/**
 * Who it is for.
 */
name: string, 
/**
 * Their mail address, or their number.
 */
to: string, 
/**
 * Of a mail.
 */
subject: string, 
/**
 * What it says.
 */
text: string, 
/**
 * What a file of it is called.
 */
file_name: string, 
/**
 * The places of the plan's words for which the card has none ("company").
 */
empty: Array<string>, 
/**
 * A link that opens it in the program for it: `mailto:` or `sms:`.
 */
link: string, };

/**
 * Where a mail is to be written as a file.
 */
export type DraftSave = { 
/**
 * The follow-up.
 */
id: number, 
/**
 * Where to, offered by the host.
 */
to: number, 
/**
 * Whether a file that is there may go.
 */
overwrite: boolean, };

/**
 * A draft written.
 */
export type DraftSaved = { 
/**
 * The whole path.
 */
path: string, 
/**
 * Under which name the file that was there is kept (`draft.eml.bak`); nothing where none was.
 */
kept: string | null, };

/**
 * How surely the cards of a group are one.
 */
export type DuplicateCertainty = "sure" | "likely";

/**
 * A card of a group.
 */
export type DuplicateContact = { 
/**
 * The card.
 */
id: number, 
/**
 * Its name.
 */
shown_name: string, 
/**
 * Where they work.
 */
organisation: string, 
/**
 * Its numbers as typed.
 */
phones: Array<string>, 
/**
 * Its mail addresses as typed.
 */
emails: Array<string>, 
/**
 * When it last changed.
 */
changed_at: number, };

/**
 * Cards that may be one.
 */
export type DuplicateGroup = { 
/**
 * How surely.
 */
certainty: DuplicateCertainty, 
/**
 * Why, the strongest first.
 */
reasons: Array<DuplicateReason>, 
/**
 * The same in the owner's words: "same number, similar name".
 */
reason: string, 
/**
 * The cards, the oldest first.
 */
contacts: Array<DuplicateContact>, };

/**
 * A window of the groups, the sure ones first.
 */
export type DuplicateList = { 
/**
 * All groups.
 */
total: number, 
/**
 * Those that are sure.
 */
sure: number, 
/**
 * Those that are likely.
 */
likely: number, 
/**
 * The groups from the place asked for.
 */
groups: Array<DuplicateGroup>, };

/**
 * A window of the groups.
 */
export type DuplicateListRequest = { 
/**
 * The first group's place, from 0.
 */
from: number, 
/**
 * How many groups, at most 500.
 */
limit: number, };

/**
 * What cards have in common.
 */
export type DuplicateReason = "same_number" | "same_mail" | "same_name" | "swapped_name" | "initials" | "similar_name";

/**
 * A card on a plan.
 */
export type Enrolment = { 
/**
 * The enrolment.
 */
id: number, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * The plan's name when it began, or as it was renamed while it ran.
 */
plan: string, 
/**
 * The local day it began on.
 */
started_on: string, 
/**
 * Where it stands.
 */
state: EnrolmentState, 
/**
 * When it ended.
 */
ended_at: number | null, 
/**
 * The plan's steps when it began.
 */
steps: Array<PlanStep>, 
/**
 * How many of them are done, skipped or dropped.
 */
closed: number, 
/**
 * The next one to do, from 0; of a plan that rests the first that rests; nothing once all are closed.
 */
next_step: number | null, 
/**
 * The same as a follow-up, where it is open.
 */
next: FollowUp | null, };

/**
 * A card's plans.
 */
export type EnrolmentList = { 
/**
 * The oldest first; ended ones too.
 */
enrolments: Array<Enrolment>, };

/**
 * A card's plans, or one enrolment among them.
 */
export type EnrolmentListRequest = { 
/**
 * The card.
 */
contact_id: number, };

/**
 * What became of an enrolment.
 */
export type EnrolmentSaved = { 
/**
 * As it stands now.
 */
enrolment: Enrolment, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * Where a card's plan stands.
 */
export type EnrolmentState = "running" | "paused" | "done" | "stopped" | "won" | "lost";

/**
 * What went wrong, for the owner.
 */
export type Error = { 
/**
 * What the host acts on.
 */
code: Code, 
/**
 * One plain sentence: what, where, what to do.
 */
message: string, 
/**
 * The request's field it is about.
 */
field: string | null, 
/**
 * The technical text, shown behind "Details".
 */
details: string | null, };

/**
 * A column of a table that goes out.
 */
export type ExportColumn = { 
/**
 * Its stable name.
 */
name: string, 
/**
 * Its heading in the owner's language.
 */
heading: string, 
/**
 * True when it goes out.
 */
is_chosen: boolean, };

/**
 * What the rows of a table are.
 */
export type ExportContent = "cards" | "households" | "interactions" | "sales";

/**
 * How the cells of a CSV file are spelt, and what that does to them.
 */
export type ExportCsv = { 
/**
 * What stands between them.
 */
delimiter: ExportDelimiter, 
/**
 * The decimal sign.
 */
decimal: ExportDecimal, 
/**
 * Texts that a spreadsheet would run as formulas, and which are made safe.
 */
formulas: number, 
/**
 * Texts of digits that a spreadsheet would compute or round, and which are made safe.
 */
numbers: number, 
/**
 * Characters that the encoding lacks.
 */
lost: ExportLost, };

/**
 * The decimal sign of a spreadsheet's CSV.
 */
export type ExportDecimal = "," | ".";

/**
 * What stands between two cells of a spreadsheet's CSV.
 */
export type ExportDelimiter = "," | ";" | "tab" | "|";

/**
 * The encoding of a CSV file.
 */
export type ExportEncoding = "utf-8" | "windows-1250" | "windows-1252";

/**
 * The formats that go out.
 */
export type ExportFormat = "csv" | "csv_exact" | "xlsx" | "vcf" | "ics" | "json";

/**
 * A character that a cell lost.
 */
export type ExportLoss = { 
/**
 * The row below the headings, from 1; 0 for the headings.
 */
row: number, 
/**
 * The heading of its column.
 */
column: string, 
/**
 * The character.
 */
character: string, 
/**
 * What stands there instead; empty for one that is not seen.
 */
instead: string, 
/**
 * How often in this cell.
 */
times: number, };

/**
 * Characters that the encoding of a file lacks.
 */
export type ExportLost = { 
/**
 * How many.
 */
count: number, 
/**
 * Where, a cell and a character each; the first 100.
 */
places: Array<ExportLoss>, };

/**
 * The order of cards in a table.
 */
export type ExportOrder = "name" | "recent";

/**
 * A period that moves on by itself.
 */
export type ExportPeriod = "this_month" | "last_month" | "this_quarter" | "last_quarter" | "this_year" | "last_year";

/**
 * What goes out, under a name.
 */
export type ExportPreset = { 
/**
 * Its name, by which it is asked for.
 */
name: string, 
/**
 * The name as shown.
 */
title: string, 
/**
 * True for one that comes with the program.
 */
is_built_in: boolean, 
/**
 * What goes out.
 */
what: ExportWhat, };

/**
 * All presets, the built-in ones first.
 */
export type ExportPresetList = { 
/**
 * The presets.
 */
presets: Array<ExportPreset>, };

/**
 * Names a preset.
 */
export type ExportPresetName = { 
/**
 * Its name.
 */
name: string, };

/**
 * A preset to be kept.
 */
export type ExportPresetSave = { 
/**
 * Its name.
 */
name: string, 
/**
 * The name it had, for one that gets another.
 */
before: string | null, 
/**
 * True to keep it in place of another of the same name.
 */
replace: boolean, 
/**
 * What goes out; cards chosen by hand are not kept.
 */
what: ExportWhat, };

/**
 * The first rows of what would go out.
 */
export type ExportPreview = { 
/**
 * Cards.
 */
records: number, 
/**
 * All columns that can go out.
 */
columns: Array<ExportColumn>, 
/**
 * The first 20 rows, cells as written in the file; a single cell of text for vCard,
 * iCalendar and JSON.
 */
rows: Array<Array<string>>, 
/**
 * A name for the file.
 */
file_name: string, 
/**
 * The size of the file; nothing where only writing it would tell.
 */
bytes: number | null, 
/**
 * For CSV: how its cells are spelt.
 */
csv: ExportCsv | null, };

/**
 * Where it goes.
 */
export type ExportRequest = { 
/**
 * What.
 */
what: ExportWhat, 
/**
 * Handle of the file to write.
 */
to: number, 
/**
 * True to replace a file that is there.
 */
overwrite: boolean, };

/**
 * What goes out.
 */
export type ExportWhat = { 
/**
 * The format.
 */
format: ExportFormat, 
/**
 * Which vCard.
 */
vcard: VcardVersion, 
/**
 * Only cards that this finds; empty means all.
 */
find: string, 
/**
 * Only these cards; nothing means all that `find` gives.
 */
ids: Array<number> | null, 
/**
 * Cards to leave out of what `find` gives.
 */
except: Array<number>, 
/**
 * Only these columns, in this order; empty means all that say something.
 */
columns: Array<string>, 
/**
 * What the rows of a table are.
 */
content: ExportContent, 
/**
 * For interactions and sales: of which period; nothing means all times.
 */
period: ExportPeriod | null, 
/**
 * The order of cards in a table.
 */
order: ExportOrder, 
/**
 * Cards go out as the table view shows them: in this order instead, and every column asked
 * for, those too that say nothing.
 */
sort: GridSort | null, 
/**
 * Only rows in which each of these columns says something.
 */
required: Array<string>, 
/**
 * The encoding of a CSV file.
 */
encoding: ExportEncoding, 
/**
 * What stands between the cells of a spreadsheet's CSV; nothing means as the region has it.
 */
delimiter: ExportDelimiter | null, 
/**
 * The decimal sign of a spreadsheet's CSV; nothing means as the region has it.
 */
decimal: ExportDecimal | null, };

/**
 * What went out.
 */
export type Exported = { 
/**
 * The file written.
 */
path: string, 
/**
 * Under which name the file that was there is kept (`sales.csv.bak`); nothing where none was.
 */
kept: string | null, 
/**
 * Cards in it.
 */
records: number, 
/**
 * Cards of a 4.0 export that vcard_parser could not write faithfully and the plain
 * writer wrote.
 */
plainly_written: number, 
/**
 * For CSV: how its cells were spelt.
 */
csv: ExportCsv | null, };

/**
 * Something typed that can't be taken.
 */
export type FieldProblem = { 
/**
 * The field.
 */
field: string, 
/**
 * What is wrong, in a sentence.
 */
message: string, };

/**
 * A file offered by the host: chosen in a native dialog, dropped, or named on the command
 * line. The window never handles paths.
 */
export type FileHandle = { 
/**
 * A number that is good until the program ends.
 */
handle: number, 
/**
 * The file's own name, for showing.
 */
name: string, };

/**
 * How many there are.
 */
export type FindCount = { 
/**
 * All hits, cards counted once.
 */
total: number, };

/**
 * What to count the finds of.
 */
export type FindCountRequest = { 
/**
 * As in `contact_find`.
 */
text: string, };

/**
 * The piece of text that matched.
 */
export type FindMatch = { 
/**
 * Where.
 */
field: MatchField, 
/**
 * The text as written, shortened around the match.
 */
text: string, 
/**
 * The matching pieces: start and end in UTF-16 units of `text`.
 */
ranges: Array<[number, number]>, };

/**
 * What to find.
 */
export type FindRequest = { 
/**
 * Words, or any three or more digits; empty lists all by name. `tag:` and a tag,
 * `quiet>` and days or `quiet>usual` narrow it, also without words.
 */
text: string, 
/**
 * The first hit's place, from 0.
 */
from: number, 
/**
 * How many hits, at most 500.
 */
limit: number, };

/**
 * Hits, best first.
 */
export type FindResult = { 
/**
 * The hits so far, cards counted once.
 */
total: number, 
/**
 * False when cards that hold the words themselves fill the window and what was written
 * down has not been looked through: `contact_count` tells how many there are in all.
 */
is_all: boolean, 
/**
 * The window asked for.
 */
rows: Array<FindRow>, };

/**
 * A hit.
 */
export type FindRow = { 
/**
 * The card.
 */
row: ContactRow, 
/**
 * The numbers as typed.
 */
phones: Array<string>, 
/**
 * The mail addresses as typed.
 */
emails: Array<string>, 
/**
 * Where they live or work, by the first address that says it.
 */
town: string, 
/**
 * Where it matched; nothing for the empty search.
 */
matched: FindMatch | null, };

/**
 * A thing to do by a day.
 */
export type FollowUp = { 
/**
 * The follow-up.
 */
id: number, 
/**
 * Whose, if anyone's.
 */
contact_id: number | null, 
/**
 * The card's name; empty without a card.
 */
contact_name: string, 
/**
 * The local day.
 */
due_on: string, 
/**
 * The local time.
 */
due_time: string | null, 
/**
 * What to do.
 */
text: string, 
/**
 * What that is.
 */
kind: FollowUpKind, 
/**
 * Where; empty when that doesn't matter.
 */
place: string, 
/**
 * How long it will take, in minutes.
 */
minutes: number | null, 
/**
 * How it recurs.
 */
repeat: Repeat | null, 
/**
 * The same in the owner's language; empty when it comes once.
 */
repeat_text: string, 
/**
 * How many more times it has come up since, while this one was still to be done.
 */
missed: number, 
/**
 * Its reminder rests until then.
 */
snoozed_until: number | null, 
/**
 * Where it stands.
 */
state: FollowUpState, 
/**
 * When it was done or dropped.
 */
closed_at: number | null, 
/**
 * The number to call, as it is shown: that of the call it came of, else the card's first;
 * empty for none.
 */
number: string, };

/**
 * A new follow-up.
 */
export type FollowUpCreate = { 
/**
 * Whose, if anyone's.
 */
contact_id: number | null, 
/**
 * The moment in words; may also hold the text, and say that it recurs.
 */
when: string, 
/**
 * What to do; empty takes what remains of `when`.
 */
text: string, 
/**
 * What that is.
 */
kind: FollowUpKind, 
/**
 * Where.
 */
place: string, 
/**
 * How long it will take, in minutes.
 */
minutes: number | null, };

/**
 * A day of the calendar.
 */
export type FollowUpDay = { 
/**
 * The local day.
 */
on: string, 
/**
 * How many open follow-ups it has.
 */
total: number, 
/**
 * The first 3 of them.
 */
rows: Array<FollowUp>, 
/**
 * The holiday of the home country that it is, by its name there.
 */
holiday: string | null, 
/**
 * The birthdays kept on it, by name; at most 50.
 */
birthdays: Array<BirthdaySoon>, };

/**
 * Follow-ups that will not be done.
 */
export type FollowUpDrop = { 
/**
 * The follow-ups.
 */
ids: Array<number>, 
/**
 * Those that recur end with this; else the next one comes.
 */
ends: boolean, };

/**
 * What is to be done.
 */
export type FollowUpKind = "task" | "call" | "visit" | "meeting" | "message" | "mail" | "letter";

/**
 * Open follow-ups, the soonest first.
 */
export type FollowUpList = { 
/**
 * All open ones, or all of the day.
 */
total: number, 
/**
 * The window asked for.
 */
rows: Array<FollowUp>, };

/**
 * Open follow-ups, of all days or of one.
 */
export type FollowUpListRequest = { 
/**
 * The local day; all of them without one.
 */
on: string | null, 
/**
 * Skip so many.
 */
from: number, 
/**
 * How many, at most 500.
 */
limit: number, };

/**
 * What some days hold, one by one.
 */
export type FollowUpMonth = { 
/**
 * The days asked for, in their order.
 */
days: Array<FollowUpDay>, };

/**
 * Days of the calendar, such as a month with the ends of those beside it.
 */
export type FollowUpMonthRequest = { 
/**
 * The first local day.
 */
from: string, 
/**
 * How many, at most 42.
 */
days: number, };

/**
 * A follow-up's new wording and moment.
 */
export type FollowUpSave = { 
/**
 * The follow-up.
 */
id: number, 
/**
 * What to do.
 */
text: string, 
/**
 * The local day.
 */
due_on: string, 
/**
 * The local time.
 */
due_time: string | null, 
/**
 * What is to be done.
 */
kind: FollowUpKind, 
/**
 * Where.
 */
place: string, 
/**
 * How long it will take, in minutes.
 */
minutes: number | null, 
/**
 * How it recurs; nothing ends that.
 */
repeat: Repeat | null, 
/**
 * A new moment is that of all that follow too, not of this one alone.
 */
moves_all: boolean, 
/**
 * What the owner saw when they began to change it: the save is refused as stale when it
 * says something else by now.
 */
before: FollowUp | null, };

/**
 * The follow-up as it now stands.
 */
export type FollowUpSaved = { 
/**
 * It.
 */
follow_up: FollowUp, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * A follow-up put off.
 */
export type FollowUpSnooze = { 
/**
 * The follow-ups.
 */
ids: Array<number>, 
/**
 * The new moment in words.
 */
when: string, };

/**
 * Where a follow-up stands.
 */
export type FollowUpState = "open" | "done" | "dropped";

/**
 * Follow-ups done or dropped.
 */
export type FollowUpsClosed = { 
/**
 * What comes next of those that recur, in the order asked.
 */
next: Array<FollowUp>, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * How long may pass between two contacts, in days.
 */
export type Gap = { 
/**
 * After so many days another contact is wished for.
 */
ideal: number, 
/**
 * After so many it was too long; at least the ideal, at most ten years.
 */
longest: number, };

/**
 * What is written in one cell.
 */
export type GridCell = { 
/**
 * The column's stable name.
 */
column: string, 
/**
 * The text; an empty one empties the cell.
 */
text: string, };

/**
 * A column that can be shown.
 */
export type GridColumn = { 
/**
 * Its stable name: `phone_1`, `own:Shoe size`, `last_contact_on`.
 */
name: string, 
/**
 * Its heading in the owner's words.
 */
heading: string, 
/**
 * What stands in it.
 */
kind: GridKind, };

/**
 * The columns there are, and how the owner has laid them out.
 */
export type GridColumns = { 
/**
 * Every column that can be shown.
 */
columns: Array<GridColumn>, 
/**
 * Those that are.
 */
layout: GridLayout, };

/**
 * What stands in the cells of a column.
 */
export type GridKind = "words" | "lines" | "phone" | "email" | "day" | "own" | "derived";

/**
 * The columns shown in their order, and what their rows are sorted by.
 */
export type GridLayout = { 
/**
 * The columns by their stable names; one at least.
 */
columns: Array<string>, 
/**
 * The order of the rows.
 */
sort: GridSort, };

/**
 * Rows of the table.
 */
export type GridPage = { 
/**
 * How many rows there are in all.
 */
total: number, 
/**
 * Those of the window.
 */
rows: Array<GridRow>, };

/**
 * A window of the table.
 */
export type GridPageRequest = { 
/**
 * Which cards.
 */
which: GridWhich, 
/**
 * The columns by their stable names.
 */
columns: Array<string>, 
/**
 * The first row's place, from 0.
 */
from: number, 
/**
 * How many rows at most.
 */
limit: number, };

/**
 * A block of cells from the clipboard, to be laid over the table; nothing is written yet.
 */
export type GridPaste = { 
/**
 * The block as text: TABs between cells, or lines of CSV.
 */
block: string, 
/**
 * Which cards.
 */
which: GridWhich, 
/**
 * The columns from the block's first on, as shown.
 */
columns: Array<string>, 
/**
 * The first row's place, from 0.
 */
from: number, 
/**
 * The cards that were seen there, from the first on, as far as they were; another one, or
 * another state of it, refuses the block.
 */
seen: Array<GridState>, 
/**
 * The card that was seen in the row above, where the block was taken from it.
 */
above: GridState | null, 
/**
 * How many rows are selected: a block that divides them is repeated down.
 */
down: number, 
/**
 * How many columns are selected: a block that divides them is repeated across.
 */
across: number, };

/**
 * What a block would do.
 */
export type GridPasted = { 
/**
 * What would be written; goes to `grid_save`.
 */
rows: Array<GridRowEdit>, 
/**
 * How many cells that is.
 */
cells: number, 
/**
 * How many of these would be emptied.
 */
emptied: number, 
/**
 * The cells that would stay as they are, and why.
 */
refused: Array<GridRefused>, 
/**
 * Rows of the block for which there is no card below.
 */
beyond_rows: number, 
/**
 * Columns of the block for which there is none at the right.
 */
beyond_columns: number, 
/**
 * The sign that the cells are taken to be divided by where that is a guess: no TAB was there.
 */
guessed: string, };

/**
 * A cell in which something could not be written.
 */
export type GridRefused = { 
/**
 * The card.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The column's stable name.
 */
column: string, 
/**
 * Its heading.
 */
heading: string, 
/**
 * What was to stand there.
 */
text: string, 
/**
 * Why it does not, in a sentence.
 */
message: string, };

/**
 * A card as a row.
 */
export type GridRow = { 
/**
 * The card.
 */
id: number, 
/**
 * Names this state of the content; goes back with what is written in a cell.
 */
revision: number, 
/**
 * The card's name.
 */
name: string, 
/**
 * The cells, a text for each column asked for.
 */
cells: Array<string>, };

/**
 * What is written in the cells of one card.
 */
export type GridRowEdit = { 
/**
 * The card.
 */
id: number, 
/**
 * The revision that was read; another one in the box means a stale edit.
 */
revision: number, 
/**
 * The cells.
 */
cells: Array<GridCell>, };

/**
 * Cells to be written as one operation.
 */
export type GridSave = { 
/**
 * Card by card, each named once.
 */
rows: Array<GridRowEdit>, };

/**
 * What came of writing in cells.
 */
export type GridSaved = { 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, 
/**
 * How many cards changed.
 */
cards: number, 
/**
 * The cards that changed as they are now.
 */
states: Array<GridState>, 
/**
 * The cells that stayed as they were.
 */
refused: Array<GridRefused>, };

/**
 * What rows are sorted by.
 */
export type GridSort = { 
/**
 * The column's stable name.
 */
column: string, 
/**
 * The last comes first. What says nothing comes last either way.
 */
is_descending: boolean, };

/**
 * A state of a card's content.
 */
export type GridState = { 
/**
 * The card.
 */
id: number, 
/**
 * The revision that names it.
 */
revision: number, };

/**
 * A column added up.
 */
export type GridSum = { 
/**
 * The column.
 */
column: string, 
/**
 * How many cells say something.
 */
filled: number, 
/**
 * How many of these are numbers.
 */
numbers: number, 
/**
 * Their sum, with the decimal sign of the country; nothing where none is a number.
 */
sum: string | null, };

/**
 * A stretch of rows to be added up.
 */
export type GridSumRequest = { 
/**
 * Which cards.
 */
which: GridWhich, 
/**
 * The columns; only fields of the owner's own are added up.
 */
columns: Array<string>, 
/**
 * The first row's place, from 0.
 */
from: number, 
/**
 * How many rows at most.
 */
limit: number, };

/**
 * The columns of own fields added up.
 */
export type GridSums = { 
/**
 * Each with its sum.
 */
sums: Array<GridSum>, };

/**
 * Which cards, in which order.
 */
export type GridWhich = { 
/**
 * Only cards that this finds; empty means all.
 */
find: string, 
/**
 * The order.
 */
sort: GridSort, };

/**
 * Newest first.
 */
export type History = { 
/**
 * The operations.
 */
operations: Array<Operation>, };

/**
 * A page of the history.
 */
export type HistoryRequest = { 
/**
 * Only operations older than this one.
 */
before: number | null, 
/**
 * How many, at most 200.
 */
limit: number, };

/**
 * What a file holds.
 */
export type ImportContent = "cards" | "calls" | "mails" | "follow_ups";

/**
 * What the files would do.
 */
export type ImportPreview = { 
/**
 * Each file.
 */
files: Array<ImportedFile>, };

/**
 * Files to read, without writing anything.
 */
export type ImportPreviewRequest = { 
/**
 * Handles of the files.
 */
files: Array<number>, 
/**
 * What to do with known cards.
 */
on_match: OnMatch, 
/**
 * Known cards of which the owner wants something else; the last word on a card counts.
 */
known: Array<KnownChoice>, 
/**
 * The encoding to take for bytes that declare none and are not UTF-8 ("windows-1250");
 * nothing means guess.
 */
encoding: string | null, 
/**
 * What the files are, by the name of a format, when they are not to be recognised.
 */
format: string | null, 
/**
 * What the owner says of the files that are tables.
 */
tables: Array<TableChoice>, 
/**
 * True to give the verdict of every record instead of the first 200.
 */
all_verdicts: boolean, };

/**
 * What was wrong in a file, and what was done instead.
 */
export type ImportProblem = { 
/**
 * The line in the file, from 1.
 */
line: number, 
/**
 * The record in the file, from 1.
 */
record: number, 
/**
 * How bad.
 */
severity: Severity, 
/**
 * One sentence in the owner's language.
 */
message: string, };

/**
 * How a table is read, under a name.
 */
export type ImportProfile = { 
/**
 * Its name.
 */
name: string, 
/**
 * How.
 */
reading: TableReading, };

/**
 * The owner's import profiles by name.
 */
export type ImportProfileList = { 
/**
 * They.
 */
profiles: Array<ImportProfile>, };

/**
 * Names an import profile.
 */
export type ImportProfileName = { 
/**
 * Its name.
 */
name: string, };

/**
 * What the import did.
 */
export type ImportResult = { 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, 
/**
 * Each file.
 */
files: Array<ImportedFile>, };

/**
 * What could not be taken.
 */
export type ImportUnread = { 
/**
 * The file written; nothing where everything was taken.
 */
path: string | null, 
/**
 * Under which name the file that was there is kept (`list.csv.bak`); nothing where none was.
 */
kept: string | null, 
/**
 * Records in it.
 */
records: number, };

/**
 * Saves what could not be taken from a file.
 */
export type ImportUnreadRequest = { 
/**
 * The one file, and how it is read.
 */
what: ImportPreviewRequest, 
/**
 * Handle of the file to write.
 */
to: number, 
/**
 * True to replace a file that is there.
 */
overwrite: boolean, };

/**
 * A column of a table.
 */
export type ImportedColumn = { 
/**
 * Its heading; its number where it has none.
 */
heading: string, 
/**
 * What it is taken for.
 */
field: string, 
/**
 * Why.
 */
ground: ColumnGround, 
/**
 * Its first three values.
 */
samples: Array<string>, };

/**
 * What a file would do, or did.
 */
export type ImportedFile = { 
/**
 * The file's name (its path, on the command line).
 */
path: string, 
/**
 * What it was recognised as: "vcard", "json", "csv-google", "csv" for any other table.
 */
format: string, 
/**
 * How it was read, where it is a table of contacts.
 */
table: ImportedTable | null, 
/**
 * Its columns were taken for granted, by the program that wrote it: they can be said.
 */
has_assumed_columns: boolean, 
/**
 * What it holds.
 */
content: ImportContent, 
/**
 * The encoding guessed for bytes that declare none and are not UTF-8 ("windows-1250");
 * nothing when there are none, or when the request says it.
 */
encoding: string | null, 
/**
 * Records read.
 */
records: number, 
/**
 * New cards, calls, mails or follow-ups.
 */
added: number, 
/**
 * Cards or follow-ups changed.
 */
updated: number, 
/**
 * Cards that were already so.
 */
unchanged: number, 
/**
 * Records not taken.
 */
skipped: number, 
/**
 * Of the added calls, messages and mails, those that no card has the number or address
 * of: they wait in the inbox.
 */
waiting: number, 
/**
 * Of the updated, those with a field where the owner's own change stays.
 */
conflicts: number, 
/**
 * Why nothing of the file could be read, where that is so; other files come in.
 */
refusal: string | null, 
/**
 * All problems; at most 1,000 are listed.
 */
problems: Array<ImportProblem>, 
/**
 * How many problems there are.
 */
problem_count: number, 
/**
 * The first 200 records in a preview, of cards those that the box knows and the others
 * each; all in a dry run of the command line.
 */
verdicts: Array<RecordVerdict>, };

/**
 * How a table was read.
 */
export type ImportedTable = { 
/**
 * What its rows are.
 */
content: TableContent, 
/**
 * Its encoding.
 */
encoding: string, 
/**
 * True where nothing in the file says so.
 */
is_encoding_guessed: boolean, 
/**
 * What stands between cells: `,`, `;`, `|` or `tab`.
 */
delimiter: string, 
/**
 * True where quotation marks were taken as letters.
 */
has_literal_quotes: boolean, 
/**
 * True where it has headings.
 */
has_headings: boolean, 
/**
 * Whether the first number of `1/2/1980` is the day.
 */
is_day_first: boolean, 
/**
 * True where some day could be read both ways.
 */
is_day_order_open: boolean, 
/**
 * False where no column says whose card a row is, or none which number called and when;
 * then no row comes in.
 */
names_somebody: boolean, 
/**
 * Blank rows, which were passed over.
 */
blank_rows: number, 
/**
 * The profile by which it was read.
 */
profile: string | null, 
/**
 * Its columns.
 */
columns: Array<ImportedColumn>, 
/**
 * The words for the way that calls went, as they come.
 */
ways: Array<ImportedWay>, 
/**
 * What the last number of a call's length counts, where a column says lengths.
 */
length_unit: LengthUnit | null, };

/**
 * A word for the way that calls went.
 */
export type ImportedWay = { 
/**
 * The word; empty for calls of which the table does not say it.
 */
word: string, 
/**
 * The way; nothing where it is not known, and the length decides.
 */
way: CallWay | null, 
/**
 * True where the owner says so.
 */
is_chosen: boolean, };

/**
 * The inbox, the newest first.
 */
export type Inbox = { 
/**
 * Numbers.
 */
numbers: Array<InboxNumber>, 
/**
 * How many numbers there are.
 */
number_count: number, 
/**
 * Mails.
 */
mails: Array<InboxMail>, 
/**
 * How many mails there are.
 */
mail_count: number, 
/**
 * Calls on cards, told of by a hook or a file within two weeks, that wait for a word: no
 * text, no outcome and no next step is written of them. The newest first.
 */
calls: Array<ListedCall>, 
/**
 * How many of them there are.
 */
call_count: number, 
/**
 * Cards that have no name but a number.
 */
unnamed: Array<InboxUnnamed>, 
/**
 * How many of them there are.
 */
unnamed_count: number, 
/**
 * Calls of withheld numbers that something is written of: only the owner knows whose they
 * are.
 */
withheld_calls: Array<InboxCall>, 
/**
 * How many of them there are.
 */
withheld_call_count: number, 
/**
 * Calls whose number was withheld, those with words among them.
 */
withheld: number, };

/**
 * The card that a number or address of the inbox belongs to.
 */
export type InboxAssign = { 
/**
 * The number or address, in any spelling.
 */
number: string, 
/**
 * The card.
 */
contact_id: number, 
/**
 * Write the number or address on the card, where it lacks it, so that what comes next
 * finds it.
 */
adds_number: boolean, };

/**
 * What was assigned.
 */
export type InboxAssigned = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * Calls, messages and mails that lie on it now.
 */
count: number, 
/**
 * The operation, for undo.
 */
operation: number | null, };

/**
 * A call of a withheld number that something is written of.
 */
export type InboxCall = { 
/**
 * The interaction.
 */
id: number, 
/**
 * Who began it.
 */
direction: Direction, 
/**
 * When.
 */
at: number, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * How what is written begins.
 */
text: string, };

/**
 * A call of a withheld number, and the card that it belongs to.
 */
export type InboxCallAssign = { 
/**
 * The call.
 */
id: number, 
/**
 * The card.
 */
contact_id: number, };

/**
 * A card that something may belong to.
 */
export type InboxCard = { 
/**
 * The card.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Where they work.
 */
organisation: string, };

/**
 * A mail whose sender no card has the address of.
 */
export type InboxMail = { 
/**
 * The interaction.
 */
id: number, 
/**
 * When it was written.
 */
at: number, 
/**
 * The sender's address; empty where none is named.
 */
address: string, 
/**
 * The sender's name; empty for none.
 */
name: string, 
/**
 * The subject.
 */
subject: string, 
/**
 * How its text begins.
 */
text: string, 
/**
 * The names of what came with it.
 */
attachments: Array<string>, 
/**
 * The card it may belong to, guessed by the name or by where the sender works.
 */
guess: InboxCard | null, };

/**
 * A card to be made for a number or address of the inbox.
 */
export type InboxMakeCard = { 
/**
 * The number or address, in any spelling.
 */
number: string, 
/**
 * The card's name; empty for one that is known by its number alone.
 */
name: string, };

/**
 * The name of a card that had none.
 */
export type InboxName = { 
/**
 * The card.
 */
id: number, 
/**
 * Its name.
 */
name: string, };

/**
 * A mail that is to be a note on a card.
 */
export type InboxNote = { 
/**
 * The mail.
 */
id: number, 
/**
 * The card.
 */
contact_id: number, };

/**
 * A number that no card surely has, with all its calls and messages.
 */
export type InboxNumber = { 
/**
 * The number as it came last.
 */
number: string, 
/**
 * The same as it is shown: in groups, where it came as digits alone.
 */
shown_number: string, 
/**
 * The name that a file gave it; empty for none.
 */
name: string, 
/**
 * Calls, missed ones included.
 */
calls: number, 
/**
 * Missed calls.
 */
missed: number, 
/**
 * Text messages.
 */
messages: number, 
/**
 * When the last of them came.
 */
last_at: number, 
/**
 * How the last that was written of them begins; empty for nothing.
 */
said: string, 
/**
 * Cards that share the number, or have one that ends like it; the likeliest first.
 */
cards: Array<InboxCard>, };

/**
 * How much of the inbox to show.
 */
export type InboxRequest = { 
/**
 * Calls, numbers, and mails, at most 500 of each; 100 if nothing is said.
 */
limit: number | null, };

/**
 * A card that is known by a number alone.
 */
export type InboxUnnamed = { 
/**
 * The card.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * The same as it is shown: in groups, where it came as digits alone.
 */
shown_number: string, 
/**
 * How many calls lie on it.
 */
calls: number, 
/**
 * When the last of them was had.
 */
last_at: number | null, 
/**
 * How the last that was said begins; empty for nothing.
 */
said: string, 
/**
 * The card's revision, for joining it to another.
 */
revision: number, };

/**
 * What is to be written of a call that nothing is written of.
 */
export type InboxWord = { 
/**
 * The call.
 */
id: number, 
/**
 * What it was about. A line that begins with `>` becomes the next step.
 */
text: string, 
/**
 * How it went ("order", "question", or the owner's word).
 */
outcome: string, 
/**
 * The next step in words: "fri 10:00 call back".
 */
next: string, };

/**
 * The way the two met or spoke.
 */
export type InteractionKind = "call" | "meeting" | "visit" | "mail" | "message" | "letter";

/**
 * A call, visit, message, letter to write down.
 */
export type InteractionLog = { 
/**
 * What it was.
 */
kind: InteractionKind, 
/**
 * Who began it.
 */
direction: Direction, 
/**
 * Whose card; without one a call needs a number.
 */
contact_id: number | null, 
/**
 * The number, for calls; an unknown one makes a number-only card, one shared by several
 * stays unassigned.
 */
number: string, 
/**
 * When; now if nothing is said.
 */
at: number | null, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * What it was about. A line that begins with `>` becomes the next step.
 */
text: string, 
/**
 * How it went ("order", "question", or the owner's word).
 */
outcome: string, 
/**
 * The next step in words: "fri 10:00 call back".
 */
next: string, 
/**
 * Missed calls that this one returns; ids that are gone are left out.
 */
returns: Array<number>, };

/**
 * What was written down.
 */
export type InteractionLogged = { 
/**
 * The interaction.
 */
interaction: number, 
/**
 * The card it landed on; nothing for a number shared by several.
 */
contact: number | null, 
/**
 * The next step.
 */
follow_up: FollowUp | null, 
/**
 * The operation, for undo.
 */
operation: number | null, };

/**
 * An interaction's new content.
 */
export type InteractionSave = { 
/**
 * The interaction.
 */
id: number, 
/**
 * Whose card.
 */
contact_id: number | null, 
/**
 * Who began it.
 */
direction: Direction, 
/**
 * When.
 */
at: number, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * What it was about.
 */
text: string, 
/**
 * How it went.
 */
outcome: string, 
/**
 * What the owner saw when they began to change it: the save is refused as stale when it
 * says something else by now.
 */
before: TimelineItem | null, };

/**
 * What becomes of one card that is already in the box, where that is not what becomes of the
 * others.
 */
export type KnownChoice = { 
/**
 * The card in the box.
 */
contact: number, 
/**
 * What to do with it.
 */
on_match: OnMatch, };

/**
 * A value with its label: a number, mail address or link.
 */
export type Labelled = { 
/**
 * The text as typed.
 */
value: string, 
/**
 * "mobile", "work", or the owner's word; empty when none.
 */
label: string, };

/**
 * A language of the interface.
 */
export type Language = "en" | "pl" | "de" | "en-XA";

/**
 * Where birthdays and yearly follow-ups of 29 February are kept in common years.
 */
export type LeapDay = "02-28" | "03-01";

/**
 * A card's account on one side in one currency.
 */
export type Ledger = { 
/**
 * Who owes whom.
 */
side: Side, 
/**
 * By day, the oldest first.
 */
entries: Array<LedgerEntry>, 
/**
 * What is owed at the end.
 */
balance: Money, };

/**
 * A line of a card's account.
 */
export type LedgerEntry = { 
/**
 * The local day it bears.
 */
on: string, 
/**
 * The order, where it is one.
 */
order_id: number | null, 
/**
 * The payment, where it is one.
 */
payment_id: number | null, 
/**
 * In words.
 */
text: string, 
/**
 * What is owed more by it; below zero for what is owed less.
 */
amount: Money, 
/**
 * What is owed after it.
 */
balance: Money, };

/**
 * A card's accounts.
 */
export type Ledgers = { 
/**
 * One for each side and currency.
 */
ledgers: Array<Ledger>, };

/**
 * What the last number of a call's length counts.
 */
export type LengthUnit = "seconds" | "minutes";

/**
 * Where a letter's cards begin in the list by name.
 */
export type LetterPlace = { 
/**
 * The divider.
 */
letter: string, 
/**
 * The first row's place.
 */
from: number, 
/**
 * How many cards stand behind it; none for a letter of the alphabet without cards.
 */
count: number, };

/**
 * A line of an order as it would be written.
 */
export type LineReckoned = { 
/**
 * The line; nothing where it can't be taken.
 */
line: OrderLine | null, 
/**
 * Why it can't be taken.
 */
problem: FieldProblem | null, 
/**
 * What the owner should know of it: that its price is the one last asked, how much it would leave
 * where that is below none.
 */
note: string | null, };

/**
 * How a list is ordered.
 */
export type ListOrder = "name" | "recent";

/**
 * A call in a list of calls.
 */
export type ListedCall = { 
/**
 * The interaction.
 */
id: number, 
/**
 * Whose card, if known.
 */
contact_id: number | null, 
/**
 * Their name; empty when unknown.
 */
name: string, 
/**
 * The number.
 */
number: string, 
/**
 * The same as it is shown: in groups; empty where the name says it already.
 */
shown_number: string, 
/**
 * Who began it.
 */
direction: Direction, 
/**
 * When.
 */
at: number, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * What came of it.
 */
next: NextStep | null, 
/**
 * Earlier calls from the same that stand in this row; only among calls to return.
 */
others: Array<number>, };

/**
 * What part of the card matched.
 */
export type MatchField = "name" | "organisation" | "phone" | "email" | "tag" | "note" | "history";

/**
 * All cards that a search finds, but some.
 */
export type MatchingCards = { 
/**
 * What finds them; empty means all cards.
 */
find: string, 
/**
 * Cards to leave out.
 */
except: Array<number>, };

/**
 * Where a person works.
 */
export type Membership = { 
/**
 * The organisation's name as written.
 */
organisation: string, 
/**
 * The organisation's own card, where there is one (read only; found by name).
 */
organisation_id: number | null, 
/**
 * Department.
 */
department: string, 
/**
 * What the person is there.
 */
role: string, };

/**
 * Whose value stands.
 */
export type MergeChoice = { 
/**
 * The field: a single value, a text or the photo.
 */
field: MergeField, 
/**
 * The card whose value it is.
 */
contact_id: number, };

/**
 * A field of a card in a merge.
 */
export type MergeField = "kind" | "formatted_name" | "name" | "memberships" | "phones" | "emails" | "addresses" | "links" | "birthday" | "tags" | "stay_in_touch" | "custom_fields" | "photo" | "unknown" | TextField;

/**
 * What hangs on a card and goes with it.
 */
export type MergeHistory = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * Calls, visits, mails, messages and letters.
 */
interactions: number, 
/**
 * Notes of its history.
 */
notes: number, 
/**
 * Follow-ups, open and done.
 */
follow_ups: number, 
/**
 * Plans it is or was on.
 */
enrolments: number, 
/**
 * Files kept with it.
 */
attachments: number, 
/**
 * Orders, sold and bought.
 */
orders: number, 
/**
 * Payments, both ways.
 */
payments: number, 
/**
 * Tickets.
 */
tickets: number, 
/**
 * What it waits for, or waited for.
 */
wants: number, 
/**
 * Cards it is tied to.
 */
relations: number, };

/**
 * An entry of a list that is not to be on the joined card.
 */
export type MergeLeftOut = { 
/**
 * The card that says it.
 */
contact_id: number, 
/**
 * The list, or a text of several lines.
 */
field: MergeField, 
/**
 * The entry's place in that card's list, from 0; a text has the one place 0.
 */
place: number, };

/**
 * What a merge would make.
 */
export type MergePreview = { 
/**
 * The joined card's name.
 */
shown_name: string, 
/**
 * What it says; what found no place stands below the note.
 */
draft: ContactDraft, 
/**
 * Its postal addresses in lines as on an envelope.
 */
address_lines: Array<Array<string>>, 
/**
 * SHA-256 of its photo.
 */
photo: string | null, 
/**
 * What goes with each of the cards, in the order they were named.
 */
histories: Array<MergeHistory>, 
/**
 * What does not go with it, in words: terms of payment that give way to the kept card's.
 */
notes: Array<string>, };

/**
 * A card as it was when the choices were made.
 */
export type MergeRevision = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * The revision that was read.
 */
revision: number, };

/**
 * An amount.
 */
export type Money = { 
/**
 * In minor units: 4426 is 44.26 where the currency has two places.
 */
minor: number, 
/**
 * ISO 4217.
 */
currency: string, };

/**
 * How the customer took it.
 */
export type Mood = "unsaid" | "pleased" | "calm" | "upset";

/**
 * What moved stock, beside orders.
 */
export type MovementKind = "receipt" | "correction" | "return";

/**
 * The five parts of a name.
 */
export type NameParts = { 
/**
 * "Dr".
 */
prefix: string, 
/**
 * First name.
 */
given: string, 
/**
 * Further first names.
 */
additional: string, 
/**
 * Last name.
 */
family: string, 
/**
 * "junior".
 */
suffix: string, };

/**
 * What came of a call, as its row in a list says it.
 */
export type NextStep = { 
/**
 * The follow-up.
 */
id: number, 
/**
 * The local day.
 */
due_on: string, 
/**
 * The local time.
 */
due_time: string | null, 
/**
 * What to do.
 */
text: string, 
/**
 * Where it stands.
 */
state: FollowUpState, };

/**
 * A new note on a card.
 */
export type NoteCreate = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * What it says. A line that begins with `>` becomes the next step.
 */
text: string, };

/**
 * What was noted.
 */
export type NoteCreated = { 
/**
 * The note; nothing when every line was a next step.
 */
note: number | null, 
/**
 * The next step.
 */
follow_up: FollowUp | null, 
/**
 * The operation, for undo.
 */
operation: number | null, };

/**
 * A note's new text.
 */
export type NoteSave = { 
/**
 * The note.
 */
id: number, 
/**
 * What it says.
 */
text: string, 
/**
 * What it said when the owner began to change it: the save is refused as stale when it
 * says something else by now.
 */
before: string | null, };

/**
 * A request or response that says nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * Who is calling.
 */
export type NumberLookup = { 
/**
 * The number as it arrived; empty for a withheld one.
 */
number: string, };

/**
 * A card that may be the caller.
 */
export type NumberMatch = { 
/**
 * How sure.
 */
certainty: Certainty, 
/**
 * The card.
 */
row: ContactRow, };

/**
 * Everyone who may be calling, the surest first.
 */
export type NumberMatches = { 
/**
 * The number as it arrived.
 */
number: string, 
/**
 * Its E.164 form when valid.
 */
e164: string | null, 
/**
 * Cards, empty when unknown.
 */
matches: Array<NumberMatch>, };

/**
 * What to do with a card that is already in the box.
 */
export type OnMatch = "update" | "skip" | "new";

/**
 * An order of which something is open.
 */
export type OpenOrder = { 
/**
 * The order.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * The local day it is to be paid by.
 */
due_on: string, 
/**
 * What is not paid of it.
 */
open: Money, 
/**
 * How many days it is late.
 */
days_late: number, };

/**
 * One undoable action.
 */
export type Operation = { 
/**
 * The operation.
 */
id: number, 
/**
 * The command that did it.
 */
kind: string, 
/**
 * What it did, in the owner's language.
 */
title: string, 
/**
 * When.
 */
at: number, 
/**
 * Who.
 */
origin: Origin, 
/**
 * True when it has been taken back.
 */
is_undone: boolean, 
/**
 * The operation that it takes back, for an undo.
 */
reverts: number | null, 
/**
 * Of an undo or redo, the operation that it takes back or brings back in the end.
 */
meant: number | null, 
/**
 * When that was done.
 */
meant_at: number | null, 
/**
 * True when it can be taken back now.
 */
can_undo: boolean, };

/**
 * An order.
 */
export type Order = { 
/**
 * The order.
 */
id: number, 
/**
 * Its number: "2026/7".
 */
number: string, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * That card's name.
 */
contact_name: string, 
/**
 * Sold or bought.
 */
side: Side, 
/**
 * Where it stands.
 */
state: OrderState, 
/**
 * The local day it bears.
 */
on: string, 
/**
 * The local day it is to be paid by.
 */
due_on: string, 
/**
 * Discount on the whole, in hundredths of a per cent.
 */
discount: number, 
/**
 * What is to be paid in advance.
 */
deposit: Money, 
/**
 * What else there is to say.
 */
text: string, 
/**
 * Its lines in their order.
 */
lines: Array<OrderLine>, 
/**
 * By tax rate, the highest first.
 */
rates: Array<RateTotal>, 
/**
 * Without tax.
 */
net: Money, 
/**
 * The tax.
 */
tax: Money, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * What of it was paid; nothing of a quote or what was cancelled.
 */
paid: Money, 
/**
 * What of it is not paid; nothing of a quote or what was cancelled.
 */
open: Money, 
/**
 * How many days it is late.
 */
days_late: number, 
/**
 * Another one after each change.
 */
revision: number, };

/**
 * A line of an order.
 */
export type OrderLine = { 
/**
 * Its product, where it is one.
 */
product_id: number | null, 
/**
 * What it is.
 */
text: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * How much, in thousandths.
 */
quantity: number, 
/**
 * The price of one without tax.
 */
price: Money, 
/**
 * Discount, in hundredths of a per cent.
 */
discount: number, 
/**
 * What its tax rate is called; empty where only the rate is known.
 */
tax: string, 
/**
 * The tax rate, in hundredths of a per cent.
 */
tax_rate: number, 
/**
 * What it comes to without tax.
 */
net: Money, };

/**
 * A line of an order to be written.
 */
export type OrderLineDraft = { 
/**
 * Its product; where it is one, all that is not said is taken from there.
 */
product_id: number | null, 
/**
 * What it is.
 */
text: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * How much, as typed; one where nothing is said.
 */
quantity: string, 
/**
 * The price of one without tax, as typed; where nothing is said what was last asked of the
 * card, else the product's.
 */
price: string, 
/**
 * Discount in per cent, as typed.
 */
discount: string, 
/**
 * A rate's word or per cent; the product's, else the standard rate, where nothing is said.
 */
tax: string, 
/**
 * Its text becomes a product at its price, unit and tax, once for several lines of one text.
 * Nothing comes of it where it is a product already or the order is a purchase.
 */
is_kept: boolean, };

/**
 * A page of orders.
 */
export type OrderList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The newest first.
 */
rows: Array<OrderRow>, 
/**
 * Asks for the page after; nothing at the end.
 */
next: string | null, };

/**
 * Which orders.
 */
export type OrderListRequest = { 
/**
 * Of one card.
 */
contact_id: number | null, 
/**
 * Sold or bought; both where nothing is said.
 */
side: Side | null, 
/**
 * Only those with which something is still to be done.
 */
only_open: boolean, 
/**
 * The `next` of the page before; nothing for the newest.
 */
after: string | null, 
/**
 * How many, at most 500.
 */
limit: number, };

/**
 * An order by its number.
 */
export type OrderNumber = { 
/**
 * "2026/7"; of what was bought "P2026/7".
 */
number: string, };

/**
 * What an order as typed comes to; nothing is written.
 */
export type OrderReckoned = { 
/**
 * Its lines, those that can't be taken too.
 */
lines: Array<LineReckoned>, 
/**
 * Why it can't be taken, its lines aside.
 */
problem: FieldProblem | null, 
/**
 * The local day it would be to be paid by.
 */
due_on: string | null, 
/**
 * By tax rate, the highest first.
 */
rates: Array<RateTotal>, 
/**
 * Without tax; this and what follows of those lines that can be taken.
 */
net: Money, 
/**
 * The tax.
 */
tax: Money, 
/**
 * What is to be paid.
 */
gross: Money, };

/**
 * An order to be written once more.
 */
export type OrderRepeat = { 
/**
 * The order.
 */
id: number, 
/**
 * The local day that the new one bears; today where nothing is said.
 */
on: string | null, };

/**
 * An order in a list.
 */
export type OrderRow = { 
/**
 * The order.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * That card's name.
 */
contact_name: string, 
/**
 * Sold or bought.
 */
side: Side, 
/**
 * Where it stands.
 */
state: OrderState, 
/**
 * The local day it bears.
 */
on: string, 
/**
 * The local day it is to be paid by.
 */
due_on: string, 
/**
 * Its lines in brief.
 */
what: string, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * What of it was paid.
 */
paid: Money, 
/**
 * What of it is not paid.
 */
open: Money, 
/**
 * How many days it is late.
 */
days_late: number, };

/**
 * An order to be written or changed.
 */
export type OrderSave = { 
/**
 * The order that is changed; a new one where nothing is said.
 */
id: number | null, 
/**
 * Its revision when the change began: where it was changed since, nothing is saved.
 */
revision: number | null, 
/**
 * Whose. An order stays on its card.
 */
contact_id: number, 
/**
 * Sold or bought.
 */
side: Side, 
/**
 * Where it stands; ordered where nothing is said of a new one.
 */
state: OrderState | null, 
/**
 * The local day it bears; today where nothing is said.
 */
on: string | null, 
/**
 * The local day it is to be paid by; where nothing is said by the card's terms, of one that is
 * changed as it was.
 */
due_on: string | null, 
/**
 * ISO 4217; the owner's currency where nothing is said.
 */
currency: string | null, 
/**
 * Discount on the whole in per cent, as typed; as it was where nothing is said of one that is
 * changed.
 */
discount: string | null, 
/**
 * What is to be paid in advance, as typed; as it was where nothing is said.
 */
deposit: string | null, 
/**
 * What else there is to say; as it was where nothing is said.
 */
text: string | null, 
/**
 * Its lines in their order.
 */
lines: Array<OrderLineDraft>, };

/**
 * An order as it stands now.
 */
export type OrderSaved = { 
/**
 * The order.
 */
order: Order, 
/**
 * What the owner should know of the change, a sentence each.
 */
notes: Array<string>, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * Where an order stands.
 */
export type OrderState = "quote" | "ordered" | "making" | "ready" | "delivered" | "cancelled";

/**
 * Where an order shall stand.
 */
export type OrderStateSet = { 
/**
 * The order.
 */
id: number, 
/**
 * Where.
 */
state: OrderState, };

/**
 * What the open orders of a side come to in one currency, quotes aside.
 */
export type OrderSum = { 
/**
 * Sold or bought.
 */
side: Side, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * What of it was paid.
 */
paid: Money, 
/**
 * What of it is not paid.
 */
open: Money, };

/**
 * A window of the table of orders.
 */
export type OrderTable = { 
/**
 * How many orders there are in all.
 */
total: number, 
/**
 * Those of the window.
 */
rows: Array<OrderRow>, 
/**
 * The sums of what is open, one a side and currency; none where all orders are shown.
 */
sums: Array<OrderSum>, };

/**
 * A window of the table of orders.
 */
export type OrderTableRequest = { 
/**
 * Which.
 */
shown: OrdersShown, 
/**
 * The place of the first row.
 */
from: number, 
/**
 * How many rows at most.
 */
limit: number, };

/**
 * Which orders stand in the table.
 */
export type OrdersShown = "open" | "all";

/**
 * Who did it.
 */
export type Origin = "person" | "hook" | "clock" | "script";

/**
 * A day that words could mean beside the one that was taken.
 */
export type OtherDay = { 
/**
 * Why.
 */
why: OtherDayWhy, 
/**
 * The local day.
 */
on: string, };

/**
 * Why words could mean another day.
 */
export type OtherDayWhy = "today" | "later" | "passed" | "month_first";

/**
 * What cards owe.
 */
export type OwedList = { 
/**
 * One a card and currency.
 */
rows: Array<OwedRow>, };

/**
 * Of which cards.
 */
export type OwedListRequest = { 
/**
 * The cards, those of a page at most.
 */
ids: Array<number>, };

/**
 * What a card owes in one currency.
 */
export type OwedRow = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * How much; always above zero.
 */
owed: Money, };

/**
 * A sheet of labels of the owner's own.
 */
export type OwnSheet = { 
/**
 * The paper.
 */
paper: PaperSize, 
/**
 * Labels across.
 */
columns: number, 
/**
 * Labels down.
 */
rows: number, 
/**
 * A label's width.
 */
width: number, 
/**
 * A label's height.
 */
height: number, 
/**
 * The first label's left edge.
 */
left: number, 
/**
 * The first label's upper edge.
 */
top: number, 
/**
 * From one label's left edge to the next one's.
 */
across: number, 
/**
 * From one label's upper edge to the next one's.
 */
down: number, };

/**
 * How large an index card is.
 */
export type PaperCard = "a6" | "a7" | "3x5";

/**
 * A box on paper.
 */
export type PaperFrame = { 
/**
 * Its left edge.
 */
x: number, 
/**
 * Its upper edge.
 */
y: number, 
/**
 * Its width.
 */
width: number, 
/**
 * Its height.
 */
height: number, };

/**
 * What comes on paper.
 */
export type PaperOutput = "cards" | "labels" | "phones" | "day" | "slip";

/**
 * A page as it would look.
 */
export type PaperPage = { 
/**
 * Its width.
 */
width: number, 
/**
 * Its height.
 */
height: number, 
/**
 * Its texts.
 */
texts: Array<PaperText>, 
/**
 * Its lines.
 */
rules: Array<PaperRule>, 
/**
 * Its boxes.
 */
frames: Array<PaperFrame>, };

/**
 * What something would be on paper.
 */
export type PaperPreview = { 
/**
 * Pages, backs included.
 */
pages: number, 
/**
 * Cards, labels, rows, follow-ups or slips on them.
 */
records: number, 
/**
 * Labels on a sheet; 0 for what is none.
 */
labels: number, 
/**
 * Who has no address, and so no label; the first 50.
 */
left_out: Array<string>, 
/**
 * All of them.
 */
left_out_count: number, 
/**
 * What could not be printed whole; the first 50.
 */
shortened: Array<string>, 
/**
 * All of them.
 */
shortened_count: number, 
/**
 * Letters that the fonts have not; a box stands for each.
 */
missing: string, 
/**
 * The page asked for, where there is one.
 */
page: PaperPage | null, 
/**
 * A name for the file.
 */
file_name: string, };

/**
 * Asks how something would look on paper.
 */
export type PaperPreviewRequest = { 
/**
 * What is printed.
 */
what: PaperWhat, 
/**
 * The page to show, from 0.
 */
page: number, };

/**
 * Something to be written as a PDF.
 */
export type PaperRequest = { 
/**
 * What is printed.
 */
what: PaperWhat, 
/**
 * The file's handle.
 */
to: number, 
/**
 * Whether a file that is there may be replaced.
 */
overwrite: boolean, };

/**
 * A line on paper.
 */
export type PaperRule = { 
/**
 * Where it begins.
 */
x1: number, 
/**
 * From above.
 */
y1: number, 
/**
 * Where it ends.
 */
x2: number, 
/**
 * From above.
 */
y2: number, 
/**
 * How thick.
 */
width: number, 
/**
 * Its colour.
 */
colour: string, };

/**
 * A sheet of labels that is sold.
 */
export type PaperSheet = { 
/**
 * Its name.
 */
name: string, 
/**
 * Labels across.
 */
columns: number, 
/**
 * Labels down.
 */
rows: number, 
/**
 * A label's width.
 */
width: number, 
/**
 * A label's height.
 */
height: number, 
/**
 * True for US Letter instead of A4.
 */
is_letter: boolean, };

/**
 * The sheets of labels that are sold.
 */
export type PaperSheets = { 
/**
 * Each.
 */
sheets: Array<PaperSheet>, };

/**
 * The paper in the printer.
 */
export type PaperSize = "own" | "a4" | "a5" | "letter";

/**
 * A line of text on paper.
 */
export type PaperText = { 
/**
 * Where it begins.
 */
x: number, 
/**
 * Its base line, from above.
 */
y: number, 
/**
 * Its size.
 */
size: number, 
/**
 * In the serif of cards.
 */
is_serif: boolean, 
/**
 * Semibold.
 */
is_strong: boolean, 
/**
 * Its colour, as "#4a4a4a".
 */
colour: string, 
/**
 * What it says.
 */
text: string, };

/**
 * What is printed, and how.
 */
export type PaperWhat = { 
/**
 * What comes on paper.
 */
output: PaperOutput, 
/**
 * Which cards; a day and a slip have none.
 */
cards: ChosenCards, 
/**
 * The ticket of a slip.
 */
ticket: number | null, 
/**
 * The paper in the printer.
 */
paper: PaperSize, 
/**
 * How large index cards are.
 */
card: PaperCard, 
/**
 * The sheet of labels by its name; "L7160" when none is said.
 */
sheet: string, 
/**
 * A sheet of the owner's own instead.
 */
own_sheet: OwnSheet | null, 
/**
 * The first label to print on, from 1; 0 is the first, too.
 */
start: number, 
/**
 * How far all labels are moved to the right: -5 to 5 by halves.
 */
nudge_x: number, 
/**
 * And down.
 */
nudge_y: number, 
/**
 * A page of outlines and numbers instead of addresses, to hold against a sheet.
 */
outline: boolean, 
/**
 * A label a card, instead of one a household.
 */
each_card: boolean, };

/**
 * What was written.
 */
export type PaperWritten = { 
/**
 * The file.
 */
path: string, 
/**
 * Under which name the file that was there is kept (`sales.csv.bak`); nothing where none was.
 */
kept: string | null, 
/**
 * Pages, backs included.
 */
pages: number, 
/**
 * Cards, labels, rows, follow-ups or slips on them.
 */
records: number, 
/**
 * Who has no address, and so no label; the first 50.
 */
left_out: Array<string>, 
/**
 * How many they are.
 */
left_out_count: number, 
/**
 * What could not be printed whole; the first 50.
 */
shortened: Array<string>, 
/**
 * How many they are.
 */
shortened_count: number, 
/**
 * Letters that the fonts have not.
 */
missing: string, };

/**
 * A day of the year, with the year where it is known.
 */
export type PartialDate = { 
/**
 * The year, when it was said.
 */
year: number | null, 
/**
 * 1 to 12.
 */
month: number, 
/**
 * 1 to 31.
 */
day: number, };

/**
 * A payment.
 */
export type Payment = { 
/**
 * The payment.
 */
id: number, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * For what was sold or bought.
 */
side: Side, 
/**
 * Which way it went.
 */
kind: PaymentKind, 
/**
 * By which way.
 */
way: PaymentWay, 
/**
 * How much; above zero, also of a refund.
 */
amount: Money, 
/**
 * The order it was said to be for.
 */
order_id: number | null, 
/**
 * That order's number.
 */
order_number: string, 
/**
 * The local day it bears.
 */
on: string, 
/**
 * What else there is to say.
 */
text: string, };

/**
 * A payment to be written down.
 */
export type PaymentAdd = { 
/**
 * Whose.
 */
contact_id: number, 
/**
 * For what was sold or bought.
 */
side: Side, 
/**
 * Which way it went.
 */
kind: PaymentKind, 
/**
 * By which way.
 */
way: PaymentWay, 
/**
 * How much, as typed; where nothing is said what is open of the order, else of the card.
 */
amount: string, 
/**
 * ISO 4217; that of the order, else the owner's where nothing is said.
 */
currency: string | null, 
/**
 * The order it is for; the oldest where nothing is said.
 */
order_id: number | null, 
/**
 * The local day it bears; today where nothing is said.
 */
on: string | null, 
/**
 * What else there is to say.
 */
text: string, };

/**
 * Which way it went.
 */
export type PaymentKind = "payment" | "refund";

/**
 * A card's payments.
 */
export type PaymentList = { 
/**
 * The newest first.
 */
payments: Array<Payment>, };

/**
 * A payment with its card's name.
 */
export type PaymentRow = { 
/**
 * That card's name.
 */
contact_name: string, 
/**
 * The payment.
 */
payment: Payment, };

/**
 * A payment that was written down.
 */
export type PaymentSaved = { 
/**
 * The payment.
 */
payment: Payment, 
/**
 * What is owed now, on its side in its currency.
 */
balance: Balance, 
/**
 * What the owner should know, a sentence each.
 */
notes: Array<string>, 
/**
 * The operation, for undo.
 */
operation: number | null, };

/**
 * A window of the table of payments.
 */
export type PaymentTable = { 
/**
 * How many payments there are in all.
 */
total: number, 
/**
 * Those of the window, the newest first.
 */
rows: Array<PaymentRow>, };

/**
 * A window of the table of payments.
 */
export type PaymentTableRequest = { 
/**
 * The place of the first row.
 */
from: number, 
/**
 * How many rows at most.
 */
limit: number, };

/**
 * By which way money came.
 */
export type PaymentWay = "cash" | "transfer" | "card" | "other";

/**
 * Puts a photo on a card.
 */
export type PhotoSet = { 
/**
 * The card.
 */
id: number, 
/**
 * The picture file.
 */
file: number, };

/**
 * A plan.
 */
export type Plan = { 
/**
 * Its name.
 */
name: string, 
/**
 * It comes with the program; one of the owner's by the same name takes its place.
 */
is_built_in: boolean, 
/**
 * Its steps in order.
 */
steps: Array<PlanStep>, 
/**
 * How many cards are on it now.
 */
cards: number, };

/**
 * All plans.
 */
export type PlanList = { 
/**
 * By name.
 */
plans: Array<Plan>, };

/**
 * A plan by its name.
 */
export type PlanName = { 
/**
 * The name.
 */
name: string, };

/**
 * What a start would do.
 */
export type PlanPreview = { 
/**
 * The steps with their days.
 */
steps: Array<StepDay>, 
/**
 * How many cards would begin.
 */
cards: number, 
/**
 * Names of those that are on the plan already and are left as they are; at most 50.
 */
on_it: Array<string>, 
/**
 * How many more are on it than are named.
 */
on_it_more: number, };

/**
 * A plan to be kept.
 */
export type PlanSave = { 
/**
 * Its name; one of the owner's by this name is replaced.
 */
name: string, 
/**
 * The name it had, where that is another one.
 */
before: string | null, 
/**
 * Its steps in order.
 */
steps: Array<PlanStep>, 
/**
 * The steps it had when the change began: where it has others by now, nothing is saved.
 */
was: Array<PlanStep> | null, };

/**
 * Which cards begin which plan, and when.
 */
export type PlanStart = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The cards.
 */
ids: Array<number>, 
/**
 * And all that match.
 */
matching: MatchingCards | null, 
/**
 * The local day; today when nothing is said.
 */
on: string | null, };

/**
 * Cards that began a plan.
 */
export type PlanStarted = { 
/**
 * The enrolments, in the order of the cards; those that were on it already have none.
 */
enrolments: Array<number>, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * One step of a plan.
 */
export type PlanStep = { 
/**
 * What is to be done.
 */
kind: FollowUpKind, 
/**
 * So many days on.
 */
days: number, 
/**
 * From when.
 */
counted: StepCounted, 
/**
 * What to do, in words.
 */
text: string, 
/**
 * What a mail or text message says, with places for the card's words: `{first name}`.
 */
draft: StepDraft | null, };

/**
 * What the caller window shows.
 */
export type Pop = { 
/**
 * Its calls, the oldest first.
 */
calls: Array<PopCall>, };

/**
 * A call that the caller window holds.
 */
export type PopCall = { 
/**
 * The call.
 */
id: number, 
/**
 * How far it has got.
 */
phase: CallPhase, 
/**
 * The name that came with it.
 */
name: string, 
/**
 * Who began it; nothing for a call that is only shown.
 */
direction: Direction | null, 
/**
 * The owner asked to see it, by hand or by a link: nobody is known to be calling.
 */
is_asked: boolean, 
/**
 * When it began.
 */
at: number, 
/**
 * When it was answered.
 */
talking_at: number | null, 
/**
 * When it was over.
 */
ended_at: number | null, 
/**
 * From when on nobody knows whether it still rings or goes on, as nothing more was told;
 * nothing for one that is over or only looked up.
 */
rests_at: number | null, 
/**
 * The card chosen.
 */
contact_id: number | null, 
/**
 * What was typed.
 */
text: string, 
/**
 * The name that was typed.
 */
who: string, 
/**
 * Who it may be.
 */
caller: Caller, };

/**
 * A call to write down.
 */
export type PopSave = { 
/**
 * The call.
 */
id: number, 
/**
 * The card it belongs to.
 */
contact_id: number | null, 
/**
 * What it was about; what stands behind a `>` becomes the next step.
 */
text: string, 
/**
 * How it went: "order", "no answer"; empty for nothing.
 */
outcome: string, 
/**
 * The next step in words: "monday".
 */
next: string, 
/**
 * The name of an unknown caller: makes a card, or names one made of its number.
 */
who: string, 
/**
 * The number goes onto the chosen card too.
 */
is_number_added: boolean, 
/**
 * An unknown number gets no card.
 */
is_cardless: boolean, };

/**
 * A call that the owner asks to see.
 */
export type PopShow = { 
/**
 * The number; empty when only a card was chosen.
 */
number: string, 
/**
 * The card that was chosen.
 */
contact_id: number | null, };

/**
 * What is being typed about a call.
 */
export type PopWords = { 
/**
 * The call.
 */
id: number, 
/**
 * The card chosen.
 */
contact_id: number | null, 
/**
 * What it was about.
 */
text: string, 
/**
 * The name of an unknown caller.
 */
who: string, };

/**
 * Something that is sold or bought again and again.
 */
export type Product = { 
/**
 * The product.
 */
id: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * The owner's own number of it.
 */
code: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * The price of one without tax.
 */
price: Money, 
/**
 * What one costs the owner.
 */
cost: Money | null, 
/**
 * What its tax rate is called; empty where only the rate is known.
 */
tax: string, 
/**
 * The rate today, in hundredths of a per cent.
 */
tax_rate: number, 
/**
 * Its stock is counted.
 */
is_stocked: boolean, 
/**
 * Of how few, in thousandths, more is to be ordered.
 */
reorder_at: number | null, 
/**
 * It is offered no more.
 */
is_off_sale: boolean, 
/**
 * What was last asked for it of the card that the list is for.
 */
last_price: Money | null, 
/**
 * Another one after each change.
 */
revision: number, };

/**
 * What became of a product that was to go.
 */
export type ProductDeleted = { 
/**
 * On how many lines of orders it stands: then it stays, off sale.
 */
uses: number, 
/**
 * What was done, in a sentence, where it stays.
 */
note: string | null, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * Products.
 */
export type ProductList = { 
/**
 * By name; for a card those first that something was asked of it for.
 */
products: Array<Product>, };

/**
 * Which products.
 */
export type ProductListRequest = { 
/**
 * Words that name or number hold; all where nothing is said.
 */
text: string, 
/**
 * The card that it is for: with what was last asked of it.
 */
contact_id: number | null, 
/**
 * Those off sale, too.
 */
off_sale: boolean, 
/**
 * How many at most, the first of the list; all where nothing is said.
 */
limit: number | null, };

/**
 * A product as it was named.
 */
export type ProductNamed = { 
/**
 * Its id, name or number.
 */
text: string, };

/**
 * A product to be kept.
 */
export type ProductSave = { 
/**
 * The product that is changed; a new one where nothing is said.
 */
id: number | null, 
/**
 * Its revision when the change began: where it was changed since, nothing is saved.
 */
revision: number | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * The owner's own number of it.
 */
code: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * The price of one without tax, as typed.
 */
price: string, 
/**
 * What one costs the owner, as typed; empty where that is not known.
 */
cost: string, 
/**
 * ISO 4217; the owner's currency where nothing is said.
 */
currency: string | null, 
/**
 * A rate's word or per cent; the standard rate where nothing is said.
 */
tax: string, 
/**
 * Its stock is counted.
 */
is_stocked: boolean, 
/**
 * Of how few more is to be ordered, as typed.
 */
reorder_at: string, 
/**
 * It is offered no more.
 */
is_off_sale: boolean, };

/**
 * A product as it stands now.
 */
export type ProductSaved = { 
/**
 * The product.
 */
product: Product, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * How a long piece of work is getting on.
 */
export type Progress = { 
/**
 * Units done (bytes read, records written).
 */
done: number, 
/**
 * Units in all; 0 when unknown.
 */
total: number, 
/**
 * What is being done.
 */
stage: ProgressStage, };

/**
 * The part of the work.
 */
export type ProgressStage = "reading" | "backing_up" | "writing" | "exporting" | "comparing";

/**
 * Cards to put back: by id, or all in the trash that words find.
 */
export type PutBack = { 
/**
 * These cards.
 */
ids: Array<number>, 
/**
 * And all that these words find in the trash; empty words find all of it.
 */
find: string | null, };

/**
 * One line of text to be made into a card.
 */
export type QuickText = { 
/**
 * "Jan Nowak 602 123 456 jan@firm.example boiler quote", or the lines of a mail signature.
 */
text: string, };

/**
 * How quiet it has become.
 */
export type Quiet = "in_touch" | "going_quiet" | "too_long";

/**
 * A card that has gone quiet.
 */
export type QuietCard = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Where a person works.
 */
organisation: string, 
/**
 * The gap that has passed.
 */
gap: Gap, 
/**
 * How quiet it has become.
 */
quiet: Quiet, 
/**
 * The owner's days since the last contact, else since the card was made.
 */
days: number, 
/**
 * The last contact, if there ever was one.
 */
last_contact_at: number | null, 
/**
 * Contacts in each of the owner's last twelve calendar months, the present one last.
 */
months: Array<number>, };

/**
 * Cards that have gone quiet, the longest first.
 */
export type QuietList = { 
/**
 * All of them.
 */
total: number, 
/**
 * The rows from the place asked for.
 */
rows: Array<QuietCard>, };

/**
 * A window of the cards that have gone quiet.
 */
export type QuietListRequest = { 
/**
 * The first row's place, from 0.
 */
from: number, 
/**
 * How many rows, at most 500.
 */
limit: number, };

/**
 * What the lines of a tax rate come to.
 */
export type RateTotal = { 
/**
 * What the rate is called.
 */
tax: string, 
/**
 * The rate, in hundredths of a per cent.
 */
tax_rate: number, 
/**
 * Without tax.
 */
net: Money, 
/**
 * The tax.
 */
amount: Money, };

/**
 * What a record of a call, message or mail says.
 */
export type RecordDealing = { 
/**
 * The way the two met or spoke.
 */
kind: InteractionKind, 
/**
 * Who began it.
 */
direction: Direction, 
/**
 * When.
 */
at: number, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * A mail's subject.
 */
subject: string, };

/**
 * When something is due.
 */
export type RecordDue = { 
/**
 * The local day.
 */
on: string, 
/**
 * The local time.
 */
time: string | null, };

/**
 * What becomes of one record, and why.
 */
export type RecordVerdict = { 
/**
 * The record in the file, from 1.
 */
record: number, 
/**
 * What becomes of it.
 */
verdict: Verdict, 
/**
 * The card it meets, if any.
 */
contact: number | null, 
/**
 * The name it brings.
 */
name: string, 
/**
 * Its first number.
 */
phone: string, 
/**
 * Its first mail address.
 */
email: string, 
/**
 * For a call, message or mail: what it says.
 */
dealing: RecordDealing | null, 
/**
 * For a to-do or an event: when it is due.
 */
due: RecordDue | null, 
/**
 * Why, in the owner's language.
 */
reason: string, };

/**
 * Ties two cards.
 */
export type RelationCreate = { 
/**
 * One card.
 */
contact_id: number, 
/**
 * The other.
 */
other_id: number, 
/**
 * What the other is to the one ("mother").
 */
label: string, 
/**
 * What the one is to the other ("son"); the same word when empty.
 */
reverse_label: string, };

/**
 * Reminders that wait to be shown.
 */
export type RemindersDue = { 
/**
 * Due now and not yet shown for this moment.
 */
follow_ups: Array<FollowUp>, 
/**
 * The notification's title, in the owner's language.
 */
title: string, 
/**
 * Its text.
 */
body: string, 
/**
 * The buttons' words: done, later, open.
 */
actions: Array<string>, 
/**
 * The next moment at which one falls due, UTC ms.
 */
next_at: number | null, };

/**
 * Reminders to be shown again.
 */
export type RemindersLater = { 
/**
 * The follow-ups.
 */
ids: Array<number>, 
/**
 * When, in words; in an hour if nothing is said, within the owner's hours.
 */
when: string, };

/**
 * How a follow-up recurs.
 */
export type Repeat = { 
/**
 * So many units from one to the next, 1 to 999.
 */
every: number, 
/**
 * The unit.
 */
unit: RepeatUnit, 
/**
 * The day of the month, where it is not that of the date it begins with.
 */
on: RepeatDay | null, 
/**
 * Counted from the day on which the one before was done, not from when it was due.
 */
from_done: boolean, 
/**
 * The days it is not put on.
 */
skips: Skips, };

/**
 * A day of the month that has no number of its own.
 */
export type RepeatDay = { 
/**
 * Which one.
 */
nth: RepeatNth, 
/**
 * The weekday; the last day of the month without one.
 */
weekday: Weekday | null, };

/**
 * Which one of a month.
 */
export type RepeatNth = "first" | "second" | "third" | "fourth" | "last";

/**
 * What the distance between two times is counted in.
 */
export type RepeatUnit = "day" | "week" | "month" | "year";

/**
 * A table's rows in the box and in the backup.
 */
export type RestoreCount = { 
/**
 * "contact", "interaction", "note", "follow_up".
 */
table: string, 
/**
 * Rows now.
 */
now: number, 
/**
 * Rows after.
 */
then: number, 
/**
 * Rows that would come back or change.
 */
comes_back: number, 
/**
 * Rows that would go.
 */
goes: number, };

/**
 * What bringing a backup back would change.
 */
export type RestorePreview = { 
/**
 * When the backup was made.
 */
at: number, 
/**
 * True when its checksum agrees.
 */
is_verified: boolean, 
/**
 * Table by table.
 */
counts: Array<RestoreCount>, };

/**
 * Which backup to bring back.
 */
export type RestoreRequest = { 
/**
 * A name of [`BackupList`], or nothing when `file` says it.
 */
name: string | null, 
/**
 * A file from elsewhere.
 */
file: number | null, };

/**
 * What was sold, or bought, and paid within some days.
 */
export type Sales = { 
/**
 * Orders by day; no quotes, nothing that was cancelled.
 */
orders: Array<SalesOrder>, 
/**
 * Payments by day.
 */
payments: Array<SalesPayment>, 
/**
 * The sums, one a currency.
 */
totals: Array<SalesTotal>, 
/**
 * Numbers that are missing in the series of these years; a stretch of them as its ends.
 */
missing: Array<string>, 
/**
 * Numbers that are there more than once.
 */
twice: Array<string>, };

/**
 * An order in the register.
 */
export type SalesOrder = { 
/**
 * The order.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * The local day it bears.
 */
on: string, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * That card's name.
 */
name: string, 
/**
 * Its tax number.
 */
tax_number: string, 
/**
 * By tax rate, the highest first.
 */
rates: Array<RateTotal>, 
/**
 * Without tax.
 */
net: Money, 
/**
 * The tax.
 */
tax: Money, 
/**
 * What is to be paid.
 */
gross: Money, };

/**
 * A payment in the register.
 */
export type SalesPayment = { 
/**
 * That card's name.
 */
name: string, 
/**
 * The payment.
 */
payment: Payment, };

/**
 * Which days.
 */
export type SalesRequest = { 
/**
 * The first local day.
 */
from: string, 
/**
 * The last local day.
 */
to: string, 
/**
 * What was sold, or what was bought.
 */
side: Side, };

/**
 * The sums of the register in one currency.
 */
export type SalesTotal = { 
/**
 * By tax rate, the highest first.
 */
rates: Array<RateTotal>, 
/**
 * Without tax.
 */
net: Money, 
/**
 * The tax.
 */
tax: Money, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * What was paid, less what came back.
 */
paid: Money, };

/**
 * A write's answer that names the row it made or changed.
 */
export type Saved = { 
/**
 * The row.
 */
id: number, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * One setting to change.
 */
export type SettingSet = { 
/**
 * A field name of [`Settings`].
 */
key: string, 
/**
 * Its new value as text.
 */
value: string, };

/**
 * All settings with their present values.
 */
export type Settings = { 
/**
 * Language of the interface.
 */
language: Language, 
/**
 * ISO 3166 country of home: how numbers without a country code are read, how dates and
 * spreadsheet files are written.
 */
region: string, 
/**
 * ISO 4217 currency; that of the region as long as no other was chosen.
 */
currency: string, 
/**
 * Tax rates of the owner's own, after those of the country: "2027-01-01 standard 24; …".
 */
tax_rates: string, 
/**
 * Within how many days an order is to be paid where no terms are agreed.
 */
payment_days: number, 
/**
 * The colours.
 */
theme: Theme, 
/**
 * The room a row of the list takes.
 */
density: Density, 
/**
 * The local time at which whole-day follow-ups fall due, `HH:MM`.
 */
start_of_day: string, 
/**
 * The local time after which reminders put off wait for the next day, `HH:MM`.
 */
end_of_day: string, 
/**
 * Where 29 February is kept in common years.
 */
leap_day: LeapDay, 
/**
 * True when whole-day follow-ups remind on weekends and holidays, too.
 */
remind_on_days_off: boolean, 
/**
 * True when reminders show desktop notifications.
 */
notifications: boolean, 
/**
 * True when the program goes on in the tray while its window is closed.
 */
stays_in_tray: boolean, 
/**
 * True when calls that a command tells of (`kartoteka pop NUMBER`) are shown.
 */
call_commands: boolean, 
/**
 * True when numbers of links (`tel:`, `kartoteka:`) are shown.
 */
call_links: boolean, 
/**
 * True when the calls that another program tells of are written down; else they are only
 * shown.
 */
record_calls: boolean, 
/**
 * True when calls of a mobile are taken from KDE Connect, shown and written down.
 */
kde_connect: boolean, 
/**
 * The address of a FRITZ!Box whose call monitor is heard; empty for none.
 */
fritz_box: string, 
/**
 * The key that opens the finder from any program ("Ctrl+Alt+K"); empty for none.
 */
hot_key: string, 
/**
 * How the owner calls somebody.
 */
call_out: CallOut, 
/**
 * The program that calls, with its arguments; `NUMBER` stands for the number. Set by
 * `karto` alone: the page names no program to start.
 */
call_program: string, 
/**
 * True when letters and signs pressed outside text fields are keys of the window.
 */
single_keys: boolean, 
/**
 * How large the window draws everything, in percent, 80 to 200.
 */
text_size: number, };

/**
 * How much was lost.
 */
export type Severity = "note" | "error";

/**
 * Someone who belongs to this organisation.
 */
export type ShownMember = { 
/**
 * The person's card.
 */
contact_id: number, 
/**
 * Their name.
 */
name: string, 
/**
 * What they are there.
 */
role: string, };

/**
 * A number on a card, with what is derived from it.
 */
export type ShownPhone = { 
/**
 * The text as typed.
 */
value: string, 
/**
 * Its label.
 */
label: string, 
/**
 * E.164, when the number is valid.
 */
e164: string | null, };

/**
 * What another card is to this one.
 */
export type ShownRelation = { 
/**
 * The relation, for removing it.
 */
id: number, 
/**
 * The other card.
 */
contact_id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What the other is to this one ("mother").
 */
label: string, };

/**
 * Who owes whom.
 */
export type Side = "sale" | "purchase";

/**
 * Which days a thing is not put on.
 */
export type Skips = "nothing" | "weekends" | "days_off";

/**
 * What the frame of the window shows at all times.
 */
export type Status = { 
/**
 * Cards outside the trash.
 */
contacts: number, 
/**
 * Follow-ups late or due today.
 */
due: number, 
/**
 * Of these, late.
 */
overdue: number, 
/**
 * Calls, messages and mails that wait in the inbox for a card.
 */
waiting: number, 
/**
 * Calls on cards that wait in the inbox for a word.
 */
wordless: number, 
/**
 * What else is in the inbox: cards that have no name but a number, and calls of withheld
 * numbers that something is written of.
 */
unknown: number, 
/**
 * Whether there is an order or a payment.
 */
has_orders: boolean, 
/**
 * Whether there is a ticket.
 */
has_tickets: boolean, 
/**
 * Whether the stock of any product is kept, or anything is waited for.
 */
has_stock: boolean, 
/**
 * When the last verified backup was made.
 */
backup_at: number | null, 
/**
 * Why the last try at a backup failed, in a sentence; nothing when it went well.
 */
backup_problem: string | null, 
/**
 * What Ctrl+Z would take back, in words.
 */
undo: string | null, 
/**
 * What Ctrl+Shift+Z would bring back, in words.
 */
redo: string | null, 
/**
 * Why the computer's clock can't be right, in a sentence: nothing is reminded of until it is.
 */
clock_problem: string | null, 
/**
 * The operation that put demo cards in and that can still be taken back.
 */
demo: number | null, };

/**
 * What a card itself says of staying in touch.
 */
export type StayInTouch = { 
/**
 * A gap of its own; nothing means: as its tags say.
 */
gap: Gap | null, 
/**
 * The owner does not want to be reminded, whatever the tags say.
 */
is_never: boolean, };

/**
 * What cards are to say of staying in touch.
 */
export type StayInTouchSet = { 
/**
 * The cards.
 */
ids: Array<number>, 
/**
 * And all that match.
 */
matching: MatchingCards | null, 
/**
 * What they are to say.
 */
stay_in_touch: StayInTouch, };

/**
 * What a step's days are counted from.
 */
export type StepCounted = "from_start" | "from_before";

/**
 * The day of a step.
 */
export type StepDay = { 
/**
 * The step.
 */
step: PlanStep, 
/**
 * The day it is put on; for one that counts from the step before, if that is done on its day.
 */
on: string, 
/**
 * The day it would have been, had that not been off.
 */
moved_from: string | null, };

/**
 * What a step writes.
 */
export type StepDraft = { 
/**
 * Of a mail; a text message has none.
 */
subject: string, 
/**
 * What it says.
 */
text: string, };

/**
 * The newest first.
 */
export type StockHistory = { 
/**
 * How much there is; nothing where the product's stock is not kept.
 */
stock: StockRow | null, 
/**
 * What moved it.
 */
rows: Array<StockMovement>, 
/**
 * Asks for the page after; nothing at the end.
 */
next: string | null, };

/**
 * Which page of what moved a product.
 */
export type StockHistoryRequest = { 
/**
 * The product.
 */
product_id: number, 
/**
 * The `next` of the page before; nothing for the newest.
 */
after: string | null, 
/**
 * How many, at most 500.
 */
limit: number, };

/**
 * By name.
 */
export type StockList = { 
/**
 * The products.
 */
rows: Array<StockRow>, };

/**
 * Which products.
 */
export type StockListRequest = { 
/**
 * Words that name or number hold.
 */
text: string, 
/**
 * Only those of which more is to be ordered; of those off sale none.
 */
only_low: boolean, 
/**
 * Those off sale, too.
 */
off_sale: boolean, };

/**
 * A movement to be written down.
 */
export type StockMove = { 
/**
 * The product.
 */
product_id: number, 
/**
 * By what it moved.
 */
kind: MovementKind, 
/**
 * How much came in, as typed; what a correction takes away has a minus before it.
 */
quantity: string, 
/**
 * For a correction: `quantity` is what was counted to lie there now.
 */
is_counted: boolean, 
/**
 * What else there is to say; a correction needs a reason.
 */
text: string, 
/**
 * Of whom it came, or who brought it back.
 */
contact_id: number | null, 
/**
 * The day, `YYYY-MM-DD`; today where nothing is said.
 */
on: string | null, };

/**
 * A movement that was written down.
 */
export type StockMoved = { 
/**
 * How much there is now.
 */
stock: StockRow, 
/**
 * How much came in; nothing where as much was counted as was known.
 */
quantity: number, 
/**
 * What is to be done for those who waited for it.
 */
follow_ups: Array<FollowUp>, 
/**
 * What the owner should know.
 */
notes: Array<string>, 
/**
 * The operation; nothing when nothing changed.
 */
operation: number | null, };

/**
 * Anything that moved the stock of a product.
 */
export type StockMovement = { 
/**
 * When.
 */
at: number, 
/**
 * By what; nothing for a delivered order.
 */
kind: MovementKind | null, 
/**
 * How much came in; below none for what went out.
 */
quantity: number, 
/**
 * Why, or what the order's line says.
 */
text: string, 
/**
 * The card it came of or went to.
 */
contact_id: number | null, 
/**
 * That card's name.
 */
contact_name: string, 
/**
 * The order.
 */
order_id: number | null, 
/**
 * Its number.
 */
order_number: string, };

/**
 * How much there is of a product whose stock is kept.
 */
export type StockRow = { 
/**
 * The product.
 */
product_id: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * The owner's own number of it.
 */
code: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * The price of one without tax.
 */
price: Money, 
/**
 * What one costs the owner.
 */
cost: Money | null, 
/**
 * What lies there; below none where more went out than was known to be there.
 */
on_hand: number, 
/**
 * What is sold and not delivered yet.
 */
promised: number, 
/**
 * What can still be sold: what lies there less what is promised.
 */
free: number, 
/**
 * What is bought and not delivered yet.
 */
coming: number, 
/**
 * Of how few more is to be ordered.
 */
reorder_at: number | null, 
/**
 * More is to be ordered: what is free is at or under that, or, where nothing is said, below none.
 */
is_low: boolean, 
/**
 * It is offered no more.
 */
is_off_sale: boolean, 
/**
 * How many cards wait for it.
 */
waiting: number, 
/**
 * For how much in all.
 */
wanted: number, };

/**
 * The sure groups, made one card each.
 */
export type SureMerged = { 
/**
 * Groups.
 */
groups: number, 
/**
 * Cards that were joined to another.
 */
cards: number, 
/**
 * The operation; nothing when there was no sure group.
 */
operation: number | null, };

/**
 * What the owner says of one file that is a table.
 */
export type TableChoice = { 
/**
 * The file's handle.
 */
file: number, 
/**
 * A profile by which it is read.
 */
profile: string | null, 
/**
 * What counts before the profile.
 */
reading: TableReading, };

/**
 * What the rows of a table are.
 */
export type TableContent = "cards" | "calls";

/**
 * How a table is read, as far as the owner says it; what is not said is guessed.
 */
export type TableReading = { 
/**
 * The encoding of bytes that declare none and are not UTF-8 ("windows-1250").
 */
encoding: string | null, 
/**
 * What stands between cells: `,`, `;`, `|` or `tab`.
 */
delimiter: string | null, 
/**
 * True where quotation marks are letters like others.
 */
has_literal_quotes: boolean | null, 
/**
 * Whether there is a row of headings.
 */
has_headings: boolean | null, 
/**
 * Whether the first number of `1/2/1980` is the day.
 */
is_day_first: boolean | null, 
/**
 * What columns are taken for.
 */
columns: Array<ColumnChoice>, 
/**
 * What the rows are; where it is not said, the fields of the columns say it.
 */
content: TableContent | null, 
/**
 * Which way the words of a table of calls mean.
 */
ways: Array<WayChoice>, 
/**
 * What the last number of a call's length counts.
 */
length_unit: LengthUnit | null, };

/**
 * A tag and how many cards bear it.
 */
export type TagCount = { 
/**
 * The tag.
 */
name: string, 
/**
 * Cards outside the trash.
 */
count: number, };

/**
 * A tag's gap.
 */
export type TagGap = { 
/**
 * The tag.
 */
tag: string, 
/**
 * Its gap.
 */
gap: Gap, };

/**
 * How often to be in touch with those who wear a tag.
 */
export type TagGapSet = { 
/**
 * The tag, which a card has worn.
 */
tag: string, 
/**
 * The gap; nothing takes it away.
 */
gap: Gap | null, };

/**
 * The gaps of tags.
 */
export type TagGaps = { 
/**
 * By tag.
 */
gaps: Array<TagGap>, };

/**
 * All tags.
 */
export type TagList = { 
/**
 * By name.
 */
tags: Array<TagCount>, };

/**
 * On which terms a card pays, or is paid.
 */
export type Terms = { 
/**
 * Who pays whom.
 */
side: Side, 
/**
 * Within how many days.
 */
days: number, 
/**
 * How much may be owed at once.
 */
credit_limit: Money | null, 
/**
 * Another one after each change.
 */
revision: number, };

/**
 * Terms to be set.
 */
export type TermsSet = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * Who pays whom.
 */
side: Side, 
/**
 * Their revision when the change began, 0 where there were none: where they were changed
 * since, nothing is set.
 */
revision: number | null, 
/**
 * Within how many days; nothing takes the terms away.
 */
days: number | null, 
/**
 * How much may be owed at once, as typed; empty for no limit.
 */
credit_limit: string, 
/**
 * ISO 4217, of the limit; the owner's where nothing is said.
 */
currency: string | null, };

/**
 * A field of the card that is nothing but a text.
 */
export type TextField = "nickname" | "tax_number" | "died" | "note" | "how_met";

/**
 * The window's colours.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A ticket.
 */
export type Ticket = { 
/**
 * The ticket.
 */
id: number, 
/**
 * Its number: "12"; of one from another box whose number was taken "12/2".
 */
number: string, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * That card's name.
 */
contact_name: string, 
/**
 * That card's first number; empty where it has none.
 */
phone: string, 
/**
 * Where it stands.
 */
status: TicketStatus, 
/**
 * Since when.
 */
moved_at: number, 
/**
 * How many days it has stood there.
 */
days: number, 
/**
 * Where it may go from there, the likeliest first.
 */
may_become: Array<TicketStatus>, 
/**
 * What was brought.
 */
item: string, 
/**
 * The item's own number.
 */
serial: string, 
/**
 * What is wrong with it.
 */
fault: string, 
/**
 * When it was taken in.
 */
at: number, 
/**
 * How many days ago that was.
 */
age: number, 
/**
 * The local day it is promised for.
 */
promised_on: string | null, 
/**
 * How many days it is late.
 */
days_late: number, 
/**
 * How the customer took it.
 */
mood: Mood, 
/**
 * How it came in.
 */
came_by: CameBy, 
/**
 * The call or mail it came of.
 */
interaction_id: number | null, 
/**
 * It is ready, and the customer, or one of a firm's people, was not told since.
 */
is_untold: boolean, 
/**
 * Its lines in their order.
 */
lines: Array<TicketLine>, 
/**
 * By tax rate, the highest first.
 */
rates: Array<RateTotal>, 
/**
 * Without tax.
 */
net: Money, 
/**
 * The tax.
 */
tax: Money, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * Where it stood, the first first.
 */
moves: Array<TicketMove>, 
/**
 * Another one after each change.
 */
revision: number, };

/**
 * How many tickets there are.
 */
export type TicketCounts = { 
/**
 * New or open.
 */
working: number, 
/**
 * Waiting.
 */
waiting: number, 
/**
 * Of those two, late.
 */
late: number, 
/**
 * Ready, not collected.
 */
ready: number, 
/**
 * Of those, the ones whose customer was not told since.
 */
untold: number, 
/**
 * Collected or rejected.
 */
done: number, };

/**
 * Which tickets, and in which order.
 */
export type TicketGroup = "all" | "undone" | "working" | "waiting" | "late" | "ready" | "untold" | "done";

/**
 * A line of parts or time.
 */
export type TicketLine = { 
/**
 * What it is of.
 */
kind: TicketLineKind, 
/**
 * Its product, where it is one.
 */
product_id: number | null, 
/**
 * What it is.
 */
text: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * How much, in thousandths.
 */
quantity: number, 
/**
 * The price of one without tax.
 */
price: Money, 
/**
 * Discount, in hundredths of a per cent.
 */
discount: number, 
/**
 * What its tax rate is called; empty where only the rate is known.
 */
tax: string, 
/**
 * The tax rate, in hundredths of a per cent.
 */
tax_rate: number, 
/**
 * What it comes to without tax.
 */
net: Money, };

/**
 * A line of parts or time to be written.
 */
export type TicketLineDraft = { 
/**
 * What it is of.
 */
kind: TicketLineKind, 
/**
 * Its product; where it is one, all that is not said is taken from there.
 */
product_id: number | null, 
/**
 * What it is.
 */
text: string, 
/**
 * What it is counted in; hours, of time, where nothing is said.
 */
unit: string, 
/**
 * How much, as typed; one where nothing is said.
 */
quantity: string, 
/**
 * The price of one without tax, as typed; where nothing is said what was last asked of the
 * card, else the product's.
 */
price: string, 
/**
 * Discount in per cent, as typed.
 */
discount: string, 
/**
 * A rate's word or per cent; the product's, else the standard rate, where nothing is said.
 */
tax: string, };

/**
 * What a line is of.
 */
export type TicketLineKind = "part" | "time";

/**
 * A page of tickets.
 */
export type TicketList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * In the order of the group.
 */
rows: Array<TicketRow>, 
/**
 * Asks for the page after; nothing at the end.
 */
next: string | null, };

/**
 * Which tickets.
 */
export type TicketListRequest = { 
/**
 * Of one card.
 */
contact_id: number | null, 
/**
 * Of which group.
 */
group: TicketGroup, 
/**
 * The `next` of the page before; nothing for the first.
 */
after: string | null, 
/**
 * How many, at most 500.
 */
limit: number, };

/**
 * A status that a ticket moved to, or a word that was said of it there.
 */
export type TicketMove = { 
/**
 * Where it stood.
 */
status: TicketStatus, 
/**
 * When.
 */
at: number, 
/**
 * What was said of it.
 */
text: string, };

/**
 * A ticket by its number.
 */
export type TicketNumber = { 
/**
 * "12", "#12" or "12/2".
 */
number: string, };

/**
 * The words of a promise that is being typed.
 */
export type TicketPromise = { 
/**
 * The ticket that is changed; a new one where nothing is said.
 */
id: number | null, 
/**
 * What is typed.
 */
promised_on: string, };

/**
 * A ticket in a list.
 */
export type TicketRow = { 
/**
 * The ticket.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Whose.
 */
contact_id: number, 
/**
 * That card's name.
 */
contact_name: string, 
/**
 * Where it stands.
 */
status: TicketStatus, 
/**
 * Since when.
 */
moved_at: number, 
/**
 * How many days it has stood there.
 */
days: number, 
/**
 * When it was taken in.
 */
at: number, 
/**
 * How many days ago that was.
 */
age: number, 
/**
 * What was brought.
 */
item: string, 
/**
 * What is wrong with it, in brief.
 */
fault: string, 
/**
 * Both in one line, in brief.
 */
what: string, 
/**
 * What was last said of it, in brief; empty where nothing was.
 */
last_word: string, 
/**
 * The local day it is promised for.
 */
promised_on: string | null, 
/**
 * How many days it is late.
 */
days_late: number, 
/**
 * How the customer took it.
 */
mood: Mood, 
/**
 * It is ready, and the customer, or one of a firm's people, was not told since.
 */
is_untold: boolean, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * Its revision, for moving it on.
 */
revision: number, 
/**
 * Where it may go from there, the likeliest first.
 */
may_become: Array<TicketStatus>, };

/**
 * A ticket to be written or changed. What is not said of one that is changed stays as it was.
 */
export type TicketSave = { 
/**
 * The ticket that is changed; a new one where nothing is said.
 */
id: number | null, 
/**
 * Its revision when the change began: where it was changed since, nothing is saved.
 */
revision: number | null, 
/**
 * Whose. A ticket stays on its card.
 */
contact_id: number, 
/**
 * What was brought.
 */
item: string | null, 
/**
 * The item's own number.
 */
serial: string | null, 
/**
 * What is wrong with it.
 */
fault: string | null, 
/**
 * The local day it is promised for: a day, words for one ("fri"), or a number alone ("5", "+5")
 * for so many working days from today; empty for none.
 */
promised_on: string | null, 
/**
 * How the customer took it.
 */
mood: Mood | null, 
/**
 * How it came in; of a new one as its interaction tells, else to the counter.
 */
came_by: CameBy | null, 
/**
 * The call or mail it came of, one of the card's.
 */
interaction_id: number | null, 
/**
 * ISO 4217; the owner's currency where nothing is said of a new one.
 */
currency: string | null, 
/**
 * Its lines in their order; none of a new one where nothing is said.
 */
lines: Array<TicketLineDraft> | null, };

/**
 * A ticket as it stands now.
 */
export type TicketSaved = { 
/**
 * The ticket.
 */
ticket: Ticket, 
/**
 * What the owner should know of the change, a sentence each.
 */
notes: Array<string>, 
/**
 * The operation, for undo; nothing when nothing changed.
 */
operation: number | null, };

/**
 * Where a ticket stands.
 */
export type TicketStatus = "new" | "open" | "waiting" | "ready" | "collected" | "rejected";

/**
 * Where a ticket shall stand.
 */
export type TicketStatusSet = { 
/**
 * The ticket.
 */
id: number, 
/**
 * Its revision when it was read: where it was changed since, nothing is saved.
 */
revision: number | null, 
/**
 * Where; where it stands already, the word alone is written down.
 */
status: TicketStatus, 
/**
 * What is to be said of it.
 */
text: string, };

/**
 * A window of the tickets of a group.
 */
export type TicketTable = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Those of the window, in the order of the group.
 */
rows: Array<TicketRow>, };

/**
 * A window of the tickets of a group.
 */
export type TicketTableRequest = { 
/**
 * Which.
 */
group: TicketGroup, 
/**
 * The place of the first row.
 */
from: number, 
/**
 * How many rows at most, up to 500.
 */
limit: number, };

/**
 * What the timeline shows.
 */
export type TimelineFilter = "everything" | "calls" | "notes" | "orders" | "tickets";

/**
 * One entry.
 */
export type TimelineItem = { 
/**
 * What it is.
 */
kind: TimelineKind, 
/**
 * The row in its own table; of a merge the operation.
 */
id: number, 
/**
 * When.
 */
at: number, 
/**
 * The card it belongs to (another one on an organisation's timeline).
 */
contact_id: number | null, 
/**
 * That card's name, when it is not the one asked for.
 */
contact_name: string, 
/**
 * Who began it, for interactions.
 */
direction: Direction | null, 
/**
 * The number, for calls and tickets; the address, for mail that came in.
 */
number: string, 
/**
 * A telephone number that came as digits alone, in the groups of its country; else empty.
 */
shown_number: string, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * How it went; of a ticket its status (`ready`).
 */
outcome: string, 
/**
 * A mail's subject; of an order its number and amount, of a ticket its number and status, of a want
 * and of stock how much of what.
 */
subject: string, 
/**
 * The names of what came with a mail.
 */
attachments: Array<string>, 
/**
 * What it says; of a merge the names of the cards that went into this one.
 */
text: string, 
/**
 * Of an order what it comes to, of a payment how much; below zero for what came back.
 */
amount: Money | null, 
/**
 * What came of it, for interactions.
 */
next: NextStep | null, 
/**
 * Of a merge that can be taken back now, how many cards come back by that, those of other cards too.
 */
undoes: number | null, };

/**
 * What a timeline item is.
 */
export type TimelineKind = "call" | "meeting" | "visit" | "mail" | "message" | "letter" | "note" | "follow_up_done" | "follow_up_dropped" | "step_paused" | "order" | "payment" | "ticket" | "want" | "stock_movement" | "merge";

/**
 * Newest first.
 */
export type TimelinePage = { 
/**
 * The entries.
 */
items: Array<TimelineItem>, 
/**
 * Asks for the page after; nothing at the end.
 */
next: string | null, };

/**
 * A page of a card's timeline.
 */
export type TimelineRequest = { 
/**
 * The card; an organisation's shows its people's calls too.
 */
contact_id: number, 
/**
 * What to show.
 */
filter: TimelineFilter, 
/**
 * The `next` of the page before; nothing for the newest.
 */
after: string | null, 
/**
 * How many, at most 200.
 */
limit: number, };

/**
 * The day's page.
 */
export type Today = { 
/**
 * The owner's day.
 */
on: string, 
/**
 * Follow-ups of days gone by, oldest first; the first 50.
 */
overdue: Array<FollowUp>, 
/**
 * All of them.
 */
overdue_count: number, 
/**
 * Follow-ups of today; the first 50.
 */
due: Array<FollowUp>, 
/**
 * All of them.
 */
due_count: number, 
/**
 * Follow-ups of the next 7 days; the first 50.
 */
upcoming: Array<FollowUp>, 
/**
 * All of them.
 */
upcoming_count: number, 
/**
 * Birthdays of today and the next 7 days, soonest first; at most 50.
 */
birthdays: Array<BirthdaySoon>, 
/**
 * Missed calls not yet returned, newest first; at most 50.
 */
call_back: Array<ListedCall>, 
/**
 * Cards that have gone quiet, the longest first; at most 50.
 */
quiet: Array<QuietCard>, 
/**
 * All of them.
 */
quiet_count: number, 
/**
 * The last calls, newest first; at most 8.
 */
recent_calls: Array<ListedCall>, };

/**
 * How many of the late follow-ups to show.
 */
export type TodayRequest = { 
/**
 * Late ones to give, 50 if nothing is said, at most 500.
 */
overdue_limit: number | null, };

/**
 * The gap that counts for a card, and where it stands.
 */
export type Touch = { 
/**
 * The gap.
 */
gap: Gap, 
/**
 * The tag that it comes from; nothing for the card's own.
 */
tag: string | null, 
/**
 * How quiet it has become.
 */
quiet: Quiet, 
/**
 * The owner's days since the last contact, else since the card was made.
 */
days: number, };

/**
 * A window of the trash, the last card put there first.
 */
export type TrashList = { 
/**
 * How many cards there are in all, or were found.
 */
total: number, 
/**
 * The cards of the window.
 */
rows: Array<TrashRow>, };

/**
 * A window of the trash.
 */
export type TrashListRequest = { 
/**
 * Words that find its cards; empty means all.
 */
find: string, 
/**
 * The place of the first row, from 0.
 */
from: number, 
/**
 * The most rows to give.
 */
limit: number, };

/**
 * A card in the trash.
 */
export type TrashRow = { 
/**
 * The card.
 */
id: number, 
/**
 * Its name.
 */
shown_name: string, 
/**
 * When it was put there.
 */
trashed_at: number, };

/**
 * What to take back.
 */
export type UndoRequest = { 
/**
 * An operation; nothing means the newest of the owner's not yet undone.
 */
id: number | null, };

/**
 * What was taken back or brought back.
 */
export type Undone = { 
/**
 * The operation that was taken back or brought back.
 */
operation: Operation, 
/**
 * The operation that did it; undoing this one is the other way.
 */
by: number, 
/**
 * Cards of which something was changed since and stays as it is, by name; what belongs to
 * none by its own.
 */
kept: Array<string>, };

/**
 * Which vCard.
 */
export type VcardVersion = "3.0" | "4.0";

/**
 * What becomes of a record.
 */
export type Verdict = "new" | "same" | "update" | "conflict" | "skipped";

/**
 * Something that a card waits for.
 */
export type Want = { 
/**
 * Its own id.
 */
id: number, 
/**
 * The card.
 */
contact_id: number, 
/**
 * Its name.
 */
contact_name: string, 
/**
 * What it waits for.
 */
product_id: number, 
/**
 * What that was called when it began to wait.
 */
text: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * How much.
 */
quantity: number, 
/**
 * Since when.
 */
at: number, 
/**
 * What else there is to say.
 */
note: string, 
/**
 * The follow-up that was made when it came in; nothing as long as it is waited for.
 */
follow_up_id: number | null, };

/**
 * Something that a card is to wait for.
 */
export type WantAdd = { 
/**
 * The card.
 */
contact_id: number, 
/**
 * What it waits for.
 */
product_id: number, 
/**
 * How much, as typed; one where nothing is said.
 */
quantity: string, 
/**
 * What else there is to say.
 */
note: string, };

/**
 * Who waited longest stands first.
 */
export type WantList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The wants.
 */
rows: Array<Want>, 
/**
 * Asks for the page after; nothing at the end.
 */
next: string | null, };

/**
 * Which wants; those of cards in the trash are not listed.
 */
export type WantListRequest = { 
/**
 * Of one card.
 */
contact_id: number | null, 
/**
 * For one product.
 */
product_id: number | null, 
/**
 * Those too for which what they waited for came in.
 */
with_arrived: boolean, 
/**
 * The `next` of the page before; nothing for the first.
 */
after: string | null, 
/**
 * How many, at most 500.
 */
limit: number, };

/**
 * A want that was written down.
 */
export type WantSaved = { 
/**
 * The want.
 */
want: Want, 
/**
 * What the owner should know.
 */
notes: Array<string>, 
/**
 * The operation.
 */
operation: number | null, };

/**
 * Which way a word of a table of calls means.
 */
export type WayChoice = { 
/**
 * The word; empty for calls of which the table does not say it.
 */
word: string, 
/**
 * The way.
 */
way: CallWay, };

/**
 * A day of the week.
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * What the words were understood to mean.
 */
export type WhenGuess = { 
/**
 * The local day; nothing when no moment was found.
 */
due_on: string | null, 
/**
 * The local time.
 */
due_time: string | null, 
/**
 * How it recurs, where the words say that it does.
 */
repeat: Repeat | null, 
/**
 * The same in the owner's language; empty when it comes once.
 */
repeat_text: string, 
/**
 * What remains beside the moment.
 */
rest: string, 
/**
 * Why words that look like a day or time are none, as a sentence.
 */
problem: string | null, 
/**
 * Why that day is off: a holiday's name, or that it is a weekend; empty for a working day.
 */
day_off: string, 
/**
 * Another day that the words could mean; nothing where they are plain.
 */
other: OtherDay | null, 
/**
 * True for a day and month of which the year was not said: the next one was taken.
 */
is_without_year: boolean, };

/**
 * Words that hold a moment.
 */
export type WhenText = { 
/**
 * "fri 10:00 call back", "za 2 tygodnie".
 */
text: string, };

/** Every command: its request and its response. */
export interface Commands {
  /** One line of text as the card it would make. */
  contact_guess: [QuickText, ContactDraft];
  /** Makes a card. */
  contact_create: [ContactCreate, Saved];
  /** The card that an id or a uid names. */
  contact_resolve: [QuickText, ById];
  /** The whole card. */
  contact_get: [ById, ContactCard];
  /** A card as a QR code for a phone's camera. */
  contact_qr: [ById, ContactQr];
  /** Replaces a card's content. */
  contact_save: [ContactSave, Saved];
  /** Puts cards in the trash. */
  contact_trash: [ChosenCards, Done];
  /** Puts cards back from the trash. */
  contact_put_back: [PutBack, Done];
  /** Puts tags on cards and takes them off. */
  contact_tag: [ContactTag, Done];
  /** A window of the list of all cards. */
  contact_list: [ContactListRequest, ContactPage];
  /** The columns of the table of cards, and how the owner has laid them out. */
  grid_columns: [Nothing, GridColumns];
  /** Chooses the columns of the table, their order, and what its rows are sorted by. */
  grid_layout_set: [GridLayout, GridColumns];
  /** A window of the table of cards. */
  grid_page: [GridPageRequest, GridPage];
  /** Own fields added up over a stretch of the table. */
  grid_sum: [GridSumRequest, GridSums];
  /** What a block from the clipboard would do to the table; nothing is written. */
  grid_paste: [GridPaste, GridPasted];
  /** Writes in cells of the table. */
  grid_save: [GridSave, GridSaved];
  /** The ids of a stretch of a list, for choosing many cards at once. */
  contact_ids: [ContactIdsRequest, ContactIds];
  /** The dividers of the list by name. */
  contact_letters: [Nothing, ContactLetters];
  /** Where a card stands in the list by name. */
  contact_place: [ById, ContactPlace];
  /** A window of the trash. */
  trash_list: [TrashListRequest, TrashList];
  /** All tags with their counts. */
  tag_list: [Nothing, TagList];
  /** Cards that have gone quiet. */
  quiet_list: [QuietListRequest, QuietList];
  /** Says on cards how often to be in touch, or never to remind of them. */
  stay_in_touch_set: [StayInTouchSet, Done];
  /** How often to be in touch with those who wear a tag. */
  tag_gap_list: [Nothing, TagGaps];
  /** Gives a tag a gap, or takes it away. */
  tag_gap_set: [TagGapSet, Done];
  /** Ties two cards. */
  relation_create: [RelationCreate, Saved];
  /** Unties two cards. */
  relation_delete: [ById, Done];
  /** Puts a photo on a card. */
  photo_set: [PhotoSet, Done];
  /** Takes the photo off a card. */
  photo_remove: [ById, Done];
  /** Keeps files with a card, or with a call or note of its history. */
  attachment_add: [AttachmentAdd, AttachmentsAdded];
  /** The files of a card and of its history. */
  attachment_list: [AttachmentListRequest, AttachmentList];
  /** Writes a file that is kept to where the owner chose. */
  attachment_save: [AttachmentSave, AttachmentSaved];
  /** Takes a file away. */
  attachment_remove: [ById, Done];
  /** Groups of cards that may be one, with the reason and how sure. */
  duplicate_list: [DuplicateListRequest, DuplicateList];
  /** Remembers that cards are not the same. */
  duplicate_dismiss: [ByIds, Done];
  /** What a merge of cards would make; nothing is written. */
  merge_preview: [ContactMerge, MergePreview];
  /** Makes each group that is sure one card, after a backup. */
  duplicate_merge_sure: [Nothing, SureMerged];
  /** Cards that say nothing. */
  blank_list: [BlankListRequest, BlankList];
  /** Puts all cards that say nothing in the trash. */
  blank_trash: [Nothing, BlankTrashed];
  /** Makes several cards one. */
  contact_merge: [ContactMerge, Saved];
  /** Cards found by words or digits. */
  contact_find: [FindRequest, FindResult];
  /** How many cards words or digits find, in notes and calls too. */
  contact_count: [FindCountRequest, FindCount];
  /** Who may be calling from a number. */
  number_lookup: [NumberLookup, NumberMatches];
  /** Who is calling, with what is needed while the telephone rings. */
  caller_get: [CallerAsked, Caller];
  /** Writes down a call, visit, message or letter. */
  interaction_log: [InteractionLog, InteractionLogged];
  /** Changes what was written down. */
  interaction_save: [InteractionSave, Saved];
  /** Takes an interaction away. */
  interaction_delete: [ById, Done];
  /** Strikes missed calls from the list of calls to return. */
  call_returned: [ByIds, Done];
  /** Adds a note to a card. */
  note_create: [NoteCreate, NoteCreated];
  /** Changes a note. */
  note_save: [NoteSave, Saved];
  /** Takes a note away. */
  note_delete: [ById, Done];
  /** A page of a card's timeline. */
  timeline_page: [TimelineRequest, TimelinePage];
  /** The calls that the caller window holds. */
  pop_get: [Nothing, Pop];
  /** Shows a number or a card in the caller window; writes no call down. */
  pop_show: [PopShow, ById];
  /** Keeps what is being typed about a call. */
  pop_keep: [PopWords, Nothing];
  /** Writes down a call of the caller window, with its words and the next step. */
  pop_save: [PopSave, InteractionLogged];
  /** Puts a call away; what was typed stays with its record. */
  pop_dismiss: [PopWords, Done];
  /** What came in and belongs to no card yet, and the calls that wait for a word. */
  inbox_list: [InboxRequest, Inbox];
  /** Makes a card for a number or address, and puts on it what came from there. */
  inbox_make_card: [InboxMakeCard, InboxAssigned];
  /** Puts what came from a number or address on a card. */
  inbox_assign: [InboxAssign, InboxAssigned];
  /** Names a card that is known by a number alone. */
  inbox_name: [InboxName, Done];
  /** Puts a call of a withheld number on a card. */
  inbox_assign_call: [InboxCallAssign, InboxAssigned];
  /** Makes a mail that belongs to no card a note on one. */
  inbox_note: [InboxNote, Done];
  /** Writes what a call was about, and the next step, where nothing is written yet. */
  inbox_word: [InboxWord, InteractionLogged];
  /** Says of calls that there is nothing to write of them. */
  inbox_no_word: [ByIds, Done];
  /** What words that hold a moment are understood to mean. */
  when_guess: [WhenText, WhenGuess];
  /** Makes a follow-up. */
  follow_up_create: [FollowUpCreate, FollowUpSaved];
  /** Changes a follow-up. */
  follow_up_save: [FollowUpSave, FollowUpSaved];
  /** Follow-ups done; of those that recur the next one comes. */
  follow_up_done: [ByIds, FollowUpsClosed];
  /** Follow-ups that will not be done; those that recur go on unless they are to end. */
  follow_up_drop: [FollowUpDrop, FollowUpsClosed];
  /** Puts follow-ups off to another moment. */
  follow_up_snooze: [FollowUpSnooze, Done];
  /** One follow-up. */
  follow_up_get: [ById, FollowUp];
  /** Open follow-ups. */
  follow_up_list: [FollowUpListRequest, FollowUpList];
  /** The days of a month with their first follow-ups, birthdays and holidays. */
  follow_up_month: [FollowUpMonthRequest, FollowUpMonth];
  /** The mail or text message that a follow-up is about, filled from its card; nothing is sent. */
  draft_get: [ById, Draft];
  /** Writes the mail that a follow-up is about as a file that opens as a draft. */
  draft_save: [DraftSave, DraftSaved];
  /** What the day asks for. */
  today_get: [TodayRequest, Today];
  /** What the window's frame shows. */
  status_get: [Nothing, Status];
  /** Reminders that wait to be shown. */
  reminders_due: [Nothing, RemindersDue];
  /** Marks reminders as shown. */
  reminders_shown: [ByIds, Nothing];
  /** Shows reminders again later, without moving what they are for. */
  reminders_later: [RemindersLater, Done];
  /** Engagement plans: the program's and the owner's own. */
  plan_list: [Nothing, PlanList];
  /** Keeps a plan under its name; who is on it goes on as it was. */
  plan_save: [PlanSave, Done];
  /** Takes a plan of the owner's away; who is on it goes on. */
  plan_delete: [PlanName, Done];
  /** The days that a plan's steps would fall on, and who would begin. */
  plan_preview: [PlanStart, PlanPreview];
  /** Puts cards on a plan: its steps become follow-ups. */
  plan_start: [PlanStart, PlanStarted];
  /** A card's plans. */
  enrolment_list: [EnrolmentListRequest, EnrolmentList];
  /** Lets a card's plan rest. */
  enrolment_pause: [ById, EnrolmentSaved];
  /** Lets it go on, as many days later as it rested. */
  enrolment_resume: [ById, EnrolmentSaved];
  /** Leaves the next step out. */
  enrolment_skip: [ById, EnrolmentSaved];
  /** Ends a card's plan. */
  enrolment_stop: [ById, EnrolmentSaved];
  /** What was done, newest first. */
  history_page: [HistoryRequest, History];
  /** Takes an operation back. */
  operation_undo: [UndoRequest, Undone];
  /** Brings back what was just undone. */
  operation_redo: [Nothing, Undone];
  /** What files would do, without writing. */
  import_preview: [ImportPreviewRequest, ImportPreview];
  /** Takes files in, as one operation. */
  import_run: [ImportPreviewRequest, ImportResult];
  /** Saves what could not be taken from a file, as a file of its own. */
  import_unread: [ImportUnreadRequest, ImportUnread];
  /** How tables are read, by name. */
  import_profile_list: [Nothing, ImportProfileList];
  /** Keeps how a table is read under a name, in place of what was kept under it. */
  import_profile_save: [ImportProfile, Done];
  /** Takes an import profile away. */
  import_profile_delete: [ImportProfileName, Done];
  /** The first rows of what would go out. */
  export_preview: [ExportWhat, ExportPreview];
  /** What goes out by name: the built-in presets and the owner's own. */
  export_preset_list: [Nothing, ExportPresetList];
  /** Keeps what goes out under a name, or gives it another one. */
  export_preset_save: [ExportPresetSave, Done];
  /** Takes a preset of the owner's away. */
  export_preset_delete: [ExportPresetName, Done];
  /** Writes cards to a file. */
  export_run: [ExportRequest, Exported];
  /** The sheets of labels that are sold. */
  paper_sheets: [Nothing, PaperSheets];
  /** How cards, labels, a phone list or a day would look on paper, and what doesn't fit. */
  paper_preview: [PaperPreviewRequest, PaperPreview];
  /** Writes cards, labels, a phone list or a day as a PDF at its exact size. */
  paper_run: [PaperRequest, PaperWritten];
  /** Makes a backup now. */
  backup_create: [BackupRequest, BackupMade];
  /** All backups. */
  backup_list: [Nothing, BackupList];
  /** What bringing a backup back would change. */
  restore_preview: [RestoreRequest, RestorePreview];
  /** Brings a backup back, after making one of what is there. */
  restore_run: [RestoreRequest, BackupMade];
  /** Checks the box and its backups. */
  box_check: [Nothing, CheckReport];
  /** What was begun in the window and not saved yet. */
  begun_get: [Nothing, Begun];
  /** Keeps what is begun in forms of one kind. */
  begun_keep: [BegunKeep, Nothing];
  /** Products by name, with what was last asked of a card. */
  product_list: [ProductListRequest, ProductList];
  /** Keeps a product. */
  product_save: [ProductSave, ProductSaved];
  /** Takes a product away; one that is used anywhere goes off sale. */
  product_delete: [ById, ProductDeleted];
  /** Writes an order, or changes one. */
  order_save: [OrderSave, OrderSaved];
  /** Moves an order on. */
  order_state: [OrderStateSet, OrderSaved];
  /** Writes an order's lines once more, for another day. */
  order_repeat: [OrderRepeat, OrderSaved];
  /** Takes an order away for which nothing was paid. */
  order_delete: [ById, Done];
  /** An order with its lines and what is open of it. */
  order_get: [ById, Order];
  /** The order that a number names. */
  order_resolve: [OrderNumber, ById];
  /** Orders, the newest first. */
  order_list: [OrderListRequest, OrderList];
  /** A window of the orders of all cards, with what they come to. */
  order_table: [OrderTableRequest, OrderTable];
  /** What an order as typed would come to, and what of it can't be taken; nothing is written. */
  order_reckon: [OrderSave, OrderReckoned];
  /** An order as it would be typed, to be changed. */
  order_draft: [ById, OrderSave];
  /** Writes a payment down. */
  payment_add: [PaymentAdd, PaymentSaved];
  /** Takes a payment away. */
  payment_delete: [ById, Done];
  /** A card's payments. */
  payment_list: [ById, PaymentList];
  /** A window of the payments of all cards, the newest first. */
  payment_table: [PaymentTableRequest, PaymentTable];
  /** Sets the terms on which a card pays, or is paid. */
  terms_set: [TermsSet, Done];
  /** What a card and the owner owe each other. */
  balance_get: [ById, Balances];
  /** What each of some cards owes; those that owe nothing are left out. */
  owed_list: [OwedListRequest, OwedList];
  /** A card's accounts line by line. */
  ledger_get: [ById, Ledgers];
  /** Who owes, by how late it is. */
  ageing_list: [AgeingListRequest, AgeingList];
  /** What was sold, or bought, and paid between two days. */
  sales_list: [SalesRequest, Sales];
  /** Takes a ticket in, or changes what one says. */
  ticket_save: [TicketSave, TicketSaved];
  /** Moves a ticket on, or writes down a word of it. */
  ticket_status: [TicketStatusSet, TicketSaved];
  /** A ticket with its moves and lines. */
  ticket_get: [ById, Ticket];
  /** The ticket that a number names. */
  ticket_resolve: [TicketNumber, ById];
  /** A ticket as it would be typed, to be changed. */
  ticket_draft: [ById, TicketSave];
  /** What the words of a promise are understood to mean. */
  ticket_promise: [TicketPromise, WhenGuess];
  /** What a ticket as typed comes to; nothing is written. */
  ticket_reckon: [TicketSave, OrderReckoned];
  /** Tickets of a group. */
  ticket_list: [TicketListRequest, TicketList];
  /** A window of the tickets of a group. */
  ticket_table: [TicketTableRequest, TicketTable];
  /** How many tickets each group has. */
  ticket_counts: [Nothing, TicketCounts];
  /** The product that a text names. */
  product_resolve: [ProductNamed, ById];
  /** How much there is of the products whose stock is kept, by name. */
  stock_list: [StockListRequest, StockList];
  /** Writes down that stock came in, was corrected or came back. */
  stock_move: [StockMove, StockMoved];
  /** What moved the stock of a product, the newest first. */
  stock_history: [StockHistoryRequest, StockHistory];
  /** Writes down that a card waits for something. */
  want_add: [WantAdd, WantSaved];
  /** Takes a want away. */
  want_delete: [ById, Done];
  /** Who waits for what, the longest first. */
  want_list: [WantListRequest, WantList];
  /** All settings. */
  settings_get: [Nothing, Settings];
  /** Changes one setting. */
  setting_set: [SettingSet, Settings];
  /** Fills an empty box with believable cards. */
  demo_fill: [DemoFill, DemoFilled];
}

/** The tables a command reads: when one changes, its answer may differ. */
export const READS: Record<keyof Commands, readonly string[]> = {
  contact_guess: [],
  contact_create: [],
  contact_resolve: ["contact"],
  contact_get: ["contact", "phone", "email", "address", "link", "membership", "contact_tag", "tag", "relation", "custom_field", "follow_up", "interaction", "setting"],
  contact_qr: ["contact", "phone", "email", "address", "membership"],
  contact_save: [],
  contact_trash: [],
  contact_put_back: [],
  contact_tag: [],
  contact_list: ["contact", "membership", "contact_tag", "interaction"],
  grid_columns: ["setting", "contact", "custom_field"],
  grid_layout_set: [],
  grid_page: ["contact", "phone", "email", "address", "link", "membership", "contact_tag", "tag", "custom_field", "interaction", "note", "trade_order", "order_line", "payment", "ticket", "ticket_move", "ticket_line", "stock_movement", "want", "setting"],
  grid_sum: ["contact", "phone", "email", "address", "link", "membership", "contact_tag", "tag", "custom_field", "interaction", "note", "trade_order", "order_line", "payment", "ticket", "ticket_move", "ticket_line", "stock_movement", "want", "setting"],
  grid_paste: [],
  grid_save: [],
  contact_ids: [],
  contact_letters: ["contact"],
  contact_place: ["contact"],
  trash_list: ["contact"],
  tag_list: ["tag", "contact_tag", "contact"],
  quiet_list: ["contact", "contact_tag", "tag", "membership", "interaction"],
  stay_in_touch_set: [],
  tag_gap_list: ["tag"],
  tag_gap_set: [],
  relation_create: [],
  relation_delete: [],
  photo_set: [],
  photo_remove: [],
  attachment_add: [],
  attachment_list: ["attachment", "interaction", "note", "contact"],
  attachment_save: [],
  attachment_remove: [],
  duplicate_list: ["contact", "phone", "email", "distinct_pair"],
  duplicate_dismiss: [],
  merge_preview: ["contact", "phone", "email", "address", "link", "membership", "contact_tag", "custom_field", "interaction", "note", "follow_up", "enrolment", "attachment", "trade_order", "payment", "terms", "ticket", "want", "relation", "setting"],
  duplicate_merge_sure: [],
  blank_list: ["contact", "phone", "email", "address", "link", "custom_field", "membership", "contact_tag", "relation", "interaction", "note", "follow_up", "enrolment", "attachment", "trade_order", "payment", "terms", "ticket", "stock_movement", "want"],
  blank_trash: [],
  contact_merge: [],
  contact_find: ["contact", "phone", "email", "membership", "contact_tag", "tag", "interaction", "note", "trade_order", "order_line", "payment", "ticket", "ticket_move", "ticket_line", "stock_movement", "want"],
  contact_count: ["contact", "phone", "email", "membership", "contact_tag", "tag", "interaction", "note", "trade_order", "order_line", "payment", "ticket", "ticket_move", "ticket_line", "stock_movement", "want"],
  number_lookup: ["contact", "phone"],
  caller_get: ["contact", "phone", "contact_tag", "membership", "interaction", "note", "follow_up", "enrolment", "trade_order", "order_line", "payment", "terms", "ticket", "ticket_move", "stock_movement", "want", "product"],
  interaction_log: [],
  interaction_save: [],
  interaction_delete: [],
  call_returned: [],
  note_create: [],
  note_save: [],
  note_delete: [],
  timeline_page: ["interaction", "note", "follow_up", "enrolment", "membership", "contact", "former_uid", "trade_order", "order_line", "payment", "ticket", "ticket_move", "stock_movement", "want", "product"],
  pop_get: ["pop_call", "contact", "phone", "contact_tag", "membership", "interaction", "note", "follow_up", "enrolment", "trade_order", "order_line", "payment", "terms", "ticket", "ticket_move", "stock_movement", "want", "product"],
  pop_show: [],
  pop_keep: [],
  pop_save: [],
  pop_dismiss: [],
  inbox_list: ["interaction", "contact", "phone", "email", "follow_up", "pop_call"],
  inbox_make_card: [],
  inbox_assign: [],
  inbox_name: [],
  inbox_assign_call: [],
  inbox_note: [],
  inbox_word: [],
  inbox_no_word: [],
  when_guess: [],
  follow_up_create: [],
  follow_up_save: [],
  follow_up_done: [],
  follow_up_drop: [],
  follow_up_snooze: [],
  follow_up_get: ["follow_up", "contact", "setting"],
  follow_up_list: ["follow_up", "contact", "setting"],
  follow_up_month: ["follow_up", "contact", "setting"],
  draft_get: ["follow_up", "enrolment", "contact", "phone", "email", "address", "membership"],
  draft_save: [],
  today_get: ["follow_up", "contact", "contact_tag", "tag", "membership", "interaction", "setting"],
  status_get: ["contact", "follow_up", "interaction", "pop_call", "operation", "backup", "trade_order", "payment", "product", "ticket", "want"],
  reminders_due: ["follow_up"],
  reminders_shown: [],
  reminders_later: [],
  plan_list: ["plan", "enrolment", "setting"],
  plan_save: [],
  plan_delete: [],
  plan_preview: ["plan", "enrolment", "contact", "setting"],
  plan_start: [],
  enrolment_list: ["enrolment", "follow_up", "contact", "setting"],
  enrolment_pause: [],
  enrolment_resume: [],
  enrolment_skip: [],
  enrolment_stop: [],
  history_page: ["operation"],
  operation_undo: [],
  operation_redo: [],
  import_preview: [],
  import_run: [],
  import_unread: [],
  import_profile_list: ["import_profile"],
  import_profile_save: [],
  import_profile_delete: [],
  export_preview: ["contact", "phone", "email", "address", "link", "membership", "contact_tag", "tag", "relation", "custom_field", "follow_up", "interaction", "trade_order", "payment", "setting"],
  export_preset_list: ["export_preset"],
  export_preset_save: [],
  export_preset_delete: [],
  export_run: [],
  paper_sheets: [],
  paper_preview: [],
  paper_run: [],
  backup_create: [],
  backup_list: ["backup"],
  restore_preview: [],
  restore_run: [],
  box_check: [],
  begun_get: [],
  begun_keep: [],
  product_list: ["product", "order_line", "trade_order", "setting"],
  product_save: [],
  product_delete: [],
  order_save: [],
  order_state: [],
  order_repeat: [],
  order_delete: [],
  order_get: ["trade_order", "order_line", "payment", "contact"],
  order_resolve: ["trade_order"],
  order_list: ["trade_order", "order_line", "payment", "contact"],
  order_table: ["trade_order", "order_line", "payment", "contact"],
  order_reckon: ["product", "order_line", "trade_order", "stock_movement", "terms", "setting"],
  order_draft: [],
  payment_add: [],
  payment_delete: [],
  payment_list: ["payment", "trade_order"],
  payment_table: ["payment", "trade_order", "contact"],
  terms_set: [],
  balance_get: ["trade_order", "payment", "terms"],
  owed_list: ["trade_order", "payment"],
  ledger_get: ["trade_order", "payment"],
  ageing_list: ["trade_order", "payment", "contact"],
  sales_list: ["trade_order", "order_line", "payment", "contact"],
  ticket_save: [],
  ticket_status: [],
  ticket_get: ["ticket", "ticket_move", "ticket_line", "interaction", "membership", "contact", "phone"],
  ticket_resolve: ["ticket"],
  ticket_draft: [],
  ticket_promise: [],
  ticket_reckon: ["product", "order_line", "trade_order", "setting"],
  ticket_list: ["ticket", "ticket_move", "interaction", "membership", "contact"],
  ticket_table: ["ticket", "ticket_move", "interaction", "membership", "contact"],
  ticket_counts: ["ticket", "interaction", "membership"],
  product_resolve: ["product"],
  stock_list: ["product", "order_line", "trade_order", "stock_movement", "want", "contact"],
  stock_move: [],
  stock_history: ["product", "order_line", "trade_order", "stock_movement", "want", "contact"],
  want_add: [],
  want_delete: [],
  want_list: ["want", "product", "contact"],
  settings_get: ["setting"],
  setting_set: [],
  demo_fill: [],
};

/** What is true of a plain text of the card. */
export interface TextFact {
  key: TextField;
  /** The message that names it. */
  label: 'card-nickname' | 'card-tax-number' | 'card-died' | 'card-note' | 'card-how-met';
  section: 'name' | 'facts' | 'story';
  form: 'line' | 'number' | 'day' | 'long' | 'lines';
  of: 'all' | 'persons';
}

/** The card's plain texts, in its order. */
export const TEXT_FIELDS: readonly TextFact[] = [
  { key: 'nickname', label: 'card-nickname', section: 'name', form: 'line', of: 'persons' },
  { key: 'tax_number', label: 'card-tax-number', section: 'facts', form: 'number', of: 'all' },
  { key: 'died', label: 'card-died', section: 'facts', form: 'day', of: 'persons' },
  { key: 'note', label: 'card-note', section: 'story', form: 'lines', of: 'all' },
  { key: 'how_met', label: 'card-how-met', section: 'story', form: 'long', of: 'all' },
];

/** The words of conditions in a search, each in English, Polish and German. */
export const FILTER_WORDS = {
  tag: ['tag', 'etykieta', 'schlagwort'],
  quiet: ['quiet', 'cisza', 'still'],
  usual: ['usual', 'zwykle', 'sonst'],
} as const;

/** Decimal places of currencies that have not two. */
export const CURRENCY_PLACES: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** The signs of currencies that do not go by their letters. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  PLN: 'zł',
  EUR: '€',
  GBP: '£',
  USD: '$',
  JPY: '¥',
};
