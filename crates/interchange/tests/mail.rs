//! Mail comes in with the facts that people and other readers found in it; every limit, one
//! below, at and one above; and any bytes at all.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/manifest.rs"]
mod manifest;

use kartoteka_domain::time::Timestamp;
use kartoteka_interchange::format;
use kartoteka_interchange::mail::{Format, Item, Limits, Mail, ProblemKind, ReadHint, read, sniff};
use manifest::{Sample, samples};
use proptest::prelude::*;
use serde_json::Value;

fn read_all(format: Format, bytes: &[u8], hint: &ReadHint) -> (Vec<Mail>, Vec<ProblemKind>) {
    let (mut mails, mut problems) = (Vec::new(), Vec::new());
    read(format, &mut &*bytes, hint, &mut |item| match item {
        Item::Mail(mail) => mails.push(*mail),
        Item::Problem(problem) => problems.push(problem.kind),
    })
    .unwrap();
    (mails, problems)
}

fn format(sample: &Sample) -> Format {
    // It begins with a header spelt `From  :`, which the manifest's reader took for a mailbox's.
    let is_mbox = sample.facts["format"] == "mbox" && !sample.name.ends_with("example13.eml");
    if is_mbox { Format::Mbox } else { Format::Eml }
}

/// Whether a text is the wanted one, whatever stands where the reader knew no character.
fn alike(is: &str, wanted: &str) -> bool {
    let same = |(a, b): (char, char)| a == b || b == '\u{fffd}';
    is.chars().count() == wanted.chars().count() && is.chars().zip(wanted.chars()).all(same)
}

