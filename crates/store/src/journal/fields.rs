//! The fields of a change: which mean something only together, and which only mark a card.

/// Old values by column.
pub(super) type Before = serde_json::Map<String, serde_json::Value>;

/// The marks of a card's last change. Old ones mean an old content: where only a part goes back,
/// the card is another than it ever was, and is marked anew.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks {
    pub(super) revision: i64,
    pub(super) changed_at: i64,
}

impl Marks {
    /// Takes the old marks out of a change; answers whether it had any.
    pub(super) fn leave(before: &mut Before) -> bool {
        before.remove("changed_at");
        before.remove("revision").is_some()
    }

    pub(super) fn put(self, before: &mut Before) {
        before.insert("changed_at".to_owned(), self.changed_at.into());
        before.insert("revision".to_owned(), self.revision.into());
    }
}

/// What of a card's own row means something only together. In other tables that is the whole row.
pub(super) fn group(field: &str) -> &str {
    let begins = |with: &str| field.starts_with(with);
    match field {
        "formatted_name" => "name",
        _ if begins("name_") => "name",
        _ if begins("birthday_") => "birthday",
        _ => field,
    }
}
