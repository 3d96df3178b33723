//! What the program was started with: the data folder, a rehearsal clock, files to bring in,
//! a link to follow, a call to show.

use crate::links::{self, Handed};
use crate::login::IN_TRAY;
use crate::told::{self, Asked, Told};
use kartoteka_app::{Clock, FileClock, FixedClock, Link, SystemClock, places};
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The arguments, understood.
pub(crate) struct Launch {
    /// Where the box lies.
    pub(crate) folder: PathBuf,
    /// Stands still at this instant, when given.
    pub(crate) now: Option<FixedClock>,
    clock: Arc<dyn Clock>,
    /// Files named on the command line.
    pub(crate) files: Vec<PathBuf>,
    /// The link named on the command line, the last one of several.
    pub(crate) link: Option<Link>,
    /// What the caller window is asked for; then the main one stays where it is.
    pub(crate) asked: Option<Asked>,
    /// The window stays away until it is called from the tray.
    pub(crate) is_quiet: bool,
}

impl Launch {
    /// Understands `kartoteka [--data DIR] [--now RFC3339] [FILE|LINK...]` and
    /// `kartoteka [--data DIR] pop ...`, with files named from `here`. An unknown option is refused
    /// with a sentence.
    pub(crate) fn from_arguments(
        arguments: impl Iterator<Item = OsString>,
        here: &Path,
    ) -> Result<Self, String> {
        let mut arguments = arguments.skip(1);
        let mut folder = None;
        let mut now = std::env::var("KARTOTEKA_NOW").ok();
        let (mut files, mut link, mut asked) = (Vec::new(), None, None);
        let mut is_quiet = false;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--data") => {
                    folder = Some(arguments.next().ok_or("--data needs a folder after it")?.into());
                }
                Some(IN_TRAY) => is_quiet = true,
                Some("--now") => {
                    let text = arguments.next().and_then(|text| text.into_string().ok());
                    now = Some(text.ok_or("--now needs an instant after it")?);
                }
                Some("pop") if files.is_empty() && link.is_none() => {
                    asked = Some(told::read(arguments.by_ref())?);
                }
                Some(option) if option.starts_with('-') => {
                    return Err(format!("{option} is not an option; try --data DIR or a file"));
                }
                _ => match links::read(&argument, here) {
                    Handed::File(path) => files.push(path),
                    Handed::Link(Link::Number(number)) => {
                        asked = Some(Asked::Call(Told::by_link(number)));
                    }
                    Handed::Link(followed) => link = Some(followed),
                },
            }
        }
        let now = now.map(|text| FixedClock::at(&text)).transpose();
        let now = now.map_err(|fault| {
            format!("--now needs an instant like 2026-11-12T09:00:00Z: {fault}")
        })?;
        let clock = clock(now)?;
        Ok(Self { folder: places::data_folder(folder), now, clock, files, link, asked, is_quiet })
    }

    /// The clock to go by.
    pub(crate) fn clock(&self) -> Box<dyn Clock> {
        Box::new(Arc::clone(&self.clock))
    }

    /// A D-Bus name that is the same for every program on the same folder, and another one for
    /// another folder.
    pub(crate) fn instance_name(&self) -> String {
        let mut hasher = DefaultHasher::new();
        whole(&self.folder).hash(&mut hasher);
        format!("net.kartoteka.Kartoteka.box{:016x}", hasher.finish())
    }
}

/// The folder by the one name that it has for every program, also before it is made.
fn whole(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = folder.ancestors().find_map(|part| {
        let (whole, rest) = (part.canonicalize().ok()?, folder.strip_prefix(part).ok()?);
        Some(whole.join(rest))
    });
    there.unwrap_or(folder)
}

/// The clock that stands still, else the file that `KARTOTEKA_CLOCK` names, else the system's.
fn clock(stopped: Option<FixedClock>) -> Result<Arc<dyn Clock>, String> {
    if let Some(stopped) = stopped {
        return Ok(Arc::new(stopped));
    }
    let Some(file) = std::env::var_os("KARTOTEKA_CLOCK") else { return Ok(Arc::new(SystemClock)) };
    let clock = FileClock::of(file.into());
    Ok(Arc::new(clock.map_err(|fault| {
        format!("KARTOTEKA_CLOCK needs a file with an instant like 2026-11-12T09:00:00Z: {fault}")
    })?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launch(arguments: &[&str]) -> Result<Launch, String> {
        let words = std::iter::once("kartoteka").chain(arguments.iter().copied());
        Launch::from_arguments(words.map(OsString::from), Path::new(""))
    }

    #[test]
    fn an_option_without_what_belongs_to_it_is_refused_in_a_sentence() {
        for option in ["--data", "--now"] {
            let refused = launch(&[option]).err().unwrap_or_default();
            assert!(refused.starts_with(&format!("{option} needs ")), "{refused}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_has_one_name_before_and_after_it_is_made_however_it_is_spelt() {
        let own = format!("kartoteka-launch-{}", std::process::id());
        let folder = std::env::temp_dir().join(own);
        std::fs::create_dir_all(folder.join("there")).unwrap();
        std::os::unix::fs::symlink(folder.join("there"), folder.join("link")).unwrap();
        let name = |data: &str| {
            launch(&["--data", &format!("{}/{data}", folder.display())]).unwrap().instance_name()
        };
        let before = [name("there/box"), name("link/box"), name("link/./box/")];
        std::fs::create_dir(folder.join("there/box")).unwrap();
        let after = [name("there/box"), name("link/box"), name("link/./box/")];
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(before, after);
        assert!(before.iter().all(|one| *one == before[0]), "{before:?}");
    }
}
