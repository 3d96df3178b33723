//! The only place that asks the system what time it is and where.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use kartoteka_domain::time::{Now, Timestamp};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

/// Tells the present moment. Injected, so that tests and rehearsals choose their own.
pub trait Clock: Send + Sync {
    /// The present moment and the owner's zone.
    fn now(&self) -> Now;
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> Now {
        (**self).now()
    }
}

/// The machine's own clock and zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    fn now(&self) -> Now {
        Now { at: Utc::now().into(), zone: system_zone() }
    }
}

/// A clock that stands still, for rehearsals (`--now`) and tests.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Now);

impl FixedClock {
    /// Stands at an instant written as in RFC 3339, in the machine's zone.
    ///
    /// # Errors
    /// When the text is no such instant.
    pub fn at(rfc3339: &str) -> Result<Self, chrono::ParseError> {
        let at: Timestamp = DateTime::parse_from_rfc3339(rfc3339)?.with_timezone(&Utc).into();
        Ok(Self(Now { at, zone: system_zone() }))
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Now {
        self.0
    }
}

/// A clock that says what a file says, read anew each time: for rehearsals in which time has to
/// pass while the program runs. While the file can't be read it stands still.
#[derive(Debug)]
pub struct FileClock {
    path: PathBuf,
    last: Mutex<Now>,
}

impl FileClock {
    /// Goes by the file, which holds an instant written as in RFC 3339.
    ///
    /// # Errors
    /// When the file can't be read or holds no such instant.
    pub fn of(path: PathBuf) -> io::Result<Self> {
        let last = Mutex::new(read(&path)?);
        Ok(Self { path, last })
    }
}

impl Clock for FileClock {
    fn now(&self) -> Now {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = read(&self.path).unwrap_or(*last);
        *last
    }
}

fn read(path: &Path) -> io::Result<Now> {
    let text = fs::read_to_string(path)?;
    FixedClock::at(text.trim()).map(|clock| clock.0).map_err(io::Error::other)
}

/// The zone that `TZ` names, as the window's own words go by it too; else the machine's; UTC where
/// neither can be told.
fn system_zone() -> Tz {
    let named = std::env::var("TZ").ok().and_then(|name| zone_named(&name));
    let of_machine = || iana_time_zone::get_timezone().ok().and_then(|name| zone_named(&name));
    named.or_else(of_machine).unwrap_or(Tz::UTC)
}

/// POSIX lets a zone of the time zone database begin with a colon: `:Europe/Warsaw`.
fn zone_named(name: &str) -> Option<Tz> {
    name.strip_prefix(':').unwrap_or(name).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Clock as _, FileClock, zone_named};
    use chrono_tz::Tz;

    #[test]
    fn a_file_moves_the_clock_and_what_is_no_instant_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        assert!(FileClock::of(file.clone()).is_err());
        std::fs::write(&file, "2026-11-12T09:00:00Z\n").unwrap();
        let clock = FileClock::of(file.clone()).unwrap();
        let nine = clock.now();
        std::fs::write(&file, "2026-11-12T10:00:00Z").unwrap();
        assert_eq!(clock.now().at.0, nine.at.0 + 3_600_000);
        std::fs::write(&file, "ten").unwrap();
        assert_eq!(clock.now().at.0, nine.at.0 + 3_600_000);
    }

    #[test]
    fn a_zone_is_named_with_or_without_a_colon() {
        assert_eq!(zone_named("Europe/Warsaw"), Some(Tz::Europe__Warsaw));
        assert_eq!(zone_named(":Europe/Warsaw"), Some(Tz::Europe__Warsaw));
        assert_eq!(zone_named("CET-1CEST"), None);
    }
}
