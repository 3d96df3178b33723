//! Contacts at random, in the form every read contact has: texts trimmed, nothing said twice,
//! an organisation's own name not repeated as its employer.

use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, NameParts, PartialDate,
    Phone, Photo, PhotoType, TextField,
};
use kartoteka_domain::stay_in_touch::{Gap, StayInTouch};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Text with everything that formats stumble over, trimmed.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Z0-9 ]{0,8}",
        4 => "[ąćęłńóśźżÄÖÜßøçΩжש漢🙂’„”–]{0,4}",
        4 => r#"[\\;:,="'.+@#<>&|^\t()-]{0,3}"#,
        1 => Just("\\n".to_owned()),
        1 => Just("C:\\new\\table".to_owned()),
        1 => "\\PC{0,3}",
    ];
    vec(piece, 0..5).prop_map(|pieces| pieces.concat().trim().to_owned())
}

fn some_text() -> impl Strategy<Value = String> {
    text().prop_filter("says something", |text| !text.is_empty())
}

/// Text of several lines, whose own beginning and end say something.
fn lines() -> impl Strategy<Value = String> {
    vec(text(), 0..4).prop_map(|lines| lines.join("\n").trim().to_owned())
}

fn label() -> impl Strategy<Value = String> {
    let own = text().prop_filter("not Apple's spelling", |label| !label.starts_with("_$!<"));
    prop_oneof![
        2 => Just(String::new()),
        4 => proptest::sample::select(vec![
            "mobile", "home", "work", "work fax", "home fax", "pager", "main", "other", "car",
            "work mobile", "fax work",
        ]).prop_map(str::to_owned),
        2 => own,
    ]
}

fn name() -> impl Strategy<Value = NameParts> {
    [text(), text(), text(), text(), text()].prop_map(
        |[prefix, given, additional, family, suffix]| NameParts {
            prefix,
            given,
            additional,
            family,
            suffix,
        },
    )
}

fn phone() -> impl Strategy<Value = Phone> {
    let number = prop_oneof!["\\+?[0-9][0-9 ()-]{0,12}[0-9]", some_text()];
    let number = number.prop_filter("no scheme", |n| !n.to_lowercase().starts_with("tel:"));
    (number, label()).prop_map(|(value, label)| Phone { value, label })
}

fn email() -> impl Strategy<Value = Email> {
    let email = some_text().prop_filter("no scheme", |e| !e.to_lowercase().starts_with("mailto:"));
    (email, label()).prop_map(|(value, label)| Email { value, label })
}

fn link() -> impl Strategy<Value = Link> {
    (some_text(), label()).prop_map(|(value, label)| Link { value, label })
}

fn address() -> impl Strategy<Value = Address> {
    let parts = [(); 7].map(|()| lines());
    let address = (parts, label()).prop_map(|(parts, label)| {
        let [po_box, extended, street, city, region, postal_code, country] = parts;
        Address { label, po_box, extended, street, city, region, postal_code, country }
    });
    address.prop_filter("says something", |own| {
        *own != Address { label: own.label.clone(), ..Address::default() }
    })
}

fn memberships() -> impl Strategy<Value = Vec<Membership>> {
    let one = [text(), text(), text()].prop_map(|[organisation, department, role]| Membership {
        organisation,
        department,
        role,
    });
    vec(one, 0..4).prop_map(|all| {
        let mut own: Vec<Membership> = Vec::new();
        for one in all {
            if one != Membership::default() && !own.contains(&one) {
                own.push(one);
            }
        }
        own
    })
}

fn birthday() -> impl Strategy<Value = Option<PartialDate>> {
    option::of((option::of(1..9999i32), 1..=12u32, 1..=31u32))
        .prop_map(|date| date.and_then(|(year, month, day)| PartialDate::new(year, month, day)))
}

fn photo() -> impl Strategy<Value = Option<Photo>> {
    option::of(vec(any::<u8>(), 0..200).prop_map(|rest| Photo {
        kind: PhotoType::Png,
        bytes: [&[0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A][..], &rest].concat(),
    }))
}

fn wish() -> impl Strategy<Value = StayInTouch> {
    let own = (1..400_u32, 0..400_u32).prop_map(|(ideal, more)| {
        Gap::new(ideal, ideal + more).map_or(StayInTouch::ByTags, StayInTouch::Own)
    });
    prop_oneof![Just(StayInTouch::ByTags), Just(StayInTouch::Never), own]
}

fn unknown() -> impl Strategy<Value = Vec<String>> {
    let line = ("(item[1-3]\\.)?X-[A-Z]{1,8}(;[A-Z]{1,5}=[a-z]{1,5}){0,2}", text());
    vec(line.prop_map(|(head, value)| format!("{head}:{value}")), 0..4)
}

fn tags() -> impl Strategy<Value = Vec<String>> {
    vec(some_text(), 0..4).prop_map(|tags| {
        let mut own: Vec<String> = Vec::new();
        for tag in tags {
            if !own.contains(&tag) {
                own.push(tag);
            }
        }
        own
    })
}

/// A contact that says nothing but its plain texts, each as its form allows.
fn plain() -> impl Strategy<Value = Contact> {
    let each = TextField::ALL
        .iter()
        .map(|field| if field.is_long() { lines().boxed() } else { text().boxed() });
    each.collect::<Vec<_>>().prop_map(|texts| {
        let mut contact = Contact::default();
        for (field, text) in TextField::ALL.iter().zip(texts) {
            *contact.text_mut(*field) = field.tidy(&text);
        }
        contact
    })
}

/// A contact of any content.
pub(crate) fn contact() -> impl Strategy<Value = Contact> {
    let who = (text(), any::<bool>(), text(), name(), memberships());
    let details = (
        vec(phone(), 0..4),
        vec(email(), 0..3),
        vec(address(), 0..3),
        vec(link(), 0..3),
        vec((text(), text()), 0..3),
    );
    let rest = (birthday(), tags(), plain(), photo(), (unknown(), wish()));
    (who, details, rest).prop_map(|(who, details, rest)| {
        let (uid, is_organisation, formatted_name, name, memberships) = who;
        let (phones, emails, addresses, links, fields) = details;
        let (birthday, tags, plain, photo, (unknown, stay_in_touch)) = rest;
        let fields = fields.into_iter().map(|(label, value)| CustomField { label, value });
        let contact = Contact {
            uid,
            kind: ContactKind::Person,
            formatted_name,
            name,
            memberships,
            phones,
            emails,
            addresses,
            links,
            birthday,
            tags,
            stay_in_touch,
            custom_fields: fields.collect(),
            photo,
            unknown,
            ..plain
        };
        if is_organisation { as_organisation(contact) } else { contact }
    })
}

fn as_organisation(mut contact: Contact) -> Contact {
    contact.kind = ContactKind::Organisation;
    if contact.formatted_name.is_empty() {
        contact.formatted_name = "Firma".to_owned();
    }
    let own = contact.formatted_name.clone();
    for membership in &mut contact.memberships {
        if membership.organisation == own {
            membership.organisation = "Inna".to_owned();
        }
    }
    contact.memberships.dedup();
    contact
}
