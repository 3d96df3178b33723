//! Stands in for BlueZ and its obexd with a telephone behind them: what is paired, its phone book
//! and its calls, given as obexd gives them, and the ways in which that goes wrong.
//! <https://github.com/bluez/bluez/tree/master/doc>

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use zbus::blocking::Connection;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{ObjectServer, fdo, interface};

use crate::bus::Bus;

/// The service of a phone book, and one that every headset has.
const PHONE_BOOK: &str = "0000112f-0000-1000-8000-00805f9b34fb";
const HEADSET: &str = "0000111e-0000-1000-8000-00805f9b34fb";
const SESSION: &str = "/org/bluez/obex/client/session0";

/// What a telephone does when it is asked for its books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It gives them.
    Gives,
    /// It gives them, and each transfer goes from the bus when it is through, as obexd's do.
    GivesAndGoes,
    /// It gives its phone book alone.
    KeepsCalls,
    /// It asks its owner whether to let us in, who does not look.
    Silent,
    /// It lets nobody in.
    Refuses,
    /// It lets us in, and knows no phone book.
    HasNoBook,
    /// It names its phone book, and does not give it.
    KeepsBook,
    /// It begins, and nothing more comes.
    Stalls,
    /// It begins, and breaks off.
    BreaksOff,
    /// It begins, and the transfer goes from the bus in the middle of a card.
    GoesAway,
}

/// The stand-ins; they leave the bus with this.
#[derive(Debug)]
pub struct Telephones {
    _bluez: Connection,
    _obexd: Option<Connection>,
    asked: Asked,
}

/// How often somebody asked for what is paired or to be let in.
type Asked = Arc<AtomicUsize>;

impl Telephones {
    /// Pairs telephones of these names, all of one mood, and a headset. Each gives these books,
    /// the contacts and the calls.
    pub fn pair(bus: &Bus, names: &[&str], mood: Mood, books: [&str; 2]) -> Self {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let asked = Asked::default();
        let client = Client { mood, books: books.map(str::to_owned), asked: asked.clone() };
        let paired = Paired { names, asked: asked.clone() };
        Self {
            _bluez: bus.serve("org.bluez", "/", paired),
            _obexd: Some(bus.serve("org.bluez.obex", "/org/bluez/obex", client)),
            asked,
        }
    }

    /// Pairs telephones with a computer that has nothing to fetch their books by.
    pub fn without_fetcher(bus: &Bus, names: &[&str]) -> Self {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let asked = Asked::default();
        let paired = Paired { names, asked: asked.clone() };
        Self { _bluez: bus.serve("org.bluez", "/", paired), _obexd: None, asked }
    }

    /// How often the telephones were asked for, at all.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

struct Paired {
    names: Vec<String>,
    asked: Asked,
}

type Properties = HashMap<String, OwnedValue>;
type Interfaces = HashMap<String, Properties>;

#[interface(name = "org.freedesktop.DBus.ObjectManager")]
impl Paired {
    fn get_managed_objects(&self) -> HashMap<OwnedObjectPath, Interfaces> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let telephones = self.names.iter().map(|name| (name.as_str(), PHONE_BOOK));
        let all = telephones.chain([("Headset", HEADSET)]).enumerate();
        all.map(|(place, (name, service))| device(place, name, service)).collect()
    }
}

fn device(place: usize, name: &str, service: &str) -> (OwnedObjectPath, Interfaces) {
    let properties = [
        ("Address", Value::from(format!("00:1A:7D:DA:71:{place:02X}"))),
        ("Alias", Value::from(name.to_owned())),
        ("Paired", Value::from(true)),
        ("UUIDs", Value::from(vec![service.to_owned()])),
    ];
    let owned = |(name, value): (&str, Value<'static>)| {
        (name.to_owned(), OwnedValue::try_from(value).expect("no file descriptor"))
    };
    let properties = properties.into_iter().map(owned).collect();
    let path = format!("/org/bluez/hci0/dev_{place}");
    let interfaces = HashMap::from([("org.bluez.Device1".to_owned(), properties)]);
    (OwnedObjectPath::try_from(path).expect("a path"), interfaces)
}

