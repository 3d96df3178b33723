//! Files between the owner and the program: native dialogs, drops, and what the desktop handed
//! over. The window gets handles, never paths.

use crate::shell;
use kartoteka_app::api::FileHandle;
use kartoteka_app::text::say;
use kartoteka_app::{Error, Kartoteka, Link};
use serde::{Deserialize, Serialize};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

/// What is being looked for.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Wanted {
    /// Cards, lists, call logs, mail and whole boxes.
    Cards,
    /// A photo.
    Picture,
    /// A backup of the box.
    Backup,
    /// Files to keep with a card.
    Attachment,
}

impl Wanted {
    fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Cards => &[
                "vcf", "vcard", "csv", "tsv", "txt", "json", "xml", "html", "eml", "mbox", "ics",
                "VCF", "VCARD", "CSV", "TSV", "TXT", "JSON", "XML", "HTML", "EML", "MBOX", "ICS",
            ],
            Self::Picture => {
                &["jpg", "jpeg", "png", "gif", "webp", "JPG", "JPEG", "PNG", "GIF", "WEBP"]
            }
            Self::Backup => &["db"],
            Self::Attachment => &["*"],
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Cards => "dialog-cards",
            Self::Picture => "dialog-picture",
            Self::Backup => "dialog-backup",
            Self::Attachment => "dialog-attachment",
        }
    }
}

/// Lets the owner choose files to read; none when the dialog was closed.
#[tauri::command]
pub(crate) async fn choose_files(app: AppHandle, kind: Wanted) -> Result<Vec<FileHandle>, Error> {
    let work = move || {
        let shell = shell::of(&app);
        let kartoteka = shell.kartoteka()?;
        let title = words(&kartoteka, kind.title())?;
        let mut dialog = app.dialog().file().set_title(&title);
        if !matches!(kind, Wanted::Attachment) {
            dialog = dialog.add_filter(&title, kind.extensions());
        }
        let dialog = dialog.add_filter(words(&kartoteka, "dialog-all-files")?, &["*"]);
        let chosen = match kind {
            Wanted::Cards | Wanted::Attachment => dialog.blocking_pick_files().unwrap_or_default(),
            Wanted::Picture | Wanted::Backup => dialog.blocking_pick_file().into_iter().collect(),
        };
        Ok(chosen.into_iter().filter_map(|file| offer(&kartoteka, file)).collect())
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}

/// Lets the owner choose where to write; nothing when the dialog was closed.
#[tauri::command]
pub(crate) async fn choose_save(app: AppHandle, name: String) -> Result<Option<FileHandle>, Error> {
    let work = move || {
        let shell = shell::of(&app);
        let kartoteka = shell.kartoteka()?;
        let title = words(&kartoteka, "dialog-save")?;
        let chosen = app.dialog().file().set_title(title).set_file_name(name).blocking_save_file();
        Ok(chosen.and_then(|file| offer(&kartoteka, file)))
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}

/// Files that were named on the command line or dropped before the window could listen.
#[tauri::command]
pub(crate) fn waiting_files(app: AppHandle) -> Vec<FileHandle> {
    shell::of(&app).take_waiting()
}

/// What else waits for the window.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Waiting {
    /// A link was followed that holds no number.
    is_link_refused: bool,
    /// A card to show.
    contact: Option<i64>,
    /// What told of a call and is not switched on: a link or a command.
    unheard: Option<&'static str>,
}

/// What waits, each given once: asked for before the window could listen, or a moment ago.
#[tauri::command]
pub(crate) fn waiting(app: AppHandle) -> Waiting {
    let shell = shell::of(&app);
    Waiting {
        is_link_refused: shell.take_link() == Some(Link::Refused),
        contact: shell.take_card(),
        unheard: shell.take_unheard(),
    }
}

fn offer(kartoteka: &Kartoteka, file: FilePath) -> Option<FileHandle> {
    file.into_path().ok().map(|path| kartoteka.offer_file(&path))
}

fn words(kartoteka: &Kartoteka, id: &str) -> Result<String, Error> {
    Ok(say(kartoteka.language(), id, &[]))
}
