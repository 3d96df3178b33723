//! A box of cards and a pen: a line makes the card, another is written on it, any word of it finds
//! the card again, and it goes back onto card stock.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn two_lines_make_a_card_with_a_dated_note_that_is_found_and_printed_on_one_sheet() {
    let desk = Desk::new();
    let anna = desk.card("Kowalska Anna 601 234 567");
    desk.ask("note_create", json!({ "contact_id": anna, "text": "bathroom tap, dog Rover" }));

    let card = desk.ask("contact_get", json!({ "id": anna }));
    assert_eq!(card["phones"][0]["value"], "601 234 567", "as it was typed");
    let caller = desk.ask("caller_get", json!({ "number": "+48601234567" }));
    assert_eq!(caller["matches"][0]["row"]["id"], anna);
    assert_eq!(caller["matches"][0]["certainty"], "exact");

    let timeline = json!({ "contact_id": anna, "filter": "everything", "limit": 10 });
    let items = desk.ask("timeline_page", timeline)["items"].clone();
    assert_eq!(items.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&items[0]["kind"], &items[0]["text"]),
        (&json!("note"), &json!("bathroom tap, dog Rover"))
    );
    assert_eq!(items[0]["at"], 1_794_474_000_000_i64, "Thursday 12 November, ten in the morning");

    let found = desk.ask("contact_find", json!({ "text": "rover", "from": 0, "limit": 5 }));
    assert_eq!(found["rows"][0]["row"]["id"], anna);
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1));

    // One sheet: who it is on its front, what was written on its back.
    let what = json!({ "output": "cards", "cards": { "ids": [anna] }, "card": "a6" });
    let side = |page: u32| desk.ask("paper_preview", json!({ "what": what, "page": page }));
    let (front, back) = (side(0), side(1));
    assert_eq!((&front["records"], &front["pages"]), (&json!(1), &json!(2)));
    for side in [&front, &back] {
        let page = &side["page"];
        assert_eq!((&page["width"], &page["height"]), (&json!(148.0), &json!(105.0)));
    }
    let written = format!("{}{}", front["page"]["texts"], back["page"]["texts"]);
    for words in ["Kowalska, Anna", "601 234 567", "bathroom tap, dog Rover"] {
        assert!(written.contains(words), "{words}: {written}");
    }
}
