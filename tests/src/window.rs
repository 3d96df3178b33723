//! The window as its owner uses it: keys go in, words and names come out. There is no click here.

use std::cell::Cell;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::chooser::Asked;
use crate::clipboard::Clipboard;
use crate::desk::{Desk, picture_folder};
use crate::display::{Cover, Display};
use crate::drag::Drag;
use crate::driver::{Driver, Refusal};
use crate::journey::Hands;
use crate::keys::{self, Chord, Key};
use crate::{looks, page, process, wait_until};

/// More steps of Tab than any screen has.
pub(crate) const FAR: usize = 120;

/// The key under which WebDriver hands elements about.
pub(crate) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An open window.
#[derive(Debug)]
pub struct Window<'desk> {
    pub(crate) driver: Driver,
    desk: &'desk Desk,
    display: &'desk Display,
    /// Keys pressed down since the window opened.
    pressed: Cell<u64>,
    pub(crate) hands: Hands,
}

/// Something on the page.
#[derive(Debug, Clone)]
pub struct Element<'window> {
    driver: &'window Driver,
    pub(crate) id: String,
}

impl<'desk> Window<'desk> {
    pub(crate) fn open(
        desk: &'desk Desk,
        display: &'desk Display,
        program: &Path,
        args: &[&str],
    ) -> Self {
        let mut surroundings = Command::new("WebKitWebDriver");
        desk.surround(&mut surroundings);
        let driver = Driver::start(&mut surroundings, program, args);
        // Below our own patience, so that a stuck script is named as such.
        let limits = json!({"script": 15_000, "pageLoad": 15_000});
        driver.post("/timeouts", &limits).expect("limits can be set");
        wait_until(|| "the page has loaded".to_owned(), || driver.run(page::WATCH, &[]).ok());
        Self { driver, desk, display, pressed: Cell::new(0), hands: Hands::default() }
    }

    pub(crate) fn group(&self) -> u32 {
        self.driver.group()
    }

