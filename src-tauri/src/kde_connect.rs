//! KDE Connect on the desktop bus: the calls of a mobile as it tells of them, and handing one a
//! number to dial. Listens only while the owner has it switched on; what a call becomes is decided
//! elsewhere.

#[cfg(target_os = "linux")]
pub(crate) use listening::{Listening, follow};

/// Elsewhere there is no such bus.
#[cfg(not(target_os = "linux"))]
#[derive(Default)]
pub(crate) struct Listening;

#[cfg(not(target_os = "linux"))]
pub(crate) fn follow(_: &tauri::AppHandle) {}

#[cfg(target_os = "linux")]
pub(crate) use handing::share;

/// Elsewhere there is no such bus.
#[cfg(not(target_os = "linux"))]
pub(crate) fn share(_: &str) -> Result<(), String> {
    Err("KDE Connect is heard on Linux only".to_owned())
}

#[cfg(target_os = "linux")]
mod handing {
    use super::PROGRAM;
    use std::time::Duration;
    use zbus::blocking::{Connection, Proxy, connection};

    const DAEMON: &str = "/modules/kdeconnect";
    /// What can dial, of all that KDE Connect pairs with.
    const TELEPHONES: [&str; 3] = ["phone", "smartphone", "tablet"];
    /// A daemon that hangs must not leave the owner without a word.
    const PATIENCE: Duration = Duration::from_secs(5);

    /// Hands a link to the first phone that is paired and within reach; a `tel:` link opens the
    /// phone's dialler, which waits for its owner to press.
    pub(crate) fn share(link: &str) -> Result<(), String> {
        let connection = connection::Builder::session()
            .and_then(|builder| builder.method_timeout(PATIENCE).build())
            .map_err(|fault| fault.to_string())?;
        let (is_reachable, is_paired) = (true, true);
        let devices: Vec<String> = proxy(&connection, "", "daemon")
            .and_then(|daemon| daemon.call("devices", &(is_reachable, is_paired)))
            .map_err(|fault| fault.to_string())?;
        let mut refused = "no phone is within reach".to_owned();
        for device in devices {
            match hand(&connection, &device, link) {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(fault) => refused = fault.to_string(),
            }
        }
        Err(refused)
    }

    /// False for what is no telephone.
    fn hand(connection: &Connection, device: &str, link: &str) -> zbus::Result<bool> {
        let place = format!("/devices/{device}");
        let kind: String = proxy(connection, &place, "device")?.get_property("type")?;
        if !TELEPHONES.contains(&kind.as_str()) {
            return Ok(false);
        }
        let () = proxy(connection, &format!("{place}/share"), "device.share")?
            .call("shareUrl", &(link,))?;
        Ok(true)
    }

    fn proxy<'a>(connection: &Connection, place: &str, interface: &str) -> zbus::Result<Proxy<'a>> {
        Proxy::new(
            connection,
            PROGRAM,
            format!("{DAEMON}{place}"),
            format!("{PROGRAM}.{interface}"),
        )
    }
}

#[cfg(target_os = "linux")]
const PROGRAM: &str = "org.kde.kdeconnect";

#[cfg(target_os = "linux")]
mod listening {
    use super::PROGRAM;
    use crate::{calls, log, shell};
    use kartoteka_app::api::caller::CallPhase;
    use kartoteka_app::api::interaction::Direction;
    use kartoteka_app::{CallEvent, CallSource, handed_number};
    use serde_json::{Value, json};
    use std::sync::{Mutex, PoisonError};
    use tauri::{AppHandle, Manager as _};
    use zbus::MatchRule;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;

    const INTERFACE: &str = "org.kde.kdeconnect.device.telephony";
    const SIGNAL: &str = "callReceived";

    /// The connection that is listened on, managed by Tauri; none while it is switched off.
    #[derive(Default)]
    pub(crate) struct Listening(Mutex<Option<Connection>>);

    /// Begins to listen, or stops, as the settings say.
    pub(crate) fn follow(app: &AppHandle) {
        let app = app.clone();
        // Away from whoever has just changed them, and may still hold the box.
        std::thread::spawn(move || {
            let listening = app.state::<Listening>();
            let mut held = listening.0.lock().unwrap_or_else(PoisonError::into_inner);
            let is_on = is_on(&app);
            if !is_on && let Some(connection) = held.take() {
                // What is closed already needs no closing.
                let _ = connection.close();
            }
            if is_on && held.is_none() {
                match listen(&app) {
                    Ok(connection) => *held = Some(connection),
                    Err(fault) => log::line(&format!("KDE Connect can't be heard: {fault}")),
                }
            }
        });
    }

    fn is_on(app: &AppHandle) -> bool {
        let kartoteka = shell::of(app).kartoteka();
        let settings =
            kartoteka.and_then(|kartoteka| calls::ask(&kartoteka, "settings_get", json!({})));
        settings.is_ok_and(|settings| settings.get("kde_connect") == Some(&Value::Bool(true)))
    }

    /// Hears the signal of KDE Connect itself, of whichever phone, and of no other program.
    fn listen(app: &AppHandle) -> zbus::Result<Connection> {
        let connection = Connection::session()?;
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(PROGRAM)?
            .interface(INTERFACE)?
            .member(SIGNAL)?
            .build();
        let signals = MessageIterator::for_match_rule(rule, &connection, None)?;
        let app = app.clone();
        std::thread::spawn(move || {
            for signal in signals {
                let Ok(signal) = signal else { break };
                if let Ok((event, number, name)) = signal.body().deserialize() {
                    hear(&app, event, number, name);
                }
            }
        });
        Ok(connection)
    }

    fn hear(app: &AppHandle, event: &str, number: &str, name: &str) {
        let (phase, direction) = match event {
            // What the phone calls "ringing"; KDE Connect tells nothing of answering and hanging up.
            "callReceived" => (CallPhase::Ringing, Direction::In),
            "missedCall" => (CallPhase::Missed, Direction::Missed),
            _ => return,
        };
        let Ok(kartoteka) = shell::of(app).kartoteka() else { return };
        // A withheld number comes as none, or as words.
        let number = handed_number(number).unwrap_or_default();
        let event = CallEvent {
            source: CallSource::KdeConnect,
            phase,
            number,
            name: name.to_owned(),
            direction: Some(direction),
            at: kartoteka.now().at.0,
            seconds: None,
        };
        calls::hear(app, &event);
    }
}
