//! Drafts on their way to the program that sends them: as a mail file that opens as a draft, and
//! as links for mails (RFC 6068) and text messages (RFC 5724). Owns how they are written; what they
//! say is the domain's, and nothing here sends anything.

use kartoteka_domain::time::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::text::Text;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::io::Write;

/// What stays as it is in a link: RFC 3986's unreserved characters.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A mail that is still to be sent.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// Who it is for.
    pub name: &'a str,
    /// Their address.
    pub address: &'a str,
    /// The subject, on one line.
    pub subject: &'a str,
    /// What it says.
    pub text: &'a str,
}

/// Writes a mail as a file. `X-Unsent` has mail programs open it as a draft; it says no sender,
/// which is theirs to fill in. `id` makes it one of its kind.
///
/// # Errors
/// When `out` fails.
pub fn write_mail(
    letter: &Letter<'_>,
    id: &str,
    at: Timestamp,
    mut out: impl Write,
) -> std::io::Result<()> {
    let lines = letter.text.lines().collect::<Vec<_>>().join("\r\n");
    let mail = MessageBuilder::new()
        .header("X-Unsent", Text::new("1"))
        .to((letter.name, letter.address))
        .subject(letter.subject)
        .date(at.to_utc().timestamp())
        .message_id(format!("{id}@kartoteka.invalid"))
        .text_body(lines);
    let mut bytes = Vec::new();
    mail.serialize(&mut bytes);
    out.write_all(&bytes)
}

/// A link that opens a mail in the program for mails.
#[must_use]
pub fn mail_link(letter: &Letter<'_>) -> String {
    let (local, host) = letter.address.split_once('@').unwrap_or((letter.address, ""));
    let fields: Vec<String> = [("subject", letter.subject), ("body", letter.text)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    let fields = if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) };
    format!("mailto:{}@{}{fields}", encoded(local), encoded(host))
}

/// A link that opens a text message to a number in full ("+48602123456").
#[must_use]
pub fn message_link(number: &str, text: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let plus = if number.trim_start().starts_with('+') { "+" } else { "" };
    let body = if text.is_empty() { String::new() } else { format!("?body={}", encoded(text)) };
    format!("sms:{plus}{digits}{body}")
}

/// A value within a link; a line ends as RFC 6068 §5 has it.
fn encoded(text: &str) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
    utf8_percent_encode(&lines.join("\r\n"), KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::MessageParser;
    use proptest::prelude::*;

    const AT: Timestamp = Timestamp(1_795_000_000_000);

    fn letter<'a>(name: &'a str, subject: &'a str, text: &'a str) -> Letter<'a> {
        Letter { name, address: "jan@los.example", subject, text }
    }

    fn file(letter: &Letter<'_>) -> Vec<u8> {
        let mut out = Vec::new();
        write_mail(letter, "draft-1", AT, &mut out).unwrap();
        out
    }

    /// Name, address, subject and text as another program reads them, and the names of all headers.
    fn read(bytes: &[u8]) -> ([String; 4], Vec<String>) {
        let mail = MessageParser::default().parse(bytes).unwrap();
        let to = mail.to().unwrap().first().unwrap();
        let said = [
            to.name().unwrap_or_default().to_owned(),
            to.address().unwrap().to_owned(),
            mail.subject().unwrap_or_default().to_owned(),
            mail.body_text(0).unwrap_or_default().into_owned(),
        ];
        (said, mail.headers_raw().map(|(name, _)| name.to_lowercase()).collect())
    }

    const HEADERS: [&str; 8] = [
        "x-unsent",
        "to",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
    ];

    #[test]
    fn a_mail_is_read_back_as_it_was_written_and_opens_as_a_draft() {
        let long = "Zażółć gęślą jaźń. ".repeat(200);
        for (name, subject, text) in [
            ("Jan Nowak", "Our offer", "Dear Jan,\nhere it is.\n\nBye"),
            ("Łukasz \"Łoś\" Żółw", "Oferta: okna, drzwi — żółte", "Dzień dobry\n.\nkropka"),
            ("Müller, Jürgen (Chef)", "Angebot für Sie", &long),
            ("", "", ""),
            ("Jan", &"Sehr langer Betreff für Fenster ".repeat(6), "=3D =\n-- \nFrom here"),
        ] {
            let bytes = file(&letter(name, subject.trim(), text));
            let (said, headers) = read(&bytes);
            let lines = text.lines().collect::<Vec<_>>().join("\r\n");
            let text = said[3].trim_end_matches(['\r', '\n']);
            assert_eq!(text, lines.trim_end_matches(['\r', '\n']));
            assert_eq!(said[..3], [name, "jan@los.example", subject.trim()]);
            assert!(headers.iter().all(|name| HEADERS.contains(&name.as_str())), "{headers:?}");
            let written = String::from_utf8(bytes).unwrap();
            assert!(written.starts_with("X-Unsent: 1\r\n"), "{written}");
            assert!(written.is_ascii() && !written.contains("\nFrom:"), "{written}");
            let longest = written.split("\r\n").map(str::len).max().unwrap();
            assert!(longest <= 78, "{longest}: {written}");
        }
    }

    #[test]
    fn a_subject_beyond_ascii_is_an_encoded_word() {
        let written = String::from_utf8(file(&letter("Jan", "Zażółć", "x"))).unwrap();
        assert!(written.to_lowercase().contains("\r\nsubject: =?utf-8?"), "{written}");
    }

    #[test]
    fn links_say_each_sign_by_its_bytes() {
        let of = |subject, text| mail_link(&letter("Jan", subject, text));
        assert_eq!(of("", ""), "mailto:jan@los.example");
        assert_eq!(
            of("A & B?", "a\nb"),
            "mailto:jan@los.example?subject=A%20%26%20B%3F&body=a%0D%0Ab"
        );
        assert_eq!(of("", "ż=+%"), "mailto:jan@los.example?body=%C5%BC%3D%2B%25");
        assert_eq!(
            of("x&bcc=eve@b.example", ""),
            "mailto:jan@los.example?subject=x%26bcc%3Deve%40b.example"
        );
        let odd = Letter { address: "a?cc=b%@c.example", ..letter("", "", "") };
        assert_eq!(mail_link(&odd), "mailto:a%3Fcc%3Db%25@c.example");
        assert_eq!(
            message_link("+48 602-123-456", "Zażółć, ok?"),
            "sms:+48602123456?body=Za%C5%BC%C3%B3%C5%82%C4%87%2C%20ok%3F"
        );
        assert_eq!(message_link("602123456&body=x", ""), "sms:602123456");
    }

    proptest! {
        #[test]
        fn no_name_or_subject_brings_a_header_of_its_own(
            name in "\\PC{0,60}(\\r?\\n(Bcc: eve@b.example)?)?\\PC{0,60}",
            subject in "\\PC{0,90}(\\r?\\n(X-Evil: 1)?)?\\PC{0,90}",
            text in "(\\PC{0,90}\\r?\\n?){0,5}",
        ) {
            let letter = letter(&name, &subject, &text);
            let (said, headers) = read(&file(&letter));
            prop_assert_eq!(said[1].as_str(), "jan@los.example");
            prop_assert!(headers.iter().all(|name| HEADERS.contains(&name.as_str())), "{:?}", headers);
            let link = mail_link(&letter);
            prop_assert!(link.is_ascii() && !link.contains(['\r', '\n', ' ', '"', '<', '#']));
            prop_assert!(link.matches('?').count() <= 1 && link.matches('&').count() <= 1);
        }
    }
}
