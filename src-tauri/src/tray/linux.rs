//! The icon as a StatusNotifierItem on the desktop's bus.

#[path = "badge.rs"]
mod badge;

use super::{Words, bring_back, follow, goes_on_alone};
use crate::{log, pop, shell, window};
use ksni::blocking::{Handle, TrayMethods as _};
use ksni::menu::StandardItem;
use ksni::{MenuItem, OfflineReason, ToolTip};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Manager as _};

/// The icon, managed by Tauri.
#[derive(Default)]
pub(crate) struct Tray {
    handle: Mutex<Option<Handle<Item>>>,
    is_shown: Arc<AtomicBool>,
}

/// Puts the icon there, or has it come as soon as the desktop shows a tray.
pub(crate) fn start(app: &AppHandle) {
    let tray = app.state::<Tray>();
    // The desktop is asked right away, and says so where it can't show it.
    tray.is_shown.store(true, Ordering::Release);
    let item = Item {
        app: app.clone(),
        is_shown: Arc::clone(&tray.is_shown),
        name: shell::of(app).instance_name(),
        words: Words::default(),
    };
    match item.assume_sni_available(true).spawn() {
        Ok(handle) => *tray.handle.lock().unwrap_or_else(PoisonError::into_inner) = Some(handle),
        Err(fault) => {
            tray.is_shown.store(false, Ordering::Release);
            log::line(&format!("no icon in the tray: {fault}"));
        }
    }
    let app = app.clone();
    std::thread::spawn(move || follow(&app));
}

impl Tray {
    /// Says something new.
    pub(crate) fn show(&self, words: Words) {
        let handle = self.handle.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(handle) = handle {
            handle.update(|item| item.words = words);
        }
    }

    /// Whether the desktop shows it.
    pub(crate) fn is_there(&self) -> bool {
        self.is_shown.load(Ordering::Acquire)
    }
}

/// What the desktop asks about.
struct Item {
    app: AppHandle,
    is_shown: Arc<AtomicBool>,
    name: String,
    words: Words,
}

impl Item {
    fn offer(&self, word: usize, act: fn(&AppHandle)) -> MenuItem<Self> {
        let label = self.words.menu.get(word).cloned().unwrap_or_default();
        let activate = Box::new(move |item: &mut Self| act(&item.app));
        StandardItem { label, activate, ..StandardItem::default() }.into()
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        self.name.clone()
    }

    fn title(&self) -> String {
        "Kartoteka".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        self.app
            .default_window_icon()
            .map(|icon| badge::drawn(icon, self.words.due))
            .into_iter()
            .collect()
    }

    fn tool_tip(&self) -> ToolTip {
        let description = self.words.sentence.clone();
        ToolTip { title: self.title(), description, ..ToolTip::default() }
    }

    fn activate(&mut self, _: i32, _: i32) {
        bring_back(&self.app);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        vec![
            self.offer(0, bring_back),
            self.offer(1, pop::find),
            MenuItem::Separator,
            self.offer(2, |app| window::quit(app.clone())),
        ]
    }

    fn watcher_online(&self) {
        self.is_shown.store(true, Ordering::Release);
    }

    fn watcher_offline(&self, _: OfflineReason) -> bool {
        let was_alone = goes_on_alone(&self.app);
        let was_shown = self.is_shown.swap(false, Ordering::AcqRel);
        let is_hidden = self
            .app
            .get_webview_window("main")
            .map_or(was_alone, |main| main.is_visible().is_ok_and(|is_visible| !is_visible));
        if was_shown && is_hidden {
            bring_back(&self.app);
        }
        true
    }
}
