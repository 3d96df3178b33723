//! Settings: their names, first values and limits. They are not undoable.

use crate::api::Nothing;
use crate::api::setting::{self, CallOut, Density, Language, SettingSet, Settings, Theme};
use crate::call::Call;
use crate::call_out::is_call_program;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::hot_key::hot_key;
use crate::pop::monitor_address;
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::order::MOST_DAYS;
use kartoteka_domain::region::{self, Region, is_currency};
use kartoteka_domain::tax::own_rates;
use kartoteka_domain::time::parse_time;
use kartoteka_store::{Changed, Reader};
use std::str::FromStr;

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<Settings> {
    kartoteka.settings()
}

pub(crate) fn set(kartoteka: &Kartoteka, _: &Call<'_>, request: SettingSet) -> Result<Settings> {
    let SettingSet { key, value } = request;
    let value = value.trim();
    if !is_taken(&key, value) || (key == "call_program" && kartoteka.is_window()) {
        let args = [("key", (&key).into()), ("value", value.into())];
        return Err(kartoteka.invalid("value", "error-setting", &args));
    }
    let value = match key.as_str() {
        "region" | "currency" => value.to_uppercase(),
        "hot_key" => hot_key(value).unwrap_or_default(),
        _ => value.to_owned(),
    };
    kartoteka.stored(kartoteka.store().set_setting(&key, &value))?;
    kartoteka.tell(&Changed::of_tables(&["setting"]));
    kartoteka.settings()
}

/// Whether a setting of this name takes this value.
fn is_taken(key: &str, value: &str) -> bool {
    match key {
        "language" => parse_language(value).is_some(),
        "region" => currency_of(value).is_some(),
        "currency" => is_currency(&value.to_uppercase()),
        "leap_day" => LeapDay::parse(value).is_some(),
        "tax_rates" => own_rates(value).is_some(),
        "payment_days" => payment_days(value).is_some(),
        "theme" => parse_theme(value).is_some(),
        "density" => parse_density(value).is_some(),
        "start_of_day" | "end_of_day" => parse_time(value).is_some(),
        "text_size" => text_size(value).is_some(),
        "notifications" | "single_keys" | "remind_on_days_off" | "stays_in_tray"
        | "record_calls" | "kde_connect" | "call_commands" | "call_links" => {
            bool::from_str(value).is_ok()
        }
        "call_out" => parse_call_out(value).is_some(),
        "call_program" => value.is_empty() || is_call_program(value),
        "hot_key" => value.is_empty() || hot_key(value).is_some(),
        "fritz_box" => value.is_empty() || monitor_address(value).is_some(),
        _ => false,
    }
}

/// The settings as they are now; what was never set has its first value.
pub(crate) fn current(kartoteka: &Kartoteka) -> Result<Settings> {
    let stored = kartoteka.read(|box_| box_.settings())?;
    let text = |key: &str| stored.get(key).map(String::as_str);
    let region = text("region").unwrap_or(HOME);
    Ok(Settings {
        language: text("language").and_then(parse_language).unwrap_or_default(),
        region: region.to_owned(),
        currency: text("currency").or_else(|| currency_of(region)).unwrap_or("EUR").to_owned(),
        tax_rates: text("tax_rates").unwrap_or_default().to_owned(),
        payment_days: text("payment_days").and_then(payment_days).unwrap_or(PAYMENT_DAYS),
        theme: text("theme").and_then(parse_theme).unwrap_or_default(),
        density: text("density").and_then(parse_density).unwrap_or_default(),
        start_of_day: text("start_of_day").unwrap_or("08:00").to_owned(),
        end_of_day: text("end_of_day").unwrap_or("20:00").to_owned(),
        leap_day: match text("leap_day").and_then(LeapDay::parse).unwrap_or_default() {
            LeapDay::February => setting::LeapDay::February,
            LeapDay::March => setting::LeapDay::March,
        },
        remind_on_days_off: text("remind_on_days_off").is_none_or(|value| value == "true"),
        notifications: text("notifications").is_none_or(|value| value == "true"),
        stays_in_tray: text("stays_in_tray").is_none_or(|value| value == "true"),
        // Who had them written down had them shown.
        call_commands: text("call_commands")
            .or_else(|| text("record_calls"))
            .is_some_and(|value| value == "true"),
        call_links: text("call_links").is_some_and(|value| value == "true"),
        record_calls: text("record_calls").is_some_and(|value| value == "true"),
        kde_connect: text("kde_connect").is_some_and(|value| value == "true"),
        fritz_box: text("fritz_box").unwrap_or_default().to_owned(),
        hot_key: text("hot_key").and_then(hot_key).unwrap_or_default(),
        call_out: text("call_out")
            .and_then(parse_call_out)
            // Without a program there is nothing to start.
            .filter(|way| {
                *way != CallOut::Program || text("call_program").is_some_and(is_call_program)
            })
            .unwrap_or_default(),
        call_program: text("call_program").unwrap_or_default().to_owned(),
        single_keys: text("single_keys").is_none_or(|value| value == "true"),
        text_size: text("text_size").and_then(text_size).unwrap_or(100),
    })
}

