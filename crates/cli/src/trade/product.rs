//! `product`.

use super::{ProductSaved, ProductVerb, contract, said};
use crate::session::{Answer, Session};
use kartoteka_app::api::ById;
use kartoteka_app::api::order::{
    Product, ProductDeleted, ProductList, ProductListRequest, ProductSave, ProductSaved as Kept,
};
use kartoteka_app::{Result, typed_percent};
use serde_json::json;

pub(crate) fn product(session: &Session, verb: Option<ProductVerb>) -> Result<Answer> {
    let all = ProductVerb::List { text: Vec::new(), card: None, all: false };
    match verb.unwrap_or(all) {
        ProductVerb::List { text, card, all } => {
            let contact_id = card.map(|card| session.contact(&card)).transpose()?;
            let request = ProductListRequest { text: text.join(" "), contact_id, off_sale: all };
            let list: ProductList = session.ask("product_list", &request)?;
            let text = list.products.iter().map(|one| row(session, one)).collect::<String>();
            Ok(Answer::new(json!({ "products": contract(&list.products)? }), text))
        }
        ProductVerb::Save(given) => save(session, given),
        ProductVerb::Delete { id } => {
            let gone: ProductDeleted = session.ask("product_delete", &ById { id })?;
            let text = gone.note.clone().unwrap_or_default();
            let json = json!({
                "product": id, "uses": gone.uses, "note": gone.note, "operation": gone.operation,
            });
            Ok(Answer::new(json, text))
        }
    }
}

fn save(session: &Session, given: ProductSaved) -> Result<Answer> {
    let request = ProductSave {
        id: given.id,
        name: given.name,
        code: given.code,
        unit: given.unit,
        price: given.price,
        cost: given.cost,
        currency: given.currency,
        tax: given.tax,
        is_stocked: given.stocked,
        reorder_at: given.reorder_at,
        is_off_sale: given.off_sale,
    };
    let kept: Kept = session.ask("product_save", &request)?;
    let json = json!({ "product": contract(&kept.product)?, "operation": kept.operation });
    Ok(Answer::new(json, row(session, &kept.product)))
}

fn row(session: &Session, one: &Product) -> String {
    let language = session.kartoteka.language();
    let tax = typed_percent(language, one.tax_rate);
    let last = one.last_price.as_ref().map(|last| format!("  ({})", said(session, last)));
    let price = said(session, &one.price);
    let last = last.unwrap_or_default();
    format!("{:>6}  {}  {} {}  {price} +{tax}%{last}\n", one.id, one.name, one.code, one.unit)
}
