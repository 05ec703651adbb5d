//! The command line: parses, runs the command, exits.
//!
//! What a command writes goes to its output, messages to stderr. The exit code is 0 when
//! all is done, 1 when some article could not be read, and 2 when nothing could be; those
//! that compare have the exit codes of diff(1): 0 the same, 1 not the same, 2 trouble.

mod command;

use clap::{Parser, Subcommand};
use command::{
    check::Check, diff::Diff, extract::Extract, report, score::Score, show::Show, text::Text,
};
use onrecord::output;
use std::process::{self, ExitCode};

/// The exit code of a run that was interrupted: 128 and the number of Ctrl-C's signal.
const INTERRUPTED: i32 = 130;

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
    /// Tell what changed in what people are quoted as saying
    Diff(Diff),
    /// Test whether a sheet still says what its articles say
    Check(Check),
    /// Measure the rows against articles that people have annotated
    Score(Score),
}

fn main() -> ExitCode {
    leave_nothing_when_interrupted();
    #[cfg(feature = "xlsx")]
    tell_of_a_full_disk_once();
    let done = match CommandLine::parse().command {
        Command::Extract(extract) => extract.run(),
        Command::Show(show) => show.run(),
        Command::Text(text) => text.run(),
        Command::Diff(diff) => diff.run(),
        Command::Check(check) => check.run(),
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

/// What is caught and told as an error is not told as a panic too.
#[cfg(feature = "xlsx")]
fn tell_of_a_full_disk_once() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !output::is_of_full_disk(panic.payload()) {
            tell(panic);
        }
    }));
}

/// Ctrl-C takes the unfinished output with it.
fn leave_nothing_when_interrupted() {
    // Where somebody has seen to it that the run goes on whatever the signal, as nohup
    // does, that is left as it is.
    let _ = ctrlc::try_set_handler(|| {
        output::abandon();
        process::exit(INTERRUPTED);
    });
}