/// The country that is set, or the first one.
pub(crate) fn region(box_: &Reader<'_>) -> kartoteka_store::Result<String> {
    Ok(box_.setting("region")?.unwrap_or_else(|| HOME.to_owned()))
}

/// The owner's language, where it can be read.
pub(crate) fn language(kartoteka: &Kartoteka) -> Option<Language> {
    let stored = kartoteka.store().read(|box_| box_.setting("language")).ok()?;
    stored.and_then(|value| parse_language(&value))
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

/// The country where the machine names none.
pub const HOME: &str = "GB";

/// Within how many days an order is to be paid, where nobody says.
const PAYMENT_DAYS: u32 = 14;

/// Days to pay within that can be kept.
fn payment_days(text: &str) -> Option<u32> {
    text.parse().ok().filter(|days| *days <= MOST_DAYS)
}

/// The currency of a country by its two letters; none when there is no such country.
fn currency_of(country: &str) -> Option<&'static str> {
    Region::parse(country).ok()?.currency()
}

/// The language that the machine's locale names; English when it is none of ours.
#[must_use]
pub fn proposed_language() -> Language {
    let locale = locale(&["LC_ALL", "LC_MESSAGES", "LANG"]);
    parse_language(locale.get(..2).unwrap_or_default()).unwrap_or_default()
}

/// The country that the machine's locale names ("pl_PL.UTF-8", "pl-PL"), that of its money
/// before that of its words: many run an English desktop at home.
fn proposed_region() -> String {
    let locale = locale(&["LC_ALL", "LC_MONETARY", "LANG"]);
    country_in(&locale).unwrap_or(HOME).to_owned()
}

/// Whether the machine's locale names a country; otherwise the first one is a guess.
#[must_use]
pub fn is_country_named() -> bool {
    country_in(&locale(&["LC_ALL", "LC_MONETARY", "LANG"])).is_some()
}

fn country_in(locale: &str) -> Option<&str> {
    let name = locale.split(['.', '@']).next()?;
    name.split(['_', '-']).skip(1).find(|part| currency_of(part).is_some())
}

/// The first of these variables that says something, as POSIX orders them; else what the
/// system's own settings say, where they are kept elsewhere.
fn locale(names: &[&str]) -> String {
    let set = names.iter().filter_map(|name| std::env::var(name).ok());
    let said = set.into_iter().find(|value| !value.is_empty());
    said.or_else(sys_locale::get_locale).unwrap_or_default()
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

fn parse_call_out(word: &str) -> Option<CallOut> {
    match word {
        "shown" => Some(CallOut::Shown),
        "kde_connect" => Some(CallOut::KdeConnect),
        "program" => Some(CallOut::Program),
        _ => None,
    }
}

/// A size in percent that the window can be drawn at.
fn text_size(text: &str) -> Option<u16> {
    text.parse().ok().filter(|percent| (80..=200).contains(percent))
}

fn parse_density(word: &str) -> Option<Density> {
    match word {
        "comfortable" => Some(Density::Comfortable),
        "compact" => Some(Density::Compact),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_drawn_at_80_to_200_percent() {
        assert_eq!(text_size("80"), Some(80));
        assert_eq!(text_size("200"), Some(200));
        for refused in ["79", "201", "-100", "1.5", "large", ""] {
            assert_eq!(text_size(refused), None, "{refused}");
        }
    }

    #[test]
    fn a_locale_of_any_system_names_its_country() {
        for (locale, country) in [
            ("pl_PL.UTF-8", Some("PL")),
            ("de_AT@euro", Some("AT")),
            ("en-GB", Some("GB")),
            ("zh-Hant-TW", Some("TW")),
            ("en_XX", None),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(country_in(locale), country, "{locale}");
        }
    }
}
