//! A folder of the sample corpus and what its manifest expects. The samples stay where they are:
//! `KARTOTEKA_CORPUS` names the folder that theirs lies in.

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;

/// One sample: its name, its bytes, and its line of the manifest.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) facts: Value,
}

impl Sample {
    /// What the file's records are expected to say.
    pub(crate) fn expected(&self) -> &[Value] {
        self.facts["expected"].as_array().unwrap()
    }
}

/// All samples of a folder; none, and a plain word about it, where the corpus is not named.
pub(crate) fn samples(folder: &str) -> Vec<Sample> {
    let Some(root) = std::env::var_os("KARTOTEKA_CORPUS") else {
        // Also where the test harness keeps output back.
        let word =
            "KARTOTEKA_CORPUS is not set: the sample corpus was NOT read, the own fixtures were\n";
        std::io::stderr().write_all(word.as_bytes()).unwrap();
        return Vec::new();
    };
    let folder = PathBuf::from(root).join(folder);
    let manifest: Value =
        serde_json::from_slice(&std::fs::read(folder.join("MANIFEST.json")).unwrap()).unwrap();
    let sample = |facts: &Value| {
        let name = facts["file"].as_str().unwrap().to_owned();
        Sample { bytes: std::fs::read(folder.join(&name)).unwrap(), name, facts: facts.clone() }
    };
    manifest["files"].as_array().unwrap().iter().map(sample).collect()
}
