//! The words by which modes, kinds and statuses go in the output and on the command
//! line: `Mode::Direct` is `direct`, and `"direct".parse()` is `Mode::Direct`.

use crate::{
    Error,
    attribution::{Kind, Mode, Status},
    speaker::SpeakerKind,
};
use serde::Serializer;
use std::{
    fmt::{self, Display},
    str::FromStr,
};

macro_rules! words {
    ($($type:ident { $($variant:ident => $word:literal,)* })*) => {$(
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
    )*};
}

words! {
    Mode {
        Direct => "direct",
        Mixed => "mixed",
        Indirect => "indirect",
    }
    Kind {
        Speech => "speech",
        Writing => "writing",
        Thought => "thought",
        Evidence => "evidence",
    }
    Status {
        Asserted => "asserted",
        Negated => "negated",
        Hypothetical => "hypothetical",
    }
    SpeakerKind {
        Person => "person",
        Organisation => "organisation",
        Document => "document",
        Group => "group",
        Unnamed => "unnamed",
        Unknown => "",
    }
}

impl FromStr for Mode {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        let known = Self::ALL.iter().copied();
        let found = known.clone().find(|mode| mode.as_str() == word);
        found.ok_or_else(|| Error::unknown("mode", word, known.map(Self::as_str)))
    }
}

/// Serialises by the word, so that only the row itself has to know serde.
pub(super) fn as_word<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_is_read_from_its_own_word() {
        for &mode in Mode::ALL {
            assert_eq!(mode.as_str().parse::<Mode>().ok(), Some(mode));
        }
    }

    #[test]
    fn an_unknown_mode_is_told_what_is_known() {
        let message = "loud".parse::<Mode>().map_err(|error| error.to_string());
        let known = "loud: no known mode; choose from direct, mixed, indirect";
        assert_eq!(message, Err(known.to_owned()));
    }
}
