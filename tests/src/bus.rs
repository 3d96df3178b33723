//! A desktop bus of the test's own, on which nothing lives but what the test puts there.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use zbus::blocking::{Connection, connection};

use crate::process::Group;

/// Without service folders: no program of the real desktop is started by a call.
const SETTINGS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A private `dbus-daemon`.
#[derive(Debug)]
pub struct Bus {
    address: String,
    daemon: Group,
}

impl Bus {
    /// Starts the daemon; its settings file goes into `folder`.
    pub(crate) fn start(folder: &Path) -> Self {
        let settings = folder.join("bus.conf");
        std::fs::write(&settings, SETTINGS).expect("the folder is ours");
        let mut daemon = Group::start(
            Command::new("dbus-daemon")
                .arg(format!("--config-file={}", settings.display()))
                .args(["--nofork", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let out = daemon.leader().stdout.take().expect("piped above");
        let mut address = String::new();
        BufReader::new(out).read_line(&mut address).expect("dbus-daemon says its address");
        Self { address: address.trim().to_owned(), daemon }
    }

    /// The address for `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn group(&self) -> u32 {
        self.daemon.id()
    }

    /// Puts an object on the bus under a well-known name.
    pub(crate) fn serve<I: zbus::object_server::Interface>(
        &self,
        name: &'static str,
        path: &'static str,
        object: I,
    ) -> Connection {
        connection::Builder::address(self.address.as_str())
            .and_then(|builder| builder.serve_at(path, object))
            .and_then(|builder| builder.name(name))
            .and_then(connection::Builder::build)
            .expect("a fresh bus gives any name")
    }
}
