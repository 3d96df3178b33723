//! Which races there are: what each program is asked, and how its answer is verified.

use super::field::Field;
use super::peers::Peers;
use super::race::{Runner, Side, Start};
use super::words::BenchWords;
use crate::Outcome;

/// The races of one size that are wanted, in an order in which each finds what it needs.
pub(crate) fn all<'f>(field: &'f Field<'_>, words: &BenchWords) -> Vec<Start<'f>> {
    let races = [
        ("import vCards", import(field)),
        ("import the same again", import_again(field)),
        ("undo of the import", undo(field)),
        ("export CSV", export_csv(field)),
        ("export vCards", export_vcards(field)),
        ("export XLSX", export_xlsx(field)),
        ("find, whole program", find(field)),
        ("caller, whole program", caller(field)),
        ("backup", backup(field)),
        ("check", check(field)),
        (CALLS, import_calls(field)),
        (DUPLICATES, duplicates(field)),
    ];
    // The others start from what the import has made.
    let is_first = |name: &str| name == "import vCards";
    let wanted = races.into_iter().filter(|(name, _)| words.wants(name) || is_first(name));
    wanted.map(|(name, runners)| Start { name, size: field.size, runners }).collect()
}

/// `karto` on a box of this size.
fn karto<'f>(field: &'f Field<'_>, folder: &str, words: &[&str]) -> Runner<'f> {
    let (karto, folder) = (field.tools.karto.display().to_string(), field.path(folder));
    let begin = [karto.as_str(), "--data", &folder, "--json"];
    Runner::new(Side::Ours, "Kartoteka", &[&begin, words].concat())
}

/// evolution-data-server's driver on its own file.
fn eds<'f>(field: &'f Field<'_>, name: &'static str, words: &[&str]) -> Option<Runner<'f>> {
    field.tools.peers.eds.as_ref()?;
    let driver = field.tools.peers.eds_driver.display().to_string();
    let runner = Runner::new(Side::Peer, name, &[&[driver.as_str()], words].concat());
    Some(runner.most(if field.size >= 100_000 { 3 } else { usize::MAX }))
}

/// The same through its service, on a session bus and in folders of its own.
fn eds_bus<'f>(field: &'f Field<'_>, words: &[&str]) -> Option<Runner<'f>> {
    field.tools.peers.eds.as_ref()?;
    let driver = field.tools.peers.eds_driver.display().to_string();
    let begin = ["dbus-run-session", "--", driver.as_str()];
    let runner = Runner::new(Side::Peer, EDS_BUS, &[&begin, words].concat());
    let place = |name: &str, folder: &str| (name.to_owned(), field.path(&format!("bus/{folder}")));
    let places = [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("HOME", "home"),
    ];
    let mut within: Vec<(String, String)> = places.map(|(name, at)| place(name, at)).to_vec();
    within.push(("GIO_USE_VFS".to_owned(), "local".to_owned()));
    within.push(("GSETTINGS_BACKEND".to_owned(), "memory".to_owned()));
    Some(runner.within(within).most(if field.size >= 100_000 { 3 } else { usize::MAX }))
}

/// Work on the filled box that is held to a time alone.
pub(crate) const CALLS: &str = "import 5,000 calls";
pub(crate) const DUPLICATES: &str = "search for duplicates";
/// A backup that is neither synced nor checked.
pub(crate) const COPIED: &str = "cp of the box";

/// How the ways to evolution-data-server are called.
pub(crate) const EDS_FILE: &str = "EDS in-process";
pub(crate) const EDS_BUS: &str = "EDS over D-Bus";

fn abook<'f>(
    field: &'f Field<'_>,
    from: &str,
    what: &str,
    to: &str,
    form: &str,
) -> Option<Runner<'f>> {
    field.tools.peers.abook.as_ref()?;
    let words = [
        "abook",
        "--convert",
        "--informat",
        what,
        "--infile",
        from,
        "--outformat",
        form,
        "--outfile",
        &field.path(to),
    ];
    let runner = Runner::new(Side::Peer, "abook", &words);
    let to = to.to_owned();
    Some(runner.after(move || field.remove(&to)))
}

