//! The owner's key for the whole screen as text ("Ctrl+Alt+K"): which keys may be taken at all.
//! Taking it is the host's.

/// What may be held down with it, in the order in which it is kept.
const HELD: [&str; 4] = ["Ctrl", "Alt", "Shift", "Super"];
/// Function keys that keyboards have.
const LAST_FUNCTION_KEY: u8 = 24;

/// The key as it is kept; none for what is no key, or one that others could not type without. A
/// letter or digit needs Ctrl, Alt or Super; a function key may stand alone.
pub(crate) fn hot_key(text: &str) -> Option<String> {
    let mut parts: Vec<&str> = text.split('+').map(str::trim).collect();
    let key = parts.pop()?.to_ascii_uppercase();
    let mut held = [false; HELD.len()];
    for part in parts {
        let place = HELD.iter().position(|name| name.eq_ignore_ascii_case(part))?;
        *held.get_mut(place).filter(|is_held| !**is_held)? = true;
    }
    let [ctrl, alt, _, system] = held;
    let is_apart = is_function_key(&key) || (is_letter_or_digit(&key) && (ctrl || alt || system));
    let names = HELD.iter().zip(held).filter_map(|(name, is_held)| is_held.then_some(*name));
    is_apart.then(|| names.chain([key.as_str()]).collect::<Vec<_>>().join("+"))
}

fn is_letter_or_digit(key: &str) -> bool {
    matches!(key.as_bytes(), [byte] if byte.is_ascii_alphanumeric())
}

fn is_function_key(key: &str) -> bool {
    let number = key.strip_prefix('F').filter(|digits| !digits.starts_with(['0', '+']));
    let number = number.and_then(|digits| digits.parse::<u8>().ok());
    number.is_some_and(|number| (1..=LAST_FUNCTION_KEY).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::hot_key;

    #[test]
    fn a_key_is_kept_in_one_form() {
        for (typed, kept) in [
            ("Ctrl+Alt+K", "Ctrl+Alt+K"),
            ("alt + ctrl + k", "Ctrl+Alt+K"),
            ("Super+Shift+9", "Shift+Super+9"),
            ("F8", "F8"),
            ("shift+f24", "Shift+F24"),
        ] {
            assert_eq!(hot_key(typed).as_deref(), Some(kept), "{typed}");
        }
    }

    #[test]
    fn no_key_is_taken_that_others_type_with() {
        for refused in [
            "",
            "K",
            "Shift+K",
            "7",
            "Ctrl",
            "Ctrl+",
            "+K",
            "Ctrl+Ctrl+K",
            "Ctrl+Ł",
            "Ctrl+AB",
            "F0",
            "F25",
            "F08",
            "F+8",
            "Ctrl+K+Alt",
            "Hyper+K",
            "Ctrl+Enter",
            "Enter",
            "Ctrl++K",
        ] {
            assert_eq!(hot_key(refused), None, "{refused}");
        }
    }
}
