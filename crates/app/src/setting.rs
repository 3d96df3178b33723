//! Settings: their names, first values and limits. They are not undoable.

use crate::api::Nothing;
use crate::api::setting::{Density, Language, SettingSet, Settings, Theme};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::NaiveTime;
use kartoteka_domain::region;
use kartoteka_store::Changed;
use std::str::FromStr;

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<Settings> {
    kartoteka.settings()
}

pub(crate) fn set(kartoteka: &Kartoteka, _: &Call<'_>, request: SettingSet) -> Result<Settings> {
    let SettingSet { key, value } = request;
    let value = value.trim();
    if !is_taken(&key, value) {
        let args = [("key", (&key).into()), ("value", value.into())];
        return Err(kartoteka.invalid("value", "error-setting", &args));
    }
    let value = if key == "region" { value.to_uppercase() } else { value.to_owned() };
    kartoteka.stored(kartoteka.store().set_setting(&key, &value))?;
    kartoteka.tell(&Changed::of_tables(&["setting"]));
    kartoteka.settings()
}

/// Whether a setting of this name takes this value.
fn is_taken(key: &str, value: &str) -> bool {
    match key {
        "language" => parse_language(value).is_some(),
        "region" => value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic()),
        "theme" => parse_theme(value).is_some(),
        "density" => parse_density(value).is_some(),
        "start_of_day" => NaiveTime::parse_from_str(value, "%H:%M").is_ok(),
        "notifications" | "single_keys" => bool::from_str(value).is_ok(),
        _ => false,
    }
}

/// The settings as they are now; what was never set has its first value.
pub(crate) fn current(kartoteka: &Kartoteka) -> Result<Settings> {
    let stored = kartoteka.read(|box_| box_.settings())?;
    let text = |key: &str| stored.get(key).map(String::as_str);
    Ok(Settings {
        language: text("language").and_then(parse_language).unwrap_or_default(),
        region: text("region").unwrap_or("GB").to_owned(),
        theme: text("theme").and_then(parse_theme).unwrap_or_default(),
        density: text("density").and_then(parse_density).unwrap_or_default(),
        start_of_day: text("start_of_day").unwrap_or("08:00").to_owned(),
        notifications: text("notifications").is_none_or(|value| value == "true"),
        single_keys: text("single_keys").is_none_or(|value| value == "true"),
    })
}

/// The owner's language, where it can be read.
pub(crate) fn language(kartoteka: &Kartoteka) -> Option<Language> {
    let stored = kartoteka.store().read(|box_| box_.settings()).ok()?;
    stored.get("language").and_then(|value| parse_language(value))
}

/// On a new box: language and country as the machine's locale proposes them.
pub(crate) fn propose_first(kartoteka: &Kartoteka) -> Result<()> {
    let stored = kartoteka.read(|box_| box_.settings())?;
    let language = tag(proposed_language()).to_owned();
    for (key, value) in [("language", language), ("region", proposed_region())] {
        if !stored.contains_key(key) {
            kartoteka.stored(kartoteka.store().set_setting(key, &value))?;
        }
    }
    Ok(())
}

/// The language that the machine's locale names; English when it is none of ours.
#[must_use]
pub fn proposed_language() -> Language {
    parse_language(locale().get(..2).unwrap_or_default()).unwrap_or_default()
}

/// The country that the machine's locale names ("pl_PL.UTF-8"); Britain when it names none.
fn proposed_region() -> String {
    let locale = locale();
    let country = locale.split('.').next().and_then(|name| name.split_once('_'));
    match country {
        Some((_, code)) if code.len() == 2 => code.to_uppercase(),
        _ => "GB".to_owned(),
    }
}

/// The locale for words, as POSIX orders the variables.
fn locale() -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.into_iter().filter_map(|name| std::env::var(name).ok());
    set.into_iter().find(|value| !value.is_empty()).unwrap_or_default()
}

/// The languages that the owner may choose.
pub const LANGUAGES: [Language; 3] = [Language::En, Language::Pl, Language::De];

/// The language's own tag, such as "pl".
#[must_use]
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Pl => "pl",
        Language::De => "de",
        Language::Pseudo => "en-XA",
    }
}

/// The language of a tag such as "pl".
#[must_use]
pub fn parse_language(text: &str) -> Option<Language> {
    let known = LANGUAGES.into_iter().chain([Language::Pseudo]);
    known.into_iter().find(|language| tag(*language) == text)
}

/// The language that date words and lists go by.
pub(crate) fn spoken(language: Language) -> region::Language {
    match language {
        Language::En | Language::Pseudo => region::Language::En,
        Language::Pl => region::Language::Pl,
        Language::De => region::Language::De,
    }
}

fn parse_theme(word: &str) -> Option<Theme> {
    match word {
        "system" => Some(Theme::System),
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

fn parse_density(word: &str) -> Option<Density> {
    match word {
        "comfortable" => Some(Density::Comfortable),
        "compact" => Some(Density::Compact),
        _ => None,
    }
}
