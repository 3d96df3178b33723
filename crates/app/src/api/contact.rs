//! Cards: reading, editing, listing.

use super::data;
use kartoteka_domain::contact as domain;
use kartoteka_domain::with_text_fields;

data! {
    /// Person or organisation.
    #[derive(Copy, Eq, Default)]
    pub enum ContactKind {
        /// A human being.
        #[default]
        Person,
        /// A firm, school, club or office.
        Organisation,
    }

    /// The five parts of a name.
    #[derive(Eq, Default)]
    #[serde(default)]
    pub struct NameParts {
        /// "Dr".
        pub prefix: String,
        /// First name.
        pub given: String,
        /// Further first names.
        pub additional: String,
        /// Last name.
        pub family: String,
        /// "junior".
        pub suffix: String,
    }

    /// A value with its label: a number, mail address or link.
    #[derive(Eq, Default)]
    pub struct Labelled {
        /// The text as typed.
        pub value: String,
        /// "mobile", "work", or the owner's word; empty when none.
        #[serde(default)]
        pub label: String,
    }

    /// A postal address.
    #[derive(Eq, Default)]
    #[serde(default)]
    pub struct Address {
        /// "home", "work", or the owner's word.
        pub label: String,
        /// Post-office box.
        pub po_box: String,
        /// Flat, floor.
        pub extended: String,
        /// Street and number.
        pub street: String,
        /// Town.
        pub city: String,
        /// State, county, province.
        pub region: String,
        /// Postal code.
        pub postal_code: String,
        /// Country.
        pub country: String,
    }

    /// A day of the year, with the year where it is known.
    #[derive(Copy, Eq)]
    pub struct PartialDate {
        /// The year, when it was said.
        pub year: Option<i32>,
        /// 1 to 12.
        pub month: u32,
        /// 1 to 31.
        pub day: u32,
    }

    /// Where a person works.
    #[derive(Eq, Default)]
    #[serde(default)]
    pub struct Membership {
        /// The organisation's name as written.
        pub organisation: String,
        /// The organisation's own card, where there is one (read only; found by name).
        pub organisation_id: Option<i64>,
        /// Department.
        pub department: String,
        /// What the person is there.
        pub role: String,
    }

    /// A field of the owner's own.
    #[derive(Eq, Default)]
    pub struct CustomField {
        /// Its name.
        pub label: String,
        /// What it says.
        pub value: String,
    }
}

