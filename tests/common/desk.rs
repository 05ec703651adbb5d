//! A folder with a few files, in which the binary is run.

use assert_cmd::{Command, assert::Assert};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

pub struct Desk(TempDir);

impl Desk {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self(TempDir::new().expect("a folder for the test"));
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

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file that was written")
    }

    /// The command and its arguments, apart by spaces.
    pub fn run(&self, arguments: &str) -> Assert {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        command
            .current_dir(&self.0)
            .env_remove("CLICOLOR_FORCE")
            .args(arguments.split_whitespace());
        command.assert()
    }
}

pub fn stdout(run: &Assert) -> String {
    String::from_utf8(run.get_output().stdout.clone()).expect("UTF-8 on stdout")
}

pub fn stderr(run: &Assert) -> String {
    String::from_utf8(run.get_output().stderr.clone()).expect("UTF-8 on stderr")
}
