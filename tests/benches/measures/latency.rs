//! The commands that answer while the owner waits, each timed in turn with its floor.

use crate::card::{Dice, card};
use crate::desk::{ask, counts, lines, open};
use crate::fill::store;
use crate::sample::{alone, beside};
use kartoteka_app::Kartoteka;
use kartoteka_domain::fold::{digits, fold};
use kartoteka_domain::ids::{ContactId, FollowUpId, InteractionId, NoteId};
use kartoteka_store::{Reader, Store};
use memchr::memmem::Finder;
use serde_json::{Value, json};
use std::hint::black_box;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Calls a command is timed by.
const SAMPLES: usize = 300;

/// Times that something is done to all cards.
const DEEDS: usize = 3;

/// The name by which the gate holds it.
const CALL_BESIDE_ROW: &str = "log a call, beside a bare row";

/// What is written down of a call.
const WORDS: &str = "Rings back.";

/// What is measured with.
struct Bench<'d> {
    kartoteka: Kartoteka,
    store: Store,
    folder: &'d Path,
    data: &'d Path,
    cards: usize,
}

/// Prints all latencies of the box in `folder`, which holds the cards of `data`.
pub(crate) fn print_all(folder: &Path, data: &Path) {
    startup("startup to first page", folder);
    let kartoteka = open(folder);
    kartoteka.warm_up().expect("the box can be read");
    let (cards, _) = counts(data);
    let bench = Bench { kartoteka, store: store(folder), folder, data, cards };
    bench.keystroke();
    bench.no_match();
    bench.caller();
    bench.timeline();
    bench.list();
    bench.letter();
    bench.table();
    bench.card();
    bench.today();
    bench.balance();
    bench.owed();
    bench.ageing();
    bench.log_a_call();
    bench.log_a_call_beside_a_row();
    bench.many();
    drop(bench);
    // Its journal is ten times as long now.
    startup("startup after deeds on all cards", folder);
}

/// From opening the file to the first page of cards and what is due.
fn startup(name: &str, folder: &Path) {
    alone(name, 30, |_| {
        let kartoteka = open(folder);
        ask(&kartoteka, "contact_list", json!({ "from": 0, "limit": 50 }));
        ask(&kartoteka, "status_get", json!({}));
    });
}

