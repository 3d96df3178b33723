//! Every limit of a call log, one below, at and one above.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/call_reading.rs"]
mod call_reading;

use call_reading::{kinds, read_all, read_within};
use kartoteka_interchange::call_log::{Format, Limits, ProblemKind};

fn nested(depth: usize) -> String {
    let call = "<call number='1' duration='1' date='1767258000123' type='1'></call>";
    format!("<calls>{}{call}{}</calls>", "<x>".repeat(depth - 2), "</x>".repeat(depth - 2))
}

#[test]
fn elements_lie_as_deep_as_the_limit_and_no_deeper() {
    let limit = Limits::default().depth;
    assert_eq!(limit, 32);
    for depth in [31, 32, 33] {
        let (entries, problems) = read_all(Format::SmsBackup, &nested(depth));
        let expected = if depth > limit { vec![ProblemKind::TooDeep { limit }] } else { vec![] };
        assert_eq!((entries.len(), kinds(&problems)), (usize::from(depth <= limit), expected));
    }
}

#[test]
fn a_value_is_as_long_as_the_limit_and_cut_beyond_it() {
    let limit = Limits::default().value_bytes;
    assert_eq!(limit, 1024 * 1024);
    for bytes in [limit - 1, limit, limit + 1] {
        let body = "x".repeat(bytes);
        let text = format!(
            "<smses><sms address='1' date='1767258000999' type='1' body='{body}'/>\
             <sms address='2' date='1767258000999' type='1' body='y'/></smses>"
        );
        let (entries, problems) = read_all(Format::SmsBackup, &text);
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].text.len(), bytes.min(limit));
        let cut = ProblemKind::ValueCut { limit };
        assert_eq!(kinds(&problems), if bytes > limit { vec![cut] } else { vec![] });
    }
}

/// A page of Google Voice whose call lies this deep, with a voicemail of these words.
fn page(depth: usize, words: &str) -> String {
    let call = format!(
        "<div class=\"haudio\"><a class=\"tel\" href=\"tel:+12025550130\"></a>\
         <abbr class=\"published\" title=\"2022-03-09T03:03:00.214-05:00\"></abbr>\
         <span class=\"full-text\">{words}</span>\
         <a rel=\"tag\" href=\"http://www.google.com/voice#voicemail\"></a></div>"
    );
    format!("{}{call}{}", "<x>".repeat(depth - 2), "</x>".repeat(depth - 2))
}

#[test]
fn a_page_of_one_call_is_as_deep_as_the_limit_and_no_deeper() {
    for depth in [31, 32, 33] {
        let (entries, problems) = read_all(Format::GoogleVoice, &page(depth, "Call me"));
        let expected = if depth > 32 { vec![ProblemKind::TooDeep { limit: 32 }] } else { vec![] };
        assert_eq!((entries.len(), kinds(&problems)), (usize::from(depth <= 32), expected));
    }
}

#[test]
fn an_element_of_a_list_is_as_long_as_the_limit_and_no_longer() {
    let limits = Limits { value_bytes: 200, ..Limits::default() };
    for bytes in [199, 200, 201] {
        let bare = "{\"startTS\":1767258000123,\"type\":1,\"name\":\"\"}";
        let long = bare.replace("\"\"", &format!("\"{}\"", "x".repeat(bytes - bare.len())));
        assert_eq!(long.len(), bytes);
        let text = format!("[{long},{bare}]");
        let (entries, problems) = read_within(Format::Fossify, text.as_bytes(), &limits).unwrap();
        let is_taken = bytes <= 200;
        assert_eq!(entries.len(), 1 + usize::from(is_taken), "{bytes}");
        assert_eq!(kinds(&problems), if is_taken { vec![] } else { vec![ProblemKind::NotARecord] });
    }
}

#[test]
fn reading_stops_at_the_limit_of_records() {
    let limits = Limits { records: 3, ..Limits::default() };
    for (count, said) in [(2, false), (3, false), (4, true)] {
        let one = "<call number='1' duration='1' date='1767258000123' type='1'/>";
        let xml = format!("<calls>{}</calls>", one.repeat(count));
        let json = format!("[{}]", vec!["{\"startTS\":1767258000123,\"type\":1}"; count].join(","));
        for (format, text) in [(Format::SmsBackup, xml), (Format::Fossify, json)] {
            let (entries, problems) = read_within(format, text.as_bytes(), &limits).unwrap();
            assert_eq!(entries.len(), count.min(3));
            assert_eq!(kinds(&problems) == [ProblemKind::TooMany { limit: 3 }], said);
        }
    }
}
