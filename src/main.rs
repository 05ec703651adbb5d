//! The command line: parses, runs the command, exits.
//!
//! What a command writes goes to its output, messages to stderr. The exit code is 0 when
//! all is done, 1 when some article could not be read, and 2 when nothing could be.

mod command;

use clap::{Parser, Subcommand};
use command::{extract::Extract, report, score::Score, show::Show, text::Text};
use std::process::ExitCode;

/// Who said what, in which article.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write one row per attributed quotation: speaker, words, cue, place
    Extract(Extract),
    /// Print articles with content, source and cue marked, and a note on each row
    Show(Show),
    /// Print the text of articles, in which start and end of a row count
    Text(Text),
    /// Measure the rows against articles that people have annotated
    Score(Score),
}

fn main() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Extract(extract) => extract.run(),
        Command::Show(show) => show.run(),
        Command::Text(text) => text.run(),
        Command::Score(score) => score.run(),
    };
    match done {
        Ok(code) => code,
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            report(error);
            ExitCode::from(2)
        }
    }
}
