//! The files and boxes of one size that everything is measured on: the same on every machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::tools::Tools;
use crate::{Outcome, shell};

/// The places of one size.
#[derive(Debug)]
pub(crate) struct Field<'t> {
    pub(crate) tools: &'t Tools,
    /// Cards.
    pub(crate) size: usize,
    /// Numbers on them.
    pub(crate) phones: usize,
    /// What the filled box holds, in words.
    pub(crate) rows: String,
    folder: PathBuf,
}

impl<'t> Field<'t> {
    /// Writes the files and fills a box with them and a history.
    pub(crate) fn prepare(tools: &'t Tools, size: usize) -> Result<Self, String> {
        let folder = tools.folder.join(format!("{size}"));
        empty(&folder)?;
        let mut field = Self { tools, size, phones: 0, rows: String::new(), folder };
        println!("\n== {size} cards");
        tools.measures(&["generate", &field.path("files"), &size.to_string()])?;
        let counts = fs::read_to_string(field.path("files/counts.txt"));
        let counts = counts.map_err(|e| format!("counts.txt: {e}"))?;
        let phones = counts.split_whitespace().nth(1).and_then(|word| word.parse().ok());
        field.phones = phones.ok_or("counts.txt holds no number of phones.")?;
        let filled = tools.measures(&["fill", &field.path("filled"), &field.path("files")])?;
        filled.trim().clone_into(&mut field.rows);
        Ok(field)
    }

    /// A place of this size, as an argument.
    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// One of the files measured with.
    pub(crate) fn file(&self, name: &str) -> String {
        self.path(&format!("files/{name}"))
    }

    /// The size of the file of vCards, MiB.
    pub(crate) fn file_size(&self) -> Result<f64, String> {
        let path = self.file("contacts.vcf");
        let known = fs::metadata(&path).map_err(|e| format!("{path}: {e}"))?;
        Ok(known.len() as f64 / 1024.0 / 1024.0)
    }

    /// Makes a fresh, empty box: the home country set, nothing else.
    pub(crate) fn empty_box(&self, name: &str) -> Outcome {
        empty(Path::new(&self.path(name)))?;
        let mut command = Command::new(&self.tools.karto);
        command.args(["--data", &self.path(name), "settings", "region", "PL"]);
        quietly(&mut command)
    }

    /// Puts a copy of a folder or file in the place of another.
    pub(crate) fn copy(&self, from: &str, to: &str) -> Outcome {
        self.remove(to)?;
        quietly(Command::new("cp").args([
            "-r",
            "--reflink=never",
            &self.path(from),
            &self.path(to),
        ]))
    }

    /// Takes a folder or file away, if it is there.
    pub(crate) fn remove(&self, name: &str) -> Outcome {
        quietly(Command::new("rm").args(["-rf", &self.path(name)]))
    }

    /// Makes an empty folder.
    pub(crate) fn empty(&self, name: &str) -> Outcome {
        empty(Path::new(&self.path(name)))
    }

    /// What imports bring has to be what the file holds.
    pub(crate) fn check_box(&self, name: &str) -> Outcome {
        let counted = self.tools.measures(&["count", &self.path(name)])?;
        let wanted = format!("count\t{}\t{}", self.size, self.phones);
        let is_so = counted.trim() == wanted;
        if is_so { Ok(()) } else { Err(format!("{wanted} wanted, {counted}found")) }
    }

    /// Splits the vCards into a file each, as a folder of khard's.
    pub(crate) fn vdir(&self) -> Result<String, String> {
        let (folder, config) = (self.path("khard"), self.path("khard.conf"));
        empty(Path::new(&folder))?;
        let fault = |e: std::io::Error| format!("{folder}: {e}");
        let text = fs::read_to_string(self.file("contacts.vcf")).map_err(fault)?;
        for (number, card) in text.split_inclusive("END:VCARD\r\n").enumerate() {
            fs::write(Path::new(&folder).join(format!("{number}.vcf")), card).map_err(fault)?;
        }
        let words = format!("[addressbooks]\n[[bench]]\npath = {folder}\n");
        fs::write(&config, words).map_err(fault)?;
        Ok(config)
    }

    /// Gives the disk back.
    pub(crate) fn clear(&self) -> Outcome {
        self.remove("")
    }
}

fn empty(folder: &Path) -> Outcome {
    quietly(Command::new("rm").arg("-rf").arg(folder))?;
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))
}

/// Runs a program whose words nobody needs.
fn quietly(command: &mut Command) -> Outcome {
    shell::run(command.stdout(std::process::Stdio::null()))
}
