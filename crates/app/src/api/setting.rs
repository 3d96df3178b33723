//! Settings. Not undoable, and not part of what a card says.

use super::data;

data! {
    /// The window's colours.
    #[derive(Copy, Eq, Default)]
    pub enum Theme {
        /// As the system.
        #[default]
        System,
        /// By day.
        Light,
        /// By lamplight.
        Dark,
    }

    /// How much room a row of the list takes.
    #[derive(Copy, Eq, Default)]
    pub enum Density {
        /// Two lines and a picture.
        #[default]
        Comfortable,
        /// One line.
        Compact,
    }

    /// What [Call] on a card does beside opening the sheet that writes the call down.
    #[derive(Copy, Eq, Default)]
    pub enum CallOut {
        /// Shows the number large, to be dialled by hand.
        #[default]
        Shown,
        /// Hands it to a phone that is paired in KDE Connect, whose dialler then shows it.
        KdeConnect,
        /// Starts the program that `call_program` names.
        Program,
    }

    /// A language of the interface.
    #[derive(Copy, Eq, Default)]
    pub enum Language {
        /// English.
        #[default]
        En,
        /// Polish.
        Pl,
        /// German.
        De,
        /// English drawn out by two fifths, for finding words that don't fit (see
        /// `pseudo.rs`). It is taken by name and never offered.
        #[serde(rename = "en-XA")]
        Pseudo,
    }

    /// Where birthdays and yearly follow-ups of 29 February are kept in common years.
    #[derive(Copy, Eq, Default)]
    pub enum LeapDay {
        /// On 28 February.
        #[default]
        #[serde(rename = "02-28")]
        February,
        /// On 1 March.
        #[serde(rename = "03-01")]
        March,
    }

    /// All settings with their present values.
    pub struct Settings {
        /// Language of the interface.
        pub language: Language,
        /// ISO 3166 country of home: how numbers without a country code are read, how dates and
        /// spreadsheet files are written.
        pub region: String,
        /// ISO 4217 currency; that of the region as long as no other was chosen.
        pub currency: String,
        /// Tax rates of the owner's own, after those of the country: "2027-01-01 standard 24; …".
        pub tax_rates: String,
        /// Within how many days an order is to be paid where no terms are agreed.
        pub payment_days: u32,
        /// The colours.
        pub theme: Theme,
        /// The room a row of the list takes.
        pub density: Density,
        /// The local time at which whole-day follow-ups fall due, `HH:MM`.
        pub start_of_day: String,
        /// The local time after which reminders put off wait for the next day, `HH:MM`.
        pub end_of_day: String,
        /// Where 29 February is kept in common years.
        pub leap_day: LeapDay,
        /// True when whole-day follow-ups remind on weekends and holidays, too.
        pub remind_on_days_off: bool,
        /// True when reminders show desktop notifications.
        pub notifications: bool,
        /// True when the program goes on in the tray while its window is closed.
        pub stays_in_tray: bool,
        /// True when calls that a command tells of (`kartoteka pop NUMBER`) are shown.
        pub call_commands: bool,
        /// True when numbers of links (`tel:`, `kartoteka:`) are shown.
        pub call_links: bool,
        /// True when the calls that another program tells of are written down; else they are only
        /// shown.
        pub record_calls: bool,
        /// True when calls of a mobile are taken from KDE Connect, shown and written down.
        pub kde_connect: bool,
        /// The address of a FRITZ!Box whose call monitor is heard; empty for none.
        pub fritz_box: String,
        /// The key that opens the finder from any program ("Ctrl+Alt+K"); empty for none.
        pub hot_key: String,
        /// How the owner calls somebody.
        pub call_out: CallOut,
        /// The program that calls, with its arguments; `NUMBER` stands for the number. Set by
        /// `karto` alone: the page names no program to start.
        pub call_program: String,
        /// True when letters and signs pressed outside text fields are keys of the window.
        pub single_keys: bool,
        /// How large the window draws everything, in percent, 80 to 200.
        pub text_size: u16,
    }

    /// One setting to change.
    pub struct SettingSet {
        /// A field name of [`Settings`].
        pub key: String,
        /// Its new value as text.
        pub value: String,
    }

    /// What fills a demo box.
    pub struct DemoFill {
        /// How many cards, 1 to 1,000,000.
        pub contacts: u32,
        /// The same seed gives the same cards.
        pub seed: u32,
    }

    /// What was filled in.
    pub struct DemoFilled {
        /// Cards.
        pub contacts: u32,
        /// Calls and other interactions.
        pub calls: u32,
        /// Notes.
        pub notes: u32,
        /// Follow-ups.
        pub follow_ups: u32,
        /// The operation, for undo.
        pub operation: Option<i64>,
    }
}
