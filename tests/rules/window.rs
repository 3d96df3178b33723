//! What the window may do, as Tauri's settings say it. Each line here is a promise to the owner.

use serde_json::{Value, json};

use crate::tree::{root, sources};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' blob: data:; font-src 'self'; connect-src ipc: http://ipc.localhost; \
    object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn settings() -> Value {
    read("src-tauri/tauri.conf.json")
}

/// Every capability file, with its name.
fn capabilities() -> Vec<(String, Value)> {
    let files = sources("src-tauri/capabilities", &[".json", ".toml"]);
    assert!(!files.is_empty(), "the main window has a capability");
    files.into_iter().map(|source| (source.path.clone(), read(&source.path))).collect()
}

/// Another identifier would look for the owner's cards in another folder and find none.
#[test]
fn the_identifier_never_changes() {
    assert_eq!(settings()["identifier"], "net.kartoteka.Kartoteka");
}

#[test]
fn the_content_policy_lets_nothing_in_from_outside() {
    let security = &settings()["app"]["security"];
    assert_eq!(security["csp"], POLICY);
    assert_eq!(security["freezePrototype"], true);
    assert!(security["dangerousDisableAssetCspModification"].is_null());
    assert_ne!(security["assetProtocol"]["enable"], true);
}

#[test]
fn pages_get_tauri_only_by_import_and_come_only_from_the_program() {
    let settings = settings();
    assert_eq!(settings["app"]["withGlobalTauri"], false);
    assert!(settings["build"]["devUrl"].is_null(), "a build that looks for a server shows nothing");
    assert!(settings["plugins"].is_null(), "no plugin takes settings");
}

#[test]
fn the_settings_for_development_loosen_nothing_but_the_page_address() {
    let keys = |value: &Value| -> Vec<String> {
        value.as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default()
    };
    let development = read("src-tauri/tauri.dev.conf.json");
    let known = |key: &String| ["$schema", "build", "app"].contains(&key.as_str());
    assert!(keys(&development).iter().all(known), "{:?}", keys(&development));
    let security = &development["app"]["security"];
    assert!(keys(security).iter().all(|key| key == "devCsp"), "{security}");
}

#[test]
fn a_capability_names_one_window_and_grants_listening_alone() {
    let granted = ["core:event:allow-listen", "core:event:allow-unlisten"];
    for (file, capability) in capabilities() {
        let windows = &capability["windows"];
        let is_one = *windows == json!(["main"]) || *windows == json!(["pop"]);
        assert!(is_one, "{file}: windows {windows}");
        assert!(capability["remote"].is_null(), "{file}: no page from elsewhere may call us");
        assert!(capability["webviews"].is_null(), "{file}: windows are named, not web views");
        for permission in capability["permissions"].as_array().unwrap() {
            let name = permission.as_str().unwrap_or("an object with a scope");
            assert!(granted.contains(&name), "{file}: {name} is not granted");
        }
    }
}

#[test]
fn release_builds_have_no_developer_tools_and_no_updater() {
    let manifest = std::fs::read_to_string(root().join("src-tauri/Cargo.toml")).unwrap();
    for word in ["devtools", "updater", "plugin-shell", "plugin-http", "plugin-fs", "plugin-opener"]
    {
        assert!(!manifest.contains(word), "src-tauri/Cargo.toml names {word}");
    }
}

/// Web views refuse to open a further window by themselves; a handler could only loosen that.
#[test]
fn the_window_guards_where_its_page_may_go() {
    let shell: String = sources("src-tauri/src", &[".rs"]).into_iter().map(|s| s.text).collect();
    assert!(shell.contains(".on_navigation("), "the page may go nowhere but its own origin");
    for word in ["NewWindowResponse::Allow", "NewWindowResponse::Create"] {
        assert!(!shell.contains(word), "the page may open no further window");
    }
}
