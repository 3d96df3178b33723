//! Files kept with a card: how large one may be, and which may be opened from here. Owns the
//! rules; their names are `file_name`'s, their bytes others'.

/// The most bytes of one file.
pub const MAX_ATTACHMENT_BYTES: u64 = 25 * 1024 * 1024;

/// Endings of what a program shows and does not carry out. All else is only saved: a list of what
/// is dangerous would never be complete.
const SHOWN: &[&str] = &[
    "pdf", "txt", "text", "log", "md", "csv", "tsv", "rtf", "doc", "docx", "odt", "xls", "xlsx",
    "ods", "ppt", "pptx", "odp", "jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic",
    "heif", "avif", "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "amr", "mp4", "m4v",
    "mov", "avi", "mkv", "webm", "3gp", "eml", "vcf", "ics", "zip", "dwg", "dxf",
];

/// How a file begins that a system or a shell would carry out, whatever its name says.
const CARRIED_OUT: &[&[u8]] = &[
    b"MZ",
    b"\x7FELF",
    b"#!",
    b"\xFE\xED\xFA\xCE",
    b"\xFE\xED\xFA\xCF",
    b"\xCE\xFA\xED\xFE",
    b"\xCF\xFA\xED\xFE",
    b"\xCA\xFE\xBA\xBE",
    b"[Desktop Entry]",
    b"L\0\0\0\x01\x14\x02\0",
];

/// The most bytes at a file's beginning that [`may_open`] looks at.
pub const LOOKED_AT: usize = 64;

/// Whether a file may be opened by the desktop: it has the name of something that is shown, and
/// begins like nothing that is carried out.
#[must_use]
pub fn may_open(name: &str, first_bytes: &[u8]) -> bool {
    let text = first_bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first_bytes).trim_ascii_start();
    is_shown(name) && !CARRIED_OUT.iter().any(|begin| text.starts_with(begin))
}

/// Whether a name is that of something that is shown.
#[must_use]
pub fn is_shown(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| SHOWN.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_may_be_opened_and_what_is_carried_out_never() {
        for name in ["Offer.PDF", "photo.of.roof.jpg", "plan.dwg", "sheet.ods"] {
            assert!(may_open(name, b"anything"), "{name}");
        }
        let carried_out = [
            "run.exe",
            "run.EXE",
            "a.bat",
            "a.cmd",
            "a.com",
            "a.scr",
            "a.msi",
            "a.ps1",
            "a.vbs",
            "a.js",
            "a.jar",
            "a.sh",
            "a.py",
            "a.desktop",
            "a.AppImage",
            "a.lnk",
            "a.url",
            "a.html",
            "a.svg",
            "a.docm",
            "a.xlsm",
            "a.hta",
            "a.reg",
            "a.deb",
            "bill.pdf.exe",
            "pdf",
            "",
            "a.",
        ];
        for name in carried_out {
            assert!(!may_open(name, b"anything"), "{name}");
        }
    }

    #[test]
    fn a_program_under_the_name_of_a_picture_is_not_opened() {
        for begin in CARRIED_OUT {
            assert!(!may_open("photo.jpg", begin));
            assert!(begin.len() < LOOKED_AT);
        }
        assert!(!may_open("note.txt", b"\xEF\xBB\xBF \n#!/bin/sh\n"));
        assert!(may_open("note.txt", b""));
    }
}
