//! The script that README gives for Twinkle, run as Twinkle runs it: by sh, with the moment and the
//! caller in variables. What it starts stands in for `kartoteka` and notes its words.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// The script as it stands in README.
fn script() -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let block = readme.split("```\n").find(|block| block.contains("TWINKLE_TRIGGER"));
    block.expect("README has the script").to_owned()
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).unwrap();
}

/// The words that `kartoteka` is started with, one a line.
fn started(trigger: &str, from: &str, to: &str) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let (program, noted) = (folder.path().join("kartoteka"), folder.path().join("noted"));
    write(&program, &format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > '{}'\n", noted.display()));
    let twinkle = folder.path().join("twinkle");
    write(&twinkle, &script());
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let mut sh = Command::new("sh");
    let sh =
        sh.current_dir(&folder).arg(&twinkle).env("PATH", path).env("TWINKLE_TRIGGER", trigger);
    assert!(sh.env("SIP_FROM", from).env("SIP_TO", to).status().unwrap().success());
    assert!(!folder.path().join("pwned").exists(), "{from} was run");
    let noted = std::fs::read_to_string(noted).unwrap_or_default();
    noted.lines().map(str::to_owned).collect()
}

#[test]
fn each_moment_that_twinkle_tells_becomes_a_command() {
    let (ewa, us) = ("\"Ewa\" <sip:602111222@phone.example>", "<sip:shop@phone.example>");
    for (trigger, words) in [
        ("in_call", "pop 602111222 --dir in --event ringing"),
        ("in_call_answered", "pop 602111222 --event answered"),
        ("in_call_failed", "pop 602111222 --event ended"),
        ("remote_release", "pop 602111222 --event ended"),
    ] {
        assert_eq!(started(trigger, ewa, us).join(" "), words, "{trigger}");
    }
    for (trigger, words) in [
        ("out_call", "pop 602111222 --dir out --event ringing"),
        ("out_call_answered", "pop 602111222 --event answered"),
        ("out_call_failed", "pop 602111222 --event ended"),
        ("local_release", "pop 602111222 --event ended"),
    ] {
        assert_eq!(started(trigger, us, ewa).join(" "), words, "{trigger}");
    }
    assert_eq!(started("register_succeeded", ewa, us), [""; 0]);
}

#[test]
fn what_a_caller_puts_into_the_name_is_run_by_nobody() {
    for hostile in [
        "\"$(touch pwned)\" <sip:602111222@phone.example>",
        "\"`touch pwned`; touch pwned\" <sip:602111222@x>",
    ] {
        let words = started("in_call", hostile, "<sip:shop@x>");
        assert_eq!(words, ["pop", "602111222", "--dir", "in", "--event", "ringing"]);
    }
    // A number of words stays one word, which the program refuses.
    let words = started("in_call", "<sip:602 --undo *@x>", "<sip:shop@x>");
    assert_eq!(words[1], "602 --undo *");
}
