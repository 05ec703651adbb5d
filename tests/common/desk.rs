//! A folder of files, and runs of the binary in it.

use assert_cmd::{Command, assert::Assert};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A folder of files, and runs of the binary in it.
pub struct Desk(TempDir);

impl Desk {
    pub fn new(files: &[(&str, &[u8])]) -> Self {
        let desk = Self(TempDir::new().expect("a folder for the test"));
        for (name, bytes) in files {
            let path = desk.path(name);
            fs::create_dir_all(path.parent().expect("the desk")).expect("folders");
            fs::write(path, bytes).expect("a file");
        }
        desk
    }

    /// Files of text.
    pub fn of_texts(files: &[(&str, &str)]) -> Self {
        let desk = Self::new(&[]);
        for (name, text) in files {
            desk.write(name, text);
        }
        desk
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("the desk")).expect("folders");
        fs::write(path, text).expect("a file");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file that was written")
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The binary with arguments, apart by spaces.
    fn onrecord(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        command
            .current_dir(&self.0)
            .env_remove("CLICOLOR_FORCE")
            .args(arguments.split_whitespace());
        command
    }

    pub fn run(&self, arguments: &str) -> Assert {
        self.onrecord(arguments).assert()
    }

    /// The binary with these arguments as they are, for those that hold spaces.
    pub fn run_with(&self, arguments: &[&str]) -> Assert {
        self.onrecord("").args(arguments).assert()
    }

    pub fn command(&self, arguments: &str) -> Command {
        self.onrecord(&format!("extract {arguments}"))
    }

    pub fn extract(&self, arguments: &str) -> Assert {
        self.command(arguments).assert()
    }

    pub fn extract_with(&self, arguments: &[&str]) -> Assert {
        self.run_with(&[&["extract"], arguments].concat())
    }

    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the desk");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<_> = names
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

pub fn stdout(run: &Assert) -> String {
    String::from_utf8(run.get_output().stdout.clone()).expect("UTF-8 on stdout")
}

pub fn stderr(run: &Assert) -> String {
    String::from_utf8(run.get_output().stderr.clone()).expect("UTF-8 on stderr")
}
