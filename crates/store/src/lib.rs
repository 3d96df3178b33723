//! The card box: one SQLite file. Owns every SQL statement, the undo journal, backups and the
//! search index; knows nothing of file formats or hosts.

mod access;
mod attachment;
mod backup;
mod balance;
mod blank;
mod blob;
mod bounds;
mod changed;
mod check;
mod contact;
mod derived;
mod digest;
mod dump;
mod duplicate;
pub mod error;
#[cfg(test)]
mod fixture;
#[cfg(feature = "floor")]
mod floor;
mod follow_up;
mod import_profile;
mod inbox;
mod interaction;
mod journal;
mod list;
mod memory;
mod migrate;
mod note;
mod open;
mod operation;
mod order;
mod partial;
mod payment;
mod place;
mod places;
mod plan;
mod pop;
mod product;
mod row;
mod rows;
mod search;
mod setting;
mod source_card;
mod source_interaction;
#[cfg(test)]
mod statements;
mod stay_in_touch;
mod stock;
mod store;
mod system;
#[cfg(test)]
mod testing;
mod ticket;
mod timeline;
mod today;
mod turn;
mod watch;
mod whole;

pub use access::{Reader, Writer};
pub use attachment::{AttachedTo, Attachment, KeptBytes};
pub use backup::{BackupReason, BackupRow, BackupSource, RestoreCount, RestorePreview};
pub use balance::{Account, TermsRow};
pub use changed::Changed;
pub use check::Finding;
pub use contact::{ContactRow, Member, Relation};
pub use derived::{Derived, Deriver};
pub use duplicate::Hanging;
pub use error::{Error, Result};
#[cfg(feature = "floor")]
pub use floor::BareCells;
pub use follow_up::{FIRST_DAY, FollowUp, FollowUpContent, FollowUpDay, LAST_DAY, NewFollowUp};
pub use inbox::{UnnamedCard, WaitingNumber, WordlessSpan};
pub use interaction::{
    CallCounts, CallRow, Interaction, InteractionContent, InteractionEntry, MissedCall,
};
pub use journal::{UndoState, Undone};
pub use list::{
    Candidate, LetterPlace, ListOrder, ListPage, ListRow, Neighbour, SortedBy, TrashRow,
};
pub use note::Note;
pub use operation::{NewOperation, OperationRow, Origin, Written};
pub use order::{
    NewOrder, NumberFaults, OrderFilter, OrderInWork, OrderKey, OrderLine, OrderPage, OrderRow,
};
pub use payment::PaymentRow;
pub use place::NotAPlace;
pub use places::Places;
pub use plan::Enrolment;
pub use pop::{PopCall, PopPhase, PopWords};
pub use product::{LastPrice, ProductRow};
pub use search::{FILTER_WORDS, FindMatch, FindPage, FindRow, MatchField};
pub use source_card::{MatchIndex, SourceCard};
pub use source_interaction::{Dealing, NewBrought, Precision};
pub use stay_in_touch::{QuietRow, TagGap};
pub use stock::{
    MovementRow, Moving, MovingKey, MovingPage, Waiting, WantFilter, WantKey, WantPage, WantRow,
};
pub use store::{OpenOptions, Store};
pub use ticket::{
    Moved, NewTicket, TicketCounts, TicketFilter, TicketGroup, TicketKey, TicketLineRow,
    TicketMove, TicketNumber, TicketPage, TicketRow,
};
pub use timeline::{MergeRow, TimelineEntry, TimelineFilter, TimelineKey, TimelinePage};
pub use today::BirthdayRow;
pub use watch::Standing;
pub use whole::Newest;
