//! The real window, measured from outside and within: builds it as it is shipped, and an empty
//! Tauri window to compare its start with, and lets the program `window` under `tests/benches` do
//! the measuring.

use std::process::{Command, Stdio};

use super::machine;
use super::window_goals::{table, take};
use super::words::BenchWords;
use crate::cargo::{self, find};

/// Cards in the boxes that the window opens on.
const SIZES: [usize; 2] = [10_000, 100_000];

/// Measures, and gives the tables; of the smaller box alone where it shall be quick.
pub(crate) fn measure(words: &BenchWords) -> Result<String, String> {
    let mut build = cargo::cargo("build");
    build.args(["--release", "--locked", "--package", "kartoteka", "--bin", "kartoteka"]);
    build.args(["--example", "empty_window", "--features", "kartoteka/empty-window"]);
    build.args(["--package", "kartoteka-cli", "--bin", "karto"]);
    build.args(["--package", "kartoteka-tests", "--bench", "measures", "--bench", "window"]);
    build.args(["--features", "kartoteka-tests/e2e"]);
    let programs = cargo::build(&mut build)?;
    let (measures, window) = (find(&programs, "measures")?, find(&programs, "window")?);
    let shown = find(&programs, "kartoteka")?;
    let folder = shown.parent().ok_or("kartoteka lies in no folder.")?;
    let boxes = folder.parent().unwrap_or(folder).join("bench/window");
    let (mut tables, mut figures) = (String::new(), Vec::new());
    let sizes = if words.quick { 1 } else { SIZES.len() };
    for size in SIZES.into_iter().take(sizes) {
        let (files, filled) = (boxes.join("files"), boxes.join("filled"));
        drop(std::fs::remove_dir_all(&boxes));
        let (count, folder_name) = (size.to_string(), filled.display().to_string());
        let files = files.display().to_string();
        run(Command::new(measures).args(["generate", &files, &count]))?;
        run(Command::new(measures).args(["fill", &folder_name, &files]))?;
        let mut command = Command::new(window);
        command.args([&folder_name, &count]).env("KARTOTEKA_PROGRAMS", folder);
        command.env("KARTOTEKA_FIRST_MAIL", first_mail(&files)?);
        command.env("KARTOTEKA_VCARDS", format!("{files}/contacts.vcf"));
        command.env("KARTOTEKA_CALLS", format!("{files}/calls.xml"));
        tables.push('\n');
        tables.push_str(&take(&run(&mut command)?, size, &mut figures));
    }
    drop(std::fs::remove_dir_all(&boxes));
    let goals = table(&figures);
    println!("{goals}");
    Ok(format!("{}\n\n{goals}{tables}", machine::describe()))
}

/// The mail address of the card with the longest history: the first of the file.
fn first_mail(files: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(format!("{files}/contacts.vcf"));
    let text = text.map_err(|e| format!("contacts.vcf: {e}"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("EMAIL;TYPE=INTERNET:"));
    line.map(str::to_owned).ok_or("The first card has no mail address.".to_owned())
}

/// Runs a program with its complaints shown, and gives what it prints.
fn run(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|e| format!("{name} could not be started: {e}."))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{said}");
    if output.status.success() {
        Ok(said)
    } else {
        Err(format!("{name} ended with {}.", output.status))
    }
}
