//! Systems that have no BlueZ.

use super::{Fault, Telephone, Why};
use kartoteka_app::Cancel;
use std::path::{Path, PathBuf};

pub(super) fn paired() -> Result<Vec<Telephone>, Fault> {
    Err(Fault::new(Why::NoBluetooth, "phone books are fetched on Linux only"))
}

pub(super) fn fetch(_: &str, _: &Path, _: &Cancel) -> Result<Vec<PathBuf>, Fault> {
    Err(Fault::new(Why::NoBluetooth, "phone books are fetched on Linux only"))
}
