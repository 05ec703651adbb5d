//! Lines that a page prints between the paragraphs of an article: *Advertisement*, *Read more: …*.
//!
//! Takes a paragraph and tells whether nobody wrote it for the article. In *“The fire is out. ¶
//! Advertising ¶ “We go home,” Ortiz said* the quotation goes on behind the line.

/// A longer line, in bytes, is a paragraph.
const LONGEST: usize = 160;
/// All that a line says that is an advertisement's place or a button.
const LINES: [&str; 24] = [
    "ad",
    "ad feature",
    "advert",
    "advertisement",
    "advertising",
    "article continues after ad",
    "article continues after advertisement",
    "article continues below",
    "article continues below ad",
    "article continues below advertisement",
    "content continues below",
    "hide ad",
    "image",
    "loading",
    "promoted",
    "read more",
    "recommended",
    "related",
    "share",
    "skip advertisement",
    "sponsored",
    "story continues below",
    "story continues below advertisement",
    "video",
];
/// How a line begins that leads elsewhere.
const LEADS: [&str; 19] = [
    "also read:",
    "click here to",
    "click to play",
    "don't miss:",
    "don’t miss:",
    "listen:",
    "more on this story",
    "read also:",
    "read also |",
    "read more:",
    "read more |",
    "read next:",
    "related:",
    "see also:",
    "sign up for ",
    "sign up here",
    "sign up:",
    "sign up to ",
    "watch:",
];
/// How a line begins that gives the time of publication.
const STAMPS: [&str; 6] = [
    "first published",
    "last modified",
    "last updated",
    "published on",
    "published:",
    "updated at",
];

/// Whether a paragraph is no part of the article's text.
pub fn is_furniture(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let plain = line.trim_end_matches(['.', ':', '…', ' ']);
    let begins = |lead: &&str| {
        let start = line.get(..lead.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(lead))
    };
    LINES.iter().any(|known| known.eq_ignore_ascii_case(plain))
        || LEADS.iter().any(begins)
        || is_stamp(line)
}

/// *Thu 14 Mar 2024 17.32 GMT*, *First published on Thu 14 Mar 2024*: a line with a year and a word
/// of publication, without a full stop.
fn is_stamp(line: &str) -> bool {
    let has_number = line.bytes().any(|byte| byte.is_ascii_digit());
    if !has_number || line.ends_with(['.', '?', '!', '”', '"']) {
        return false;
    }
    let lower = line.to_ascii_lowercase();
    STAMPS.iter().any(|stamp| {
        lower.find(stamp).is_some_and(|at| {
            // Only digits, days, months and zones stand in front of it.
            let is_short = |word: &str| word.len() <= 5;
            lower[..at].split_ascii_whitespace().all(is_short)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_advertisements_leads_and_stamps_are_furniture() {
        for line in [
            "Advertisement",
            "ADVERTISING",
            "Read more...",
            "READ MORE: Lee told to stop selling buns",
            "Story continues below advertisement",
            "Thu 14 Mar 2024 17.32 GMTFirst published on Thu 14 Mar 2024 08.15 GMT",
            "Last updated 3 May 2021",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn sentences_are_not() {
        for line in [
            "Ad sales fell, Ortiz said.",
            "The report was first published on 4 May.",
            "Share prices fell",
            "Ortiz: read more and talk less",
            "Sign up now, Ortiz told the crowd",
            "Signs of life",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
