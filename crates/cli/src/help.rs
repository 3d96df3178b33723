//! The help in the owner's language: the words of the definition exchanged for those of
//! `assets/karto`. What clap itself says ("Usage", "error: unexpected argument") is English in
//! every language, since clap has no others.

use clap::Command;
use kartoteka_app::api::setting::Language;
use kartoteka_app::setting::{parse_language, proposed_language};
use kartoteka_app::text::said_in;

/// The language that the command line asks for by `--lang`, else the machine's: the box, with the
/// language of its settings, is not open yet.
pub(crate) fn asked_for() -> Language {
    // A file's name need not be UTF-8.
    let mut words = std::env::args_os().map(|word| word.to_string_lossy().into_owned());
    let mut asked = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => asked = words.next(),
            Some(tag) => asked = tag.strip_prefix('=').map(str::to_owned),
            None => {}
        }
    }
    asked.and_then(|tag| parse_language(&tag)).unwrap_or_else(proposed_language)
}

/// The definition with its words in `language`; a word that is not there stays English.
pub(crate) fn in_language(command: Command, language: Language) -> Command {
    let name = command.get_name().to_owned();
    told(command, language, &name)
}

/// `verb` is the whole way to the command: "follow-up-add".
fn told(command: Command, language: Language, verb: &str) -> Command {
    let named = command.get_subcommands().map(|sub| sub.get_name().to_owned());
    let named: Vec<String> = named.collect();
    let mut command = command.mut_args(|argument| {
        let name = argument.get_id().as_str().replace('_', "-");
        let own = said_in(language, &format!("karto-argument-{verb}-{name}"));
        match own.or_else(|| said_in(language, &format!("karto-argument-{name}"))) {
            Some(words) => argument.help(words),
            None => argument,
        }
    });
    if let Some(words) = said_in(language, &format!("karto-verb-{verb}")) {
        command = command.about(words.clone()).long_about(words);
    }
    if let Some(words) = said_in(language, &format!("karto-after-{verb}")) {
        command = command.after_help(words);
    }
    named.into_iter().fold(command, |command, name| {
        let way = if verb == "karto" { name.clone() } else { format!("{verb}-{name}") };
        command.mut_subcommand(name, |sub| told(sub, language, &way))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each verb and argument whose words are the same in another language as in English.
    fn untold(english: &Command, other: &Command) -> Vec<String> {
        let mut untold = Vec::new();
        let name = english.get_name();
        if english.get_about().is_some() && english.get_about() == other.get_about() {
            untold.push(name.to_owned());
        }
        for (one, two) in english.get_arguments().zip(other.get_arguments()) {
            if one.get_help().is_some() && one.get_help() == two.get_help() {
                untold.push(format!("{name} {}", one.get_id()));
            }
        }
        for (one, two) in english.get_subcommands().zip(other.get_subcommands()) {
            untold.extend(self::untold(one, two));
        }
        untold
    }

    #[test]
    fn every_verb_and_argument_is_told_in_every_language() {
        for language in [Language::Pl, Language::De] {
            let other = in_language(crate::definition(), language);
            assert_eq!(untold(&crate::definition(), &other), Vec::<String>::new(), "{language:?}");
        }
    }
}
