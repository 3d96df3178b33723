//! An import carried out while it is read: new cards are written as they are decided, so that
//! writing does not wait for the end of the file. Who decides sits on a thread of its own and
//! orders what the thread of the write carries out. Owns the two sides and what passes between
//! them; what becomes of a record is decided in `plan`.

use super::new_card::NewCard;
use super::write::{self, Chunk};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::contact::{Contact, Photo, PhotoType};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::region::Region;
use kartoteka_domain::three_way::{self, Field, Merge};
use kartoteka_store::{Deriver, SourceCard, Writer};
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// So many orders may lie ready.
const ORDERS: usize = 2;

/// What is to be done in the box. Cards are named by their places among the new ones.
enum Order {
    /// Write these new cards.
    Make(Chunk),
    /// Join what a further record says to a card that is written already.
    Merge(Box<Further>),
    /// Tell what a written card says.
    Content(usize, SyncSender<Contact>),
}

/// A further record of a card that is written already.
struct Further {
    place: usize,
    file: Contact,
    source: SourceCard,
    region: Region,
    reply: SyncSender<Merge>,
}

/// The backup before an import, made once, when it is known that something changes.
pub(super) struct Backup<'b> {
    kartoteka: &'b Kartoteka,
    call: &'b Call<'b>,
    /// What failed of it, once it is made; empty when nothing did.
    problem: Mutex<Option<String>>,
}

impl<'b> Backup<'b> {
    pub(super) fn new(kartoteka: &'b Kartoteka, call: &'b Call<'b>) -> Self {
        Self { kartoteka, call, problem: Mutex::default() }
    }

    /// Makes it, unless it is made.
    pub(super) fn make(&self) -> Result<()> {
        let mut known = self.problem.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if known.is_some() {
            return Ok(());
        }
        let (made, problem) = self.kartoteka.back_up_within_import(self.call)?;
        *known = Some(problem);
        made
    }

    /// Keeps in mind how it went; to be told after the write.
    pub(super) fn note(self) {
        let known = self.problem.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(problem) = known {
            self.kartoteka.keep_in_mind(&problem);
        }
    }
}

/// The side of who decides.
pub(super) struct Making<'m> {
    backup: &'m Backup<'m>,
    deriver: Deriver,
    orders: SyncSender<Order>,
}

/// Has `read` decide and carries out what it orders meanwhile; gives its answer and the cards
/// that were made.
pub(super) fn alongside<T: Send>(
    backup: &Backup<'_>,
    box_: &Writer<'_>,
    read: impl FnOnce(&Making<'_>) -> Result<T> + Send,
) -> kartoteka_store::Result<(Result<T>, Vec<ContactId>)> {
    let (orders, ordered) = sync_channel(ORDERS);
    let making = Making { backup, deriver: box_.deriver()?, orders };
    thread::scope(|scope| {
        // The orders end with the one who gives them.
        let reading = scope.spawn(move || read(&{ making }));
        let made = carry_out(box_, ordered);
        let answer = reading.join().unwrap_or_else(|panic| resume_unwind(panic));
        Ok((answer, made?))
    })
}

/// The side of who writes.
fn carry_out(
    box_: &Writer<'_>,
    orders: Receiver<Order>,
) -> kartoteka_store::Result<Vec<ContactId>> {
    let mut made: Vec<ContactId> = Vec::new();
    let named = |made: &[ContactId], place: usize| {
        *made.get(place).expect("only cards that were ordered are named")
    };
    for order in orders {
        box_.go_on()?;
        // Who no longer waits for the answer has stopped reading.
        match order {
            Order::Make(chunk) => made.extend(write::make(box_, chunk)?),
            Order::Merge(further) => {
                let merged = merge(box_, named(&made, further.place), &further)?;
                let _ = further.reply.send(merged);
            }
            Order::Content(place, reply) => {
                let _ = reply.send(box_.contact(named(&made, place))?.content);
            }
        }
    }
    Ok(made)
}

fn merge(box_: &Writer<'_>, id: ContactId, further: &Further) -> kartoteka_store::Result<Merge> {
    let Further { file, source, region, .. } = further;
    let row = box_.contact(id)?;
    let photo = match (&file.photo, &row.photo_sha256) {
        (Some(_), Some(sha256)) => photo(box_.blob(sha256)?),
        _ => None,
    };
    let current = Contact { photo, ..row.content };
    let merged = three_way::join(&current, file, *region);
    if !merged.changed_fields.is_empty() {
        box_.update_contact(id, None, &merged.result)?;
    }
    if merged.changed_fields.contains(&Field::Photo) {
        box_.set_photo(id, merged.result.photo.as_ref())?;
    }
    if !box_.has_brought(id, &source.hash)? {
        write::keep_more(box_, id, std::slice::from_ref(source))?;
    }
    Ok(merged)
}

fn photo(bytes: Vec<u8>) -> Option<Photo> {
    PhotoType::sniff(&bytes).map(|kind| Photo { kind, bytes })
}

impl Making<'_> {
    /// What derives the index rows of new cards, on whichever thread.
    pub(super) fn deriver(&self) -> &Deriver {
        &self.deriver
    }

    /// Orders the last of the cards, so many, to be written.
    pub(super) fn write_ahead(&self, new: &mut [NewCard], waiting: usize) -> Result<()> {
        self.backup.make()?;
        let from = new.len().saturating_sub(waiting);
        let places = new.get_mut(from..).unwrap_or_default();
        let cards = places.iter_mut().filter_map(NewCard::take_waiting).collect();
        self.order(Order::Make(Chunk::of(cards, &self.deriver)))?;
        places.iter_mut().for_each(|place| *place = NewCard::Written);
        Ok(())
    }

    /// A further record of a card that is written already.
    pub(super) fn merge(
        &self,
        place: usize,
        file: Contact,
        source: SourceCard,
        region: Region,
    ) -> Result<Merge> {
        let (reply, answer) = sync_channel(1);
        self.order(Order::Merge(Box::new(Further { place, file, source, region, reply })))?;
        answer.recv().map_err(|_| self.stopped())
    }

    /// What a written card says.
    pub(super) fn content(&self, place: usize) -> Result<Contact> {
        let (reply, answer) = sync_channel(1);
        self.order(Order::Content(place, reply))?;
        answer.recv().map_err(|_| self.stopped())
    }

    fn order(&self, order: Order) -> Result<()> {
        self.orders.send(order).map_err(|_| self.stopped())
    }

    /// The write failed; its own error is the one that is told.
    fn stopped(&self) -> Error {
        self.backup.kartoteka.error(Code::Cancelled, "error-cancelled", &[])
    }
}
