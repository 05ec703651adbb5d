//! Who said what, in which article.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod article;
pub mod attribution;
pub mod confidence;
pub mod cue;
pub mod error;
pub mod extractor;
pub mod lexicon;
pub mod mention;
pub mod output;
pub mod pattern;
pub mod quotation;
pub mod row;
pub mod segment;
pub mod speaker;
pub mod tag;
pub mod unit;

pub use article::Article;
pub use error::Error;
pub use extractor::{Extractor, ExtractorBuilder, Quotes};
pub use row::Row;
pub use segment::Span;