macro_rules! draft {
    (
        Name [ $($(#[$name_doc:meta])* $by_name:ident $n:ident $name_facts:tt)* ]
        Facts [ $($(#[$fact_doc:meta])* $fact:ident $f:ident $fact_facts:tt)* ]
        Story [ $($(#[$story_doc:meta])* $story:ident $s:ident $story_facts:tt)* ]
    ) => {
        data! {
            /// A field of the card that is nothing but a text.
            #[derive(Copy, Eq)]
            pub enum TextField {
                $($(#[$name_doc])* $n,)*
                $($(#[$fact_doc])* $f,)*
                $($(#[$story_doc])* $s,)*
            }

            /// What the owner can write on a card. Saving replaces the whole content.
            #[derive(Eq, Default)]
            #[serde(default)]
            pub struct ContactDraft {
                /// Person or organisation.
                pub kind: ContactKind,
                /// The whole name as shown; empty means: made from the parts.
                pub formatted_name: String,
                /// The five parts.
                pub name: NameParts,
                $($(#[$name_doc])* pub $by_name: String,)*
                /// Where the person works, the shown one first.
                pub memberships: Vec<Membership>,
                /// Numbers, the preferred one first.
                pub phones: Vec<Labelled>,
                /// Mail addresses.
                pub emails: Vec<Labelled>,
                /// Postal addresses.
                pub addresses: Vec<Address>,
                /// Web addresses.
                pub links: Vec<Labelled>,
                $($(#[$fact_doc])* pub $fact: String,)*
                /// Birthday.
                pub birthday: Option<PartialDate>,
                /// Tags.
                pub tags: Vec<String>,
                $($(#[$story_doc])* pub $story: String,)*
                /// How often to be in touch.
                pub stay_in_touch: super::stay_in_touch::StayInTouch,
                /// Own fields.
                pub custom_fields: Vec<CustomField>,
            }
        }

        impl From<TextField> for domain::TextField {
            fn from(field: TextField) -> Self {
                match field {
                    $(TextField::$n => Self::$n,)*
                    $(TextField::$f => Self::$f,)*
                    $(TextField::$s => Self::$s,)*
                }
            }
        }

        impl ContactDraft {
            /// What is written in a field.
            #[must_use]
            pub fn text(&self, field: domain::TextField) -> &String {
                match field {
                    $(domain::TextField::$n => &self.$by_name,)*
                    $(domain::TextField::$f => &self.$fact,)*
                    $(domain::TextField::$s => &self.$story,)*
                }
            }

            /// The same, to be written.
            pub fn text_mut(&mut self, field: domain::TextField) -> &mut String {
                match field {
                    $(domain::TextField::$n => &mut self.$by_name,)*
                    $(domain::TextField::$f => &mut self.$fact,)*
                    $(domain::TextField::$s => &mut self.$story,)*
                }
            }
        }
    };
}
with_text_fields!(draft);

data! {
    /// One line of text to be made into a card.
    pub struct QuickText {
        /// "Jan Nowak 602 123 456 jan@firm.example boiler quote", or the lines of a mail signature.
        pub text: String,
    }

    /// A new card.
    pub struct ContactCreate {
        /// What it says.
        pub draft: ContactDraft,
        /// The plan that it begins today, by its name.
        #[serde(default)]
        pub plan: Option<String>,
    }

    /// A card's new content.
    pub struct ContactSave {
        /// The card.
        pub id: i64,
        /// The revision that was read; another one in the box means a stale edit.
        pub revision: i64,
        /// The whole new content.
        pub draft: ContactDraft,
    }

    /// A number on a card, with what is derived from it.
    pub struct ShownPhone {
        /// The text as typed.
        pub value: String,
        /// Its label.
        pub label: String,
        /// E.164, when the number is valid.
        pub e164: Option<String>,
    }

    /// What another card is to this one.
    pub struct ShownRelation {
        /// The relation, for removing it.
        pub id: i64,
        /// The other card.
        pub contact_id: i64,
        /// Its name.
        pub name: String,
        /// What the other is to this one ("mother").
        pub label: String,
    }

    /// Someone who belongs to this organisation.
    pub struct ShownMember {
        /// The person's card.
        pub contact_id: i64,
        /// Their name.
        pub name: String,
        /// What they are there.
        pub role: String,
    }

    /// The whole card.
    pub struct ContactCard {
        /// The card.
        pub id: i64,
        /// vCard UID.
        pub uid: String,
        /// Names this state of the content; goes back with the next save.
        pub revision: i64,
        /// The name to show.
        pub shown_name: String,
        /// "Fielding, Marguerite": the name in list order.
        pub list_name: String,
        /// The content.
        pub draft: ContactDraft,
        /// The numbers with their derived forms, in the draft's order.
        pub phones: Vec<ShownPhone>,
        /// The postal addresses in lines as on an envelope, in the draft's order.
        pub address_lines: Vec<Vec<String>>,
        /// Other cards it is tied to, from either end.
        pub relations: Vec<ShownRelation>,
        /// On an organisation: its people.
        pub members: Vec<ShownMember>,
        /// SHA-256 of the photo's bytes; asks `photo_get` for them.
        pub photo: Option<String>,
        /// Open follow-ups, the soonest first.
        pub follow_ups: Vec<super::follow_up::FollowUp>,
        /// Lines of the imported card that nothing here understands.
        pub unknown: Vec<String>,
        /// When it was made.
        pub created_at: i64,
        /// When it last changed.
        pub changed_at: i64,
        /// When it was put in the trash.
        pub trashed_at: Option<i64>,
        /// The last time the two met or spoke.
        pub last_contact_at: Option<i64>,
        /// The calls with it; of an organisation, with its people too.
        pub calls: super::interaction::CallCounts,
        /// Where the gap that counts for it stands; nothing where none counts.
        pub touch: Option<super::stay_in_touch::Touch>,
    }

    /// A card as a QR code.
    pub struct ContactQr {
        /// The name on the card.
        pub name: String,
        /// Row by row, true where it is dark; without the white around it.
        pub rows: Vec<Vec<bool>>,
        /// What was left out so that it can be read, in words; nothing when all is in it.
        pub left_out: Option<String>,
    }

    /// A row of a list.
    pub struct ContactRow {
        /// The card.
        pub id: i64,
        /// "Fielding, Marguerite": the name in list order.
        pub list_name: String,
        /// "Marguerite Fielding".
        pub shown_name: String,
        /// Where they work, or the person's role.
        pub organisation: String,
        /// The divider it stands behind.
        pub letter: String,
        /// Person or organisation.
        pub kind: ContactKind,
        /// SHA-256 of the photo.
        pub photo: Option<String>,
        /// The last contact.
        pub last_contact_at: Option<i64>,
    }

    /// How a list is ordered.
    #[derive(Copy, Eq, Default)]
    pub enum ListOrder {
        /// By name, as the owner's language sorts.
        #[default]
        Name,
        /// Recently dealt-with first.
        Recent,
    }

    /// A window of the list of all cards.
    pub struct ContactListRequest {
        /// The order.
        #[serde(default)]
        pub order: ListOrder,
        /// Only cards with this tag.
        #[serde(default)]
        pub tag: Option<String>,
        /// The first row's place, from 0.
        pub from: u32,
        /// How many rows, at most 500.
        pub limit: u32,
    }

    /// A window of a list.
    pub struct ContactPage {
        /// All that match.
        pub total: u32,
        /// The rows from the place asked for.
        pub rows: Vec<ContactRow>,
    }

    /// Where a letter's cards begin in the list by name.
    pub struct LetterPlace {
        /// The divider.
        pub letter: String,
        /// The first row's place.
        pub from: u32,
        /// How many cards stand behind it; none for a letter of the alphabet without cards.
        pub count: u32,
    }

    /// The dividers of the language's alphabet, in order.
    pub struct ContactLetters {
        /// All of them.
        pub letters: Vec<LetterPlace>,
    }

    /// Where a card stands in the list by name.
    pub struct ContactPlace {
        /// From 0; nothing when the card is in the trash.
        pub place: Option<u32>,
    }

    /// All cards that a search finds, but some.
    #[derive(Eq, Default)]
    pub struct MatchingCards {
        /// What finds them; empty means all cards.
        pub find: String,
        /// Cards to leave out.
        #[serde(default)]
        pub except: Vec<i64>,
    }

    /// Several cards: by id, or all that a search finds.
    #[derive(Eq, Default)]
    #[serde(default)]
    pub struct ChosenCards {
        /// These cards.
        pub ids: Vec<i64>,
        /// And all that match.
        pub matching: Option<MatchingCards>,
    }

    /// Cards to put back: by id, or all in the trash that words find.
    #[derive(Eq, Default)]
    #[serde(default)]
    pub struct PutBack {
        /// These cards.
        pub ids: Vec<i64>,
        /// And all that these words find in the trash; empty words find all of it.
        pub find: Option<String>,
    }

    /// A stretch of a list whose ids are wanted.
    pub struct ContactIdsRequest {
        /// What finds the cards; empty means the list of all.
        #[serde(default)]
        pub find: String,
        /// The order of the list of all; what is found has its own.
        #[serde(default)]
        pub order: ListOrder,
        /// The first row's place, from 0.
        pub from: u32,
        /// How many rows.
        pub limit: u32,
    }

    /// The ids of a stretch of a list, in its order.
    pub struct ContactIds {
        /// The cards.
        pub ids: Vec<i64>,
    }

    /// Tags to put on and take off, on several cards at once.
    pub struct ContactTag {
        /// The cards.
        #[serde(default)]
        pub ids: Vec<i64>,
        /// And all that match.
        #[serde(default)]
        pub matching: Option<MatchingCards>,
        /// Tags to put on.
        #[serde(default)]
        pub add: Vec<String>,
        /// Tags to take off.
        #[serde(default)]
        pub remove: Vec<String>,
    }

    /// A tag and how many cards bear it.
    pub struct TagCount {
        /// The tag.
        pub name: String,
        /// Cards outside the trash.
        pub count: u32,
    }

    /// All tags.
    pub struct TagList {
        /// By name.
        pub tags: Vec<TagCount>,
    }

    /// Ties two cards.
    pub struct RelationCreate {
        /// One card.
        pub contact_id: i64,
        /// The other.
        pub other_id: i64,
        /// What the other is to the one ("mother").
        pub label: String,
        /// What the one is to the other ("son"); the same word when empty.
        #[serde(default)]
        pub reverse_label: String,
    }

    /// Puts a photo on a card.
    pub struct PhotoSet {
        /// The card.
        pub id: i64,
        /// The picture file.
        pub file: u32,
    }

    /// A card in the trash.
    pub struct TrashRow {
        /// The card.
        pub id: i64,
        /// Its name.
        pub shown_name: String,
        /// When it was put there.
        pub trashed_at: i64,
    }

    /// A window of the trash.
    pub struct TrashListRequest {
        /// Words that find its cards; empty means all.
        #[serde(default)]
        pub find: String,
        /// The place of the first row, from 0.
        pub from: u32,
        /// The most rows to give.
        pub limit: u32,
    }

    /// A window of the trash, the last card put there first.
    pub struct TrashList {
        /// How many cards there are in all, or were found.
        pub total: u32,
        /// The cards of the window.
        pub rows: Vec<TrashRow>,
    }
}
