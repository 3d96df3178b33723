//! Details that several columns make together: which column puts what into which of them.

use super::guess::plain_label;
use super::meaning::group_of;
use super::sketch::Column;
use kartoteka_domain::contact::{Address, Membership};

/// What becomes of a column's cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// They are left out.
    Skip,
    /// A field of one line that a card has once.
    Text(&'static str),
    Note,
    Tags,
    Birthday,
    /// Year, month or day of a birthday.
    BirthPart(usize),
    /// A part of a detail.
    Slot {
        slot: usize,
        part: Part,
    },
}

/// What a cell is of a detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Label,
    /// The value itself; of an address or membership the field that it is.
    Value(&'static str),
}

/// One detail of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Slot {
    /// "phone", "email", "address", "link", "field" or "organisation".
    pub(super) group: &'static str,
    /// The heading of its first column.
    pub(super) heading: String,
    /// The label that its values have where no cell says another.
    fixed_label: String,
    label: String,
    /// The label is marked as that of the preferred one.
    pub(super) is_preferred: bool,
    values: Vec<(&'static str, String)>,
}

impl Slot {
    pub(super) fn put(&mut self, part: Part, value: &str) {
        match part {
            Part::Value(field) => self.values.push((field, value.to_owned())),
            Part::Label => {
                let bare = value.strip_prefix("* ");
                self.is_preferred = bare.is_some();
                bare.unwrap_or(value).trim().clone_into(&mut self.label);
            }
        }
    }

    /// The values with their labels: apart at the joint that labels have too, else as `split`
    /// parts them.
    pub(super) fn values(
        &self,
        joint: Option<&str>,
        split: impl Fn(&str) -> Vec<&str>,
    ) -> Vec<(String, String)> {
        let labels: Vec<&str> = match joint {
            Some(joint) => self.label.split(joint).map(str::trim).collect(),
            None => vec![&self.label],
        };
        let mut all = Vec::new();
        for (_, value) in &self.values {
            let parts: Vec<&str> = match joint.filter(|joint| value.contains(joint)) {
                Some(joint) => value.split(joint).collect(),
                None => split(value),
            };
            for (at, part) in parts.into_iter().enumerate() {
                let label = labels.get(at).or(labels.last()).copied().unwrap_or_default();
                all.push((part.trim().to_owned(), self.label_for(label)));
            }
        }
        all.retain(|(value, _)| !value.is_empty());
        all
    }

    fn label_for(&self, said: &str) -> String {
        match said {
            "" => self.fixed_label.clone(),
            said if self.group == "field" => said.to_owned(),
            said => plain_label(said).unwrap_or_else(|| said.to_owned()),
        }
    }

    fn own_label(&self) -> String {
        self.label_for(&self.label)
    }
}

/// Where the cells of a row go.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots {
    actions: Vec<Action>,
    empty: Vec<Slot>,
    /// What each slot is known by, and the parts it has a column for.
    keys: Vec<(SlotKey, Vec<Part>)>,
}

