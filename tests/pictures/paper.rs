//! Pages on paper as they come out of the printer, by Poppler from the PDFs that `karto` makes.

use std::path::Path;
use std::process::Command;

use kartoteka_tests::{Desk, argument};

/// Dots to the inch: fine enough to read what is written.
const DPI: &str = "80";

/// The same where thin lines stand close together: coarser, some are drawn twice as thick as others.
const FINE_DPI: &str = "160";

/// What is kept in each language: its name, how fine, and what `karto print` is asked for.
const PAGES: [(&str, &str, &[&str]); 4] = [
    ("paper-cards", FINE_DPI, &["cards", "--find", "Nowak", "--size", "a6", "--paper", "a4"]),
    ("paper-labels", DPI, &["labels", "--sheet", "L7163", "--start", "3"]),
    ("paper-phones", DPI, &["phones"]),
    ("paper-day", DPI, &["day"]),
];

/// Prints each and keeps the picture of its first page.
pub(crate) fn take(desk: &Desk, folder: &Path, language: &str) {
    for (name, dpi, wanted) in PAGES {
        let pdf = desk.files().join("page.pdf");
        desk.karto(&[&["print"], wanted, &["--force", "--out", argument(&pdf)]].concat());
        let picture = folder.join(format!("{name}-{language}"));
        let mut poppler = Command::new("pdftoppm");
        poppler.args(["-png", "-singlefile", "-r", dpi]).arg(&pdf).arg(&picture);
        assert!(poppler.status().expect("Poppler is installed").success(), "{name}");
        println!("{}.png", picture.display());
    }
}
