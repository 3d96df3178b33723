//! Engagement plans, and the cards on them.

use super::contact::MatchingCards;
use super::data;
use super::follow_up::{FollowUp, FollowUpKind};

data! {
    /// What a step's days are counted from.
    #[derive(Copy, Eq, Default)]
    pub enum StepCounted {
        /// From the day on which the plan began.
        #[default]
        FromStart,
        /// From the day on which the step before was done or skipped.
        FromBefore,
    }

    /// One step of a plan.
    #[derive(Eq)]
    pub struct PlanStep {
        /// What is to be done.
        pub kind: FollowUpKind,
        /// So many days on.
        pub days: u32,
        /// From when.
        #[serde(default)]
        pub counted: StepCounted,
        /// What to do, in words.
        pub text: String,
        /// What a mail or text message says, with places for the card's words: `{first name}`.
        #[serde(default)]
        pub draft: Option<StepDraft>,
    }

    /// What a step writes.
    #[derive(Eq)]
    pub struct StepDraft {
        /// Of a mail; a text message has none.
        #[serde(default)]
        pub subject: String,
        /// What it says.
        pub text: String,
    }

    /// A plan.
    pub struct Plan {
        /// Its name.
        pub name: String,
        /// It comes with the program; one of the owner's by the same name takes its place.
        pub is_built_in: bool,
        /// Its steps in order.
        pub steps: Vec<PlanStep>,
        /// How many cards are on it now.
        pub cards: u32,
    }

    /// All plans.
    pub struct PlanList {
        /// By name.
        pub plans: Vec<Plan>,
    }

    /// A plan to be kept.
    pub struct PlanSave {
        /// Its name; one of the owner's by this name is replaced.
        pub name: String,
        /// The name it had, where that is another one.
        #[serde(default)]
        pub before: Option<String>,
        /// Its steps in order.
        pub steps: Vec<PlanStep>,
        /// The steps it had when the change began: where it has others by now, nothing is saved.
        #[serde(default)]
        pub was: Option<Vec<PlanStep>>,
    }

    /// A plan by its name.
    pub struct PlanName {
        /// The name.
        pub name: String,
    }

    /// Which cards begin which plan, and when.
    pub struct PlanStart {
        /// The plan.
        pub plan: String,
        /// The cards.
        #[serde(default)]
        pub ids: Vec<i64>,
        /// And all that match.
        #[serde(default)]
        pub matching: Option<MatchingCards>,
        /// The local day; today when nothing is said.
        #[serde(default)]
        pub on: Option<String>,
    }

    /// The day of a step.
    pub struct StepDay {
        /// The step.
        pub step: PlanStep,
        /// The day it is put on; for one that counts from the step before, if that is done on its day.
        pub on: String,
        /// The day it would have been, had that not been off.
        pub moved_from: Option<String>,
    }

    /// What a start would do.
    pub struct PlanPreview {
        /// The steps with their days.
        pub steps: Vec<StepDay>,
        /// How many cards would begin.
        pub cards: u32,
        /// Names of those that are on the plan already and are left as they are; at most 50.
        pub on_it: Vec<String>,
        /// How many more are on it than are named.
        pub on_it_more: u32,
    }

    /// Cards that began a plan.
    pub struct PlanStarted {
        /// The enrolments, in the order of the cards; those that were on it already have none.
        pub enrolments: Vec<i64>,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// Where a card's plan stands.
    #[derive(Copy, Eq)]
    pub enum EnrolmentState {
        /// Its steps come up.
        Running,
        /// They rest.
        Paused,
        /// All were done or skipped.
        Done,
        /// The owner ended it.
        Stopped,
        /// An order ended it.
        Won,
        /// "Not interested" did.
        Lost,
    }

    /// A card on a plan.
    pub struct Enrolment {
        /// The enrolment.
        pub id: i64,
        /// Whose.
        pub contact_id: i64,
        /// The plan's name when it began, or as it was renamed while it ran.
        pub plan: String,
        /// The local day it began on.
        pub started_on: String,
        /// Where it stands.
        pub state: EnrolmentState,
        /// When it ended.
        pub ended_at: Option<i64>,
        /// The plan's steps when it began.
        pub steps: Vec<PlanStep>,
        /// How many of them are done, skipped or dropped.
        pub closed: u32,
        /// The next one to do, from 0; of a plan that rests the first that rests; nothing once all are closed.
        pub next_step: Option<u32>,
        /// The same as a follow-up, where it is open.
        pub next: Option<FollowUp>,
    }

    /// A card's plans, or one enrolment among them.
    pub struct EnrolmentListRequest {
        /// The card.
        pub contact_id: i64,
    }

    /// A card's plans.
    pub struct EnrolmentList {
        /// The oldest first; ended ones too.
        pub enrolments: Vec<Enrolment>,
    }

    /// What became of an enrolment.
    pub struct EnrolmentSaved {
        /// As it stands now.
        pub enrolment: Enrolment,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }
}
