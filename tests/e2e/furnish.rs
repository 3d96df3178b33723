//! The box that the tours walk through: believable cards in each language, one that is told in full,
//! and the files that come in on the way.

use kartoteka_tests::{Desk, argument};

use super::NOW;

/// When the cards came in: in the evening before.
const YESTERDAY: &str = "2026-11-11T16:00:00Z";

/// The size of what stands before the first page of a card box.
const HEADER: usize = 100;

/// Where in it the version stands: <https://www.sqlite.org/fileformat.html>, 1.3.
const VERSION: usize = 60;

/// Where the files lie that come in on the way, one a language.
const INCOMING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/tour");

/// What they are called beside the desk.
pub(super) const LIST: &str = "list.csv";
pub(super) const CALLS: &str = "calls.xml";
pub(super) const MAIL: &str = "mail.mbox";
pub(super) const CALENDAR: &str = "calendar.ics";

/// Fills the box of a desk with believable cards that are not known as a demo, three cards in the
/// trash, and a backup.
pub(crate) fn furnish(desk: &mut Desk, language: &str, cards: &str) {
    desk.set("KARTOTEKA_NOW", NOW);
    let elsewhere = desk.files().join("elsewhere");
    let whole = desk.files().join("whole.json");
    let [elsewhere, whole] = [&elsewhere, &whole].map(|path| argument(path));
    desk.karto(&["--data", elsewhere, "settings", "language", language]);
    desk.karto(&["--data", elsewhere, "demo", "--contacts", cards]);
    desk.karto(&["--data", elsewhere, "export", "--to", whole]);
    desk.set("KARTOTEKA_NOW", YESTERDAY);
    desk.karto(&["import", whole]);
    desk.set("KARTOTEKA_NOW", NOW);
    let owner = owner(language);
    for (setting, value) in [("language", language), ("theme", "light"), ("region", owner.region)] {
        desk.karto(&["settings", setting, value]);
    }
    desk.karto(&["backup"]);
    for place in [4, 9, 15] {
        let id = desk.karto(&["find", ""])["contacts"][place]["id"].to_string();
        desk.karto(&["delete", &id]);
    }
    write_card(desk, owner.shown);
    for name in [LIST, CALLS, MAIL] {
        let (stem, ending) = name.split_once('.').unwrap();
        let ours = format!("{INCOMING}/{stem}-{}.{ending}", owner.files);
        std::fs::copy(&ours, desk.files().join(name)).expect(&ours);
    }
    write_calendar(desk, owner.shown);
    let letter = "Dear Ewa,\r\nthe frames are ready.\r\n";
    std::fs::write(desk.files().join("letter.txt"), letter).unwrap();
}

/// The calendar of the phone: what is next with the shown card was done there; with entries of
/// others, of which one recurs in a way that is not known here, and one has no such day.
fn write_calendar(desk: &Desk, shown: &Shown) {
    let file = desk.files().join(CALENDAR);
    desk.karto(&["export", "--to", argument(&file)]);
    let went = std::fs::read_to_string(&file).unwrap();
    let [next, later] = [shown.next[0][1], shown.next[1][1]];
    let is_it = |entry: &&str| entry.contains(next);
    let entry = went.split("BEGIN:VTODO").skip(1).find(is_it).expect("it is in the calendar");
    let (entry, _) = entry.split_once("END:VTODO").expect("each entry ends");
    let done = entry.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED");
    let mail = shown.line.split(' ').next_back().unwrap_or_default();
    let back = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO{done}END:VTODO\r\n\
         BEGIN:VEVENT\r\nUID:v-1\r\nSUMMARY:{later}\r\nATTENDEE:mailto:{mail}\r\n\
         DTSTART:20261116T130000Z\r\nDTEND:20261116T140000Z\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:v-2\r\nSUMMARY:{next}\r\nDTSTART:20261117T180000\r\n\
         RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\nEND:VEVENT\r\n\
         BEGIN:VTODO\r\nUID:t-1\r\nSUMMARY:{later}\r\nDUE:20261399\r\nEND:VTODO\r\n\
         BEGIN:VTODO\r\nUID:t-2\r\nSUMMARY:{next}\r\nSTATUS:CANCELLED\r\nEND:VTODO\r\n\
         END:VCALENDAR\r\n"
    );
    std::fs::write(&file, back).unwrap();
}

/// Spoils the card box, as a dying disk does: its file is there, and nothing in it can be read.
pub(crate) fn spoil(desk: &Desk) {
    let file = desk.data().join("box.db");
    let mut content = std::fs::read(&file).unwrap();
    content[HEADER..].fill(0xA5);
    std::fs::write(&file, content).unwrap();
}

