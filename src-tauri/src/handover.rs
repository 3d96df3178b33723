//! Hands a second start over to the program that runs on the same box, before any window library
//! is set up: a telephone that rings does not wait for one. Knows the D-Bus name under which the
//! single-instance plugin listens; where that is not to be had, the plugin itself comes later.

/// A program that is there answers at once.
#[cfg(target_os = "linux")]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// The running program's answer; false where there is none to ask.
#[cfg(target_os = "linux")]
pub(crate) fn to_running(instance: &str) -> bool {
    hand(instance, std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect())
}

/// Hands the words of a command line over; false where there is no program to take them.
#[cfg(target_os = "linux")]
pub(crate) fn hand(instance: &str, words: Vec<String>) -> bool {
    use zbus::blocking::{Proxy, connection};
    use zbus::proxy::MethodFlags;
    // As tauri-plugin-single-instance 2.5 makes them.
    let name = format!("{instance}.SingleInstance");
    let path = format!("/{}", name.replace('.', "/").replace('-', "_"));
    let here = std::env::current_dir().unwrap_or_default();
    let handed = connection::Builder::session()
        .map(|session| session.method_timeout(PATIENCE))
        .and_then(connection::Builder::build)
        .and_then(|connection| {
            let proxy = Proxy::new(&connection, name, path, "org.SingleInstance.DBus")?;
            let words = (words, here.to_string_lossy().into_owned());
            let flags = MethodFlags::NoAutoStart.into();
            proxy.call_with_flags::<_, _, ()>("ExecuteCallback", flags, &words)
        });
    handed.is_ok()
}

/// Elsewhere the plugin alone finds the running program.
#[cfg(not(target_os = "linux"))]
pub(crate) fn to_running(_: &str) -> bool {
    false
}

/// Elsewhere a second start does, which the plugin hands over.
#[cfg(not(target_os = "linux"))]
pub(crate) fn hand(_: &str, words: Vec<String>) -> bool {
    let program = std::env::current_exe();
    let started = program
        .and_then(|program| std::process::Command::new(program).args(words.iter().skip(1)).spawn());
    started.is_ok()
}
