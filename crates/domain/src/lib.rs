//! Kartoteka's words and rules: what a contact, an interaction and a follow-up are, and the
//! decisions about them. Owns no I/O, no SQL and no clock: the present moment always comes in
//! as an argument.

pub mod attachment;
pub mod backup_plan;
pub mod balance;
pub mod birthday;
pub mod caller;
pub mod contact;
pub mod decimal;
pub mod direction;
pub mod draft;
pub mod elapsed;
pub mod file_name;
pub mod fold;
pub mod follow_up;
pub mod holiday;
pub mod household;
pub mod ids;
pub mod interaction;
pub mod leap_day;
pub mod link;
pub mod money;
pub mod name;
pub mod order;
pub mod payment;
pub mod period;
pub mod phone;
pub mod plan;
pub mod quick_add;
pub mod recognition;
pub mod recurrence;
pub mod region;
pub mod stay_in_touch;
pub mod stock;
pub mod tax;
pub mod tax_number;
pub mod three_way;
pub mod ticket;
pub mod time;
pub mod when;
pub mod whole;
