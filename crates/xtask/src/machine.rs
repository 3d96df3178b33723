//! How packages can be installed on this machine by this user. Owns the decision, not the doing.

use std::io::IsTerminal;

use crate::shell;

/// The way to become root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// We are root.
    Root,
    /// sudo, which may ask for the password at the terminal.
    Sudo,
    /// sudo, which needs no password; nobody is there to be asked.
    SilentSudo,
    /// None: the owner must do it.
    Nobody,
}

/// What is known of the user and the terminal.
#[derive(Debug, Clone, Copy)]
struct User {
    is_root: bool,
    has_sudo: bool,
    at_terminal: bool,
    /// sudo works without a password.
    is_trusted: bool,
}

impl Way {
    /// Finds the way on this machine.
    pub(crate) fn here() -> Self {
        let is_root = shell::ask("id", &["-u"]).as_deref() == Some("0");
        let has_sudo = shell::has("sudo");
        Self::of(User {
            is_root,
            has_sudo,
            at_terminal: std::io::stdin().is_terminal(),
            is_trusted: !is_root && has_sudo && shell::succeeds("sudo", &["-n", "true"]),
        })
    }

    fn of(user: User) -> Self {
        match user {
            User { is_root: true, .. } => Self::Root,
            User { has_sudo: true, at_terminal: true, .. } => Self::Sudo,
            User { has_sudo: true, is_trusted: true, .. } => Self::SilentSudo,
            _ => Self::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALONE: User =
        User { is_root: false, has_sudo: false, at_terminal: false, is_trusted: false };

    #[test]
    fn root_needs_no_sudo() {
        assert_eq!(Way::of(User { is_root: true, ..ALONE }), Way::Root);
    }

    #[test]
    fn sudo_may_ask_only_where_someone_can_answer() {
        let with_sudo = User { has_sudo: true, ..ALONE };
        assert_eq!(Way::of(User { at_terminal: true, ..with_sudo }), Way::Sudo);
        assert_eq!(Way::of(User { is_trusted: true, ..with_sudo }), Way::SilentSudo);
        assert_eq!(Way::of(with_sudo), Way::Nobody);
    }

    #[test]
    fn without_sudo_a_terminal_does_not_help() {
        assert_eq!(Way::of(User { at_terminal: true, ..ALONE }), Way::Nobody);
    }
}
