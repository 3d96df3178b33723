//! Engagement plans: a named row of steps, each so many days after the start or after the step
//! before it was done, and where somebody who is on a plan stands. Owns which days the steps fall
//! on and which step comes up when; the steps themselves become follow-ups.

use crate::draft::Draft;
use crate::follow_up::FollowUpKind;
use crate::holiday::{DaysOff, Moved, Skips};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The most steps of a plan.
pub const MOST_STEPS: usize = 50;
/// The most days from one moment to another: ten years.
pub const MOST_DAYS: u32 = 3650;

/// What a step's days are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// From the day on which the plan began.
    #[default]
    FromStart,
    /// From the day on which the step before was done or skipped.
    FromBefore,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is to be done.
    pub kind: FollowUpKind,
    /// So many days on.
    pub days: u32,
    /// From when.
    #[serde(default)]
    pub counted: Counted,
    /// What to do, in words.
    pub text: String,
    /// What a mail or text message says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Draft>,
}

impl Step {
    /// Reads a line: `0 call Say hello`, `+3 letter Price list` (from when the step before was
    /// done). `kind_of` knows the words for what is to be done.
    #[must_use]
    pub fn parse(line: &str, kind_of: impl Fn(&str) -> Option<FollowUpKind>) -> Option<Self> {
        let (days, rest) = line.trim().split_once(char::is_whitespace)?;
        let (kind, text) = rest.trim().split_once(char::is_whitespace)?;
        let (counted, days) = match days.strip_prefix('+') {
            Some(days) => (Counted::FromBefore, days),
            None => (Counted::FromStart, days),
        };
        let days = days.parse().ok()?;
        let text = text.trim().to_owned();
        Some(Self { kind: kind_of(kind)?, days, counted, text, draft: None })
    }

    /// The line that says it.
    #[must_use]
    pub fn line(&self) -> String {
        let sign = if self.counted == Counted::FromBefore { "+" } else { "" };
        format!("{sign}{} {} {}", self.days, self.kind.as_str(), self.text)
    }

    /// Reads a step as it is written down: its line, and behind it those of its draft.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut step = Self::parse(lines.next()?, FollowUpKind::parse)?;
        lines.all(|line| step.add_to_draft(line)).then_some(step)
    }

    /// The lines behind its own that say its draft.
    #[must_use]
    pub fn draft_lines(&self) -> Vec<String> {
        let Some(draft) = &self.draft else { return Vec::new() };
        let subject = Some(&draft.subject).filter(|subject| !subject.is_empty());
        let subject = subject.map(|subject| format!("> {subject}"));
        let text = draft.text.lines().map(|line| format!("| {line}"));
        subject.into_iter().chain(text).collect()
    }

    /// Adds a line of its draft: behind `>` the subject, behind `|` a line of the text. False for
    /// any other line, which is left alone.
    pub fn add_to_draft(&mut self, line: &str) -> bool {
        let Some((sign @ (">" | "|"), words)) = line.split_at_checked(1) else { return false };
        let words = words.strip_prefix(' ').unwrap_or(words);
        let draft = self.draft.get_or_insert_default();
        match sign {
            ">" => words.trim().clone_into(&mut draft.subject),
            _ if draft.text.is_empty() => words.clone_into(&mut draft.text),
            _ => draft.text = format!("{}\n{words}", draft.text),
        }
        true
    }

    /// The day of the step where it is counted from `from`, moved off weekends and holidays.
    #[must_use]
    pub fn placed(&self, from: NaiveDate, days_off: &DaysOff) -> Placed {
        let wanted = later(from, self.days);
        let Moved { to, because } = days_off.moved(wanted, Skips::DaysOff);
        Placed { on: to, moved_from: because.map(|_| wanted) }
    }
}

/// A named row of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its name.
    pub name: String,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// Reads plans as they are written down: a line with `#` names one, each line below is a step
/// ([`Step::parse`]); behind a step, `>` begins the subject of its draft and `|` a line of its text.
#[must_use]
pub fn read(text: &str) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix('#') {
            plans.push(Plan { name: name.trim().to_owned(), steps: Vec::new() });
            continue;
        }
        let Some(steps) = plans.last_mut().map(|plan| &mut plan.steps) else { continue };
        if !steps.last_mut().is_some_and(|step| step.add_to_draft(line)) {
            steps.extend(Step::parse(line, FollowUpKind::parse));
        }
    }
    plans
}

/// Whether these can be the steps of a plan.
#[must_use]
pub fn fit(steps: &[Step]) -> bool {
    let is_step = |step: &Step| step.days <= MOST_DAYS && !step.text.trim().is_empty();
    (1..=MOST_STEPS).contains(&steps.len()) && steps.iter().all(is_step)
}

/// The day of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The day it is put on.
    pub on: NaiveDate,
    /// The day it would have been, had that not been off.
    pub moved_from: Option<NaiveDate>,
}

/// The days of all steps where each is done on its day.
#[must_use]
pub fn preview(steps: &[Step], start: NaiveDate, days_off: &DaysOff) -> Vec<Placed> {
    let mut before = start;
    let mut placed = Vec::with_capacity(steps.len());
    for step in steps {
        let from = if step.counted == Counted::FromBefore { before } else { start };
        let day = step.placed(from, days_off);
        before = day.on;
        placed.push(day);
    }
    placed
}

/// Where one step of somebody's plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Its day is not known yet: it waits for the step before.
    Waiting,
    /// To do.
    Open,
    /// Done, skipped or dropped.
    Closed,
}

