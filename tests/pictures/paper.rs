//! Pages on paper as they come out of the printer, by Poppler from the PDFs that `karto` makes.

use std::path::Path;
use std::process::Command;

use crate::lists::PAGES;
use kartoteka_tests::{Desk, argument};

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
