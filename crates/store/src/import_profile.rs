//! Import profiles: how a table is read, by a name of the owner's. What stands in one is the
//! import's to know.

use crate::{Reader, Result, Writer};
use kartoteka_domain::whole::Named;

impl Reader<'_> {
    /// The owner's import profiles by name: how a table is read, as JSON.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn import_profiles(&self) -> Result<Vec<Named>> {
        let sql = "SELECT name, reading FROM import_profile ORDER BY name";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([], |row| {
            Ok(Named { name: row.get("name")?, value: row.get("reading")? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Keeps an import profile under a name, in place of the one there was.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_import_profile(&self, name: &str, reading: &str) -> Result<()> {
        let sql = "INSERT INTO import_profile (name, reading) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET reading = excluded.reading
            WHERE reading IS NOT excluded.reading";
        self.connection.prepare_cached(sql)?.execute([name, reading])?;
        Ok(())
    }

    /// Takes an import profile away; true when there was one.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn delete_import_profile(&self, name: &str) -> Result<bool> {
        let sql = "DELETE FROM import_profile WHERE name = ?1";
        Ok(self.connection.prepare_cached(sql)?.execute([name])? > 0)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{NOW, TestBox, options};
    use crate::{Origin, Reader, migrate};
    use kartoteka_domain::whole::Named;
    use rusqlite::Connection;

    #[test]
    fn profiles_are_kept_under_their_names_and_undone() {
        let test = TestBox::new();
        let keep = |reading: &str| {
            test.write("import_profile_save", |w| w.keep_import_profile("bank", reading))
        };
        keep("{}");
        keep("{\"delimiter\":\";\"}");
        assert_eq!(keep("{\"delimiter\":\";\"}").changed, None);
        let bank = Named { name: "bank".to_owned(), value: "{\"delimiter\":\";\"}".to_owned() };
        let all = || test.store.read(|r| r.import_profiles()).unwrap();
        assert_eq!(all(), std::slice::from_ref(&bank));
        assert_eq!(test.store.read(|r| r.whole(None)).unwrap().import_profiles, all());
        test.write("import_profile_delete", |w| w.delete_import_profile("bank").map(|_| ()));
        assert_eq!(all(), []);
        test.store.undo(None, NOW, Origin::Person, None).unwrap();
        assert_eq!(all(), [bank]);
    }

    #[test]
    fn a_box_of_before_gets_the_table_and_keeps_what_it_had() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate::apply(&mut connection, 3, &options()).unwrap();
        let sql = "INSERT INTO export_preset (name, what) VALUES ('mine', '{}')";
        connection.execute(sql, []).unwrap();
        migrate::apply(&mut connection, 4, &options()).unwrap();
        let reader = Reader { connection: &connection };
        assert_eq!(reader.import_profiles().unwrap(), []);
        assert_eq!(reader.export_presets().unwrap().len(), 1);
    }
}
