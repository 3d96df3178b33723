//! Settings: names and values as text. Not journaled; what they mean is the caller's.

use crate::access::Reader;
use crate::derived;
use crate::error::Result;
use crate::store::Store;
use std::collections::BTreeMap;

impl Reader<'_> {
    /// All settings by name.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        let mut query = self.connection.prepare_cached("SELECT key, value FROM setting")?;
        let rows = query.query_map([], |row| Ok((row.get("key")?, row.get("value")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One setting, where it was ever set.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        derived::setting(self.connection, key)
    }
}

impl Store {
    /// Sets a setting.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        self.write_unjournaled(|connection| {
            let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value";
            connection.prepare_cached(sql)?.execute([key, value])?;
            // Sort keys depend on the language, numbers on the country.
            derived::rebuild_if_outdated(connection)?;
            Ok(())
        })
    }
}
