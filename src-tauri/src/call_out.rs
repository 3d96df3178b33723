//! Calls somebody in the way that the owner chose: hands the number to a phone, or starts a program
//! with it. Never opens a `tel:` link, which would come back to this program.

use crate::{kde_connect, log, screen, shell};
use kartoteka_app::{CallingOut, Code, Error, Kartoteka};
use std::process::{Command, Stdio};
use tauri::AppHandle;

/// Begins a call. True where it was handed over, false where the owner dials by hand.
#[tauri::command]
pub(crate) async fn call_out(app: AppHandle, number: String) -> Result<bool, Error> {
    let work = move || {
        let kartoteka = shell::of(&app).kartoteka()?;
        match kartoteka.calling_out(&number)? {
            CallingOut::Shown => Ok(false),
            CallingOut::Phone(link) => {
                let handed = kde_connect::share(&link);
                handed.map_err(|fault| told(&kartoteka, &fault, "call-out-no-phone", ""))?;
                Ok(true)
            }
            CallingOut::Program(words) => {
                start(&words).map_err(|(program, fault)| {
                    told(&kartoteka, &fault, "call-out-no-program", &program)
                })?;
                Ok(true)
            }
        }
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}

/// Starts a program with its arguments as they are, no shell between. What becomes of it is its
/// own affair.
fn start(words: &[String]) -> Result<(), (String, String)> {
    let [program, arguments @ ..] = words else { return Ok(()) };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    screen::leave_to_itself(&mut command);
    let mut child = command.spawn().map_err(|fault| (program.clone(), fault.to_string()))?;
    // So that nothing is left of it when it ends.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// The sentence for the owner; the fault goes to the log and the details.
fn told(kartoteka: &Kartoteka, fault: &str, sentence: &str, program: &str) -> Error {
    log::line(&format!("calling out: {fault}"));
    let message =
        kartoteka_app::text::say(kartoteka.language(), sentence, &[("program", program.into())]);
    let details = Some(fault.to_owned());
    Error { code: Code::Invalid, message, field: Some("number".to_owned()), details }
}
