//! Cards that may be of one person, and the joining of cards.

use super::data;

data! {
    /// How surely the cards of a group are one.
    #[derive(Copy, Eq)]
    pub enum DuplicateCertainty {
        /// Nothing speaks against it.
        Sure,
        /// Worth a look.
        Likely,
    }

    /// What cards have in common.
    #[derive(Copy, Eq)]
    pub enum DuplicateReason {
        /// A telephone number.
        SameNumber,
        /// A mail address.
        SameMail,
        /// The name, whatever its marks and case.
        SameName,
        /// The name with its words in another order.
        SwappedName,
        /// A name whose initial the other spells out.
        Initials,
        /// A name with one more given name, or one letter different.
        SimilarName,
    }

    /// A window of the groups.
    pub struct DuplicateListRequest {
        /// The first group's place, from 0.
        #[serde(default)]
        pub from: u32,
        /// How many groups, at most 500.
        pub limit: u32,
    }

    /// A card of a group.
    pub struct DuplicateContact {
        /// The card.
        pub id: i64,
        /// Its name.
        pub shown_name: String,
        /// Where they work.
        pub organisation: String,
        /// Its numbers as typed.
        pub phones: Vec<String>,
        /// Its mail addresses as typed.
        pub emails: Vec<String>,
        /// When it last changed.
        pub changed_at: i64,
    }

    /// Cards that may be one.
    pub struct DuplicateGroup {
        /// How surely.
        pub certainty: DuplicateCertainty,
        /// Why, the strongest first.
        pub reasons: Vec<DuplicateReason>,
        /// The same in the owner's words: "same number, similar name".
        pub reason: String,
        /// The cards, the oldest first.
        pub contacts: Vec<DuplicateContact>,
    }

    /// A window of the groups, the sure ones first.
    pub struct DuplicateList {
        /// All groups.
        pub total: u32,
        /// Those that are sure.
        pub sure: u32,
        /// Those that are likely.
        pub likely: u32,
        /// The groups from the place asked for.
        pub groups: Vec<DuplicateGroup>,
    }

    /// A field of a card in a merge.
    #[derive(Copy, Eq)]
    pub enum MergeField {
        /// Person or organisation.
        Kind,
        /// The name as one text.
        FormattedName,
        /// The name's five parts.
        Name,
        /// Organisations, with department and role.
        Memberships,
        /// Telephone numbers.
        Phones,
        /// Mail addresses.
        Emails,
        /// Postal addresses.
        Addresses,
        /// Web addresses.
        Links,
        /// The birthday.
        Birthday,
        /// Tags.
        Tags,
        /// How often to be in touch.
        StayInTouch,
        /// The owner's own fields.
        CustomFields,
        /// The photo.
        Photo,
        /// Lines kept verbatim.
        Unknown,
        /// One of the plain texts, by its own name.
        #[serde(untagged)]
        Text(super::contact::TextField),
    }

    /// Whose value stands.
    pub struct MergeChoice {
        /// The field: a single value, a text or the photo.
        pub field: MergeField,
        /// The card whose value it is.
        pub contact_id: i64,
    }

    /// An entry of a list that is not to be on the joined card.
    pub struct MergeLeftOut {
        /// The card that says it.
        pub contact_id: i64,
        /// The list, or a text of several lines.
        pub field: MergeField,
        /// The entry's place in that card's list, from 0; a text has the one place 0.
        pub place: u32,
    }

    /// A card as it was when the choices were made.
    #[derive(Copy, Eq)]
    pub struct MergeRevision {
        /// The card.
        pub contact_id: i64,
        /// The revision that was read.
        pub revision: i64,
    }

    /// Cards to be made one.
    pub struct ContactMerge {
        /// The card that is kept.
        pub kept: i64,
        /// The cards that are joined to it.
        pub merged: Vec<i64>,
        /// Whose values stand; where nothing is said the kept card's do.
        #[serde(default)]
        pub choices: Vec<MergeChoice>,
        /// Entries to be left out; nothing said leaves out nothing.
        #[serde(default)]
        pub left_out: Vec<MergeLeftOut>,
        /// What the choices pass over is kept in words below the note.
        #[serde(default)]
        pub keeps_rest: bool,
        /// What was read of the cards: another revision in the box means stale choices. A card that
        /// is not named is merged as it is.
        #[serde(default)]
        pub revisions: Vec<MergeRevision>,
    }

    /// What hangs on a card and goes with it.
    #[derive(Copy, Eq)]
    pub struct MergeHistory {
        /// The card.
        pub contact_id: i64,
        /// Calls, visits, mails, messages and letters.
        pub interactions: u32,
        /// Notes of its history.
        pub notes: u32,
        /// Follow-ups, open and done.
        pub follow_ups: u32,
        /// Plans it is or was on.
        pub enrolments: u32,
        /// Files kept with it.
        pub attachments: u32,
        /// Orders, sold and bought.
        pub orders: u32,
        /// Payments, both ways.
        pub payments: u32,
        /// Tickets.
        pub tickets: u32,
        /// What it waits for, or waited for.
        pub wants: u32,
        /// Cards it is tied to.
        pub relations: u32,
    }

    /// What a merge would make.
    pub struct MergePreview {
        /// The joined card's name.
        pub shown_name: String,
        /// What it says; what found no place stands below the note.
        pub draft: super::contact::ContactDraft,
        /// Its postal addresses in lines as on an envelope.
        pub address_lines: Vec<Vec<String>>,
        /// SHA-256 of its photo.
        pub photo: Option<String>,
        /// What goes with each of the cards, in the order they were named.
        pub histories: Vec<MergeHistory>,
        /// What does not go with it, in words: terms of payment that give way to the kept card's.
        pub notes: Vec<String>,
    }

    /// The sure groups, made one card each.
    #[derive(Copy, Eq)]
    pub struct SureMerged {
        /// Groups.
        pub groups: u32,
        /// Cards that were joined to another.
        pub cards: u32,
        /// The operation; nothing when there was no sure group.
        pub operation: Option<i64>,
    }
}
