//! What moved stock beside orders, and who waits for what, read out and put into a box. What is there
//! already, by its UID, is left as it is.

use crate::{Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, FollowUpId, ProductId};
use kartoteka_domain::whole::{StockMovement, Want, Whole};
use std::collections::{HashMap, HashSet};

/// UIDs by rows.
type Uids = HashMap<i64, String>;

impl Reader<'_> {
    /// Adds the movements and wants of the cards that are read, with all of them those of no card too,
    /// and the products that they are of.
    pub(super) fn add_stock(&self, whole: &mut Whole, cards: &Uids, with_all: bool) -> Result<()> {
        let products = self.products()?;
        let uids: Uids = products.iter().map(|one| (one.id.0, one.uid.clone())).collect();
        let mut used = HashSet::new();
        for row in self.all_movements()? {
            let contact = match row.contact_id {
                Some(id) => cards.get(&id.0).cloned().map(Some),
                None => with_all.then_some(None),
            };
            let product = uids.get(&row.product_id.0).cloned();
            let Some((contact, product)) = contact.zip(product) else { continue };
            used.insert(row.product_id);
            let (uid, content, created_at) = (row.uid, row.movement, row.created_at);
            let moved = StockMovement { uid, product, contact, content, created_at };
            whole.stock_movements.push(moved);
        }
        for row in self.all_wants()? {
            let (contact, product) = (cards.get(&row.contact_id.0), uids.get(&row.product_id.0));
            let Some((contact, product)) = contact.cloned().zip(product.cloned()) else { continue };
            used.insert(row.product_id);
            let follow_up = row.follow_up_id.map(|id| self.follow_up_uid(id)).transpose()?;
            let (uid, content) = (row.uid, row.want);
            whole.wants.push(Want { uid, contact, product, content, follow_up });
        }
        super::trade::add_products(whole, products, &used);
        Ok(())
    }

    fn follow_up_uid(&self, id: FollowUpId) -> Result<String> {
        let sql = "SELECT uid FROM follow_up WHERE id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get("uid"))?)
    }
}

impl Writer<'_> {
    /// Adds a movement, unless it is there.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_movement(
        &self,
        product: ProductId,
        contact: Option<ContactId>,
        one: &StockMovement,
    ) -> Result<()> {
        if !one.content.is_sound() || self.of_uid("stock_movement", &one.uid)?.is_some() {
            return Ok(());
        }
        self.add_movement(product, contact, &one.uid, &one.content, one.created_at).map(|_| ())
    }

    /// Adds a want with the follow-up that stands for it, unless it is there.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_want(&self, contact: ContactId, product: ProductId, one: &Want) -> Result<()> {
        if !one.content.is_sound() || self.of_uid("want", &one.uid)?.is_some() {
            return Ok(());
        }
        let named =
            one.follow_up.as_deref().map(|uid| self.of_uid("follow_up", uid)).transpose()?;
        let follow_up = named.flatten().map(FollowUpId);
        self.add_want((contact, product), &one.uid, &one.content, follow_up).map(|_| ())
    }
}
