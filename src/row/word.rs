//! The words by which modes, kinds and statuses go in the output, in sheets that are read
//! back, and on the command line: `Mode::Direct` is `direct`, and `"direct".parse()` is
//! `Mode::Direct`.

use crate::{
    Error,
    attribution::{Kind, Mode, Status},
    speaker::SpeakerKind,
};
use serde::{Deserialize, Deserializer, Serializer, de};
use std::{
    borrow::Cow,
    fmt::{self, Display},
    str::FromStr,
};

macro_rules! words {
    ($($type:ident, $what:literal { $($variant:ident => $word:literal,)* })*) => {$(
        impl $type {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word for it in the output.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $type {
            type Err = Error;

            fn from_str(word: &str) -> Result<Self, Error> {
                let known = Self::ALL.iter().copied();
                let found = known.clone().find(|known| known.as_str() == word);
                found.ok_or_else(|| Error::unknown($what, word, known.map(Self::as_str)))
            }
        }
    )*};
}

words! {
    Mode, "mode" {
        Direct => "direct",
        Mixed => "mixed",
        Indirect => "indirect",
    }
    Kind, "kind" {
        Speech => "speech",
        Writing => "writing",
        Thought => "thought",
        Evidence => "evidence",
    }
    Status, "status" {
        Asserted => "asserted",
        Negated => "negated",
        Hypothetical => "hypothetical",
    }
    SpeakerKind, "speaker kind" {
        Person => "person",
        Organisation => "organisation",
        Document => "document",
        Group => "group",
        Unnamed => "unnamed",
        Unknown => "",
    }
}

/// Serialises by the word, so that only the row itself has to know serde.
pub(super) fn as_word<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

/// Deserialises from the word.
pub(super) fn from_word<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: FromStr<Err = Error>,
    D: Deserializer<'de>,
{
    let word = Cow::<str>::deserialize(from)?;
    word.parse().map_err(de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        fn check<T: FromStr + Display + PartialEq + Copy + fmt::Debug>(all: &[T]) {
            for &value in all {
                assert_eq!(value.to_string().parse::<T>().ok(), Some(value));
            }
        }
        check(Mode::ALL);
        check(Kind::ALL);
        check(Status::ALL);
        check(SpeakerKind::ALL);
    }

    #[test]
    fn an_unknown_mode_is_told_what_is_known() {
        let message = "loud".parse::<Mode>().map_err(|error| error.to_string());
        let known = "loud: no known mode; choose from direct, mixed, indirect";
        assert_eq!(message, Err(known.to_owned()));
    }
}
