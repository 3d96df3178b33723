//! A file that appears whole or not at all: written beside its place, synced, then moved there.

use super::failed;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// How the name of a file ends that another took the place of.
const REPLACED: &str = ".bak";
/// How the name of a file under way ends.
const PARTIAL: &str = ".partial";

/// A file on its way.
pub(crate) struct NewFile {
    partial: PathBuf,
    path: PathBuf,
    out: Option<BufWriter<File>>,
    overwrite: bool,
    is_placed: bool,
}

impl NewFile {
    /// Begins a file. One that is there stays unless `overwrite`; folders, links and the box's
    /// own folder are refused.
    pub(crate) fn create(kartoteka: &Kartoteka, path: &Path, overwrite: bool) -> Result<Self> {
        let refuse = |code, id| refusal(kartoteka, path, code, id);
        if is_inside(path, kartoteka.folder()) {
            return Err(refuse(Code::Invalid, "error-export-into-box"));
        }
        match fs::symlink_metadata(path) {
            Ok(there) if !there.is_file() => {
                return Err(refuse(Code::Invalid, "error-export-not-a-file"));
            }
            Ok(_) if !overwrite => return Err(refuse(Code::FileExists, "error-file-exists")),
            _ => {}
        }
        let begun = begin(path).map_err(|fault| failed(kartoteka, path, &fault));
        let (partial, file) = begun?;
        let out = Some(BufWriter::new(file));
        Ok(Self { partial, path: path.to_owned(), out, overwrite, is_placed: false })
    }

    /// Puts the file in its place, and says under which name the one that was there is kept.
    pub(crate) fn finish(mut self) -> io::Result<Option<String>> {
        let out = self.out.take().ok_or_else(|| io::Error::other("written twice"))?;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        let kept = self.place()?;
        self.is_placed = true;
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            // Not every file system can sync a folder; the file itself is synced.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(kept)
    }

    /// Gives the file its name; a file that has come there meanwhile stays unless it may go.
    fn place(&self) -> io::Result<Option<String>> {
        if self.overwrite {
            let kept = self.keep_replaced()?;
            fs::rename(&self.partial, &self.path)?;
            return Ok(kept);
        }
        let placed = match fs::hard_link(&self.partial, &self.path) {
            Ok(()) => fs::remove_file(&self.partial),
            // Memory sticks know no second name for a file.
            Err(fault) if is_unable(&fault) && !self.path.exists() => {
                fs::rename(&self.partial, &self.path)
            }
            Err(fault) => Err(fault),
        };
        placed.map(|()| None)
    }

    /// Keeps the file that is there under a second name ("sales.csv.bak"), in place of the one kept
    /// so before: who replaced the wrong file has lost nothing. The name is given beside first and
    /// then moved there, so that at no moment there is neither. What is no file (a folder, a link) is
    /// neither kept nor replaced so.
    fn keep_replaced(&self) -> io::Result<Option<String>> {
        let is_file = |path: &Path| fs::symlink_metadata(path).map(|there| there.is_file()).ok();
        let kept = with_end(&self.path, REPLACED);
        if is_file(&self.path) != Some(true) || is_file(&kept) == Some(false) {
            return Ok(None);
        }
        let beside = with_end(&self.partial, REPLACED);
        match fs::hard_link(&self.path, &beside) {
            Ok(()) => {}
            // Memory sticks know no second name for a file.
            Err(fault) if is_unable(&fault) => drop(fs::copy(&self.path, &beside)?),
            Err(fault) => return Err(fault),
        }
        fs::rename(&beside, &kept).inspect_err(|_| drop(fs::remove_file(&beside)))?;
        Ok(kept.file_name().map(|name| name.to_string_lossy().into_owned()))
    }

    fn out(&mut self) -> &mut BufWriter<File> {
        self.out.as_mut().expect("only `finish`, which ends the file, takes it")
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.is_placed {
            // It never got its place; if it can't be removed, the next export does.
            let _ = fs::remove_file(&self.partial);
        }
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out().flush()
    }
}

impl Seek for NewFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.out().seek(to)
    }
}

/// A path with more at its end.
fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(end);
    path.with_file_name(name)
}

/// Begins a file under way beside its place, under a name that no other export has: two may be
/// under way to the same place at once. It is locked for as long as somebody writes it; what
/// nobody holds was left by a program that was stopped, and goes.
fn begin(path: &Path) -> io::Result<(PathBuf, File)> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    sweep(path);
    loop {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}-{count}{PARTIAL}", std::process::id()));
        let partial = path.with_file_name(name);
        match private().write(true).create_new(true).open(&partial) {
            Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists => {}
            made => {
                let file = made?;
                // Where files can't be locked they are not swept either.
                let _ = file.try_lock();
                return Ok((partial, file));
            }
        }
    }
}

/// Removes what stopped exports to the same place have left.
fn sweep(path: &Path) {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let Ok(entries) = fs::read_dir(folder.unwrap_or(Path::new("."))) else { return };
    let begin = format!("{}.", path.file_name().unwrap_or_default().to_string_lossy());
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let middle = name.strip_prefix(&begin).and_then(|rest| rest.strip_suffix(PARTIAL));
        let is_partial = middle.is_some_and(is_ours);
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_partial
            && is_file
            && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok())
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether what stands between a file's name and the end is what `begin` writes there.
fn is_ours(middle: &str) -> bool {
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    middle.split_once('-').is_some_and(|(program, count)| is_number(program) && is_number(count))
}

fn is_unable(fault: &io::Error) -> bool {
    matches!(fault.kind(), io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied)
}

