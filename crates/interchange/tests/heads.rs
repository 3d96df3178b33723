//! Files are recognised by which headings or keys they have, never by how many: each format once
//! with fewer than usual and once with more.

use kartoteka_interchange::call_log::{self, Format as Log, Item, Limits, Way, When};
use kartoteka_interchange::contact_table::Author;
use kartoteka_interchange::format::{Format, sniff};

/// A format, its headings cut to few, and the same with more than it usually has.
const HEADS: &[(Format, &str, &str)] = &[
    (
        Format::Contacts(Author::Google),
        "First Name,Last Name,Labels,E-mail 1 - Value",
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Phone 9 - Label,Phone 9 - Value,Shoe size",
    ),
    (
        Format::Contacts(Author::Google),
        "Name,Given Name,Phone 1 - Value",
        "Name,Given Name,Group Membership,Phone 1 - Type,Phone 1 - Value,Phone 12 - Value,Relation 4 - Value,Extra",
    ),
    (
        Format::Contacts(Author::Outlook),
        "First Name,E-mail Address,E-mail 2 Address",
        "Title,First Name,Last Name,Company,Business Street,Business City,Home Phone,E-mail Address,E-mail Type,E-mail 2 Address,E-mail 3 Address,E-mail 4 Address,User 5,Extra",
    ),
    (
        Format::Contacts(Author::Thunderbird),
        "First Name,Primary Email,Secondary Email,Screen Name",
        "First Name,Last Name,Primary Email,Secondary Email,Screen Name,Mobile Number,Home ZipCode,Custom 1,Custom 5,Extra,",
    ),
    (
        Format::Contacts(Author::LinkedIn),
        "First Name,URL,Connected On",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On,Mutual,Extra",
    ),
    (
        Format::CallLog(Log::Imazing),
        "Call type,Date,Duration,Number,Contact,Service",
        "Call type,Date,Duration,Number,Contact,Location,Service,Device,Extra",
    ),
    (
        Format::CallLog(Log::Logger),
        "name,duration,number,call_type,timestamp",
        "name,duration,number,phone_account_id,call_type,formatted_number,timestamp,cached_number_label,extra",
    ),
    (
        Format::CallLog(Log::SmsBackupTable),
        "Call Date (timestamp),Call type,Caller #,Call duration (s)",
        "Call Date (timestamp),Call date,Call type,Caller name,Caller #,Call duration (s),Call duration,Call Id #,Extra",
    ),
    (
        Format::CallLog(Log::FritzBox),
        "Typ;Datum;Name;Rufnummer;Nebenstelle;Dauer",
        "Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer;Extra",
    ),
];

#[test]
fn a_table_is_known_with_fewer_headings_and_with_more() {
    for (format, cut, extended) in HEADS {
        for headings in [cut, extended] {
            let text = format!("{headings}\n");
            assert_eq!(sniff(text.as_bytes()), Some(*format), "{headings}");
        }
    }
}

/// What SMS Import / Export writes, as of a telephone of our own invention.
const SMS_IE: &str = r#"[
  {"_id":"7","number":"+48601555010","date":"1794476700000","duration":"185","type":"1",
   "name":"Anna Lis","presentation":"1","subscription_id":"1","new":"0","countryiso":"PL"},
  {"_id":"8","number":"602555020","date":"1794476760000","duration":"0","type":"3",
   "presentation":"1","display_name":"Jan Kos","name":"old"},
  {"_id":"9","number":"","date":"1794476820000","duration":"5","type":"2","presentation":"2"},
  {"_id":"10","number":"603555030","date":"soon","duration":"5","type":"1"}
]"#;

#[test]
fn what_sms_import_export_writes_is_read_whole_and_with_more_or_fewer_columns() {
    let fewer = SMS_IE.replace(r#","subscription_id":"1","new":"0","countryiso":"PL""#, "");
    let more = SMS_IE.replace(r#""_id":"7","#, r#""_id":"7","features":"0","missed_reason":"0","#);
    for text in [SMS_IE, &fewer, &more] {
        assert_eq!(sniff(text.as_bytes()), Some(Format::CallLog(Log::SmsImportExport)));
        let (mut calls, mut wrong) = (Vec::new(), Vec::new());
        let mut take = |item| match item {
            Item::Entry(entry) => calls.push(*entry),
            Item::Problem(problem) => wrong.push((problem.record, problem.kind)),
        };
        let limits = Limits::default();
        call_log::read(Log::SmsImportExport, &mut text.as_bytes(), None, &limits, &mut take)
            .unwrap();
        let told: Vec<_> = calls
            .iter()
            .map(|call| (call.number.as_str(), call.name.as_str(), call.way, call.seconds))
            .collect();
        assert_eq!(
            told,
            [
                ("+48601555010", "Anna Lis", Way::Incoming, Some(185)),
                ("602555020", "Jan Kos", Way::Missed, Some(0)),
                ("", "", Way::Outgoing, Some(5)),
            ]
        );
        assert!(matches!(calls[0].when, When::Instant(at) if at.0 == 1_794_476_700_000));
        assert_eq!(wrong, [(4, call_log::ProblemKind::NoInstant)]);
    }
}
