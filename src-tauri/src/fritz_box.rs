//! Calls as the call monitor of a FRITZ!Box tells of them: the only network connection there is, off
//! until the owner types an address, and to that address alone. Owns the connection; what its bytes
//! say is read elsewhere.

use crate::{calls, log, shell, trial};
use kartoteka_app::{CallEvent, CallMonitor, CallSource, monitor_address};
use serde_json::{Value, json};
use socket2::TcpKeepalive;
use std::io::{ErrorKind, Read as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager as _};

/// How long a box may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// After so long without a word the system asks whether the other end is still there.
const QUIET: Duration = Duration::from_secs(60);
/// How often a silent connection is asked whether it is still wanted.
const GLANCE: Duration = Duration::from_millis(500);
/// Glances before the next try; each that fails doubles them.
const FIRST_WAIT: u32 = 2;
const LONGEST_WAIT: u32 = 120;

/// The monitor that is watched, managed by Tauri.
#[derive(Default)]
pub(crate) struct Watching(Mutex<Option<Watch>>);

struct Watch {
    address: SocketAddr,
    is_wanted: Arc<AtomicBool>,
}

/// Begins to watch, stops, or goes to another address, as the settings say.
pub(crate) fn follow(app: &AppHandle) {
    let app = app.clone();
    // Away from whoever has just changed them, and may still hold the box.
    std::thread::spawn(move || {
        let watching = app.state::<Watching>();
        let mut held = watching.0.lock().unwrap_or_else(PoisonError::into_inner);
        let address = typed(&app);
        if held.as_ref().map(|watch| watch.address) == address {
            return;
        }
        if let Some(before) = held.take() {
            before.is_wanted.store(false, Ordering::Relaxed);
        }
        if let Some(address) = address {
            let is_wanted = Arc::new(AtomicBool::new(true));
            *held = Some(Watch { address, is_wanted: Arc::clone(&is_wanted) });
            let app = app.clone();
            std::thread::spawn(move || watch(&app, address, &is_wanted));
        }
    });
}

fn typed(app: &AppHandle) -> Option<SocketAddr> {
    let kartoteka = shell::of(app).kartoteka().ok()?;
    let settings = calls::ask(&kartoteka, "settings_get", json!({})).ok()?;
    settings.get("fritz_box").and_then(Value::as_str).and_then(monitor_address)
}

/// Connects, and again whenever the connection is lost.
fn watch(app: &AppHandle, address: SocketAddr, is_wanted: &AtomicBool) {
    let (mut wait, mut is_told) = (FIRST_WAIT, false);
    // A call that goes on while the line is lost ends over the next one.
    let mut monitor = CallMonitor::default();
    while is_wanted.load(Ordering::Relaxed) {
        match TcpStream::connect_timeout(&address, PATIENCE) {
            Ok(stream) => {
                (wait, is_told) = (FIRST_WAIT, false);
                listen(app, stream, is_wanted, &mut monitor);
                monitor.cut();
            }
            Err(_) if std::mem::replace(&mut is_told, true) => {}
            Err(fault) => log::line(&format!("FRITZ!Box: {fault}")),
        }
        for _ in 0..wait {
            if is_wanted.load(Ordering::Relaxed) {
                std::thread::sleep(GLANCE);
            }
        }
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}

/// Hears until the connection is lost or no longer wanted. Not a byte is ever sent.
fn listen(app: &AppHandle, stream: TcpStream, is_wanted: &AtomicBool, monitor: &mut CallMonitor) {
    let Ok(kartoteka) = shell::of(app).kartoteka() else { return };
    let socket = socket2::Socket::from(stream);
    // A box that was switched off, or a computer that slept, closes no connection.
    let asks = TcpKeepalive::new().with_time(QUIET).with_interval(PATIENCE);
    if socket.set_tcp_keepalive(&asks).is_err() || socket.set_read_timeout(Some(GLANCE)).is_err() {
        return;
    }
    let mut stream = TcpStream::from(socket);
    let mut bytes = [0; 1024];
    while is_wanted.load(Ordering::Relaxed) {
        match stream.read(&mut bytes) {
            Ok(0) => return,
            Ok(count) => {
                let heard = bytes.get(..count).unwrap_or_default();
                for event in monitor.hear(heard, kartoteka.now().at.0) {
                    calls::hear(app, &event);
                }
            }
            Err(fault) if is_silence(fault.kind()) => {}
            Err(_) => return,
        }
    }
}

/// Plays a call as lines of a box, by the same reading; nothing of it is written.
pub(crate) fn play(app: &AppHandle, number: &str) -> bool {
    let lines = [
        (format!("t;RING;0;{number};;SIP0;\n"), trial::RINGS),
        (format!("t;CONNECT;0;1;{number};\n"), trial::SPEAKS),
        (format!("t;DISCONNECT;0;{};\n", trial::SPEAKS.as_secs()), Duration::ZERO),
    ];
    let app = app.clone();
    std::thread::spawn(move || {
        let Ok(kartoteka) = shell::of(&app).kartoteka() else { return };
        let mut monitor = CallMonitor::default();
        for (line, lasts) in lines {
            for told in monitor.hear(line.as_bytes(), kartoteka.now().at.0) {
                calls::hear(
                    &app,
                    &CallEvent { source: CallSource::Trial, direction: None, ..told },
                );
            }
            std::thread::sleep(lasts);
        }
    });
    true
}

fn is_silence(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}
