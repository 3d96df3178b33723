//! The statements of each kind of detail row.

use super::detail::Detail;
use crate::Result;
use kartoteka_domain::contact::{Address, CustomField, Email, Link, Membership, Phone};
use kartoteka_domain::ids::ContactId;
use rusqlite::{Connection, Row, params};

/// A kind of row with a value and a label.
macro_rules! value_and_label {
    ($type:ident, $table:literal) => {
        impl Detail for $type {
            const READ: &'static str = concat!(
                "SELECT id, contact_id, position, value, label FROM ",
                $table,
                " WHERE contact_id IN (SELECT value FROM json_each(?1))",
                " ORDER BY contact_id, position"
            );
            const DELETE: &'static str = concat!("DELETE FROM ", $table, " WHERE id = ?1");

            fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self { value: row.get("value")?, label: row.get("label")? })
            }

            fn insert(&self, connection: &Connection, on: ContactId, position: i64) -> Result<()> {
                let mut statement = connection.prepare_cached(concat!(
                    "INSERT INTO ",
                    $table,
                    " (contact_id, position, value, label) VALUES (?1, ?2, ?3, ?4)"
                ))?;
                statement.execute(params![on.0, position, self.value, self.label])?;
                Ok(())
            }

            fn update(&self, connection: &Connection, id: i64, position: i64) -> Result<()> {
                let mut statement = connection.prepare_cached(concat!(
                    "UPDATE ",
                    $table,
                    " SET position = ?2, value = ?3, label = ?4 WHERE id = ?1"
                ))?;
                statement.execute(params![id, position, self.value, self.label])?;
                Ok(())
            }
        }
    };
}

value_and_label!(Phone, "phone");
value_and_label!(Email, "email");
value_and_label!(Link, "link");
value_and_label!(CustomField, "custom_field");

impl Detail for Address {
    const READ: &'static str = include_str!("address_read.sql");
    const DELETE: &'static str = "DELETE FROM address WHERE id = ?1";

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            label: row.get("label")?,
            po_box: row.get("po_box")?,
            extended: row.get("extended")?,
            street: row.get("street")?,
            city: row.get("city")?,
            region: row.get("region")?,
            postal_code: row.get("postal_code")?,
            country: row.get("country")?,
        })
    }

    fn insert(&self, connection: &Connection, on: ContactId, position: i64) -> Result<()> {
        write_address(connection, include_str!("address_insert.sql"), on.0, position, self)
    }

    fn update(&self, connection: &Connection, id: i64, position: i64) -> Result<()> {
        write_address(connection, include_str!("address_update.sql"), id, position, self)
    }
}

fn write_address(
    connection: &Connection,
    sql: &str,
    key: i64,
    position: i64,
    address: &Address,
) -> Result<()> {
    connection.prepare_cached(sql)?.execute(params![
        key,
        position,
        address.label,
        address.po_box,
        address.extended,
        address.street,
        address.city,
        address.region,
        address.postal_code,
        address.country,
    ])?;
    Ok(())
}

/// A membership with the organisation's card, where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinkedMembership {
    pub(super) written: Membership,
    pub(super) organisation_id: Option<i64>,
}

impl Detail for LinkedMembership {
    const READ: &'static str = include_str!("membership_read.sql");
    const DELETE: &'static str = "DELETE FROM membership WHERE id = ?1";

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            written: Membership {
                organisation: row.get("organisation")?,
                department: row.get("department")?,
                role: row.get("role")?,
            },
            organisation_id: row.get("organisation_id")?,
        })
    }

    fn insert(&self, connection: &Connection, on: ContactId, position: i64) -> Result<()> {
        let sql = "INSERT INTO membership
            (contact_id, position, organisation, organisation_id, department, role)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        write_membership(connection, sql, on.0, position, self)
    }

    fn update(&self, connection: &Connection, id: i64, position: i64) -> Result<()> {
        let sql = "UPDATE membership SET position = ?2, organisation = ?3, organisation_id = ?4,
            department = ?5, role = ?6 WHERE id = ?1";
        write_membership(connection, sql, id, position, self)
    }
}

fn write_membership(
    connection: &Connection,
    sql: &str,
    key: i64,
    position: i64,
    membership: &LinkedMembership,
) -> Result<()> {
    connection.prepare_cached(sql)?.execute(params![
        key,
        position,
        membership.written.organisation,
        membership.organisation_id,
        membership.written.department,
        membership.written.role,
    ])?;
    Ok(())
}
