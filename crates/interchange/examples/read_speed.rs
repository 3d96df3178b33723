//! Measures the vCard reader and writers: `cargo run --release -p kartoteka-interchange
//! --example read_speed -- [cards]`.

use std::io::Write;
use std::time::Instant;

use kartoteka_interchange::vcard::{Item, ReadHint, Version, read, write_card};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = std::env::args().nth(1).map_or(Ok(100_000), |count| count.parse::<usize>())?;
    let file: String = (0..count).map(card).collect();
    let mut out = std::io::stdout();

    let start = Instant::now();
    let items: Result<Vec<Item>, _> = read(file.as_bytes(), &ReadHint::default()).collect();
    let seconds = start.elapsed().as_secs_f64();
    let contacts: Vec<_> = items?
        .into_iter()
        .filter_map(|item| match item {
            Item::Record(record) => Some(record.contact),
            Item::Problem(_) => None,
        })
        .collect();
    let read = contacts.len();
    writeln!(out, "read {read} cards, {} bytes, {seconds:.2} s", file.len())?;

    for version in [Version::V3, Version::V4] {
        let start = Instant::now();
        let mut own = 0;
        for contact in &contacts {
            own += write_card(contact, version, &mut std::io::sink())?.by_own_writer;
        }
        let seconds = start.elapsed().as_secs_f64();
        writeln!(
            out,
            "wrote {read} cards as {version:?} in {seconds:.2} s, {own} by our own writer"
        )?;
    }
    Ok(())
}

/// A card such as a phone writes, about 480 bytes.
fn card(number: usize) -> String {
    format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kowalska{number};Anna;Maria;;\r\n\
         FN:Anna Maria Kowalska{number}\r\nORG:Cukiernia Pod Lipą;\r\nTITLE:Właścicielka\r\n\
         TEL;type=CELL;type=VOICE;type=pref:+48 600 {number:06}\r\n\
         TEL;type=WORK;type=VOICE:22 {number:07}\r\n\
         EMAIL;type=INTERNET;type=WORK:anna{number}@podlipa.example\r\n\
         ADR;type=WORK:;;ul. Długa 12/3;Warszawa;mazowieckie;00-238;Polska\r\n\
         item1.URL;type=pref:https://podlipa.example\r\nitem1.X-ABLabel:_$!<HomePage>!$_\r\n\
         BDAY:1984-03-07\r\nNOTE:Torty na zamówienie\\, odbiór po 16.\\nWoli rozmawiać rano.\r\n\
         CATEGORIES:Stali klienci,Cukiernie\r\nUID:{number:032}\r\nEND:VCARD\r\n"
    )
}
