//! Verbs of backups, checks, the demo box and settings.

use crate::arguments::Global;
use crate::session::{Answer, Session};
use kartoteka_app::Result;
use kartoteka_app::api::keeping::{
    Backup, BackupList, BackupMade, BackupRequest, CheckReport, RestoreRequest,
};
use kartoteka_app::api::setting::{DemoFill, DemoFilled, SettingSet, Settings};
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn backup(session: &Session, folder: Option<&Path>) -> Result<Answer> {
    if let Some(missing) = folder.filter(|folder| !folder.is_dir()) {
        return Err(session.refusal("karto-no-folder", &missing.display().to_string()));
    }
    let request = BackupRequest { to: folder.map(|folder| session.file(folder)) };
    let made: BackupMade = session.ask("backup_create", &request)?;
    let text = made.path.clone();
    Ok(Answer::new(made_shape(session, &made), text))
}

pub(crate) fn backups(session: &Session) -> Result<Answer> {
    let list: BackupList = session.ask("backup_list", &json!({}))?;
    let lines = list.backups.iter().map(|backup| {
        let cards = session.say("count-cards", &[("count", backup.contacts.into())]);
        format!("{}  {}  {cards}\n", session.wall(backup.at), backup.name)
    });
    let text = format!("{}\n{}", list.folder, lines.collect::<String>());
    let shown: Vec<Value> = list.backups.iter().map(|backup| shape(session, backup)).collect();
    Ok(Answer::new(json!({ "folder": list.folder, "backups": shown }), text))
}

pub(crate) fn restore(session: &Session, file: &Path) -> Result<Answer> {
    let name = file.to_str().filter(|name| !file.exists() && !name.contains('/'));
    let list: BackupList = session.ask("backup_list", &json!({}))?;
    let is_listed = |name: &&str| list.backups.iter().any(|backup| backup.name == **name);
    if !file.exists() && name.filter(is_listed).is_none() {
        return Err(session.refusal("karto-no-backup", &file.display().to_string()));
    }
    let request = RestoreRequest {
        name: name.map(str::to_owned),
        file: name.is_none().then(|| session.file(file)),
    };
    let before: BackupMade = session.ask("restore_run", &request)?;
    let text = session.say("karto-restored", &[("path", (&before.path).into())]);
    Ok(Answer::new(made_shape(session, &before), text))
}

/// Brings a backup back where the box can't be opened: no backup of that one can be made, but
/// the file is kept.
pub(crate) fn rescue(global: &Global, file: &Path) -> Result<Answer> {
    let session = Session::rescue(global, file)?;
    let text = session.say("karto-rescued", &[("path", (&file.display().to_string()).into())]);
    Ok(Answer::new(json!({ "path": null, "backup": null }), text))
}

fn made_shape(session: &Session, made: &BackupMade) -> Value {
    json!({ "path": made.path, "backup": shape(session, &made.backup) })
}

fn shape(session: &Session, backup: &Backup) -> Value {
    json!({
        "name": backup.name,
        "at": session.instant(backup.at),
        "reason": backup.reason,
        "bytes": backup.bytes,
        "verified": backup.is_verified,
        "contacts": backup.contacts,
    })
}

pub(crate) fn check(session: &Session) -> Result<Answer> {
    let report: CheckReport = session.ask("box_check", &json!({}))?;
    let whole = || session.say("settings-check-ok", &[]);
    let text = if report.ok { whole() } else { report.findings.join("\n") };
    let json = json!({ "ok": report.ok, "findings": report.findings });
    Ok(Answer { is_refusal: !report.ok, ..Answer::new(json, text) })
}

pub(crate) fn demo(session: &Session, contacts: u32, seed: u32) -> Result<Answer> {
    let filled: DemoFilled = session.ask("demo_fill", &DemoFill { contacts, seed })?;
    let counts = [
        ("cards", filled.contacts.into()),
        ("calls", filled.calls.into()),
        ("notes", filled.notes.into()),
        ("follow_ups", filled.follow_ups.into()),
    ];
    let text = session.say("karto-demo", &counts);
    let json = json!({
        "contacts": filled.contacts,
        "calls": filled.calls,
        "notes": filled.notes,
        "follow_ups": filled.follow_ups,
    });
    Ok(Answer::new(json, text))
}

pub(crate) fn settings(
    session: &Session,
    key: Option<String>,
    value: Option<String>,
) -> Result<Answer> {
    let settings: Settings = match (&key, value) {
        (Some(key), Some(value)) => {
            session.ask("setting_set", &SettingSet { key: key.clone(), value })?
        }
        _ => session.ask("settings_get", &json!({}))?,
    };
    let all = serde_json::to_value(&settings).unwrap_or_default();
    let Some(key) = key else {
        let lines = all
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, value)| format!("{key} = {}\n", bare(value)));
        let text = lines.collect::<String>();
        return Ok(Answer::new(all, text));
    };
    match all.get(&key) {
        Some(value) => Ok(Answer::new(json!({ key.as_str(): value }), bare(value))),
        None => Err(session.refusal("karto-no-setting", &key)),
    }
}

/// A value without the quotes of JSON.
fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
