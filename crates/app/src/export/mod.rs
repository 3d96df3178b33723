//! Cards going out to a file: which ones, as what, written whole or not at all.

pub(crate) mod file;
mod heading;
mod household;
mod period;
pub(crate) mod preset;
pub(crate) mod preview;
mod sales;
mod sheet;
mod standing;
mod vcards;
mod walk;
mod whole;

use crate::api::contact::MatchingCards;
use crate::api::export::{
    ExportContent, ExportCsv, ExportFormat, ExportOrder, ExportRequest, ExportWhat, Exported,
};
use crate::api::grid::{GridSort, GridWhich};
use crate::call::Call;
use crate::count::count;
use crate::error::{Code, Error, Result};
use crate::grid::GridColumn;
use crate::host::Kartoteka;
pub(crate) use file::NewFile;
pub(crate) use heading::{heading, told};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;
use kartoteka_interchange::columns::{Gathered, Key};
use kartoteka_interchange::table::PackedTable;
use kartoteka_interchange::vcard::Written;
use sheet::Sheet;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::path::Path;
use whole::{Calendar, Everything};

pub(crate) fn run(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ExportRequest,
) -> Result<Exported> {
    let ExportRequest { what, to, overwrite } = request;
    let path = kartoteka.file(to)?;
    refuse_unknown_columns(kartoteka, &what)?;
    let mut out = NewFile::create(kartoteka, &path, overwrite)?;
    let (written, csv) = write(kartoteka, call, &what, &path, &mut out)?;
    let kept = out.finish().map_err(|fault| failed(kartoteka, &path, &fault))?;
    Ok(Exported {
        kept,
        path: path.display().to_string(),
        records: count(written.cards),
        plainly_written: count(written.by_own_writer),
        csv,
    })
}

fn write(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: &ExportWhat,
    path: &Path,
    out: &mut NewFile,
) -> Result<(Written, Option<ExportCsv>)> {
    let written = |cards| Written { cards, by_own_writer: 0 };
    let failed = |fault| unwritable(kartoteka, path, &fault);
    match what.format {
        ExportFormat::Vcf => {
            let ids = chosen(kartoteka, call, what)?;
            let cards = vcards::write(kartoteka, call, &ids, what.vcard, path, out)?;
            Ok((cards, None))
        }
        ExportFormat::Ics => {
            let calendar = Calendar::of(kartoteka, call, what)?;
            calendar.write(call, out).map_err(failed)?;
            Ok((written(calendar.len()), None))
        }
        ExportFormat::Json => {
            let everything = Everything::of(kartoteka, call, what)?;
            everything.write(kartoteka, path, out)?;
            Ok((written(everything.len()), None))
        }
        ExportFormat::Csv | ExportFormat::CsvExact | ExportFormat::Xlsx => {
            let sheet = sheet(kartoteka, call, what)?;
            let csv = sheet.write(out).map_err(failed)?;
            Ok((written(sheet.len()), csv))
        }
    }
}

/// Whether the name in one piece is the shown one: in a table for people always, in one for
/// programs where the parts are not asked for.
fn wants_shown_name(what: &ExportWhat) -> bool {
    let has = |name: &str| what.columns.iter().any(|column| column == name);
    what.format != ExportFormat::CsvExact
        || what.sort.is_some()
        || has("formatted_name") && !has("given") && !has("family")
}