    /// The desk the window stands on.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        self.desk
    }

    /// Presses a key, alone or with others held down.
    pub fn press(&self, key: impl Into<Chord>) {
        let chord = key.into();
        self.input(std::slice::from_ref(&chord));
        self.hands.press(chord.downs(), self.pressed.get());
    }

    /// Types a text where the focus is.
    pub fn keys(&self, text: &str) {
        self.input(&keys::typing(text));
        self.hands.typed(text);
    }

    /// Goes on with Tab until the element with this accessible name has the focus.
    ///
    /// # Panics
    /// If Tab does not reach it.
    pub fn tab_to(&self, name: &str) {
        self.tab_until(name, |focused| focused.name() == name);
    }

    /// Goes on with Tab until an element whose accessible name begins so has the focus.
    ///
    /// # Panics
    /// If Tab does not reach one.
    pub fn tab_to_start(&self, name: &str) {
        self.tab_until(name, |focused| focused.name().starts_with(name));
    }

    /// Goes on with Tab until an element of a CSS selector has the focus.
    ///
    /// # Panics
    /// If Tab does not reach one.
    pub fn tab_to_any(&self, css: &str) {
        self.tab_until(css, |focused| self.all(css).iter().any(|one| one.id == focused.id));
    }

    /// Goes on with Tab to a group of choices that holds this one, and with the arrow to it.
    ///
    /// # Panics
    /// If no group that Tab reaches holds it.
    pub fn choose(&self, name: &str) {
        self.tab_until(name, |focused| focused.role() == "radio" && self.arrow_to(name));
    }

    /// Goes on in a group of choices; false once it is back where it began.
    fn arrow_to(&self, name: &str) -> bool {
        let first = self.focused().name();
        if first == name {
            return true;
        }
        loop {
            self.press(Key::Right);
            let now = self.focused().name();
            if now == name || now == first {
                return now == name;
            }
        }
    }

    fn tab_until(&self, wanted: &str, is_there: impl Fn(&Element<'_>) -> bool) {
        let mut passed = Vec::new();
        while passed.len() < FAR {
            self.press(Key::Tab);
            let focused = self.focused();
            if is_there(&focused) {
                return;
            }
            passed.push(focused.name());
        }
        panic!("Tab does not reach {wanted:?}; it passes {passed:?}");
    }

    /// Presses a key that opens the desktop's file dialog, and gives what the dialog was asked for.
    /// The dialog takes the keyboard, so the key is let go when the page has it back.
    pub fn press_for_file(&self, key: impl Into<Chord>) -> Asked {
        let chooser = &self.desk.chooser;
        let (chord, asked) = (key.into(), chooser.times_asked());
        self.count(&chord);
        self.hands.press(chord.downs(), self.pressed.get());
        self.driver.post("/actions", &keys::down(&chord)).expect("the window takes keys");
        let asked = chooser.wait_asked(asked + 1);
        let released = || self.driver.delete("/actions").ok();
        wait_until(|| "the dialog gives the keyboard back".to_owned(), released);
        asked
    }

    /// Presses the key that ends the program, and waits until it has ended; so it answers nobody.
    pub fn press_to_end(self, key: impl Into<Chord>) {
        let _ = self.driver.post("/actions", &keys::input(&[key.into()]));
        self.wait_until_ended();
    }

    fn input(&self, chords: &[Chord]) {
        chords.iter().for_each(|chord| self.count(chord));
        self.driver.post("/actions", &keys::input(chords)).expect("the window takes keys");
    }

    fn count(&self, chord: &Chord) {
        self.pressed.set(self.pressed.get() + chord.downs());
    }

    /// All words on the page, as shown.
    #[must_use]
    pub fn text(&self) -> String {
        let text = self.driver.run(page::TEXT, &[]).expect("the page can be read");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the words stand on the page.
    pub fn wait_for_text(&self, words: &str) {
        let shown = || self.text().contains(words).then_some(());
        wait_until(|| format!("{words:?} on the page, which says:\n{}", self.text()), shown);
    }

    /// Waits until the words stand nowhere on the page any more.
    pub fn wait_until_gone(&self, words: &str) {
        let gone = || (!self.text().contains(words)).then_some(());
        wait_until(|| format!("{words:?} leaves the page"), gone);
    }

    /// Waits for an element by CSS selector.
    #[must_use]
    pub fn wait_for(&self, css: &str) -> Element<'_> {
        wait_until(|| css.to_owned(), || self.all(css).into_iter().next())
    }

    /// Waits for an element by its role and accessible name, as a screen reader finds it.
    #[must_use]
    pub fn wait_for_role(&self, role: &str, name: &str) -> Element<'_> {
        let is_it = |element: &Element<'_>| element.role() == role && element.name() == name;
        wait_until(
            || format!("{role} named {name:?}"),
            || self.all("main *, nav *, dialog *, [role], h1, button").into_iter().find(is_it),
        )
    }

    /// Waits until the element with this accessible name has the focus.
    pub fn wait_for_focus(&self, name: &str) {
        let has_focus = || (self.focused().name() == name).then_some(());
        let what = || format!("the focus on {name:?}; it is on {:?}", self.focused().name());
        wait_until(what, has_focus);
    }

    /// Waits until a field holds a value.
    pub fn wait_for_value(&self, field: &str, value: &str) {
        let holds = |one: &Element<'_>| one.name() == field && one.value() == value;
        let is_there = || self.all("input, textarea, select").iter().any(holds).then_some(());
        wait_until(|| format!("{field:?} holds {value:?}"), is_there);
    }

    /// Waits until something else is so.
    pub fn wait_until_said(&self, what: &str, is_so: impl Fn() -> bool) {
        wait_until(|| what.to_owned(), || is_so().then_some(()));
    }

    /// Waits until no element of a CSS selector is left.
    pub fn wait_until_none(&self, css: &str) {
        wait_until(|| format!("no {css}"), || self.all(css).is_empty().then_some(()));
    }

    /// All elements of a CSS selector that are there now.
    #[must_use]
    pub fn all(&self, css: &str) -> Vec<Element<'_>> {
        let by = json!({"using": "css selector", "value": css});
        let is_stale = |refusal: &Refusal| refusal.code == "stale element reference";
        let found = loop {
            match self.driver.post("/elements", &by) {
                // The page was drawing anew just then.
                Err(refusal) if is_stale(&refusal) => {}
                found => break found.expect("a valid selector"),
            }
        };
        let found = found.as_array().cloned().unwrap_or_default();
        found.iter().map(|value| Element::read(&self.driver, value)).collect()
    }

    /// What has the focus.
    #[must_use]
    pub fn focused(&self) -> Element<'_> {
        let found = self.driver.get("/element/active").expect("a page has an active element");
        Element::read(&self.driver, &found)
    }

    /// How many presses `journey` takes, where a key with others held down is one press and the
    /// text that is typed is none: what it costs the owner beyond the words themselves.
    pub fn presses(&self, journey: impl FnOnce()) -> u64 {
        let before = self.hands.presses();
        journey();
        self.hands.presses() - before
    }

    /// How many keys were pressed so far.
    ///
    /// # Panics
    /// If the page saw other keys than were pressed, anything but real key presses reached it, or
    /// it reported a fault.
    #[must_use]
    pub fn keys_pressed(&self) -> u64 {
        let seen = self.driver.run(page::SEEN, &[]).expect("the page can be read");
        assert_eq!(seen["others"], json!([]), "only key presses may reach the page");
        assert_eq!(seen["faults"], json!([]), "the page reports faults");
        assert_eq!(seen["keys"].as_u64(), Some(self.pressed.get()), "key presses on the page");
        self.pressed.get()
    }

    /// Whether a script's own dialog (`alert` and its like) is shown.
    #[must_use]
    pub fn shows_dialog(&self) -> bool {
        self.driver.get("/alert/text").is_ok()
    }

    /// The addresses of everything that the page asked for outside the program.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        looks::lines(&self.driver.run(page::REQUESTS, &[]).expect("the page can be read"))
    }

    /// Gives the window another size, in px, and waits until the page fills it: with text drawn
    /// twice as large, half as many of its own px.
    pub fn resize(&self, width: u32, height: u32) {
        let programs = process::children(self.driver.group());
        let page = || self.driver.run(page::SIZE, &[]).ok().and_then(|size| size[0].as_f64());
        let drawn = |shown: u32, page: f64| f64::from(shown) / page;
        let before = self.display.width(&programs).zip(page());
        let larger = before.map_or(1.0, |(shown, page)| drawn(shown, page));
        self.display.resize(&programs, width, height);
        let is_so = |page: &f64| (page * larger - f64::from(width)).abs() <= larger;
        wait_until(
            || format!("a window of {width}x{height}; the page is {:?} wide", page()),
            || page().filter(is_so),
        );
    }

    /// Carries files over the window as another program does, and waits until it would take them.
    #[must_use]
    pub fn drag(&self, files: &[&Path]) -> Drag {
        self.display.drag(&process::children(self.driver.group()), files)
    }

    /// Lays a text on the clipboard as another program does.
    #[must_use]
    pub fn clipboard(&self, text: &str) -> Clipboard {
        self.display.clipboard(text)
    }

    /// Shows the colours of a theme without changing a setting, and waits until they have settled.
    pub fn show_theme(&self, theme: &str) {
        self.driver.run(page::THEME, &[json!(theme)]).expect("the page takes a theme");
        self.settle();
    }

    fn settle(&self) {
        self.driver.run_async(page::SETTLE, &[]).expect("the page settles");
    }

    /// Gives the focus to the first element of a CSS selector: the short way for tests that look at
    /// many screens. Journeys go by [`Self::tab_to`].
    pub fn put_focus(&self, css: &str) {
        let _ = self.wait_for(css);
        self.driver.run(page::FOCUS, &[json!(css)]).expect("the page gives the focus");
    }

    /// Writes a picture of the window to a file, once its colours have settled: with the mouse
    /// elsewhere, so that nothing is drawn as pressed upon and no tooltip lies over it.
    pub fn picture(&self, file: &Path) {
        let programs = process::children(self.driver.group());
        self.display.put_mouse_away();
        let gone = || (!self.display.shows_tooltip(&programs)).then_some(());
        wait_until(|| "the tooltip goes".to_owned(), gone);
        self.settle();
        let taken = self.display.picture(&programs, file);
        taken.expect("a shown window can be pictured");
    }

    /// Runs a script that measures; it calls its last argument with what it found.
    #[must_use]
    pub fn measure(&self, script: &str) -> Value {
        self.driver.run_async(script, &[]).expect("the page can be measured")
    }

    /// Lays another window over this one, for as long as what is given back lives.
    #[must_use]
    pub fn cover(&self) -> Cover {
        self.display.cover()
    }

    /// Whether no other window lies over this one.
    #[must_use]
    pub fn is_on_top(&self) -> bool {
        self.display.is_on_top(&process::children(self.driver.group()))
    }

    /// Keeps a picture of the window in `target/debug/screenshots/`.
    pub fn screenshot(&self, name: &str) {
        let file = picture_folder().join(format!("{name}.png"));
        let taken = self.display.picture(&process::children(self.driver.group()), &file);
        taken.expect("a shown window can be pictured");
    }

    /// Closes the window as the desktop's close button does, and waits until the program has ended.
    pub fn close(self) {
        self.ask_to_close();
        self.wait_until_ended();
    }

    /// Presses the desktop's close button.
    pub fn ask_to_close(&self) {
        let programs = process::children(self.driver.group());
        assert!(!programs.is_empty(), "the program has ended before it was closed");
        self.display.ask_to_close(&programs);
    }

    /// Waits until the program has ended.
    pub fn wait_until_ended(self) {
        let ended = || process::children(self.driver.group()).is_empty().then_some(());
        wait_until(|| "the program ends".to_owned(), ended);
    }

    /// Waits until the program shows no window.
    pub fn wait_until_hidden(&self) {
        self.wait_until_said("no window is shown", || !self.is_shown());
    }

    /// Waits until the program shows a window.
    pub fn wait_until_shown(&self) {
        self.wait_until_said("a window is shown", || self.is_shown());
    }

    fn is_shown(&self) -> bool {
        self.display.is_shown(&process::children(self.driver.group()))
    }
}

