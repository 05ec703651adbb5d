//! A long run → one line on the terminal that says how far it is.
//!
//! `[#######>------]  51% 4,321 articles, 8.10 MB/s, 12s left`. Nothing is shown in the first
//! second, or where the standard error is no terminal. How much there is to read is counted
//! on another thread, so that nothing waits for it.

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use onrecord::article::Progress;
use std::{
    io::{self, IsTerminal},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

/// How long a run must take before it is worth a line.
const SHORT: Duration = Duration::from_secs(1);
/// How often the line is written anew.
const EVERY: Duration = Duration::from_millis(100);

/// The line that is shown, so that messages do not run into it.
static SHOWN: OnceLock<ProgressBar> = OnceLock::new();

/// Does what writes to the terminal while the line is away.
pub fn beside(write: impl FnOnce()) {
    match SHOWN.get() {
        Some(bar) => bar.suspend(write),
        None => write(),
    }
}

/// What is known of a run under way.
pub struct Line {
    read: Progress,
    articles: u64,
    started: Instant,
    last: Instant,
    /// Absent where nobody looks.
    bar: Option<ProgressBar>,
}

impl Line {
    /// A line about this reading, unless it is not wanted; `total` counts the bytes to read.
    pub fn new(
        read: Progress,
        is_wanted: bool,
        total: impl FnOnce() -> Option<u64> + Send + 'static,
    ) -> Self {
        let is_shown = is_wanted && io::stderr().is_terminal();
        Self {
            read,
            articles: 0,
            started: Instant::now(),
            last: Instant::now(),
            bar: is_shown.then(|| bar(total)),
        }
    }

    /// Counts one more article.
    pub fn step(&mut self) {
        self.articles += 1;
        let Some(bar) = &self.bar else { return };
        let now = Instant::now();
        if now - self.last < EVERY || now - self.started < SHORT {
            return;
        }
        self.last = now;
        bar.set_message(format!("{} articles", HumanCount(self.articles)));
        bar.set_position(self.read.bytes());
        if SHOWN.get().is_none() {
            let _ = SHOWN.set(bar.clone());
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Takes the line away.
    pub fn end(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

/// A line that is not shown yet.
fn bar(total: impl FnOnce() -> Option<u64> + Send + 'static) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    bar.set_style(style("{msg}, {decimal_bytes_per_sec}"));
    let counted = bar.clone();
    thread::spawn(move || {
        if let Some(total) = total() {
            counted.set_length(total);
            counted.set_style(style(
                "[{bar:24}] {percent:>3}% {msg}, {decimal_bytes_per_sec}, {eta} left",
            ));
        }
    });
    bar
}

fn style(template: &str) -> ProgressStyle {
    let style = ProgressStyle::with_template(template);
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    style.progress_chars("#>-")
}
