//! Where the output goes: the standard output, or a file that appears whole.
//!
//! `rows.csv` is written as `.rows.csv.0.part` beside it and renamed when all is
//! done, so nobody ever opens half a file, and an older `rows.csv` stays until then.

use super::part::Part;
use crate::Error;
use std::{
    fs::{self, File},
    io::{self, BufWriter, Stdout, Write},
    path::Path,
};

const BUFFER: usize = 64 * 1024;

/// The standard output or a file. What is not [kept](Self::keep) is removed on drop.
#[derive(Debug)]
pub struct Destination(To);

#[derive(Debug)]
enum To {
    Stdout(BufWriter<Stdout>),
    /// A device or a pipe, which cannot be renamed over.
    Device(BufWriter<File>),
    File(BufWriter<File>, Part),
}

impl Destination {
    /// The standard output.
    pub fn stdout() -> Self {
        Self(To::Stdout(BufWriter::with_capacity(BUFFER, io::stdout())))
    }

    /// The file at `path`, which appears when it is [kept](Self::keep).
    pub fn file(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        open(path)
            .map(Self)
            .map_err(|cause| Error::write(path, cause))
    }

    /// Writes what is left in the buffer and lets the file appear.
    pub fn keep(self) -> io::Result<()> {
        match self.0 {
            To::Stdout(mut to) => to.flush(),
            To::Device(mut to) => to.flush(),
            To::File(to, part) => {
                to.into_inner()?.sync_all()?;
                part.finish()
            }
        }
    }
}

impl Write for Destination {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            To::Stdout(to) => to.write(bytes),
            To::Device(to) | To::File(to, _) => to.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.0 {
            To::Stdout(to) => to.flush(),
            To::Device(to) | To::File(to, _) => to.flush(),
        }
    }
}

fn open(path: &Path) -> io::Result<To> {
    let buffered = |file| BufWriter::with_capacity(BUFFER, file);
    // A link stays a link: the file it leads to is the one to replace.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&path) {
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => Ok(To::Device(buffered(File::create(&path)?))),
        _ => {
            let (file, part) = Part::file(path)?;
            Ok(To::File(buffered(file), part))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn names(folder: &TempDir) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder of the test");
        let name = |entry: io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
        entries
            .map(|entry| name(entry).to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn a_file_appears_when_it_is_kept_and_not_before() {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("rows.csv");
        fs::write(&path, "old").expect("an older file");
        let mut to = Destination::file(&path).expect("a destination");
        to.write_all(b"new").expect("room");
        to.flush().expect("room");
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("old"));
        to.keep().expect("a rename");
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("new"));
        assert_eq!(names(&folder), ["rows.csv"]);
    }

    #[test]
    fn what_is_not_kept_leaves_nothing_behind() {
        let folder = TempDir::new().expect("a folder");
        let mut to = Destination::file(folder.path().join("rows.csv")).expect("a destination");
        to.write_all(b"new").expect("room");
        drop(to);
        assert!(names(&folder).is_empty());
    }

    #[test]
    fn two_runs_at_once_do_not_meet() {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("rows.csv");
        let [mut one, mut two] = [&path; 2].map(|path| Destination::file(path).expect("a place"));
        one.write_all(b"one").expect("room");
        two.write_all(b"two").expect("room");
        one.keep().expect("a rename");
        two.keep().expect("a rename");
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("two"));
        assert_eq!(names(&folder), ["rows.csv"]);
    }

    #[test]
    fn a_folder_or_a_place_without_a_folder_is_an_error() {
        let folder = TempDir::new().expect("a folder");
        for path in [folder.path().to_owned(), folder.path().join("no/rows.csv")] {
            let error = Destination::file(&path).expect_err("no destination");
            assert_eq!(error.path(), Some(path.as_path()));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_a_device_is_not_replaced() {
        let folder = TempDir::new().expect("a folder");
        let (file, link) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        fs::write(&file, "old").expect("a file");
        std::os::unix::fs::symlink(&file, &link).expect("a link");
        let mut to = Destination::file(&link).expect("a destination");
        to.write_all(b"new").expect("room");
        to.keep().expect("a rename");
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).ok().as_deref(), Some("new"));

        let null = Destination::file("/dev/null").expect("a destination");
        null.keep().expect("nothing to do");
        assert!(!fs::metadata("/dev/null").expect("the device").is_file());
    }
}
