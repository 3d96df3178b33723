//! What a screen reader finds in the real window: the roles and names of each screen, in the
//! interface language, read from the accessibility bus as a screen reader reads them.

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;

use kartoteka_tests::{Desk, Spoken};

use crate::tour;

/// A walk with a reader beside it takes its time.
const LONGEST: Duration = Duration::from_secs(900);

/// At a stop of the tour: a role, and the names in English, Polish and German.
type Row = (&'static str, &'static str, [&'static str; 3]);

const ROWS: [Row; 68] = [
    ("today", "document web", ["Today – Kartoteka", "Dzisiaj – Kartoteka", "Heute – Kartoteka"]),
    ("today", "navigation", ["Main", "Główne", "Hauptmenü"]),
    ("today", "combobox", CAPTURE),
    ("today", "list", ["Follow-ups, late", "Zadania, zaległe", "Wiedervorlagen, überfällig"]),
    ("today", "list", NEXT_DAYS),
    ("today", "check box", SWATCHES),
    ("today-move-all", "group", ["Move to", "Przełóż na", "Verschieben auf"]),
    ("today-who-called", "listbox", CAPTURE),
    ("cards", "search", ["Find a card", "Znajdź kartę", "Karte finden"]),
    ("cards", "listbox", ["Cards", "Karty", "Karten"]),
    ("cards", "option", SHOWN_ROW),
    ("cards", "navigation", ["Jump to letter", "Przejdź do litery", "Zum Buchstaben springen"]),
    ("cards", "article", SHOWN),
    ("cards", "list", ["History", "Historia", "Verlauf"]),
    ("cards", "list", ["Files", "Pliki", "Dateien"]),
    ("cards", "complementary", ["Card summary", "Podsumowanie karty", "Karte im Überblick"]),
    ("card-numbers", "group", ["Call", "Zadzwoń", "Anrufen"]),
    ("card-entry-edit", "form", ["Edit entry", "Edytuj wpis", "Eintrag bearbeiten"]),
    ("card-edit", "form", ["Edit card", "Edytuj kartę", "Karte bearbeiten"]),
    ("cards-selected", "group", ["Selected cards", "Wybrane karty", "Ausgewählte Karten"]),
    ("cards-tags", "dialog", TAGS),
    ("log-call", "dialog", ["Log a call", "Zapisz rozmowę", "Anruf eintragen"]),
    ("log-call", "combobox", ["Who", "Kto", "Wer"]),
    ("log-call", "radiogroup", ["Then", "Potem", "Danach"]),
    ("new-card", "dialog", ["New card", "Nowa karta", "Neue Karte"]),
    ("palette", "combobox", ["Find anything", "Znajdź cokolwiek", "Alles finden"]),
    ("keys", "table", ["Everywhere", "Wszędzie", "Überall"]),
    ("follow-ups", "list", ["Follow-ups, late", "Zadania, zaległe", "Wiedervorlagen, überfällig"]),
    ("follow-ups-later", "group", ["Move to", "Przełóż na", "Verschieben auf"]),
    ("month", "grid", ["November 2026", "Listopad 2026", "November 2026"]),
    ("month", "gridcell", DAY),
    ("month", "gridcell", BUSY_DAY),
    ("plans", "list", ["Plans", "Plany", "Pläne"]),
    ("plans", "list", STEPS),
    ("plan-start", "dialog", ["Start a plan", "Uruchom plan", "Plan beginnen"]),
    ("orders", "table", ["Open orders", "Otwarte zamówienia", "Offene Aufträge"]),
    ("orders", "columnheader", ["Name", "Nazwa", "Name"]),
    ("orders", "table", ["Account", "Konto", "Kundenkonto"]),
    ("order-new", "dialog", ["New order", "Nowe zamówienie", "Neuer Auftrag"]),
    ("payment-new", "dialog", ["Payment", "Płatność", "Zahlung"]),
    ("tickets", "table", ["In work", "W pracy", "In Arbeit"]),
    ("tickets", "columnheader", ["Name", "Nazwa", "Name"]),
    ("ticket-new", "dialog", ["New ticket", "Nowe zgłoszenie", "Neue Reparatur"]),
    ("stock", "table", ["Low", "Mało", "Knapp"]),
    ("stock", "columnheader", ["Product", "Produkt", "Ware"]),
    ("stock-waiting", "table", ["Waiting", "Czekają", "Wartende"]),
    ("want-new", "dialog", WANT),
    ("product-new", "dialog", ["New product", "Nowy produkt", "Neue Ware"]),
    ("card-qr", "dialog", ["QR code", "Kod QR", "QR-Code"]),
    ("paper", "dialog", ["Print as PDF", "Drukuj do PDF", "Als PDF drucken"]),
    ("inbox", "list", ["Numbers without a card", "Numery bez karty", "Nummern ohne Karte"]),
    ("duplicates", "list", ["Worth a look", "Warto sprawdzić", "Bitte ansehen"]),
    ("merge", "radiogroup", ["Which card stays", "Która karta zostaje", "Welche Karte bleibt"]),
    ("merge", "radiogroup", ["Name", "Nazwa", "Name"]),
    ("import-look", "list", ["Steps", "Kroki", "Schritte"]),
    ("import-known", "radiogroup", KNOWN),
    ("import-refused", "alert", REFUSED),
    ("export", "listbox", ["Presets", "Zestawy", "Vorlagen"]),
    ("export", "radiogroup", ["Format", "Format", "Format"]),
    ("export", "table", ["Preview", "Podgląd", "Vorschau"]),
    ("history", "list", ["Today", "Dzisiaj", "Heute"]),
    ("trash", "list", ["Cards in Trash", "Karty w koszu", "Karten im Papierkorb"]),
    ("settings", "navigation", ["Sections", "Działy", "Abschnitte"]),
    ("settings", "form", ["Look", "Wygląd", "Aussehen"]),
    ("settings", "form", ["Language and region", "Język i kraj", "Sprache und Land"]),
    ("settings", "table", BACKUPS),
    ("settings-bring-back", "dialog", BRING_BACK),
    ("help", "list", ["Pages of the help", "Strony pomocy", "Seiten der Hilfe"]),
];

const DAY: [&str; 3] =
    ["Monday 2 November 2026", "Poniedziałek, 2 listopada 2026", "Montag, 2. November 2026"];
const BUSY_DAY: [&str; 3] = [
    "Friday 13 November 2026, 1 follow-up 13 15:00 Fetch the cut glass",
    "Piątek, 13 listopada 2026, 1 zadanie 13 15:00 Odebrać szkło",
    "Freitag, 13. November 2026, 1 Wiedervorlage 13 15:00 Glas abholen",
];
const REFUSED: [&str; 3] = [
    "letter.txt is none of the files that come in: vCard (.vcf), a table of contacts (.csv), a call history, mail (.eml, .mbox), a calendar (.ics) or a whole box (.json).",
    "letter.txt nie jest żadnym z plików, które można wczytać: vCard (.vcf), tabelą kontaktów (.csv), listą połączeń, pocztą (.eml, .mbox), kalendarzem (.ics) ani całą kartoteką (.json).",
    "letter.txt ist keine der Dateien, die sich einlesen lassen: vCard (.vcf), Kontakttabelle (.csv), Anrufliste, Mail (.eml, .mbox), Kalender (.ics) oder ganze Kartei (.json).",
];
const CAPTURE: [&str; 3] = [
    "Who called? Type a name or number",
    "Kto dzwonił? Wpisz nazwisko lub numer",
    "Wer hat angerufen? Name oder Nummer",
];
const NEXT_DAYS: [&str; 3] =
    ["Follow-ups, next 7 days", "Zadania, najbliższe 7 dni", "Wiedervorlagen, nächste 7 Tage"];
const SWATCHES: [&str; 3] = [
    "Send sample swatches, Marguerite Fairley",
    "Wysłać próbki, Halina Czarnecka",
    "Muster schicken, Käthe Bergmann",
];
const SHOWN: [&str; 3] = ["Marguerite Fairley", "Halina Czarnecka", "Käthe Bergmann"];
const SHOWN_ROW: [&str; 3] = [
    "Fairley, Marguerite, The Tin Chapel, Last contact: Yesterday, £662.24 owed",
    "Czarnecka, Halina, Pracownia Len, Ostatni kontakt: Wczoraj, 681,30 zł do zapłaty",
    "Bergmann, Käthe, Blumenhaus am Markt, Letzter Kontakt: Gestern, 655,89 € offen",
];
const KNOWN: [&str; 3] =
    ["Cards already in the box", "Karty, które już są", "Karten, die schon da sind"];
const TAGS: [&str; 3] = ["Tag 3 cards", "Etykiety dla 3 kart", "Schlagwörter für 3 Karten"];
const STEPS: [&str; 3] =
    ["Steps of New customer", "Kroki planu Nowe zapytanie", "Schritte von Neue Anfrage"];
const WANT: [&str; 3] =
    ["Add to the waiting list", "Dopisz do czekających", "Auf die Warteliste setzen"];
const NUMBERS: [&str; 3] = ["07700 900142", "500 900 142", "030 900142"];
const READING: [&str; 3] = ["Reading the file", "Odczyt pliku", "Datei wird gelesen"];
const CALLING: [&str; 3] = ["Calling:", "Dzwoni:", "Anruf:"];
const BACKUPS: [&str; 3] =
    ["Backups, newest first", "Kopie, od najnowszej", "Sicherungen, neueste zuerst"];
const BRING_BACK: [&str; 3] =
    ["Bring back a backup", "Przywrócenie kopii", "Sicherung zurückholen"];

#[test]
fn in_english() {
    walk("en", 0);
}

#[test]
fn in_polish() {
    walk("pl", 1);
}

#[test]
fn in_german() {
    walk("de", 2);
}

/// A file that takes a while to read.
fn many_cards(desk: &Desk) -> PathBuf {
    let card = |number: u32| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card {number}\r\nTEL:60{number:07}\r\nEND:VCARD\r\n"
        )
    };
    let file = desk.files().join("many.vcf");
    std::fs::write(&file, (0..60_000).map(card).collect::<String>()).unwrap();
    file
}

