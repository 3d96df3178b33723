//! The columns of each kind of detail row.

use super::detail::Detail;
use kartoteka_domain::contact::{Address, CustomField, Email, Link, Membership, Phone};
use rusqlite::Row;
use rusqlite::types::{ToSqlOutput, Value};

/// A kind of row with a value and a label.
macro_rules! value_and_label {
    ($type:ident, $table:literal) => {
        impl Detail for $type {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &["value", "label"];

            fn from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
                Ok(Self { value: row.get(at)?, label: row.get(at + 1)? })
            }

            fn push_values<'v>(&'v self, values: &mut Vec<ToSqlOutput<'v>>) {
                values.extend([&self.value, &self.label].map(|text| text.as_str().into()));
            }
        }
    };
}

value_and_label!(Phone, "phone");
value_and_label!(Email, "email");
value_and_label!(Link, "link");
value_and_label!(CustomField, "custom_field");

impl Detail for Address {
    const TABLE: &'static str = "address";
    const COLUMNS: &'static [&'static str] =
        &["label", "po_box", "extended", "street", "city", "region", "postal_code", "country"];

    fn from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            label: row.get(at)?,
            po_box: row.get(at + 1)?,
            extended: row.get(at + 2)?,
            street: row.get(at + 3)?,
            city: row.get(at + 4)?,
            region: row.get(at + 5)?,
            postal_code: row.get(at + 6)?,
            country: row.get(at + 7)?,
        })
    }

    fn push_values<'v>(&'v self, values: &mut Vec<ToSqlOutput<'v>>) {
        let texts = [
            &self.label,
            &self.po_box,
            &self.extended,
            &self.street,
            &self.city,
            &self.region,
            &self.postal_code,
            &self.country,
        ];
        values.extend(texts.map(|text| text.as_str().into()));
    }
}

/// A membership with the organisation's card, where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinkedMembership {
    pub(super) written: Membership,
    pub(super) organisation_id: Option<i64>,
}

impl Detail for LinkedMembership {
    const TABLE: &'static str = "membership";
    const COLUMNS: &'static [&'static str] =
        &["organisation", "department", "role", "organisation_id"];

    fn from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            written: Membership {
                organisation: row.get(at)?,
                department: row.get(at + 1)?,
                role: row.get(at + 2)?,
            },
            organisation_id: row.get(at + 3)?,
        })
    }

    fn push_values<'v>(&'v self, values: &mut Vec<ToSqlOutput<'v>>) {
        let Membership { organisation, department, role } = &self.written;
        values.extend([organisation, department, role].map(|text| text.as_str().into()));
        values.push(ToSqlOutput::Owned(self.organisation_id.map_or(Value::Null, Value::Integer)));
    }
}