fn sqlite<'f>(field: &'f Field<'_>, name: &'static str, words: &[&str]) -> Option<Runner<'f>> {
    field.tools.peers.sqlite.as_ref()?;
    Some(Runner::new(Side::Floor, name, &[&["sqlite3"], words].concat()))
}

/// The program says that it took all cards.
fn says_all<'f>(field: &'f Field<'_>) -> impl Fn(&str) -> Outcome + 'f {
    move |said| {
        let line = format!("cards\t{}", field.size);
        let is_so = said.lines().any(|one| one == line);
        if is_so { Ok(()) } else { Err(format!("not all cards: {said}")) }
    }
}

/// A file holds a line for each card.
fn holds<'f>(
    field: &'f Field<'_>,
    file: &str,
    mark: &'static str,
) -> impl Fn(&str) -> Outcome + 'f {
    let path = field.path(file);
    move |_| {
        let bytes = std::fs::read(&path).map_err(|e| format!("{path}: {e}"))?;
        let text = String::from_utf8_lossy(&bytes);
        let count = text.lines().filter(|line| line.starts_with(mark)).count();
        let is_so = count >= field.size;
        if is_so { Ok(()) } else { Err(format!("{path}: {count} cards")) }
    }
}

fn import<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let file = field.file("contacts.vcf");
    let ours = karto(field, "box", &["import", &file])
        .after(|| field.empty_box("box"))
        .check(|_| field.check_box("box"));
    let table =
        [&field.path("flat.db"), &format!(".import --csv {} card", field.file("contacts.csv"))];
    let floor = sqlite(field, "sqlite3 .import", &table.map(String::as_str))
        .map(|floor| floor.after(|| field.remove("flat.db")));
    let book = abook(field, &file, "vcard", "abook.book", "abook")
        .map(|abook| abook.check(holds(field, "abook.book", "name=")));
    let file_eds = eds(field, EDS_FILE, &["import-file", &field.path("eds/contacts.db"), &file])
        .map(|eds| eds.after(|| field.remove("eds")).check(says_all(field)));
    let bus_eds = eds_bus(field, &["import-bus", &file])
        .map(|eds| eds.after(|| field.remove("bus")).check(says_all(field)));
    let vobject = field.tools.peers.vobject.as_ref().filter(|_| field.size <= 10_000);
    let vobject = vobject.map(|_| {
        let words = Peers::vobject_command(&file);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Runner::new(Side::Peer, "vobject, reading alone", &words).check(says_all(field))
    });
    [Some(ours), floor, book, file_eds, bus_eds, vobject].into_iter().flatten().collect()
}

fn import_again<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    vec![
        karto(field, "box", &["import", &field.file("contacts.vcf")])
            .check(|_| field.check_box("box")),
    ]
}

fn undo<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    vec![karto(field, "undone", &["undo"]).after(|| field.copy("box", "undone"))]
}

fn export_csv<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let to = field.path("out.csv");
    let ours = karto(field, "box", &["export", "--format", "csv-exact", "--to", &to])
        .after(|| field.remove("out.csv"))
        .check(holds(field, "out.csv", ""))
        .writes(to.clone());
    let words = ["-csv", &field.path("flat.db"), "select * from card"];
    let floor = sqlite(field, "sqlite3 -csv", &words);
    let book = abook(field, &field.path("abook.book"), "abook", "abook.csv", "csv")
        .map(|abook| abook.writes(field.path("abook.csv")));
    [Some(ours), floor, book].into_iter().flatten().collect()
}

