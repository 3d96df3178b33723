//! The arguments of `karto`, as its contract names them.

use crate::attachment::AttachmentVerb;
use crate::call::Call;
use crate::export::Export;
use crate::inbox::InboxVerb;
use crate::plan::PlanVerb;
use crate::print::Print;
use crate::qr::Show;
use crate::stay_in_touch::StayInTouchVerb;
use crate::stock::StockVerb;
use crate::tables::Tables;
use crate::ticket::TicketVerb;
use crate::trade::{OrderVerb, Pay, ProductVerb, Sold};
use clap::{Args, Parser, Subcommand, ValueEnum};
use kartoteka_app::TextField;
use kartoteka_app::api::setting::Language;
use kartoteka_app::text::said_in;
use std::path::PathBuf;

/// The card box on the command line: the same box, the same commands, the same undo as the
/// window.
#[derive(Debug, Parser)]
#[command(name = "karto", version, about, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// How to open the box.
    #[command(flatten)]
    pub(crate) global: Global,
    /// What to do
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// Arguments of every verb.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Folder of the card box (or the variable KARTOTEKA_DATA)
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// One JSON value on standard output, nothing else
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The clock stands still at this instant, for rehearsals (or the variable KARTOTEKA_NOW)
    #[arg(long, global = true, value_name = "RFC3339")]
    pub(crate) now: Option<String>,
    /// Home country of numbers; kept in the settings
    #[arg(long, global = true, value_name = "PL")]
    pub(crate) region: Option<String>,
    /// Language of words: en, pl or de
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<String>,
}

/// The fields of a card that `edit` knows; the plain texts stand where the braces are.
const FIELDS: &str = "\
FIELD:
  name                     the name as it is shown
  given, family            first and last name
  additional               further given names
  prefix, suffix           title before, letters after
  organisation, title      where they work and as what
  phone, email, url        lists: phone=\"601 234 567, 61 852 10 20\"
  birthday                 1980-05-17, or --05-17 without the year
{texts}  stay_in_touch            14;30 (ideal and longest days), or never

VALUE: nothing clears the field (note=); a list's += adds to it (phone+=\"602 111 222\").";

fn fields() -> String {
    let texts = TextField::ALL.iter().map(|field| {
        let means = said_in(Language::En, &format!("field-{}", field.dashed())).unwrap_or_default();
        format!("  {:<23}  {means}\n", field.key())
    });
    FIELDS.replace("{texts}", &texts.collect::<String>())
}

