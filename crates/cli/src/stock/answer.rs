//! Stock, what moved it and who waits for it, on the terminal.

use crate::session::Session;
use kartoteka_app::api::stock::{MovementKind, StockHistory, StockMovement, StockRow, Want};
use kartoteka_app::{exact_amount, exact_csv, exact_quantity, typed_quantity};

/// How much there is of a product, in a line.
pub(super) fn row(session: &Session, one: &StockRow) -> String {
    let [there, promised, free, coming] = [one.on_hand, one.promised, one.free, one.coming]
        .map(|thousandths| quantity(session, thousandths));
    let args = [
        ("there", (&there).into()),
        ("promised", (&promised).into()),
        ("free", (&free).into()),
        ("coming", (&coming).into()),
    ];
    let mut parts = vec![format!("{:>6}", one.product_id), one.name.clone()];
    parts.extend([&one.code, &one.unit].into_iter().filter(|text| !text.is_empty()).cloned());
    parts.push(session.say("karto-stock-row", &args));
    parts.extend(one.is_low.then(|| session.say("karto-stock-low", &[])));
    let waiting = || session.say("stock-waiting", &[("count", one.waiting.into())]);
    parts.extend((one.waiting > 0).then(waiting));
    parts.join("  ") + "\n"
}

/// The same as programs read it.
pub(super) fn csv(rows: &[StockRow]) -> String {
    let head = [
        "name",
        "code",
        "unit",
        "price",
        "cost",
        "currency",
        "on_hand",
        "promised",
        "free",
        "coming",
        "reorder_at",
    ];
    let row = |one: &StockRow| {
        [
            one.name.clone(),
            one.code.clone(),
            one.unit.clone(),
            exact_amount(&one.price),
            one.cost.as_ref().map(exact_amount).unwrap_or_default(),
            one.price.currency.clone(),
            exact_quantity(one.on_hand),
            exact_quantity(one.promised),
            exact_quantity(one.free),
            exact_quantity(one.coming),
            one.reorder_at.map(exact_quantity).unwrap_or_default(),
        ]
    };
    exact_csv(head, rows.iter().map(row))
}

/// How much there is, and what moved it, a line each.
pub(super) fn history_text(session: &Session, all: &StockHistory) -> String {
    let first = all.stock.as_ref().map(|stock| row(session, stock)).unwrap_or_default();
    all.rows.iter().fold(first, |text, one| text + &movement(session, one))
}

fn movement(session: &Session, one: &StockMovement) -> String {
    let kind = match one.kind {
        None => "stock-kind-order",
        Some(MovementKind::Receipt) => "stock-kind-receipt",
        Some(MovementKind::Correction) => "stock-kind-correction",
        Some(MovementKind::Return) => "stock-kind-return",
    };
    let sign = if one.quantity > 0 { "+" } else { "" };
    let moved = format!("{sign}{}", quantity(session, one.quantity));
    let kind = session.say(kind, &[]);
    let texts = [&one.order_number, &one.contact_name, &one.text];
    let texts = texts.into_iter().filter(|text| !text.is_empty()).map(String::as_str);
    let texts = texts.collect::<Vec<_>>().join("  ");
    format!("{}  {moved}  {kind}  {texts}", session.wall(one.at)).trim_end().to_owned() + "\n"
}

/// Who waits for what, in a line.
pub(super) fn want_row(session: &Session, one: &Want) -> String {
    let wanted = quantity(session, one.quantity);
    let unit = if one.unit.is_empty() { String::new() } else { format!(" {}", one.unit) };
    let arrived = one.follow_up_id.map(|_| session.say("karto-want-arrived", &[]));
    let since = session.wall(one.at);
    let mut parts = vec![format!("{:>6}", one.id), one.contact_name.clone()];
    parts.push(format!("{wanted}{unit} x {}", one.text));
    parts.push(since);
    parts.extend(arrived);
    parts.extend(Some(&one.note).filter(|note| !note.is_empty()).cloned());
    parts.join("  ") + "\n"
}

fn quantity(session: &Session, thousandths: i64) -> String {
    typed_quantity(session.kartoteka.language(), thousandths)
}
