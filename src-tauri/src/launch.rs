//! What the program was started with: the data folder, a rehearsal clock, files to bring in.

use kartoteka_app::{Clock, FixedClock, SystemClock, places};
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// The arguments, understood.
pub(crate) struct Launch {
    /// Where the box lies.
    pub(crate) folder: PathBuf,
    /// Stands still at this instant, when given.
    pub(crate) now: Option<FixedClock>,
    /// Files named on the command line.
    pub(crate) files: Vec<PathBuf>,
}

impl Launch {
    /// Understands `kartoteka [--data DIR] [--now RFC3339] [FILE...]`. An unknown option is
    /// refused with a sentence.
    pub(crate) fn from_arguments(
        arguments: impl Iterator<Item = OsString>,
    ) -> Result<Self, String> {
        let mut arguments = arguments.skip(1);
        let mut folder = None;
        let mut now = std::env::var("KARTOTEKA_NOW").ok();
        let mut files = Vec::new();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--data") => {
                    folder = Some(arguments.next().ok_or("--data needs a folder after it")?.into());
                }
                Some("--now") => now = arguments.next().and_then(|text| text.into_string().ok()),
                Some(option) if option.starts_with('-') => {
                    return Err(format!("{option} is not an option; try --data DIR or a file"));
                }
                _ => files.push(PathBuf::from(argument)),
            }
        }
        let now = now.map(|text| FixedClock::at(&text)).transpose();
        let now = now.map_err(|fault| {
            format!("--now needs an instant like 2026-11-12T09:00:00Z: {fault}")
        })?;
        Ok(Self { folder: places::data_folder(folder), now, files })
    }

    /// The clock to go by.
    pub(crate) fn clock(&self) -> Box<dyn Clock> {
        match self.now {
            Some(clock) => Box::new(clock),
            None => Box::new(SystemClock),
        }
    }

    /// A D-Bus name that is the same for every program on the same folder, and another one for
    /// another folder.
    pub(crate) fn instance_name(&self) -> String {
        let folder: &Path = &self.folder;
        let mut hasher = DefaultHasher::new();
        folder.canonicalize().unwrap_or_else(|_| folder.to_owned()).hash(&mut hasher);
        format!("net.kartoteka.Kartoteka.box{:016x}", hasher.finish())
    }
}
