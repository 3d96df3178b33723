//! Keeping the box: backups, bringing one back, checks. Owns the moments at which a backup is
//! made; making and checking it is the store's.

use crate::api::Nothing;
use crate::api::exchange::{Progress, ProgressStage};
use crate::api::keeping::{
    Backup, BackupList, BackupMade, BackupRequest, CheckReport, RestoreCount, RestorePreview,
    RestoreRequest,
};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::backup_plan;
use kartoteka_store::{BackupReason, BackupRow, BackupSource, Changed, Finding};
use std::path::{Path, PathBuf};

pub(crate) fn create(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: BackupRequest,
) -> Result<BackupMade> {
    let to = request.to.map(|handle| kartoteka.file(handle)).transpose()?;
    let row = kartoteka.back_up(BackupReason::Asked, to.as_deref(), call)?;
    Ok(made(&row))
}

pub(crate) fn list(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<BackupList> {
    let rows = kartoteka.stored(kartoteka.store().backups())?;
    let folder = kartoteka.store().places().backups().display().to_string();
    Ok(BackupList { folder, backups: rows.iter().map(shown).collect() })
}

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: RestoreRequest,
) -> Result<RestorePreview> {
    let chosen = Chosen::of(kartoteka, request)?;
    let preview = kartoteka.stored(kartoteka.store().restore_preview(chosen.source(), call.now))?;
    let count = |count: kartoteka_store::RestoreCount| RestoreCount {
        table: count.table.to_owned(),
        now: count.now,
        then: count.then,
        comes_back: count.comes_back,
        goes: count.goes,
    };
    Ok(RestorePreview {
        at: preview.at.map_or(0, |at| at.0),
        is_verified: preview.is_verified,
        counts: preview.counts.into_iter().map(count).collect(),
    })
}

pub(crate) fn restore(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: RestoreRequest,
) -> Result<BackupMade> {
    let chosen = Chosen::of(kartoteka, request)?;
    // A window shows what it was told, and the caller window holds what was typed: nothing may
    // change the whole box beneath them. What is wrong with the file is said first.
    let _held = kartoteka.hold_off_windows().map_err(|is_open| {
        let looked = kartoteka.store().restore_preview(chosen.source(), call.now);
        kartoteka.stored(looked).err().unwrap_or(is_open)
    })?;
    let before = kartoteka.stored(kartoteka.store().restore(chosen.source(), call.now))?;
    kartoteka.tell(&everything());
    Ok(made(&before))
}

/// What a restore may change: the box, and the list of its backups.
fn everything() -> Changed {
    let mut changed = Changed::of_everything();
    changed.tables.push("backup");
    changed
}

