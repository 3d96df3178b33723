//! Stock listed, what moved a product page by page, and the product that a text names.

use super::super::line_product::OnSale;
use super::super::shown::movement_kind;
use super::shown::row;
use crate::api::ById;
use crate::api::stock as dto;
use crate::call::Call;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ProductId;
use kartoteka_store::{Moving, Reader};

/// The most rows of a list at once.
const MOST: u32 = 500;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::StockListRequest,
) -> Result<dto::StockList> {
    let words = fold(&request.text);
    let is_meant = |row: &dto::StockRow| {
        let text = fold(&format!("{} {}", row.name, row.code));
        let off_sale = request.off_sale && !request.only_low;
        (off_sale || !row.is_off_sale)
            && (row.is_low || !request.only_low)
            && words.split_whitespace().all(|word| text.contains(word))
    };
    let mut rows: Vec<dto::StockRow> = kartoteka.read(|box_| {
        let (stocks, waiting) = (box_.stocks()?, box_.waiting()?);
        let products = box_.products()?.into_iter();
        let kept = products.filter_map(|one| {
            let stock = *stocks.get(&one.id)?;
            let waiting = waiting.get(&one.id).copied().unwrap_or_default();
            Some(row(one, stock, waiting))
        });
        Ok(kept.filter(is_meant).collect())
    })?;
    rows.sort_by_cached_key(|row| (fold(&row.name), row.product_id));
    Ok(dto::StockList { rows })
}

pub(crate) fn history(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::StockHistoryRequest,
) -> Result<dto::StockHistory> {
    let id = ProductId(request.product_id);
    let after = request.after.as_deref().map(str::parse).transpose();
    let after = after.map_err(|_| kartoteka.invalid("after", "error-list-place", &[]))?;
    kartoteka.read(|box_| {
        let (product, stock) = (box_.product(id)?, box_.stock(id)?);
        let waiting = box_.waiting()?.remove(&id).unwrap_or_default();
        let (rows, next) = box_.stock_moved(id, after, request.limit.clamp(1, MOST))?;
        let rows = rows.into_iter().map(|one| moving(box_, one));
        Ok(dto::StockHistory {
            stock: stock.map(|stock| row(product, stock, waiting)),
            rows: rows.collect::<kartoteka_store::Result<_>>()?,
            next: next.map(|key| key.to_string()),
        })
    })
}

fn moving(box_: &Reader<'_>, one: Moving) -> kartoteka_store::Result<dto::StockMovement> {
    let contact = one.contact_id.as_slice();
    let order = one.order_id.map(|id| box_.order(id)).transpose()?;
    Ok(dto::StockMovement {
        at: one.at.0,
        kind: one.kind.map(movement_kind),
        quantity: one.quantity,
        contact_name: box_.shown_names(contact)?.into_iter().next().unwrap_or_default(),
        contact_id: one.contact_id.map(|id| id.0),
        text: one.text,
        order_id: one.order_id.map(|id| id.0),
        order_number: order.map(|order| order.number()).unwrap_or_default(),
    })
}

/// The product of an id, name or number.
pub(crate) fn resolve(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::ProductNamed,
) -> Result<ById> {
    let text = request.text.trim();
    if let Some(id) = text.parse().ok().map(ProductId) {
        let known = kartoteka.read(|box_| box_.products())?;
        if known.iter().any(|one| one.id == id) {
            return Ok(ById { id: id.0 });
        }
    }
    let args = [("text", text.into())];
    let unknown = || kartoteka.error(Code::NotFound, "error-no-product", &args);
    let named = OnSale::new(kartoteka).named(text)?.ok_or_else(unknown)?;
    Ok(ById { id: named.id.0 })
}
