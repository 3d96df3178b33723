//! The sample corpus and what its manifest expects. The samples stay where they are:
//! `KARTOTEKA_CORPUS` names the folder whose `vcards` they lie in.

use std::io::Write;
use std::path::PathBuf;

use serde_json::Value;

/// One sample: its name, bytes and expected cards.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) has_undeclared_charset: bool,
    pub(crate) expected: Vec<Value>,
}

/// Says something on the terminal even where the test harness keeps output back.
pub(crate) fn say(text: &str) {
    std::io::stderr().write_all(format!("{text}\n").as_bytes()).unwrap();
}

/// All samples; none, and a plain word about it, where the corpus is not named.
pub(crate) fn samples() -> Vec<Sample> {
    let Some(root) = std::env::var_os("KARTOTEKA_CORPUS") else {
        say("KARTOTEKA_CORPUS is not set: the sample corpus was NOT read, the own fixtures were");
        return Vec::new();
    };
    let folder = PathBuf::from(root).join("vcards");
    let manifest = std::fs::read(folder.join("MANIFEST.json")).unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    let sample = |file: &Value| {
        let name = file["file"].as_str().unwrap().to_owned();
        Sample {
            bytes: std::fs::read(folder.join(&name)).unwrap(),
            name,
            has_undeclared_charset: file["undeclared_charset"] == Value::Bool(true),
            expected: file["expected"].as_array().unwrap().clone(),
        }
    };
    manifest["files"].as_array().unwrap().iter().map(sample).collect()
}
