//! A contact as vCard lines: which field makes which property, for 3.0 and 4.0 alike. Owns what
//! is said; `write` owns how it is spelt on the wire.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use kartoteka_domain::contact::text_field::Section;
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, Membership, PartialDate, Photo, PhotoType, TextField,
};

use super::Version;
use super::labels::{is_place, types_of};
use super::unfold::{is_begin, is_end};
use crate::organisation::looks_like_organisation;
use crate::text_field::{Value, in_files};

/// The parameter on an FN that we made up from the rest of the card.
pub(super) const DERIVED: &str = "X-KARTOTEKA-DERIVED";

/// One line to write: its value already escaped.
pub(super) struct Line {
    pub(super) group: String,
    pub(super) name: &'static str,
    /// Parameters as `NAME=value`.
    pub(super) params: Vec<String>,
    pub(super) value: String,
}

impl Line {
    fn new(name: &'static str, value: String) -> Self {
        Self { group: String::new(), name, params: Vec::new(), value }
    }

    /// The line's text, not folded.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.name.len() + self.value.len() + 32);
        if !self.group.is_empty() {
            text.push_str(&self.group);
            text.push('.');
        }
        text.push_str(self.name);
        for param in &self.params {
            text.push(';');
            text.push_str(param);
        }
        text.push(':');
        text.push_str(&self.value);
        text
    }
}

/// A contact's own lines, in the order phones write them; the kept lines come after.
pub(super) fn compose(contact: &Contact, version: Version) -> Vec<Line> {
    let mut writing = Writing { version, lines: Vec::new(), groups: Groups::of(contact) };
    writing.identity(contact);
    writing.memberships(contact);
    writing.details(contact);
    writing.rest(contact);
    writing.lines
}

/// The kept lines as they may be written: none that would begin or end a card.
pub(super) fn kept_lines(contact: &Contact) -> impl Iterator<Item = String> + '_ {
    let lines = contact.unknown.iter().map(|line| {
        line.chars().filter(|c| !c.is_ascii_control() || *c == '\t').collect::<String>()
    });
    lines.filter(|line| {
        let bytes = line.as_bytes();
        line.contains(':') && !is_begin(bytes) && !is_end(bytes)
    })
}

/// Text in the escapes of RFC 2426 §4 and RFC 6350 §3.4. What breaks a line in the box breaks one
/// in the value, however it is written: bare on the wire it would end the property.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => out.push_str("\\n"),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            ',' => out.push_str("\\,"),
            ';' => out.push_str("\\;"),
            c => out.push(c),
        }
    }
    out
}

/// An address of the web as it is, but for what would break the line.
fn escaped_uri(text: &str) -> String {
    text.replace('\\', "\\\\").replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a String>, separator: &str) -> String {
    let parts: Vec<String> = parts.into_iter().map(|part| escaped(part)).collect();
    parts.join(separator)
}

/// Group names that no kept line uses.
struct Groups {
    taken: Vec<String>,
    last: usize,
}

impl Groups {
    fn of(contact: &Contact) -> Self {
        let groups = contact.unknown.iter().filter_map(|line| {
            let name = line.split([';', ':']).next()?;
            name.split_once('.').map(|(group, _)| group.trim().to_ascii_lowercase())
        });
        Self { taken: groups.collect(), last: 0 }
    }

    fn next(&mut self) -> String {
        loop {
            self.last += 1;
            let name = format!("item{}", self.last);
            if !self.taken.contains(&name) {
                return name;
            }
        }
    }
}

struct Writing {
    version: Version,
    lines: Vec<Line>,
    groups: Groups,
}

impl Writing {
    fn add(&mut self, name: &'static str, value: String) {
        self.lines.push(Line::new(name, value));
    }

    fn add_some(&mut self, name: &'static str, text: &str) {
        if !text.is_empty() {
            self.add(name, escaped(text));
        }
    }

    fn texts(&mut self, contact: &Contact, section: Section) {
        for field in TextField::in_section(section) {
            let (in_files, text) = (in_files(field), contact.text(field));
            match in_files.value {
                Value::Day if !text.is_empty() => self.day(in_files.property, text),
                _ => self.add_some(in_files.property, text),
            }
        }
    }

    /// A day or a year as a date, which 4.0 writes without dashes; anything else as a text.
    fn day(&mut self, name: &'static str, text: &str) {
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_day = NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok();
        match self.version {
            Version::V4 if is_day => self.add(name, text.replace('-', "")),
            _ if is_day || is_year => self.add(name, text.to_owned()),
            _ => {
                let params = vec!["VALUE=text".to_owned()];
                self.lines.push(Line { params, ..Line::new(name, escaped(text)) });
            }
        }
    }

    fn identity(&mut self, contact: &Contact) {
        let mut name = Line::new("FN", escaped(&contact.formatted_name));
        if contact.formatted_name.is_empty() {
            name.value = escaped(&contact.shown_name());
            name.params.push(format!("{DERIVED}=1"));
        }
        self.lines.push(name);
        let parts = &contact.name;
        let parts = [&parts.family, &parts.given, &parts.additional, &parts.prefix, &parts.suffix];
        self.add("N", joined(parts, ";"));
        self.kind(contact);
        self.texts(contact, Section::Name);
        self.add_some("UID", &contact.uid);
    }

