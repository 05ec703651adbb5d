//! A file → its first bytes, what it is, and the rest when it is asked for.
//!
//! A picture of a gigabyte costs one look at its first bytes. What is packed is unpacked
//! on the way: `news.jsonl.gz` is JSON Lines.

use super::{
    file::File,
    packed::{Bytes, gzip, zstandard},
    progress::Progress,
    sniff::{self, HEAD, Kind},
};
use crate::Error;
use std::{
    fs,
    io::{self, Cursor, Read},
    path::{Path, PathBuf},
};

/// A file that has been opened.
pub(super) struct Opened {
    pub(super) file: File,
    pub(super) kind: Kind,
    head: Vec<u8>,
    /// Absent where the file is whole in `head`.
    rest: Option<Bytes>,
    /// In bytes, where it is known without reading.
    size: Option<u64>,
}

impl Opened {
    /// Opens the file and looks at its first bytes.
    pub(super) fn new(file: File, progress: &Progress) -> Result<Self, Error> {
        let failed = |cause| Error::read(file.name(), cause);
        let (bytes, size): (Bytes, _) = if file.is_stdin() {
            (Box::new(io::stdin()), None)
        } else {
            let opened = fs::File::open(&file.path).map_err(failed)?;
            let size = opened.metadata().map_err(failed)?.len();
            let counted = progress.counted(opened, size);
            (Box::new(counted), (size > 0).then_some(size))
        };
        Self::looked_at(file, bytes, size)?.unpacked()
    }

    fn looked_at(file: File, mut bytes: Bytes, size: Option<u64>) -> Result<Self, Error> {
        // One byte more, so that the end is seen without another read.
        let expected = size.map_or(HEAD, |size| HEAD.min(size as usize + 1));
        let mut head = Vec::with_capacity(expected);
        let read = (&mut bytes).take(HEAD as u64).read_to_end(&mut head);
        read.map_err(|cause| Error::read(file.name(), cause))?;
        Ok(Self {
            kind: sniff::kind(&head, &file.path),
            rest: (head.len() == HEAD).then_some(bytes),
            head,
            file,
            size,
        })
    }

    fn unpacked(self) -> Result<Self, Error> {
        let unpack = match self.kind {
            Kind::Gzip => gzip,
            Kind::Zstandard => zstandard,
            _ => return Ok(self),
        };
        let (file, packed) = (self.file.clone(), self.into_bytes());
        let opened = Self::looked_at(file, unpack(packed), None)?;
        if matches!(opened.kind, Kind::Gzip | Kind::Zstandard) {
            let problem = "is packed twice";
            return Err(Error::input(
                opened.file.name(),
                None,
                problem,
                "unpack it once",
            ));
        }
        Ok(opened)
    }

    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// All bytes, the first ones included.
    pub(super) fn into_bytes(self) -> Bytes {
        let head = Cursor::new(self.head);
        match self.rest {
            Some(rest) => Box::new(head.chain(rest)),
            None => Box::new(head),
        }
    }

    /// All bytes at once, unless they are more than `most`.
    pub(super) fn whole(self, most: u64) -> Result<Vec<u8>, Error> {
        let too_long = |file: &File| too_long(&file.name(), None, most);
        if self.size.is_some_and(|size| size > most) {
            return Err(too_long(&self.file));
        }
        let mut bytes = self.head;
        if let Some(rest) = self.rest {
            let more = self.size.unwrap_or_default() as usize;
            bytes.reserve_exact((more + 1).saturating_sub(bytes.len()));
            let left = (most + 1).saturating_sub(bytes.len() as u64);
            let read = rest.take(left).read_to_end(&mut bytes);
            read.map_err(|cause| Error::read(self.file.name(), cause))?;
        }
        if bytes.len() as u64 > most {
            return Err(too_long(&self.file));
        }
        Ok(bytes)
    }
}

/// The error for an article of more than `most` bytes.
pub(super) fn too_long(path: &Path, line: Option<u64>, most: u64) -> Error {
    let problem = format!("an article of more than {}", size(most));
    let remedy = "split it, or allow more with --max-size";
    Error::input(path, line, problem, remedy)
}

/// Bytes as people write them: `64 MB`.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")];
    let unit = UNITS
        .iter()
        .find(|(unit, _)| bytes >= *unit && bytes.is_multiple_of(*unit));
    match unit {
        Some((unit, name)) => format!("{} {name}", bytes / unit),
        None => format!("{bytes} bytes"),
    }
}

impl File {
    pub(super) fn is_stdin(&self) -> bool {
        !self.is_from_folder && self.path == Path::new("-")
    }

    /// How messages call it.
    pub(super) fn name(&self) -> PathBuf {
        if self.is_stdin() {
            PathBuf::from("standard input")
        } else {
            self.path.clone()
        }
    }

    /// How its articles are called.
    pub(super) fn article_id(&self) -> String {
        if self.is_stdin() {
            "stdin".to_owned()
        } else {
            self.id.clone()
        }
    }
}
