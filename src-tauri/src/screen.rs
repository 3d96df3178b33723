//! What the program asks of the display before any window is made, and what that display can't do.

use crate::hot_key::HotKeyState;
use std::process::Command;

/// Whether places of what is dragged are told in pixels; elsewhere they are points already.
pub(crate) const TELLS_PIXELS: bool = cfg!(windows);

/// Set first thing, unless the owner has: how windows are drawn, and by which display server.
#[cfg(target_os = "linux")]
const PREFERRED: [(&str, &str); 2] = [
    // WebKitGTK's DMABUF renderer shows blank windows with some graphics drivers (tauri#15936 and
    // others); the plain one is as fast for this window.
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    // On Wayland no window can place itself, stay over others or come without the keyboard, as the
    // caller window does; by XWayland it can. Where there is none, Wayland it is.
    ("GDK_BACKEND", BACKENDS),
];
#[cfg(target_os = "linux")]
const BACKENDS: &str = "x11,*";

/// Sets what is preferred where nothing is set.
pub(crate) fn prefer() {
    #[cfg(target_os = "linux")]
    for (name, value) in PREFERRED {
        if std::env::var_os(name).is_none() {
            #[expect(unsafe_code, reason = "no other thread runs yet")]
            // SAFETY: called first thing in `run`, before any thread is started.
            unsafe {
                std::env::set_var(name, value);
            }
        }
    }
}

/// Takes back from a program that we start what was preferred for our own windows.
pub(crate) fn leave_to_itself(command: &mut Command) {
    #[cfg(target_os = "linux")]
    for (name, value) in PREFERRED {
        if std::env::var_os(name).is_some_and(|set| set == value) {
            command.env_remove(name);
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = command;
}

/// Whether there is a screen to open a window on.
pub(crate) fn is_there() -> bool {
    cfg!(not(target_os = "linux")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Whether a window may stand over the others without taking the keyboard.
pub(crate) fn keeps_windows_on_top() -> bool {
    let backends = std::env::var("GDK_BACKEND").unwrap_or_default();
    cfg!(not(target_os = "linux"))
        || !is_wayland(&backends, is_set("DISPLAY"), is_set("WAYLAND_DISPLAY"))
}

/// How far a key that a program takes is heard: Wayland hands its own programs' keys to nobody, and
/// X none but those of programs that draw by it.
pub(crate) fn hands_out_keys() -> HotKeyState {
    match (is_set("DISPLAY"), is_set("WAYLAND_DISPLAY")) {
        _ if cfg!(not(target_os = "linux")) => HotKeyState::On,
        (true, false) => HotKeyState::On,
        (true, true) => HotKeyState::Partly,
        (false, _) => HotKeyState::Nowhere,
    }
}

/// Whether GTK draws by Wayland: it takes the first of these backends that there is a server for.
/// Source: `gdk_display_manager_open_display` of GTK 3.
fn is_wayland(backends: &str, has_x11: bool, has_wayland: bool) -> bool {
    let mut served = backends.split(',').filter_map(|backend| match backend {
        "x11" => has_x11.then_some(false),
        "wayland" => has_wayland.then_some(true),
        // All others, Wayland first.
        _ => (has_x11 || has_wayland).then_some(has_wayland),
    });
    served.next().unwrap_or(has_wayland)
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_wayland;

    #[test]
    fn the_first_backend_with_a_server_draws() {
        let ours = super::BACKENDS;
        for (backends, has_x11, has_wayland, expected) in [
            (ours, true, true, false),
            (ours, true, false, false),
            (ours, false, true, true),
            ("x11", true, true, false),
            ("wayland", true, true, true),
            ("wayland,x11", true, false, false),
            ("", true, true, true),
        ] {
            assert_eq!(is_wayland(backends, has_x11, has_wayland), expected, "{backends}");
        }
    }
}
