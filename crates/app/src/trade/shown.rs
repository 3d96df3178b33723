//! Values of orders, payments, tickets and stock as requests and responses spell them.

use crate::api::balance as dto_balance;
use crate::api::order as dto;
use crate::api::stock as dto_stock;
use crate::api::ticket as dto_ticket;
use crate::host::Kartoteka;
use crate::setting::spoken;
use kartoteka_domain::money::{self, Currency, Money};
use kartoteka_domain::order::{OrderState, RateTotal, Side};
use kartoteka_domain::payment::{PaymentKind, PaymentWay};
use kartoteka_domain::stock::MovementKind;
use kartoteka_domain::ticket::{CameBy, Mood, TicketLineKind, TicketStatus};

pub(crate) fn money(minor: i64, currency: Currency) -> dto::Money {
    dto::Money { minor, currency: currency.code().to_owned() }
}

pub(crate) fn of_money(one: Money) -> dto::Money {
    money(one.minor, one.currency)
}

/// An amount in the owner's words.
pub(crate) fn in_words(kartoteka: &Kartoteka, minor: i64, currency: Currency) -> String {
    money::shown(Money { minor, currency }, spoken(kartoteka.language()))
}

/// Declares two enums of the same variants as each other's.
macro_rules! same {
    ($($domain:ident, $dto:path, $to:ident, $from:ident: $($variant:ident),+;)+) => {$(
        pub(crate) fn $to(one: $domain) -> $dto {
            type Shown = $dto;
            match one { $($domain::$variant => Shown::$variant),+ }
        }

        pub(crate) fn $from(one: $dto) -> $domain {
            type Shown = $dto;
            match one { $(Shown::$variant => $domain::$variant),+ }
        }
    )+};
}
same! {
    Side, dto::Side, side, side_of: Sale, Purchase;
    OrderState, dto::OrderState, state, state_of: Quote, Ordered, Making, Ready, Delivered, Cancelled;
    PaymentWay, dto_balance::PaymentWay, way, way_of: Cash, Transfer, Card, Other;
    PaymentKind, dto_balance::PaymentKind, kind, kind_of: Payment, Refund;
    TicketStatus, dto_ticket::TicketStatus, ticket_status, ticket_status_of:
        New, Open, Waiting, Ready, Collected, Rejected;
    CameBy, dto_ticket::CameBy, came_by, came_by_of: Counter, Call, Mail;
    Mood, dto_ticket::Mood, mood, mood_of: Unsaid, Pleased, Calm, Upset;
    TicketLineKind, dto_ticket::TicketLineKind, ticket_line_kind, ticket_line_kind_of: Part, Time;
    MovementKind, dto_stock::MovementKind, movement_kind, movement_kind_of:
        Receipt, Correction, Return;
}

pub(crate) fn rates(rates: &[RateTotal], currency: Currency) -> Vec<dto::RateTotal> {
    let shown = |rate: &RateTotal| dto::RateTotal {
        tax: rate.tax.clone(),
        tax_rate: rate.tax_rate,
        net: money(rate.net, currency),
        amount: money(rate.amount, currency),
    };
    rates.iter().map(shown).collect()
}
