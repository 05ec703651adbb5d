//! Articles with their rows → what the page begins with: how many, by whom, in which way,
//! and what was not read.
//!
//! It is markup, not data, so that it is there without the page's script.

use super::Escaped;
use crate::{
    Article, Row,
    attribution::Mode,
    output::{Summary, speakers::Speakers},
};
use std::{
    collections::BTreeMap,
    fmt::{self, Display, Write},
};

/// How many bars a chart has at most.
const BARS: usize = 20;
/// How the page's script calls what is empty, in an address.
const NOBODY: &str = "?";

/// What the overview counts.
#[derive(Default)]
pub(super) struct Overview {
    articles: usize,
    speakers: Speakers,
    outlets: BTreeMap<String, Outlet>,
    /// The first day and the last.
    days: Option<(String, String)>,
}

/// What an outlet printed.
#[derive(Default)]
struct Outlet {
    articles: usize,
    rows: usize,
}

/// One bar of a chart: the rows that have this value in a filter of the table.
struct Bar<'a> {
    label: &'a str,
    /// Small, below the label.
    detail: String,
    filter: (&'a str, &'a str),
    count: usize,
}

impl Overview {
    /// How many articles there are so far.
    pub(super) fn articles(&self) -> usize {
        self.articles
    }

    pub(super) fn add(&mut self, article: &Article, rows: &[Row]) {
        self.articles += 1;
        self.speakers.add(article, rows);
        if !article.outlet.is_empty() {
            let outlet = self.outlets.entry(article.outlet.clone()).or_default();
            outlet.articles += 1;
            outlet.rows += rows.len();
        }
        if !article.date.is_empty() {
            let day = &article.date;
            let (first, last) = self.days.get_or_insert_with(|| (day.clone(), day.clone()));
            if day < first {
                first.clone_from(day);
            } else if day > last {
                last.clone_from(day);
            }
        }
    }

    /// The overview as markup.
    pub(super) fn html(&self, summary: &Summary) -> String {
        let mut html = String::new();
        // A string takes everything.
        let _ = self.write(summary, &mut html);
        html
    }

    fn write(&self, summary: &Summary, to: &mut String) -> fmt::Result {
        self.write_figures(to)?;
        to.push_str("<div class=\"columns\">\n<div>\n");
        self.write_speakers(to)?;
        to.push_str("</div>\n<div>\n");
        let modes = Mode::ALL.iter().zip(self.modes()).map(|(mode, count)| Bar {
            label: mode.as_str(),
            detail: meaning(*mode).to_owned(),
            filter: ("mode", mode.as_str()),
            count,
        });
        chart("Modes", modes.collect(), to)?;
        self.write_outlets(to)?;
        write_reading(summary, to)?;
        to.push_str("</div>\n</div>\n");
        Ok(())
    }

    fn write_figures(&self, to: &mut String) -> fmt::Result {
        let named = self.speakers.counts().into_iter();
        let named = named.filter(|(speaker, _)| !speaker.name.is_empty());
        let rows = self.modes().iter().sum();
        let figures = [
            ("Articles", self.articles),
            ("Quotations", rows),
            ("Speakers", named.count()),
            ("Outlets", self.outlets.len()),
        ];
        to.push_str("<dl class=\"figures\">\n");
        for (what, number) in figures.into_iter().filter(|(_, number)| *number > 0) {
            let number = Thousands(number);
            writeln!(to, "<div><dt>{what}</dt><dd>{number}</dd></div>")?;
        }
        to.push_str("</dl>\n");
        match &self.days {
            Some((first, last)) if first == last => writeln!(to, "<p class=\"soft\">{first}</p>"),
            Some((first, last)) => writeln!(to, "<p class=\"soft\">{first} to {last}</p>"),
            None => Ok(()),
        }
    }

    /// How many rows have each mode, in the order of [`Mode::ALL`].
    fn modes(&self) -> [usize; 3] {
        let counts = self.speakers.counts().into_iter();
        counts.fold([0; 3], |sums, (_, count)| {
            std::array::from_fn(|mode| sums[mode] + count.modes[mode])
        })
    }

    fn write_speakers(&self, to: &mut String) -> fmt::Result {
        let counts = self.speakers.counts();
        let (named, nobody): (Vec<_>, Vec<_>) = counts
            .into_iter()
            .partition(|(speaker, _)| !speaker.name.is_empty());
        let bars = named.iter().take(BARS).map(|(speaker, count)| Bar {
            label: &speaker.name,
            detail: count.role.clone(),
            filter: ("speaker", &speaker.name),
            count: count.rows(),
        });
        chart("Quotations per speaker", bars.collect(), to)?;
        if let Some(more) = named.len().checked_sub(BARS).filter(|more| *more > 0) {
            let more = Thousands(more);
            writeln!(
                to,
                "<p class=\"soft\">And {more} more: choose one above the \
                 <a href=\"#quotations\">table</a>.</p>"
            )?;
        }
        let open: usize = nobody.iter().map(|(_, count)| count.rows()).sum();
        match open {
            0 => Ok(()),
            _ => writeln!(
                to,
                "<p class=\"soft\"><a href=\"#quotations?speaker={}\">Nobody is named</a> in {}: \
                 the article names nobody, or leaves open who it is.</p>",
                Encoded(NOBODY),
                Thousands(open)
            ),
        }
    }

