//! The goals of the window, and the table of what was reached: of the lines that the program
//! `window` prints for it beside its tables (`figure`, what, value).

/// What is judged, and the most it may be at 10,000 and at 100,000 cards.
struct Goal {
    of: &'static str,
    what: &'static str,
    most: [f64; 2],
}

const fn goal(of: &'static str, what: &'static str, most: [f64; 2]) -> Goal {
    Goal { of, what, most }
}

const GOALS: [Goal; 15] = [
    goal("first picture", "times an empty Tauri window", [1.25, 1.25]),
    goal("memory", "times an empty Tauri window", [1.3, 1.3]),
    goal("list of cards standing", "median, s", [1.0, 1.5]),
    goal("from the first picture to the list", "median, ms", [300.0, 300.0]),
    goal("call on the bus to picture", "p95 of mixed callers, ms", [150.0, 150.0]),
    goal("search, letter by letter", "median, ms", [50.0, 50.0]),
    goal("jump by the letter rail", "median, ms", [50.0, 50.0]),
    goal("next card (J)", "median, ms", [50.0, 50.0]),
    goal("next card (J)", "median, ms, within one frame", [16.0, 16.0]),
    goal("the card with the longest history", "median, ms", [50.0, 50.0]),
    goal("tag on all cards", "s", [5.0, 5.0]),
    goal("all cards to the trash", "s", [5.0, 5.0]),
    goal("import, both", "s", [1.5, 10.0]),
    goal("import 5,000 calls", "s", [5.0, 5.0]),
    goal("search for duplicates", "s", [10.0, 10.0]),
];
const SIZES: [usize; 2] = [10_000, 100_000];

/// A figure of the window on a box of so many cards.
#[derive(Debug, PartialEq)]
pub(crate) struct Figure {
    of: String,
    cards: usize,
    value: f64,
}

/// Takes the figures out of what the program says on a box of so many cards; gives the rest.
pub(crate) fn take(said: &str, cards: usize, figures: &mut Vec<Figure>) -> String {
    let mut tables = String::new();
    for line in said.lines() {
        match read(line, cards) {
            Some(figure) => figures.push(figure),
            None => tables.extend([line, "\n"]),
        }
    }
    tables
}

fn read(line: &str, cards: usize) -> Option<Figure> {
    let (of, value) = line.strip_prefix("figure\t")?.split_once('\t')?;
    Some(Figure { of: of.to_owned(), cards, value: value.parse().ok()? })
}

/// What was reached of the goals, of those that were measured.
pub(crate) fn table(figures: &[Figure]) -> String {
    let of = |goal: &Goal, cards: usize| {
        figures.iter().find(|figure| figure.of == goal.of && figure.cards == cards)
    };
    let mut text =
        String::from("| window | what | 10000 cards | 100000 cards |\n|---|---|---|---|\n");
    for goal in &GOALS {
        let found = SIZES.map(|cards| of(goal, cards));
        if found.iter().all(Option::is_none) {
            continue;
        }
        text.push_str(&format!("| {} | {} |", goal.of, goal.what));
        for (figure, most) in found.into_iter().zip(goal.most) {
            text.push_str(&figure.map_or(" – |".to_owned(), |figure| cell(figure.value, most)));
        }
        text.push('\n');
    }
    text
}

fn cell(value: f64, most: f64) -> String {
    let word = if value <= most { "met" } else { "**missed**" };
    format!(" {value:.2}, goal ≤ {most} {word} |")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str =
        "| a | table |\nfigure\tcall on the bus to picture\t151\nfigure\tmemory\t1.2\n";

    #[test]
    fn figures_leave_the_tables_and_are_judged() {
        let mut figures = Vec::new();
        assert_eq!(take(SAID, 100_000, &mut figures), "| a | table |\n");
        assert_eq!(
            table(&figures).lines().skip(2).collect::<Vec<_>>(),
            [
                "| memory | times an empty Tauri window | – | 1.20, goal ≤ 1.3 met |",
                "| call on the bus to picture | p95 of mixed callers, ms | – | 151.00, goal ≤ 150 **missed** |",
            ]
        );
    }

    #[test]
    fn a_figure_that_is_no_number_stays_in_sight() {
        let mut figures = Vec::new();
        assert_eq!(take("figure\tmemory\tmany", 10_000, &mut figures), "figure\tmemory\tmany\n");
        assert_eq!(figures, []);
    }
}
