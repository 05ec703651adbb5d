//! What words of a description tell by themselves.
//!
//! In *the former Democratic senator* the first two tell nobody from another, the third
//! names a side, and the last stands for *lawmaker* too.

use super::entity::is_suffix;
use super::symbol::Symbol;
use crate::lexicon::{Key, Vocabulary};

/// What a word tells by itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Wording {
    /// The bit of the side it names.
    pub side: u16,
    /// Whether it tells nobody from another.
    pub vague: bool,
    /// *outgoing*: whoever holds an office may be called that without having been so far.
    pub passing: bool,
    /// *41-year-old*
    pub aged: bool,
    /// *jr*, *iii*: part of a name and no surname.
    pub suffix: bool,
    /// *candidate*: what somebody is who stands for an office.
    pub stands: bool,
    /// What it stands for, if it is a short title. What is in no list is no role either, and
    /// nobody asks for it.
    pub long: Vec<Symbol>,
}

impl Wording {
    /// What a word in lower case tells.
    pub fn of(word: &str, vocabulary: &Vocabulary) -> Self {
        let symbol = |long: &&str| vocabulary.folded_number(Key::of(long)).map(Symbol::listed);
        Self {
            side: side(word),
            vague: is_vague(word),
            passing: is_passing(word),
            aged: word.ends_with("year-old"),
            suffix: is_suffix(word),
            stands: matches!(word, "nominee" | "candidate" | "contender"),
            long: spelled_out(word).iter().filter_map(symbol).collect(),
        }
    }
}

/// What the words of the lists tell by themselves.
#[derive(Debug)]
pub(crate) struct Wordings {
    /// By the word's number, the place of what it tells.
    places: Vec<u16>,
    /// At the first place stands what most words tell: nothing.
    told: Vec<Wording>,
}

impl Wordings {
    /// Of all words of the lists.
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let mut told = vec![Wording::default()];
        let folded = vocabulary.folded();
        let mut place = |number| {
            let wording = Wording::of(folded.text(number), vocabulary);
            if wording == told[0] {
                return 0;
            }
            told.push(wording);
            u16::try_from(told.len() - 1).unwrap_or_default()
        };
        let places = (0..folded.count()).map(&mut place).collect();
        Self { places, told }
    }

    /// What the word of a number tells.
    pub(super) fn of(&self, number: usize) -> &Wording {
        &self.told[usize::from(self.places[number])]
    }
}

/// The bit of the party or side that a description may name.
fn side(word: &str) -> u16 {
    match word {
        "republican" | "gop" => 1,
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
fn is_vague(word: &str) -> bool {
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

/// Words for how it stands with somebody in an office, which an article may add at any time.
fn is_passing(word: &str) -> bool {
    matches!(
        word,
        "outgoing"
            | "incoming"
            | "departing"
            | "incumbent"
            | "sitting"
            | "current"
            | "serving"
            | "long-serving"
            | "veteran"
            | "embattled"
            | "beleaguered"
            | "disgraced"
            | "ousted"
            | "newly"
            | "elected"
    )
}

/// The role words that a short title stands for.
pub(super) fn spelled_out(title: &str) -> &'static [&'static str] {
    match title {
        "sen." | "sen" | "senator" => &["senator", "lawmaker", "legislator"],
        "rep." | "rep" | "representative" => &[
            "representative",
            "congressman",
            "congresswoman",
            "lawmaker",
            "legislator",
        ],
        "mp" | "msp" | "mep" | "mla" | "td" => &["lawmaker", "legislator", "parliamentarian"],
        "gov." | "gov" => &["governor"],
        "pres." | "pres" => &["president"],
        "maj." | "maj" => &["major"],
        "cmdr." | "cmdr" | "cdr" => &["commander"],
        "adm." | "adm" => &["admiral"],
        "amb." => &["ambassador"],
        "prof." | "prof" => &["professor"],
        "dr." | "dr" => &["doctor"],
        "gen." | "gen" => &["general"],
        "lt." | "lt" => &["lieutenant"],
        "col." | "col" => &["colonel"],
        "capt." | "capt" => &["captain"],
        "sgt." | "sgt" => &["sergeant", "officer"],
        "det." | "det" => &["detective", "officer"],
        "insp" | "insp." => &["inspector", "officer"],
        "detective" | "sergeant" | "inspector" | "superintendent" => &["officer"],
        "rev." | "rev" => &["reverend", "pastor", "cleric", "clergyman", "vicar"],
        "fr." | "fr" => &["father", "priest", "cleric"],
        "priest" | "pastor" | "vicar" | "imam" | "rabbi" | "maulana" | "ayatollah" | "mullah" => {
            &["cleric"]
        }
        "bishop" | "archbishop" | "cardinal" => &["cleric", "prelate", "churchman"],
        "councilwoman" | "councilman" | "councillor" => &["councillor", "councilor"],
        "chairman" | "chairwoman" => &["chair"],
        "justice" | "magistrate" | "recorder" => &["judge"],
        "supt" | "supt." => &["superintendent", "officer"],
        "pc" | "const" | "const." | "constable" => &["constable", "officer"],
        "garda" | "patrolman" => &["officer"],
        "dci" | "di" | "det. insp." => &["detective", "inspector", "officer"],
        "attorney" | "barrister" | "solicitor" | "advocate" | "adv" => &["lawyer"],
        "council" => &["authority"],
        "bank" => &["lender"],
        "airline" | "airlines" | "airways" => &["airline", "carrier"],
        "constabulary" | "police" => &["force"],
        "bureau" | "ministry" => &["agency"],
        "university" | "college" => &["institution"],
        "filmmaker" | "film-maker" => &["director"],
        "coach" | "manager" => &["boss"],
        "ceo" => &["boss"],
        "novelist" | "playwright" | "biographer" => &["author", "writer"],
        "surgeon" | "physician" | "gp" | "paediatrician" | "pediatrician" => &["doctor", "medic"],
        "physicist" | "biologist" | "chemist" | "geologist" | "virologist" | "ecologist" => {
            &["scientist"]
        }
        "striker" | "midfielder" | "defender" | "goalkeeper" | "winger" => {
            &["footballer", "player"]
        }
        "captain" => &["skipper"],
        "cr" | "cr." | "cllr" | "cllr." => &["councillor"],
        "lord" | "baroness" | "baron" | "viscount" => &["peer"],
        _ => &[],
    }
}