struct Client {
    mood: Mood,
    books: [String; 2],
    asked: Asked,
}

#[interface(name = "org.bluez.obex.Client1")]
impl Client {
    async fn create_session(
        &self,
        _destination: String,
        _arguments: Properties,
        #[zbus(object_server)] server: &ObjectServer,
    ) -> fdo::Result<OwnedObjectPath> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        if self.mood == Mood::Refuses {
            return Err(fdo::Error::Failed("Transport got disconnected".to_owned()));
        }
        if self.mood == Mood::Silent {
            std::future::pending::<()>().await;
        }
        let access = Access { mood: self.mood, books: self.books.clone(), chosen: 0, pulls: 0 };
        server.at(SESSION, access).await?;
        Ok(OwnedObjectPath::try_from(SESSION).expect("a path"))
    }

    async fn remove_session(
        &self,
        session: OwnedObjectPath,
        #[zbus(object_server)] server: &ObjectServer,
    ) -> fdo::Result<()> {
        server.remove::<Access, _>(session).await?;
        Ok(())
    }
}

struct Access {
    mood: Mood,
    books: [String; 2],
    chosen: usize,
    pulls: usize,
}

#[interface(name = "org.bluez.obex.PhonebookAccess1")]
impl Access {
    fn select(&mut self, location: &str, book: &str) -> fdo::Result<()> {
        self.chosen = match (location, book) {
            ("int", "pb") if self.mood != Mood::HasNoBook => 0,
            ("int", "cch") if self.mood != Mood::KeepsCalls => 1,
            _ => return Err(fdo::Error::Failed("Not Found".to_owned())),
        };
        Ok(())
    }

    async fn pull_all(
        &mut self,
        target: String,
        _filters: Properties,
        #[zbus(object_server)] server: &ObjectServer,
    ) -> fdo::Result<(OwnedObjectPath, Properties)> {
        if self.mood == Mood::KeepsBook {
            return Err(fdo::Error::AccessDenied("Forbidden".to_owned()));
        }
        let book = self.books.get(self.chosen).cloned().unwrap_or_default();
        let path = format!("{SESSION}/transfer{}", self.pulls);
        self.pulls += 1;
        let transfer =
            Transfer { mood: self.mood, book, target: target.into(), looks: AtomicUsize::new(0) };
        server.at(path.as_str(), transfer).await?;
        Ok((OwnedObjectPath::try_from(path).expect("a path"), Properties::new()))
    }
}

/// Goes on by a step whenever it is looked at.
struct Transfer {
    mood: Mood,
    book: String,
    target: PathBuf,
    looks: AtomicUsize,
}

#[interface(name = "org.bluez.obex.Transfer1")]
impl Transfer {
    #[zbus(property)]
    fn status(&self) -> fdo::Result<String> {
        let looks = self.looks.fetch_add(1, Ordering::Relaxed);
        let half = self.book.get(..self.book.len() / 2).unwrap_or_default();
        let (written, status) = match (looks, self.mood) {
            (0, _) => ("", "queued"),
            (1, _) | (_, Mood::Stalls) => (half, "active"),
            (_, Mood::BreaksOff) => (half, "error"),
            (_, Mood::GoesAway) => (half, ""),
            (_, Mood::GivesAndGoes) => (self.book.as_str(), ""),
            _ => (self.book.as_str(), "complete"),
        };
        std::fs::write(&self.target, written).expect("the program gave a place");
        match status {
            "" => Err(fdo::Error::UnknownObject("it is through".to_owned())),
            status => Ok(status.to_owned()),
        }
    }

    /// What came of an aborted transfer goes.
    fn cancel(&self) {
        drop(std::fs::remove_file(&self.target));
    }
}
