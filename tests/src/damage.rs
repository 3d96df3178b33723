//! Damage to the card box under an open window: what was whole cannot be read, until it is healed.

use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

/// Damage of everything but the first page, as a dying disk does it, and its mending.
#[derive(Debug)]
pub struct Damage {
    file: PathBuf,
    index: PathBuf,
    whole: Vec<u8>,
}

impl Damage {
    /// The size of a page.
    const PAGE: usize = 4096;

    /// Notes how the box of this folder is, which a program has open.
    pub(crate) fn ready(folder: &Path) -> Self {
        let [file, index] = ["box.db", "box.db-shm"].map(|name| folder.join(name));
        let whole = std::fs::read(&file).expect("the box is there");
        Self { file, index, whole }
    }

    /// Does it.
    pub fn strike(&self) {
        let mut content = self.whole.clone();
        content[Self::PAGE..].fill(0xA5);
        self.write(&content);
    }

    /// Makes it as it was.
    pub fn heal(&self) {
        self.write(&self.whole);
    }

    /// Writes into the file that is there, and makes the programs that have it open look anew: they
    /// keep what they read for as long as the index of the log has the same count of changes.
    fn write(&self, content: &[u8]) {
        let open = |path| {
            std::fs::OpenOptions::new()
                .write(true)
                .read(true)
                .open(path)
                .expect("the box can be written")
        };
        open(&self.file).write_all_at(content, 0).expect("the box can be written");
        let index = open(&self.index);
        let mut header = [0; HEADER];
        index.read_exact_at(&mut header, 0).expect("the box can be written");
        let changes = word(&header, CHANGES).wrapping_add(1);
        header[CHANGES..CHANGES + 4].copy_from_slice(&changes.to_ne_bytes());
        let mut sums = (0_u32, 0_u32);
        for at in (0..SUMS).step_by(8) {
            sums.0 = sums.0.wrapping_add(word(&header, at)).wrapping_add(sums.1);
            sums.1 = sums.1.wrapping_add(word(&header, at + 4)).wrapping_add(sums.0);
        }
        header[SUMS..SUMS + 4].copy_from_slice(&sums.0.to_ne_bytes());
        header[SUMS + 4..].copy_from_slice(&sums.1.to_ne_bytes());
        // The second copy first, as SQLite writes them.
        index.write_all_at(&header, HEADER as u64).expect("the box can be written");
        index.write_all_at(&header, 0).expect("the box can be written");
    }
}

/// The header of the index, of which there are two copies, and where in it the count of changes and
/// the checksum stand: <https://www.sqlite.org/walformat.html>, 2.1.
const HEADER: usize = 48;
const CHANGES: usize = 8;
const SUMS: usize = 40;

fn word(header: &[u8; HEADER], at: usize) -> u32 {
    u32::from_ne_bytes(header[at..at + 4].try_into().expect("the box can be written"))
}
