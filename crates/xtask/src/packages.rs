//! Which Debian packages each command needs. The lists lie in `debian/*.txt`, because the linker
//! script reads them before this program exists; the compiler's own list is for that script alone
//! (where this program runs, linking works).

use crate::shell;

/// One package and why it is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) why: &'static str,
}

/// How much is to be done, hence how much is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Build and open the window.
    Run,
    /// Or pack it for others.
    Package,
    /// And drive it in tests.
    Test,
    /// And read what we write with other people's programs, and install our packages.
    Outside,
}

impl Need {
    /// Whether this need holds another one.
    pub(crate) fn holds(self, other: Self) -> bool {
        match self {
            Self::Run => other == Self::Run,
            Self::Package => matches!(other, Self::Run | Self::Package),
            Self::Test => matches!(other, Self::Run | Self::Test),
            Self::Outside => true,
        }
    }
}

/// All packages of a need, the smaller needs' included.
pub(crate) fn of(need: Need) -> Vec<Package> {
    let lists = [
        (Need::Run, include_str!("../debian/run.txt")),
        (Need::Test, include_str!("../debian/test.txt")),
        (Need::Package, include_str!("../debian/package.txt")),
        (Need::Outside, include_str!("../debian/outside.txt")),
    ];
    lists.iter().filter(|(own, _)| need.holds(*own)).flat_map(|(_, text)| read(text)).collect()
}

fn read(text: &'static str) -> impl Iterator<Item = Package> {
    text.lines().filter_map(|line| {
        let (name, why) = line.split_once(' ')?;
        Some(Package { name, why: why.trim_start() })
    })
}

/// Those of the packages that dpkg does not count as installed.
pub(crate) fn missing(wanted: &[Package]) -> Vec<Package> {
    let mut args = vec!["--show", "--showformat=${db:Status-Status} ${Package}\n"];
    args.extend(wanted.iter().map(|package| package.name));
    let answer = shell::ask("dpkg-query", &args).unwrap_or_default();
    not_installed(wanted, &answer)
}

fn not_installed(wanted: &[Package], answer: &str) -> Vec<Package> {
    let installed: Vec<&str> =
        answer.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    wanted.iter().copied().filter(|package| !installed.contains(&package.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bigger_need_holds_the_smaller_ones() {
        let run = of(Need::Run);
        assert!(run.iter().any(|package| package.name == "libwebkit2gtk-4.1-dev"));
        assert!(of(Need::Outside).starts_with(&of(Need::Test)));
        assert!(of(Need::Test).starts_with(&run));
        assert!(of(Need::Package).starts_with(&run));
        let packs = |need| of(need).iter().any(|package| package.name == "rpm");
        assert_eq!([Need::Test, Need::Package, Need::Outside].map(packs), [false, true, true]);
    }

    #[test]
    fn every_package_says_why_it_is_wanted() {
        assert!(of(Need::Outside).iter().all(|package| !package.why.is_empty()));
    }

    #[test]
    fn a_removed_package_with_its_settings_left_behind_is_missing() {
        let wanted = [Package { name: "xvfb", why: "" }, Package { name: "dbus-daemon", why: "" }];
        let missing = not_installed(&wanted, "config-files xvfb\ninstalled dbus-daemon");
        assert_eq!(missing, [wanted[0]]);
    }
}
