//! BlueZ on the system's bus, which knows what is paired, and its obexd on the desktop's, which
//! fetches. <https://github.com/bluez/bluez/tree/master/doc>

use super::{Fault, Telephone, Why};
use crate::log;
use kartoteka_app::Cancel;
use std::collections::HashMap;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use zbus::blocking::{Connection, Proxy, connection};
use zbus::fdo::ManagedObjects;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

const BLUEZ: &str = "org.bluez";
const DEVICE: &str = "org.bluez.Device1";
/// The side of the Phone Book Access Profile that has a phone book.
const PHONE_BOOK_SERVER: &str = "0000112f-0000-1000-8000-00805f9b34fb";
const OBEX: &str = "org.bluez.obex";
const CLIENT: &str = "org.bluez.obex.Client1";
const ACCESS: &str = "org.bluez.obex.PhonebookAccess1";
const TRANSFER: &str = "org.bluez.obex.Transfer1";

/// What is paired is known at once, or not at all.
const LISTED: Duration = Duration::from_secs(5);
/// So long an owner may look for the question on the telephone's screen.
const ASKED: Duration = Duration::from_secs(120);
/// A shorter time for that, in seconds: for rehearsals.
const ASKED_VARIABLE: &str = "KARTOTEKA_PHONE_WAIT";
/// A transfer of which nothing more comes has stalled.
const STALLED: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(100);
/// No telephone has more; a card box takes no more in at once either.
const LARGEST: u64 = 512 * 1024 * 1024;
/// So many bytes at the end of a file tell whether its last card is whole.
const END: u64 = 64;
/// Errors of a bus on which nothing answers to the name, and nothing can be started that would.
const ABSENT: [&str; 3] = ["ServiceUnknown", "NameHasNoOwner", ".Spawn."];

/// What is paired with this computer and has a phone book.
pub(super) fn paired() -> Result<Vec<Telephone>, Fault> {
    let none = |fault: zbus::Error| Fault::new(Why::NoBluetooth, fault);
    let bus = connection::Builder::system()
        .and_then(|builder| builder.method_timeout(LISTED).build())
        .map_err(none)?;
    let bluez = Proxy::new(&bus, BLUEZ, "/", "org.freedesktop.DBus.ObjectManager").map_err(none)?;
    let all: ManagedObjects = bluez.call("GetManagedObjects", &()).map_err(none)?;
    let mut found: Vec<Telephone> =
        all.into_values().filter_map(|mut parts| telephone(parts.remove(DEVICE)?)).collect();
    found.sort_by(|one, other| (&one.name, &one.address).cmp(&(&other.name, &other.address)));
    Ok(found)
}

fn telephone(device: HashMap<String, OwnedValue>) -> Option<Telephone> {
    let word = |name: &str| device.get(name)?.downcast_ref::<String>().ok();
    let is_paired = device.get("Paired")?.downcast_ref::<bool>().ok()?;
    let services = Vec::<String>::try_from(device.get("UUIDs")?.try_clone().ok()?).ok()?;
    let has_phone_book = services.iter().any(|id| id.eq_ignore_ascii_case(PHONE_BOOK_SERVER));
    let address = word("Address")?;
    let name = word("Alias").unwrap_or_else(|| address.clone());
    (is_paired && has_phone_book).then_some(Telephone { address, name })
}

/// Fetches the phone book and, where the telephone gives them, its calls.
pub(super) fn fetch(address: &str, folder: &Path, cancel: &Cancel) -> Result<Vec<PathBuf>, Fault> {
    let bus = connection::Builder::session()
        .and_then(|builder| builder.method_timeout(asked()).build())
        .map_err(|fault| Fault::new(Why::NoFetcher, fault))?;
    let session = Session::open(&bus, address)?;
    // The telephone's owner may have taken long to let us in.
    if cancel.is_cancelled() {
        return Err(Fault::new(Why::Cancelled, "before the transfers"));
    }
    let contacts = session.pull("pb", &folder.join("contacts.vcf"), cancel)?;
    let mut files = vec![contacts];
    match session.pull("cch", &folder.join("calls.vcf"), cancel) {
        Ok(calls) => files.push(calls),
        Err(fault) if fault.why == Why::Cancelled => return Err(fault),
        Err(fault) => log::line(&format!("the calls stay on the telephone: {}", fault.words)),
    }
    Ok(files)
}

fn asked() -> Duration {
    let seconds = std::env::var(ASKED_VARIABLE).ok().and_then(|text| text.parse().ok());
    seconds.map_or(ASKED, Duration::from_secs).min(ASKED)
}

/// A connection to a telephone; ends it when dropped.
struct Session<'b> {
    bus: &'b Connection,
    path: OwnedObjectPath,
}