/// Words without the differences that readers may have in blanks.
fn squeezed(text: &str) -> String {
    text.replace('\0', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A fact, and where the readers did not agree the other one's.
fn either(wanted: &Value, field: &str) -> Vec<Value> {
    let mut either = vec![wanted[field].clone()];
    let agreed = match field {
        "text80" => "text",
        other => other,
    };
    if field == "text80" {
        either.extend(wanted.get("text80_alt").cloned());
    }
    if wanted["agree"][agreed] == false {
        either.push(wanted["second_reader"][agreed].clone());
    }
    either
}

fn differences(wanted: &Value, mail: &Mail) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |field: &str, fits: &dyn Fn(&Value) -> bool, is: &dyn std::fmt::Debug| {
        let either = either(wanted, field);
        if !either.iter().any(fits) {
            found.push(format!("{field}: {is:?}, wanted {either:?}"));
        }
    };
    let text = |value: &Value| squeezed(value.as_str().unwrap_or_default());
    check("subject", &|value| alike(&mail.subject, &text(value)), &mail.subject);
    let id = |value: &Value| text(value).trim_matches(['<', '>']).to_owned();
    check("message_id", &|value| id(value) == mail.message_id, &mail.message_id);
    // Where the readers saw no author there may still be one.
    let from = |value: &Value| value[0].is_null() || address_of(value) == mail.from.address;
    check("from", &from, &mail.from);
    let own_name = squeezed(&mail.from.name);
    let from_name = |value: &Value| {
        let named = if value.is_array() { &value[0] } else { value };
        named["name"].as_str().is_none_or(|name| alike(&own_name, &squeezed(name)))
    };
    check("from", &from_name, &mail.from);
    let date = |value: &Value| {
        let at = value.as_str().and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
        at.map(|at| Timestamp(at.timestamp_millis())) == mail.at
    };
    check("date", &|value| value.is_null() || date(value), &mail.at);
    let begins = |value: &Value| squeezed(&mail.text).starts_with(&text(value));
    if wanted["undeclared_charset"] != true {
        check("text80", &|value| value.is_null() || begins(value), &mail.text);
    }
    if wanted["text80"].is_null() && wanted["undeclared_charset"] != true {
        check("html80", &begins, &mail.text);
    }
    // Copies stand with the others; where the readers saw nobody there may still be somebody, and
    // what is no address (`To: Recipient-List:;`) is nobody.
    let copies = addresses_of(&wanted["cc"]);
    let to = |value: &Value| {
        let all = addresses_of(value).into_iter().chain(copies.clone());
        let all: Vec<String> = all.filter(|address| address.contains('@')).collect();
        let is: Vec<&str> = mail.to.iter().map(|to| to.address.as_str()).collect();
        all.is_empty() || all == is
    };
    check("to", &to, &mail.to);
    let names = |value: &Value| {
        let names: Vec<&str> = value.as_array().into_iter().flatten().map(name_of).collect();
        let same = |own: &[&String]| {
            names.len() == own.len()
                && names.iter().zip(own).all(|(wanted, is)| wanted.is_empty() || wanted == is)
        };
        // The readers pass over an attached message that has no name.
        let all: Vec<&String> = mail.attachments.iter().collect();
        let named: Vec<&String> =
            all.iter().copied().filter(|name| *name != "message/rfc822").collect();
        same(&all) || same(&named)
    };
    check("attachments", &names, &mail.attachments);
    found
}

fn address_of(value: &Value) -> String {
    let first = if value.is_array() { &value[0] } else { value };
    first["addr"].as_str().or(first.as_str()).unwrap_or_default().to_owned()
}

fn addresses_of(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(address_of).collect()
}

fn name_of(value: &Value) -> &str {
    let written = value["name"].as_str().or(value.as_str()).unwrap_or_default();
    written.rsplit(['/', '\\']).next().unwrap_or_default()
}

#[test]
fn every_sample_mail_comes_in_with_its_expected_facts() {
    let mut musts = Vec::new();
    for sample in samples("mail") {
        let (mails, problems) = read_all(format(&sample), &sample.bytes, &ReadHint::default());
        if mails.len() != sample.expected().len() {
            musts.push(format!(
                "{}: {} mails, wanted {}: {problems:?}",
                sample.name,
                mails.len(),
                sample.expected().len()
            ));
            continue;
        }
        for (wanted, mail) in sample.expected().iter().zip(&mails) {
            let differences = differences(wanted, mail);
            musts.extend(differences.into_iter().map(|one| format!("{}: {one}", sample.name)));
        }
    }
    assert!(musts.is_empty(), "{} differences\n{}", musts.len(), musts.join("\n"));
}

#[test]
fn samples_are_known_by_their_content() {
    for sample in samples("mail") {
        let head = &sample.bytes[..sample.bytes.len().min(64 * 1024)];
        let expected = format::Format::Mail(format(&sample));
        assert_eq!(format::sniff(head), Some(expected), "{}", sample.name);
    }
}

fn within(limits: Limits) -> ReadHint {
    ReadHint { limits, ..ReadHint::default() }
}

fn one(text: &str, hint: &ReadHint) -> (Mail, Vec<ProblemKind>) {
    let (mut mails, problems) = read_all(Format::Eml, text.as_bytes(), hint);
    assert_eq!(mails.len(), 1, "{problems:?}");
    (mails.remove(0), problems)
}

const MAIL: &str = "From: =?utf-8?Q?Anna_=C5=81o=C5=9B?= <Anna@Firm.example>\r\n\
    To: Shop <shop@x.example>, b@x.example\r\nCc: c@x.example\r\n\
    Date: Thu, 1 Jan 2026 10:00:00 +0100\r\nMessage-ID: <1@firm.example>\r\n\
    Subject: Re: ZEPSUTY\r\n kran\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=m\r\n\r\nnot shown\r\n\
    --m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\
    --a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDzień dobry,\r\n\r\nkran cieknie.\r\n\
    --a\r\nContent-Type: text/html\r\n\r\n<p>Dzie\u{144} dobry</p><script>x</script>\r\n--a--\r\n\
    --m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;\r\n \
    filename=\"..\\..\\offer.pdf\"\r\n\r\nJVBE\r\n--m--\r\n";

#[test]
fn a_mail_says_who_when_what_and_what_is_attached() {
    let (mail, problems) = one(MAIL, &ReadHint::default());
    assert_eq!(
        (mail.from.name.as_str(), mail.from.address.as_str()),
        ("Anna Łoś", "Anna@Firm.example")
    );
    let to: Vec<&str> = mail.to.iter().map(|to| to.address.as_str()).collect();
    assert_eq!(to, ["shop@x.example", "b@x.example", "c@x.example"]);
    assert_eq!(mail.at, Some(Timestamp(1_767_258_000_000)));
    assert_eq!(
        (mail.subject.as_str(), mail.message_id.as_str()),
        ("Re: ZEPSUTY kran", "1@firm.example")
    );
    assert_eq!(mail.text, "Dzień dobry,\n\nkran cieknie.");
    assert_eq!(mail.attachments, ["offer.pdf"]);
    assert_eq!(problems, []);
}

#[test]
fn the_same_mail_has_the_same_hash_from_a_file_and_from_either_mailbox() {
    let plain =
        "From: a@x.example\nDate: Thu, 1 Jan 2026 10:00:00 +0100\n\nFrom here on\n>From old\n";
    let (mail, _) = one(plain, &ReadHint::default());
    let (crlf, _) = one(&plain.replace('\n', "\r\n"), &ReadHint::default());
    assert_eq!(mail.hash, crlf.hash);
    let begin = "From a@x.example Thu Jan  1 09:00:00 2026\n";
    let quoted = plain.replace(">From", ">>From").replace("\nFrom h", "\n>From h");
    let mbox = format!("{begin}{quoted}\n{begin}Subject: no date\n\nsecond\n");
    let (mails, problems) = read_all(Format::Mbox, mbox.as_bytes(), &ReadHint::default());
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].hash, mail.hash);
    assert_eq!(mails[0].text, "From here on\n>From old");
    assert_eq!(mails[1].at, Some(Timestamp(1_767_258_000_000)), "the mailbox says when it came");
    assert_eq!(problems, []);
}

