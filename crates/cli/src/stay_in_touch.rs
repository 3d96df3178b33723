//! Verbs about staying in touch: who has gone quiet, and the gaps of cards and tags.

use crate::session::{Answer, Session, pages};
use crate::shapes;
use chrono_tz::Tz;
use clap::Subcommand;
use kartoteka_app::api::contact::ContactCard;
use kartoteka_app::api::stay_in_touch::{
    Gap, Quiet, QuietCard, QuietList, QuietListRequest, StayInTouch, StayInTouchSet, TagGap,
    TagGapSet, TagGaps, Touch,
};
use kartoteka_app::api::{Done, Saved};
use kartoteka_app::text::Arg;
use kartoteka_app::{Code, Error, Result};
use serde_json::{Value, json};

/// Verbs of `stay-in-touch`.
#[derive(Debug, Subcommand)]
pub(crate) enum StayInTouchVerb {
    /// Lists the cards that have gone quiet, the longest first
    List {
        /// The most cards to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Says how often to be in touch with a card
    Set {
        /// The card's id or uid
        id: String,
        /// The ideal number of days; never: don't remind; tags: as the tags say
        #[arg(value_name = "DAYS|never|tags")]
        ideal: String,
        /// The longest number of days; twice the ideal when not said
        #[arg(value_name = "DAYS")]
        longest: Option<String>,
    },
    /// Says how often to be in touch with those who wear a tag; lists the tags' gaps when not said
    Tag {
        /// The tag
        tag: Option<String>,
        /// The ideal number of days; none takes the gap away
        #[arg(value_name = "DAYS|none")]
        ideal: Option<String>,
        /// The longest number of days; twice the ideal when not said
        #[arg(value_name = "DAYS")]
        longest: Option<String>,
    },
}

/// The longest is so many times the ideal where only that is said.
const TWICE: u32 = 2;
/// Ten years; a longest made of an ideal does not go beyond.
const MOST: u32 = 3650;

pub(crate) fn stay_in_touch(session: &Session, verb: Option<StayInTouchVerb>) -> Result<Answer> {
    match verb.unwrap_or(StayInTouchVerb::List { limit: 50 }) {
        StayInTouchVerb::List { limit } => list(session, limit),
        StayInTouchVerb::Set { id, ideal, longest } => set(session, &id, &spelt(ideal, longest)),
        StayInTouchVerb::Tag { tag: Some(tag), ideal: Some(ideal), longest } => {
            set_tag(session, tag, &spelt(ideal, longest))
        }
        StayInTouchVerb::Tag { tag, .. } => tags(session, tag.as_deref()),
    }
}

/// Two numbers as the card spells them: "14;30".
fn spelt(ideal: String, longest: Option<String>) -> String {
    longest.map_or(ideal.clone(), |longest| format!("{ideal};{longest}"))
}

fn list(session: &Session, limit: u32) -> Result<Answer> {
    let mut total = 0;
    let quiet = pages(limit, |from, limit| {
        let list: QuietList = session.ask("quiet_list", &QuietListRequest { from, limit })?;
        total = list.total;
        Ok(list.rows)
    })?;
    let zone = session.kartoteka.now().zone;
    let rows: Vec<Value> = quiet.iter().map(|row| quiet_json(row, zone)).collect();
    let mut text: String = quiet.iter().map(|row| quiet_line(session, row)).collect();
    if text.is_empty() {
        text = session.say("karto-quiet-none", &[]);
    }
    Ok(Answer::new(json!({ "total": total, "going_quiet": rows }), text))
}

fn set(session: &Session, id: &str, gap: &str) -> Result<Answer> {
    let id = session.contact(id)?;
    let stay_in_touch = if gap == "tags" { StayInTouch::default() } else { wish(session, gap)? };
    let request = StayInTouchSet { ids: vec![id], matching: None, stay_in_touch };
    let done: Done = session.ask("stay_in_touch_set", &request)?;
    crate::contact::told(session, &Saved { id, operation: done.operation })
}

fn set_tag(session: &Session, tag: String, gap: &str) -> Result<Answer> {
    let gap = if gap == "none" { None } else { Some(read_gap(session, gap)?) };
    let request = TagGapSet { tag, gap };
    let done: Done = session.ask("tag_gap_set", &request)?;
    let json = json!({
        "tag": request.tag, "gap": request.gap.map(gap_json), "operation": done.operation,
    });
    Ok(Answer::new(json, tag_line(session, &request.tag, request.gap)))
}

fn tags(session: &Session, only: Option<&str>) -> Result<Answer> {
    let gaps: TagGaps = session.ask("tag_gap_list", &json!({}))?;
    let gaps: Vec<&TagGap> =
        gaps.gaps.iter().filter(|one| only.is_none_or(|tag| tag == one.tag)).collect();
    let json = gaps.iter().map(|one| json!({ "tag": one.tag, "gap": gap_json(one.gap) }));
    let text = gaps.iter().map(|one| tag_line(session, &one.tag, Some(one.gap)));
    Ok(Answer::new(json!({ "tags": json.collect::<Vec<_>>() }), text.collect::<String>()))
}

fn tag_line(session: &Session, tag: &str, gap: Option<Gap>) -> String {
    let gap = gap.map_or_else(|| "-".to_owned(), |gap| gap_words(session, gap));
    format!("{tag}  {gap}\n")
}

/// "14;30", "14", "never", or nothing for what the tags say.
pub(crate) fn wish(session: &Session, text: &str) -> Result<StayInTouch> {
    match text.trim() {
        "" => Ok(StayInTouch::default()),
        "never" => Ok(StayInTouch { gap: None, is_never: true }),
        text => Ok(StayInTouch { gap: Some(read_gap(session, text)?), is_never: false }),
    }
}

fn read_gap(session: &Session, text: &str) -> Result<Gap> {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let gap = match text.split_once(';') {
        Some((ideal, longest)) => number(ideal).zip(number(longest)),
        None => number(text).map(|ideal| (ideal, ideal.saturating_mul(TWICE).min(MOST))),
    };
    let gap = gap.map(|(ideal, longest)| Gap { ideal, longest });
    gap.ok_or_else(|| Error {
        field: Some("stay_in_touch".to_owned()),
        code: Code::Invalid,
        ..session.refusal("karto-no-gap", text)
    })
}

fn gap_words(session: &Session, gap: Gap) -> String {
    let (ideal, longest) = (days(session, gap.ideal), days(session, gap.longest));
    let args: [(&str, Arg<'_>); 2] = [("ideal", (&ideal).into()), ("longest", (&longest).into())];
    session.say("stay-in-touch-every", &args)
}

fn days(session: &Session, count: u32) -> String {
    session.say("touch-days", &[("count", count.into())])
}

fn state(session: &Session, quiet: Quiet) -> String {
    let id = match quiet {
        Quiet::InTouch => "touch-in-touch",
        Quiet::GoingQuiet => "touch-going-quiet",
        Quiet::TooLong => "touch-too-long",
    };
    session.say(id, &[])
}

pub(crate) fn quiet_line(session: &Session, row: &QuietCard) -> String {
    let (name, gap) = (&row.name, gap_words(session, row.gap));
    let (days, state) = (days(session, row.days), state(session, row.quiet));
    format!("{:>6}  {name}  {state}: {days} ({gap})\n", row.contact_id)
}

/// How often the owner wishes to be in touch, and how it stands; nothing where no gap counts.
pub(crate) fn card_line(session: &Session, card: &ContactCard) -> String {
    if card.draft.stay_in_touch.is_never {
        return format!("  {}\n", session.say("touch-muted", &[]));
    }
    card.touch.as_ref().map_or_else(String::new, |touch| {
        let (days, gap) = (days(session, touch.days), gap_words(session, touch.gap));
        let tag = touch.tag.as_deref().map(|tag| format!(", {tag}")).unwrap_or_default();
        format!("  {}: {days} ({gap}{tag})\n", state(session, touch.quiet))
    })
}

/// As `set` takes it.
pub(crate) fn wish_json(wish: &StayInTouch) -> Value {
    match (wish.is_never, wish.gap) {
        (true, _) => json!("never"),
        (_, gap) => json!(gap.map(|gap| format!("{};{}", gap.ideal, gap.longest))),
    }
}

pub(crate) fn touch_json(touch: &Touch) -> Value {
    json!({
        "gap": gap_json(touch.gap), "tag": touch.tag, "quiet": touch.quiet, "days": touch.days,
    })
}

pub(crate) fn quiet_json(row: &QuietCard, zone: Tz) -> Value {
    json!({
        "contact": row.contact_id,
        "name": row.name,
        "organisation": row.organisation,
        "gap": gap_json(row.gap),
        "quiet": row.quiet,
        "days": row.days,
        "last_contact": row.last_contact_at.map(|at| shapes::instant(at, zone)),
    })
}

fn gap_json(gap: Gap) -> Value {
    json!({ "ideal": gap.ideal, "longest": gap.longest })
}
