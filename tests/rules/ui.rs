//! What the UI's sources may not contain. eslint holds the import tiers; these hold without Node.

use crate::tree::{none, root, sources};

const ENDINGS: [&str; 4] = [".ts", ".svelte", ".js", ".html"];

/// The offending lines of the product's own pages; its tests may do more.
fn lines_with(words: &[&str], may: impl Fn(&str) -> bool) -> Vec<String> {
    let mut offenders = Vec::new();
    let mut files = sources("ui", &ENDINGS);
    files.retain(|source| source.path.starts_with("ui/src/") || source.path.ends_with(".html"));
    assert!(files.len() > 20, "the UI is there");
    for source in
        files.iter().filter(|source| !source.path.contains(".test.") && !may(&source.path))
    {
        for (number, line) in (1..).zip(source.text.lines()) {
            if words.iter().any(|word| line.contains(word)) {
                offenders.push(source.at(number, line));
            }
        }
    }
    offenders
}

#[test]
fn text_is_never_taken_for_markup() {
    let words = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "{@html",
        "eval(",
        "new Function",
        "DOMParser",
        "createContextualFragment",
        "srcdoc",
    ];
    none(&lines_with(&words, |_| false), "what people typed is shown as text");
}

#[test]
fn tauri_is_imported_in_one_folder() {
    let offenders = lines_with(&["@tauri-apps/"], |path| path.starts_with("ui/src/ipc/"));
    none(&offenders, "only ui/src/ipc reaches the commands");
}

/// The content policy drops a `style` attribute; Svelte's `style:name` goes through.
#[test]
fn styles_are_not_written_as_attributes() {
    none(
        &lines_with(&[" style=\"", " style='", " style={"], |_| false),
        "use a class or style:name",
    );
}

#[test]
fn nothing_is_fetched() {
    let words =
        ["fetch(", "XMLHttpRequest", "WebSocket(", "EventSource(", "sendBeacon", "import('http"];
    none(&lines_with(&words, |_| false), "the UI asks the commands and nobody else");
}

/// A screen reader tells of an alert by its name, and its role takes none from the words within.
#[test]
fn an_alert_is_named_by_what_it_says() {
    let mut offenders = Vec::new();
    let mut alerts = 0;
    for source in sources("ui/src", &[".svelte"]) {
        let (_, markup) = source.text.split_once("</script>").unwrap_or_default();
        for tag in markup.split('<').filter(|tag| is_alert(tag)) {
            alerts += 1;
            if !tag.contains("aria-label={") {
                offenders.push(format!("{}: <{}", source.path, tag.trim()));
            }
        }
    }
    assert!(alerts > 5, "the UI has alerts");
    none(&offenders, "write aria-label={...} with the words beside role=\"alert\"");
}

fn is_alert(tag: &str) -> bool {
    let given = tag.split_once("role=").and_then(|(_, role)| role.lines().next());
    given.is_some_and(|role| role.starts_with("\"alert\"") || role.contains("'alert'"))
}

/// Lists have no markers here, and WebKit takes a list without them for a mere group.
#[test]
fn a_list_says_that_it_is_one() {
    let mut offenders = Vec::new();
    for source in sources("ui/src", &[".svelte"]) {
        for (number, line) in (1..).zip(source.text.lines()) {
            let is_list = |tag: &str| {
                line.contains(&format!("<{tag} ")) || line.contains(&format!("<{tag}>"))
            };
            if (is_list("ul") || is_list("ol")) && !line.contains("role=\"") {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "write <ul role=\"list\">, or the role it has instead");
}

/// Else a program is built around pages of before.
#[test]
fn the_window_is_built_anew_when_anything_that_its_pages_are_made_of_changes() {
    let build = std::fs::read_to_string(root().join("src-tauri/build.rs")).unwrap();
    let named: Vec<&str> = build.split('"').filter_map(|word| word.strip_prefix("../")).collect();
    let is_named = |path: &str| {
        named.iter().any(|name| path == *name || path.starts_with(&format!("{name}/")))
    };
    let mut needed: Vec<String> = std::fs::read_dir(root().join("ui"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".html") || name.contains(".config.") || name == "public")
        .filter(|name| !name.starts_with("eslint"))
        .map(|name| format!("ui/{name}"))
        .collect();
    for source in sources("ui/src", &ENDINGS).iter().filter(|one| !one.path.contains(".test.")) {
        let taken = source.text.split(['\'', '"', '`']).filter_map(|word| {
            let (before, asset) = word.split_once("assets/")?;
            let is_path = before.ends_with("../") || before == "/";
            is_path
                .then(|| format!("assets/{}", asset.split(['?', '*']).next().unwrap_or_default()))
        });
        needed.extend(taken.map(|path| path.trim_end_matches('/').to_owned()));
    }
    assert!(needed.iter().any(|path| path == "assets/licences.txt"), "{needed:?}");
    needed.retain(|path| !is_named(path));
    none(&needed, "named in the SOURCES of src-tauri/build.rs");
}
