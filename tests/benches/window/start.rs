//! The start, from outside: from starting the program to the first picture with anything on it, to
//! the list of cards standing still, and the memory of all its processes; in turn with an empty
//! Tauri window.

use kartoteka_tests::Desk;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    ConnectionExt as _, ImageFormat, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// Pairs of starts that count, each after one that does not.
const RUNS: usize = 5;
/// The window that ours is compared with.
const EMPTY: &str = "examples/empty_window";
/// How often the display is looked at.
const LOOK: Duration = Duration::from_millis(8);
/// A picture that stays so long is done.
const STILL: Duration = Duration::from_millis(600);
const PATIENCE: Duration = Duration::from_secs(60);
/// Left Ctrl and 2 on the keyboard that Xvfb has: the cards.
const CARDS: [u8; 2] = [37, 11];

/// What one start took.
#[derive(Clone, Copy, Default)]
struct Start {
    painted: f64,
    listed: f64,
    memory: f64,
}

/// Prints the table of starts.
pub(crate) fn print(folder: &Path) {
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        // A desk lives two minutes at most: each pair has its own, and starts that do not count.
        let desk = Desk::new();
        crate::lay(folder, &desk.data());
        let pair = || (start(&desk, "kartoteka", true), start(&desk, EMPTY, false));
        pair();
        let (one, other) = pair();
        ours.push(one);
        empty.push(other);
    }
    println!(
        "| start | Kartoteka: median / max | empty Tauri window: median / max | ratio, median of {RUNS} pairs | goal |"
    );
    println!("|---|---|---|---|---|");
    let painted = line("first picture, s", "≤ 1.25 ×", &ours, &empty, |start| start.painted);
    let memory = line("memory (PSS of all processes), MiB", "≤ 1.3 ×", &ours, &empty, |start| {
        start.memory
    });
    let (listed, slowest) =
        crate::middle(&ours.iter().map(|start| start.listed).collect::<Vec<_>>());
    println!(
        "| list of cards standing (Ctrl+2 at the first picture), s | {listed:.2} / {slowest:.2} | – | – | ≤ 1.0 at 10,000, ≤ 1.5 at 100,000 |"
    );
    let after: Vec<f64> = ours.iter().map(|start| (start.listed - start.painted) * 1e3).collect();
    let (after, longest) = crate::middle(&after);
    println!(
        "| from the first picture to that list, ms | {after:.0} / {longest:.0} | – | – | ≤ 300 |"
    );
    crate::figure("first picture", painted);
    crate::figure("memory", memory);
    crate::figure("list of cards standing", listed);
    crate::figure("from the first picture to the list", after);
}

fn line(what: &str, goal: &str, ours: &[Start], empty: &[Start], part: fn(&Start) -> f64) -> f64 {
    let of = |starts: &[Start]| starts.iter().map(part).collect::<Vec<f64>>();
    let (own, most) = crate::middle(&of(ours));
    let (other, other_most) = crate::middle(&of(empty));
    let ratios: Vec<f64> = of(ours).iter().zip(of(empty)).map(|(a, b)| a / b).collect();
    let (ratio, _) = crate::middle(&ratios);
    println!(
        "| {what} | {own:.2} / {most:.2} | {other:.2} / {other_most:.2} | {ratio:.2} | {goal} |"
    );
    ratio
}

fn start(desk: &Desk, program: &str, has_list: bool) -> Start {
    let mut command = desk.command(program);
    let display = variable(&command, "DISPLAY");
    let (x, screen) = RustConnection::connect(Some(&display)).expect("the display answers");
    let begun = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("the program starts");
    let painted = wait(begun, || colours(&x, screen) > 8);
    let mut done = Start { painted, ..Start::default() };
    if has_list {
        done.listed = still(&x, screen, begun);
    } else {
        std::thread::sleep(STILL);
    }
    // What is let go of after the start is not counted: both have the same time for it.
    std::thread::sleep(Duration::from_secs(2));
    done.memory = memory(child.id());
    end(child);
    wait(begun, || picture(&x, screen).is_none());
    done
}

fn variable(command: &Command, name: &str) -> String {
    let found = command.get_envs().find(|(key, _)| *key == name).and_then(|(_, value)| value);
    found.and_then(|value| value.to_str()).expect("the desk sets it").to_owned()
}

/// Seconds until something is so.
fn wait(begun: Instant, is_so: impl Fn() -> bool) -> f64 {
    loop {
        if is_so() {
            return begun.elapsed().as_secs_f64();
        }
        assert!(begun.elapsed() < PATIENCE, "nothing to see for {PATIENCE:?}");
        std::thread::sleep(LOOK);
    }
}

/// Seconds until the picture changed for the last time, the keys for the cards being pressed again
/// and again: a page that is not ready yet misses them, and one that shows the cards stays as it is.
fn still(x: &RustConnection, screen: usize, begun: Instant) -> f64 {
    let (mut last, mut changed) = (picture(x, screen), Instant::now());
    while changed.elapsed() < STILL {
        press(x, screen);
        std::thread::sleep(LOOK * 4);
        let now = picture(x, screen);
        if now != last {
            (last, changed) = (now, Instant::now());
        }
        assert!(begun.elapsed() < PATIENCE, "the picture never stands still");
    }
    (changed - begun).as_secs_f64()
}

fn press(x: &RustConnection, screen: usize) {
    let root = x.setup().roots[screen].root;
    let send = |kind: u8, code: u8| {
        x.xtest_fake_input(kind, code, x11rb::CURRENT_TIME, root, 0, 0, 0).expect("sent");
    };
    CARDS.iter().for_each(|code| send(KEY_PRESS_EVENT, *code));
    CARDS.iter().rev().for_each(|code| send(KEY_RELEASE_EVENT, *code));
    x.flush().expect("the display takes it");
}

/// The left upper part of the largest window shown: where both programs have words.
fn picture(x: &RustConnection, screen: usize) -> Option<Vec<u8>> {
    let root = x.setup().roots[screen].root;
    let tree = x.query_tree(root).ok()?.reply().ok()?;
    for window in tree.children {
        let looks = x.get_window_attributes(window).ok()?.reply();
        let size = x.get_geometry(window).ok()?.reply();
        let (Ok(looks), Ok(size)) = (looks, size) else { continue };
        if looks.map_state == MapState::VIEWABLE && size.width > 400 && size.height > 400 {
            let image =
                x.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, size.width, size.height, u32::MAX);
            return image.ok()?.reply().ok().map(|image| image.data);
        }
    }
    None
}

/// Letters are drawn in many shades; a window without content has one or two.
fn colours(x: &RustConnection, screen: usize) -> usize {
    let data = picture(x, screen).unwrap_or_default();
    let colours: std::collections::HashSet<&[u8]> = data.chunks_exact(4).collect();
    colours.len()
}

/// The proportional set size of a process and all it has started, MiB.
fn memory(process: u32) -> f64 {
    let mut sum = 0.0;
    let mut open = vec![process];
    while let Some(process) = open.pop() {
        let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup"));
        let rollup = rollup.unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        let kib =
            line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
        sum += kib.unwrap_or_default() / 1024.0;
        let tasks =
            std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
        for task in tasks {
            let children =
                std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
            open.extend(children.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        }
    }
    sum
}

fn end(mut child: Child) {
    let group = format!("-{}", child.id());
    let ended = Command::new("kill").args(["-KILL", "--", &group]).status();
    assert!(ended.is_ok_and(|status| status.success()), "the program's group can be ended");
    child.wait().expect("ended just now");
}
