//! `kartoteka pop [NUMBER] [--name NAME] [--dir in|out|missed] [--event ringing|answered|ended]`:
//! what another program, or the owner's own key, tells of a call. Owns reading it; every word is
//! taken for hostile.

use kartoteka_app::api::caller::CallPhase;
use kartoteka_app::api::interaction::Direction;
use kartoteka_app::{CallEvent, CallSource, handed_name, handed_number};
use std::ffi::OsString;

/// The longest command, in bytes, all its words together.
const LONGEST: usize = 2048;

/// What the caller window is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// To find somebody: by the owner's own key, so it takes the keyboard.
    Find,
    /// To show a call; one record is written where its direction is told.
    Call(Told),
}

/// A call as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    source: CallSource,
    phase: CallPhase,
    number: String,
    name: String,
    direction: Option<Direction>,
}

impl Told {
    /// A number that a link asked to see.
    pub(crate) fn by_link(number: String) -> Self {
        let (source, phase) = (CallSource::Link, CallPhase::Ringing);
        Self { source, phase, number, name: String::new(), direction: None }
    }

    /// Who tells.
    pub(crate) fn source(&self) -> CallSource {
        self.source
    }

    /// The call, told now.
    pub(crate) fn at(self, at: i64) -> CallEvent {
        let Self { source, phase, number, name, direction } = self;
        CallEvent { source, phase, number, name, direction, at, seconds: None }
    }
}

/// Reads the words after `pop`.
pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Asked, String> {
    let words: Vec<String> = words
        .map(|word| word.into_string().map_err(|_| "pop takes plain text only".to_owned()))
        .collect::<Result<_, _>>()?;
    if words.iter().map(String::len).sum::<usize>() > LONGEST {
        return Err(format!("pop takes at most {LONGEST} bytes"));
    }
    let (mut number, mut name, mut way, mut event) = (None, String::new(), None, None);
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--name" => name = words.next().ok_or("--name needs a name after it")?,
            "--dir" => way = Some(way_of(&words.next().unwrap_or_default())?),
            "--event" => event = Some(event_of(&words.next().unwrap_or_default())?),
            option if option.starts_with("--") => {
                let known = "it knows --name, --dir and --event";
                return Err(format!("{option} is no option of pop; {known}"));
            }
            _ if number.is_some() => return Err("pop takes one number".to_owned()),
            _ => number = Some(word),
        }
    }
    let Some(number) = number else {
        let is_bare = name.is_empty() && way.is_none() && event.is_none();
        return if is_bare { Ok(Asked::Find) } else { Err("pop needs a number".to_owned()) };
    };
    let number = handed_number(&number).ok_or("that is no telephone number")?;
    let name = handed_name(&name, &number);
    let (source, phase) = moment(way, event)?;
    Ok(Asked::Call(Told { source, phase, number, name, direction: way }))
}

/// How far the call has got. A program that says the moment says the others, too; one that does
/// not starts the command when it rings, there or here.
fn moment(
    way: Option<Direction>,
    event: Option<CallPhase>,
) -> Result<(CallSource, CallPhase), String> {
    match (way, event) {
        (Some(Direction::Missed), None) => Ok((CallSource::Command, CallPhase::Missed)),
        (Some(Direction::Missed), Some(_)) => {
            Err("--dir missed says all of a call; it needs no --event".to_owned())
        }
        (_, Some(phase)) => Ok((CallSource::Softphone, phase)),
        (_, None) => Ok((CallSource::Command, CallPhase::Ringing)),
    }
}

fn way_of(word: &str) -> Result<Direction, String> {
    match word {
        "in" => Ok(Direction::In),
        "out" => Ok(Direction::Out),
        "missed" => Ok(Direction::Missed),
        _ => Err("--dir is in, out or missed".to_owned()),
    }
}

fn event_of(word: &str) -> Result<CallPhase, String> {
    match word {
        "ringing" => Ok(CallPhase::Ringing),
        "answered" => Ok(CallPhase::Talking),
        "ended" => Ok(CallPhase::Ended),
        _ => Err("--event is ringing, answered or ended".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Result<Asked, String> {
        read(words.iter().map(OsString::from))
    }

    fn told(words: &[&str]) -> (String, String, CallPhase, Option<Direction>) {
        match asked(words) {
            Ok(Asked::Call(told)) => (told.number, told.name, told.phase, told.direction),
            other => panic!("{words:?}: {other:?}"),
        }
    }

    #[test]
    fn a_softphone_tells_number_name_and_way() {
        let call = told(&["+48 601 234 567", "--name", "Ewa Głowacka", "--dir", "in"]);
        let expected = ("+48 601 234 567".into(), "Ewa Głowacka".into());
        assert_eq!((call.0, call.1), expected);
        assert_eq!((call.2, call.3), (CallPhase::Ringing, Some(Direction::In)));
        let missed = told(&["--dir", "missed", "sip:601234567@pbx.example"]);
        assert_eq!(missed.0, "601234567");
        assert_eq!((missed.2, missed.3), (CallPhase::Missed, Some(Direction::Missed)));
    }

    #[test]
    fn a_softphone_tells_each_moment_of_a_call() {
        for (event, phase) in [
            ("ringing", CallPhase::Ringing),
            ("answered", CallPhase::Talking),
            ("ended", CallPhase::Ended),
        ] {
            for way in [None, Some(("in", Direction::In)), Some(("out", Direction::Out))] {
                let mut words = vec!["--event", event];
                words.extend(way.iter().flat_map(|(word, _)| ["--dir", word]));
                words.push("602111222");
                let call = told(&words);
                assert_eq!((call.2, call.3), (phase, way.map(|(_, way)| way)), "{words:?}");
            }
        }
        // One that tells a call out, and nothing more, does not say that anybody has answered.
        assert_eq!(told(&["602111222", "--dir", "out"]).2, CallPhase::Ringing);
    }

    #[test]
    fn without_a_way_it_is_only_shown_and_without_a_number_somebody_is_looked_for() {
        assert_eq!(told(&["601234567"]).3, None);
        assert_eq!(told(&["anonymous", "--dir", "in"]).0, "");
        assert_eq!(told(&[""]).0, "");
        assert_eq!(asked(&[]), Ok(Asked::Find));
    }

    #[test]
    fn hostile_words_are_refused() {
        for words in [
            &["rm -rf"][..],
            &["601$(reboot)"],
            &["--data=/tmp", "601234567"],
            &["601234567", "--undo"],
            &["601234567", "602345678"],
            &["601234567", "--dir"],
            &["601234567", "--dir", "up"],
            &["601234567", "--event"],
            &["601234567", "--event", "Ringing"],
            &["601234567", "--event", "ended; reboot"],
            &["601234567", "--event", "--dir"],
            &["601234567", "--event", "answered", "--dir", "missed"],
            &["--event", "ended"],
            &["601234567", "--name"],
            &["--name", "Ewa"],
            &["601\n602"],
        ] {
            assert!(asked(words).is_err(), "{words:?}");
        }
        for bytes in 2_047..=2_049 {
            let name = "x".repeat(bytes - "601234567--name".len());
            let is_read = asked(&["601234567", "--name", &name]).is_ok();
            assert_eq!(is_read, bytes <= 2_048, "{bytes} bytes");
        }
        let name = told(&["601234567", "--name", &"x".repeat(1_500)]).1;
        assert_eq!(name.len(), 100);
        assert_eq!(told(&["601234567", "--name", "--dir"]).1, "--dir");
    }
}
