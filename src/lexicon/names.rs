use super::{Files, Key};
use crate::Error;
use crate::speaker::Office;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// Grammatical gender of a name, a title, a role or a pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Gender {
    /// *he*
    Male,
    /// *she*
    Female,
    /// *it*
    Neuter,
    /// Not known, or either.
    #[default]
    Any,
}

/// How many a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Number {
    /// One.
    Singular,
    /// More than one.
    Plural,
    /// Not known, or either.
    #[default]
    Any,
}

/// What sort of speaker a role noun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoleKind {
    /// *spokesman*
    Person,
    /// *residents*
    Group,
    /// *ministry*
    Organisation,
    /// *report*
    Document,
}

/// What is known of a role noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Role {
    /// One or many.
    pub number: Number,
    /// Man or woman, where the word tells.
    pub gender: Gender,
    /// What it stands for.
    pub kind: RoleKind,
}

/// A person that the lists know by name.
#[derive(Debug, Clone)]
pub struct KnownSpeaker {
    /// Full canonical name.
    pub name: Box<str>,
    /// Man or woman.
    pub gender: Gender,
    /// Office.
    pub role: Box<str>,
    /// State or body.
    pub organisation: Box<str>,
    /// The office in words, once an article names the speaker.
    pub(crate) offices: OnceLock<Option<Vec<Office>>>,
}

/// Everything the lists know of names.
#[derive(Debug, Default)]
pub struct NameLists {
    /// Given names; case as written.
    pub given: FxHashMap<Box<str>, Gender>,
    /// Full given names that a short form may stand for.
    pub nicknames: FxHashMap<Box<str>, Vec<Box<str>>>,
    /// Titles in front of names; case as written.
    pub titles: FxHashMap<Box<str>, (Gender, TitleKind)>,
    /// Role nouns; lower case.
    pub roles: FxHashMap<Box<str>, Role>,
    /// Bodies by every name they have, with the canonical one.
    pub organisations: FxHashMap<Box<str>, Box<str>>,
    /// Outlets by canonical name.
    pub media: FxHashSet<Box<str>>,
    /// Countries, cities, regions.
    pub places: FxHashSet<Box<str>>,
    /// *Russian*, *Russians*, with the place.
    pub demonyms: FxHashMap<Box<str>, Box<str>>,
    /// Particles and suffixes inside a person's name.
    pub particles: FxHashSet<Box<str>>,
    /// Pronouns; lower case.
    pub pronouns: FxHashMap<Box<str>, Pronoun>,
    /// Known speakers.
    pub speakers: Vec<KnownSpeaker>,
    /// Index into `speakers` by every full name they have.
    pub speaker_of: FxHashMap<Box<str>, usize>,
    /// Index into `speakers` of those who are meant wherever their surname stands alone.
    pub speakers_by_one_word: FxHashMap<Box<str>, usize>,
    /// Indices into `speakers` by their surname.
    pub speakers_by_surname: FxHashMap<Box<str>, Vec<usize>>,
    /// Indices into `speakers` by the first word of their name.
    pub speakers_by_given: FxHashMap<Box<str>, Vec<usize>>,
    /// Surnames frequent in the news.
    pub surnames: FxHashSet<Box<str>>,
    /// Titles, bodies, places and known speakers, by the keys of their words.
    pub phrases: FxHashMap<Key, Phrase>,
}

/// What a listed phrase with a capital is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// *Secretary of State*
    Title(Gender, TitleKind),
    /// *Foreign Ministry*, and a place that stands for a government.
    Organisation,
    /// *Rome*
    Place,
    /// A known speaker's full name.
    Speaker,
}

/// Whether a title is the person's or the office's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleKind {
    /// *Mr.*
    Honorific,
    /// *Secretary of State*
    Office,
}

/// What a pronoun agrees with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pronoun {
    /// 1, 2 or 3.
    pub person: u8,
    /// One or many.
    pub number: Number,
    /// He, she or it.
    pub gender: Gender,
    /// *who*, *which*.
    pub relative: bool,
}

impl NameLists {
    /// Reads and checks the lists of names.
    pub fn load(files: &Files) -> Result<Self, Error> {
        let mut lists = Self {
            places: files.open("places.txt")?.lines().map(Into::into).collect(),
            particles: files
                .open("particles.txt")?
                .lines()
                .map(Into::into)
                .collect(),
            surnames: files
                .open("surnames.txt")?
                .lines()
                .map(Into::into)
                .collect(),
            ..Self::default()
        };
        lists.load_people(files)?;
        lists.load_bodies(files)?;
        lists.load_speakers(files)?;
        lists.index_phrases();
        Ok(lists)
    }

    /// Makes one table of all phrases; of two meanings the later one here wins.
    fn index_phrases(&mut self) {
        let phrases = self.listed_phrases();
        self.phrases = phrases
            .map(|(name, phrase)| (Key::of(name), phrase))
            .collect();
    }

    /// Titles, bodies, places and known speakers, word for word; some have two meanings.
    pub(super) fn listed_phrases(&self) -> impl Iterator<Item = (&str, Phrase)> {
        let places = self.places.iter().map(|place| (place, Phrase::Place));
        let bodies = self
            .organisations
            .keys()
            .map(|body| (body, Phrase::Organisation));
        let titles = self
            .titles
            .iter()
            .map(|(title, &(gender, kind))| (title, Phrase::Title(gender, kind)));
        let speakers = self
            .speaker_of
            .keys()
            .map(|speaker| (speaker, Phrase::Speaker));
        let all = places.chain(bodies).chain(titles).chain(speakers);
        all.map(|(name, phrase)| (&**name, phrase))
    }

