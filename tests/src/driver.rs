//! A WebDriver client over one socket a call: all that these tests need of the protocol.
//! <https://www.w3.org/TR/webdriver2/>, spoken to Debian's WebKitWebDriver.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::process::Group;
use crate::{PATIENCE, wait_until};

/// A refusal by the driver: its short code and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: String,
    words: String,
}

/// A running WebKitWebDriver with one session.
#[derive(Debug)]
pub(crate) struct Driver {
    address: SocketAddr,
    session: String,
    group: Group,
}

impl Driver {
    /// Starts the driver in the given surroundings, and through it the program.
    pub(crate) fn start(surroundings: &mut Command, program: &Path, args: &[&str]) -> Self {
        let address = free_address();
        let command = surroundings
            .args([format!("--port={}", address.port()), format!("--host={}", address.ip())]);
        let group = Group::start(command.env("TAURI_WEBVIEW_AUTOMATION", "true"));
        wait_until(|| "WebKitWebDriver listens".to_owned(), || TcpStream::connect(address).ok());
        let mut driver = Self { address, session: String::new(), group };
        // No browserName: the driver matches none but its own.
        let options = json!({"binary": program, "args": args});
        let wanted = json!({"alwaysMatch": {"webkitgtk:browserOptions": options}});
        let answer = driver.ask("POST", "/session", Some(&json!({"capabilities": wanted})));
        let session =
            answer.unwrap_or_else(|e| panic!("{} does not open: {e:?}", program.display()));
        let id = session["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("/session/{id}");
        driver
    }

    /// The driver's process group.
    pub(crate) fn group(&self) -> u32 {
        self.group.id()
    }

    /// Reads from the session.
    pub(crate) fn get(&self, path: &str) -> Result<Value, Refusal> {
        self.ask("GET", &format!("{}{path}", self.session), None)
    }

    /// Acts in the session.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        self.ask("POST", &format!("{}{path}", self.session), Some(body))
    }

    /// Takes back in the session.
    pub(crate) fn delete(&self, path: &str) -> Result<Value, Refusal> {
        self.ask("DELETE", &format!("{}{path}", self.session), None)
    }

    /// Runs JavaScript in the page and gives what it returns.
    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Result<Value, Refusal> {
        self.post("/execute/sync", &json!({"script": script, "args": args}))
    }

    /// The same for a script that calls its last argument with the result.
    pub(crate) fn run_async(&self, script: &str, args: &[Value]) -> Result<Value, Refusal> {
        self.post("/execute/async", &json!({"script": script, "args": args}))
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refusal> {
        let reply = self
            .exchange(method, path, body)
            .unwrap_or_else(|e| panic!("WebKitWebDriver gives no answer to {method} {path}: {e}"));
        let mut reply: Value = serde_json::from_slice(&reply).expect("WebDriver speaks JSON");
        let value = reply["value"].take();
        match value["error"].as_str() {
            None => Ok(value),
            Some(code) => Err(Refusal {
                code: code.to_owned(),
                words: value["message"].as_str().unwrap_or_default().to_owned(),
            }),
        }
    }

    /// One HTTP/1.1 request; the body of the answer.
    fn exchange(&self, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect_timeout(&self.address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let body = body.map(Value::to_string).unwrap_or_default();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.ok_or(std::io::ErrorKind::UnexpectedEof)?;
        Ok(answer.split_off(end + 4))
    }
}

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("a bound socket has an address")
}
