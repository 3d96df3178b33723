//! The stand-ins behave as a desktop does: a program that asks them gets what a desktop would give.

use std::collections::HashMap;

use kartoteka_tests::Desk;
use zbus::blocking::{Connection, Proxy, connection::Builder};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

fn connect(desk: &Desk) -> Connection {
    Builder::address(desk.bus().address()).unwrap().build().unwrap()
}

#[test]
fn a_pressed_notification_button_comes_back_to_the_program() {
    let desk = Desk::new();
    let connection = connect(&desk);
    let name = "org.freedesktop.Notifications";
    let proxy = Proxy::new(&connection, name, "/org/freedesktop/Notifications", name).unwrap();
    let mut pressed = proxy.receive_signal("ActionInvoked").unwrap();
    let hints: HashMap<&str, Value<'_>> = HashMap::new();
    let actions = vec!["done", "Done"];
    let body = ("Kartoteka", 0_u32, "", "Call back", "Halina Dąbrowska", actions, hints, -1);
    let id: u32 = proxy.call("Notify", &body).unwrap();

    let notice = desk.notices.wait_for("Dąbrowska");
    desk.notices.press(&notice, "Done");

    let (to, key): (u32, String) = pressed.next().unwrap().body().deserialize().unwrap();
    assert_eq!((to, key.as_str()), (id, "done"));
}

/// Asks for a file as GTK does: listens first on the path it proposes, then calls.
fn ask_for_file(desk: &Desk) -> (u32, HashMap<String, OwnedValue>) {
    let connection = connect(desk);
    let sender = connection.unique_name().unwrap().trim_start_matches(':').replace('.', "_");
    let place = "/org/freedesktop/portal/desktop";
    let name = "org.freedesktop.portal.Desktop";
    let request = format!("{place}/request/{sender}/asked");
    let request = Proxy::new(&connection, name, request, "org.freedesktop.portal.Request").unwrap();
    let mut responses = request.receive_signal("Response").unwrap();
    let filters = vec![("Cards", vec![(0_u32, "*.vcf")])];
    let options: HashMap<&str, Value<'_>> =
        HashMap::from([("handle_token", "asked".into()), ("filters", filters.into())]);
    let chooser = Proxy::new(&connection, name, place, "org.freedesktop.portal.FileChooser");
    let _: OwnedObjectPath =
        chooser.unwrap().call("OpenFile", &("", "Bring in cards", options)).unwrap();
    responses.next().unwrap().body().deserialize().unwrap()
}

#[test]
fn the_file_dialog_answers_with_the_path_laid_ready() {
    let desk = Desk::new();
    desk.chooser.will_choose("/home/owner/my cards ż.vcf");
    let (code, mut results) = ask_for_file(&desk);
    let uris: Vec<String> = results.remove("uris").unwrap().try_into().unwrap();
    assert_eq!((code, uris), (0, vec!["file:///home/owner/my%20cards%20%C5%BC.vcf".to_owned()]));

    let asked = desk.chooser.wait_asked(1);
    assert_eq!(
        (asked.title.as_str(), asked.patterns),
        ("Bring in cards", vec!["*.vcf".to_owned()])
    );
}

#[test]
fn a_file_dialog_that_nobody_answers_is_cancelled() {
    let (code, mut results) = ask_for_file(&Desk::new());
    let uris: Vec<String> = results.remove("uris").unwrap().try_into().unwrap();
    assert_eq!((code, uris), (1, Vec::new()));
}
