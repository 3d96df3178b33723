//! Products, orders, payments and terms, read out and put into a box. What is there already, by its
//! UID, is left as it is.

use crate::{NewOrder, ProductRow, Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::order::OrderState;
use kartoteka_domain::whole::{Order, OrderLine, Payment, Product, Terms, Whole};
use rusqlite::OptionalExtension;
use std::collections::{HashMap, HashSet};

/// UIDs by rows.
type Uids = HashMap<i64, String>;

impl Reader<'_> {
    /// Adds what was sold to and bought from the cards that are read; with all of them every product,
    /// else those that stand on an order.
    pub(super) fn add_trade(&self, whole: &mut Whole, cards: &Uids, with_all: bool) -> Result<()> {
        let products = self.products()?;
        let product_uids: Uids = products.iter().map(|one| (one.id.0, one.uid.clone())).collect();
        let (mut orders, mut used) = (Uids::new(), HashSet::new());
        let (mut all_lines, mut all_counted) = (self.all_order_lines()?, self.all_counted()?);
        for row in self.all_orders()? {
            let Some(contact) = cards.get(&row.contact_id.0).cloned() else { continue };
            let mut lines = Vec::new();
            let counted = all_counted.remove(&row.id).unwrap_or_default();
            let of_order = all_lines.remove(&row.id).unwrap_or_default();
            for (line, is_counted) in of_order.into_iter().zip(counted) {
                used.extend(line.product_id);
                let product = line.product_id.and_then(|id| product_uids.get(&id.0).cloned());
                lines.push(OrderLine { product, line: line.line, is_counted });
            }
            orders.insert(row.id.0, row.uid.clone());
            let (series, place, created_at) = (row.series, row.place, row.created_at);
            let (uid, head, delivered_at) = (row.uid, row.head, row.delivered_at);
            whole.orders.push(Order {
                uid,
                contact,
                series,
                place,
                head,
                lines,
                delivered_at,
                created_at,
            });
        }
        for row in self.all_payments()? {
            let Some(contact) = cards.get(&row.contact_id.0).cloned() else { continue };
            let order = row.order_id.and_then(|id| orders.get(&id.0).cloned());
            let (uid, content, created_at) = (row.uid, row.payment, row.created_at);
            whole.payments.push(Payment { uid, contact, order, content, created_at });
        }
        for (id, content) in self.all_terms()? {
            let contact = cards.get(&id.0).cloned();
            whole.terms.extend(contact.map(|contact| Terms { contact, content }));
        }
        let products = products.into_iter().filter(|one| with_all || used.contains(&one.id));
        whole.products = products.map(product).collect();
        Ok(())
    }

    /// The row that has this UID in a table whose rows have one.
    pub(super) fn of_uid(&self, table: &str, uid: &str) -> Result<Option<i64>> {
        let sql = format!("SELECT id FROM {table} WHERE uid = ?1");
        let mut query = self.connection.prepare_cached(&sql)?;
        Ok(query.query_row([uid], |row| row.get("id")).optional()?)
    }
}

fn product(row: ProductRow) -> Product {
    Product { uid: row.uid, content: row.product, created_at: row.created_at }
}

/// Adds the products that are used and not there yet.
pub(super) fn add_products(
    whole: &mut Whole,
    products: Vec<ProductRow>,
    used: &HashSet<ProductId>,
) {
    let known: HashSet<String> = whole.products.iter().map(|one| one.uid.clone()).collect();
    let more = products.into_iter().filter(|one| used.contains(&one.id));
    whole.products.extend(more.filter(|one| !known.contains(&one.uid)).map(product));
}

impl Writer<'_> {
    /// Adds a product, or finds the one that is there.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_product(&self, one: &Product) -> Result<ProductId> {
        match self.of_uid("product", &one.uid)? {
            Some(id) => Ok(ProductId(id)),
            None => self.add_product(&one.uid, &one.content, one.created_at),
        }
    }

    /// Adds an order with its number, or finds the one that is there; none for one that can't be taken.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_order(
        &self,
        contact: ContactId,
        one: &Order,
        products: &HashMap<&str, ProductId>,
    ) -> Result<Option<OrderId>> {
        if let Some(id) = self.of_uid("trade_order", &one.uid)? {
            return Ok(Some(OrderId(id)));
        }
        let Some(totals) = one.totals() else { return Ok(None) };
        let product = |line: &OrderLine| products.get(line.product.as_deref()?).copied();
        let lines: Vec<_> =
            one.lines.iter().map(|line| (product(line), line.line.clone())).collect();
        let new = NewOrder { head: &one.head, lines: &lines, totals: &totals };
        let number = (one.series.as_str(), one.place);
        let id = self.add_order(contact, &one.uid, number, new, one.created_at)?;
        // What was delivered before stock was counted moves none here either.
        let uncounted = (one.head.state == OrderState::Delivered).then_some(false);
        let counted: Vec<Option<bool>> =
            one.lines.iter().map(|line| line.is_counted.or(uncounted)).collect();
        self.put_counted(id, one.delivered_at.map(|at| at.0), &counted)?;
        Ok(Some(id))
    }

    /// Adds a payment, unless it is there.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_payment(
        &self,
        contact: ContactId,
        one: &Payment,
        order: Option<OrderId>,
    ) -> Result<()> {
        if !one.is_sound() || self.of_uid("payment", &one.uid)?.is_some() {
            return Ok(());
        }
        self.add_payment(contact, order, &one.uid, &one.content, one.created_at).map(|_| ())
    }

    /// Gives a card terms where it has none on that side.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_terms(&self, contact: ContactId, one: &Terms) -> Result<()> {
        let side = one.content.side;
        if !one.is_sound() || self.terms_of(contact)?.iter().any(|old| old.terms.side == side) {
            return Ok(());
        }
        self.set_terms(contact, side, None, Some(one.content))
    }
}
