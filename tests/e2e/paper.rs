//! Paper at its exact size and the code of a card, in the window and by keys.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use crate::ways::{go_to_cards, open_first};
use kartoteka_tests::{Desk, Key};

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Żółć;Gęślą;;;\r\nFN:Gęślą Żółć\r\n\
    TEL;TYPE=CELL:07700900142\r\nADR;TYPE=HOME:;;4 Canal Wharf;Leeds;;LS11 5PS;\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nN:Zulu;Ned;;;\r\nFN:Ned Zulu\r\nTEL:07700900143\r\nEND:VCARD\r\n";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "GB"]);
    let file = desk.files().join("cards.vcf");
    std::fs::write(&file, CARDS).unwrap();
    desk.karto(&["import", file.to_str().unwrap()]);
    desk
}

#[test]
fn labels_are_saved_as_the_pdf_that_karto_writes() {
    let desk = desk();
    let window = desk.open();
    go_to_cards(&window);
    window.press(Key::Char('p').ctrl().shift());
    let _ = window.wait_for("dialog[open] svg text");
    window.wait_for_text("Page 1 of 1");
    window.wait_for_text("1 card without an address has no label: Ned Zulu");
    // The second label, moved half a millimetre.
    window.tab_to("First label");
    window.press(Key::Char('a').ctrl());
    window.keys("2");
    window.tab_to("To the right, mm");
    window.press(Key::Char('a').ctrl());
    window.keys("0,5");
    let saved = desk.files().join("window.pdf");
    desk.chooser.will_choose(&saved);
    let asked = window.press_for_file(Key::Enter.ctrl());
    assert!(asked.is_save);
    assert_eq!(asked.proposed.as_deref(), Some("labels-2026-11-12.pdf"));
    window.wait_for_text("Saved window.pdf. 1 page.");
    window.wait_until_none("dialog[open]");
    let own = desk.files().join("karto.pdf");
    let out = own.to_str().unwrap();
    desk.karto(&["print", "labels", "--start", "2", "--nudge", "0.5,0", "--out", out]);
    assert_eq!(std::fs::read(&saved).unwrap(), std::fs::read(&own).unwrap());
}

#[test]
fn a_card_shows_its_code_dark_on_white_also_by_lamplight_and_a_reader_reads_it() {
    let desk = desk();
    let window = desk.open();
    open_first(&window);
    window.put_focus("[role=listbox]");
    for theme in ["light", "dark"] {
        window.show_theme(theme);
        window.press(Key::Char('q'));
        let _ = window.wait_for("dialog[open] svg[aria-label='QR code of Gęślą Żółć'] path");
        let picture = desk.files().join("code.png");
        window.picture(&picture);
        let text = read_code(&picture);
        assert!(text.contains("N:Żółć;Gęślą") && text.contains("07700900142"), "{theme}: {text}");
        window.press(Key::Escape);
        window.wait_until_none("dialog[open]");
        assert_eq!(window.focused().role(), "listbox", "the focus is where it was");
    }
}

/// What a reader of codes finds in a picture.
fn read_code(picture: &Path) -> String {
    let mut reader = png::Decoder::new(BufReader::new(File::open(picture).unwrap()));
    reader.set_transformations(png::Transformations::EXPAND);
    let mut reader = reader.read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    let channels = info.color_type.samples();
    let (width, height) = (info.width as usize, info.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        dots[y * info.line_size + x * channels]
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is on the screen");
    grids[0].decode().unwrap().1
}
