//! Stock against chance: whatever is received, corrected, ordered, delivered, cancelled, taken back and
//! done again, there is as much as its movements add up to, and as orders and movements say.

use crate::testing::{NOW, TestBox};
use crate::{Error, NewOperation, NewOrder, OrderFilter, Origin, Result, Writer};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::{ContactId, OperationId, OrderId, ProductId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Head, Line, OrderState, Priced, Product, Side, Totals, totals};
use kartoteka_domain::stock::{Movement, MovementKind, Stock};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::time::parse_day;
use proptest::prelude::*;
use std::collections::HashMap;

/// The operation that makes card and products.
const OPENING: &str = "contact_create";
/// How many products there are; the stock of the first is kept all the while.
const PRODUCTS: usize = 3;

/// One operation; numbers choose among the rows there are.
#[derive(Debug, Clone)]
enum Deed {
    Move { product: usize, kind: MovementKind, quantity: i64 },
    Order { side: Side, state: OrderState, lines: Vec<(usize, i64)> },
    Change { order: usize, state: OrderState, lines: Vec<(usize, i64)> },
    State { order: usize, state: OrderState },
    Delete { order: usize },
    Keep { product: usize, is_stocked: bool },
    Undo,
    Redo,
    UndoLate { operation: usize },
}

fn lines() -> impl Strategy<Value = Vec<(usize, i64)>> {
    prop::collection::vec((0..PRODUCTS, 1..5_000_i64), 1..4)
}

fn deed() -> impl Strategy<Value = Deed> {
    let some = 0..100usize;
    let state = prop::sample::select(OrderState::ALL);
    let side = prop::sample::select(Side::ALL);
    prop_oneof![
        4 => (0..PRODUCTS, prop::sample::select(MovementKind::ALL), 1..9_000_i64, any::<bool>())
            .prop_map(|(product, kind, quantity, is_less)| {
                let takes = is_less && kind == MovementKind::Correction;
                Deed::Move { product, kind, quantity: if takes { -quantity } else { quantity } }
            }),
        4 => (side, state.clone(), lines())
            .prop_map(|(side, state, lines)| Deed::Order { side, state, lines }),
        4 => (some.clone(), state.clone(), lines())
            .prop_map(|(order, state, lines)| Deed::Change { order, state, lines }),
        6 => (some.clone(), state).prop_map(|(order, state)| Deed::State { order, state }),
        1 => some.clone().prop_map(|order| Deed::Delete { order }),
        2 => (1..PRODUCTS, any::<bool>())
            .prop_map(|(product, is_stocked)| Deed::Keep { product, is_stocked }),
        4 => Just(Deed::Undo),
        3 => Just(Deed::Redo),
        2 => some.prop_map(|operation| Deed::UndoLate { operation }),
    ]
}

/// A box with a card and its products.
struct Shop {
    test: TestBox,
    card: ContactId,
    products: Vec<ProductId>,
    made: usize,
}

impl Shop {
    fn new() -> Self {
        let test = TestBox::new();
        // Nobody takes the shop itself back.
        let opening = NewOperation { origin: Origin::Script, ..test.operation(OPENING) };
        let opened = test.store.write(&opening, |w| {
            let card = w.insert_contact(&Contact::default())?;
            let add = |at: usize| w.add_product(&format!("p{at}"), &product(at, true), NOW.at);
            Ok((card, (0..PRODUCTS).map(add).collect::<Result<Vec<_>>>()?))
        });
        let (card, products) = opened.unwrap().value;
        Self { test, card, products, made: 0 }
    }

    fn orders(&self) -> Vec<OrderId> {
        let all = self.test.store.read(|r| r.order_list(OrderFilter::default(), None, 500));
        all.unwrap().0.iter().map(|one| one.id).collect()
    }

