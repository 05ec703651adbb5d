//! Who said what, in which article.
//!
//! `onrecord` reads news articles and gives one [`Row`] for each attributed quotation:
//! speaker, verbatim words, cue, place in the text, and the pattern that found it. No
//! models to download, no network, and the text is never rewritten.
//!
//! ```
//! use onrecord::{Article, Extractor};
//!
//! let extractor = Extractor::builder().build()?;
//! let article = Article::new("a.txt", "“We will win,” said Mayor Lena Ortiz.");
//! let rows = extractor.quotes(&article).rows();
//! assert_eq!(rows[0].speaker, "Lena Ortiz");
//! assert_eq!(rows[0].quote, "We will win,");
//! assert_eq!(rows[0].found_by, "quotation-cue-source");
//! # Ok::<(), onrecord::Error>(())
//! ```
//!
//! # The pipeline
//!
//! Each stage takes values and gives a new value; analysis cannot fail, an unclosed
//! mark is a value and no error. [`Extractor::quotes`] reads as this table.
//!
//! | module | takes → gives |
//! | --- | --- |
//! | [`article`] | bytes → [`Article`]: id, title, date, text |
//! | [`segment`] | text → paragraphs, sentences, tokens; owns [`Span`] |
//! | [`quotation`] | → what stands between marks: nested, continued, unclosed |
//! | [`lexicon`] | `data/` → the lists |
//! | [`tag`] | tokens → a part of speech each |
//! | [`reading`] | → all of that together, for the stages behind |
//! | [`mod@unit`] | → phrases, quotations and small words, one letter each |
//! | [`cue`] | → which verb groups signal that somebody said something |
//! | [`pattern`] | `data/patterns.toml` → checked, compiled patterns |
//! | [`attribution`] | patterns, weighed, then sieves → content, cue, source, mode |
//! | [`mention`] | → names, pronouns, roles, bodies |
//! | [`speaker`] | → who each source is |
//! | [`confidence`] | → how often such a find is right |
//! | [`row`] | → owned [`Row`], the only serialised type |
//! | [`output`] | rows → CSV, workbooks, JSON Lines, linked data, Parquet, brat |
//! | [`show`] | what was found → the article with its rows, for a terminal |
//!
//! Beside the pipeline stands what compares articles, and versions of them:
//!
//! | module | takes → gives |
//! | --- | --- |
//! | [`sheet`] | a CSV or JSON Lines file → its rows |
//! | [`group`] | rows of many articles → which are one utterance in several wordings |
//! | [`mod@diff`] | rows of two versions → what changed, as text, a table or a page |
//!
//! And its measure:
//!
//! | module | takes → gives |
//! | --- | --- |
//! | [`gold`] | `.ann` or `.jsonl` files → what people marked |
//! | [`score`] | gold and rows → figures, and where both disagree |
//!
//! # Invariants
//!
//! Text is never altered. Spans are absolute byte ranges, and become code points once,
//! in [`row`]. Every row is signed. Rows stand in text order and are the same on every
//! run. Work is linear in the text. Input and output happen at the edges only.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod article;
pub mod attribution;
pub mod confidence;
pub mod cue;
pub mod diff;
pub mod error;
pub mod extractor;
pub mod gold;
pub mod group;
pub mod lexicon;
pub mod mention;
pub mod output;
pub mod pattern;
pub mod quotation;
pub mod reading;
pub mod row;
pub mod score;
pub mod segment;
pub mod sheet;
pub mod show;
pub mod speaker;
pub mod tag;
pub mod unit;

pub use article::Article;
pub use error::Error;
pub use extractor::{Extractor, ExtractorBuilder, Quotes};
pub use row::Row;
pub use segment::Span;
