//! The command list as TypeScript, for `ui/src/ipc/bindings.ts`. Owns the text of that file and
//! nothing that runs in the product.

use crate::api::{
    ById, ByIds, Done, FileHandle, Nothing, Saved, attachment, balance, begun, blank, caller,
    contact, draft, duplicate, exchange, export, find, follow_up, grid, inbox, interaction,
    keeping, operation, order, order_table, paper, plan, setting, stay_in_touch, stock, table,
    ticket, today,
};
use crate::commands::with_commands;
use kartoteka_domain::contact::TextField;
use kartoteka_domain::money::{SIGNS, THREE_PLACES, WITHOUT_PLACES};
use kartoteka_store::FILTER_WORDS;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, each once.
struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.by_name
            .insert(T::ident(&self.config), format!("{docs}export {}", T::decl(&self.config)));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! typescript {
    ($(#[doc = $doc:literal] $name:ident($request:ty) -> $response:ty = $handler:path, $effect:ident $([$($table:ident),*])?;)+) => {
        fn declare(declarations: &mut Declarations) {
            $(declarations.visit::<$request>(); declarations.visit::<$response>();)+
        }

        fn signatures(config: &Config) -> Vec<[String; 4]> {
            vec![$([
                stringify!($name).to_owned(),
                format!("[{}, {}]", <$request as TS>::ident(config), <$response as TS>::ident(config)),
                concat!("[", $($(" \"", stringify!($table), "\",",)*)? " ]").to_owned(),
                $doc.trim().to_owned(),
            ]),+]
        }
    };
}
with_commands!(typescript);

/// The whole text of the bindings file.
#[must_use]
pub fn typescript() -> String {
    let mut declarations = Declarations {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        by_name: BTreeMap::new(),
    };
    declare(&mut declarations);
    declarations.visit::<crate::error::Error>();
    declarations.visit::<FileHandle>();
    declarations.visit::<exchange::Progress>();
    let mut out = String::from(
        "// Made from the command list in crates/app/src/commands.rs by `cargo xtask bindings`.\n",
    );
    for declaration in declarations.by_name.values() {
        let _ = write!(out, "\n{declaration}\n");
    }
    let _ = write!(
        out,
        "\n/** Every command: its request and its response. */\nexport interface Commands {{\n"
    );
    let signatures = signatures(&declarations.config);
    for [name, types, _, doc] in &signatures {
        let _ = writeln!(out, "  /** {doc} */\n  {name}: {types};");
    }
    let _ = write!(
        out,
        "}}\n\n/** The tables a command reads: when one changes, its answer may differ. */\nexport const READS: Record<keyof Commands, readonly string[]> = {{\n"
    );
    for [name, _, tables, _] in &signatures {
        let _ = writeln!(out, "  {name}: {},", tables.replace(", ]", "]").replace("[ ", "["));
    }
    out.push_str("};\n");
    out.push_str(&text_fields());
    out.push_str(&filter_words());
    out.push_str(&currencies());
    out
}

/// The card's plain texts with what is true of each.
fn text_fields() -> String {
    let word = |fact: &dyn std::fmt::Debug| format!("{fact:?}").to_lowercase();
    let mut rows = String::new();
    for field in TextField::ALL.iter().copied() {
        let (section, form, of) = (word(&field.section()), word(&field.form()), word(&field.of()));
        let (key, label) = (field.key(), format!("card-{}", field.dashed()));
        let _ = writeln!(
            rows,
            "  {{ key: '{key}', label: '{label}', section: '{section}', form: '{form}', of: '{of}' }},"
        );
    }
    let labels = TextField::ALL.iter().map(|field| format!("'card-{}'", field.dashed()));
    let labels = labels.collect::<Vec<_>>().join(" | ");
    format!(
        "
/** What is true of a plain text of the card. */
export interface TextFact {{
  key: TextField;
  /** The message that names it. */
  label: {labels};
  section: 'name' | 'facts' | 'story';
  form: 'line' | 'number' | 'day' | 'long' | 'lines';
  of: 'all' | 'persons';
}}

/** The card's plain texts, in its order. */
export const TEXT_FIELDS: readonly TextFact[] = [
{rows}];
"
    )
}

/// How many decimal places currencies have that have not two, and their signs; web views know others.
fn currencies() -> String {
    let rows = [(WITHOUT_PLACES, 0), (THREE_PLACES, 3)].map(|(list, places)| {
        list.split(' ').map(|code| format!("  {code}: {places},\n")).collect::<String>()
    });
    let signs = SIGNS.map(|(sign, code)| format!("  {code}: '{sign}',\n"));
    format!(
        "
/** Decimal places of currencies that have not two. */
export const CURRENCY_PLACES: Readonly<Record<string, number>> = {{
{}}};

/** The signs of currencies that do not go by their letters. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {{
{}}};
",
        rows.concat(),
        signs.concat()
    )
}

/// The words of conditions in a search, as the page writes and leaves them out.
fn filter_words() -> String {
    let list = |words: [&str; 3]| words.map(|word| format!("'{word}'")).join(", ");
    let rows: String = FILTER_WORDS
        .iter()
        .map(|(name, words)| format!("  {name}: [{}],\n", list(*words)))
        .collect();
    format!(
        "
/** The words of conditions in a search, each in English, Polish and German. */
export const FILTER_WORDS = {{
{rows}}} as const;
"
    )
}