impl<'b> Session<'b> {
    fn open(bus: &'b Connection, address: &str) -> Result<Self, Fault> {
        let target = HashMap::from([("Target", Value::from("pbap"))]);
        let path = client(bus)
            .and_then(|client| client.call("CreateSession", &(address, target)))
            .map_err(|fault| match refusal(&fault) {
                Fault { why: Why::Stalled, words } => Fault { why: Why::Silent, words },
                other => other,
            })?;
        Ok(Self { bus, path })
    }

    /// Has one of the telephone's books written to a file.
    fn pull(&self, book: &str, file: &Path, cancel: &Cancel) -> Result<PathBuf, Fault> {
        let access = self.proxy(&self.path, ACCESS).map_err(|fault| refusal(&fault))?;
        // On the telephone itself, not on its SIM card.
        access.call::<_, _, ()>("Select", &("int", book)).map_err(|fault| refusal(&fault))?;
        let filters = HashMap::from([("Format", Value::from("vcard30"))]);
        let target = file.to_string_lossy();
        let (transfer, _): (OwnedObjectPath, HashMap<String, OwnedValue>) =
            access.call("PullAll", &(target.as_ref(), filters)).map_err(|fault| refusal(&fault))?;
        self.follow(&transfer, file, cancel)?;
        Ok(file.to_owned())
    }

    /// Waits until a transfer is through, breaks off, or nothing more comes.
    fn follow(&self, path: &OwnedObjectPath, file: &Path, cancel: &Cancel) -> Result<(), Fault> {
        let transfer = self.proxy(path, TRANSFER).map_err(|fault| refusal(&fault))?;
        let (mut come, mut since) = (0, Instant::now());
        loop {
            if cancel.is_cancelled() {
                // One that is over by now can't be cancelled.
                let _ = transfer.call::<_, _, ()>("Cancel", &());
                return Err(Fault::new(Why::Cancelled, "in a transfer"));
            }
            // A transfer that is through goes from the bus; what it wrote tells of it.
            let status = transfer.get_property::<String>("Status").ok();
            let now = std::fs::metadata(file).map_or(0, |file| file.len());
            match status.as_deref() {
                Some("complete") => return Ok(()),
                None if now > 0 => return is_whole(file),
                None | Some("error") => {
                    return Err(Fault::new(Why::BrokenOff, format!("{now} bytes")));
                }
                Some(_) => {}
            }
            if now != come {
                (come, since) = (now, Instant::now());
            }
            let has_stalled = since.elapsed() > STALLED;
            if has_stalled || is_too_large(now) {
                // It hears no more.
                let _ = transfer.call::<_, _, ()>("Cancel", &());
                let why = if has_stalled { Why::Stalled } else { Why::BrokenOff };
                return Err(Fault::new(why, format!("{now} bytes")));
            }
            std::thread::sleep(GLANCE);
        }
    }

    fn proxy(&self, path: &OwnedObjectPath, interface: &'static str) -> zbus::Result<Proxy<'b>> {
        zbus::blocking::proxy::Builder::new(self.bus)
            .destination(OBEX)?
            .path(path.clone())?
            .interface(interface)?
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        let ended = client(self.bus)
            .and_then(|client| client.call::<_, _, ()>("RemoveSession", &(&self.path,)));
        if let Err(fault) = ended {
            log::line(&format!("phone book: {fault}"));
        }
    }
}

fn client(bus: &Connection) -> zbus::Result<Proxy<'_>> {
    Proxy::new(bus, OBEX, "/org/bluez/obex", CLIENT)
}

/// Whether a file of so many bytes is no phone book any more.
fn is_too_large(bytes: u64) -> bool {
    bytes > LARGEST
}

/// A file that broke off in the middle of a card was not whole.
fn is_whole(file: &Path) -> Result<(), Fault> {
    let is_ended = last_bytes(file)
        .map_err(|fault| Fault::new(Why::BrokenOff, fault))?
        .trim_ascii_end()
        .ends_with(b"END:VCARD");
    if is_ended { Ok(()) } else { Err(Fault::new(Why::BrokenOff, "in the middle of a card")) }
}

fn last_bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut file = File::open(file)?;
    let from = file.metadata()?.len().saturating_sub(END);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What an error of obexd means for the owner.
fn refusal(fault: &zbus::Error) -> Fault {
    let why = match fault {
        zbus::Error::MethodError(name, ..) if ABSENT.iter().any(|word| name.contains(word)) => {
            Why::NoFetcher
        }
        // Nothing was answered in time.
        zbus::Error::InputOutput(_) => Why::Stalled,
        _ => Why::Refused,
    };
    Fault::new(why, fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_book_may_have_so_many_bytes_and_not_one_more() {
        let limit = 512 * 1024 * 1024;
        let are_too_large = [limit - 1, limit, limit + 1].map(is_too_large);
        assert_eq!(are_too_large, [false, false, true]);
    }
}
