//! The products of lines: those that a text names, and those that are made of lines that are to be kept.

use super::lines::Whole;
use super::product::tidy;
use crate::contact::new_uid;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::fold::fold;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Line, Product};
use kartoteka_domain::time::Timestamp;
use kartoteka_store::{ProductRow, Writer};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

/// The products on sale by folded name and number. They are read once, when a text is first looked up.
pub(super) struct OnSale<'a> {
    kartoteka: &'a Kartoteka,
    by_word: OnceCell<HashMap<String, Vec<Rc<ProductRow>>>>,
}

impl<'a> OnSale<'a> {
    pub(super) fn new(kartoteka: &'a Kartoteka) -> Self {
        Self { kartoteka, by_word: OnceCell::new() }
    }

    /// The product of this name or number, where exactly one is.
    pub(super) fn named(&self, text: &str) -> Result<Option<Rc<ProductRow>>> {
        let by_word = match self.by_word.get() {
            Some(known) => known,
            None => {
                let read = self.read()?;
                self.by_word.get_or_init(|| read)
            }
        };
        let found = by_word.get(&fold(text)).map_or(&[][..], Vec::as_slice);
        if found.len() > 1 {
            let args = [("name", text.into())];
            return Err(self.kartoteka.invalid("text", "error-product-several", &args));
        }
        Ok(found.first().cloned())
    }

    fn read(&self) -> Result<HashMap<String, Vec<Rc<ProductRow>>>> {
        let mut by_word: HashMap<_, Vec<_>> = HashMap::new();
        let all = self.kartoteka.read(|box_| box_.products())?;
        for row in all.into_iter().filter(|row| !row.product.is_off_sale).map(Rc::new) {
            let (name, code) = (fold(&row.product.name), fold(&row.product.code));
            if !code.is_empty() && code != name {
                by_word.entry(code).or_default().push(Rc::clone(&row));
            }
            by_word.entry(name).or_default().push(row);
        }
        Ok(by_word)
    }
}

/// Refuses what can't be said of a product.
pub(super) fn can_be_kept(kartoteka: &Kartoteka, line: &Line) -> Result<()> {
    tidy(kartoteka, "text", &line.text)?;
    tidy(kartoteka, "unit", &line.unit)?;
    Ok(())
}

/// Makes products of the lines that are to be kept. A product of the same name that is on sale by now
/// is taken instead; lines of the same text are one product.
pub(super) fn keep(
    box_: &Writer<'_>,
    lines: &mut [Whole],
    kept: &[bool],
    (currency, at): (Currency, Timestamp),
) -> kartoteka_store::Result<()> {
    if !kept.contains(&true) {
        return Ok(());
    }
    let on_sale = box_.products()?.into_iter().filter(|row| !row.product.is_off_sale);
    let on_sale: HashMap<_, _> = on_sale.map(|row| (fold(&row.product.name), row.id)).collect();
    let mut made = HashMap::new();
    for ((_, line), _) in lines.iter().zip(kept).filter(|(_, is_kept)| **is_kept) {
        if let Entry::Vacant(place) = made.entry(fold(&line.text)) {
            let known = on_sale.get(place.key()).copied();
            let add = || box_.add_product(&new_uid(), &of_line(line, currency), at);
            place.insert(known.map_or_else(add, Ok)?);
        }
    }
    for (product, line) in lines {
        *product = product.or_else(|| made.get(&fold(&line.text)).copied());
    }
    Ok(())
}

fn of_line(line: &Line, currency: Currency) -> Product {
    Product {
        name: line.text.clone(),
        code: String::new(),
        unit: line.unit.clone(),
        currency,
        price: line.priced.price,
        cost: None,
        tax: line.priced.tax.clone(),
        tax_rate: line.priced.tax_rate,
        is_stocked: false,
        reorder_at: None,
        is_off_sale: false,
    }
}
