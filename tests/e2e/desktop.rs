//! Customs of a desktop in the real window: it comes back as it was left, and draws as large as the
//! owner likes.

use kartoteka_tests::{Desk, Key, Managed, Window, argument, wait_until};
use serde_json::json;

const PHONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");

const WIDTH: &str = "arguments[arguments.length - 1](Math.round(innerWidth))";

const COLUMNS: &str = "arguments[arguments.length - 1](
    getComputedStyle(document.querySelector('.columns')).gridTemplateColumns.split(' ').length)";

/// The width of the page in its own pixels, which grow with the text.
fn page_width(window: &Window<'_>) -> i64 {
    window.measure(WIDTH).as_i64().unwrap()
}

fn wait_for_width(window: &Window<'_>, expected: i64) {
    let what = format!("the page is {expected} wide");
    // Whole screen pixels at a scale that is none.
    window.wait_until_said(&what, || (page_width(window) - expected).abs() <= 1);
}

#[test]
fn text_is_drawn_larger_by_keys_and_the_window_comes_back_as_it_was_left() {
    let desk = Desk::new();
    desk.karto(&["import", PHONE]);
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    window.resize(1000, 700);
    wait_for_width(&window, 1000);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 909);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 800);
    window.press(Key::Char('0').ctrl());
    wait_for_width(&window, 1000);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 909);
    assert_eq!(desk.karto(&["settings"])["text_size"], 110);
    // Down to 80 % and up to 200 %; beyond both nothing happens.
    let smaller = [1000, 1111, 1250, 1250].map(|width| ('-', width));
    let larger = [1111, 1000, 909, 800, 667, 571, 500, 500].map(|width| ('=', width));
    for (key, width) in smaller.into_iter().chain(larger) {
        window.press(Key::Char(key).ctrl());
        wait_for_width(&window, width);
        // Beside each other, and below where the page has become that narrow.
        let columns = if width < 640 { 1 } else { 2 };
        window.wait_until_said("the layout follows", || window.measure(COLUMNS) == columns);
        assert_eq!(window.cut_texts(), Vec::<String>::new(), "at {width}");
    }
    window.press(Key::Char('0').ctrl());
    wait_for_width(&window, 1000);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 909);
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("12 cards");
    window.press(Key::End);
    let card = window.wait_for("article h2").text();
    // At once: the last step is kept too.
    window.close();

    let window = desk.open();
    wait_for_width(&window, 909);
    window.wait_for_text("12 cards");
    assert_eq!(window.wait_for("article h2").text(), card);
    let _ = window.wait_for("#cards-list [role=option][aria-selected=true]");
    window.close();
}

#[test]
fn files_dropped_on_the_window_are_looked_at_for_import() {
    let desk = Desk::new();
    let named = desk.files().join("karty ż.vcf");
    std::fs::copy(PHONE, &named).unwrap();
    // One of the twelve is in the box already, as the file has it.
    let phone = std::fs::read_to_string(PHONE).unwrap();
    let known = desk.files().join("known.vcf");
    std::fs::write(&known, phone.split_inclusive("END:VCARD\r\n").nth(1).unwrap()).unwrap();
    desk.karto(&["import", argument(&known)]);
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");

    window.drag(&[&named]).leave();
    window.wait_until_gone("Drop to import");
    let held = window.drag(&[&named]);
    window.wait_for_text("Drop to import");
    window.screenshot("files-held-over-the-window");
    held.drop_here();
    window.wait_for_text("Import 11 cards");
    window.wait_until_gone("Drop to import");
    window.wait_for_text("Already there, nothing to change");
    let verdicts: Vec<String> =
        window.all("main td .verdict").iter().map(|verdict| verdict.text()).collect();
    let said = |word: &str| verdicts.iter().filter(|verdict| *verdict == word).count();
    assert_eq!((said("New"), said("Already here")), (11, 1), "{verdicts:?}");
    assert_eq!(desk.karto(&["find", ""])["total"], 1, "nothing is written before it is asked for");
    window.press(Key::Right.alt());
    window.wait_for_text("11 cards added");
    assert_eq!(desk.karto(&["find", ""])["total"], 12);
    window.close();
}