    fn kind(&mut self, contact: &Contact) {
        let is_organisation = contact.kind == ContactKind::Organisation;
        match self.version {
            Version::V4 if is_organisation => self.add("KIND", "org".to_owned()),
            Version::V4 => {
                // A kept KIND says more than "a person": group, location, device.
                let has_own = contact.unknown.iter().any(|line| {
                    line.get(..5).is_some_and(|name| name.eq_ignore_ascii_case("KIND:"))
                });
                if !has_own || looks_like_organisation(contact) {
                    self.add("KIND", "individual".to_owned());
                }
            }
            _ if is_organisation => self.add("X-ABShowAs", "COMPANY".to_owned()),
            _ if looks_like_organisation(contact) => {
                self.add("X-KARTOTEKA-KIND", "person".to_owned());
            }
            _ => {}
        }
    }

    /// ORG and TITLE; in a group each where there are several, so that they stay together.
    fn memberships(&mut self, contact: &Contact) {
        let mut all: Vec<Membership> = contact.memberships.clone();
        if contact.kind == ContactKind::Organisation && !contact.formatted_name.is_empty() {
            match all.first_mut() {
                Some(first) if first.organisation.is_empty() => {
                    first.organisation.clone_from(&contact.formatted_name);
                }
                _ => {
                    let organisation = contact.formatted_name.clone();
                    all.insert(0, Membership { organisation, ..Membership::default() });
                }
            }
        }
        let is_grouped = all.len() > 1;
        for own in &all {
            let group = if is_grouped { self.groups.next() } else { String::new() };
            let mut value = escaped(&own.organisation);
            if !own.department.is_empty() {
                value.push(';');
                value.push_str(&escaped(&own.department));
            }
            if is_grouped || !value.is_empty() {
                self.lines.push(Line { group: group.clone(), ..Line::new("ORG", value) });
            }
            if !own.role.is_empty() {
                let title = Line::new("TITLE", escaped(&own.role));
                self.lines.push(Line { group, ..title });
            }
        }
    }

    fn details(&mut self, contact: &Contact) {
        let several = contact.phones.len() > 1;
        for (at, phone) in contact.phones.iter().enumerate() {
            let line = Line::new("TEL", escaped(&phone.value));
            self.labelled(line, &phone.label, several && at == 0);
        }
        let several = contact.emails.len() > 1;
        for (at, email) in contact.emails.iter().enumerate() {
            let line = Line::new("EMAIL", escaped(&email.value));
            self.labelled(line, &email.label, several && at == 0);
        }
        for address in &contact.addresses {
            let line = Line::new("ADR", address_value(address));
            self.labelled(line, &address.label, false);
        }
        for link in &contact.links {
            let line = Line::new("URL", escaped_uri(&link.value));
            self.labelled(line, &link.label, false);
        }
    }

    /// Adds a line with its label: TYPE words where there are some, else `X-ABLabel`.
    fn labelled(&mut self, mut line: Line, label: &str, is_preferred: bool) {
        let is_phone = line.name == "TEL";
        let types = types_of(label).filter(|words| is_phone || words.iter().all(|w| is_place(w)));
        let is_old = self.version != Version::V4;
        let mut words: Vec<String> = types
            .iter()
            .flatten()
            .map(|word| if is_old { word.to_ascii_uppercase() } else { (*word).to_owned() })
            .collect();
        if is_preferred && is_old {
            words.push("PREF".to_owned());
        } else if is_preferred {
            line.params.push("PREF=1".to_owned());
        }
        for word in words {
            line.params.push(format!("TYPE={word}"));
        }
        if types.is_some() {
            self.lines.push(line);
            return;
        }
        line.group = self.groups.next();
        let label = Line::new("X-ABLabel", escaped(label));
        let label = Line { group: line.group.clone(), ..label };
        self.lines.extend([line, label]);
    }

    fn rest(&mut self, contact: &Contact) {
        if let Some(date) = contact.birthday {
            self.add("BDAY", date_value(date, self.version));
        }
        if !contact.tags.is_empty() {
            self.add("CATEGORIES", joined(&contact.tags, ","));
        }
        self.texts(contact, Section::Story);
        self.texts(contact, Section::Facts);
        self.add_some("X-KARTOTEKA-STAY-IN-TOUCH", &contact.stay_in_touch.to_string());
        for field in &contact.custom_fields {
            self.add("X-KARTOTEKA-FIELD", joined([&field.label, &field.value], ";"));
        }
        if let Some(photo) = &contact.photo {
            let line = photo_line(photo, self.version);
            self.lines.push(line);
        }
    }
}

fn address_value(address: &Address) -> String {
    joined(
        [
            &address.po_box,
            &address.extended,
            &address.street,
            &address.city,
            &address.region,
            &address.postal_code,
            &address.country,
        ],
        ";",
    )
}

fn date_value(date: PartialDate, version: Version) -> String {
    let PartialDate { year, month, day } = date;
    match (year, version) {
        (Some(year), Version::V4) => format!("{year:04}{month:02}{day:02}"),
        (Some(year), _) => format!("{year:04}-{month:02}-{day:02}"),
        (None, Version::V4) => format!("--{month:02}{day:02}"),
        (None, _) => format!("--{month:02}-{day:02}"),
    }
}

fn photo_line(photo: &Photo, version: Version) -> Line {
    let data = STANDARD.encode(&photo.bytes);
    if version == Version::V4 {
        return Line::new("PHOTO", format!("data:{};base64,{data}", photo.kind.mime()));
    }
    let kind = match photo.kind {
        PhotoType::Jpeg => "JPEG",
        PhotoType::Png => "PNG",
        PhotoType::Gif => "GIF",
        PhotoType::Webp => "WEBP",
    };
    let params = vec!["ENCODING=b".to_owned(), format!("TYPE={kind}")];
    Line { params, ..Line::new("PHOTO", data) }
}