pub(crate) fn check(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<CheckReport> {
    let findings = kartoteka.stored(kartoteka.store().check())?;
    let findings: Vec<String> = findings.iter().map(|found| finding(kartoteka, found)).collect();
    Ok(CheckReport { ok: findings.is_empty(), findings })
}

fn finding(kartoteka: &Kartoteka, found: &Finding) -> String {
    let (id, name, details) = match found {
        Finding::Damage(words) => ("check-damage", "", words.as_str()),
        Finding::Pointer(words) => ("check-pointer", "", words.as_str()),
        Finding::Attachment(name) => ("check-attachment", name.as_str(), ""),
        Finding::Photo(name) => ("check-photo", name.as_str(), ""),
        Finding::Derived(table) => ("check-derived", *table, ""),
        Finding::Backup { name, check } => ("check-backup", name.as_str(), check.as_str()),
    };
    kartoteka.say(id, &[("name", name.into()), ("details", details.into())])
}

impl Kartoteka {
    /// The backups beside a box that can't be opened, newest first; none when there are none or
    /// they can't be read.
    #[must_use]
    pub fn backups_beside(folder: &Path) -> Vec<Backup> {
        let rows = kartoteka_store::Store::backups_beside(folder).unwrap_or_default();
        rows.iter().map(shown).collect()
    }

    /// Makes the backup of the day when it is due. How it went shows in the window's frame.
    pub fn back_up_if_due(&self) {
        let now = self.now();
        if self.store().is_backup_due(&now).unwrap_or(false) {
            self.make_quietly(BackupReason::Daily);
        }
    }

    /// Makes the backup of the end, when something was done since the last one.
    pub fn back_up_on_quit(&self) {
        if self.store().is_changed_since_backup().unwrap_or(true) {
            self.make_quietly(BackupReason::Quit);
        }
    }

    /// Brings what was written last into the box's own file, so that a copy of that file alone has
    /// all of it. Another program that is writing does it later.
    pub fn gather(&self) {
        // Nothing is lost where it fails: the next program to open the box does it.
        let _ = self.store().checkpoint();
    }

    /// Makes the backup before many cards are merged at once.
    pub(crate) fn back_up_before_merge(&self, call: &Call<'_>) -> Result<()> {
        (call.progress)(Progress { done: 0, total: 0, stage: ProgressStage::BackingUp });
        self.back_up(BackupReason::Merge, None, call).map(|_| ())
    }

    /// Makes the backup before an import.
    pub(crate) fn back_up_before_import(&self, call: &Call<'_>) -> Result<()> {
        let (made, problem) = self.back_up_within_import(call)?;
        self.keep_in_mind(&problem);
        made
    }

    /// The same within the import's own write, beside which nothing can be kept in mind: gives
    /// what [`Kartoteka::keep_in_mind`] is to be told once that has ended.
    pub(crate) fn back_up_within_import(&self, call: &Call<'_>) -> Result<(Result<()>, String)> {
        let stage = ProgressStage::BackingUp;
        (call.progress)(Progress { done: 0, total: 0, stage });
        self.go_on(call)?;
        let (made, problem) = self.make_usual(BackupReason::Import);
        Ok((made.map(|_| ()), problem))
    }

    fn make_quietly(&self, reason: BackupReason) {
        // The outcome is kept in the settings and shown in the frame; there is nobody to tell
        // it to at this moment.
        let _ = self.make(reason, None);
    }

    fn back_up(
        &self,
        reason: BackupReason,
        to: Option<&Path>,
        call: &Call<'_>,
    ) -> Result<BackupRow> {
        self.go_on(call)?;
        self.make(reason, to)
    }

    /// Makes a backup; how one in the usual place went is kept in mind.
    fn make(&self, reason: BackupReason, to: Option<&Path>) -> Result<BackupRow> {
        if to.is_some() {
            let made = self.stored(self.store().backup(reason, to, self.now()));
            self.tell(&Changed::of_tables(&["backup"]));
            return made;
        }
        let (made, problem) = self.make_usual(reason);
        self.keep_in_mind(&problem);
        made
    }

    /// Makes one in the usual place and thins the older ones; says what failed, if anything.
    fn make_usual(&self, reason: BackupReason) -> (Result<BackupRow>, String) {
        let now = self.now();
        let made = self.stored(self.store().backup(reason, None, now));
        let thinned = || self.stored(self.store().thin_backups(&now)).map(|_| ());
        let after = made.clone().and_then(|_| thinned());
        self.tell(&Changed::of_tables(&["backup"]));
        (made, after.err().map(|error| error.message).unwrap_or_default())
    }

    /// Keeps in mind what failed of the last backup; empty when nothing did.
    pub(crate) fn keep_in_mind(&self, problem: &str) {
        // A box that can't be written keeps nothing in mind; then the answer says why.
        let _ = self.store().set_setting(PROBLEM, problem);
    }

    /// When the last backup was made, and why the last try failed.
    pub(crate) fn backup_state(&self) -> Result<(Option<i64>, Option<String>)> {
        // A folder that can't be read is a problem to tell, not a reason to show no frame.
        let listed = self.stored(self.store().backups());
        let settings = self.read(|box_| box_.settings())?;
        let told = settings.get(PROBLEM).filter(|problem| !problem.is_empty()).cloned();
        let (last, problem) = match listed {
            Ok(backups) => {
                // One from the future was made by a wrong clock: nobody knows when.
                let whole = backups.iter().filter(|backup| backup.is_verified);
                let made: Vec<_> = whole.map(|backup| backup.at).collect();
                (backup_plan::last_made(&made, &self.now()).map(|at| at.0), told)
            }
            Err(error) => (None, told.or(Some(error.message))),
        };
        Ok((last, problem))
    }
}

/// Where it is kept in mind why the last backup failed.
const PROBLEM: &str = "backup_problem";

/// The backup that a request names.
enum Chosen {
    Named(String),
    File(PathBuf),
}

impl Chosen {
    fn of(kartoteka: &Kartoteka, request: RestoreRequest) -> Result<Self> {
        match (request.name, request.file) {
            (Some(name), None) => Ok(Self::Named(name)),
            (None, Some(handle)) => kartoteka.file(handle).map(Self::File),
            _ => Err(kartoteka.invalid("name", "error-no-backup-named", &[])),
        }
    }

    fn source(&self) -> BackupSource<'_> {
        match self {
            Self::Named(name) => BackupSource::Named(name),
            Self::File(path) => BackupSource::File(path),
        }
    }
}

fn made(row: &BackupRow) -> BackupMade {
    BackupMade { backup: shown(row), path: row.path.display().to_string() }
}

fn shown(row: &BackupRow) -> Backup {
    Backup {
        name: row.name.clone(),
        at: row.at.0,
        reason: row.reason.word().to_owned(),
        bytes: i64::try_from(row.bytes).unwrap_or(i64::MAX),
        is_verified: row.is_verified,
        contacts: row.contacts.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::router::{COMMANDS, Effect};

    #[test]
    fn after_a_restore_every_screen_asks_again() {
        let told = everything().tables;
        for command in COMMANDS {
            let Effect::Reads(tables) = command.effect else { continue };
            for table in tables {
                assert!(told.contains(table), "{} reads {table}", command.name);
            }
        }
    }
}
