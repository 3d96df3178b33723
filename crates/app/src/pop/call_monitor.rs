//! The call monitor of a FRITZ!Box: its bytes to what is told of calls. Owns the lines' grammar and
//! which line belongs to which call; takes nothing for granted, since anything may be at the other
//! end. The connection is the host's.

use super::{CallEvent, CallSource};
use crate::api::caller::CallPhase;
use crate::api::interaction::Direction;
use chrono::NaiveDateTime;
use kartoteka_domain::caller::handed_number;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Where the monitor listens, unless the owner types another port.
const PORT: u16 = 1012;
/// The longest line that is read, in bytes; a longer one is left out.
const LONGEST: usize = 512;
/// So many seconds the box's own figures may differ.
const SLACK: i64 = 60;
const HOUR: i64 = 60 * 60;
/// More calls than any such box has lines; for one more, the one of the lowest number is forgotten.
const MOST: usize = 64;

/// The address that an owner typed, with or without a port. It must be one of the own network: the
/// program reaches for nothing beyond, and asks no name service.
#[must_use]
pub fn monitor_address(text: &str) -> Option<SocketAddr> {
    let text = text.trim();
    let alone = text.parse().ok().map(|ip| SocketAddr::new(ip, PORT));
    let address = alone.or_else(|| text.parse().ok())?;
    let is_near = match address.ip() {
        IpAddr::V4(ip) => is_near(ip),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
    };
    is_near.then_some(address)
}

fn is_near(ip: Ipv4Addr) -> bool {
    ip.is_private() || ip.is_loopback() || ip.is_link_local()
}

/// The calls that a box tells of, over one connection after another.
#[derive(Debug, Default)]
pub struct CallMonitor {
    line: Vec<u8>,
    is_too_long: bool,
    /// The calls that go on, by the number that the box gives each.
    calls: BTreeMap<u32, Known>,
}

#[derive(Debug, Clone)]
struct Known {
    number: String,
    direction: Direction,
    is_answered: bool,
    /// When it began, by the box's own clock.
    begun: Option<NaiveDateTime>,
    /// When it was answered, by the box's own clock; none where a line did not say that.
    answered: Option<NaiveDateTime>,
}

impl CallMonitor {
    /// Takes bytes as they come, cut anywhere, and gives what they tell, at the instant `at`.
    pub fn hear(&mut self, bytes: &[u8], at: i64) -> Vec<CallEvent> {
        let mut told = Vec::new();
        for byte in bytes {
            if *byte == b'\n' {
                let line = std::mem::take(&mut self.line);
                if !std::mem::take(&mut self.is_too_long) {
                    told.extend(self.read(&String::from_utf8_lossy(&line), at));
                }
            } else if self.line.len() < LONGEST {
                self.line.push(*byte);
            } else {
                self.is_too_long = true;
            }
        }
        told
    }

    /// The connection was lost: what came of a line is no line, and the calls go on.
    pub fn cut(&mut self) {
        self.line.clear();
        self.is_too_long = false;
    }

    /// A line: when, what, which call, and what that kind says more.
    fn read(&mut self, line: &str, at: i64) -> Option<CallEvent> {
        let parts: Vec<&str> = line.trim_end().split(';').collect();
        let part = |place: usize| parts.get(place).copied();
        let id: u32 = part(2)?.parse().ok()?;
        let told = NaiveDateTime::parse_from_str(part(0)?, "%d.%m.%y %H:%M:%S").ok();
        let mut seconds = None;
        let (known, phase) = match part(1)? {
            "RING" => (self.begin(id, part(3)?, Direction::In, told)?, CallPhase::Ringing),
            "CALL" => (self.begin(id, part(5)?, Direction::Out, told)?, CallPhase::Ringing),
            "CONNECT" => (self.answer(id, part(4)?, told)?, CallPhase::Talking),
            "DISCONNECT" => {
                let known = self.calls.remove(&id)?;
                seconds = part(3).and_then(|text| text.parse().ok());
                // The box gives a number anew: this may be the end of a call that rang unheard.
                if !known.can_end(told, seconds) {
                    return None;
                }
                let has_spoken = known.is_answered || seconds.is_some_and(|seconds| seconds > 0);
                let is_missed =
                    !has_spoken && known.direction == Direction::In && !known.is_turned_away(told);
                (known, if is_missed { CallPhase::Missed } else { CallPhase::Ended })
            }
            _ => return None,
        };
        let (source, name) = (CallSource::FritzBox, String::new());
        let direction = Some(known.direction);
        let number = known.number;
        Some(CallEvent { source, phase, number, name, direction, at, seconds })
    }

