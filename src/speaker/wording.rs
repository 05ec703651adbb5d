//! What words of a description tell by themselves.
//!
//! In *the former Democratic senator* the first two tell nobody from another, the third
//! names a side, and the last stands for *lawmaker* too.

/// The bit of the party or side that a description may name.
pub(super) fn side(word: &str) -> u16 {
    match word {
        "republican" => 1,
        "democratic" => 1 << 1,
        "democrat" => 1 << 2,
        "labour" => 1 << 3,
        "conservative" => 1 << 4,
        "tory" => 1 << 5,
        "liberal" => 1 << 6,
        "green" => 1 << 7,
        "libertarian" => 1 << 8,
        "independent" => 1 << 9,
        _ => 0,
    }
}

/// Words of a description that tell nobody from another.
pub(super) fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "of"
            | "for"
            | "and"
            | "in"
            | "at"
            | "former"
            | "ex"
            | "new"
            | "longtime"
            | "then"
            | ","
            | "'s"
            | "’s"
            | "who"
            | "his"
            | "her"
            | "their"
            | "to"
    ) || word.ends_with("year-old")
}

/// The role words that a short title stands for.
pub(super) fn spelled_out(title: &str) -> &'static [&'static str] {
    match title {
        "sen." | "senator" => &["senator", "lawmaker"],
        "rep." | "representative" => {
            &["representative", "congressman", "congresswoman", "lawmaker"]
        }
        "gov." => &["governor"],
        "prof." => &["professor"],
        "dr." | "dr" => &["doctor"],
        "gen." => &["general"],
        "lt." => &["lieutenant"],
        "col." => &["colonel"],
        "capt." => &["captain"],
        "sgt." => &["sergeant"],
        "det." => &["detective"],
        "insp" | "insp." => &["inspector"],
        "rev." | "rev" => &["reverend", "pastor"],
        "councilwoman" | "councilman" | "councillor" => &["councillor", "councilor"],
        "chairman" | "chairwoman" => &["chair"],
        "justice" | "magistrate" | "recorder" => &["judge"],
        "supt" | "supt." => &["superintendent"],
        "pc" | "const" | "const." => &["constable"],
        "cr" | "cr." | "cllr" | "cllr." => &["councillor"],
        "lord" | "baroness" | "baron" | "viscount" => &["peer"],
        _ => &[],
    }
}
