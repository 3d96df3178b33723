//! `product`.

use super::{ProductSaved, ProductVerb, contract, said};
use crate::session::{Answer, Session};
use kartoteka_app::api::ById;
use kartoteka_app::api::order::{
    Money, Product, ProductDeleted, ProductList, ProductListRequest, ProductSave,
    ProductSaved as Kept,
};
use kartoteka_app::{Result, typed_amount, typed_percent, typed_quantity};
use serde_json::json;

pub(crate) fn product(session: &Session, verb: Option<ProductVerb>) -> Result<Answer> {
    let all = ProductVerb::List { text: Vec::new(), card: None, all: false };
    match verb.unwrap_or(all) {
        ProductVerb::List { text, card, all } => {
            let contact_id = card.map(|card| session.contact(&card)).transpose()?;
            let text = text.join(" ");
            let request = ProductListRequest { text, contact_id, off_sale: all, limit: None };
            let list: ProductList = session.ask("product_list", &request)?;
            let text = list.products.iter().map(|one| row(session, one)).collect::<String>();
            let products = contract(&list.products)?;
            Ok(Answer::new(json!({ "total": list.products.len(), "products": products }), text))
        }
        ProductVerb::Save(given) => save(session, given),
        ProductVerb::Delete { id } => {
            let before = one(session, id)?;
            let gone: ProductDeleted = session.ask("product_delete", &ById { id })?;
            // One that stays is another now.
            let product = one(session, id)?.or(before);
            let text = gone.note.clone().unwrap_or_default();
            let notes: Vec<String> = gone.note.into_iter().collect();
            let json = json!({
                "product": contract(&product)?, "uses": gone.uses, "notes": notes,
                "operation": gone.operation,
            });
            Ok(Answer::new(json, text))
        }
    }
}

fn save(session: &Session, given: ProductSaved) -> Result<Answer> {
    let language = session.kartoteka.language();
    let old = given.id.map(|id| one(session, id)).transpose()?.flatten();
    let of = |read: &dyn Fn(&Product) -> String| old.as_ref().map(read).unwrap_or_default();
    let amount = |one: &Option<Money>| {
        one.as_ref().map(|one| typed_amount(language, one)).unwrap_or_default()
    };
    let quantity =
        |one: Option<i64>| one.map(|one| typed_quantity(language, one)).unwrap_or_default();
    let tax = |one: &Product| match one.tax.as_str() {
        "" => typed_percent(language, one.tax_rate),
        word => word.to_owned(),
    };
    let request = ProductSave {
        id: given.id,
        revision: old.as_ref().map(|old| old.revision),
        name: given.name,
        code: given.code.unwrap_or_else(|| of(&|old| old.code.clone())),
        unit: given.unit.unwrap_or_else(|| of(&|old| old.unit.clone())),
        price: given.price,
        cost: given.cost.unwrap_or_else(|| of(&|old| amount(&old.cost))),
        currency: given.currency.or(old.as_ref().map(|old| old.price.currency.clone())),
        tax: given.tax.unwrap_or_else(|| of(&tax)),
        is_stocked: given.stocked.unwrap_or(old.as_ref().is_some_and(|old| old.is_stocked)),
        reorder_at: given.reorder_at.unwrap_or_else(|| of(&|old| quantity(old.reorder_at))),
        is_off_sale: given.off_sale.unwrap_or(old.as_ref().is_some_and(|old| old.is_off_sale)),
    };
    let kept: Kept = session.ask("product_save", &request)?;
    let product = contract(&kept.product)?;
    let json = json!({ "product": product, "notes": [], "operation": kept.operation });
    Ok(Answer::new(json, row(session, &kept.product)))
}

/// The product of this id, on sale or not.
fn one(session: &Session, id: i64) -> Result<Option<Product>> {
    let request =
        ProductListRequest { text: String::new(), contact_id: None, off_sale: true, limit: None };
    let list: ProductList = session.ask("product_list", &request)?;
    Ok(list.products.into_iter().find(|one| one.id == id))
}

fn row(session: &Session, one: &Product) -> String {
    let language = session.kartoteka.language();
    let tax = typed_percent(language, one.tax_rate);
    let last = one.last_price.as_ref().map(|last| format!("  ({})", said(session, last)));
    let price = said(session, &one.price);
    let last = last.unwrap_or_default();
    format!("{:>6}  {}  {} {}  {price} +{tax}%{last}\n", one.id, one.name, one.code, one.unit)
}
