//! Which pictures are kept: of which stops of the tour, in which languages, sizes and themes. The rules of
//! the house hold `docs/pictures` against it.

pub(crate) const SIZES: [(u32, u32); 3] = [(1280, 800), (960, 640), (800, 560)];

/// The languages of the guide.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "pl", "de"];

/// What the guide shows, in each language by day.
pub(crate) const GUIDE: [&str; 18] = [
    "today",
    "cards",
    "table",
    "follow-ups",
    "plans",
    "month",
    "orders",
    "tickets",
    "stock",
    "log-call",
    "duplicates",
    "paper",
    "import-look",
    "import-columns",
    "inbox",
    "export",
    "palette",
    "settings-bring-back",
];

/// What is kept beside, by language: the stop of the tour, the size and the theme.
pub(crate) const MORE: [(&str, &str, (u32, u32), &str); 31] = [
    ("en", "cards", SIZES[0], "dark"),
    ("en", "cards", SIZES[1], "light"),
    ("en", "cards", SIZES[2], "light"),
    ("en", "today", SIZES[0], "dark"),
    ("en", "today", SIZES[1], "light"),
    ("pl", "today", SIZES[1], "dark"),
    ("pl", "today", SIZES[2], "dark"),
    ("pl", "cards", SIZES[1], "dark"),
    ("en", "import-known", SIZES[0], "light"),
    ("en", "month", SIZES[0], "dark"),
    ("en", "plans", SIZES[0], "dark"),
    ("en", "plan-start", SIZES[0], "light"),
    ("en", "export", SIZES[0], "dark"),
    ("en", "history", SIZES[0], "light"),
    ("en", "follow-up-edit", SIZES[0], "light"),
    ("en", "help", SIZES[0], "light"),
    ("en", "cards-compact", SIZES[0], "light"),
    ("en", "rescue", SIZES[0], "light"),
    ("en", "palette", SIZES[0], "dark"),
    ("en", "merge", SIZES[0], "light"),
    ("en", "orders-payments", SIZES[0], "light"),
    ("en", "order-new", SIZES[0], "light"),
    ("en", "ticket-new", SIZES[0], "light"),
    ("en", "trash", SIZES[0], "light"),
    ("en", "new-card", SIZES[0], "light"),
    ("en", "import-phone", SIZES[0], "light"),
    ("pl", "today", SIZES[0], "dark"),
    ("pl", "follow-ups", SIZES[0], "dark"),
    ("pl", "month", SIZES[0], "dark"),
    ("pl", "plans", SIZES[0], "dark"),
    ("de", "cards", SIZES[0], "dark"),
];

/// What is kept of the caller window, at its own width: the language, the stop and the theme.
pub(crate) const CALLERS: [(&str, &str, &str); 17] = [
    ("en", "caller-known", "light"),
    ("en", "caller-known", "dark"),
    ("en", "caller-unknown", "light"),
    ("en", "caller-unknown", "dark"),
    ("en", "caller-shared", "light"),
    ("en", "caller-shared", "dark"),
    ("en", "caller-withheld", "light"),
    ("en", "caller-withheld", "dark"),
    ("pl", "caller-known", "light"),
    ("pl", "caller-known", "dark"),
    ("pl", "caller-unknown", "light"),
    ("pl", "caller-unknown", "dark"),
    ("pl", "caller-shared", "light"),
    ("pl", "caller-shared", "dark"),
    ("pl", "caller-withheld", "light"),
    ("pl", "caller-withheld", "dark"),
    ("de", "caller-known", "light"),
];

/// Dots to the inch: fine enough to read what is written.
const DPI: &str = "80";
/// The same where thin lines stand close together: coarser, some are drawn twice as thick as others.
const FINE_DPI: &str = "160";

/// What is kept of paper in each language: its name, how fine, and what `karto print` is asked for.
pub(crate) const PAGES: [(&str, &str, &[&str]); 4] = [
    ("paper-cards", FINE_DPI, &["cards", "--find", "Nowak", "--size", "a6", "--paper", "a4"]),
    ("paper-labels", DPI, &["labels", "--sheet", "L7163", "--start", "3"]),
    ("paper-phones", DPI, &["phones"]),
    ("paper-day", DPI, &["day"]),
];
