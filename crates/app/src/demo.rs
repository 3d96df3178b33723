//! A believable card box for trying things out: the same seed gives the same cards. Owns the
//! choosing; the names are in `assets/demo`, the phrases in a folder a language beside them.

use crate::api::setting::{DemoFill, DemoFilled, Language};
use crate::call::Call;
use crate::count::count;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use chrono::{Days, NaiveTime};
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, Email, Membership, NameParts, PartialDate, Phone,
};
use kartoteka_domain::follow_up::Due;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::time::{DAY_MS, Now, Timestamp, instant_of};
use kartoteka_store::{FollowUpContent, InteractionContent, NewFollowUp, Writer};

const GIVEN: &str = include_str!("../../../assets/demo/given.txt");
const FAMILY: &str = include_str!("../../../assets/demo/family.txt");
const FIRM: &str = include_str!("../../../assets/demo/firm.txt");

/// What the owner wrote on the cards: a phrase a line, as many in every language, so that a seed
/// gives the same box in each.
struct Phrases {
    role: &'static str,
    tag: &'static str,
    call: &'static str,
    note: &'static str,
    step: &'static str,
}

macro_rules! phrases {
    ($($name:ident = $language:literal;)+) => {
        $(const $name: Phrases = Phrases {
            role: include_str!(concat!("../../../assets/demo/", $language, "/role.txt")),
            tag: include_str!(concat!("../../../assets/demo/", $language, "/tag.txt")),
            call: include_str!(concat!("../../../assets/demo/", $language, "/call.txt")),
            note: include_str!(concat!("../../../assets/demo/", $language, "/note.txt")),
            step: include_str!(concat!("../../../assets/demo/", $language, "/step.txt")),
        };)+
    };
}
phrases! {
    ENGLISH = "en";
    POLISH = "pl";
    GERMAN = "de";
}

fn phrases_in(language: Language) -> Phrases {
    match language {
        Language::En | Language::Pseudo => ENGLISH,
        Language::Pl => POLISH,
        Language::De => GERMAN,
    }
}

/// The most cards that one filling makes.
const MOST: u32 = 1_000_000;

pub(crate) fn fill(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: DemoFill,
) -> Result<DemoFilled> {
    let total = kartoteka.read(|box_| box_.count_contacts())?;
    if total > 0 {
        return Err(kartoteka.error(Code::Invalid, "error-demo-not-empty", &[]));
    }
    let count = request.contacts.clamp(1, MOST);
    let dice = Dice(u64::from(request.seed));
    let phrases = phrases_in(kartoteka.language());
    let mut shop = Shop { dice, phrases, now: call.now, firms: FIRM.lines(), filled: nothing() };
    let subject = count.to_string();
    let (filled, operation) = kartoteka.write(call, "demo_fill", &subject, |box_| {
        for number in 0..count {
            shop.card(box_, number)?;
            box_.go_on()?;
        }
        Ok(shop.filled)
    })?;
    Ok(DemoFilled { operation, ..filled })
}

fn nothing() -> DemoFilled {
    DemoFilled { contacts: 0, calls: 0, notes: 0, follow_ups: 0, operation: None }
}

/// The generator splitmix64 (Steele, Lea and Flood, 2014): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `sides` − 1.
    fn below(&mut self, sides: u32) -> u32 {
        u32::try_from(self.roll() % u64::from(sides.max(1))).unwrap_or_default()
    }

    /// True in `percent` of a hundred cases.
    fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of the lines.
    fn line<'t>(&mut self, lines: &'t str) -> &'t str {
        let count = count(lines.lines().count());
        let place = usize::try_from(self.below(count)).unwrap_or_default();
        lines.lines().nth(place).unwrap_or_default()
    }
}

/// The shop whose box is filled.
struct Shop {
    dice: Dice,
    phrases: Phrases,
    now: Now,
    /// Firms that have no card yet.
    firms: std::str::Lines<'static>,
    filled: DemoFilled,
}

impl Shop {
    fn card(&mut self, box_: &Writer<'_>, number: u32) -> kartoteka_store::Result<()> {
        let firm = if self.dice.chance(10) { self.firms.next() } else { None };
        let content = match firm {
            Some(name) => self.firm(number, name),
            None => self.person(number),
        };
        let id = box_.insert_contact(&content)?;
        self.filled.contacts += 1;
        let phone = content.phones.first().map(|phone| phone.value.clone()).unwrap_or_default();
        let calls = self.dice.below(9);
        for _ in 0..calls {
            self.call(box_, id, &phone)?;
        }
        if self.dice.chance(30) {
            let at = self.some_time_ago();
            box_.add_note(id, at, self.dice.line(self.phrases.note))?;
            self.filled.notes += 1;
        }
        if self.dice.chance(if number < 200 { 12 } else { 3 }) {
            self.follow_up(box_, id)?;
        }
        Ok(())
    }

