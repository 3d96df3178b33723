//! The words after `cargo xtask`. Owns their grammar, not what they do.

use std::path::PathBuf;

use crate::bench::BenchWords;
use crate::package::Profile;

/// The commands there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Command {
    Run,
    Test,
    E2e,
    Ui,
    Dev,
    Bindings,
    Pictures,
    Bench,
    Package,
    Help,
}

/// One command line, read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) command: Command,
    /// Ask no questions.
    pub(crate) yes: bool,
    /// Also run the tests that need LibreOffice and Python's vobject; also try the packages.
    pub(crate) outside: bool,
    /// The folder of the card box, instead of the user's own.
    pub(crate) data: Option<PathBuf>,
    /// How the programs of a package are built.
    pub(crate) profile: Profile,
    /// Parts of test names, for `e2e`; for `pictures`, where they go and of what.
    pub(crate) names: Vec<String>,
    /// What `bench` measures.
    pub(crate) bench: BenchWords,
}

impl Options {
    /// Reads the words; what is wrong comes back as a sentence.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let command = match words.next().as_deref() {
            Some("run") => Command::Run,
            Some("test") => Command::Test,
            Some("e2e") => Command::E2e,
            Some("ui") => Command::Ui,
            Some("dev") => Command::Dev,
            Some("bindings") => Command::Bindings,
            Some("pictures") => Command::Pictures,
            Some("bench") => Command::Bench,
            Some("package") => Command::Package,
            Some("help" | "--help" | "-h") | None => Command::Help,
            Some(other) => return Err(format!("There is no command \"{other}\".")),
        };
        let mut options = Self {
            command,
            yes: false,
            outside: false,
            data: None,
            profile: Profile::Release,
            names: Vec::new(),
            bench: BenchWords::new(),
        };
        while let Some(word) = words.next() {
            options.take(&word, &mut words)?;
        }
        Ok(options)
    }

    fn take(&mut self, word: &str, rest: &mut impl Iterator<Item = String>) -> Result<(), String> {
        match (word, self.command) {
            ("--yes", Command::Run | Command::Test | Command::Package) => self.yes = true,
            ("--outside", Command::Test | Command::Package) => self.outside = true,
            ("--data", Command::Run) => {
                let folder = rest.next().ok_or("--data needs a folder after it.")?;
                let folder = std::path::absolute(&folder).map_err(|e| format!("{folder}: {e}"))?;
                self.data = Some(folder);
            }
            ("--profile", Command::Package) => {
                self.profile = match rest.next().as_deref() {
                    Some("release") => Profile::Release,
                    Some("dev") => Profile::Dev,
                    _ => return Err("--profile needs release or dev after it.".to_owned()),
                };
            }
            (name, Command::E2e) if !name.starts_with('-') => self.names.push(name.to_owned()),
            (folder, Command::Pictures) if self.names.is_empty() && folder != "paper" => {
                let folder = std::path::absolute(folder).map_err(|e| format!("{folder}: {e}"))?;
                self.names.push(folder.display().to_string());
            }
            (word, Command::Pictures) => self.names.push(word.to_owned()),
            (word, Command::Bench) => self.bench.take(word, rest)?,
            (other, _) => return Err(format!("\"{other}\" is not known here.")),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Options, String> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn flags_follow_the_command_in_any_order() {
        for line in ["test --outside --yes", "package --yes --outside"] {
            let options = read(line).unwrap();
            assert_eq!((options.yes, options.outside), (true, true));
        }
    }

    #[test]
    fn the_data_folder_is_made_absolute_before_the_folder_changes() {
        let options = read("run --data box").unwrap();
        assert!(options.data.unwrap().is_absolute());
    }

    #[test]
    fn pictures_hand_their_words_on_with_the_folder_made_absolute() {
        let options = read("pictures many --cards 100000 en pl").unwrap();
        let (folder, rest) = options.names.split_first().unwrap();
        assert!(std::path::Path::new(folder).is_absolute(), "{folder}");
        assert_eq!(rest, ["--cards", "100000", "en", "pl"]);
        assert_eq!(read("pictures paper").unwrap().names, ["paper"]);
    }

    #[test]
    fn a_flag_of_another_command_is_refused() {
        assert!(read("run --outside").is_err());
        assert!(read("run --data").is_err());
        assert!(read("package --profile fast").is_err());
        assert!(read("fly").is_err());
    }
}