fn export_vcards<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let (to, begin) = (field.path("out.vcf"), "BEGIN:VCARD");
    let ours = karto(field, "box", &["export", "--to", &to])
        .after(|| field.remove("out.vcf"))
        .check(holds(field, "out.vcf", begin));
    let copy = ["cp", "--reflink=never", &to, &field.path("copy.vcf")];
    let floor = Runner::new(Side::Floor, "cp of the file", &copy);
    let book = abook(field, &field.path("abook.book"), "abook", "abook.vcf", "vcard")
        .map(|abook| abook.check(holds(field, "abook.vcf", begin)));
    let (db, out) = (field.path("eds/contacts.db"), field.path("eds.vcf"));
    let file_eds =
        eds(field, EDS_FILE, &["export-file", &db, &out]).map(|eds| eds.check(says_all(field)));
    let bus_eds = eds_bus(field, &["export-bus", &out]).map(|eds| eds.check(says_all(field)));
    [Some(ours), Some(floor), book, file_eds, bus_eds].into_iter().flatten().collect()
}

fn export_xlsx<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let to = field.path("out.xlsx");
    let ours = karto(field, "box", &["export", "--to", &to]);
    vec![ours.after(|| field.remove("out.xlsx"))]
}

fn find<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let ours = karto(field, "box", &["find", "kowal", "--limit", "20"]);
    let book = field.tools.peers.abook.as_ref().map(|_| {
        let words = ["abook", "--datafile", &field.path("abook.book"), "--mutt-query", "Kowal"];
        Runner::new(Side::Peer, "abook", &words)
    });
    [Some(ours), book, khard(field, &["list", "Kowal"])].into_iter().flatten().collect()
}

fn caller<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let numbers = std::fs::read_to_string(field.file("numbers.txt")).unwrap_or_default();
    let number = numbers.lines().next().unwrap_or_default();
    let ours = karto(field, "box", &["pop", number]);
    let khard = khard(field, &["phone", number]);
    [Some(ours), khard].into_iter().flatten().collect()
}

/// khard reads every file at each start: only the smallest size is waited for.
fn khard<'f>(field: &'f Field<'_>, words: &[&str]) -> Option<Runner<'f>> {
    field.tools.peers.khard.as_ref().filter(|_| field.size <= 1_000)?;
    let config = field.vdir().ok()?;
    Some(Runner::new(Side::Peer, "khard", &[&["khard", "-c", &config], words].concat()))
}

fn backup<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let to = field.path("backups");
    let ours = karto(field, "filled", &["backup", &to]).after(|| field.empty("backups"));
    let (from, copy) = (field.path("filled/box.db"), field.path("copy.db"));
    let words = [copy.as_str(), &format!(".restore '{from}'"), "pragma integrity_check"];
    let Some(floor) = sqlite(field, "sqlite3 .restore and integrity_check", &words) else {
        return vec![ours];
    };
    let cp = Runner::new(Side::Floor, COPIED, &["cp", "--reflink=never", &from, &copy]);
    vec![ours, floor.after(|| field.remove("copy.db")), cp]
}

fn check<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let words = [&field.path("filled/box.db"), "pragma integrity_check"];
    let floor = sqlite(field, "sqlite3 integrity_check", &words);
    [Some(karto(field, "filled", &["check"])), floor].into_iter().flatten().collect()
}

/// A telephone's list of calls into the filled box. The floor puts the same calls into one flat
/// table.
fn import_calls<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    let list = field.file("calls.xml");
    let ours = karto(field, "called", &["import", &list])
        .after(|| field.copy("filled", "called"))
        .check(|said| {
            let is_so = said.contains("\"added\":5000");
            if is_so { Ok(()) } else { Err(format!("not all calls: {said}")) }
        });
    let table =
        [&field.path("calls.db"), &format!(".import --csv {} call", field.file("calls.csv"))];
    let floor = sqlite(field, "sqlite3 .import", &table.map(String::as_str))
        .map(|floor| floor.after(|| field.remove("calls.db")));
    [Some(ours), floor].into_iter().flatten().collect()
}

fn duplicates<'f>(field: &'f Field<'_>) -> Vec<Runner<'f>> {
    vec![karto(field, "filled", &["duplicates", "--limit", "50"])]
}