/// Makes the card box one of a later version.
pub(crate) fn outdate(desk: &Desk) {
    let file = desk.data().join("box.db");
    let mut content = std::fs::read(&file).unwrap();
    content[VERSION..VERSION + 4].copy_from_slice(&9_999_u32.to_be_bytes());
    std::fs::write(&file, content).unwrap();
}

/// The owner of a language: where the shop is, and the card that the pictures show.
pub(super) struct Owner {
    region: &'static str,
    /// The language of the files that come in: the drawn-out English has none of its own.
    files: &'static str,
    /// Stands in notes of the demo cards.
    pub(super) word: &'static str,
    /// How something recurs.
    pub(super) often: &'static str,
    shown: &'static Shown,
}

pub(super) fn owner(language: &str) -> Owner {
    match language {
        "pl" => Owner {
            region: "PL",
            files: "pl",
            word: "ramy",
            often: "co 2 tygodnie, nie w dni wolne",
            shown: &HALINA,
        },
        "de" => Owner {
            region: "DE",
            files: "de",
            word: "rahmen",
            often: "alle 2 Wochen, nicht an freien Tagen",
            shown: &KAETHE,
        },
        _ => Owner {
            region: "GB",
            files: "en",
            word: "frame",
            often: "every 2 weeks, not on days off",
            shown: &MARGUERITE,
        },
    }
}

