//! Unfinished files and folders: beside their target under another name, until all is done.
//!
//! `rows.csv` is written as `.rows.csv.0.part` and then renamed. All that are under way in
//! this process are known, so that an interrupted run can take them away.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes all unfinished output of this process, because it is about to end.
///
/// Whoever wants to begin, finish or drop an output after that waits for the end of the
/// process, so that nothing of it appears. Meant for whoever handles Ctrl-C.
pub fn abandon() {
    let paths = unfinished();
    paths.iter().for_each(|path| remove(path));
    std::mem::forget(paths);
}

fn remove(path: &Path) {
    // There is nobody to tell, and nothing more to try.
    let _ = match path.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    };
}

/// A file or a folder under way; removed when dropped.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    target: PathBuf,
    is_finished: bool,
}

impl Part {
    /// A file that will be at `target`.
    pub(super) fn file(target: PathBuf) -> io::Result<(File, Self)> {
        Self::beside(target, |path| File::create_new(path))
    }

    /// A folder that will be at `target`.
    pub(super) fn folder(target: PathBuf) -> io::Result<Self> {
        let (_, part) = Self::beside(target, |path| fs::create_dir(path))?;
        Ok(part)
    }

    /// Numbered, since a run that was killed may have left one behind.
    fn beside<T>(
        target: PathBuf,
        create: impl Fn(&Path) -> io::Result<T>,
    ) -> io::Result<(T, Self)> {
        let mut unfinished = unfinished();
        let mut number = 0_usize;
        loop {
            let path = Self::name(&target, number)?;
            match create(&path) {
                Ok(made) => {
                    unfinished.push(path.clone());
                    let is_finished = false;
                    let part = Self {
                        path,
                        target,
                        is_finished,
                    };
                    return Ok((made, part));
                }
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(cause) => return Err(cause),
            }
        }
    }

    fn name(target: &Path, number: usize) -> io::Result<PathBuf> {
        let mut name = OsString::from(".");
        name.push(target.file_name().ok_or(io::ErrorKind::InvalidFilename)?);
        name.push(format!(".{number}.part"));
        Ok(target.with_file_name(name))
    }

    /// Creates a new file in a folder under way, and the folders that it is in.
    pub(super) fn create(&self, name: &Path) -> io::Result<File> {
        let _no_end_meanwhile = unfinished();
        let path = self.path.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        File::create_new(path)
    }

    /// Lets it appear at its target, which it replaces if that is a file or an empty folder.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let mut unfinished = unfinished();
        fs::rename(&self.path, &self.target)?;
        self.is_finished = true;
        unfinished.retain(|path| *path != self.path);
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Once renamed, the name may be another run's by now.
        if self.is_finished {
            return;
        }
        let mut unfinished = unfinished();
        remove(&self.path);
        unfinished.retain(|path| *path != self.path);
    }
}
