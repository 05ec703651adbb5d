//! `onrecord show PATH...`: articles → the terminal, with what was found marked.
//!
//! Here, and not in the library, it is settled whether there are colours and how wide the
//! page is, because that depends on the terminal.

use super::{choice::Choice, color::When, inputs::Inputs, lists::Lists, tally::Tally};
use anstream::ColorChoice;
use clap::Args;
use onrecord::{
    Error,
    show::{Marking, Page},
};
use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

/// The width where there is no terminal to ask.
const USUAL_WIDTH: usize = 80;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  onrecord show article.txt
  onrecord show articles/ --color always | less -R
  onrecord show article.txt --width 0 > marked.txt

In colour unless the output is no terminal or NO_COLOR is set; then in brackets.
Exit codes: 0 done, 1 some article could not be read (the rest is shown),
2 wrong usage or nothing could be shown.")]
pub struct Show {
    #[command(flatten)]
    inputs: Inputs,

    /// Colours instead of brackets
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: When,

    /// Columns; 0 for one line a paragraph [default: the terminal's, or 80]
    #[arg(long, value_name = "N", value_parser = columns)]
    width: Option<usize>,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    lists: Lists,
}

impl Show {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let extractor = self.lists.extractor()?;
        let mut output = self.color.stdout();
        let page = self.page(output.current_choice());
        let mut tally = Tally::default();
        let mut sources = self.inputs.sources();
        for source in &mut sources {
            let Some(article) = tally.article(source) else {
                continue;
            };
            // The legend waits for an article, so that nothing is shown if there is none.
            if tally.read == 1 {
                written(output.write_all(page.legend().as_bytes()))?;
            }
            let shown = page.article(&extractor.quotes(&article), |row| self.choice.keeps(row));
            written(output.write_all(format!("\n{shown}").as_bytes()))?;
        }
        written(output.flush())?;
        Ok(tally.end(sources.skipped(), self.inputs.strict))
    }

    fn page(&self, choice: ColorChoice) -> Page {
        let marking = match choice {
            ColorChoice::Never => Marking::Brackets,
            _ => Marking::Colours,
        };
        // Colours in a pipe are for a pager on the terminal; brackets in a pipe are not
        // for it, and are the same whatever the terminal.
        let asks_terminal = marking == Marking::Colours || io::stdout().is_terminal();
        let terminal = || asks_terminal.then(terminal_size::terminal_size).flatten();
        let width = self
            .width
            .unwrap_or_else(|| terminal().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0)));
        Page::new(marking, width)
    }
}

fn written(result: io::Result<()>) -> Result<(), Error> {
    result.map_err(|cause| Error::write("standard output", cause))
}

fn columns(number: &str) -> Result<usize, String> {
    match number.parse() {
        Ok(0) => Ok(Page::ENDLESS),
        Ok(width) if width >= Page::NARROWEST => Ok(width),
        _ => Err(format!(
            "it must be {} or more, or 0 for one line a paragraph",
            Page::NARROWEST
        )),
    }
}