    /// Carries a deed out; what can't be done changes nothing.
    fn carry_out(&mut self, deed: &Deed) {
        self.made += 1;
        let uid = format!("u{}", self.made);
        let orders = self.orders();
        let nth = |place: usize| place.checked_rem(orders.len()).map(|place| orders[place]);
        match deed {
            Deed::Undo => drop(self.undo(None)),
            Deed::Redo => drop(self.test.store.redo(NOW, Origin::Person, None)),
            Deed::UndoLate { operation } => {
                let mut rows = self.test.store.read(|r| r.history(None, 200)).unwrap();
                rows.retain(|row| row.kind != OPENING);
                let place = operation.checked_rem(rows.len());
                drop(place.map(|place| self.undo(Some(rows[place].id))));
            }
            Deed::Move { product, kind, quantity } => {
                let (kind, quantity) = (*kind, *quantity);
                let one = Movement { kind, quantity, at: NOW.at, text: "counted".to_owned() };
                let product = self.products[*product];
                self.test
                    .write("stock_move", |w| w.add_movement(product, None, &uid, &one, NOW.at));
            }
            Deed::Order { side, state, lines } => {
                self.save(None, (*side, *state), lines, &uid);
            }
            Deed::Change { order, state, lines } => {
                let Some(id) = nth(*order) else { return };
                let side = self.test.store.read(|r| r.order(id)).unwrap().head.side;
                self.save(Some(id), (side, *state), lines, &uid);
            }
            Deed::State { order, state } => {
                let Some(id) = nth(*order) else { return };
                self.test.write("order_state", |w| w.set_order_state(id, *state));
            }
            Deed::Delete { order } => {
                let Some(id) = nth(*order) else { return };
                self.test.write("order_delete", |w| w.delete_order(id));
            }
            Deed::Keep { product: at, is_stocked } => {
                let (id, one) = (self.products[*at], product(*at, *is_stocked));
                self.test.write("product_save", |w| w.change_product(id, None, &one));
            }
        }
    }

    fn undo(&self, which: Option<OperationId>) -> Result<crate::Undone> {
        self.test.store.undo(which, NOW, Origin::Person, None)
    }

    fn save(
        &self,
        id: Option<OrderId>,
        (side, state): (Side, OrderState),
        of: &[(usize, i64)],
        uid: &str,
    ) {
        let lines: Vec<_> = of.iter().map(|(at, quantity)| self.line(*at, *quantity)).collect();
        let priced: Vec<Priced> = lines.iter().map(|(_, line)| line.priced.clone()).collect();
        let sums: Totals = totals(&priced, 0, Rounding::Total).unwrap();
        let head = head(side, state);
        let new = NewOrder { head: &head, lines: &lines, totals: &sums };
        let save = |w: &mut Writer<'_>| match id {
            Some(id) => w.change_order(id, None, new),
            None => {
                let place = w.next_place(side, "2026")?;
                w.add_order(self.card, uid, ("2026", place), new, NOW.at).map(|_| ())
            }
        };
        self.test.write("order_save", save);
    }

    fn line(&self, at: usize, quantity: i64) -> (Option<ProductId>, Line) {
        let tax = String::new();
        let priced = Priced { quantity, price: 1_000, discount: 0, tax, tax_rate: 0 };
        let line = Line { text: format!("p{at}"), unit: String::new(), priced };
        (Some(self.products[at]), line)
    }

    fn stocks(&self) -> HashMap<ProductId, Stock> {
        self.test.store.read(|r| r.stocks()).unwrap()
    }

    /// The same, added up from orders and movements by the domain; of each product, whether a line of a
    /// delivered order is counted is read from the box.
    fn added_up(&self) -> HashMap<ProductId, Stock> {
        let read = self.test.store.read(|r| {
            let counted = r.all_counted()?;
            Ok((r.products()?, r.all_movements()?, r.all_orders()?, r.all_order_lines()?, counted))
        });
        let (products, movements, orders, lines, counted) = read.unwrap();
        let kept = products.into_iter().filter(|one| one.product.is_stocked);
        let mut stocks: HashMap<_, _> = kept.map(|one| (one.id, Stock::default())).collect();
        for one in movements {
            if let Some(stock) = stocks.get_mut(&one.product_id) {
                stock.on_hand += one.movement.quantity;
            }
        }
        for order in orders {
            let Head { side, state, .. } = order.head;
            let of_order = lines.get(&order.id).into_iter().flatten();
            for (line, is_counted) in of_order.zip(&counted[&order.id]) {
                let product = line.product_id.unwrap();
                let is_counted = is_counted.unwrap_or(false);
                // The stock of the first product was always kept: each line of it counts.
                let must_be = state == OrderState::Delivered && product == self.products[0];
                assert!(is_counted || !must_be, "{order:?}");
                if let Some(stock) = stocks.get_mut(&product) {
                    stock.add_line(side, state, line.line.priced.quantity, is_counted);
                }
            }
        }
        stocks
    }

    /// What moved a product, page by page.
    fn moved(&self, product: ProductId) -> i64 {
        let (mut sum, mut after) = (0, None);
        loop {
            let (rows, next) = self.test.store.read(|r| r.stock_moved(product, after, 3)).unwrap();
            sum += rows.iter().map(|one| one.quantity).sum::<i64>();
            if next.is_none() {
                return sum;
            }
            after = next;
        }
    }
}