/// The settings and what they take.
const SETTINGS: &str = "\
KEY            VALUE
  language       en, pl, de
  region         two letters of a country: PL, DE, GB
  currency       three letters: PLN, EUR, GBP
  theme          system, light, dark
  density        comfortable, compact
  start_of_day   08:00
  end_of_day     20:00
  remind_on_days_off  true, false
  leap_day       02-28, 03-01: where 29 February is kept in common years
  notifications  true, false
  call_commands  true, false: shows what kartoteka pop NUMBER tells
  call_links     true, false: shows the number of a tel: link
  record_calls   true, false: of what kartoteka pop --dir tells
  kde_connect    true, false
  fritz_box      192.168.178.1, or nothing for none
  hot_key        Ctrl+Alt+K, or nothing for none: opens the finder from any program
  call_out       shown, kde_connect, program: what Call on a card does with the number
  call_program   'twinkle --call NUMBER', or nothing for none
  single_keys    true, false
  text_size      80 to 200, in percent";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Takes files in, as one operation
    Import(Import),
    /// Makes a card from one line: name, numbers, mail, the rest a note
    Add {
        /// "Jan Nowak 602 123 456 jan@firm.example boiler quote"
        #[arg(required = true)]
        text: Vec<String>,
    },
    /// Finds cards by words or any three digits; "" lists all by name
    Find {
        /// Names, organisations, numbers, mail, tags, notes, calls
        text: Vec<String>,
        /// The most cards to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// The whole card
    Show(Show),
    /// Changes fields of a card; `karto edit --help` lists them
    #[command(after_help = fields())]
    Edit {
        /// The card's id or uid
        id: String,
        /// FIELD=VALUE; an empty value clears, `+=` adds to a list
        #[arg(required = true, value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    /// Puts tags on a card, or takes them off
    Tag {
        /// The card's id or uid
        id: String,
        /// Tags to put on
        add: Vec<String>,
        /// Tags to take off
        #[arg(long, value_name = "TAG")]
        remove: Vec<String>,
    },
    /// Puts a card in the trash
    Delete {
        /// The card's id or uid
        id: String,
    },
    /// Cards in the trash, the last one put there first
    Trash {
        /// Only those with all these words
        text: Vec<String>,
        /// The most cards to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Puts a card back from the trash
    PutBack {
        /// The card's id or uid
        id: String,
    },
    /// Groups of cards that may be of one person, with the reason
    Duplicates {
        /// The most groups to give
        #[arg(long, default_value_t = 500)]
        limit: u32,
        /// Says of these cards that they are not the same
        #[arg(long, value_name = "ID", num_args = 2..)]
        not_same: Vec<String>,
        /// Makes each group that is sure one card
        #[arg(long, conflicts_with = "not_same")]
        merge_sure: bool,
    },
    /// Cards that say nothing: no name, number or mail, no history
    Blank {
        /// Puts them all in the trash
        #[arg(long)]
        trash: bool,
    },
    /// Makes several cards one: the first is kept, the others are joined to it
    Merge {
        /// The card that is kept, by id or uid
        #[arg(value_name = "ID")]
        kept: String,
        /// The cards joined to it
        #[arg(required = true, value_name = "ID")]
        merged: Vec<String>,
        /// Whose value stands: name=17, birthday=17, note=17, photo=17
        #[arg(long, value_name = "FIELD=ID")]
        take: Vec<String>,
    },
    /// Who is calling from a number
    Pop {
        /// The number as it arrives; empty for a withheld one
        #[arg(allow_hyphen_values = true)]
        number: String,
    },
    /// Writes down a call, and the next step
    Call(Call),
    /// Adds a note to a card
    Note {
        /// The card's id or uid
        id: String,
        /// What it says
        #[arg(required = true)]
        text: Vec<String>,
    },
    /// Keeps files with a card, or with a call or note of its history
    Attach {
        /// The card's id or uid
        id: String,
        /// The files, each of 25 MB at most
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The call, mail or note that they belong to, by its id in `karto show --json`
        #[arg(long, value_name = "ID")]
        to: Option<i64>,
    },
    /// Lists the files of a card and of its history
    Attachments {
        /// The card's id or uid
        id: String,
    },
    /// Files that are kept: save, remove
    Attachment {
        /// What to do with them
        #[command(subcommand)]
        verb: AttachmentVerb,
    },
    /// Follow-ups: add, done, drop, snooze, draft, list
    FollowUp {
        /// What to do with them
        #[command(subcommand)]
        verb: FollowUpVerb,
    },
    /// What waits: calls without a word, and what no card has the number or address of
    Inbox {
        /// What to do with it; lists it when not said
        #[command(subcommand)]
        verb: Option<InboxVerb>,
    },
    /// Plans: rows of steps that become follow-ups; lists them when not said
    Plan {
        /// What to do with them
        #[command(subcommand)]
        verb: Option<PlanVerb>,
    },
    /// Products: what is sold or bought again and again; lists them when not said
    Product {
        /// What to do with them
        #[command(subcommand)]
        verb: Option<ProductVerb>,
    },
    /// Orders: add, change, state, repeat, delete, show, list
    Order {
        /// What to do with them
        #[command(subcommand)]
        verb: OrderVerb,
    },
    /// Tickets, what was brought in to be put right: new, change, status, list, show, slip
    Ticket {
        /// What to do with them
        #[command(subcommand)]
        verb: TicketVerb,
    },
    /// Stock: list, low, receive, correct, return, history, and who waits for what: want, unwant, waiting;
    /// the list when nothing is said
    Stock {
        /// What to do with it
        #[command(subcommand)]
        verb: Option<StockVerb>,
    },
    /// Writes a payment down
    Pay(Pay),
    /// What a card owes and is owed; who owes, by how late it is, when no card is named
    Balance {
        /// The card's id or uid
        id: Option<String>,
        /// Whom you owe
        #[arg(long)]
        bought: bool,
    },
    /// The terms on which a card pays; sets them when days are said
    Terms {
        /// The card's id or uid
        id: String,
        /// Within how many days
        days: Option<u32>,
        /// How much may be owed at once
        #[arg(long, value_name = "AMOUNT", conflicts_with = "none")]
        limit: Option<String>,
        /// Takes them away
        #[arg(long, conflicts_with = "days")]
        none: bool,
        /// On which you pay the card
        #[arg(long)]
        bought: bool,
    },
    /// What was sold and paid between two days, with sums
    Sales(Sold),
    /// Who has gone quiet, and how often to be in touch; lists them when not said
    StayInTouch {
        /// What to do
        #[command(subcommand)]
        verb: Option<StayInTouchVerb>,
    },
    /// What the day asks for
    Today,
    /// Writes cards to a file
    Export(Export),
    /// Writes index cards, labels, a phone list or the day as a PDF
    Print(Print),
    /// Lists the export presets
    Presets {
        /// Takes a preset away
        #[arg(long, value_name = "NAME")]
        delete: Option<String>,
    },
    /// Lists the import profiles
    Profiles {
        /// Takes a profile away
        #[arg(long, value_name = "NAME")]
        delete: Option<String>,
    },
    /// What was done, newest first
    History {
        /// The most operations to give
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Takes back the newest operation, or the one named
    Undo {
        /// An operation of the history
        operation: Option<i64>,
    },
    /// Brings back what was just undone
    Redo,
    /// Makes a verified backup
    Backup {
        /// Where to; beside the box when not said
        folder: Option<PathBuf>,
    },
    /// Lists the backups
    Backups,
    /// Brings a backup back, after making one of what is there
    Restore {
        /// A backup's file or its name in the list
        file: PathBuf,
    },
    /// Checks the box, its search index and its backups
    Check,
    /// Fills an empty box with believable cards
    Demo {
        /// How many cards
        #[arg(long, default_value_t = 200)]
        contacts: u32,
        /// The same seed gives the same cards
        #[arg(long, default_value_t = 42)]
        seed: u32,
    },
    /// Shows or changes settings
    #[command(after_help = SETTINGS)]
    Settings {
        /// The setting
        key: Option<String>,
        /// Its new value
        value: Option<String>,
    },
}

impl Verb {
    /// Whether it writes several things in one operation, so that one refused refuses them all.
    pub(crate) fn is_of_parts(&self) -> bool {
        let of_parts = matches!(self, Self::Edit { .. } | Self::Tag { .. } | Self::Merge { .. });
        of_parts || matches!(self, Self::Call(_) | Self::Note { .. })
    }
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// vCard files, tables of contacts (CSV), call logs, mail (eml, mbox) or whole boxes (JSON),
    /// recognised by content
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Says what would happen to each record, without writing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The files' format, when they are not to be recognised
    #[arg(long)]
    pub(crate) format: Option<String>,
    /// Charset of bytes that declare none and are not UTF-8
    #[arg(long)]
    pub(crate) encoding: Option<String>,
    /// What to do with a card that is already there
    #[arg(long, value_enum, default_value = "update")]
    pub(crate) on_match: OnMatch,
    /// Saves what could not be taken from the file, as it stands there, to be mended
    #[arg(long, value_name = "OUT")]
    pub(crate) bad_records: Option<PathBuf>,
    /// Replaces OUT if it is there
    #[arg(long, requires = "bad_records")]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) tables: Tables,
}

/// What to do with a card that is already there.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum OnMatch {
    /// Take over what the file changed
    Update,
    /// Leave it alone
    Skip,
    /// Make a second card
    New,
}

/// Verbs of `follow-up`.
#[derive(Debug, Subcommand)]
pub(crate) enum FollowUpVerb {
    /// Adds one to a card
    Add {
        /// The card's id or uid
        id: String,
        /// When: tomorrow, fri 10:00, za 2 tygodnie, "every 3 months", 2026-12-01
        when: String,
        /// What to do
        text: Vec<String>,
        /// Where
        #[arg(long, default_value = "")]
        place: String,
        /// How long it will take, in minutes: an appointment
        #[arg(long)]
        minutes: Option<u32>,
    },
    /// Done; of one that recurs the next comes
    Done {
        /// The follow-up's id
        id: i64,
    },
    /// Will not be done; one that recurs comes again unless --all
    Drop {
        /// The follow-up's id
        id: i64,
        /// Ends one that recurs
        #[arg(long)]
        all: bool,
    },
    /// Puts it off
    Snooze {
        /// The follow-up's id
        id: i64,
        /// The new moment in words
        #[arg(required = true)]
        when: Vec<String>,
    },
    /// Shows the mail or text message it is about, filled from the card; sends nothing
    Draft {
        /// The follow-up's id
        id: i64,
        /// Writes the mail to this file (.eml), which opens as a draft
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
        /// Replaces a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Lists the open ones, the soonest first
    List,
}