/// The table asked for.
fn sheet(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Sheet> {
    let table = match what.content {
        ExportContent::Interactions => period::table(kartoteka, call, what)?,
        ExportContent::Sales => sales::table(kartoteka, call, what)?,
        ExportContent::Households => {
            let ids = chosen(kartoteka, call, what)?;
            household::table(kartoteka, contents(kartoteka, call, &ids, what.order)?)
        }
        ExportContent::Cards => cards(kartoteka, call, what)?,
    };
    Ok(Sheet::of(kartoteka, table, what))
}

/// A row a card.
fn cards(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<PackedTable> {
    let ids = chosen(kartoteka, call, what)?;
    let is_named = wants_shown_name(what);
    let asked: Vec<GridColumn> =
        what.columns.iter().filter_map(|name| GridColumn::of(name)).collect();
    let beyond: Vec<&GridColumn> =
        asked.iter().filter(|column| column.beyond_export().is_some()).collect();
    let is_exact = what.format == ExportFormat::CsvExact;
    let decimal = (!is_exact).then(|| crate::grid::decimal(kartoteka));
    let (mut rows, mut met) = (gathered(what, &asked), Vec::with_capacity(ids.len()));
    walk::by_id(kartoteka, call, &ids, 0..ids.len(), |place, mut row| {
        // A card whose name is told in parts alone gets the name that it shows.
        if is_named && row.content.formatted_name.is_empty() {
            row.content.formatted_name = row.content.shown_name();
        }
        rows.add(&row.content, beyond.iter().map(|one| one.exported(&row, &call.now, decimal)));
        met.push(Met { place, last_contact_at: row.last_contact_at });
        Ok(())
    })?;
    let mut table = rows.table(beyond.iter().filter_map(|column| column.beyond_export()));
    let order = if what.sort.is_some() { ExportOrder::Name } else { what.order };
    table.arrange(in_order(&met, order));
    Ok(table)
}

/// Rows to be gathered; what goes out as the table view shows it has all of its columns.
fn gathered(what: &ExportWhat, asked: &[GridColumn]) -> Gathered {
    if what.sort.is_none() {
        return Gathered::default();
    }
    let keys = asked.iter().filter_map(|column| match column {
        GridColumn::Field(key) => Some(*key),
        _ => None,
    });
    Gathered::with(&keys.collect::<Vec<_>>())
}

/// A card that was read: where it was asked for, and when there was last something with it.
struct Met {
    place: usize,
    last_contact_at: Option<Timestamp>,
}

/// The cards as they were read, in the order in which they go out.
fn in_order(met: &[Met], order: ExportOrder) -> Vec<usize> {
    let mut places: Vec<usize> = (0..met.len()).collect();
    places.sort_by_key(|read| met.get(*read).map(|met| met.place));
    if order == ExportOrder::Recent {
        places.sort_by_key(|read| Reverse(met.get(*read).and_then(|met| met.last_contact_at)));
    }
    places
}

/// Errs on a column that no table of cards can have; one that is merely empty is no error.
fn refuse_unknown_columns(kartoteka: &Kartoteka, what: &ExportWhat) -> Result<()> {
    let is_known = |name: &str| match what.content {
        ExportContent::Cards => Key::of(name).is_some() || GridColumn::of(name).is_some(),
        ExportContent::Households => household::is_column(name),
        ExportContent::Interactions => period::COLUMNS.has(name),
        ExportContent::Sales => sales::COLUMNS.has(name),
    };
    let unknown = what.columns.iter().chain(&what.required).find(|name| !is_known(name));
    unknown.map_or(Ok(()), |name| {
        Err(kartoteka.invalid("columns", "error-export-column", &[("name", name.into())]))
    })
}

/// The cards that go out: as they were named, as the table view has them, or in the order of their
/// names.
fn chosen(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Vec<ContactId>> {
    if let (Some(ids), None) = (&what.ids, &what.sort) {
        return Ok(ids.iter().copied().map(ContactId).collect());
    }
    kartoteka.go_on(call)?;
    if let Some(sort) = &what.sort {
        return as_sorted(kartoteka, call, what, sort);
    }
    let matching = MatchingCards { find: what.find.clone(), except: what.except.clone() };
    crate::contact::chosen(kartoteka, Vec::new(), Some(matching))
}

/// The cards of which what happened or was sold goes out.
enum OfCards {
    /// Of these.
    These(HashSet<ContactId>),
    /// Of all but these: of no card and of those in the trash too.
    AllBut(HashSet<ContactId>),
}

impl OfCards {
    fn of(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Self> {
        if what.find.trim().is_empty() && what.ids.is_none() {
            return Ok(Self::AllBut(what.except.iter().copied().map(ContactId).collect()));
        }
        Ok(Self::These(chosen(kartoteka, call, what)?.into_iter().collect()))
    }

    fn has(&self, card: Option<ContactId>) -> bool {
        match self {
            Self::These(cards) => card.is_some_and(|card| cards.contains(&card)),
            Self::AllBut(cards) => card.is_none_or(|card| !cards.contains(&card)),
        }
    }
}

/// The cards as the table view has them: those that are found there, or those that were named.
fn as_sorted(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: &ExportWhat,
    sort: &GridSort,
) -> Result<Vec<ContactId>> {
    let named: Option<HashSet<i64>> = what.ids.as_ref().map(|ids| ids.iter().copied().collect());
    let find = if named.is_some() { String::new() } else { what.find.clone() };
    let ids = crate::grid::ids(kartoteka, call, &GridWhich { find, sort: sort.clone() })?;
    let is_meant = |id: &ContactId| match &named {
        Some(named) => named.contains(&id.0),
        None => !what.except.contains(&id.0),
    };
    Ok(ids.iter().copied().filter(is_meant).collect())
}

/// The content of cards, without photos.
fn contents(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
    order: ExportOrder,
) -> Result<Vec<Contact>> {
    let (mut contents, mut met) = (Vec::with_capacity(ids.len()), Vec::with_capacity(ids.len()));
    walk::by_id(kartoteka, call, ids, 0..ids.len(), |place, row| {
        contents.push(row.content);
        met.push(Met { place, last_contact_at: row.last_contact_at });
        Ok(())
    })?;
    let take = |read: usize| contents.get_mut(read).map(std::mem::take);
    Ok(in_order(&met, order).into_iter().filter_map(take).collect())
}

pub(crate) fn unwritable(
    kartoteka: &Kartoteka,
    path: &Path,
    fault: &kartoteka_interchange::Error,
) -> Error {
    match fault {
        kartoteka_interchange::Error::Io(fault) => failed(kartoteka, path, fault),
        other => failed(kartoteka, path, &std::io::Error::other(other.to_string())),
    }
}

/// A file that can't be written, in words.
pub(crate) fn failed(kartoteka: &Kartoteka, path: &Path, fault: &std::io::Error) -> Error {
    let path = path.display().to_string();
    let (code, id) = match fault.kind() {
        std::io::ErrorKind::StorageFull
        | std::io::ErrorKind::QuotaExceeded
        | std::io::ErrorKind::FileTooLarge => (Code::DiskFull, "error-export-disk-full"),
        std::io::ErrorKind::AlreadyExists => (Code::FileExists, "error-file-exists"),
        _ => (Code::ReadOnly, "error-read-only"),
    };
    let error = kartoteka.error(code, id, &[("path", (&path).into())]);
    Error { details: Some(fault.to_string()), ..error }
}