    /// A call begins; none where no telephone number is told, as on calls within the house.
    fn begin(
        &mut self,
        id: u32,
        number: &str,
        direction: Direction,
        begun: Option<NaiveDateTime>,
    ) -> Option<Known> {
        let number = number.trim_end_matches('#');
        let number = handed_number(number).filter(|number| !number.contains('*'))?;
        let known = Known { number, direction, is_answered: false, begun, answered: None };
        if self.calls.len() >= MOST && !self.calls.contains_key(&id) {
            self.calls.pop_first();
        }
        self.calls.insert(id, known.clone());
        Some(known)
    }

    /// A call is answered, if it is the one that is known by this number of the box.
    fn answer(&mut self, id: u32, number: &str, told: Option<NaiveDateTime>) -> Option<Known> {
        let known = self.calls.get_mut(&id)?;
        if !known.is_of(number) {
            self.calls.remove(&id);
            return None;
        }
        (known.is_answered, known.answered) = (true, told);
        Some(known.clone())
    }
}

impl Known {
    /// Whether it is a call with this number; a withheld one is told as none.
    fn is_of(&self, number: &str) -> bool {
        let number = number.trim_end_matches('#');
        number.is_empty() || handed_number(number).is_some_and(|number| number == self.number)
    }

    /// Whether the box itself has turned the caller away: one that is blocked rings and ends within
    /// a second of the box's clock. Who hangs up as fast can't be told from it.
    fn is_turned_away(&self, told: Option<NaiveDateTime>) -> bool {
        told.is_some() && told == self.begun
    }

