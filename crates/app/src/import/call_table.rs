//! Tables of calls that no known program wrote: how the owner wants one read, and what was seen of
//! it.

use super::calls::{self, Read};
use super::opened::Opened;
use super::watched::Watched;
use super::{profile, table};
use crate::api::exchange::{ImportPreviewRequest, ImportedFile};
use crate::api::table::{
    CallWay, ImportedColumn, ImportedTable, ImportedWay, LengthUnit, TableContent, TableReading,
};
use crate::brief::brief;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_interchange::call_log::mapped::{Choice, Column, Field, Sketch, Unit, Word};
use kartoteka_interchange::call_log::{self, Item, Limits, Way};
use kartoteka_interchange::contact_table::DayOrder;
use kartoteka_interchange::rows::Layout;

/// How a table of calls is read.
pub(super) struct How {
    pub(super) layout: Layout,
    pub(super) choice: Choice,
}

/// As the owner says it, the rest guessed.
pub(super) fn how(
    kartoteka: &Kartoteka,
    opened: &Opened,
    request: &ImportPreviewRequest,
) -> Result<How> {
    let reading = profile::reading(kartoteka, &table::choice_for(opened, request))?;
    let layout = table::layout(kartoteka, opened, &reading, request)?;
    Ok(How { layout, choice: chosen(kartoteka, &reading)? })
}

/// What is said of the columns; errs on a field that calls have not.
pub(super) fn chosen(kartoteka: &Kartoteka, reading: &TableReading) -> Result<Choice> {
    let field = |name: &String| {
        let all = || Field::ALL.map(Field::as_str);
        Field::parse(name).ok_or_else(|| table::refuse_field(kartoteka, name, &all()))
    };
    let columns = reading.columns.iter();
    let columns = columns.map(|column| Ok((column.heading.clone(), field(&column.field)?)));
    let order = |is_day_first| if is_day_first { DayOrder::DayFirst } else { DayOrder::MonthFirst };
    let ways = reading.ways.iter().map(|choice| (choice.word.clone(), way(choice.way)));
    Ok(Choice {
        has_headings: reading.has_headings,
        columns: columns.collect::<Result<_>>()?,
        day_order: reading.is_day_first.map(order),
        ways: ways.collect(),
        unit: reading.length_unit.map(|unit| match unit {
            LengthUnit::Seconds => Unit::Seconds,
            LengthUnit::Minutes => Unit::Minutes,
        }),
    })
}

/// Everything in the file; what it was taken for is told with it.
pub(super) fn entries(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    request: &ImportPreviewRequest,
    file: &mut ImportedFile,
) -> Result<Read> {
    let said = table::choice_for(opened, request);
    table::refuse_unknown(kartoteka, &said.reading)?;
    let How { layout, choice } = how(kartoteka, opened, request)?;
    file.encoding = layout.is_encoding_guessed.then(|| layout.encoding.name().to_owned());
    let mut input = Watched::new(opened.input(kartoteka)?, opened.bytes(), call);
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let mut take = |item| match item {
        Item::Entry(entry) => entries.push(*entry),
        Item::Problem(problem) => problems.push(problem),
    };
    let mapping = (&choice, kartoteka.region()?);
    let read = call_log::read_mapped(&mut input, layout, mapping, &Limits::default(), &mut take);
    let sketch = read.map_err(|fault| calls::broken(kartoteka, call, opened, &fault))?;
    let headings: Vec<&str> = sketch.columns.iter().map(|own| own.heading.as_str()).collect();
    table::refuse_absent(kartoteka, &said.reading, &headings)?;
    file.table = Some(told(&layout, &sketch, said.profile));
    Ok((entries, problems))
}

fn told(layout: &Layout, sketch: &Sketch, profile: Option<String>) -> ImportedTable {
    let column = |own: &Column| ImportedColumn {
        heading: own.heading.clone(),
        field: own.field.as_str().to_owned(),
        ground: table::ground(own.ground),
        samples: own.samples.iter().map(|sample| brief(sample)).collect(),
    };
    let word = |own: &Word| ImportedWay {
        word: own.word.clone(),
        way: own.way.map(shown),
        is_chosen: own.is_chosen,
    };
    let unit = match sketch.unit {
        Unit::Seconds => LengthUnit::Seconds,
        Unit::Minutes => LengthUnit::Minutes,
    };
    ImportedTable {
        has_headings: sketch.heading_line.is_some(),
        is_day_first: sketch.day_order == DayOrder::DayFirst,
        is_day_order_open: sketch.is_day_order_open,
        names_somebody: sketch.tells_calls(),
        profile,
        columns: sketch.columns.iter().map(column).collect(),
        ways: sketch.words.iter().map(word).collect(),
        length_unit: sketch.has(Field::Length).then_some(unit),
        ..table::spelt(layout, TableContent::Calls)
    }
}

fn way(way: CallWay) -> Way {
    match way {
        CallWay::In => Way::Incoming,
        CallWay::Out => Way::Outgoing,
        CallWay::Missed => Way::Missed,
        CallWay::Voicemail => Way::Voicemail,
        CallWay::Declined => Way::Rejected,
        CallWay::Blocked => Way::Blocked,
        CallWay::Elsewhere => Way::Elsewhere,
    }
}

fn shown(way: Way) -> CallWay {
    match way {
        Way::Incoming => CallWay::In,
        Way::Outgoing => CallWay::Out,
        Way::Missed => CallWay::Missed,
        Way::Voicemail => CallWay::Voicemail,
        Way::Rejected => CallWay::Declined,
        Way::Blocked => CallWay::Blocked,
        Way::Elsewhere => CallWay::Elsewhere,
    }
}