/// The steps that come up now, of a plan whose steps stand so: at the start those with days of
/// their own, later those that waited for one that is closed by now.
#[must_use]
pub fn coming_up(steps: &[Step], progress: &[Progress]) -> Vec<usize> {
    let is_ready = |at: usize| match at.checked_sub(1) {
        None => true,
        Some(before) => progress.get(before) == Some(&Progress::Closed),
    };
    let waiting = steps.iter().zip(progress).enumerate();
    waiting
        .filter(|(_, (_, progress))| **progress == Progress::Waiting)
        .filter(|(at, (step, _))| step.counted == Counted::FromStart || is_ready(*at))
        .map(|(at, _)| at)
        .collect()
}

/// Where somebody's plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl EnrolmentState {
    const ALL: [Self; 6] =
        [Self::Running, Self::Paused, Self::Done, Self::Stopped, Self::Won, Self::Lost];

    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Done => "done",
            Self::Stopped => "stopped",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// What a stored word means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Still under way.
    #[must_use]
    pub fn is_on(self) -> bool {
        matches!(self, Self::Running | Self::Paused)
    }
}

/// How an outcome of a call or visit ends the plans of the card, if it does.
#[must_use]
pub fn ended_by(outcome: &str) -> Option<EnrolmentState> {
    match outcome {
        "order" => Some(EnrolmentState::Won),
        "not interested" => Some(EnrolmentState::Lost),
        _ => None,
    }
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::Region;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn steps(lines: &[&str]) -> Vec<Step> {
        lines.iter().map(|line| Step::parse(line, FollowUpKind::parse).unwrap()).collect()
    }

    fn enquiry() -> Vec<Step> {
        steps(&["0 call Ask what they need", "2 mail Offer", "7 call Questions?", "14 visit See"])
    }

    #[test]
    fn an_enquiry_of_a_friday_goes_by_working_days() {
        let placed = preview(&enquiry(), day("2026-11-06"), &DaysOff::of(Region::PL));
        let on: Vec<NaiveDate> = placed.iter().map(|one| one.on).collect();
        assert_eq!(on, ["2026-11-06", "2026-11-09", "2026-11-13", "2026-11-20"].map(day));
        let moved: Vec<Option<NaiveDate>> = placed.iter().map(|one| one.moved_from).collect();
        assert_eq!(moved, [None, Some(day("2026-11-08")), None, None]);
    }

    #[test]
    fn a_step_may_count_from_the_one_before_and_skips_the_countrys_holidays() {
        let steps = steps(&["0 call Hello", "+1 letter Prices", "+2 task Decide"]);
        let placed = preview(&steps, day("2026-11-10"), &DaysOff::of(Region::PL));
        let on: Vec<NaiveDate> = placed.iter().map(|one| one.on).collect();
        // 11 November is Independence Day, 14 and 15 are the weekend.
        assert_eq!(on, ["2026-11-10", "2026-11-12", "2026-11-16"].map(day));
    }

    #[test]
    fn what_waits_comes_up_when_the_step_before_is_closed() {
        use Progress::{Closed, Open, Waiting};
        let steps = steps(&["0 call a", "+3 mail b", "10 visit c", "+1 task d"]);
        let up = |progress: [Progress; 4]| coming_up(&steps, &progress);
        assert_eq!(up([Waiting; 4]), [0, 2]);
        assert_eq!(up([Open, Waiting, Open, Waiting]), Vec::<usize>::new());
        assert_eq!(up([Closed, Waiting, Open, Waiting]), [1]);
        assert_eq!(up([Closed, Open, Closed, Waiting]), [3]);
    }

    #[test]
    fn a_step_is_read_as_it_is_written() {
        for line in ["0 call Say hello", "+3 letter Price list, new", "14 task x"] {
            assert_eq!(Step::parse(line, FollowUpKind::parse).unwrap().line(), line);
        }
        for line in ["", "call x", "3 call", "-1 call x", "3 dance x", "+ call x", "> call x"] {
            assert_eq!(Step::parse(line, FollowUpKind::parse), None, "{line}");
        }
        let step = Step::read("3 mail Prices\n > Our list\n| Hello,\n|\n|  here").unwrap();
        assert_eq!(step.draft_lines(), ["> Our list", "| Hello,", "| ", "|  here"]);
        assert_eq!(Step::read("3 mail Prices\nHello"), None);
        assert!(!fit(&[]) && fit(&enquiry()) && !fit(&steps(&["4000 call x"])));
    }

    proptest! {
        #[test]
        fn no_step_falls_on_a_day_off_nor_further_than_it_has_to(
            offset in 0..20_000_u64, country in prop::sample::select(vec!["PL", "DE", "GB", "US"]),
            plan in prop::collection::vec((0..400_u32, any::<bool>()), 1..12),
        ) {
            let start = day("2000-01-01") + Days::new(offset);
            let days_off = DaysOff::of(Region::parse(country).unwrap());
            let steps: Vec<Step> = plan.into_iter().map(|(days, from_before)| Step {
                kind: FollowUpKind::Call,
                days,
                counted: if from_before { Counted::FromBefore } else { Counted::FromStart },
                text: "x".to_owned(),
                draft: None,
            }).collect();
            let placed = preview(&steps, start, &days_off);
            prop_assert_eq!(placed.len(), steps.len());
            let mut before = start;
            for (step, one) in steps.iter().zip(placed) {
                let from = if step.counted == Counted::FromStart { start } else { before };
                let wanted = from + Days::new(step.days.into());
                prop_assert!(one.on >= wanted);
                prop_assert!(days_off.off(one.on, Skips::DaysOff).is_none());
                let skipped = wanted.iter_days().take_while(|day| *day < one.on);
                for day in skipped {
                    prop_assert!(days_off.off(day, Skips::DaysOff).is_some());
                }
                prop_assert_eq!(one.moved_from, (one.on != wanted).then_some(wanted));
                before = one.on;
            }
        }
    }
}