#[test]
fn a_mailbox_may_begin_with_a_mark_or_empty_lines_before_a_first_line_without_a_date() {
    let second = "From b@x.example Thu Jan  1 09:00:00 2026\n";
    for before in ["", "\u{feff}", "\n\r\n"] {
        let text = format!(
            "{before}From a@x.example\nSubject: first\n\none\n{second}Subject: second\n\n\
             From a@x.example\n"
        );
        assert_eq!(sniff(text.as_bytes()), Some(Format::Mbox), "{before:?}");
        let (mails, problems) = read_all(Format::Mbox, text.as_bytes(), &ReadHint::default());
        let said: Vec<_> = mails.iter().map(|one| (&*one.subject, &*one.text)).collect();
        assert_eq!(said, [("first", "one"), ("second", "From a@x.example")], "{before:?}");
        assert!(problems.iter().all(|kind| *kind == ProblemKind::NoDate), "{problems:?}");
    }
}

#[test]
fn html_alone_becomes_text() {
    let html = "From: a@x.example\nDate: Thu, 1 Jan 2026 10:00:00 +0100\nContent-Type: text/html; charset=utf-8\n\n\
        <style>b{}</style><div>One</div><div>two &amp; <a href=\"http://x.example\">three</a></div>\
        <img src=\"http://tracker.example/1.png\" onerror=\"alert(1)\">";
    let (mail, _) = one(html, &ReadHint::default());
    assert_eq!(mail.text.lines().map(str::trim).collect::<Vec<_>>(), ["One", "two & three"]);
}

#[test]
fn where_the_plain_text_is_empty_the_html_beside_it_is_shown() {
    let empty = "\r\n\r\nDzień dobry,\r\n\r\nkran cieknie.\r\n--a";
    assert_eq!(MAIL.matches(empty).count(), 1);
    let (mail, problems) = one(&MAIL.replace(empty, "\r\n\r\n \r\n--a"), &ReadHint::default());
    assert_eq!((mail.text.as_str(), problems), ("Dzień dobry", vec![]));
}

#[test]
fn headers_are_as_long_as_the_limit_and_no_longer() {
    let limit = Limits::default().header_bytes;
    assert_eq!(limit, 1024 * 1024);
    let frame = "From: a@x.example\r\nDate: Thu, 1 Jan 2026 10:00:00 +0100\r\nX-Long: \r\n\r\n";
    for bytes in [limit - 1, limit, limit + 1] {
        let long = "x".repeat(bytes - frame.len());
        let text = frame.replace("X-Long: ", &format!("X-Long: {long}")) + "body";
        let (mails, problems) = read_all(Format::Eml, text.as_bytes(), &ReadHint::default());
        let expected =
            if bytes > limit { vec![ProblemKind::HeadersTooLong { limit }] } else { vec![] };
        assert_eq!((mails.len(), problems), (usize::from(bytes <= limit), expected));
    }
}

#[test]
fn parts_are_as_many_as_the_limit_and_no_more() {
    let limit = Limits::default().parts;
    assert_eq!(limit, 500);
    for parts in [limit - 1, limit, limit + 1, 20 * limit] {
        // The message itself is one of them.
        let part = "--b\nContent-Type: image/png; name=a.png\n\nx\n";
        let text = format!(
            "From: a@x.example\nDate: Thu, 1 Jan 2026 10:00:00 +0100\nContent-Type: multipart/mixed; boundary=b\n\n{}--b--\n",
            part.repeat(parts - 1)
        );
        let (mail, problems) = one(&text, &ReadHint::default());
        assert_eq!(mail.attachments.len(), parts.min(limit) - 1);
        let expected =
            if parts > limit { vec![ProblemKind::TooManyParts { limit }] } else { vec![] };
        assert_eq!(problems, expected);
    }
}

