//! Stands in for the desktop's file dialog: answers with the path the test has laid ready.
//! With `GTK_USE_PORTAL=1` GTK's native dialog asks the desktop portal, which this is.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use zbus::blocking::Connection;
use zbus::message::Header;
use zbus::names::OwnedUniqueName;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{fdo, interface};

use crate::bus::Bus;
use crate::wait_until;

const PATH: &str = "/org/freedesktop/portal/desktop";
const NAME: &str = "org.freedesktop.portal.Desktop";

/// One time that the program asked for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The dialog's title.
    pub title: String,
    /// Whether a file to write was asked for.
    pub is_save: bool,
    /// The name proposed for a file to write.
    pub proposed: Option<String>,
    /// The patterns of each filter, such as `*.vcf`.
    pub patterns: Vec<String>,
}

#[derive(Debug, Default)]
struct State {
    asked: Vec<Asked>,
    answers: Vec<Option<PathBuf>>,
}

type Shared = Arc<Mutex<State>>;

/// The stand-in; ends with its bus.
#[derive(Debug)]
pub struct Chooser {
    state: Shared,
    _connection: Connection,
}

impl Chooser {
    pub(crate) fn serve(bus: &Bus) -> Self {
        let state = Shared::default();
        let connection = bus.serve(NAME, PATH, Portal { state: Arc::clone(&state) });
        Self { state, _connection: connection }
    }

    /// Lays a path ready for the next dialog.
    pub fn will_choose(&self, path: impl AsRef<Path>) {
        self.lock().answers.push(Some(path.as_ref().to_owned()));
    }

    /// The next dialog will be cancelled.
    pub fn will_cancel(&self) {
        self.lock().answers.push(None);
    }

    /// How often the program has asked so far.
    #[must_use]
    pub fn times_asked(&self) -> usize {
        self.lock().asked.len()
    }

    /// Waits until the program has asked `times` times in all, and tells the last one.
    #[must_use]
    pub fn wait_asked(&self, times: usize) -> Asked {
        wait_until(
            || format!("file dialog {times}"),
            || {
                let state = self.lock();
                state.asked.last().filter(|_| state.asked.len() >= times).cloned()
            },
        )
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Portal {
    state: Shared,
}

type Options = HashMap<String, OwnedValue>;

#[interface(name = "org.freedesktop.portal.FileChooser")]
impl Portal {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        3
    }

    async fn open_file(
        &self,
        _parent: String,
        title: String,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &zbus::Connection,
    ) -> fdo::Result<OwnedObjectPath> {
        self.answer(false, title, &options, &header, connection).await
    }

    async fn save_file(
        &self,
        _parent: String,
        title: String,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &zbus::Connection,
    ) -> fdo::Result<OwnedObjectPath> {
        self.answer(true, title, &options, &header, connection).await
    }
}

impl Portal {
    async fn answer(
        &self,
        is_save: bool,
        title: String,
        options: &Options,
        header: &Header<'_>,
        connection: &zbus::Connection,
    ) -> fdo::Result<OwnedObjectPath> {
        let answer = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let proposed = text(options, "current_name");
            let patterns = patterns(options);
            state.asked.push(Asked { title, is_save, proposed, patterns });
            // A dialog nobody laid an answer ready for is cancelled.
            if state.answers.is_empty() { None } else { state.answers.remove(0) }
        };
        let request = request_path(header, options)?;
        let mut results: HashMap<&str, Value<'static>> = HashMap::new();
        let code: u32 = if answer.is_some() { 0 } else { 1 };
        // A portal names them where nothing was chosen too, and GTK 3 reads them without a look.
        let chosen: Vec<String> = answer.iter().map(|path| uri(path)).collect();
        results.insert("uris", Value::from(chosen));
        let response = Response {
            connection: connection.clone(),
            to: header.sender().map(|name| name.to_owned().into()),
            request: request.clone(),
            body: (code, results),
        };
        connection.executor().spawn(response.give(), "answer of the file dialog").detach();
        Ok(request)
    }
}

/// What was chosen, on its way to the program.
struct Response {
    connection: zbus::Connection,
    to: Option<OwnedUniqueName>,
    request: OwnedObjectPath,
    body: (u32, HashMap<&'static str, Value<'static>>),
}

impl Response {
    /// Gives the answer after the call was replied to, as a person does who first sees the dialog:
    /// GTK 3 falls over an answer that overtakes the reply. Replying is the connection's task that
    /// runs before this one; once the bus has answered too, it has passed the reply on.
    async fn give(self) {
        let to = self.to.as_ref();
        let bus = "org.freedesktop.DBus";
        let asked = self
            .connection
            .call_method(Some(bus), "/org/freedesktop/DBus", Some(bus), "GetId", &())
            .await;
        asked.expect("every bus has an id");
        let (request, interface) = (&self.request, "org.freedesktop.portal.Request");
        let told = self.connection.emit_signal(to, request, interface, "Response", &self.body);
        told.await.expect("the bus lives");
    }
}

fn request_path(header: &Header<'_>, options: &Options) -> fdo::Result<OwnedObjectPath> {
    let sender = header.sender().map(ToString::to_string).unwrap_or_default();
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let token = text(options, "handle_token").unwrap_or_else(|| "t".to_owned());
    let path = format!("{PATH}/request/{sender}/{token}");
    OwnedObjectPath::try_from(path).map_err(|e| fdo::Error::InvalidArgs(e.to_string()))
}

fn text(options: &Options, key: &str) -> Option<String> {
    options.get(key).and_then(|value| value.downcast_ref::<String>().ok())
}

/// The glob patterns of `filters: a(sa(us))`.
fn patterns(options: &Options) -> Vec<String> {
    type Filters = Vec<(String, Vec<(u32, String)>)>;
    let filters = options.get("filters").and_then(|value| value.try_clone().ok());
    let filters = filters.and_then(|value| Filters::try_from(value).ok()).unwrap_or_default();
    filters.into_iter().flat_map(|(_, globs)| globs).map(|(_, glob)| glob).collect()
}

/// A path as a `file:` address, every byte that is not plain written as `%XX`.
pub(crate) fn uri(path: &Path) -> String {
    use std::fmt::Write;
    use std::os::unix::ffi::OsStrExt;
    let mut uri = "file://".to_owned();
    for byte in path.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~".contains(byte) {
            uri.push(char::from(*byte));
        } else {
            write!(uri, "%{byte:02X}").expect("a String takes anything");
        }
    }
    uri
}