    fn person(&mut self, number: u32) -> Contact {
        let (given, family) = (self.dice.line(GIVEN).to_owned(), self.dice.line(FAMILY).to_owned());
        let mut card = Contact {
            uid: self.uid(number),
            formatted_name: format!("{given} {family}"),
            phones: vec![Phone { value: self.number(), label: "mobile".to_owned() }],
            ..Contact::default()
        };
        if self.dice.chance(40) {
            card.phones.push(Phone { value: self.number(), label: "work".to_owned() });
        }
        if self.dice.chance(70) {
            let local = kartoteka_domain::fold::fold(&format!("{given}.{family}"));
            let local: String =
                local.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
            let value = format!("{local}{number}@mail.example");
            card.emails.push(Email { value, label: String::new() });
        }
        if self.dice.chance(60) {
            card.memberships.push(Membership {
                organisation: self.dice.line(FIRM).to_owned(),
                role: self.dice.line(self.phrases.role).to_owned(),
                department: String::new(),
            });
        }
        if self.dice.chance(35) {
            let year = self
                .dice
                .chance(60)
                .then(|| 1945 + i32::try_from(self.dice.below(60)).unwrap_or(0));
            card.birthday =
                PartialDate::new(year, 1 + self.dice.below(12), 1 + self.dice.below(28));
        }
        if self.dice.chance(40) {
            card.addresses.push(self.address());
        }
        if self.dice.chance(45) {
            card.tags.push(self.dice.line(self.phrases.tag).to_owned());
        }
        card.name = NameParts { given, family, ..NameParts::default() };
        card
    }

    fn firm(&mut self, number: u32, name: &str) -> Contact {
        Contact {
            uid: self.uid(number),
            kind: ContactKind::Organisation,
            formatted_name: name.to_owned(),
            phones: vec![Phone { value: self.number(), label: "main".to_owned() }],
            addresses: vec![self.address()],
            tags: vec![self.dice.line(self.phrases.tag).to_owned()],
            ..Contact::default()
        }
    }

    fn uid(&mut self, number: u32) -> String {
        format!("demo-{number}-{:016x}", self.dice.roll())
    }

    /// Numbers of the ranges that British and Polish regulators keep free for stories, or close
    /// to them: nobody's telephone rings.
    fn number(&mut self) -> String {
        let (three, other) = (self.dice.below(1000), self.dice.below(1000));
        match self.dice.below(3) {
            0 => format!("+44 7700 900{three:03}"),
            1 => format!("+48 500 {three:03} {other:03}"),
            _ => format!("0113 496 0{three:03}"),
        }
    }

    fn address(&mut self) -> Address {
        let towns =
            [("Leeds", "LS11 5PS"), ("Poznań", "61-131"), ("Łódź", "90-001"), ("Görlitz", "02826")];
        let place = usize::try_from(self.dice.below(4)).unwrap_or_default();
        let (city, postal_code) = towns.get(place).copied().unwrap_or(("Leeds", "LS11 5PS"));
        Address {
            label: "work".to_owned(),
            street: format!("{} Canal Wharf", 1 + self.dice.below(120)),
            city: city.to_owned(),
            postal_code: postal_code.to_owned(),
            ..Address::default()
        }
    }

    fn call(
        &mut self,
        box_: &Writer<'_>,
        id: ContactId,
        number: &str,
    ) -> kartoteka_store::Result<()> {
        let direction = match self.dice.below(10) {
            0 => Direction::Missed,
            1..=5 => Direction::In,
            _ => Direction::Out,
        };
        let is_missed = direction == Direction::Missed;
        let kind = if self.dice.chance(85) || is_missed {
            InteractionKind::Call
        } else {
            InteractionKind::Visit
        };
        let content = InteractionContent {
            contact_id: Some(id),
            kind,
            direction,
            at: self.some_time_ago(),
            number: if kind == InteractionKind::Call { number.to_owned() } else { String::new() },
            minutes: (!is_missed).then(|| 1 + self.dice.below(14)),
            text: if is_missed {
                String::new()
            } else {
                self.dice.line(self.phrases.call).to_owned()
            },
            outcome: String::new(),
            subject: String::new(),
            attachments: Vec::new(),
        };
        // Only a missed call of the last days still waits to be returned.
        let is_returned = content.at.0 < self.now.at.0 - 5 * DAY_MS;
        box_.add_interaction(&content, is_returned)?;
        self.filled.calls += 1;
        Ok(())
    }

    fn follow_up(&mut self, box_: &Writer<'_>, id: ContactId) -> kartoteka_store::Result<()> {
        let today = self.now.today();
        let away = u64::from(self.dice.below(12));
        let day = if self.dice.chance(25) {
            today.checked_sub_days(Days::new(away % 4))
        } else {
            today.checked_add_days(Days::new(away))
        };
        let time = self
            .dice
            .chance(30)
            .then(|| NaiveTime::from_hms_opt(8 + self.dice.below(9), 0, 0))
            .flatten();
        let due = Due { on: day.unwrap_or(today), time };
        let text = self.dice.line(self.phrases.step).to_owned();
        let new = NewFollowUp {
            uid: self.uid(u32::MAX),
            contact_id: Some(id),
            content: FollowUpContent::task(due, text),
            interaction_id: None,
        };
        box_.add_follow_up(&new)?;
        self.filled.follow_ups += 1;
        Ok(())
    }

    /// An instant of the last two years, in working hours, more often lately.
    fn some_time_ago(&mut self) -> Timestamp {
        let most = if self.dice.chance(40) { 30 } else { 700 };
        let days = Days::new(u64::from(1 + self.dice.below(most)));
        let (hour, minute) = (9 + self.dice.below(8), self.dice.below(60));
        let day = self.now.today().checked_sub_days(days).unwrap_or(self.now.today());
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        instant_of(day.and_time(time), self.now.zone)
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, GERMAN, POLISH, Phrases};

    fn counts(phrases: &Phrases) -> [usize; 5] {
        let Phrases { role, tag, call, note, step } = phrases;
        [role, tag, call, note, step].map(|lines| lines.lines().count())
    }

    #[test]
    fn every_language_has_as_many_phrases() {
        assert_eq!(counts(&ENGLISH), counts(&POLISH));
        assert_eq!(counts(&ENGLISH), counts(&GERMAN));
    }
}
