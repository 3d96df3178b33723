//! Products: what is sold or bought again and again.

use super::shown::{money, of_money};
use super::{Typed, decided};
use crate::api::ById;
use crate::api::order::{
    Product, ProductDeleted, ProductList, ProductListRequest, ProductSave, ProductSaved,
};
use crate::call::Call;
use crate::contact::new_uid;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::{ContactId, ProductId};
use kartoteka_domain::money::Money;
use kartoteka_domain::order::{self as domain, Side};
use kartoteka_store::{LastPrice, ProductRow};

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
    let contact = request.contact_id.map(ContactId);
    let today = call.now.today();
    let mut products = kartoteka.read(|box_| {
        let rows = box_.products()?.into_iter().filter(is_meant);
        let with_price = rows.map(|row| {
            let currency = row.product.currency;
            let last = |contact| LastPrice {
                contact,
                side: Side::Sale,
                currency,
                until: today,
                but_of: None,
            };
            let asked = contact.map(|contact| box_.last_price(row.id, last(contact)));
            let asked = asked.transpose()?.flatten();
            Ok((asked.map(|minor| Money { minor, currency }), row))
        });
        with_price.collect::<kartoteka_store::Result<Vec<_>>>()
    })?;
    products.sort_by_cached_key(|(_, row)| (fold(&row.product.name), row.id));
    let shown = |(asked, row)| shown(&typed, row, asked, today);
    Ok(ProductList { products: products.into_iter().map(shown).collect() })
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
    let tidy = |field: &str, text: &str| {
        let text = text.trim();
        let is_long = text.chars().count() > LONGEST || text.contains(['\n', '\r']);
        if is_long || (field == "name" && text.is_empty()) {
            let args = [("most", LONGEST.into())];
            return Err(typed.kartoteka.invalid(field, "error-product-text", &args));
        }
        Ok(text.to_owned())
    };
    let currency = typed.currency(given.currency.as_deref())?;
    let (tax, tax_rate) = typed.tax(&given.tax, today)?;
    let is_said = |text: &&str| !text.trim().is_empty();
    let cost = Some(given.cost.as_str()).filter(is_said);
    let least = Some(given.reorder_at.as_str()).filter(is_said);
    Ok(domain::Product {
        name: tidy("name", &given.name)?,
        code: tidy("code", &given.code)?,
        unit: tidy("unit", &given.unit)?,
        currency,
        price: typed.amount("price", &given.price, currency)?,
        cost: cost.map(|text| typed.amount("cost", text, currency)).transpose()?,
        tax,
        tax_rate,
        is_stocked: given.is_stocked,
        reorder_at: least.map(|text| typed.quantity("reorder_at", text)).transpose()?,
        is_off_sale: given.is_off_sale,
    })
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

/// The product of an id, of the name or number where exactly one is on sale.
pub(super) fn named(kartoteka: &Kartoteka, text: &str) -> Result<Option<ProductRow>> {
    let asked = fold(text);
    let all = kartoteka.read(|box_| box_.products())?;
    let mut same = all.into_iter().filter(|row| {
        let one = &row.product;
        !one.is_off_sale
            && (fold(&one.name) == asked || (!one.code.is_empty() && fold(&one.code) == asked))
    });
    let found = same.next();
    if same.next().is_some() {
        let args = [("name", text.into())];
        return Err(kartoteka.error(Code::Invalid, "error-product-several", &args));
    }
    Ok(found)
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