/// Parts within parts, the innermost of which has a text.
fn nested(depth: usize) -> String {
    let open: String = (1..=depth)
        .map(|level| format!("Content-Type: multipart/mixed; boundary=b{level}.\n\n--b{level}.\n"))
        .collect();
    let close: String = (1..=depth).rev().map(|level| format!("\n--b{level}.--\n")).collect();
    format!("From: a@x.example\nDate: Thu, 1 Jan 2026 10:00:00 +0100\n{open}\ninnermost{close}")
}

#[test]
fn parts_lie_as_deep_as_the_limit_and_no_deeper() {
    let limit = Limits::default().depth;
    assert_eq!(limit, 16);
    for depth in [limit - 1, limit, limit + 1, 1000] {
        let (mail, problems) = one(&nested(depth), &ReadHint::default());
        let fits = depth <= limit;
        assert_eq!(mail.text, if fits { "innermost" } else { "" });
        assert_eq!(problems, if fits { vec![] } else { vec![ProblemKind::TooDeep { limit }] });
    }
}

#[test]
fn messages_within_messages_are_attachments_however_deep() {
    let mut text = "From: a@x.example\nDate: Thu, 1 Jan 2026 10:00:00 +0100\n".to_owned();
    text += &"Content-Type: message/rfc822\n\n".repeat(50_000);
    let (mail, problems) = one(&text, &ReadHint::default());
    assert_eq!((mail.attachments, problems), (vec!["message/rfc822".to_owned()], vec![]));
}

#[test]
fn texts_messages_and_their_number_have_limits_too() {
    let hint =
        within(Limits { text_chars: 5, message_bytes: 200, messages: 2, ..Limits::default() });
    let begin = "From a@x.example Thu Jan  1 09:00:00 2026\n";
    let mail = |text: &str| format!("{begin}From: a@x.example\n\n{text}\n");
    for (text, kept, cut) in
        [("łłłł", "łłłł", false), ("łłłłł", "łłłłł", false), ("łłłłłł", "łłłłł", true)]
    {
        let (mails, problems) = read_all(Format::Mbox, mail(text).as_bytes(), &hint);
        assert_eq!(mails[0].text, kept);
        assert_eq!(!problems.is_empty(), cut, "{problems:?}");
    }
    let head = mail("").len() - begin.len();
    for (bytes, fits) in [(199, true), (200, true), (201, false)] {
        let long = mail(&"x".repeat(bytes - head));
        let (mails, problems) = read_all(Format::Mbox, long.as_bytes(), &hint);
        assert_eq!(mails.len(), usize::from(fits), "{problems:?}");
    }
    for (count, said) in [(1, false), (2, false), (3, true)] {
        let (mails, problems) = read_all(Format::Mbox, mail("x").repeat(count).as_bytes(), &hint);
        assert_eq!(mails.len(), count.min(2));
        assert_eq!(problems == [ProblemKind::TooMany { limit: 2 }], said);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = sniff(&bytes);
        for format in [Format::Eml, Format::Mbox] {
            read_all(format, &bytes, &ReadHint::default());
        }
    }

    #[test]
    fn a_mail_with_bytes_changed_is_read_without_a_panic(
        changes in proptest::collection::vec((0..1000_usize, any::<u8>()), 1..12),
    ) {
        let mut bytes = MAIL.as_bytes().to_vec();
        for (at, byte) in changes {
            if let Some(place) = bytes.get_mut(at) { *place = byte; }
        }
        read_all(Format::Eml, &bytes, &ReadHint::default());
    }
}

#[test]
fn the_way_by_which_old_mail_went_is_no_part_of_an_address() {
    let text = "From: a@x.example\r\nTo: Mary <@one.example,@two.example:mary@y.example>, \
                Nobody:;\r\nSubject: route\r\n\r\nHello\r\n";
    let (mail, _) = one(text, &ReadHint::default());
    let to: Vec<(&str, &str)> = mail.to.iter().map(|to| (&*to.name, &*to.address)).collect();
    assert_eq!(to, [("Mary", "mary@y.example")]);
}