    fn load_people(&mut self, files: &Files) -> Result<(), Error> {
        files
            .open("given_names.csv")?
            .rows(["name", "gender"], |[name, gender]| {
                self.given.insert(name.into(), parse_gender(gender)?);
                Ok(())
            })?;
        files
            .open("nicknames.csv")?
            .rows(["nickname", "given"], |[nickname, given]| {
                self.nicknames
                    .entry(nickname.into())
                    .or_default()
                    .push(given.into());
                Ok(())
            })?;
        files
            .open("titles.csv")?
            .rows(["title", "gender", "kind"], |[title, gender, kind]| {
                let kind = match kind {
                    "honorific" => TitleKind::Honorific,
                    "office" => TitleKind::Office,
                    _ => return Err(format!("“{kind}” is neither honorific nor office")),
                };
                self.titles
                    .insert(title.into(), (parse_gender(gender)?, kind));
                Ok(())
            })?;
        let columns = ["form", "person", "number", "gender", "case"];
        files
            .open("pronouns.csv")?
            .rows(columns, |[form, person, number, gender, case]| {
                let pronoun = Pronoun {
                    person: person
                        .parse()
                        .map_err(|_| format!("“{person}” is no person"))?,
                    number: parse_number(number)?,
                    gender: parse_gender(gender)?,
                    relative: case == "relative",
                };
                self.pronouns.insert(form.into(), pronoun);
                Ok(())
            })
    }

    fn load_bodies(&mut self, files: &Files) -> Result<(), Error> {
        files
            .open("roles.csv")?
            .rows(["noun", "number", "gender", "kind"], |row| {
                let [noun, number, gender, kind] = row;
                let kind = match kind {
                    "person" => RoleKind::Person,
                    "group" => RoleKind::Group,
                    "organisation" => RoleKind::Organisation,
                    "document" => RoleKind::Document,
                    _ => return Err(format!("“{kind}” is no kind of role")),
                };
                let role = Role {
                    number: parse_number(number)?,
                    gender: parse_gender(gender)?,
                    kind,
                };
                self.roles.insert(noun.into(), role);
                Ok(())
            })?;
        files.open("organisations.csv")?.rows(
            ["name", "aliases", "kind"],
            |[name, aliases, kind]| {
                if kind == "media" {
                    self.media.insert(name.into());
                }
                for known in std::iter::once(name).chain(split_aliases(aliases)) {
                    self.organisations.insert(known.into(), name.into());
                }
                Ok(())
            },
        )?;
        files
            .open("demonyms.csv")?
            .rows(["adjective", "plural", "place"], |[one, many, place]| {
                self.demonyms
                    .extend([one, many].map(|word| (word.into(), place.into())));
                Ok(())
            })
    }

    fn load_speakers(&mut self, files: &Files) -> Result<(), Error> {
        let columns = ["name", "aliases", "gender", "role", "organisation"];
        files
            .open("speakers.csv")?
            .rows(columns, |[name, aliases, gender, role, organisation]| {
                for known in std::iter::once(name).chain(split_aliases(aliases)) {
                    let by_name = match is_one_word(known) {
                        true => &mut self.speakers_by_one_word,
                        false => &mut self.speaker_of,
                    };
                    by_name.insert(known.into(), self.speakers.len());
                }
                let gender = parse_gender(gender)?;
                let surname = surname(name);
                self.speakers_by_surname
                    .entry(surname.into())
                    .or_default()
                    .push(self.speakers.len());
                let given = name.split(' ').next().unwrap_or(name);
                self.speakers_by_given
                    .entry(given.into())
                    .or_default()
                    .push(self.speakers.len());
                self.speakers.push(KnownSpeaker {
                    name: name.into(),
                    gender,
                    role: role.into(),
                    organisation: organisation.into(),
                    offices: OnceLock::new(),
                });
                Ok(())
            })
    }
}

/// *Blinken*; not *AOC*, which is a name of its own.
fn is_one_word(name: &str) -> bool {
    !name.contains(' ') && name.contains(char::is_lowercase)
}

/// The last word of a name that is no suffix.
fn surname(name: &str) -> &str {
    let mut words = name.rsplit(' ');
    let surname = words.find(|word| !matches!(*word, "Jr." | "Sr." | "II" | "III"));
    surname.unwrap_or(name)
}

fn split_aliases(aliases: &str) -> impl Iterator<Item = &str> {
    aliases
        .split(';')
        .map(str::trim)
        .filter(|alias| !alias.is_empty())
}

fn parse_gender(field: &str) -> Result<Gender, String> {
    match field {
        "male" => Ok(Gender::Male),
        "female" => Ok(Gender::Female),
        "neuter" => Ok(Gender::Neuter),
        "any" => Ok(Gender::Any),
        _ => Err(format!("“{field}” is none of male, female, neuter, any")),
    }
}

fn parse_number(field: &str) -> Result<Number, String> {
    match field {
        "singular" => Ok(Number::Singular),
        "plural" => Ok(Number::Plural),
        "any" => Ok(Number::Any),
        _ => Err(format!("“{field}” is none of singular, plural, any")),
    }
}