fn product(at: usize, is_stocked: bool) -> Product {
    Product {
        name: format!("p{at}"),
        code: String::new(),
        unit: String::new(),
        currency: Currency::EUR,
        price: 1_000,
        cost: None,
        tax: String::new(),
        tax_rate: 0,
        is_stocked,
        reorder_at: None,
        is_off_sale: false,
    }
}

fn head(side: Side, state: OrderState) -> Head {
    Head {
        side,
        state,
        at: NOW.at,
        ordered_on: parse_day("2026-11-18").unwrap(),
        due_on: parse_day("2026-12-02").unwrap(),
        currency: Currency::EUR,
        discount: 0,
        rounding: Rounding::Total,
        deposit: 0,
        text: String::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    })]

    #[test]
    fn there_is_as_much_as_its_movements_add_up_to_whatever_is_done_and_undone(
        deeds in prop::collection::vec(deed(), 1..30),
    ) {
        let mut shop = Shop::new();
        for deed in &deeds {
            shop.carry_out(deed);
            let stocks = shop.stocks();
            prop_assert_eq!(&stocks, &shop.added_up(), "after {:?}", deed);
            for (product, stock) in &stocks {
                prop_assert_eq!(shop.moved(*product), stock.on_hand, "after {:?}", deed);
            }
        }
    }

    #[test]
    fn undoing_all_and_redoing_all_passes_through_the_same_stocks(
        deeds in prop::collection::vec(deed(), 1..20),
    ) {
        let mut shop = Shop::new();
        let does = |deed: &&Deed| !matches!(deed, Deed::Undo | Deed::Redo | Deed::UndoLate { .. });
        let newest = |shop: &Shop| shop.test.store.undo_state().unwrap().undo.map(|row| row.id);
        let mut states = vec![shop.stocks()];
        for deed in deeds.iter().filter(does) {
            let before = newest(&shop);
            shop.carry_out(deed);
            // What changes nothing is no operation.
            if newest(&shop) != before {
                states.push(shop.stocks());
            }
        }
        for expected in states.iter().rev().skip(1) {
            shop.undo(None).unwrap();
            prop_assert_eq!(&shop.stocks(), expected);
        }
        for expected in states.iter().skip(1) {
            shop.test.store.redo(NOW, Origin::Person, None).unwrap();
            prop_assert_eq!(&shop.stocks(), expected);
        }
        prop_assert!(matches!(
            shop.test.store.redo(NOW, Origin::Person, None), Err(Error::NothingToUndo)
        ));
    }
}
