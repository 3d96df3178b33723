//! Follow-ups: making, doing, putting off, and how they recur.

use super::data;

data! {
    /// Where a follow-up stands.
    #[derive(Copy, Eq)]
    pub enum FollowUpState {
        /// Still to do.
        Open,
        /// Done.
        Done,
        /// Will not be done.
        Dropped,
    }

    /// What is to be done.
    #[derive(Copy, Eq, Default)]
    pub enum FollowUpKind {
        /// Anything.
        #[default]
        Task,
        /// To call.
        Call,
        /// To go there, or to be visited.
        Visit,
        /// An appointment.
        Meeting,
        /// To write a text message.
        Message,
        /// To write an electronic letter.
        Mail,
        /// To write a letter on paper.
        Letter,
    }

    /// What the distance between two times is counted in.
    #[derive(Copy, Eq)]
    pub enum RepeatUnit {
        /// Days.
        Day,
        /// Weeks.
        Week,
        /// Months.
        Month,
        /// Years.
        Year,
    }

    /// Which one of a month.
    #[derive(Copy, Eq)]
    pub enum RepeatNth {
        /// The first.
        First,
        /// The second.
        Second,
        /// The third.
        Third,
        /// The fourth.
        Fourth,
        /// The last.
        Last,
    }

    /// A day of the week.
    #[derive(Copy, Eq)]
    pub enum Weekday {
        /// Monday.
        Mon,
        /// Tuesday.
        Tue,
        /// Wednesday.
        Wed,
        /// Thursday.
        Thu,
        /// Friday.
        Fri,
        /// Saturday.
        Sat,
        /// Sunday.
        Sun,
    }

    /// A day of the month that has no number of its own.
    #[derive(Copy, Eq)]
    pub struct RepeatDay {
        /// Which one.
        pub nth: RepeatNth,
        /// The weekday; the last day of the month without one.
        pub weekday: Option<Weekday>,
    }

    /// Which days a thing is not put on.
    #[derive(Copy, Eq, Default)]
    pub enum Skips {
        /// Any day will do.
        #[default]
        Nothing,
        /// Not on weekends.
        Weekends,
        /// Neither on weekends nor on the holidays of the home country.
        DaysOff,
    }

    /// How a follow-up recurs.
    #[derive(Copy, Eq)]
    pub struct Repeat {
        /// So many units from one to the next, 1 to 999.
        pub every: u16,
        /// The unit.
        pub unit: RepeatUnit,
        /// The day of the month, where it is not that of the date it begins with.
        #[serde(default)]
        pub on: Option<RepeatDay>,
        /// Counted from the day on which the one before was done, not from when it was due.
        #[serde(default)]
        pub from_done: bool,
        /// The days it is not put on.
        #[serde(default)]
        pub skips: Skips,
    }

    /// A thing to do by a day.
    pub struct FollowUp {
        /// The follow-up.
        pub id: i64,
        /// Whose, if anyone's.
        pub contact_id: Option<i64>,
        /// The card's name; empty without a card.
        pub contact_name: String,
        /// The local day.
        pub due_on: String,
        /// The local time.
        pub due_time: Option<String>,
        /// What to do.
        pub text: String,
        /// What that is.
        pub kind: FollowUpKind,
        /// Where; empty when that doesn't matter.
        pub place: String,
        /// How long it will take, in minutes.
        pub minutes: Option<u32>,
        /// How it recurs.
        pub repeat: Option<Repeat>,
        /// The same in the owner's language; empty when it comes once.
        pub repeat_text: String,
        /// How many more times it has come up since, while this one was still to be done.
        pub missed: u32,
        /// Its reminder rests until then.
        pub snoozed_until: Option<i64>,
        /// Where it stands.
        pub state: FollowUpState,
        /// When it was done or dropped.
        pub closed_at: Option<i64>,
        /// The number to call, as it is shown: that of the call it came of, else the card's first;
        /// empty for none.
        #[serde(default)]
        pub number: String,
    }

    /// Words that hold a moment.
    pub struct WhenText {
        /// "fri 10:00 call back", "za 2 tygodnie".
        pub text: String,
    }

    /// What the words were understood to mean.
    pub struct WhenGuess {
        /// The local day; nothing when no moment was found.
        pub due_on: Option<String>,
        /// The local time.
        pub due_time: Option<String>,
        /// How it recurs, where the words say that it does.
        pub repeat: Option<Repeat>,
        /// The same in the owner's language; empty when it comes once.
        pub repeat_text: String,
        /// What remains beside the moment.
        pub rest: String,
        /// Why words that look like a day or time are none, as a sentence.
        pub problem: Option<String>,
        /// Why that day is off: a holiday's name, or that it is a weekend; empty for a working day.
        #[serde(default)]
        pub day_off: String,
        /// Another day that the words could mean; nothing where they are plain.
        #[serde(default)]
        pub other: Option<OtherDay>,
        /// True for a day and month of which the year was not said: the next one was taken.
        #[serde(default)]
        pub is_without_year: bool,
    }

    /// Why words could mean another day.
    #[derive(Copy, Eq)]
    pub enum OtherDayWhy {
        /// Today is such a day too; the next one was taken.
        Today,
        /// Today was taken; this is the next such day.
        Later,
        /// This month's has passed; the next one was taken.
        Passed,
        /// Read with the month first it is this day.
        MonthFirst,
    }

    /// A day that words could mean beside the one that was taken.
    pub struct OtherDay {
        /// Why.
        pub why: OtherDayWhy,
        /// The local day.
        pub on: String,
    }

    /// What came of a call, as its row in a list says it.
    pub struct NextStep {
        /// The follow-up.
        pub id: i64,
        /// The local day.
        pub due_on: String,
        /// The local time.
        pub due_time: Option<String>,
        /// What to do.
        pub text: String,
        /// Where it stands.
        pub state: FollowUpState,
    }

    /// A new follow-up.
    pub struct FollowUpCreate {
        /// Whose, if anyone's.
        pub contact_id: Option<i64>,
        /// The moment in words; may also hold the text, and say that it recurs.
        pub when: String,
        /// What to do; empty takes what remains of `when`.
        #[serde(default)]
        pub text: String,
        /// What that is.
        #[serde(default)]
        pub kind: FollowUpKind,
        /// Where.
        #[serde(default)]
        pub place: String,
        /// How long it will take, in minutes.
        #[serde(default)]
        pub minutes: Option<u32>,
    }

    /// A follow-up put off.
    pub struct FollowUpSnooze {
        /// The follow-ups.
        pub ids: Vec<i64>,
        /// The new moment in words.
        pub when: String,
    }

    /// A follow-up's new wording and moment.
    pub struct FollowUpSave {
        /// The follow-up.
        pub id: i64,
        /// What to do.
        pub text: String,
        /// The local day.
        pub due_on: String,
        /// The local time.
        pub due_time: Option<String>,
        /// What is to be done.
        #[serde(default)]
        pub kind: FollowUpKind,
        /// Where.
        #[serde(default)]
        pub place: String,
        /// How long it will take, in minutes.
        #[serde(default)]
        pub minutes: Option<u32>,
        /// How it recurs; nothing ends that.
        #[serde(default)]
        pub repeat: Option<Repeat>,
        /// A new moment is that of all that follow too, not of this one alone.
        #[serde(default)]
        pub moves_all: bool,
        /// What the owner saw when they began to change it: the save is refused as stale when it
        /// says something else by now.
        #[serde(default)]
        pub before: Option<FollowUp>,
    }

    /// The follow-up as it now stands.
    pub struct FollowUpSaved {
        /// It.
        pub follow_up: FollowUp,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// Follow-ups that will not be done.
    pub struct FollowUpDrop {
        /// The follow-ups.
        pub ids: Vec<i64>,
        /// Those that recur end with this; else the next one comes.
        #[serde(default)]
        pub ends: bool,
    }

    /// Follow-ups done or dropped.
    pub struct FollowUpsClosed {
        /// What comes next of those that recur, in the order asked.
        pub next: Vec<FollowUp>,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// Open follow-ups, of all days or of one.
    pub struct FollowUpListRequest {
        /// The local day; all of them without one.
        #[serde(default)]
        pub on: Option<String>,
        /// Skip so many.
        #[serde(default)]
        pub from: u32,
        /// How many, at most 500.
        pub limit: u32,
    }

    /// Open follow-ups, the soonest first.
    pub struct FollowUpList {
        /// All open ones, or all of the day.
        pub total: u32,
        /// The window asked for.
        pub rows: Vec<FollowUp>,
    }

    /// Days of the calendar, such as a month with the ends of those beside it.
    pub struct FollowUpMonthRequest {
        /// The first local day.
        pub from: String,
        /// How many, at most 42.
        pub days: u32,
    }

    /// What some days hold, one by one.
    pub struct FollowUpMonth {
        /// The days asked for, in their order.
        pub days: Vec<FollowUpDay>,
    }

    /// A day of the calendar.
    pub struct FollowUpDay {
        /// The local day.
        pub on: String,
        /// How many open follow-ups it has.
        pub total: u32,
        /// The first 3 of them.
        pub rows: Vec<FollowUp>,
        /// The holiday of the home country that it is, by its name there.
        pub holiday: Option<String>,
        /// The birthdays kept on it, by name; at most 50.
        pub birthdays: Vec<super::today::BirthdaySoon>,
    }
}
