//! Who tells of a call, and what may be expected of each.

use super::course::{LONGEST, LONGEST_RING};
use crate::api::caller::CallPhase;

/// Who tells of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallSource {
    /// `kartoteka pop NUMBER`, by a program that tells one moment of a call, or by hand.
    Command,
    /// `kartoteka pop NUMBER --event ...`, by a program that tells each moment.
    Softphone,
    /// A `tel:` or `kartoteka:` link.
    Link,
    /// The owner, in the window's own find field.
    Hand,
    /// [Try it] in the settings.
    Trial,
    /// A mobile, over KDE Connect.
    KdeConnect,
    /// The call monitor of a FRITZ!Box.
    FritzBox,
}

impl CallSource {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Softphone => "softphone",
            Self::Link => "link",
            Self::Hand => "hand",
            Self::Trial => "trial",
            Self::KdeConnect => "kde_connect",
            Self::FritzBox => "fritz_box",
        }
    }

    /// The sources, any of which may tell more of one and the same call, go by one name.
    pub(super) fn line(source: &str) -> &str {
        if source == Self::Softphone.as_str() { Self::Command.as_str() } else { source }
    }

    /// Any program can start a command.
    pub(super) fn is_command(self) -> bool {
        matches!(self, Self::Command | Self::Softphone)
    }

    /// How long after a call began a moment of it may be told. A program that tells one moment
    /// mostly tells nothing more; a softphone names the call by its number alone, so that the
    /// answer of a call that rang long ago is another call's.
    pub(super) fn patience(self, phase: CallPhase) -> i64 {
        match self {
            Self::Command | Self::Link | Self::Hand => LONGEST_RING,
            Self::Softphone if phase != CallPhase::Ended => LONGEST_RING,
            Self::Softphone | Self::Trial | Self::KdeConnect | Self::FritzBox => LONGEST,
        }
    }

    pub(super) fn is_asked(source: &str) -> bool {
        [Self::Link, Self::Hand].iter().any(|one| one.as_str() == source)
    }

    /// Whether it tells that a call was answered, so that one that only rang was not.
    pub(super) fn tells_the_answer(source: &str) -> bool {
        source == Self::Softphone.as_str()
    }

    pub(super) fn tells_the_end(source: &str) -> bool {
        let tell = [Self::Softphone, Self::Trial, Self::KdeConnect, Self::FritzBox];
        tell.iter().any(|one| one.as_str() == source)
    }
}
