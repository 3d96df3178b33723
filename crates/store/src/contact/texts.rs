//! The plain texts of a card in SQL: what the statements say of them, made from the domain's list.
//! A statement's file has a word in braces where they belong, as `{text_columns}`.

use kartoteka_domain::contact::TextField;
use kartoteka_domain::contact::text_field::Searched;
use kartoteka_domain::with_text_fields;
use rusqlite::Statement;

macro_rules! parameters {
    ($($section:ident [ $($(#[$doc:meta])* $name:ident $variant:ident $facts:tt)* ])*) => {
        /// Each text with its parameter in a statement.
        pub(super) const PARAMETERS: &[(TextField, &str)] =
            &[$($((TextField::$variant, concat!(":", stringify!($name))),)*)*];
    };
}
with_text_fields!(parameters);

/// The statement with what is said of the texts in the place of the words in braces.
pub(crate) fn with_texts(sql: &str) -> String {
    let all = || TextField::ALL.iter().copied();
    let names = |fields: &mut dyn Iterator<Item = TextField>| {
        fields.map(TextField::key).collect::<Vec<_>>().join(", ")
    };
    let changes = PARAMETERS.iter().map(|(field, to)| format!("{} = {to}", field.key()));
    let pieces = TextField::searched_as(Searched::AsText).zip(1..).map(|(field, place)| {
        let key = field.key();
        format!("SELECT id, 1, {place}, {key} FROM card WHERE {key} <> ''")
    });
    sql.replace("{text_columns}", &names(&mut all()))
        .replace("{text_changes}", &changes.collect::<Vec<_>>().join(", "))
        .replace("{text_names}", &names(&mut TextField::searched_as(Searched::AsName)))
        .replace("{text_pieces}", &pieces.collect::<Vec<_>>().join("\n  UNION ALL "))
}

/// Where texts stand in a statement's rows.
pub(crate) fn columns_of(
    statement: &Statement<'_>,
    fields: impl Iterator<Item = TextField>,
) -> rusqlite::Result<Vec<(TextField, usize)>> {
    fields.map(|field| Ok((field, statement.column_index(field.key())?))).collect()
}
