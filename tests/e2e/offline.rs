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

/// Every way to name a file or an address in a card; `up` is a file beside the folder of the cards.
const REFERENCES: &[&str] = &[
    "PHOTO;VALUE=uri:file:///etc/passwd",
    "PHOTO;VALUE=URL:/etc/passwd",
    "PHOTO;ENCODING=b;TYPE=PNG:file:///etc/passwd",
    "PHOTO:../../../../../../../../etc/passwd",
    "PHOTO;VALUE=uri:file://localhost/etc/passwd",
    "PHOTO;VALUE=uri:../up.png",
    "PHOTO:file:../up.png",
    "LOGO;VALUE=uri:../up.png",
    "SOUND;VALUE=uri:file:///etc/passwd",
    "KEY;VALUE=uri:file:///etc/passwd",
    "SOURCE:file:///etc/passwd",
    "URL:file:///etc/passwd",
    "AGENT;VALUE=uri:file:///etc/passwd",
    "PHOTO;VALUE=uri:http://127.0.0.1:9/photo.png",
    "PHOTO;VALUE=uri:\\\\127.0.0.1\\share\\photo.png",
    "URL:https://photos.example/",
];

#[test]
fn a_card_that_names_a_file_opens_none_coming_in_or_going_out() {
    let desk = Desk::new();
    let folder = desk.files().join("cards");
    std::fs::create_dir(&folder).unwrap();
    let up = desk.files().join("up.png");
    std::fs::write(&up, "secret").unwrap();
    let traced = |name: &str, lines: &[&str]| {
        let file = folder.join(name);
        let card = |(number, line): (usize, &&str)| {
            let version = ["2.1", "3.0", "4.0"][number % 3];
            format!(
                "BEGIN:VCARD\r\nVERSION:{version}\r\nFN:Ewa {number}\r\n{line}\r\nEND:VCARD\r\n"
            )
        };
        std::fs::write(&file, lines.iter().enumerate().map(card).collect::<String>()).unwrap();
        let to = folder.join(format!("out-{name}"));
        let mut trace = desk.trace_karto(&["import", file.to_str().unwrap()]);
        assert!(!opens(&trace, &file).is_empty(), "the cards themselves were read");
        trace.extend(desk.trace_karto(&["export", "--to", to.to_str().unwrap()]));
        assert!(!opens(&trace, &to).is_empty(), "they went out again");
        trace
    };
    let passwd = Path::new("/etc/passwd");
    // What the system's own library opens it for, it opens it for here, too.
    let control = traced("plain.vcf", &["NOTE:nothing"; 16]);
    let trace = traced("references.vcf", REFERENCES);
    assert_eq!(opens(&trace, passwd).len(), opens(&control, passwd).len());
    assert_eq!(opens(&trace, &up), Vec::<&String>::new());
    assert_eq!(network(&trace), Vec::<&String>::new());
    assert_eq!(desk.karto(&["find", ""])["total"], 32, "every card came in");
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
