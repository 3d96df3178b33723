//! What a card is called: as it is said, and as it stands in a list. Owns which of its parts tell;
//! not how lists are ordered.

use super::{Contact, ContactKind};

impl Contact {
    /// The name to show: the formatted name, else the parts, else the organisation, nickname,
    /// mail or number. Empty only when the card says nothing of these.
    #[must_use]
    pub fn shown_name(&self) -> String {
        let name = self.formatted_name.trim();
        if !name.is_empty() {
            return name.to_owned();
        }
        let candidates = [
            self.name.joined(),
            self.memberships.first().map(|m| m.organisation.trim().to_owned()).unwrap_or_default(),
            self.nickname.trim().to_owned(),
            self.emails.first().map(|e| e.value.trim().to_owned()).unwrap_or_default(),
            self.phones.first().map(|p| p.value.trim().to_owned()).unwrap_or_default(),
        ];
        candidates.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// A name shown as written once ("Dr. M. Fielding") would hide a change of its parts: where the
    /// parts were changed since `before` and the written name was not, the parts tell the name.
    pub fn let_name_follow(&mut self, before: &Self) {
        let is_followed = self.name != before.name
            && self.formatted_name == before.formatted_name
            && self.kind == ContactKind::Person
            && !self.name.joined().is_empty();
        if is_followed {
            self.formatted_name.clear();
        }
    }

    /// The name in list order: "Fielding, Marguerite" where the parts are known.
    #[must_use]
    pub fn list_name(&self) -> String {
        let family = self.name.family.trim();
        if self.kind == ContactKind::Organisation || family.is_empty() {
            return self.shown_name();
        }
        let given = [self.name.given.trim(), self.name.additional.trim()];
        let given: Vec<&str> = given.into_iter().filter(|part| !part.is_empty()).collect();
        if given.is_empty() { family.to_owned() } else { format!("{family}, {}", given.join(" ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::NameParts;
    use super::*;

    /// A table that the window's form is held to as well.
    const FOLLOWS: &str = include_str!("../../../../tests/fixtures/name-follows.txt");

    #[test]
    fn the_name_follows_its_parts_unless_it_was_changed_itself() {
        let rows = FOLLOWS.lines().filter(|line| !line.starts_with('#'));
        for row in rows {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let [kind, whole, parts, whole_then, parts_then, kept] = cells[..] else {
                panic!("{row}");
            };
            let card = |whole: &str, parts: &str| {
                let (given, family) = parts.split_once(' ').unwrap_or_default();
                let (given, family) = (given.to_owned(), family.to_owned());
                Contact {
                    kind: ContactKind::parse(kind).unwrap(),
                    formatted_name: whole.to_owned(),
                    name: NameParts { given, family, ..NameParts::default() },
                    ..Contact::default()
                }
            };
            let mut then = card(whole_then, parts_then);
            then.let_name_follow(&card(whole, parts));
            assert_eq!(then.formatted_name, kept, "{row}");
        }
    }

    #[test]
    fn the_list_name_begins_with_the_family() {
        let person = |given: &str, additional: &str, family: &str| Contact {
            formatted_name: "Shown".to_owned(),
            name: NameParts {
                given: given.to_owned(),
                additional: additional.to_owned(),
                family: family.to_owned(),
                ..NameParts::default()
            },
            ..Contact::default()
        };
        assert_eq!(person("Jan", "Maria", "Rokita").list_name(), "Rokita, Jan Maria");
        assert_eq!(person("", "", "Rokita").list_name(), "Rokita");
        assert_eq!(person("Jan", "", "").list_name(), "Shown");
        let firm = Contact { kind: ContactKind::Organisation, ..person("a", "b", "c") };
        assert_eq!(firm.list_name(), "Shown");
    }
}
