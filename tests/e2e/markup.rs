//! Names, notes and addresses that look like program text are shown as text: nothing runs, nothing
//! becomes an element, nothing is fetched.

use std::fmt::Write;

use kartoteka_tests::{Desk, Key, Window};

const PAYLOADS: [&str; 10] = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(2)</script>",
    "<svg onload=alert(3)>",
    "\"><iframe src=javascript:alert(4)></iframe>",
    "<a href=javascript:alert(5)>press</a>",
    "</title><style>*{display:none}</style>",
    "<marquee onstart=alert(6)>",
    "<base href=http://evil.example/>",
    "{{constructor.constructor('alert(7)')()}} ${alert(8)}",
    "<link rel=stylesheet href=http://evil.example/x.css><object data=http://evil.example/>",
];

/// What none of our own screens has and each payload would make.
const FORBIDDEN: &str = "body script, body style, body link, base, iframe, object, embed, marquee, \
    img[src='x'], img[src^='http'], a[href^='javascript'], [onerror], [onload], [onstart]";

/// Forty cards: each payload as a name, an organisation, a note with a link, and a tag with a number.
fn cards() -> String {
    let mut file = String::new();
    for (place, payload) in PAYLOADS.iter().enumerate() {
        let text = payload.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        let places = [
            format!("FN:{text}\r\nN:{text};;;;"),
            format!("FN:A{place}\r\nORG:{text}\r\nTITLE:{text}\r\nNICKNAME:{text}"),
            format!("FN:B{place}\r\nNOTE:{text}\r\nURL:javascript:alert({place})\r\nX-ODD:{text}"),
            format!("FN:C{place}\r\nCATEGORIES:{text}\r\nTEL;TYPE={place}:{text}\r\nEMAIL:{text}"),
        ];
        for card in places {
            write!(file, "BEGIN:VCARD\r\nVERSION:3.0\r\n{card}\r\nEND:VCARD\r\n").unwrap();
        }
    }
    file
}

#[track_caller]
fn holds_nothing_foreign(window: &Window<'_>, state: &str) {
    assert_eq!(window.all(FORBIDDEN).len(), 0, "{state}: an element that a payload made");
    assert!(!window.shows_dialog(), "{state}: a script ran");
    assert_eq!(window.requests(), Vec::<String>::new(), "{state}: something was fetched");
    let _ = window.keys_pressed();
}

#[test]
fn names_with_markup_are_shown_as_text() {
    let desk = Desk::new();
    let file = desk.files().join("<b>odd<b>.vcf");
    std::fs::write(&file, cards()).unwrap();
    let window = desk.open_with(&[file.to_str().unwrap()]);
    window.wait_for_text("Import 40 cards");
    window.wait_for_text(PAYLOADS[0]);
    holds_nothing_foreign(&window, "import, look");
    window.press(Key::Right.alt());
    window.wait_for_text("40 cards added");
    holds_nothing_foreign(&window, "import, done");

    window.press(Key::Char('2').ctrl());
    for (words, payload) in
        [("alert(2)", PAYLOADS[1]), ("onload", PAYLOADS[2]), ("iframe", PAYLOADS[3])]
    {
        window.press(Key::Char('/'));
        window.press(Key::Char('a').ctrl());
        window.keys(words);
        window.wait_for_text(payload);
        for _ in 0..4 {
            window.press(Key::Down);
            let _ = window.wait_for("article h2");
            holds_nothing_foreign(&window, payload);
        }
    }
    window.press(Key::Enter);
    let _ = window.wait_for("article h2:focus");
    write_it_down(&window);
    for (keys, state) in [('1', "today"), ('3', "follow-ups")] {
        window.press(Key::Char(keys).ctrl());
        window.wait_for_text(PAYLOADS[1]);
        holds_nothing_foreign(&window, state);
    }
    window.press(Key::Char(',').ctrl());
    window.tab_to("History What was done, and undoing it");
    window.press(Key::Enter);
    window.wait_for_text("<b>odd<b>.vcf");
    holds_nothing_foreign(&window, "history");
    window.close();
}

/// A call and a follow-up with a payload each, on the open card.
fn write_it_down(window: &Window<'_>) {
    window.press(Key::Char('c'));
    window.wait_for_focus("What was it about?");
    window.keys(PAYLOADS[0]);
    window.tab_to("Next step");
    window.keys(&format!("today {}", PAYLOADS[1]));
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    window.wait_for_text(PAYLOADS[0]);
    holds_nothing_foreign(window, "the card's history");
}

/// A mail that says all payloads as plain text, and some as the elements that they would make.
fn mail(from: &str, word: &str) -> String {
    let plain = PAYLOADS.join("\r\n");
    format!(
        "From: {from}\r\nTo: shop@x.example\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n\
         Message-ID: <{word}@x.example>\r\nSubject: {word} {}\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
         <p>in marks: {word}</p><script>alert(9)</script><style>*{{display:none}}</style>\
         <img src=\"http://evil.example/pixel.png\"><img src=x onerror=alert(10)>\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{plain}\r\n--b--\r\n",
        PAYLOADS[0]
    )
}

#[test]
fn mails_with_markup_are_shown_as_text() {
    let desk = Desk::new();
    desk.karto(&["add", "Ewa Lis ewa@shop.example"]);
    let mails = [
        ("known.eml", mail("Ewa <ewa@shop.example>", "roof")),
        ("stranger.eml", mail("\"<svg onload=alert(3)>\" <who@else.example>", "gutter")),
    ];
    let files = mails.map(|(name, text)| {
        let path = desk.files().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    });
    let window = desk.open_with(&[&files[0], &files[1]]);
    window.wait_for_text("Take in 2 entries");
    holds_nothing_foreign(&window, "mails, look");
    window.press(Key::Right.alt());
    window.wait_for_text("2 mails came in");
    holds_nothing_foreign(&window, "mails, done");
    window.tab_to("Open the inbox");
    window.press(Key::Enter);
    window.wait_for_text(&format!("gutter {}", PAYLOADS[0]));
    holds_nothing_foreign(&window, "the inbox");
    window.press(Key::Char('2').ctrl());
    window.press(Key::Char('/'));
    window.keys("ewa lis");
    window.press(Key::Enter);
    let _ = window.wait_for("article h2:focus");
    window.wait_for_text("in marks: roof");
    window.wait_for_text(PAYLOADS[0]);
    holds_nothing_foreign(&window, "the card of who wrote");
    window.screenshot("mail-markup");
    window.close();
}
