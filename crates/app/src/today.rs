//! What the day asks for, and what the window's frame shows of it.

use crate::api::Nothing;
use crate::api::follow_up::FollowUp;
use crate::api::interaction::ListedCall;
use crate::api::today::{BirthdaySoon, Status, Today, TodayRequest};
use crate::call::Call;
use crate::error::Result;
use crate::follow_up::Telling;
use crate::host::Kartoteka;
use crate::operation::title;
use crate::stay_in_touch::quiet;
use crate::wordless;
use chrono::{Datelike, Days, NaiveDate};
use kartoteka_domain::birthday::upcoming;
use kartoteka_domain::contact::PartialDate;
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::time::day_text;
use kartoteka_store::{BirthdayRow, FIRST_DAY, LAST_DAY, Reader};

/// Days after today that count as soon.
const SOON: u32 = 7;

/// Rows shown of each group where nothing else is asked for.
const SHOWN: u32 = 50;

/// The most late follow-ups given at once.
const MOST_LATE: u32 = 500;

/// So many missed calls are looked through for those from one number.
const LOOKED_THROUGH: u32 = 500;

/// Calls in the list of the last ones.
const RECENT: u32 = 8;

pub(crate) fn get(kartoteka: &Kartoteka, call: &Call<'_>, request: TodayRequest) -> Result<Today> {
    let today = call.now.today();
    let (yesterday, tomorrow, last) = (before(today), after(today, 1), after(today, SOON));
    let late = request.overdue_limit.unwrap_or(SHOWN).min(MOST_LATE);
    let (telling, leap_day) = (Telling::of(kartoteka)?, kartoteka.leap_day()?);
    kartoteka.read(|box_| {
        let group = |from, to, limit| group(box_, &telling, from, to, limit);
        let (overdue, overdue_count) = group(FIRST_DAY, yesterday, late)?;
        let (due, due_count) = group(today, today, SHOWN)?;
        let (upcoming, upcoming_count) = group(tomorrow, last, SHOWN)?;
        let quiet = quiet(box_, &call.now, 0, SHOWN)?;
        Ok(Today {
            on: day_text(today),
            overdue,
            overdue_count,
            due,
            due_count,
            upcoming,
            upcoming_count,
            birthdays: birthdays_soon(box_, today, leap_day)?,
            quiet: quiet.rows,
            quiet_count: quiet.total,
            call_back: call_back(box_, &telling)?,
            recent_calls: telling.calls(box_, box_.recent_calls(RECENT)?)?,
        })
    })
}

/// Calls to return, the newest first.
fn call_back(box_: &Reader<'_>, telling: &Telling) -> kartoteka_store::Result<Vec<ListedCall>> {
    let mut calls = telling.to_return(box_, box_.calls_to_return(LOOKED_THROUGH)?)?;
    calls.truncate(SHOWN as usize);
    Ok(calls)
}

/// The first open follow-ups of some days, and how many there are.
fn group(
    box_: &Reader<'_>,
    telling: &Telling,
    from: NaiveDate,
    to: NaiveDate,
    limit: u32,
) -> kartoteka_store::Result<(Vec<FollowUp>, u32)> {
    let rows = box_.open_follow_ups(from, to, 0, limit)?;
    Ok((telling.follow_ups(rows), box_.count_open_follow_ups(from, to)?))
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(FIRST_DAY)
}

fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(LAST_DAY)
}

fn birthdays_soon(
    box_: &Reader<'_>,
    today: NaiveDate,
    leap_day: LeapDay,
) -> kartoteka_store::Result<Vec<BirthdaySoon>> {
    let soon = birthdays(box_, today, after(today, SOON), leap_day)?.into_iter();
    Ok(soon.map(|(_, birthday)| birthday).take(SHOWN as usize).collect())
}

/// The birthdays kept on the days `from` to `to`, less than a year apart, soonest first; at most 50
/// a day. Asks for each day of the year by its index, so that no box is too large for it.
pub(crate) fn birthdays(
    box_: &Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
    leap_day: LeapDay,
) -> kartoteka_store::Result<Vec<(NaiveDate, BirthdaySoon)>> {
    let mut born = Vec::new();
    for on in from.iter_days().take_while(|on| *on <= to) {
        born_on(box_, on.month(), on.day(), &mut born)?;
        let has_leap_day = (on.month(), on.day()) == (2, 29);
        if !has_leap_day && leap_day.kept_in(on.year()) == Some(on) {
            born_on(box_, 2, 29, &mut born)?;
        }
    }
    let days = u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0);
    let kept = upcoming(born, from, days, leap_day).into_iter();
    Ok(kept
        .map(|(row, birthday)| {
            let shown = BirthdaySoon {
                contact_id: row.contact_id.0,
                name: row.name,
                on: day_text(birthday.on),
                turns: birthday.turning,
            };
            (birthday.on, shown)
        })
        .collect())
}

fn born_on(
    box_: &Reader<'_>,
    month: u32,
    day: u32,
    born: &mut Vec<(BirthdayRow, PartialDate)>,
) -> kartoteka_store::Result<()> {
    let rows = box_.birthdays_on(month, day, SHOWN)?.into_iter();
    born.extend(rows.map(|row| {
        let date = PartialDate { year: row.year, month, day };
        (row, date)
    }));
    Ok(())
}

pub(crate) fn status(kartoteka: &Kartoteka, call: &Call<'_>, _: Nothing) -> Result<Status> {
    let today = call.now.today();
    let (backup_at, backup_problem) = kartoteka.backup_state()?;
    kartoteka.read(|box_| {
        let steps = box_.undo_state()?;
        Ok(Status {
            contacts: box_.count_contacts()?,
            due: box_.count_open_follow_ups(FIRST_DAY, today)?,
            overdue: box_.count_open_follow_ups(FIRST_DAY, before(today))?,
            waiting: box_.count_waiting()?,
            wordless: wordless::count(box_, &call.now)?,
            unknown: box_.count_unnamed()? + box_.count_said_of_nobody()?,
            has_orders: box_.has_orders()?,
            has_tickets: box_.has_tickets()?,
            has_stock: box_.has_stock()?,
            backup_at,
            backup_problem,
            undo: steps.undo.map(|row| title(kartoteka, &row)),
            redo: steps.redo.map(|row| title(kartoteka, &row)),
            clock_problem: (!call.now.is_plausible()).then(|| {
                let year = today.format("%Y").to_string();
                kartoteka.say("today-clock-wrong", &[("year", (&year).into())])
            }),
            demo: box_.newest_in_effect("demo_fill")?.map(|id| id.0),
        })
    })
}
