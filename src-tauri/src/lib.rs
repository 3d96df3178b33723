//! The shell: a window around the command list. Owns windows, native dialogs, notifications and
//! the moments of backups; decides nothing about cards.

mod events;
mod files;
mod keeper;
mod kept;
mod launch;
mod links;
mod log;
mod notice;
mod photo;
mod reminders;
mod rescue;
mod rpc;
mod shell;
mod window;

use launch::Launch;
use shell::Shell;
use std::path::Path;
use std::process::ExitCode;
use tauri::{Manager, RunEvent};

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    let launch = match Launch::from_arguments(std::env::args_os(), Path::new("")) {
        Ok(launch) => launch,
        Err(sentence) => {
            log::line(&sentence);
            return ExitCode::from(2);
        }
    };
    if !window::can_be_shown() {
        log::line("there is no display to open a window on; karto works without one");
        return ExitCode::FAILURE;
    }
    log::keep_panics_short();
    window::prefer_plain_rendering();
    let instance = launch.instance_name();
    let built = tauri::Builder::default()
        .plugin(
            tauri_plugin_single_instance::Builder::new()
                .dbus_id(&instance)
                .callback(|app, arguments, folder| window::came_again(app, &arguments, &folder))
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered(&instance))
        .invoke_handler(tauri::generate_handler![
            rpc::rpc,
            rpc::cancel,
            photo::photo,
            files::choose_files,
            files::choose_save,
            files::waiting_files,
            files::waiting_link,
            rescue::rescue_backups,
            rescue::rescue_with,
            kept::keep,
        ])
        .setup(move |app| {
            let stopped_at = launch.now.map(|clock| clock.0.at.0);
            app.manage(Shell::open(app.handle(), launch));
            window::open_main(app.handle(), stopped_at)?;
            reminders::start(app.handle());
            keeper::start(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    keeper::close(app);
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
