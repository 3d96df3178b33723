//! How much there is of a product, as responses say it, and what is said where it is too little.

use super::super::lines::Whole;
use super::super::shown::money;
use crate::api::stock::StockRow;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::trade::typed_quantity;
use kartoteka_domain::ids::{OrderId, ProductId};
use kartoteka_domain::order::{OrderState, Side};
use kartoteka_domain::stock::{MovementKind, Stock};
use kartoteka_store::{OrderRow, ProductRow, Waiting};
use std::collections::{BTreeSet, HashMap};

/// A quantity in the owner's words.
pub(crate) fn quantity_of(kartoteka: &Kartoteka, thousandths: i64) -> String {
    typed_quantity(kartoteka.language(), thousandths)
}

/// The message that says by what stock moved.
pub(crate) fn kind_message(kind: MovementKind) -> &'static str {
    match kind {
        MovementKind::Receipt => "stock-kind-receipt",
        MovementKind::Correction => "stock-kind-correction",
        MovementKind::Return => "stock-kind-return",
    }
}

pub(super) fn row(product: ProductRow, stock: Stock, waiting: Waiting) -> StockRow {
    let one = product.product;
    StockRow {
        product_id: product.id.0,
        name: one.name,
        code: one.code,
        unit: one.unit,
        price: money(one.price, one.currency),
        cost: one.cost.map(|cost| money(cost, one.currency)),
        on_hand: stock.on_hand,
        promised: stock.promised,
        free: stock.free(),
        coming: stock.coming,
        reorder_at: one.reorder_at,
        is_low: stock.is_low(one.reorder_at),
        is_off_sale: one.is_off_sale,
        waiting: waiting.cards,
        wanted: waiting.quantity,
    }
}

/// How much there is of one product now.
pub(super) fn row_of(kartoteka: &Kartoteka, id: ProductId) -> Result<StockRow> {
    kartoteka.read(|box_| {
        let (product, stock) = (box_.product(id)?, box_.stock(id)?.unwrap_or_default());
        let waiting = box_.waiting()?.remove(&id).unwrap_or_default();
        Ok(row(product, stock, waiting))
    })
}

/// Says that there is less of it than is promised, or than there can be.
pub(super) fn below_none(kartoteka: &Kartoteka, stock: &StockRow) -> Option<String> {
    let [free, there, promised] =
        [stock.free, stock.on_hand, stock.promised].map(|one| quantity_of(kartoteka, one));
    let args = [
        ("name", (&stock.name).into()),
        ("free", (&free).into()),
        ("there", (&there).into()),
        ("promised", (&promised).into()),
    ];
    (stock.free < 0).then(|| kartoteka.say("stock-short", &args))
}

/// What is short of what an order sells.
pub(in crate::trade) fn short(kartoteka: &Kartoteka, id: OrderId) -> Result<Vec<String>> {
    let (head, lines) = kartoteka.read(|box_| Ok((box_.order(id)?.head, box_.order_lines(id)?)))?;
    let is_sold = !matches!(head.state, OrderState::Quote | OrderState::Cancelled);
    if head.side != Side::Sale || !is_sold {
        return Ok(Vec::new());
    }
    let products: BTreeSet<ProductId> = lines.iter().filter_map(|line| line.product_id).collect();
    let mut notes = Vec::new();
    for product in products {
        if kartoteka.read(|box_| box_.stock(product))?.is_some() {
            notes.extend(below_none(kartoteka, &row_of(kartoteka, product)?));
        }
    }
    Ok(notes)
}

/// Of the products of an order that is being typed, what is said of those that it would leave short;
/// `old` is the order where it is one that is being changed.
pub(in crate::trade) fn short_of<'l>(
    kartoteka: &Kartoteka,
    old: Option<&OrderRow>,
    lines: impl Iterator<Item = &'l Whole>,
) -> Result<HashMap<ProductId, String>> {
    let mut wanted: HashMap<ProductId, i64> = HashMap::new();
    for (product, line) in lines {
        if let Some(product) = product {
            *wanted.entry(*product).or_default() += line.priced.quantity;
        }
    }
    let own = match old.filter(|old| old.head.state.is_owed()) {
        Some(old) => kartoteka.read(|box_| box_.order_lines(old.id))?,
        None => Vec::new(),
    };
    let mut short = HashMap::new();
    for (product, quantity) in wanted {
        let Some(stock) = kartoteka.read(|box_| box_.stock(product))? else { continue };
        let of_product = own.iter().filter(|line| line.product_id == Some(product));
        let before: i64 = of_product.map(|line| line.line.priced.quantity).sum();
        let left = stock.free() + before - quantity;
        if left < 0 {
            let free = quantity_of(kartoteka, left);
            short.insert(product, kartoteka.say("stock-line-short", &[("free", (&free).into())]));
        }
    }
    Ok(short)
}
