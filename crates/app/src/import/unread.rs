//! What could not be taken from a file, saved as a file of its own in the source's format, to be
//! mended and brought in again. The source is read once more; of it no more is held than where
//! something was lost.
//!
//! A record counts where it is left out, and where something of it is lost (a problem that is an
//! error). What came in whole stays out; so does what was passed over by choice.

use super::opened::Opened;
use super::watched::Watched;
use super::{call_table, calls, in_turn, problem_words, table, table_words};
use crate::api::exchange::{ImportUnread, ImportUnreadRequest};
use crate::call::Call;
use crate::count::count;
use crate::error::{Code, Result};
use crate::export::file::NewFile;
use crate::host::Kartoteka;
use kartoteka_interchange::Error as Fault;
use kartoteka_interchange::contact_table::{self, ProblemKind as TableFault};
use kartoteka_interchange::format::Format;
use kartoteka_interchange::problem::Severity;
use kartoteka_interchange::rows::{self, Layout, Row};
use kartoteka_interchange::unread::{self, Blocks, Lost, ReasonPlace, Rows};
use kartoteka_interchange::{call_log, ics, mail, vcard};
use std::io::Write;

/// The file being read and what is known of it.
struct Source<'s> {
    kartoteka: &'s Kartoteka,
    call: &'s Call<'s>,
    opened: &'s Opened,
    request: &'s ImportUnreadRequest,
}

/// Saves what could not be taken from the one file of the request; no file where all could.
pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ImportUnreadRequest,
) -> Result<ImportUnread> {
    let one = || kartoteka.invalid("files", "error-unread-one-file", &[]);
    let [found] = <[_; 1]>::try_from(in_turn(kartoteka, &request.what)?).map_err(|_| one())?;
    let opened = found.opened?;
    let path = kartoteka.file(request.to)?;
    if opened.is_at(&path) {
        // What is good in it would go before it has come in.
        let args = [("name", (&opened.name).into())];
        return Err(kartoteka.invalid("to", "error-unread-onto-itself", &args));
    }
    let mut out = NewFile::create(kartoteka, &path, request.overwrite)?;
    let source = Source { kartoteka, call, opened: &opened, request: &request };
    let records = source.copy(&mut out)?;
    if records == 0 {
        return Ok(ImportUnread { path: None, kept: None, records: 0 });
    }
    let kept = out.finish().map_err(|fault| crate::export::failed(kartoteka, &path, &fault))?;
    let records = count(records);
    Ok(ImportUnread { path: Some(path.display().to_string()), kept, records })
}