/// Readable by the owner alone, where the system knows such a thing.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn is_inside(path: &Path, folder: &Path) -> bool {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    match (parent.canonicalize(), folder.canonicalize()) {
        (Ok(parent), Ok(folder)) => parent.starts_with(folder),
        _ => false,
    }
}

fn refusal(kartoteka: &Kartoteka, path: &Path, code: Code, id: &str) -> Error {
    let path = path.display().to_string();
    kartoteka.error(code, id, &[("path", (&path).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FixedClock, NoSink, Opening};

    /// A box, and a folder for what goes out.
    fn desk() -> (Kartoteka, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening {
            folder: folder.path().join("box"),
            clock: Box::new(FixedClock::at("2026-11-12T09:00:00Z").unwrap()),
            sink: Box::new(NoSink),
            language: None,
            as_window: false,
        };
        (Kartoteka::open(opening).unwrap(), folder)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().flatten();
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn two_exports_to_one_place_at_once_are_each_whole() {
        let (kartoteka, folder) = desk();
        let path = folder.path().join("cards.csv");
        let mut one = NewFile::create(&kartoteka, &path, true).unwrap();
        one.write_all(b"one, the ").unwrap();
        one.flush().unwrap();
        let mut other = NewFile::create(&kartoteka, &path, true).unwrap();
        other.write_all(b"other").unwrap();
        one.write_all(b"first").unwrap();
        one.finish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one, the first");
        other.finish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"other");
        let mut names = names(folder.path());
        names.sort();
        assert_eq!(names, ["box", "cards.csv", "cards.csv.bak"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed_wherever_it_leads() {
        use std::os::unix::fs::symlink;
        let (kartoteka, folder) = desk();
        let place = |name: &str| folder.path().join(name);
        fs::write(place("theirs.csv"), b"theirs").unwrap();
        symlink(place("theirs.csv"), place("link.csv")).unwrap();
        symlink(place("nowhere.csv"), place("dangling.csv")).unwrap();
        symlink(kartoteka.folder(), place("way")).unwrap();
        fs::create_dir(place("folder.csv")).unwrap();
        for name in ["link.csv", "dangling.csv", "folder.csv", "way/box.db", "way/new.csv"] {
            for overwrite in [true, false] {
                let begun = NewFile::create(&kartoteka, &place(name), overwrite);
                let refused = begun.err().unwrap_or_else(|| panic!("{name} was begun"));
                assert_eq!(refused.code, Code::Invalid, "{name}: {}", refused.message);
            }
        }
        // One that is laid while the file is written goes with its name; what it leads to stays.
        let mut out = NewFile::create(&kartoteka, &place("late.csv"), true).unwrap();
        out.write_all(b"ours").unwrap();
        symlink(place("theirs.csv"), place("late.csv")).unwrap();
        out.finish().unwrap();
        assert_eq!(fs::read(place("theirs.csv")).unwrap(), b"theirs");
        assert_eq!(fs::read(place("late.csv")).unwrap(), b"ours");
        assert!(!place("nowhere.csv").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_is_the_owners_alone_and_its_other_names_keep_what_was_there() {
        use std::os::unix::fs::PermissionsExt;
        let (kartoteka, folder) = desk();
        let (path, other) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        fs::write(&path, b"theirs").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        fs::hard_link(&path, &other).unwrap();
        let mut out = NewFile::create(&kartoteka, &path, true).unwrap();
        out.write_all(b"ours").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"theirs", "until it is whole");
        out.finish().unwrap();
        assert_eq!(
            (fs::read(&path).unwrap(), fs::read(&other).unwrap()),
            (b"ours".to_vec(), b"theirs".to_vec())
        );
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_replaced_file_is_kept_beside_the_new_one_and_nothing_else_is_put_away_for_it() {
        let (kartoteka, folder) = desk();
        let (path, kept) = (folder.path().join("a.csv"), folder.path().join("a.csv.bak"));
        let write = |words: &[u8]| {
            let mut out = NewFile::create(&kartoteka, &path, true).unwrap();
            out.write_all(words).unwrap();
            out.finish().unwrap();
        };
        write(b"first");
        assert!(!kept.exists(), "nothing was replaced");
        for (words, before) in [(b"second", &b"first"[..]), (b"third!", &b"second"[..])] {
            write(words);
            assert_eq!(fs::read(&path).unwrap(), words);
            assert_eq!(fs::read(&kept).unwrap(), before);
        }
        fs::remove_file(&kept).unwrap();
        fs::create_dir(&kept).unwrap();
        write(b"fourth");
        assert_eq!(fs::read(&path).unwrap(), b"fourth");
        assert!(kept.is_dir());
    }

    #[test]
    fn a_file_that_comes_meanwhile_stays_unless_it_may_go() {
        let (kartoteka, folder) = desk();
        let path = folder.path().join("cards.csv");
        let mut out = NewFile::create(&kartoteka, &path, false).unwrap();
        out.write_all(b"ours").unwrap();
        fs::write(&path, b"theirs").unwrap();
        assert_eq!(out.finish().unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        assert_eq!(names(folder.path()).len(), 2);
    }

    #[test]
    fn what_a_stopped_export_left_goes_with_the_next() {
        let (kartoteka, folder) = desk();
        let path = folder.path().join("cards.csv");
        fs::write(folder.path().join("cards.csv.4711-0.partial"), b"half").unwrap();
        fs::write(folder.path().join("cards.csv.spring.partial"), b"the owner's").unwrap();
        let out = NewFile::create(&kartoteka, &path, false).unwrap();
        out.finish().unwrap();
        let mut names = names(folder.path());
        names.sort();
        assert_eq!(names, ["box", "cards.csv", "cards.csv.spring.partial"]);
    }
}
