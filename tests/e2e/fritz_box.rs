//! The call monitor of a FRITZ!Box, played by a server on loopback that also stalls, cuts lines, sends
//! rubbish and hangs up; and what of the network the program then uses.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

use kartoteka_tests::{Desk, Key, accept};

const NOW: &str = "2026-11-12T09:00:00Z";

/// A desk whose settings name a server of the test's own.
fn desk() -> (Desk, TcpListener) {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", NOW);
    desk.karto(&["settings", "region", "DE"]);
    desk.karto(&["settings", "call_commands", "true"]);
    desk.karto(&["settings", "fritz_box", &server.local_addr().unwrap().to_string()]);
    desk.karto(&["add", "Ewa Głowacka 030 23125000"]);
    (desk, server)
}

fn say(stream: &mut TcpStream, text: &[u8]) {
    stream.write_all(text).unwrap();
    stream.flush().unwrap();
}

#[test]
fn ring_connect_and_disconnect_become_one_record_over_a_bad_line() {
    let (desk, server) = desk();
    let window = desk.open_with(&["pop", "030 999999"]);
    window.wait_for_text("030 999999");
    let mut line = accept(&server);
    say(&mut line, &[0xFF; 3000]);
    say(&mut line, b"\r\n12.11.26 10:00:00;RI");
    // The rest of the line comes when it comes.
    say(&mut line, b"NG;0;03023125000;5550123;SIP0;\r\n");
    window.wait_for_text("Ewa Głowacka");
    window.wait_for_text("Calling now");
    say(&mut line, b"rubbish;;;\r\n12.11.26 10:00:05;CONNECT;0;4;03023125000;\r\n");
    window.wait_for_text("Talking");
    // Cut in the midst of the call, which ends over the next line.
    say(&mut line, b"12.11.26 10:02:10;DISC");
    drop(line);
    let mut line = accept(&server);
    say(&mut line, b"12.11.26 10:02:10;DISCONNECT;0;125;\r\n");
    window.wait_for_text("Call ended");

    say(&mut line, b"12.11.26 10:05:00;RING;0;;5550123;SIP0;\r\n");
    say(&mut line, b"12.11.26 10:05:20;DISCONNECT;0;0;\r\n");
    window.wait_for_text("Number withheld");
    window.wait_for_text("Missed call");
    window.press(Key::Escape);
    window.wait_until_gone("Number withheld");
    let shown = desk.karto(&["show", "1"]);
    let calls = shown["timeline"].as_array().unwrap();
    assert_eq!(calls.len(), 1, "{calls:?}");
    assert_eq!((&calls[0]["direction"], &calls[0]["minutes"]), (&"in".into(), &3.into()));
    // The box counted 125 seconds, whatever the clock here says.
}

#[test]
fn a_box_that_stalls_holds_nobody_up_and_is_let_go_of() {
    let (desk, server) = desk();
    let window = desk.open_with(&["pop", "030 999999"]);
    window.wait_for_text("030 999999");
    let mut line = accept(&server);
    // Half a line, and then nothing.
    say(&mut line, b"12.11.26 10:00:00;RING;0;0302312");
    let told = desk.command("kartoteka").args(["pop", "030 888888"]).status().unwrap();
    assert!(told.success(), "{told}");
    window.wait_for_text("030 888888");
    assert!(!window.text().contains("Ewa"));
    say(&mut line, b"5000;5550123;SIP0;\r\n");
    window.wait_for_text("Ewa Głowacka");

    // It says nothing any more, and the owner switches it off.
    desk.karto(&["settings", "fritz_box", ""]);
    line.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
    assert_eq!(line.read(&mut [0]).unwrap(), 0, "closed without a byte");
    // Another box is listened to, and again after it was lost: time enough to come to the first, too.
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    desk.karto(&["settings", "fritz_box", &other.local_addr().unwrap().to_string()]);
    for _ in 0..2 {
        drop(accept(&other));
    }
    assert!(server.accept().is_err(), "nobody comes again");
    window.close();
}

/// A blocked number: the box tells of it, and of its end within the same second.
#[test]
fn a_caller_whom_the_box_turns_away_leaves_the_window_and_is_not_to_be_called_back() {
    let (desk, server) = desk();
    let window = desk.open_with(&["pop", "030 999999"]);
    window.wait_for_text("030 999999");
    let mut line = accept(&server);
    say(&mut line, b"12.11.26 10:00:00;RING;0;03023125000;5550123;SIP0;\r\n");
    window.wait_for_text("Ewa Głowacka");
    say(&mut line, b"12.11.26 10:00:00;DISCONNECT;0;0;\r\n");
    window.wait_until_gone("Ewa Głowacka");
    window.close();
    let calls = desk.karto(&["show", "1"])["timeline"].clone();
    assert_eq!(calls[0]["direction"], "in", "{calls}");
    let today = desk.karto(&["today"]);
    assert!(!today["call_back"].to_string().contains("Ewa"), "{today}");
}

#[test]
fn one_connection_is_opened_to_the_typed_address_and_no_other() {
    let (desk, server) = desk();
    let port = server.local_addr().unwrap().port();
    let window = desk.trace_window(&[]);
    let line = accept(&server);
    let trace = window.close();
    drop(line);
    let of = |call: &str| -> Vec<&String> {
        let is_it = |line: &&String| line.contains(call) && line.contains("AF_INET");
        trace.iter().filter(is_it).collect()
    };
    assert_eq!(of("socket(").len(), 1, "{:?}", of("socket("));
    let connected = of("connect(");
    assert_eq!(connected.len(), 1, "{connected:?}");
    let address = format!("sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")");
    assert!(connected[0].contains(&address), "{connected:?}");
}
