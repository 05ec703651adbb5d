//! How far reading has come, in bytes of the files as they are stored.
//!
//! A file counts as far as it is read, and as a whole when it is done with, also when it
//! was skipped after a look at its start; so the count ends at the [`total`].

use super::file::{Files, Next};
use std::{
    fs::{self, File},
    io::{self, Read},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

/// A count of bytes that goes on while [`Sources`](super::Sources) are read.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<AtomicU64>);

impl Progress {
    /// How many bytes of files have been read.
    pub fn bytes(&self) -> u64 {
        self.0.load(Relaxed)
    }

    /// The file, counted while it is read.
    pub(super) fn counted(&self, file: File, size: u64) -> Counted {
        Counted {
            file,
            left: size,
            read: self.clone(),
        }
    }
}

/// How many bytes the files at `paths` have in all; `None` where that is not known, as of
/// the standard input. Only their sizes are asked for.
pub fn total<P: Into<PathBuf>>(paths: impl IntoIterator<Item = P>) -> Option<u64> {
    let paths = paths.into_iter().map(Into::into).collect();
    let mut sum = 0;
    for next in Files::new(paths) {
        if let Next::File(file) = next {
            // What is not there will be reported when it is to be read.
            let found = fs::metadata(&file.path).ok();
            if file.is_stdin() || found.as_ref().is_some_and(|found| !found.is_file()) {
                return None;
            }
            sum += found.map_or(0, |found| found.len());
        }
    }
    Some(sum)
}

/// A file whose bytes are counted.
pub(super) struct Counted {
    file: File,
    left: u64,
    read: Progress,
}

impl Read for Counted {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(to)?;
        let counted = self.left.min(read as u64);
        self.left -= counted;
        self.read.0.fetch_add(counted, Relaxed);
        Ok(read)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.read.0.fetch_add(self.left, Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::sources;
    use std::path::Path;
    use tempfile::TempDir;

    #[test]
    fn the_count_ends_at_the_total_whatever_is_read_or_skipped() {
        let folder = TempDir::new().expect("a folder for the test");
        let long = "Ann Lee said no. ".repeat(5_000);
        let picture = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 50_000]].concat();
        let files: [(&str, &[u8]); 4] = [
            ("a.txt", long.as_bytes()),
            ("b.png", &picture),
            ("c.txt", b""),
            ("d.jsonl", b"{\"text\": \"No.\"}\nno json\n"),
        ];
        for (name, bytes) in files {
            fs::write(folder.path().join(name), bytes).expect("a file");
        }
        let sum: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
        assert_eq!(total([folder.path()]), Some(sum as u64));
        let mut sources = sources([folder.path()]);
        let progress = sources.progress();
        assert_eq!(progress.bytes(), 0);
        assert!(sources.next().is_some_and(|article| article.is_ok()));
        assert!(progress.bytes() >= long.len() as u64);
        assert!(sources.by_ref().count() > 0);
        drop(sources);
        assert_eq!(progress.bytes(), sum as u64);
    }

    #[test]
    fn the_total_of_the_standard_input_is_not_known() {
        assert_eq!(total([Path::new("-")]), None);
    }
}
