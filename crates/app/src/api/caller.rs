//! Who is calling, and the calls that the caller window holds.

use super::balance::{Balance, Terms};
use super::contact::ContactRow;
use super::data;
use super::find::Certainty;
use super::follow_up::FollowUp;
use super::interaction::{Direction, TimelineItem};
use super::order::Money;
use super::ticket::TicketRow;

data! {
    /// Who is calling.
    pub struct CallerAsked {
        /// The number as it arrived; empty for a withheld one.
        pub number: String,
        /// A card that was chosen, whatever its numbers say.
        #[serde(default)]
        pub contact_id: Option<i64>,
    }

    /// A card that may be the caller's, with what is needed while the telephone rings.
    pub struct CallerMatch {
        /// How sure.
        pub certainty: Certainty,
        /// The card.
        pub row: ContactRow,
        /// What the person is where they work ("Events manager").
        pub role: String,
        /// The number as it stands on the card; empty where the card was chosen.
        pub number: String,
        /// Its label.
        pub label: String,
        /// When they died, as the card says it; empty of the living.
        pub died: String,
        /// Tags.
        pub tags: Vec<String>,
        /// The last entries of the card, newest first; at most 5.
        pub recent: Vec<TimelineItem>,
        /// Open follow-ups, the soonest first.
        pub follow_ups: Vec<FollowUp>,
        /// What the card and the owner owe each other; empty where nothing was ordered or paid.
        pub balances: Vec<Balance>,
        /// On which terms.
        pub terms: Vec<Terms>,
        /// What they last ordered; nothing where they never did.
        pub last_order: Option<CallerOrder>,
        /// Its tickets, then those of the firms that the person belongs to, with which something is still to
        /// be done or to be fetched, by the day they are promised for; at most 5.
        pub tickets: Vec<TicketRow>,
        /// How many such tickets there are.
        pub tickets_total: u32,
        /// Of several with the number: the card that the last call from it was given to.
        pub was_chosen: bool,
        /// The card says no name: it was made of its number.
        pub is_unnamed: bool,
    }

    /// The newest order of a card that was neither cancelled nor only an offer.
    pub struct CallerOrder {
        /// Its number.
        pub number: String,
        /// Its local day, YYYY-MM-DD.
        pub on: String,
        /// What it says, in brief.
        pub what: String,
        /// What it comes to with tax.
        pub gross: Money,
    }

    /// A card with a number of the same block.
    pub struct CallerNeighbour {
        /// The card.
        pub row: ContactRow,
        /// Its number.
        pub number: String,
    }

    /// Everything there is to say about a caller.
    pub struct Caller {
        /// The number as it arrived.
        pub number: String,
        /// Its E.164 form when valid.
        pub e164: Option<String>,
        /// No number was told.
        pub is_withheld: bool,
        /// Cards, the likeliest first; at most 20. Of several that are as sure, the one chosen
        /// last comes first.
        pub matches: Vec<CallerMatch>,
        /// How many cards there are.
        pub total: u32,
        /// Earlier calls with this number that are on no card, newest first; at most 5.
        pub earlier: Vec<TimelineItem>,
        /// For an unknown number: cards with a number of the same block; at most 5.
        pub neighbours: Vec<CallerNeighbour>,
    }

    /// How far a call has got.
    #[derive(Copy, Eq)]
    pub enum CallPhase {
        /// The telephone rings.
        Ringing,
        /// The two speak.
        Talking,
        /// It is over.
        Ended,
        /// Nobody answered.
        Missed,
    }

    /// A call that the caller window holds.
    pub struct PopCall {
        /// The call.
        pub id: i64,
        /// How far it has got.
        pub phase: CallPhase,
        /// The name that came with it.
        pub name: String,
        /// Who began it; nothing for a call that is only shown.
        pub direction: Option<Direction>,
        /// The owner asked to see it, by hand or by a link: nobody is known to be calling.
        pub is_asked: bool,
        /// When it began.
        pub at: i64,
        /// When it was answered.
        pub talking_at: Option<i64>,
        /// When it was over.
        pub ended_at: Option<i64>,
        /// From when on nobody knows whether it still rings or goes on, as nothing more was told;
        /// nothing for one that is over or only looked up.
        pub rests_at: Option<i64>,
        /// The card chosen.
        pub contact_id: Option<i64>,
        /// What was typed.
        pub text: String,
        /// The name that was typed.
        pub who: String,
        /// Who it may be.
        pub caller: Caller,
    }

    /// What the caller window shows.
    pub struct Pop {
        /// Its calls, the oldest first.
        pub calls: Vec<PopCall>,
    }

    /// A call that the owner asks to see.
    pub struct PopShow {
        /// The number; empty when only a card was chosen.
        #[serde(default)]
        pub number: String,
        /// The card that was chosen.
        #[serde(default)]
        pub contact_id: Option<i64>,
    }

    /// What is being typed about a call.
    pub struct PopWords {
        /// The call.
        pub id: i64,
        /// The card chosen.
        pub contact_id: Option<i64>,
        /// What it was about.
        pub text: String,
        /// The name of an unknown caller.
        pub who: String,
    }

    /// A call to write down.
    pub struct PopSave {
        /// The call.
        pub id: i64,
        /// The card it belongs to.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// What it was about; what stands behind a `>` becomes the next step.
        #[serde(default)]
        pub text: String,
        /// How it went: "order", "no answer"; empty for nothing.
        #[serde(default)]
        pub outcome: String,
        /// The next step in words: "monday".
        #[serde(default)]
        pub next: String,
        /// The name of an unknown caller: makes a card, or names one made of its number.
        #[serde(default)]
        pub who: String,
        /// The number goes onto the chosen card too.
        #[serde(default)]
        pub is_number_added: bool,
        /// An unknown number gets no card.
        #[serde(default)]
        pub is_cardless: bool,
    }
}