struct Shown {
    line: &'static str,
    fields: &'static [&'static str],
    tags: &'static [&'static str],
    /// When, which way, minutes and what about.
    calls: &'static [[&'static str; 4]],
    /// When and what.
    next: &'static [[&'static str; 2]],
    /// The plan that the card is on.
    plan: &'static str,
    /// What was ordered.
    wares: [&'static str; 2],
    /// What was brought in, what is wrong with it, and the last word of it.
    brought: [&'static str; 3],
}

/// The last digits of the shown card's number, in every language.
pub(super) const DIGITS: &str = "900142";

const MARGUERITE: Shown = Shown {
    line: "Marguerite Fairley 07700 900142 marguerite@tinchapel.example",
    fields: &[
        "organisation=The Tin Chapel",
        "title=Events manager",
        "phone+=0113 496 0117",
        "birthday=--03-19",
    ],
    tags: &["Wholesale", "Weddings"],
    calls: &[
        [
            "2026-10-02T07:05:00Z",
            "--in",
            "4",
            "Happy with the autumn set. Mentioned a sister venue in Otley.",
        ],
        ["2026-10-24T12:40:00Z", "--in", "3", "32 ivory mounts, 8 oak frames, to be fetched."],
        [
            "2026-11-03T09:15:00Z",
            "--out",
            "1",
            "No answer. Left a message about the late delivery.",
        ],
        [
            "2026-11-11T15:40:00Z",
            "--in",
            "6",
            "Wants the ivory mounts again, 40 this time, for the January fair. Asked for swatches first.",
        ],
    ],
    next: &[
        ["today", "Send sample swatches"],
        ["2026-11-23", "Ask about the January fair"],
        ["every week on friday at 15:00", "Fetch the cut glass"],
    ],
    plan: "New customer",
    wares: ["Ivory mount", "Oak frame, cut to size"],
    brought: ["Gilt frame 40x50", "Cracked glass", "The glazier cuts it on Friday"],
};

const HALINA: Shown = Shown {
    line: "Halina Czarnecka 500 900 142 halina@len.example",
    fields: &[
        "organisation=Pracownia Len",
        "title=Właścicielka",
        "phone+=42 630 11 17",
        "birthday=--03-19",
    ],
    tags: &["Hurt", "Wesela"],
    calls: &[
        [
            "2026-10-02T07:05:00Z",
            "--in",
            "4",
            "Jesienny komplet się podoba. Mówiła o drugiej pracowni w Łęczycy.",
        ],
        ["2026-11-03T09:15:00Z", "--out", "1", "Nie odbiera. Wiadomość o spóźnionej dostawie."],
        [
            "2026-11-11T15:40:00Z",
            "--in",
            "6",
            "Znów ramy dębowe, tym razem 40, na styczniowe targi. Najpierw próbki.",
        ],
    ],
    next: &[
        ["dziś", "Wysłać próbki"],
        ["2026-11-23", "Zapytać o styczniowe targi"],
        ["co piątek 15:00", "Odebrać szkło"],
    ],
    plan: "Nowy klient",
    wares: ["Passe-partout kremowe", "Rama dębowa na wymiar"],
    brought: ["Złocona rama 40x50", "Pęknięte szkło", "Szklarz utnie w piątek"],
};

const KAETHE: Shown = Shown {
    line: "Käthe Bergmann 030 900142 kaethe@blumen.example",
    fields: &[
        "organisation=Blumenhaus am Markt",
        "title=Inhaberin",
        "phone+=030 23125 117",
        "birthday=--03-19",
    ],
    tags: &["Großhandel", "Hochzeiten"],
    calls: &[
        [
            "2026-10-02T07:05:00Z",
            "--in",
            "4",
            "Mit dem Herbstsatz zufrieden. Hat von einem zweiten Laden in Potsdam gesprochen.",
        ],
        ["2026-10-24T12:40:00Z", "--in", "3", "32 Passepartouts, 8 Eichenrahmen, zum Abholen."],
        ["2026-11-03T09:15:00Z", "--out", "1", "Nicht erreicht. Nachricht zur späten Lieferung."],
        [
            "2026-11-11T15:40:00Z",
            "--in",
            "6",
            "Möchte wieder Passepartouts, diesmal 40, für die Messe im Januar. Zuerst Muster.",
        ],
    ],
    next: &[
        ["heute", "Muster schicken"],
        ["2026-11-23", "Nach der Messe im Januar fragen"],
        ["jeden Freitag um 15:00", "Glas abholen"],
    ],
    plan: "Neuer Kunde",
    wares: ["Passepartout, elfenbein", "Eichenrahmen nach Maß"],
    brought: ["Goldrahmen 40x50", "Glas gesprungen", "Der Glaser schneidet am Freitag"],
};

fn write_card(desk: &Desk, shown: &Shown) {
    let id = desk.karto(&["add", shown.line])["contact"].to_string();
    desk.karto(&[&["edit", &id], shown.fields].concat());
    desk.karto(&[&["tag", &id], shown.tags].concat());
    for [at, way, minutes, about] in shown.calls {
        desk.karto(&["call", &id, way, "--at", at, "--minutes", minutes, "--note", about]);
    }
    for [when, what] in shown.next {
        desk.karto(&["follow-up", "add", &id, when, what]);
    }
    desk.karto(&["plan", "start", shown.plan, &id]);
    desk.karto(&["stay-in-touch", "set", &id, "14", "30"]);
    let newest = desk.karto(&["show", &id])["timeline"][0]["id"].to_string();
    write_orders(desk, &id, shown.wares);
    write_tickets(desk, &id, shown.brought);
    write_stock(desk, &id, shown);
    for (name, to) in [("price list 2026.pdf", None), ("frame 40x50.jpg", Some(newest.as_str()))] {
        let file = desk.files().join(name);
        std::fs::write(&file, name).unwrap();
        let mut words = vec!["attach", &id, argument(&file)];
        words.extend(to.into_iter().flat_map(|to| ["--to", to]));
        desk.karto(&words);
    }
}

/// Orders of the shown card: one that is late and paid in part, one that is being made.
fn write_orders(desk: &Desk, card: &str, [mount, frame]: [&str; 2]) {
    desk.karto(&["product", "save", mount, "8"]);
    let lines = [format!("32 x {mount} -5%"), format!("8 x {frame} @ 24.50")];
    let [first, second] = [&lines[0], &lines[1]];
    let order = ["order", "add", card];
    let late = ["--on", "2026-10-24", "--due", "2026-11-06"];
    desk.karto(&[&order[..], &[first, second], &late].concat());
    desk.karto(&["pay", card, "100", "--on", "2026-11-02"]);
    desk.karto(&[&order[..], &[second], &["--state", "making"]].concat());
}

/// Tickets of the shown card: one in work with a part and time, one that lies here to be collected.
fn write_tickets(desk: &Desk, card: &str, [item, fault, word]: [&str; 3]) {
    let ticket = ["ticket", "new", card, fault, "--item", item];
    let lines = ["--part", "1 x 40x50 @ 14", "--time", "0.5 x 40x50 @ 30"];
    desk.karto(&[&ticket[..], &["--promised", "+3", "--mood", "upset"], &lines].concat());
    desk.karto(&["ticket", "status", "1", "open", word]);
    desk.karto(&ticket);
    desk.karto(&["ticket", "status", "2", "ready"]);
}

/// What lies in the shop: of one product too little for what is promised, of another enough; the shown
/// card waits for the first.
fn write_stock(desk: &Desk, card: &str, shown: &Shown) {
    let ([mount, frame], [item, _, word]) = (shown.wares, shown.brought);
    let mounts = &desk.karto(&["product", "list"])["products"][0]["id"].to_string();
    let kept = ["product", "save", mount, "8", "--code", "IM-40", "--id", mounts];
    desk.karto(&[&kept[..], &["--stocked", "--reorder-at", "40"]].concat());
    desk.karto(&["product", "save", frame, "24.50", "--stocked"]);
    desk.karto(&["stock", "receive", mounts, "60", "--from", card, "--on", "2026-10-20"]);
    desk.karto(&["stock", "correct", mounts, "-4", word]);
    desk.karto(&["stock", "correct", frame, "6", word, "--counted"]);
    desk.karto(&["stock", "want", card, mounts, "40", "--note", item]);
}
