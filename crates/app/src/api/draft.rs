//! Drafts of mails and text messages that follow-ups are about.

use super::data;
use super::follow_up::FollowUpKind;

data! {
    /// A mail or text message that is still to be sent; nothing here sends it.
    pub struct Draft {
        /// A mail or a message.
        pub kind: FollowUpKind,
        /// Who it is for.
        pub name: String,
        /// Their mail address, or their number.
        pub to: String,
        /// Of a mail.
        pub subject: String,
        /// What it says.
        pub text: String,
        /// What a file of it is called.
        pub file_name: String,
        /// The places of the plan's words for which the card has none ("company").
        pub empty: Vec<String>,
        /// A link that opens it in the program for it: `mailto:` or `sms:`.
        pub link: String,
    }

    /// Where a mail is to be written as a file.
    pub struct DraftSave {
        /// The follow-up.
        pub id: i64,
        /// Where to, offered by the host.
        pub to: u32,
        /// Whether a file that is there may go.
        #[serde(default)]
        pub overwrite: bool,
    }

    /// A draft written.
    pub struct DraftSaved {
        /// The whole path.
        pub path: String,
        /// Under which name the file that was there is kept (`draft.eml.bak`); nothing where none was.
        pub kept: Option<String>,
    }
}
