//! SQL lives in the store, and long SQL in files of its own.

use crate::tree::{Source, none, rust, sources};

/// How a statement begins, in the capitals that ours are written in.
const BEGINNINGS: [&str; 9] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE ",
    "PRAGMA ",
    "WITH RECURSIVE ",
    "REPLACE INTO ",
];

/// Whether a string on this line begins a statement.
fn begins_statement(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let strings = code.split('"').skip(1).step_by(2);
    strings.map(str::trim_start).any(|text| BEGINNINGS.iter().any(|start| text.starts_with(start)))
}

#[test]
fn a_statement_is_told_from_a_sentence() {
    assert!(begins_statement(r#"let all = "SELECT id FROM contact";"#));
    assert!(!begins_statement(r#"let words = "Select a card from the list";"#));
    assert!(!begins_statement(r#"// "SELECT id FROM contact""#));
}

#[test]
fn sql_is_written_in_the_store_alone() {
    let mut offenders = Vec::new();
    let outside = |source: &Source| {
        !source.path.starts_with("crates/store/") && source.path != "tests/rules/sql.rs"
    };
    for source in rust().into_iter().filter(outside) {
        for (number, line) in (1..).zip(source.text.lines()) {
            if begins_statement(line) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "the store alone speaks SQL");

    let files =
        ["crates", "src-tauri", "ui/src", "tests"].iter().flat_map(|f| sources(f, &[".sql"]));
    let elsewhere = files.filter(|source| !source.path.starts_with("crates/store/"));
    let elsewhere: Vec<String> = elsewhere.map(|source| source.path).collect();
    none(&elsewhere, "the store alone speaks SQL");
}

/// Lines from a string's opening quote to its end. Statements made from the schema by `format!`
/// are left out: they cannot lie in a file.
fn statement_lengths(source: &Source) -> Vec<(usize, usize)> {
    let lines: Vec<(usize, &str)> = source.product_lines().collect();
    let mut lengths = Vec::new();
    for (index, (number, line)) in lines.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| lines.get(before));
        let is_made = before.is_some_and(|(_, line)| line.trim_end().ends_with("format!("));
        let opens = line.matches('"').count() % 2 == 1 && !is_made;
        let begins = BEGINNINGS.iter().any(|start| line.contains(&format!("\"{start}")));
        if opens && begins {
            let rest = lines.iter().skip(index + 1);
            let more = rest.take_while(|(_, line)| !line.contains('"')).count();
            lengths.push((*number, more + 2));
        }
    }
    lengths
}

#[test]
fn a_statement_over_three_lines_has_a_file_of_its_own() {
    let mut offenders = Vec::new();
    for source in sources("crates/store/src", &[".rs"]) {
        for (number, length) in statement_lengths(&source) {
            if length > 3 {
                offenders.push(format!("{}:{number}: {length} lines", source.path));
            }
        }
    }
    none(&offenders, "take it out into a .sql file beside the module");
}

#[test]
fn statements_name_their_columns() {
    let mut offenders = Vec::new();
    for source in sources("crates/store", &[".sql", ".rs"]) {
        for (number, line) in source.product_lines() {
            let is_any_table = line.contains('{');
            if line.contains("SELECT * FROM") && !is_any_table {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "list the columns");
}