impl Source<'_> {
    fn copy(&self, out: &mut NewFile) -> Result<usize> {
        match self.opened.format {
            Format::Vcard => self.cards(out),
            Format::Whole => Err(self.opened.refusal(self.kartoteka, "error-unread-whole")),
            Format::Contacts(_) | Format::Table => self.contacts(out),
            Format::CallLog(log) => self.calls(log, out),
            Format::Mail(mail::Format::Eml) => {
                self.only(!self.mails(mail::Format::Eml)?.is_empty(), out)
            }
            Format::Mail(mail::Format::Mbox) => {
                let lost = self.mails(mail::Format::Mbox)?;
                self.blocks(Blocks::Messages, &lost, out)
            }
            Format::Calendar => self.entries(out),
        }
    }

    fn input(&self) -> Result<Watched<'_>> {
        let input = self.opened.input(self.kartoteka)?;
        Ok(Watched::new(input, self.opened.bytes(), self.call))
    }

    /// What reading or writing gave, or why it failed.
    fn got<T>(&self, read: std::result::Result<T, Fault>) -> Result<T> {
        read.map_err(|fault| match fault {
            _ if self.call.cancel.is_cancelled() => {
                self.kartoteka.error(Code::Cancelled, "error-cancelled", &[])
            }
            Fault::DocumentType => self.opened.refusal(self.kartoteka, "error-document-type"),
            fault => self.opened.broken(self.kartoteka, &fault),
        })
    }

    fn cards(&self, out: &mut NewFile) -> Result<usize> {
        let reader =
            vcard::read(self.input()?, &super::cards::hint(self.kartoteka, &self.request.what));
        let ranges = self.got(reader.lost())?;
        self.got(unread::copy_lines(self.input()?, Blocks::Cards, &ranges, true, out))?;
        Ok(ranges.len())
    }

    fn blocks(&self, blocks: Blocks, lost: &Lost, out: &mut NewFile) -> Result<usize> {
        let ranges = self.got(unread::block_ranges(self.input()?, blocks, lost, true))?;
        self.got(unread::copy_lines(self.input()?, blocks, &ranges, true, out))?;
        Ok(ranges.len())
    }

    /// A calendar keeps all that stands outside its entries: zones, and what wrote it.
    fn entries(&self, out: &mut NewFile) -> Result<usize> {
        let (_, problems) = self.got(ics::read(self.input()?, ics::Limits::default()))?;
        let mut lost = Lost::default();
        for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
            let ends = matches!(problem.kind, ics::ProblemKind::TooMany { .. });
            lost.note(problem, ends, String::new());
        }
        let of = |is_lost| {
            self.got(unread::block_ranges(self.input()?, Blocks::Entries, &lost, is_lost))
        };
        let (bad, whole) = (of(true)?, of(false)?);
        self.got(unread::copy_lines(self.input()?, Blocks::Entries, &whole, false, out))?;
        Ok(bad.len())
    }

    fn mails(&self, format: mail::Format) -> Result<Lost> {
        let mut lost = Lost::default();
        let mut input = self.input()?;
        let hint = mail::ReadHint::default();
        let read = mail::read(format, &mut input, &hint, &mut |item| {
            if let mail::Item::Problem(problem) = item
                && problem.severity == Severity::Error
            {
                let ends = matches!(problem.kind, mail::ProblemKind::TooMany { .. });
                lost.note(&problem, ends, String::new());
            }
        });
        self.got(read)?;
        Ok(lost)
    }

    /// A file that is one record.
    fn only(&self, is_lost: bool, out: &mut NewFile) -> Result<usize> {
        if is_lost {
            let copied = std::io::copy(&mut self.input()?, out);
            self.got(copied.map_err(Fault::from))?;
        }
        Ok(usize::from(is_lost))
    }

    fn calls(&self, log: call_log::Format, out: &mut NewFile) -> Result<usize> {
        use call_log::Format as Log;
        let limits = call_log::Limits::default();
        let spans = || self.got(call_log::lost_spans(log, &mut self.input()?, &limits));
        match log {
            Log::SmsBackup => {
                self.got(unread::copy_tags(self.input()?, limits.value_bytes, &spans()?, out))
            }
            Log::Fossify | Log::SmsImportExport => {
                self.got(unread::copy_elements(self.input()?, &spans()?, out))
            }
            Log::GoogleVoice => self.only(!self.log(log, None)?.is_empty(), out),
            Log::Telephone => self.blocks(Blocks::Cards, &self.log(log, None)?, out),
            Log::Table => self.mapped(out),
            tables => {
                let layout = calls::layout(self.kartoteka, self.opened, &self.request.what)?;
                let lost = self.log(tables, Some(layout))?;
                let how = Rows {
                    layout,
                    limits: whole_rows(),
                    is_heading: &|row| call_log::is_heading(tables, row),
                    place: ReasonPlace::Last,
                    is_all_quoted: false,
                };
                self.rows(&how, &lost, out)
            }
        }
    }

    /// A table of calls by what its columns are.
    fn mapped(&self, out: &mut NewFile) -> Result<usize> {
        let how = call_table::how(self.kartoteka, self.opened, &self.request.what)?;
        let mut lost = Lost::default();
        let limits = call_log::Limits::default();
        let mut take = |item| self.note(item, &mut lost);
        let region = self.kartoteka.region()?;
        let mapping = (&how.choice, region);
        let read =
            call_log::read_mapped(&mut self.input()?, how.layout, mapping, &limits, &mut take);
        let heading = self.got(read)?.heading_line;
        let how = Rows {
            layout: how.layout,
            limits: whole_rows(),
            is_heading: &|row: &Row| Some(row.line) == heading,
            place: ReasonPlace::UnderHeading,
            is_all_quoted: false,
        };
        self.rows(&how, &lost, out)
    }

    /// What is lost of a call log.
    fn log(&self, log: call_log::Format, layout: Option<Layout>) -> Result<Lost> {
        let mut lost = Lost::default();
        let mut input = self.input()?;
        let limits = call_log::Limits::default();
        let mut take = |item| self.note(item, &mut lost);
        self.got(call_log::read(log, &mut input, layout, &limits, &mut take))?;
        Ok(lost)
    }

    /// Notes what of a call was lost.
    fn note(&self, item: call_log::Item, lost: &mut Lost) {
        if let call_log::Item::Problem(problem) = item
            && problem.severity == Severity::Error
        {
            use call_log::ProblemKind as Kind;
            let ends = matches!(
                problem.kind,
                Kind::TooMany { .. } | Kind::Spelling(rows::ProblemKind::TooManyRows { .. })
            );
            let told = problem_words::of_call_log(self.kartoteka, &problem);
            lost.note(&problem, ends, told.message);
        }
    }

    fn contacts(&self, out: &mut NewFile) -> Result<usize> {
        let what = &self.request.what;
        let looked = table::look_by(self.kartoteka, self.opened, what)?;
        let (layout, heading) = (looked.layout, looked.sketch.heading_line);
        let is_ours = looked.sketch.author == Some(contact_table::Author::Kartoteka);
        let is_all_quoted = is_ours && looked.sketch.is_guarded;
        let region = self.kartoteka.region()?;
        let limits = rows::Limits::default();
        let mut lost = Lost::default();
        for item in contact_table::read(self.input()?, layout, limits, looked.sketch, region) {
            if let contact_table::Item::Problem(problem) = self.got(item)?
                && problem.severity == Severity::Error
            {
                let ends = matches!(
                    problem.kind,
                    TableFault::Spelling { fault: rows::ProblemKind::TooManyRows { .. } }
                );
                let told = table_words::problem(self.kartoteka, &problem);
                lost.note(&problem, ends, told.message);
            }
        }
        let how = Rows {
            layout,
            limits: whole_rows(),
            is_heading: &|row: &Row| Some(row.line) == heading,
            place: ReasonPlace::UnderHeading,
            is_all_quoted,
        };
        self.rows(&how, &lost, out)
    }

    fn rows(&self, how: &Rows<'_>, lost: &Lost, out: &mut impl Write) -> Result<usize> {
        if lost.is_empty() {
            return Ok(0);
        }
        self.got(unread::copy_rows(self.input()?, how, lost, out))
    }
}

/// Rows as wide and as many as they are. A cell ends where reading ended it, or the rows behind an
/// unclosed quote would not be the ones that were read.
fn whole_rows() -> rows::Limits {
    rows::Limits { rows: usize::MAX, columns: usize::MAX, ..rows::Limits::default() }
}