impl Drop for Window<'_> {
    /// A test that fails leaves a picture of where it was.
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
            let programs = process::children(self.driver.group());
            let file = picture_folder().join(format!("failed-{test}.png"));
            if self.display.picture(&programs, &file).is_some() {
                eprintln!("The window as it was: {}", file.display());
            }
        }
    }
}

impl<'window> Element<'window> {
    fn read(driver: &'window Driver, value: &Value) -> Self {
        let id = value[ELEMENT].as_str().expect("an element has an id").to_owned();
        Self { driver, id }
    }

    /// The words in it, as shown; none if it has left the page.
    #[must_use]
    pub fn text(&self) -> String {
        self.ask("text")
    }

    /// The role a screen reader tells.
    #[must_use]
    pub fn role(&self) -> String {
        self.ask("computedrole")
    }

    /// The name a screen reader tells.
    #[must_use]
    pub fn name(&self) -> String {
        self.ask("computedlabel")
    }

    /// An attribute as written in the page.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.driver.get(&format!("/element/{}/attribute/{name}", self.id)).ok()?;
        value.as_str().map(str::to_owned)
    }

    /// What stands in a field now.
    #[must_use]
    pub fn value(&self) -> String {
        self.ask("property/value")
    }

    fn ask(&self, what: &str) -> String {
        let answer = self.driver.get(&format!("/element/{}/{what}", self.id));
        answer.ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}
