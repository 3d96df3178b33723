//! Nothing leaves the machine, and a card cannot make the program open a file: strace sees it all.

use std::path::Path;

use kartoteka_tests::{Desk, Traced, wait_until};

// X key symbols, from X11's keysymdef.h.
const CTRL: u32 = 0xffe3;
const ALT: u32 = 0xffe9;
const RIGHT: u32 = 0xff53;
const ENTER: u32 = 0xff0d;
const ESCAPE: u32 = 0xff1b;

fn letter(letter: char) -> u32 {
    u32::from(letter)
}

/// The calls that reach for the network.
fn network(trace: &[String]) -> Vec<&String> {
    trace.iter().filter(|call| call.contains("AF_INET")).collect()
}

/// The calls that open this file.
fn opens<'a>(trace: &'a [String], file: &Path) -> Vec<&'a String> {
    let name = file.file_name().unwrap().to_str().unwrap();
    trace.iter().filter(|call| call.contains("open") && call.contains(name)).collect()
}

#[test]
fn nothing_is_fetched_and_no_foreign_file_is_opened() {
    let desk = Desk::new();
    let secret = desk.files().join("passwords-of-the-owner.png");
    std::fs::write(&secret, "secret").unwrap();
    let file = desk.files().join("photos.vcf");
    std::fs::write(&file, cards(&secret)).unwrap();

    let window = desk.trace_window(&[file.to_str().unwrap()]);
    until_written(&desk, &window, "import_run", &[&[ALT, RIGHT]]);
    let on_the_card: [&[u32]; 5] =
        [&[CTRL, letter('2')], &[letter('j')], &[letter('n')], &[letter('x')], &[CTRL, ENTER]];
    until_written(&desk, &window, "note_create", &on_the_card);
    let trace = window.close();

    assert!(!opens(&trace, &file).is_empty(), "the cards themselves were read");
    assert_eq!(opens(&trace, &secret), Vec::<&String>::new());
    assert_eq!(network(&trace), Vec::<&String>::new());
}

/// Presses the keys again and again until the box has an operation of this kind: what they mean
/// depends on what is shown, which nobody can ask without a driver.
fn until_written(desk: &Desk, window: &Traced<'_>, kind: &str, keys: &[&[u32]]) {
    wait_until(
        || format!("the operation {kind}"),
        || {
            for key in keys {
                window.press(key);
            }
            let history = desk.karto(&["history"]);
            let operations = history["operations"].as_array().unwrap();
            let is_there = operations.iter().any(|operation| operation["kind"] == kind);
            if !is_there {
                window.press(&[ESCAPE]);
            }
            is_there.then_some(())
        },
    );
}

fn cards(secret: &Path) -> String {
    let photos = [
        "PHOTO;VALUE=uri:http://127.0.0.1:9/photo.png".to_owned(),
        "PHOTO;VALUE=uri:https://photos.example/photo.png".to_owned(),
        format!("PHOTO;VALUE=uri:file://{}", secret.display()),
        "PHOTO;VALUE=uri:file:///etc/passwd".to_owned(),
    ];
    let card = |photo: &String| {
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Głowacka\r\n{photo}\r\nEND:VCARD\r\n")
    };
    photos.iter().map(card).collect()
}

#[test]
fn a_program_that_does_so_is_seen() {
    let desk = Desk::new();
    let secret = desk.files().join("passwords-of-the-owner.png");
    std::fs::write(&secret, "secret").unwrap();
    let script = format!("cat '{}'; exec 3<>/dev/tcp/127.0.0.1/9", secret.display());
    let trace = desk.trace(Path::new("bash"), &["-c", &script]).finish();
    assert!(!network(&trace).is_empty());
    assert!(!opens(&trace, &secret).is_empty());
}
