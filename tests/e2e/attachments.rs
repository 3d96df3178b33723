//! Files on a card: dropped or chosen, seen, opened when asked, saved, removed and brought back.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use kartoteka_tests::{Desk, Key, Window, wait_until};

const CARD: &str = "Ewa Głowacka 602 111 222";

/// What the desktop's opener was given, once it was: the path, the rights of the file, what it says.
fn opened(noted: &Path) -> String {
    wait_until(|| "the opener has started".to_owned(), || std::fs::read_to_string(noted).ok())
}

/// A desk with one card and one call, whose opener of files notes what it is given.
fn desk() -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    let (programs, noted) = (desk.files().join("bin"), desk.files().join("opened"));
    std::fs::create_dir(&programs).unwrap();
    let script = format!(
        "#!/bin/sh\n{{ echo \"$#\"; echo \"$1\"; stat -c %a \"$1\"; cat \"$1\"; }} > '{0}.part'\nmv '{0}.part' '{0}'\n",
        noted.display()
    );
    let opener = programs.join("xdg-open");
    std::fs::write(&opener, script).unwrap();
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap();
    desk.set("PATH", &format!("{}:{path}", programs.display()));
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", CARD]);
    desk.karto(&["call", "1", "--note", "the roof"]);
    (desk, noted)
}

fn open_card(desk: &Desk) -> Window<'_> {
    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    window.press(Key::Char('j'));
    window.wait_for_text("the roof");
    window
}

fn file(desk: &Desk, name: &str, content: &str) -> PathBuf {
    let path = desk.files().join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn a_file_is_chosen_seen_opened_when_asked_saved_removed_and_brought_back_after_a_restart() {
    let (desk, noted) = desk();
    let window = open_card(&desk);
    desk.chooser.will_choose(file(&desk, "offer.pdf", "%PDF-1.7 offer"));
    let asked = window.press_for_file(Key::Char('a'));
    assert_eq!(asked.title, "Attach files");
    window.wait_for_text("offer.pdf");
    window.wait_for_text("PDF · 1 kB");
    window.axe("a card with a file");

    window.tab_to("offer.pdf");
    window.press(Key::Enter);
    window.wait_for_text("Open offer.pdf?");
    assert!(!noted.exists(), "nothing is opened before it is asked");
    window.tab_to("Open");
    window.press(Key::Enter);
    let told = opened(&noted);
    let words: Vec<&str> = told.splitn(4, '\n').collect();
    assert_eq!((words[0], words[2], words[3]), ("1", "400", "%PDF-1.7 offer"));
    assert!(words[1].starts_with(desk.data().join("opened").to_str().unwrap()), "{told}");
    assert!(words[1].ends_with("/offer.pdf"), "{told}");

    let out = desk.files().join("saved.pdf");
    desk.chooser.will_choose(&out);
    window.tab_to("Save offer.pdf as…");
    let _ = window.press_for_file(Key::Enter);
    window.wait_for_text("saved.pdf is saved");
    assert_eq!(std::fs::read(&out).unwrap(), b"%PDF-1.7 offer");
    std::fs::remove_file(&noted).unwrap();
    window.tab_to("Show in folder");
    window.press(Key::Enter);
    assert_eq!(opened(&noted).split('\n').nth(1), desk.files().to_str());

    window.tab_to("Remove offer.pdf");
    window.press(Key::Enter);
    window.wait_for_text("File removed");
    window.wait_until_gone("offer.pdf");
    window.close();
    assert!(!desk.data().join("opened").exists(), "what was laid out is taken away");

    let window = open_card(&desk);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("offer.pdf");
    window.close();
    assert_eq!(desk.karto(&["check"])["ok"], true);
}

#[test]
fn a_drop_on_a_card_attaches_and_is_said_before_and_on_other_screens_it_imports() {
    let (desk, noted) = desk();
    let cards =
        file(&desk, "cards.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jan Nowak\r\nEND:VCARD\r\n");
    let program = file(&desk, "run.sh", "#!/bin/sh\n");
    let window = open_card(&desk);
    let held = window.drag(&[&cards, &program]);
    window.wait_for_text("Drop to attach");
    window.wait_for_text("is kept with");
    held.drop_here();
    window.wait_for_text("cards.vcf");
    window.wait_for_text("run.sh");
    assert!(!window.text().contains("Jan Nowak"));
    assert_eq!(window.all("button.name").iter().filter(|one| one.text() == "run.sh").count(), 0);

    window.press(Key::Char('1').ctrl());
    window.wait_for_text("Nothing due");
    let held = window.drag(&[&cards]);
    window.wait_until_gone("Drop to attach");
    held.drop_here();
    window.wait_for_text("Jan Nowak");
    window.close();
    let kept = desk.karto(&["attachments", "1"])["attachments"].clone();
    assert_eq!(kept.as_array().unwrap().len(), 2, "{kept}");
    assert!(!noted.exists(), "nothing was opened");
}

#[test]
fn a_drop_on_a_call_goes_to_that_call() {
    const MIDDLE: &str = "const { left, top, width, height } =
        document.querySelector('[data-entry^=interaction]').getBoundingClientRect();
        arguments[arguments.length - 1]([left + width / 2, top + height / 2].map(Math.round));";
    let (desk, noted) = desk();
    let offer = file(&desk, "offer.pdf", "%PDF-1.7 offer");
    let window = open_card(&desk);
    let middle = window.measure(MIDDLE);
    let [left, top] = [0, 1].map(|at| u32::try_from(middle[at].as_u64().unwrap()).unwrap());
    let held = window.drag(&[&offer]);
    held.hold(left, top);
    window.wait_for_text("is kept with this call");
    held.drop_here();
    window.wait_for_text("offer.pdf");
    window.close();
    let kept = desk.karto(&["attachments", "1"])["attachments"].clone();
    assert_eq!(
        (kept.as_array().unwrap().len(), &kept[0]["name"]),
        (1, &"offer.pdf".into()),
        "{kept}"
    );
    assert_eq!(kept[0]["to"]["kind"], "interaction", "with the call, not with the card: {kept}");
    assert!(!noted.exists(), "nothing was opened");
}