    fn write_outlets(&self, to: &mut String) -> fmt::Result {
        let mut outlets: Vec<_> = self.outlets.iter().collect();
        outlets.sort_by_key(|(_, outlet)| usize::MAX - outlet.rows);
        let bars = outlets.into_iter().take(BARS).map(|(name, outlet)| Bar {
            label: name,
            detail: match outlet.articles {
                1 => "1 article".to_owned(),
                more => format!("{} articles", Thousands(more)),
            },
            filter: ("outlet", name),
            count: outlet.rows,
        });
        chart("Quotations per outlet", bars.collect(), to)
    }
}

const fn meaning(mode: Mode) -> &'static str {
    match mode {
        Mode::Direct => "all between quotation marks",
        Mode::Mixed => "some of it between marks",
        Mode::Indirect => "without marks",
    }
}

/// What was read and what was not.
fn write_reading(summary: &Summary, to: &mut String) -> fmt::Result {
    if summary.failed + summary.skipped == 0 && summary.remarks.is_empty() {
        return Ok(());
    }
    let [read, skipped, failed] = [summary.read, summary.skipped, summary.failed].map(Thousands);
    writeln!(
        to,
        "<h2>Read and skipped</h2>\n<p>Articles read: {read}, skipped: {skipped}, not readable: {failed}.</p>"
    )?;
    to.push_str("<ul class=\"remarks\">\n");
    for remark in &summary.remarks {
        writeln!(to, "<li><small>{}</small></li>", Escaped(remark))?;
    }
    to.push_str("</ul>\n");
    Ok(())
}

/// A bar chart, each bar beside its label and its number; nothing where there are none.
fn chart(heading: &str, bars: Vec<Bar<'_>>, to: &mut String) -> fmt::Result {
    let Some(most) = bars
        .iter()
        .map(|bar| bar.count)
        .max()
        .filter(|most| *most > 0)
    else {
        return Ok(());
    };
    writeln!(to, "<h2>{heading}</h2>\n<table class=\"bars\">")?;
    for bar in bars {
        let (name, value) = bar.filter;
        write!(
            to,
            "<tr><th scope=\"row\"><a href=\"#quotations?{name}={}\">{}</a>",
            Encoded(value),
            Escaped(bar.label)
        )?;
        if !bar.detail.is_empty() {
            write!(to, "<small>{}</small>", Escaped(&bar.detail))?;
        }
        let share = bar.count as f64 * 100.0 / most as f64;
        writeln!(
            to,
            "</th><td><svg aria-hidden=\"true\"><rect width=\"{share:.1}%\" height=\"100%\"/></svg></td>\
             <td>{}</td></tr>",
            Thousands(bar.count)
        )?;
    }
    to.push_str("</table>\n");
    Ok(())
}

/// `12,345`.
struct Thousands(usize);

impl Display for Thousands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                f.write_char(',')?;
            }
            f.write_char(digit)?;
        }
        Ok(())
    }
}

/// A value of an address's query, percent-encoded.
struct Encoded<'a>(&'a str);

impl Display for Encoded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            match byte.is_ascii_alphanumeric() {
                true => f.write_char(char::from(byte)),
                false => write!(f, "%{byte:02X}"),
            }?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::tests::row;

    #[test]
    fn thousands_are_apart() {
        let shown = [0, 999, 1_000, 1_234_567].map(|number| Thousands(number).to_string());
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_name_is_neither_markup_nor_part_of_an_address() {
        let mut overview = Overview::default();
        let name = "\"><b>&speaker=x'é";
        let said = Row {
            speaker: name.into(),
            ..row()
        };
        overview.add(&Article::new("a", ""), &[said]);
        let html = overview.html(&Summary::default());
        assert!(!html.contains("<b>"));
        let link = "#quotations?speaker=%22%3E%3Cb%3E%26speaker%3Dx%27%C3%A9\"";
        assert!(html.contains(link), "{html}");
    }

    #[test]
    fn the_longest_bar_is_that_of_who_is_quoted_most() {
        let mut overview = Overview::default();
        let other = Row {
            speaker: "Bo Cole".into(),
            ..row()
        };
        overview.add(&Article::new("a", ""), &[row(), other, row()]);
        let html = overview.html(&Summary::default());
        let bars: Vec<&str> = html.split("<tr>").skip(1).collect();
        assert!(bars[0].contains("Lena Ortiz") && bars[0].contains("\"100.0%\""));
        assert!(bars[1].contains("Bo Cole") && bars[1].contains("\"50.0%\""));
    }
}
