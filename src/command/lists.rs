//! `--data DIR` → the [`Extractor`].

use clap::Args;
use onrecord::{Error, Extractor};
use std::path::PathBuf;

/// Which lists and patterns are used.
#[derive(Debug, Args)]
pub struct Lists {
    /// Lists that replace the built-in ones, file by file
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Lists {
    /// The extractor with these lists.
    pub fn extractor(&self) -> Result<Extractor, Error> {
        let builder = Extractor::builder();
        match &self.data {
            Some(folder) if !folder.is_dir() => Err(Error::not_a_folder(folder)),
            Some(folder) => builder.data(folder).build(),
            None => builder.build(),
        }
    }
}