impl Bench<'_> {
    fn ask(&self, name: &str, request: Value) -> Value {
        black_box(ask(&self.kartoteka, name, request))
    }

    fn read<T>(&self, query: impl FnOnce(&Reader<'_>) -> kartoteka_store::Result<T>) {
        black_box(self.store.read(query).expect("rows that are there"));
    }

    /// Every key of names typed letter by letter.
    fn keystroke(&self) {
        let queries = lines(self.data, "queries.txt");
        alone("keystroke, top 20", queries.len(), |turn| {
            self.ask("contact_find", json!({ "text": queries[turn], "limit": 20 }));
        });
    }

    /// What nobody is called: all of the text is looked through.
    fn no_match(&self) {
        let text = folded(self.cards);
        let ours = |turn: usize| {
            self.ask("contact_find", json!({ "text": format!("qxzv{turn}"), "limit": 20 }));
        };
        let floor = |turn: usize| {
            let word = format!("qxzv{turn}");
            assert!(Finder::new(&word).find(black_box(text.as_bytes())).is_none());
        };
        beside(("keystroke, no match", "memmem over the same text"), SAMPLES, ours, floor);
    }

    fn caller(&self) {
        let numbers = lines(self.data, "numbers.txt");
        let found = |number: &String| {
            let answer = self.ask("number_lookup", json!({ "number": number }));
            let rows = answer["matches"].as_array().expect("matches").iter();
            rows.map(|one| ContactId(one["row"]["id"].as_i64().expect("an id"))).collect()
        };
        let ids: Vec<Vec<ContactId>> = numbers.iter().map(found).collect();
        assert!(ids.iter().filter(|ids| !ids.is_empty()).count() >= 260, "callers are known");
        let ours = |turn: usize| {
            self.ask("number_lookup", json!({ "number": numbers[turn] }));
        };
        let floor = |turn: usize| self.read(|reader| reader.rows(&ids[turn]));
        beside(("caller look-up", "the same rows by id"), numbers.len(), ours, floor);
    }

    /// The newest 50 of the card with the longest history.
    fn timeline(&self) {
        let card = self.store.read(|reader| reader.contact_by_uid("bench-000000"));
        let card = card.expect("readable").expect("the first card").0;
        let request = || json!({ "contact_id": card, "limit": 50 });
        let page = self.ask("timeline_page", request());
        let items = page["items"].as_array().expect("items");
        assert_eq!(items.len(), 50, "a long history");
        let rows: Vec<(String, i64)> = items.iter().map(kind_id).collect();
        let ours = |_| {
            self.ask("timeline_page", request());
        };
        let floor = |_| self.read(|reader| rows.iter().try_for_each(|row| fetch(reader, row)));
        beside(("timeline, first 50", "the same rows by id"), SAMPLES, ours, floor);
    }

    fn list(&self) {
        let mut dice = Dice(3);
        let places: Vec<usize> = (0..SAMPLES).map(|_| dice.below(self.cards - 50)).collect();
        self.pages("list page of 50", &places);
    }

    fn letter(&self) {
        let letters = self.ask("contact_letters", json!({}));
        let letters = letters["letters"].as_array().expect("letters").iter();
        let from = letters.filter_map(|letter| usize::try_from(letter["from"].as_u64()?).ok());
        let places: Vec<usize> = from.filter(|place| place + 50 < self.cards).collect();
        let places = places.iter().copied().cycle().take(SAMPLES).collect::<Vec<usize>>();
        self.pages("jump to a letter", &places);
    }

    /// The table in the order of a column: made for another one each time, then paged through.
    fn table(&self) {
        let page = |column: &str, from: usize| {
            let sort = json!({ "column": column, "is_descending": false });
            let columns = ["formatted_name", "phone_1", "address_1_city", "tags"];
            let which = json!({ "find": "", "sort": sort });
            json!({ "which": which, "columns": columns, "from": from, "limit": 200 })
        };
        alone("table, another order", 20, |turn| {
            self.ask("grid_page", page(["phone_1", "address_1_city"][turn % 2], 0));
        });
        let mut dice = Dice(4);
        let places: Vec<usize> = (0..SAMPLES).map(|_| dice.below(self.cards - 200)).collect();
        let rows = |turn: usize| -> Vec<Value> {
            let answer = self.ask("grid_page", page("phone_1", places[turn]));
            answer["rows"].as_array().expect("rows").clone()
        };
        let id = |row: &Value| ContactId(row["id"].as_i64().expect("an id"));
        let ids = |turn: usize| rows(turn).iter().map(id).collect();
        let ids: Vec<Vec<ContactId>> = (0..SAMPLES).map(ids).collect();
        let cells = self.store.read(|reader| reader.bare_cells(&ids[0])).expect("rows");
        let shown: Vec<Value> = rows(0).iter().map(|row| row["cells"].clone()).collect();
        assert_eq!(json!(cells), json!(shown), "the floor gives the same cells");
        let ours = |turn: usize| {
            self.ask("grid_page", page("phone_1", places[turn]));
        };
        let floor = |turn: usize| self.read(|reader| reader.bare_cells(&ids[turn]));
        let names = ("table page of 200", "the same cells by one statement");
        beside(names, SAMPLES, ours, floor);
    }

    fn pages(&self, name: &str, places: &[usize]) {
        let page =
            |turn: usize| self.ask("contact_list", json!({ "from": places[turn], "limit": 50 }));
        let ids = |turn: usize| -> Vec<ContactId> {
            let page = page(turn);
            let rows = page["rows"].as_array().expect("rows").iter();
            rows.map(|row| ContactId(row["id"].as_i64().expect("an id"))).collect()
        };
        let ids: Vec<Vec<ContactId>> = (0..places.len()).map(ids).collect();
        assert!(ids.iter().all(|ids| ids.len() == 50), "whole pages");
        let floor = |turn: usize| self.read(|reader| reader.rows(&ids[turn]));
        beside((name, "the same rows by id"), places.len(), |turn| drop(page(turn)), floor);
    }

    fn card(&self) {
        let mut dice = Dice(5);
        let uids = (0..SAMPLES).map(|_| format!("bench-{:06}", dice.below(self.cards)));
        let id = |uid: String| self.store.read(|reader| reader.contact_by_uid(&uid));
        let ids = uids.map(|uid| id(uid).expect("readable").expect("imported"));
        let ids: Vec<ContactId> = ids.collect();
        let ours = |turn: usize| {
            self.ask("contact_get", json!({ "id": ids[turn].0 }));
        };
        let floor = |turn: usize| self.read(|reader| reader.contact(ids[turn]));
        beside(("open a card", "the same rows by id"), SAMPLES, ours, floor);
    }

    fn today(&self) {
        let today = self.ask("today_get", json!({}));
        let of = |list: &str| today[list].as_array().expect("a list").clone();
        let follow_ups = ["overdue", "due", "upcoming"].map(of).concat();
        let calls = ["call_back", "recent_calls"].map(of).concat();
        assert!(!follow_ups.is_empty(), "something is due");
        let id = |row: &Value| row["id"].as_i64().expect("an id");
        let follow_ups: Vec<i64> = follow_ups.iter().map(id).collect();
        let calls: Vec<i64> = calls.iter().map(id).collect();
        let people: Vec<ContactId> = of("birthdays")
            .iter()
            .filter_map(|one| one["contact_id"].as_i64().map(ContactId))
            .collect();
        let floor = |_| {
            self.read(|reader| {
                follow_ups.iter().try_for_each(|id| reader.follow_up(FollowUpId(*id)).map(drop))?;
                calls.iter().try_for_each(|id| reader.interaction(InteractionId(*id)).map(drop))?;
                reader.rows(&people)
            });
        };
        let ours = |_| {
            self.ask("today_get", json!({}));
        };
        beside(("Today page", "the same rows by id"), SAMPLES, ours, floor);
    }

    /// Written through to the disk, as every write is.
    fn log_a_call(&self) {
        let file = std::fs::File::create(self.folder.join("floor")).expect("beside the box");
        let page = [7_u8; 4096];
        file.write_all_at(&[0; 4096 * 64], 0).expect("written");
        file.sync_all().expect("synced");
        let floor = |turn: usize| {
            file.write_all_at(&page, (turn as u64 % 64) * 4096).expect("written");
            file.sync_data().expect("synced");
        };
        let ours = self.calls(9);
        beside(("log a call", "pwrite and fdatasync"), SAMPLES, ours, floor);
    }

    /// The same beside what needs the processor and the disk in the shares that ours does.
    fn log_a_call_beside_a_row(&self) {
        let floor = |turn: usize| {
            self.store.set_setting("measured", &turn.to_string()).expect("written");
        };
        beside((CALL_BESIDE_ROW, "one bare row, committed"), SAMPLES, self.calls(10), floor);
    }

    /// Writes down a call of any card.
    fn calls(&self, seed: u64) -> impl FnMut(usize) {
        let mut dice = Dice(seed);
        move |_: usize| {
            let id = 1 + dice.below(self.cards);
            let call =
                json!({ "kind": "call", "direction": "in", "contact_id": id, "text": WORDS });
            ask(&self.kartoteka, "interaction_log", call);
        }
    }

    /// What the card with the many orders owes.
    fn balance(&self) {
        let card = self.store.read(|reader| reader.contact_by_uid("bench-000001"));
        let card = card.expect("readable").expect("the second card");
        let ours = |_: usize| {
            self.ask("balance_get", json!({ "id": card.0 }));
        };
        let floor = |_: usize| self.read(|reader| reader.accounts_of(card));
        beside(("balance of a card", "its orders and payments"), SAMPLES, ours, floor);
    }

    /// What the cards of a window of the list owe.
    fn owed(&self) {
        const ROWS: usize = 200;
        alone("what 200 cards owe", SAMPLES, |turn| {
            let first = turn * ROWS % self.cards.saturating_sub(ROWS).max(1);
            let ids: Vec<usize> = (first + 1..=first + ROWS).collect();
            self.ask("owed_list", json!({ "ids": ids }));
        });
    }

    /// Who owes, of all orders of the box.
    fn ageing(&self) {
        let ours = |_: usize| {
            self.ask("ageing_list", json!({}));
        };
        alone("ageing list", DEEDS * 10, ours);
    }

    /// Deeds on every card at once.
    fn many(&self) {
        let all = || json!({ "find": "", "except": [] });
        alone("tag on all cards, and undo", DEEDS, |turn| {
            let tag = format!("tag {}", turn % 2);
            self.ask("contact_tag", json!({ "ids": [], "matching": all(), "add": [tag] }));
            self.ask("operation_undo", json!({}));
        });
        alone("all cards to the trash, and undo", DEEDS, |_| {
            self.ask("contact_trash", json!({ "ids": [], "matching": all() }));
            self.ask("operation_undo", json!({}));
        });
    }
}

fn kind_id(item: &Value) -> (String, i64) {
    let kind = item["kind"].as_str().expect("a kind").to_owned();
    (kind, item["id"].as_i64().expect("an id"))
}

fn fetch(reader: &Reader<'_>, (kind, id): &(String, i64)) -> kartoteka_store::Result<()> {
    match kind.as_str() {
        "note" => reader.note(NoteId(*id)).map(drop),
        "follow_up_done" | "follow_up_dropped" => reader.follow_up(FollowUpId(*id)).map(drop),
        _ => reader.interaction(InteractionId(*id)).map(drop),
    }
}

/// The text that a search goes through, folded as the box folds it.
fn folded(cards: usize) -> String {
    let mut text = String::new();
    for number in 0..cards {
        let card = card(number);
        let line = format!("{} {} {} {}", card.given, card.family, card.firm, card.email);
        text.push_str(&fold(&line));
        for phone in &card.phones {
            text.push(' ');
            text.push_str(&digits(phone));
        }
        text.push('\n');
    }
    text
}
