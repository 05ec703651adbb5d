use crate::Error;
use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/", $name)))),*]
    };
}

/// Every list by its file name, as it was when the crate was built.
const BUILT_IN: &[(&str, &str)] = built_in![
    "abbreviations.txt",
    "confidence.csv",
    "cue_verbs.csv",
    "cues.csv",
    "demonyms.csv",
    "endings.csv",
    "given_names.csv",
    "nicknames.csv",
    "organisations.csv",
    "particles.txt",
    "patterns.toml",
    "places.txt",
    "pronouns.csv",
    "roles.csv",
    "speakers.csv",
    "surnames.txt",
    "tags.csv",
    "times.txt",
    "titles.csv",
    "weights.csv",
    "words.csv",
];

/// Where the lists come from: built in, or from a folder that replaces them file by file.
#[derive(Debug, Default)]
pub struct Files {
    folder: Option<PathBuf>,
}

/// One list's words with the name that errors give it.
#[derive(Debug)]
pub struct ListFile {
    /// The path as a person would find it: `data/cues.csv` or the replacing file.
    pub path: PathBuf,
    /// Its content.
    pub text: Cow<'static, str>,
}

impl Files {
    /// The built-in lists.
    pub fn built_in() -> Self {
        Self::default()
    }

    /// Lists in `folder` replace the built-in ones of the same name.
    pub fn with_folder(folder: impl Into<PathBuf>) -> Result<Self, Error> {
        let folder = folder.into();
        // Reading it now names a missing folder before any list is blamed.
        fs::read_dir(&folder).map_err(|error| Error::read(&folder, error))?;
        Ok(Self {
            folder: Some(folder),
        })
    }

    /// The list of that name.
    ///
    /// # Panics
    /// When no list of that name is built in, which is a mistake in this crate.
    pub fn open(&self, name: &str) -> Result<ListFile, Error> {
        if let Some(path) = self.folder.as_ref().map(|folder| folder.join(name))
            && path.exists()
        {
            let text = fs::read_to_string(&path).map_err(|error| Error::read(&path, error))?;
            return Ok(ListFile {
                path,
                text: text.into(),
            });
        }
        let text = BUILT_IN
            .iter()
            .find(|(known, _)| *known == name)
            .expect("a built-in list")
            .1;
        Ok(ListFile {
            path: PathBuf::from("data").join(name),
            text: text.into(),
        })
    }
}

impl ListFile {
    /// The entries of a plain list, comments and blank lines left out.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
    }

    /// Reads each row of a CSV list, whose header must be `columns`.
    pub fn rows<const N: usize>(
        &self,
        columns: [&str; N],
        mut row: impl FnMut([&str; N]) -> Result<(), String>,
    ) -> Result<(), Error> {
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .flexible(true)
            .from_reader(self.text.as_bytes());
        let header = reader
            .headers()
            .map_err(|error| self.error(1, error.to_string()))?;
        if header.iter().ne(columns) {
            let line = header.position().map_or(1, csv::Position::line);
            let problem = format!("the columns should be {}", columns.join(","));
            return Err(self.error(line, problem));
        }
        let mut record = csv::StringRecord::new();
        while reader
            .read_record(&mut record)
            .map_err(|error| self.error(1, error.to_string()))?
        {
            let line = record.position().map_or(1, csv::Position::line);
            if record.len() != N {
                let problem = format!("{} fields where {N} are needed", record.len());
                return Err(self.error(line, problem));
            }
            let fields = std::array::from_fn(|at| &record[at]);
            row(fields).map_err(|problem| self.error(line, problem))?;
        }
        Ok(())
    }

    /// An error at a line of this list.
    pub fn error(&self, line: u64, problem: impl Into<String>) -> Error {
        Error::list(
            &self.path,
            line as usize,
            problem,
            "correct the line or remove it",
        )
    }
}
