//! The stops of the tour at which something takes long or fails: a screen that is slow to answer, one
//! that cannot be read, and a write that waits for another program and is given up.

use kartoteka_tests::{Key, Window};

use super::Look;

/// Screens of the two layouts, by their keys: a page, and a narrow list beside a card; and what
/// stands there once it has been read.
const SCREENS: [(&str, char, &str); 2] =
    [("cards", '2', "main [role=option]"), ("today", '1', "main [data-follow-up]")];

/// Looks at screens that are slow to answer, and at what they say when they cannot be read.
pub(super) fn unanswered(window: &Window<'_>, look: Look<'_>) {
    let damage = window.desk().damage();
    for (name, key, content) in SCREENS {
        elsewhere(window);
        let held = window.desk().hold_box();
        window.press(Key::Char(key).ctrl());
        let _ = window.wait_for("main .reading[role=status]");
        look(window, &format!("{name}-slow"));
        drop(held);
        again(window, content);
        elsewhere(window);
        damage.strike();
        window.press(Key::Char(key).ctrl());
        let _ = window.wait_for("main [role=alert] details");
        look(window, &format!("{name}-unread"));
        damage.heal();
        again(window, content);
    }
}

/// Goes to Help, which reads nothing.
fn elsewhere(window: &Window<'_>) {
    window.press(Key::F(1));
    let _ = window.wait_for("main .help");
}

/// Has it read once more, unless the screen has done so by itself.
fn again(window: &Window<'_>, content: &str) {
    const FOCUS: &str = "const again = document.querySelector('main [role=alert] .ways button');
        again?.focus();
        arguments[arguments.length - 1](again !== null);";
    if window.measure(FOCUS) == true {
        window.press(Key::Enter);
    }
    let _ = window.wait_for(content);
    window.wait_until_none("main [role=alert]");
}

/// Puts the selected cards in the trash while another program writes, looks at what is said
/// meanwhile, and gives it up.
pub(super) fn given_up(window: &Window<'_>, look: Look<'_>) {
    let held = window.desk().hold_writing();
    window.put_focus("[role=listbox]");
    window.press(Key::Delete);
    let _ = window.wait_for(".toast .line button + button");
    look(window, "cards-trashing");
    window.put_focus(".toast .line button");
    window.press(Key::Enter);
    // In place of the words with two buttons come those with one.
    let _ = window.wait_for(".toast .line button:only-of-type");
    drop(held);
    window.put_focus(".toast .line button");
    window.press(Key::Enter);
    window.wait_until_none(".toast");
    assert_eq!(window.all("[role=option][aria-selected=true]").len(), 3, "nothing was done");
}
