//! KDE Connect on the desktop bus: the calls of a mobile as it tells of them, and handing one a
//! number to dial. Listens only while the owner has it switched on; what a call becomes is decided
//! elsewhere.

#[cfg(target_os = "linux")]
pub(crate) use listening::{Listening, follow, play};

/// Elsewhere there is no such bus.
#[cfg(not(target_os = "linux"))]
#[derive(Default)]
pub(crate) struct Listening;

#[cfg(not(target_os = "linux"))]
pub(crate) fn follow(_: &tauri::AppHandle) {}

#[cfg(not(target_os = "linux"))]
pub(crate) fn play(_: &tauri::AppHandle, _: &str) -> bool {
    false
}

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
    /// Where [Try it] speaks from.
    const PLACE: &str = "/net/kartoteka/trial";

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
        hear_from(app, &connection, PROGRAM, false)?;
        // What [Try it] plays comes over the bus, too, from here.
        let own = connection.unique_name().map(ToString::to_string).unwrap_or_default();
        hear_from(app, &connection, &own, true)?;
        Ok(connection)
    }

    fn hear_from(
        app: &AppHandle,
        on: &Connection,
        sender: &str,
        is_trial: bool,
    ) -> zbus::Result<()> {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(sender)?
            .interface(INTERFACE)?
            .member(SIGNAL)?
            .build()
            .into_owned();
        let signals = MessageIterator::for_match_rule(rule, on, None)?;
        let (app, own) = (app.clone(), on.unique_name().cloned());
        std::thread::spawn(move || {
            for signal in signals {
                let Ok(signal) = signal else { break };
                // Only the bus knows who has KDE Connect's name; zbus gives each what came for any.
                let is_own = signal.header().sender() == own.as_deref();
                if is_own == is_trial
                    && let Ok((event, number, name)) = signal.body().deserialize()
                {
                    hear(&app, event, number, name, is_trial);
                }
            }
        });
        Ok(())
    }

    /// Plays a call as a signal on the bus; false while nobody listens there.
    pub(crate) fn play(app: &AppHandle, number: &str) -> bool {
        let listening = app.state::<Listening>();
        let held = listening.0.lock().unwrap_or_else(PoisonError::into_inner);
        let told = ("callReceived", number, "");
        let tell = |on: &Connection| on.emit_signal(None::<()>, PLACE, INTERFACE, SIGNAL, &told);
        held.as_ref().is_some_and(|connection| tell(connection).is_ok())
    }

    /// What is only tried is shown and not written down.
    fn hear(app: &AppHandle, event: &str, number: &str, name: &str, is_trial: bool) {
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
            source: if is_trial { CallSource::Trial } else { CallSource::KdeConnect },
            phase,
            number,
            name: name.to_owned(),
            direction: (!is_trial).then_some(direction),
            at: kartoteka.now().at.0,
            seconds: None,
        };
        calls::hear(app, &event);
    }
}
