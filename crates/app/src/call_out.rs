//! Calling somebody from the desk: what is handed over in the way that the owner chose. Starting a
//! program, and speaking to the desktop, is the shell's.

use crate::api::setting::CallOut;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::caller::handed_number;
use kartoteka_domain::phone::parse_phone;
use kartoteka_domain::region::Region;

/// Stands for the number in the words of `call_program`.
const NUMBER: &str = "NUMBER";

/// What is to be done for a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallingOut {
    /// Nothing: the owner dials the number shown.
    Shown,
    /// A telephone link after RFC 3966 for the phone.
    Phone(String),
    /// A program and its arguments; no shell reads them.
    Program(Vec<String>),
}

impl Kartoteka {
    /// What is to be done to call a number as it stands on a card.
    ///
    /// # Errors
    /// When nobody is called by that text, or the box can't be read.
    pub fn calling_out(&self, number: &str) -> Result<CallingOut> {
        let settings = self.settings()?;
        if settings.call_out == CallOut::Shown {
            return Ok(CallingOut::Shown);
        }
        let dialled = dialled(number, self.region()?).ok_or_else(|| {
            self.invalid("number", "call-out-number", &[("number", number.into())])
        })?;
        Ok(match settings.call_out {
            CallOut::KdeConnect => CallingOut::Phone(format!("tel:{dialled}")),
            CallOut::Program => CallingOut::Program(filled(&settings.call_program, &dialled)),
            CallOut::Shown => CallingOut::Shown,
        })
    }
}

/// What a telephone dials for it: the full number, else its digits where it is told as plainly as
/// programs tell numbers. None for what is no number, and for a service code: such a code may set a
/// telephone, and a card may come from anywhere.
fn dialled(number: &str, region: Region) -> Option<String> {
    let form = parse_phone(number, region);
    if form.is_service {
        return None;
    }
    form.e164.or_else(|| {
        let plain = parse_phone(&handed_number(number)?, region);
        (!plain.is_service && !plain.digits.is_empty()).then_some(plain.digits)
    })
}

/// Whether these words start a program with the number among its arguments.
pub(crate) fn is_call_program(words: &str) -> bool {
    let words = shlex::split(words).unwrap_or_default();
    let [program, arguments @ ..] = words.as_slice() else { return false };
    !program.contains(NUMBER) && arguments.iter().any(|word| word.contains(NUMBER))
}

/// The words with the number in its place.
fn filled(words: &str, number: &str) -> Vec<String> {
    let words = shlex::split(words).unwrap_or_default();
    words.into_iter().map(|word| word.replace(NUMBER, number)).collect()
}

#[cfg(test)]
mod tests {
    use super::{dialled, filled, is_call_program};
    use kartoteka_domain::region::Region;

    #[test]
    fn a_full_number_is_dialled_and_a_service_code_never() {
        let poland = Region::parse("PL").unwrap();
        for (number, expected) in [
            ("602 111 222", Some("+48602111222")),
            ("+49 (0) 30 123456", Some("+4930123456")),
            ("22 123 45 67 w. 12", Some("+48221234567")),
            ("\u{202d}+48\u{a0}602\u{2013}111\u{2013}222\u{202c}", Some("+48602111222")),
            ("112", Some("112")),
            ("*21*700100200#", None),
            ("##002#", None),
            ("", None),
            ("--help", None),
            ("601`reboot`", None),
        ] {
            assert_eq!(dialled(number, poland).as_deref(), expected, "{number}");
        }
    }

    #[test]
    fn a_program_is_given_the_number_as_one_word() {
        assert_eq!(
            filled("twinkle --call 'sip:NUMBER@firm' --immediate", "+48602111222"),
            ["twinkle", "--call", "sip:+48602111222@firm", "--immediate"]
        );
        for refused in
            ["", "twinkle", "NUMBER", "twinkle --call", "twinkle 'NUMBER", "NUMBER NUMBER"]
        {
            assert!(!is_call_program(refused), "{refused}");
        }
    }
}
