//! Pages as responses say them, and days as paper does.

use crate::api::paper::{PaperFrame, PaperPage, PaperRule, PaperText};
use crate::host::Kartoteka;
use chrono::{Datelike, NaiveDate};
use kartoteka_interchange::paper::{Face, Ink, MM_OF_POINT, Mark, Page};

pub(super) fn page(page: &Page) -> PaperPage {
    let (width, height) = (page.size.width, page.size.height);
    let (texts, rules, frames) = (Vec::new(), Vec::new(), Vec::new());
    let mut shown = PaperPage { width, height, texts, rules, frames };
    for mark in &page.marks {
        match mark {
            Mark::Text { x, y, size, face, ink, text } => shown.texts.push(PaperText {
                x: *x,
                y: *y,
                size: size * MM_OF_POINT,
                is_serif: matches!(face, Face::Card | Face::CardStrong),
                is_strong: matches!(face, Face::Strong | Face::CardStrong),
                colour: colour(*ink),
                text: text.clone(),
            }),
            Mark::Rule { from, to, width, ink } => shown.rules.push(PaperRule {
                x1: from.0,
                y1: from.1,
                x2: to.0,
                y2: to.1,
                width: *width,
                colour: colour(*ink),
            }),
            Mark::Frame { x, y, size } => shown.frames.push(PaperFrame {
                x: *x,
                y: *y,
                width: size.width,
                height: size.height,
            }),
        }
    }
    shown
}

fn colour(ink: Ink) -> String {
    let [red, green, blue] = ink.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// "12 Nov".
pub(super) fn short_day(kartoteka: &Kartoteka, day: NaiveDate) -> String {
    let number = day.day().to_string();
    kartoteka.say("paper-date", &[("day", (&number).into()), ("month", day.month().into())])
}

/// "12 Nov 2026".
pub(super) fn long_day(kartoteka: &Kartoteka, day: NaiveDate) -> String {
    format!("{} {}", short_day(kartoteka, day), day.year())
}
