//! Products: what is sold or bought again and again.

use super::shown::{money, of_money};
use super::{Typed, decided};
use crate::api::ById;
use crate::api::order::{
    Product, ProductDeleted, ProductList, ProductListRequest, ProductSave, ProductSaved,
};
use crate::call::Call;
use crate::contact::new_uid;
use crate::error::{Error, Result};
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::{ContactId, ProductId};
use kartoteka_domain::money::Money;
use kartoteka_domain::order::{self as domain, Side};
use kartoteka_store::{LastPrice, ProductRow, Reader};

/// The most characters of a name, and of what is shorter.
const LONGEST: usize = 200;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ProductListRequest,
) -> Result<ProductList> {
    let typed = Typed::new(kartoteka)?;
    let words = fold(&request.text);
    let is_meant = |row: &ProductRow| {
        let text = fold(&format!("{} {}", row.product.name, row.product.code));
        (request.off_sale || !row.product.is_off_sale)
            && words.split_whitespace().all(|word| text.contains(word))
    };
    let today = call.now.today();
    let mut products = kartoteka.read(|box_| {
        let rows = box_.products()?.into_iter().filter(is_meant);
        with_prices(box_, rows, request.contact_id.map(ContactId), today)
    })?;
    products.sort_by_cached_key(|(asked, row)| (asked.is_none(), fold(&row.product.name), row.id));
    let most = request.limit.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
    let shown = |(asked, row)| shown(&typed, row, asked, today);
    Ok(ProductList { products: products.into_iter().take(most).map(shown).collect() })
}

/// Products, each with what was last asked of the card for it.
fn with_prices(
    box_: &Reader<'_>,
    rows: impl Iterator<Item = ProductRow>,
    contact: Option<ContactId>,
    until: NaiveDate,
) -> kartoteka_store::Result<Vec<(Option<Money>, ProductRow)>> {
    let known = contact.map(|contact| box_.products_of(contact)).transpose()?.unwrap_or_default();
    let with_price = rows.map(|row| {
        let currency = row.product.currency;
        let asked = match contact.filter(|_| known.contains(&row.id)) {
            Some(contact) => {
                let of = LastPrice { contact, side: Side::Sale, currency, until, but_of: None };
                box_.last_price(row.id, of)?
            }
            None => None,
        };
        Ok((asked.map(|minor| Money { minor, currency }), row))
    });
    with_price.collect()
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ProductSave,
) -> Result<ProductSaved> {
    let typed = Typed::new(kartoteka)?;
    let today = call.now.today();
    let (id, revision) = (request.id.map(ProductId), request.revision);
    let product = content(&typed, request, today)?;
    let is_same = |row: &ProductRow| {
        Some(row.id) != id
            && !row.product.is_off_sale
            && fold(&row.product.name) == fold(&product.name)
    };
    let (id, operation) = decided(kartoteka, call, "product_save", &product.name, |box_| {
        let others = kartoteka.stored(box_.products())?;
        if !product.is_off_sale && others.iter().any(is_same) {
            let args = [("name", (&product.name).into())];
            return Err(kartoteka.invalid("name", "error-product-twice", &args));
        }
        kartoteka.stored(match id {
            Some(id) => box_.change_product(id, revision, &product).map(|()| id),
            None => box_.add_product(&new_uid(), &product, call.now.at),
        })
    })?;
    let row = kartoteka.read(|box_| box_.product(id))?;
    Ok(ProductSaved { product: shown(&typed, row, None, today), operation })
}

fn content(typed: &Typed<'_>, given: ProductSave, today: NaiveDate) -> Result<domain::Product> {
    let name = tidy(typed.kartoteka, "name", &given.name)?;
    if name.is_empty() {
        return Err(no_text(typed.kartoteka, "name"));
    }
    let currency = typed.currency(given.currency.as_deref())?;
    let (tax, tax_rate) = typed.tax(&given.tax, today)?;
    let is_said = |text: &&str| !text.trim().is_empty();
    let cost = Some(given.cost.as_str()).filter(is_said);
    let least = Some(given.reorder_at.as_str()).filter(is_said);
    Ok(domain::Product {
        name,
        code: tidy(typed.kartoteka, "code", &given.code)?,
        unit: tidy(typed.kartoteka, "unit", &given.unit)?,
        currency,
        price: typed.amount("price", &given.price, currency)?,
        cost: cost.map(|text| typed.amount("cost", text, currency)).transpose()?,
        tax,
        tax_rate,
        is_stocked: given.is_stocked,
        reorder_at: least.map(|text| typed.level("reorder_at", text)).transpose()?,
        is_off_sale: given.is_off_sale,
    })
}

/// A text of a product without blanks around it: one line, and not too long.
pub(super) fn tidy(kartoteka: &Kartoteka, field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > LONGEST || text.contains(['\n', '\r']) {
        return Err(no_text(kartoteka, field));
    }
    Ok(text.to_owned())
}

fn no_text(kartoteka: &Kartoteka, field: &str) -> Error {
    kartoteka.invalid(field, "error-product-text", &[("most", LONGEST.into())])
}

pub(crate) fn delete(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ById,
) -> Result<ProductDeleted> {
    let id = ProductId(request.id);
    let row = kartoteka.read(|box_| box_.product(id))?;
    let (uses, operation) = kartoteka.write(call, "product_delete", &row.product.name, |box_| {
        let uses = box_.product_uses(id)?;
        if uses == 0 {
            box_.delete_product(id)?;
        } else {
            let off_sale = domain::Product { is_off_sale: true, ..box_.product(id)?.product };
            box_.change_product(id, None, &off_sale)?;
        }
        Ok(uses)
    })?;
    let args = [("name", (&row.product.name).into()), ("count", uses.into())];
    let note = (uses > 0).then(|| kartoteka.say("product-in-use", &args));
    Ok(ProductDeleted { uses, note, operation })
}

fn shown(
    typed: &Typed<'_>,
    row: ProductRow,
    last_price: Option<Money>,
    today: NaiveDate,
) -> Product {
    let one = row.product;
    Product {
        id: row.id.0,
        tax_rate: typed.rules.rate(&one.tax, today).unwrap_or(one.tax_rate),
        price: money(one.price, one.currency),
        cost: one.cost.map(|cost| money(cost, one.currency)),
        name: one.name,
        code: one.code,
        unit: one.unit,
        tax: one.tax,
        is_stocked: one.is_stocked,
        reorder_at: one.reorder_at,
        is_off_sale: one.is_off_sale,
        last_price: last_price.map(of_money),
        revision: row.revision,
    }
}
