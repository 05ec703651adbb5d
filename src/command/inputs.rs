//! `PATH...` and the options of reading → the [`Sources`].

use clap::Args;
use onrecord::article::{self, Columns, Sources, sources};
use std::path::PathBuf;

/// What is read, and how.
#[derive(Debug, Args)]
pub struct Inputs {
    /// Articles: files, folders, patterns such as 'news/*.html', or - for stdin
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Column or key of tables and JSON that holds the text
    #[arg(long, value_name = "NAME", help_heading = "Options of reading")]
    text_column: Option<String>,

    /// The same for the title
    #[arg(long, value_name = "NAME", help_heading = "Options of reading")]
    title_column: Option<String>,

    /// The same for the day of publication
    #[arg(long, value_name = "NAME", help_heading = "Options of reading")]
    date_column: Option<String>,

    /// The same for the article's own id
    #[arg(long, value_name = "NAME", help_heading = "Options of reading")]
    id_column: Option<String>,

    /// The same for its address, which is the id where there is none
    #[arg(long, value_name = "NAME", help_heading = "Options of reading")]
    url_column: Option<String>,

    /// Refuse an article of more than this many bytes, such as 500K or 1G
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = size)]
    #[arg(help_heading = "Options of reading")]
    max_size: u64,

    /// Exit with 1 if anything was skipped
    #[arg(long, help_heading = "Options of reading")]
    pub strict: bool,
}

impl Inputs {
    /// How many bytes there are to read; `None` where that is not known.
    pub fn total(&self) -> impl FnOnce() -> Option<u64> + Send + 'static {
        let paths = self.paths.clone();
        || article::total(paths)
    }

    /// The articles.
    pub fn sources(&self) -> Sources {
        let columns = Columns {
            text: self.text_column.clone(),
            title: self.title_column.clone(),
            date: self.date_column.clone(),
            id: self.id_column.clone(),
            url: self.url_column.clone(),
        };
        sources(&self.paths)
            .columns(columns)
            .max_size(self.max_size)
    }
}

fn size(words: &str) -> Result<u64, &'static str> {
    const HELP: &str = "it must be a number of bytes, such as 500K, 64M or 1G";
    let words = words.to_ascii_uppercase();
    let words = words.strip_suffix('B').unwrap_or(&words);
    let figures = words.trim_end_matches(['K', 'M', 'G']);
    let unit = match &words[figures.len()..] {
        "" => 0,
        "K" => 10,
        "M" => 20,
        "G" => 30,
        _ => return Err(HELP),
    };
    let number: u64 = figures.trim().parse().map_err(|_| HELP)?;
    number.checked_mul(1 << unit).ok_or(HELP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_as_people_write_them() {
        for (words, bytes) in [
            ("7", 7),
            ("500K", 500 << 10),
            ("64mb", 64 << 20),
            ("1G", 1 << 30),
        ] {
            assert_eq!(size(words), Ok(bytes), "{words}");
        }
        for words in ["", "K", "1.5M", "-1", "1KM", "99999999999G"] {
            assert!(size(words).is_err(), "{words}");
        }
    }
}
