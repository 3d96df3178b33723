//! Looks at a page as a whole: what some people cannot use, cannot read, or cannot reach. Owns no
//! rule of its own; what is looked for stands in the scripts and in axe-core.

use serde_json::{Value, json};

use crate::keys::Key;
use crate::page;
use crate::window::{Element, FAR, Window};

impl Window<'_> {
    /// Ends the test if axe-core finds anything on the page that some people cannot use.
    pub fn axe(&self, state: &str) {
        let lines = self.axe_finds();
        assert!(lines.is_empty(), "{state}: axe-core finds\n{}", lines.join("\n"));
    }

    /// What axe-core finds on the page that some people cannot use, a line for each element.
    #[must_use]
    pub fn axe_finds(&self) -> Vec<String> {
        self.axe_runs(&[], &[])
    }

    /// The same by these rules alone.
    #[must_use]
    pub fn axe_finds_by(&self, rules: &[&str]) -> Vec<String> {
        self.axe_runs(rules, &[])
    }

    /// The same by all rules but these.
    #[must_use]
    pub fn axe_finds_but_by(&self, rules: &[&str]) -> Vec<String> {
        self.axe_runs(&[], rules)
    }

    fn axe_runs(&self, named: &[&str], left_out: &[&str]) -> Vec<String> {
        if self.driver.run(page::HAS_AXE, &[]) != Ok(Value::Bool(true)) {
            let file =
                concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(file).expect("axe-core comes with npm ci in ui/");
            self.driver.run(&axe, &[]).expect("axe-core can be added to the page");
        }
        let rules = [json!(named), json!(left_out)];
        lines(&self.driver.run_async(page::AXE, &rules).expect("axe-core runs"))
    }

    /// Looks at the page in colours that a system forces. No switch of WebKit's gives them, so the
    /// page is drawn as if.
    pub fn with_forced_colours(&self, look: impl FnOnce()) {
        let rules = self.driver.run(page::FORCE_COLOURS, &[]).expect("the page takes colours");
        assert!(rules.as_u64() > Some(0), "the page has rules for forced colours");
        look();
        self.driver.run(page::FORCE_COLOURS, &[]).expect("the page gives them back");
    }

    /// Goes through the page with Tab until it is back where it began, and gives a line for each
    /// stop that has no name, cannot be seen whole, shows no focus, or is too small to hit. The
    /// focus is where it was afterwards.
    #[must_use]
    pub fn tab_stop_faults(&self) -> Vec<String> {
        self.driver.run(page::KEEP_FOCUS, &[]).expect("the page can be read");
        let mut faults = Vec::new();
        let mut passed = Vec::new();
        loop {
            self.press(Key::Tab);
            let focused = self.focused();
            if passed.contains(&focused.id) {
                break;
            }
            faults.extend(self.faults_of_stop(&focused));
            passed.push(focused.id);
            if passed.len() > FAR {
                faults.push(format!("Tab does not come back within {FAR} stops"));
                break;
            }
        }
        self.driver.run(page::RETURN_FOCUS, &[]).expect("the page gives the focus");
        if passed.len() < 2 {
            faults.push("Tab goes nowhere".to_owned());
        }
        faults
    }

    fn faults_of_stop(&self, focused: &Element<'_>) -> Option<String> {
        let seen = self.driver.run(page::TAB_STOP, &[]).expect("the page can be measured");
        let path = seen["path"].as_str().unwrap_or_default();
        let mut faults = lines(&seen["faults"]);
        if path != "body" && focused.name().trim().is_empty() {
            faults.push("no name".to_owned());
        }
        (!faults.is_empty()).then(|| format!("{path}: {}", faults.join(", ")))
    }

    /// Puts a stop of Tab on the page that is wrong in every way, to see that it is found.
    pub fn plant_stop(&self) {
        self.driver.run(page::PLANT_STOP, &[]).expect("the page takes an element");
    }

    /// Puts an element on the page that some people cannot use, to see that it is found.
    pub fn plant_fault(&self) {
        self.driver.run(page::PLANT, &[]).expect("the page takes an element");
    }

    /// Text on the page that cannot be read whole, a line for each: cut off, running out of its
    /// box, shortened by an ellipsis without a title that says the rest, or under the bar of what
    /// scrolls below it.
    #[must_use]
    pub fn cut_texts(&self) -> Vec<String> {
        lines(&self.driver.run(page::CUT, &[]).expect("the page can be measured"))
    }

    /// Puts a text and a placeholder on the page that their boxes are too small for, and a foot over
    /// what scrolls, to see that they are found.
    pub fn plant_cut_text(&self) {
        self.driver.run(page::PLANT_CUT, &[]).expect("the page takes an element");
    }
}

/// The texts of a list that a script gave.
pub(crate) fn lines(found: &Value) -> Vec<String> {
    let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
    found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
