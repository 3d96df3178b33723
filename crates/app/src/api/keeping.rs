//! Backups, restore and checks.

use super::data;

data! {
    /// A backup file.
    pub struct Backup {
        /// Its file name; names it in requests.
        pub name: String,
        /// When it was made.
        pub at: i64,
        /// Why ("quit", "daily", "import", "migration", "restore", "asked").
        pub reason: String,
        /// Size in bytes.
        pub bytes: i64,
        /// True when its checksum file is there and agreed when it was made.
        pub is_verified: bool,
        /// Cards in it, as counted when it was made.
        pub contacts: u32,
    }

    /// All backups, newest first.
    pub struct BackupList {
        /// Where they lie.
        pub folder: String,
        /// They.
        pub backups: Vec<Backup>,
    }

    /// Which backup to bring back.
    pub struct RestoreRequest {
        /// A name of [`BackupList`], or nothing when `file` says it.
        #[serde(default)]
        pub name: Option<String>,
        /// A file from elsewhere.
        #[serde(default)]
        pub file: Option<u32>,
    }

    /// A table's rows in the box and in the backup.
    pub struct RestoreCount {
        /// "contact", "interaction", "note", "follow_up".
        pub table: String,
        /// Rows now.
        pub now: u32,
        /// Rows after.
        pub then: u32,
        /// Rows that would come back or change.
        pub comes_back: u32,
        /// Rows that would go.
        pub goes: u32,
    }

    /// What bringing a backup back would change.
    pub struct RestorePreview {
        /// When the backup was made.
        pub at: i64,
        /// True when its checksum agrees.
        pub is_verified: bool,
        /// Table by table.
        pub counts: Vec<RestoreCount>,
    }

    /// Where a backup goes.
    pub struct BackupRequest {
        /// A folder offered by the host; nothing means the usual place.
        #[serde(default)]
        pub to: Option<u32>,
    }

    /// A backup made.
    pub struct BackupMade {
        /// It.
        pub backup: Backup,
        /// The whole path.
        pub path: String,
    }

    /// What a check found.
    pub struct CheckReport {
        /// True when nothing is wrong.
        pub ok: bool,
        /// One sentence each.
        pub findings: Vec<String>,
    }
}
