//! Whether Node is here and new enough for Vite 8, which builds the window's pages.

use crate::{Outcome, shell};

const WANTED: &str = "Node 20.19 or newer is needed (of 22, 22.12 or newer)";

/// Says what is wrong with Node before anything is installed or built.
pub(crate) fn check() -> Outcome {
    let version = shell::ask("node", &["--version"]);
    judge(version.as_deref())?;
    if shell::has("npm") || cfg!(windows) {
        return Ok(());
    }
    Err("npm is missing. It comes with Node from nodejs.org; on Debian it is the package npm."
        .to_owned())
}

fn judge(version: Option<&str>) -> Outcome {
    let Some(shown) = version else {
        return Err(format!("Node is missing. {WANTED}: https://nodejs.org/"));
    };
    match major_minor(shown) {
        Some((20, minor)) if minor >= 19 => Ok(()),
        Some((22, minor)) if minor >= 12 => Ok(()),
        Some((major, _)) if major > 22 => Ok(()),
        _ => Err(format!("Node {shown} will not do. {WANTED}: https://nodejs.org/")),
    }
}

fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_vite_names_will_do() {
        for version in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.1.0"] {
            assert_eq!(judge(Some(version)), Ok(()), "{version}");
        }
    }

    #[test]
    fn an_older_one_is_named_in_the_refusal() {
        for version in ["v18.19.0", "v20.18.3", "v21.7.0", "v22.11.0", "nonsense"] {
            let refusal = judge(Some(version)).unwrap_err();
            assert!(refusal.contains(version), "{refusal}");
        }
    }

    #[test]
    fn no_node_at_all_is_said() {
        assert!(judge(None).unwrap_err().starts_with("Node is missing"));
    }
}