#[test]
fn the_window_comes_back_where_it_was_and_as_large_also_when_it_filled_the_screen() {
    let desk = Desk::new();
    let managed = desk.manage();
    let window = desk.open();
    let _ = window.wait_for("main h1");
    managed.place("Kartoteka", [90, 70, 1000, 640]);
    let placed = wait_for_area(&managed, "it is moved", |[left, .., width, height]| {
        (left - 90).abs() < 20 && (width, height) == (1000, 640)
    });
    window.close();
    let window = desk.open();
    let _ = window.wait_for("main h1");
    wait_for_area(&managed, "it is where it was", |area| area == placed);

    managed.place("Kartoteka", [90, 70, 500, 300]);
    let least = wait_for_area(&managed, "it is small", |[.., width, _]| width < 1000);
    assert_eq!((least[2], least[3]), (800, 560), "no smaller than the screens are made for");

    managed.maximise("Kartoteka");
    let full = wait_for_area(&managed, "it fills the screen", |[_, _, width, _]| width > 1200);
    window.close();
    let window = desk.open();
    let _ = window.wait_for("main h1");
    wait_for_area(&managed, "it fills the screen again", |area| area == full);
    window.close();
}

fn wait_for_area(managed: &Managed<'_>, what: &str, is_it: impl Fn([i32; 4]) -> bool) -> [i32; 4] {
    let area = || managed.area("Kartoteka");
    let seen = || Some(area()).filter(|area| is_it(*area));
    wait_until(|| format!("{what}, not {:?}", area()), seen)
}

/// What the page knows of the desktop's wishes, and what it makes of them.
const WISHES: &str = "const asks = (words) => matchMedia(words).matches;\
    const style = getComputedStyle(document.documentElement);\
    arguments[arguments.length - 1]([asks('(prefers-reduced-motion: reduce)'),\
      asks('(prefers-color-scheme: dark)'), style.getPropertyValue('--base').trim(),\
      getComputedStyle(document.body).backgroundColor])";

#[test]
fn the_theme_of_the_system_is_followed_while_the_program_runs() {
    let desk = Desk::new();
    let looks = desk.tell_looks("Adwaita");
    let window = desk.open();
    let _ = window.wait_for("main h1");
    let light = window.measure(WISHES);
    assert_eq!(light[1], false, "{light}");
    looks.set_theme("Adwaita-dark");
    window.wait_until_said("the page is dark", || {
        let wishes = window.measure(WISHES);
        wishes[1] == true && wishes[3] != light[3]
    });
    looks.set_theme("Adwaita");
    window.wait_until_said("the page is light again", || window.measure(WISHES) == light);
    // A theme that the owner has fixed stays.
    desk.karto(&["settings", "theme", "light"]);
    let _ = window.wait_for("html[data-theme=light]");
    looks.set_theme("Adwaita-dark");
    window.wait_until_said("the desktop is dark", || window.measure(WISHES)[1] == true);
    assert_eq!(window.measure(WISHES)[3], light[3]);
    window.close();
}

#[test]
fn what_the_desktop_wishes_of_movement_and_darkness_is_followed() {
    let of = |settings: &str| {
        let desk = Desk::new();
        let folder = desk.config().join("gtk-3.0");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("settings.ini"), format!("[Settings]\n{settings}\n")).unwrap();
        let window = desk.open();
        let _ = window.wait_for("main h1");
        let wishes = window.measure(WISHES);
        window.close();
        wishes
    };
    let plain = of("");
    let wished = of("gtk-enable-animations=0\ngtk-application-prefer-dark-theme=1");
    assert_eq!((&plain[0], &plain[1]), (&json!(false), &json!(false)), "{plain}");
    assert_eq!((&wished[0], &wished[1], &wished[2]), (&json!(true), &json!(true), &json!("0s")));
    assert_ne!(plain[2], wished[2]);
    assert_ne!(plain[3], wished[3], "the page is dark");
}
