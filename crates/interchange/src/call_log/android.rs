//! The numbers that Android's call log and its copies use for which way a call went and why a
//! number is missing (`android.provider.CallLog.Calls`, `Telephony.Sms`).

use super::Way;

/// Which way a call went.
pub(super) fn way(word: &str) -> Option<Way> {
    Some(match word.trim() {
        "1" => Way::Incoming,
        "2" => Way::Outgoing,
        "3" => Way::Missed,
        "4" => Way::Voicemail,
        "5" => Way::Rejected,
        "6" => Way::Blocked,
        "7" => Way::Elsewhere,
        _ => return None,
    })
}

/// Which way a message went; one that was never sent went none.
pub(super) fn message_way(word: &str) -> Option<Way> {
    Some(match word.trim() {
        "1" => Way::Incoming,
        "2" => Way::Outgoing,
        _ => return None,
    })
}

/// Whether the number was kept from the telephone (restricted, unknown, payphone).
pub(super) fn is_withheld(presentation: &str) -> bool {
    matches!(presentation.trim(), "2" | "3" | "4")
}