/// Group, number and label.
type SlotKey = (&'static str, usize, String);

impl Slots {
    pub(super) fn of(columns: &[Column]) -> Self {
        let mut slots = Self::default();
        for column in columns {
            let action = slots.action_of(column);
            slots.actions.push(action);
        }
        slots
    }

    pub(super) fn action(&self, column: usize) -> Action {
        self.actions.get(column).copied().unwrap_or(Action::Skip)
    }

    pub(super) fn empty(&self) -> Vec<Slot> {
        self.empty.clone()
    }

    fn action_of(&mut self, column: &Column) -> Action {
        let field = column.meaning.key.field;
        match field {
            "skip" => Action::Skip,
            "keep" => self.slot("field", Part::Value("field"), column),
            "note" => Action::Note,
            "tags" => Action::Tags,
            "birthday" => Action::Birthday,
            "birth_year" => Action::BirthPart(0),
            "birth_month" => Action::BirthPart(1),
            "birth_day" => Action::BirthPart(2),
            "organisation" | "department" | "role" => {
                self.slot("organisation", Part::Value(field), column)
            }
            _ => match group_of(field) {
                Some(group) if field.ends_with("_label") => self.slot(group, Part::Label, column),
                Some(group) => self.slot(group, Part::Value(field), column),
                None => Action::Text(field),
            },
        }
    }

    fn slot(&mut self, group: &'static str, part: Part, column: &Column) -> Action {
        let meaning = &column.meaning;
        let key = (group, meaning.key.number, meaning.label.clone());
        // What stands by itself: a number, a mail, an own field each of their own.
        let is_single =
            meaning.key.number == 0 && matches!(group, "phone" | "email" | "link" | "field");
        let wants = |(known, parts): &(SlotKey, Vec<Part>)| {
            let is_same = match part {
                // A label without number goes with the value before it.
                Part::Label => known.0 == group && known.1 == meaning.key.number,
                Part::Value(_) => *known == key,
            };
            is_same && (!parts.contains(&part) || part == Part::Value("address_street"))
        };
        let found = match part {
            Part::Value(_) if is_single => None,
            _ => self.keys.iter().rposition(wants),
        };
        let slot = found.unwrap_or_else(|| {
            self.keys.push((key, Vec::new()));
            self.empty.push(Slot {
                group,
                heading: column.heading.clone(),
                fixed_label: meaning.label.clone(),
                ..Slot::default()
            });
            self.empty.len() - 1
        });
        if let (Some((_, parts)), Some(empty)) = (self.keys.get_mut(slot), self.empty.get_mut(slot))
        {
            // What is told of a value names the column that it stands in.
            if parts.as_slice() == [Part::Label] {
                empty.heading.clone_from(&column.heading);
            }
            parts.push(part);
        }
        Action::Slot { slot, part }
    }
}

/// The address that a slot makes; one that is only whole is its street.
pub(super) fn address(slot: &Slot) -> Option<Address> {
    let mut address = Address { label: slot.own_label(), ..Address::default() };
    let mut whole = String::new();
    for (field, value) in &slot.values {
        let value = super::fill::lines(value);
        let (place, sign) = match *field {
            "address_street" => (&mut address.street, "\n"),
            "address_number" => (&mut address.street, " "),
            "address_extended" => (&mut address.extended, "\n"),
            "address_box" => (&mut address.po_box, " "),
            "address_code" => (&mut address.postal_code, " "),
            "address_city" => (&mut address.city, " "),
            "address_region" => (&mut address.region, " "),
            "address_country" => (&mut address.country, " "),
            _ => (&mut whole, "\n"),
        };
        if !place.is_empty() {
            place.push_str(sign);
        }
        place.push_str(&value);
    }
    let says_nothing = Address { label: address.label.clone(), ..Address::default() } == address;
    if says_nothing {
        address.street = whole;
    }
    let says_nothing = Address { label: address.label.clone(), ..Address::default() } == address;
    (!says_nothing).then_some(address)
}

/// An address written out whole, where it has words that none of its parts has.
pub(super) fn whole_address(slot: &Slot) -> Option<String> {
    let (wholes, parts): (Vec<_>, Vec<_>) =
        slot.values.iter().partition(|(field, _)| *field == "address_text");
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let known: Vec<String> = parts.iter().flat_map(|(_, part)| words(part)).collect();
    let says_more = |text: &str| words(text).iter().any(|word| !known.contains(word));
    let whole = wholes.into_iter().map(|(_, text)| text).find(|text| says_more(text));
    whole.filter(|_| !parts.is_empty()).cloned()
}

/// The membership that a slot makes.
pub(super) fn membership(slot: &Slot) -> Option<Membership> {
    let mut membership = Membership::default();
    for (field, value) in &slot.values {
        let place = match *field {
            "organisation" => &mut membership.organisation,
            "department" => &mut membership.department,
            _ => &mut membership.role,
        };
        if place.is_empty() {
            *place = super::fill::one_line(value);
        }
    }
    (membership != Membership::default()).then_some(membership)
}
