//! Verbs of backups, checks, the demo box and settings.

use crate::session::{Answer, Session};
use kartoteka_app::Result;
use kartoteka_app::api::keeping::{
    Backup, BackupList, BackupMade, BackupRequest, CheckReport, RestoreRequest,
};
use kartoteka_app::api::setting::{DemoFill, DemoFilled, SettingSet, Settings};
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn backup(session: &Session, folder: Option<&Path>) -> Result<Answer> {
    let request = BackupRequest { to: folder.map(|folder| session.file(folder)) };
    made(session, &session.ask("backup_create", &request)?)
}

pub(crate) fn backups(session: &Session) -> Result<Answer> {
    let list: BackupList = session.ask("backup_list", &json!({}))?;
    let lines = list.backups.iter().map(|backup| {
        format!("{}  {}  {} cards  {}\n", session.instant(backup.at), backup.name, backup.contacts, backup.reason)
    });
    let text = format!("{}\n{}", list.folder, lines.collect::<String>());
    let shown: Vec<Value> = list.backups.iter().map(|backup| shape(session, backup)).collect();
    Ok(Answer::new(json!({ "folder": list.folder, "backups": shown }), text))
}

pub(crate) fn restore(session: &Session, file: &Path) -> Result<Answer> {
    let name = file.to_str().filter(|name| !file.exists() && !name.contains('/'));
    let request = RestoreRequest {
        name: name.map(str::to_owned),
        file: name.is_none().then(|| session.file(file)),
    };
    made(session, &session.ask("restore_run", &request)?)
}

fn made(session: &Session, made: &BackupMade) -> Result<Answer> {
    let json = json!({ "path": made.path, "backup": shape(session, &made.backup) });
    Ok(Answer::new(json, made.path.clone()))
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
    let text = if report.ok { "ok".to_owned() } else { report.findings.join("\n") };
    let json = json!({ "ok": report.ok, "findings": report.findings });
    Ok(Answer { json, text, is_refusal: !report.ok })
}

pub(crate) fn demo(session: &Session, contacts: u32, seed: u32) -> Result<Answer> {
    let filled: DemoFilled = session.ask("demo_fill", &DemoFill { contacts, seed })?;
    let text = format!(
        "{} cards, {} calls, {} notes, {} follow-ups",
        filled.contacts, filled.calls, filled.notes, filled.follow_ups
    );
    let json = json!({
        "contacts": filled.contacts,
        "calls": filled.calls,
        "notes": filled.notes,
        "follow_ups": filled.follow_ups,
    });
    Ok(Answer::new(json, text))
}

pub(crate) fn settings(session: &Session, key: Option<String>, value: Option<String>) -> Result<Answer> {
    let settings: Settings = match (&key, value) {
        (Some(key), Some(value)) => session.ask("setting_set", &SettingSet { key: key.clone(), value })?,
        _ => session.ask("settings_get", &json!({}))?,
    };
    let all = serde_json::to_value(&settings).unwrap_or_default();
    let Some(key) = key else {
        let lines = all.as_object().into_iter().flatten().map(|(key, value)| format!("{key} = {value}\n"));
        let text = lines.collect::<String>();
        return Ok(Answer::new(all, text));
    };
    match all.get(&key) {
        Some(value) => Ok(Answer::new(json!({ key.as_str(): value }), value.to_string())),
        None => Err(crate::session::refusal(format!("there is no setting {key}"))),
    }
}