/// What a screen reader tells of by its name: without one nobody knows what it is.
const NAMED: [&str; 2] = ["alert", "gridcell"];

/// The things without a name in the page that is shown.
fn nameless(tree: &[Spoken]) -> Vec<String> {
    let page = tree.iter().skip_while(|one| one.role != "document web");
    let is_one = |one: &&Spoken| NAMED.contains(&one.role.as_str()) && one.name.trim().is_empty();
    page.filter(is_one).map(|one| format!("{} without a name", one.role)).collect()
}

fn walk(language: &str, place: usize) {
    let mut desk = Desk::lasting(LONGEST);
    let reader = desk.listen();
    tour::furnish(&mut desk, language, "60");
    let lacking = RefCell::new(Vec::new());
    let looked_for = RefCell::new(0);
    // Files are named with the folder, which is another each time.
    let folder = format!("{}/", desk.files().display());
    let window = desk.open();
    tour::walk(&window, &|_, stop| {
        let rows: Vec<&Row> = ROWS.iter().filter(|(at, ..)| *at == stop).collect();
        let tree = if rows.is_empty() { Vec::new() } else { reader.tree() };
        *looked_for.borrow_mut() += rows.len();
        lacking.borrow_mut().extend(nameless(&tree).iter().map(|line| format!("{stop}: {line}")));
        for (_, role, names) in rows {
            let name = names[place];
            let is_it = |one: &Spoken| {
                one.role == *role && one.name.replace(&folder, "").replace('\u{a0}', " ") == name
            };
            if !tree.iter().any(is_it) {
                let alike = tree.iter().filter(|one| one.role == *role).map(|one| &one.name);
                let alike: Vec<&String> = alike.collect();
                lacking.borrow_mut().push(format!("{stop}: {role} {name:?} among {alike:?}"));
            }
        }
    });
    tour::choose(&window, &many_cards(&desk));
    desk.karto(&["settings", "call_commands", "true"]);
    reader.wait_for("progress bar", READING[place]);
    let told = desk.command("kartoteka").args(["pop", NUMBERS[place]]).status().unwrap();
    assert!(told.success(), "{told}");
    reader.wait_for("dialog", &format!("{} {}", CALLING[place], SHOWN[place]));
    let lacking = lacking.into_inner();
    assert!(lacking.is_empty(), "a screen reader does not find\n{}", lacking.join("\n"));
    assert_eq!(looked_for.into_inner(), ROWS.len(), "the tour stops wherever a row says");
}