    /// Whether it can have ended after so many seconds: it was answered so long before.
    fn can_end(&self, told: Option<NaiveDateTime>, seconds: Option<u32>) -> bool {
        let (Some(told), Some(answered), Some(seconds)) = (told, self.answered, seconds) else {
            return true;
        };
        let off = ((told - answered).num_seconds() - i64::from(seconds)).abs();
        // A clock may be changed to or from summer time meanwhile.
        off <= SLACK || (off - HOUR).abs() <= SLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(lines: &[&str]) -> Vec<(CallPhase, String, Option<Direction>)> {
        let text: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
        shown(CallMonitor::default().hear(text.as_bytes(), 0))
    }

    fn shown(events: Vec<CallEvent>) -> Vec<(CallPhase, String, Option<Direction>)> {
        events.into_iter().map(|event| (event.phase, event.number, event.direction)).collect()
    }

    #[test]
    fn a_call_that_is_answered_and_one_that_is_not() {
        let (number, other) = ("0602111222".to_owned(), "0602333444".to_owned());
        let heard = told(&[
            "12.11.26 10:00:00;RING;0;0602111222;5550123;SIP0;",
            "12.11.26 10:00:02;RING;1;0602333444;5550123;SIP0;",
            "12.11.26 10:00:05;CONNECT;0;4;0602111222;",
            "12.11.26 10:00:20;DISCONNECT;1;0;",
            "12.11.26 10:02:10;DISCONNECT;0;125;",
        ]);
        let way = Some(Direction::In);
        let expected = [
            (CallPhase::Ringing, number.clone(), way),
            (CallPhase::Ringing, other.clone(), way),
            (CallPhase::Talking, number.clone(), way),
            (CallPhase::Missed, other, way),
            (CallPhase::Ended, number, way),
        ];
        assert_eq!(heard, expected);
    }

    #[test]
    fn the_end_tells_how_long_the_two_have_spoken_also_after_a_lost_line() {
        let mut monitor = CallMonitor::default();
        monitor.hear(b"t;RING;0;0602111222;5;S;\nt;CONNECT;0;4;0602111222;\nt;DISCON", 0);
        monitor.cut();
        let heard = monitor.hear(b"t;DISCONNECT;0;125;\n", 0);
        assert_eq!(heard.iter().map(|event| event.seconds).collect::<Vec<_>>(), [Some(125)]);
        let garbled = monitor.hear(b"t;RING;1;0602111222;5;S;\nt;DISCONNECT;1;-9;\n", 0);
        assert_eq!(garbled.last().unwrap().seconds, None);
    }

    #[test]
    fn what_was_answered_while_the_line_was_down_is_no_missed_call() {
        let heard = told(&["t;RING;0;0602111222;5;S;", "t;DISCONNECT;0;125;"]);
        assert_eq!(heard.last().unwrap().0, CallPhase::Ended);
    }

    #[test]
    fn anothers_end_under_a_number_given_anew_ends_no_call() {
        let mut lines = vec![
            "12.11.26 10:00:00;RING;0;0602111222;5550123;SIP0;",
            "12.11.26 10:00:05;CONNECT;0;4;0602111222;",
        ];
        let mut after = |line| {
            lines.push(line);
            let heard = told(&lines);
            lines.pop();
            heard.len()
        };
        assert_eq!(after("12.11.26 10:02:10;DISCONNECT;0;125;"), 3);
        assert_eq!(after("12.11.26 11:02:10;DISCONNECT;0;125;"), 3, "summer time began");
        assert_eq!(after("12.11.26 10:20:10;DISCONNECT;0;125;"), 2);
        assert_eq!(after("12.11.26 10:20:10;CONNECT;0;4;0602333444;"), 2);
    }

    #[test]
    fn a_call_out_that_nobody_answers_only_ends() {
        let heard = told(&[
            "12.11.26 10:00:00;CALL;7;4;5550123;0602111222#;SIP0;",
            "12.11.26 10:00:30;DISCONNECT;7;0;",
        ]);
        let phases: Vec<CallPhase> = heard.iter().map(|(phase, ..)| *phase).collect();
        assert_eq!(phases, [CallPhase::Ringing, CallPhase::Ended]);
        assert!(
            heard
                .iter()
                .all(|(_, number, way)| { number == "0602111222" && *way == Some(Direction::Out) })
        );
    }

    #[test]
    fn a_caller_whom_the_box_turns_away_is_not_missed() {
        let ends = |second: &str| {
            let end = format!("12.11.26 10:00:{second};DISCONNECT;0;0;");
            told(&["12.11.26 10:00:00;RING;0;0602111222;5550123;SIP0;", &end])[1].0
        };
        assert_eq!(ends("00"), CallPhase::Ended);
        assert_eq!(ends("01"), CallPhase::Missed);
        // Without the box's clock nobody knows.
        let heard = told(&["t;RING;0;0602111222;5;S;", "t;DISCONNECT;0;0;"]);
        assert_eq!(heard[1].0, CallPhase::Missed);
    }

    #[test]
    fn a_withheld_number_is_none() {
        assert_eq!(told(&["t;RING;0;;5550123;SIP0;"])[0].1, "");
    }

    #[test]
    fn bytes_may_be_cut_anywhere() {
        let text = b"t;RING;0;0602111222;5;S;\nt;CONNECT;0;4;0602111222;\nt;DISCONNECT;0;9;\n";
        let mut monitor = CallMonitor::default();
        let heard: Vec<CallEvent> =
            text.iter().flat_map(|byte| monitor.hear(&[*byte], 0)).collect();
        assert_eq!(shown(heard).len(), 3);
    }

    #[test]
    fn rubbish_is_left_out_and_what_follows_is_read() {
        let mut text = vec![0xFF; 100_000];
        text.extend(
            b"\n;;;;\nt;RING\nt;RING;x;1;2;3;\nt;RING;0;602$(reboot);1;S;\nt;DISCONNECT;99;0;\n",
        );
        text.extend(b"t;CALL;1;4;5550123;**1;S;\nt;HELLO;0;1;\nt;RING;4294967296;0602;1;S;\n");
        text.extend(b"t;RING;3;0602111222;5;S;\n");
        let heard = CallMonitor::default().hear(&text, 0);
        assert_eq!(shown(heard), [(CallPhase::Ringing, "0602111222".into(), Some(Direction::In))]);
    }

    #[test]
    fn calls_without_an_end_are_forgotten() {
        let mut monitor = CallMonitor::default();
        for id in 0..10_000 {
            monitor.hear(format!("t;RING;{id};0602111222;5;S;\n").as_bytes(), 0);
        }
        assert_eq!(monitor.calls.len(), MOST);
        let heard = monitor.hear(b"t;RING;0;0602111333;5;S;\nt;CONNECT;0;4;0602111333;\n", 0);
        let phases: Vec<CallPhase> = heard.into_iter().map(|told| told.phase).collect();
        assert_eq!(phases, [CallPhase::Ringing, CallPhase::Talking], "a new call is not forgotten");
    }

    #[test]
    fn only_an_address_of_the_own_network_is_taken() {
        for near in ["192.168.178.1", " 10.0.0.1 ", "169.254.1.1", "127.0.0.1:4000", "fd00::1"] {
            assert!(monitor_address(near).is_some(), "{near}");
        }
        assert_eq!(monitor_address("192.168.178.1").map(|one| one.port()), Some(PORT));
        for other in ["", "fritz.box", "8.8.8.8", "192.168.178", "192.168.178.1:99999", "::2"] {
            assert_eq!(monitor_address(other), None, "{other}");
        }
    }
}
