//! Files kept with cards, and with calls, mails and notes of their history.

use super::data;

data! {
    /// What a file is kept with, by its id.
    #[derive(Copy, Eq)]
    pub enum AttachedTo {
        /// A card.
        Contact(i64),
        /// A call, mail, visit, message or letter.
        Interaction(i64),
        /// A note.
        Note(i64),
    }

    /// A file that is kept.
    pub struct Attachment {
        /// Its row.
        pub id: i64,
        /// What it is kept with.
        pub to: AttachedTo,
        /// Its name, made safe.
        pub name: String,
        /// What its name says it is: "PDF"; empty where it says nothing.
        pub ending: String,
        /// How many bytes.
        pub size: i64,
        /// When it was added.
        pub at: i64,
        /// Whether it may be opened from here: programs and scripts are only saved.
        pub may_open: bool,
    }

    /// Which files.
    pub struct AttachmentAdd {
        /// What they are kept with.
        pub to: AttachedTo,
        /// The files, offered by the host.
        pub files: Vec<u32>,
    }

    /// Files that were taken in.
    pub struct AttachmentsAdded {
        /// Their rows, in the order of the files.
        pub ids: Vec<i64>,
        /// Why others were not, a sentence each.
        pub refused: Vec<String>,
        /// The operation, for undo.
        pub operation: Option<i64>,
    }

    /// Of which card.
    pub struct AttachmentListRequest {
        /// The card.
        pub contact_id: i64,
    }

    /// The files of a card and of its history, the oldest first.
    pub struct AttachmentList {
        /// They.
        pub attachments: Vec<Attachment>,
    }

    /// Where a file is to be written.
    pub struct AttachmentSave {
        /// Its row.
        pub id: i64,
        /// Where to, offered by the host.
        pub to: u32,
        /// Whether a file that is there may go.
        #[serde(default)]
        pub overwrite: bool,
    }

    /// A file written.
    pub struct AttachmentSaved {
        /// The whole path.
        pub path: String,
        /// Under which name the file that was there is kept (`offer.pdf.bak`); nothing where none was.
        pub kept: Option<String>,
    }
}
