//! What no value and no statement may exceed on any connection of ours, whatever a file's schema
//! asks for (sqlite.org/security.html). Each is well above what the program itself needs.

use crate::error::Result;
use rusqlite::Connection;
use rusqlite::limits::Limit;

/// Bytes of one value or row: ten times the largest file that a card can keep.
const VALUE: i32 = 256 * 1024 * 1024;

const BOUNDS: [(Limit, i32); 9] = [
    (Limit::SQLITE_LIMIT_LENGTH, VALUE),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024),
    (Limit::SQLITE_LIMIT_COLUMN, 500),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 500),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 100),
    (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 50),
];

/// Sets them all.
pub(crate) fn set(connection: &Connection) -> Result<()> {
    BOUNDS.iter().try_for_each(|(limit, most)| connection.set_limit(*limit, *most).map(|_| ()))?;
    Ok(())
}

/// Lets one other file be read beside the box.
pub(crate) fn allow_another(connection: &Connection) -> Result<()> {
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open;
    use crate::testing::TestBox;
    use kartoteka_domain::attachment::MAX_ATTACHMENT_BYTES;
    use rusqlite::ErrorCode;

    /// Every way in which a file is opened.
    fn connections(test: &TestBox) -> Vec<Connection> {
        let path = test.file();
        let stranger = Connection::open(&path).unwrap();
        open::guard(&stranger).unwrap();
        let ours = [open::writer, open::reader, open::bare].map(|open| open(&path).unwrap());
        ours.into_iter().chain([stranger]).collect()
    }

    fn bounded() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        set(&connection).unwrap();
        connection
    }

    /// Whether a statement is understood.
    fn fits(connection: &Connection, sql: &str) -> bool {
        connection.prepare(sql).is_ok()
    }

    #[test]
    fn every_connection_has_them_all() {
        let test = TestBox::new();
        for connection in connections(&test) {
            for (limit, most) in BOUNDS {
                assert_eq!(connection.limit(limit).unwrap(), most, "{limit:?}");
            }
        }
    }

    #[test]
    fn a_value_is_as_large_as_its_bound_and_no_larger() {
        assert!(u64::try_from(VALUE).unwrap() > 5 * MAX_ATTACHMENT_BYTES);
        let connection = bounded();
        // Noughts that nobody asks for take no room.
        let length = |bytes: i32| {
            connection.query_row("SELECT length(zeroblob(?1))", [bytes], |row| row.get::<_, i32>(0))
        };
        assert_eq!(length(VALUE - 1).unwrap(), VALUE - 1);
        assert_eq!(length(VALUE).unwrap(), VALUE);
        let fault = length(VALUE + 1).unwrap_err();
        assert_eq!(fault.sqlite_error_code(), Some(ErrorCode::TooBig), "{fault}");
    }

    #[test]
    fn statements_are_as_long_wide_and_deep_as_their_bounds_and_no_more() {
        let connection = bounded();
        let long = |bytes: usize| format!("SELECT 1{}", " ".repeat(bytes - "SELECT 1".len()));
        let wide = |columns: usize| format!("SELECT {}", vec!["1"; columns].join(","));
        let several = |parts: usize| vec!["SELECT 1"; parts].join(" UNION ALL ");
        for (most, of) in
            [(1024 * 1024, &long as &dyn Fn(usize) -> String), (500, &wide), (100, &several)]
        {
            assert!(fits(&connection, &of(most - 1)), "{most} less 1");
            assert!(fits(&connection, &of(most)), "{most}");
            assert!(!fits(&connection, &of(most + 1)), "{most} and 1");
        }
        let deep = |levels: usize| format!("SELECT {}1", "-+".repeat(levels));
        assert!(fits(&connection, &deep(100)));
        assert!(!fits(&connection, &deep(1_000)));
    }

    #[test]
    fn no_other_file_is_read_beside_the_box_unless_one_is_allowed() {
        let test = TestBox::new();
        let connection = open::reader(&test.file()).unwrap();
        assert!(connection.execute("ATTACH ':memory:' AS one", []).is_err());
        allow_another(&connection).unwrap();
        connection.execute("ATTACH ':memory:' AS one", []).unwrap();
        assert!(connection.execute("ATTACH ':memory:' AS two", []).is_err());
    }
}
