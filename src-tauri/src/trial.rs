//! [Try it] in the settings: plays one call of somebody in the box, by the way of the hook that is
//! tried. Nothing is written. Owns the playing; each hook's own way is in its module.

use crate::{calls, fritz_box, handover, kde_connect, shell};
use kartoteka_app::api::caller::CallPhase;
use kartoteka_app::{CallEvent, CallSource, Error, Kartoteka};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tauri::AppHandle;

/// How long the telephone rings, and how long the two then speak.
pub(crate) const RINGS: Duration = Duration::from_secs(3);
pub(crate) const SPEAKS: Duration = Duration::from_secs(5);
/// Nobody's: Ofcom keeps these numbers for films and the like.
const NOBODYS: &str = "+44 1632 960123";

/// The way by which it comes.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Way {
    /// None: to see the caller window.
    Window,
    /// As `kartoteka pop NUMBER`, by a message to the running program.
    Command,
    /// As a `tel:` link that was clicked.
    Link,
    /// As a signal on the desktop's bus.
    KdeConnect,
    /// As lines of the call monitor.
    FritzBox,
}

/// Plays a call; false where it did not come to what listens.
#[tauri::command]
pub(crate) async fn try_call(app: AppHandle, way: Way) -> Result<bool, Error> {
    let kartoteka = shell::of(&app).kartoteka()?;
    let number = somebodys(&kartoteka).unwrap_or_else(|| NOBODYS.to_owned());
    let digits: String =
        number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    let instance = shell::of(&app).instance_name();
    let hand = |words: &[&str]| {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        handover::hand(&instance, words)
    };
    Ok(match way {
        Way::Window => play(&app, &number),
        Way::Command => hand(&["kartoteka", "pop", &number]),
        Way::Link => hand(&["kartoteka", &format!("tel:{digits}")]),
        Way::KdeConnect => kde_connect::play(&app, &number),
        Way::FritzBox => fritz_box::play(&app, &digits),
    })
}

fn play(app: &AppHandle, number: &str) -> bool {
    let (app, number) = (app.clone(), number.to_owned());
    std::thread::spawn(move || {
        for (phase, lasts) in [
            (CallPhase::Ringing, RINGS),
            (CallPhase::Talking, SPEAKS),
            (CallPhase::Ended, Duration::ZERO),
        ] {
            let now = shell::of(&app).kartoteka().map(|kartoteka| kartoteka.now().at.0);
            let event = CallEvent {
                source: CallSource::Trial,
                phase,
                number: number.clone(),
                name: String::new(),
                direction: None,
                at: now.unwrap_or_default(),
                seconds: None,
            };
            calls::hear(&app, &event);
            std::thread::sleep(lasts);
        }
    });
    true
}

/// A number of the first cards that have one.
fn somebodys(kartoteka: &Kartoteka) -> Option<String> {
    let found = calls::ask(kartoteka, "contact_find", json!({ "text": "", "limit": 50 })).ok()?;
    let rows = found.get("rows")?.as_array()?.iter();
    let mut numbers = rows.filter_map(|row| row.get("phones")?.as_array()?.first()?.as_str());
    numbers.next().map(str::to_owned)
}
