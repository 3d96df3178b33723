//! The goals, one by one, and what has been reached of those that the gate holds.

use super::goals::{Goal, LARGE, Measure, Reached, SMALL, goal, goal_at, held};
use super::races::{CALLS, COPIED, DUPLICATES, EDS_BUS, EDS_FILE};

/// The floor of a page of the table of cards, as `measures` names it: one plain statement of SQL.
const SAME_CELLS: &str = "the same cells by one statement";

/// All of them.
pub(crate) const GOALS: &[Goal] = &[
    held(
        "import vCards",
        Measure::Floor,
        4.0,
        &[Reached(SMALL, 14.0, 17.2), Reached(LARGE, 10.9, 14.8)],
    ),
    held("import vCards", Measure::Growth, 12.0, &[Reached(LARGE, 3.1, 3.7)]),
    goal("import vCards", Measure::Peer(EDS_FILE), 5.0),
    goal("import vCards", Measure::Peer(EDS_BUS), 8.0),
    goal("import vCards", Measure::Peer("abook"), 1.0 / 6.0),
    goal("import vCards", Measure::PeerMemory(EDS_FILE), 5.0),
    goal("import vCards", Measure::MemoryBeyondFile, 64.0),
    held("import the same again", Measure::Growth, 12.0, &[Reached(LARGE, 2.2, 2.6)]),
    held("undo of the import", Measure::Growth, 12.0, &[Reached(LARGE, 6.84, 6.86)]),
    goal("keystroke, top 20", Measure::PeerP99, 20.0),
    held("keystroke, top 20", Measure::Growth, 1.2, &[Reached(LARGE, 1.43, 1.43)]),
    held(
        "keystroke, no match",
        Measure::Floor,
        2.5,
        &[Reached(SMALL, 6.37, 5.23), Reached(LARGE, 1.87, 1.85)],
    ),
    held(
        "caller look-up",
        Measure::Floor,
        2.0,
        &[Reached(SMALL, 2.08, 1.97), Reached(LARGE, 1.64, 1.6)],
    ),
    held("caller look-up", Measure::Growth, 1.5, &[Reached(LARGE, 1.34, 1.32)]),
    goal_at(&[LARGE], "caller look-up", Measure::Peer("EDS"), 100.0),
    goal_at(&[100_000], "caller look-up", Measure::Peer("EDS"), 1_000.0),
    held(
        "timeline, first 50",
        Measure::Floor,
        2.0,
        &[Reached(SMALL, 1.36, 1.35), Reached(LARGE, 1.34, 1.34)],
    ),
    held("timeline, first 50", Measure::Growth, 2.0, &[Reached(LARGE, 1.05, 1.06)]),
    held(
        "list page of 50",
        Measure::Floor,
        2.0,
        &[Reached(SMALL, 1.34, 1.34), Reached(LARGE, 1.26, 1.26)],
    ),
    held("list page of 50", Measure::Growth, 2.0, &[Reached(LARGE, 1.58, 1.58)]),
    held(
        "jump to a letter",
        Measure::Floor,
        2.0,
        &[Reached(SMALL, 1.34, 1.34), Reached(LARGE, 1.44, 1.44)],
    ),
    held("jump to a letter", Measure::Growth, 2.0, &[Reached(LARGE, 1.3, 1.3)]),
    goal("table page of 200", Measure::Times(SAME_CELLS), 3.0),
    held("table page of 200", Measure::Growth, 2.0, &[Reached(LARGE, 1.22, 1.22)]),
    held(
        "Today page",
        Measure::Floor,
        2.0,
        &[Reached(SMALL, 1.23, 1.23), Reached(LARGE, 0.99, 0.99)],
    ),
    held("Today page", Measure::Growth, 2.0, &[Reached(LARGE, 2.8, 2.79)]),
    held(
        "export CSV",
        Measure::Floor,
        3.0,
        &[Reached(SMALL, 4.61, 4.73), Reached(LARGE, 5.71, 5.67)],
    ),
    held("export CSV", Measure::Growth, 12.0, &[Reached(LARGE, 5.38, 5.46)]),
    goal("export CSV", Measure::Peer("abook"), 1.0 / 1.5),
    goal("export CSV", Measure::Pace("abook"), 1.3),
    held("export vCards", Measure::Growth, 12.0, &[Reached(LARGE, 6.05, 6.19)]),
    goal("export vCards", Measure::Peer(EDS_FILE), 1.0 / 3.0),
    goal("export vCards", Measure::Peer(EDS_BUS), 4.0),
    held("export XLSX", Measure::Growth, 12.0, &[Reached(LARGE, 7.46, 7.57)]),
    goal("log a call", Measure::Times("pwrite and fdatasync"), 1.2),
    held(
        "log a call, beside a bare row",
        Measure::Floor,
        4.0,
        &[Reached(SMALL, 4.23, 8.66), Reached(LARGE, 4.22, 9.0)],
    ),
    held("log a call", Measure::Growth, 1.5, &[Reached(LARGE, 1.14, 1.18)]),
    goal("backup", Measure::Times(COPIED), 5.0),
    held("backup", Measure::Floor, 2.0, &[Reached(SMALL, 0.95, 0.87), Reached(LARGE, 0.8, 0.8)]),
    held("backup", Measure::Growth, 12.0, &[Reached(LARGE, 7.34, 7.48)]),
    goal(CALLS, Measure::Millis, 5_000.0),
    held(CALLS, Measure::Growth, 12.0, &[Reached(LARGE, 3.06, 3.06)]),
    goal(DUPLICATES, Measure::Millis, 10_000.0),
    held(DUPLICATES, Measure::Growth, 12.0, &[Reached(LARGE, 4.0, 4.0)]),
    held("check", Measure::Growth, 12.0, &[Reached(LARGE, 7.54, 7.54)]),
    goal("startup to first page", Measure::Millis, 10.0),
    held("startup to first page", Measure::Growth, 2.0, &[Reached(LARGE, 1.29, 1.29)]),
    held("startup after deeds on all cards", Measure::Growth, 2.0, &[Reached(LARGE, 1.3, 1.3)]),
];
