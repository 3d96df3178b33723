//! The shell: a window around the command list. Owns windows, native dialogs, notifications and
//! the moments of backups; decides nothing about cards.

mod attachment;
mod call_notice;
mod call_out;
mod calls;
mod draft;
mod events;
mod files;
mod first_screen;
mod fritz_box;
mod handover;
mod hot_key;
mod kde_connect;
mod keeper;
mod kept;
mod launch;
mod links;
mod log;
mod login;
mod notice;
mod opened;
mod opener;
mod phone_book;
mod photo;
mod pop;
mod reminders;
mod rescue;
mod rpc;
mod screen;
mod shell;
mod told;
mod tray;
mod trial;
mod usage;
mod window;

use launch::Launch;
use shell::Shell;
use std::path::Path;
use std::process::ExitCode;
use tauri::ipc::Invoke;
use tauri::{Manager, RunEvent};

/// Every command of the shell, each window to its own.
fn commands() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    let all: Box<dyn Fn(Invoke) -> bool + Send + Sync> = Box::new(tauri::generate_handler![
        rpc::rpc,
        rpc::cancel,
        photo::photo,
        attachment::open_attachment,
        draft::open_draft,
        opener::show_in_folder,
        files::choose_files,
        files::choose_save,
        files::waiting_files,
        files::waiting,
        rescue::rescue_backups,
        rescue::rescue_with,
        kept::keep,
        phone_book::telephones,
        phone_book::fetch_phone_book,
        phone_book::forget_phone_book,
        calls::find_caller,
        trial::try_call,
        hot_key::hot_key_state,
        call_out::call_out,
        pop::pop_wish,
        pop::pop_fit,
        pop::pop_keyboard,
        pop::pop_hide,
        pop::pop_open,
        login::starts_at_login,
        login::start_at_login,
        window::quit,
        window::leave,
        window::drawn,
    ]);
    move |invoke| {
        if !rpc::may_call(&invoke) {
            invoke.resolver.reject("not for this window");
            return true;
        }
        all(invoke)
    }
}

/// Opens the window and stays until it is closed; help and the version need none.
#[must_use]
pub fn run() -> ExitCode {
    if usage::is_answered(std::env::args_os()) {
        return ExitCode::SUCCESS;
    }
    match Launch::from_arguments(std::env::args_os(), Path::new("")) {
        Ok(launch) => show(launch),
        Err(sentence) => {
            log::line(&sentence);
            ExitCode::from(2)
        }
    }
}

/// What the shell’s modules remember, each its own.
fn hold_states(app: &tauri::AppHandle) {
    app.manage(tray::Tray::default());
    app.manage(tray::BegunQuietly::default());
    app.manage(window::Leaving::default());
    app.manage(pop::Wishes::default());
    app.manage(call_notice::CallNotices::default());
    app.manage(first_screen::FirstScreen::default());
    app.manage(kde_connect::Listening::default());
    app.manage(fritz_box::Watching::default());
    app.manage(hot_key::HotKey::default());
}

fn show(launch: Launch) -> ExitCode {
    // First of all: no other thread may run yet.
    screen::prefer();
    let instance = launch.instance_name();
    if handover::to_running(&instance) {
        return ExitCode::SUCCESS;
    }
    if !screen::is_there() {
        log::line("there is no display to open a window on; karto works without one");
        return ExitCode::FAILURE;
    }
    log::keep_panics_short();
    let built = tauri::Builder::default()
        .plugin(
            tauri_plugin_single_instance::Builder::new()
                .dbus_id(&instance)
                .callback(|app, arguments, folder| window::came_again(app, &arguments, &folder))
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered(&instance))
        .invoke_handler(commands())
        .setup(move |app| {
            let (asked, is_quiet) = (launch.asked.clone(), launch.is_quiet);
            hold_states(app.handle());
            app.manage(Shell::open(app.handle(), launch));
            phone_book::clear(app.handle());
            tray::start(app.handle());
            match asked {
                // A telephone that rings opens no more than it needs.
                Some(asked) => calls::begin_with(app.handle(), asked),
                None if is_quiet => tray::begin_quietly(app.handle()),
                None => window::open_main(app.handle())?,
            }
            reminders::start(app.handle());
            keeper::start(app.handle());
            events::follow_settings(app.handle());
            opened::take_early(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                opened::take(app, &event);
                if let RunEvent::Exit = event {
                    keeper::close(app);
                    phone_book::clear(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(fault) => {
            log::line(&format!("The window can't be opened: {fault}"));
            ExitCode::FAILURE
        }
    }
}
