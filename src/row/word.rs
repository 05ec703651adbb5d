//! The words by which modes, kinds and statuses go in the output and on the command
//! line: `Mode::Direct` is `direct`, and `"direct".parse()` is `Mode::Direct`.

use crate::{
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

/// A word that is no [`Mode`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no mode is called {0:?}; known are direct, mixed, indirect")]
pub struct UnknownMode(pub String);

impl FromStr for Mode {
    type Err = UnknownMode;

    fn from_str(word: &str) -> Result<Self, UnknownMode> {
        let known = Self::ALL.iter().find(|mode| mode.as_str() == word);
        known.copied().ok_or_else(|| UnknownMode(word.to_owned()))
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
            assert_eq!(mode.as_str().parse(), Ok(mode));
        }
    }

    #[test]
    fn an_unknown_mode_is_told_what_is_known() {
        let message = "loud".parse::<Mode>().map_err(|error| error.to_string());
        let Err(message) = message else {
            panic!("`loud` is no mode")
        };
        assert_eq!(
            message,
            "no mode is called \"loud\"; known are direct, mixed, indirect"
        );
        for mode in Mode::ALL {
            assert!(message.contains(mode.as_str()));
        }
    }
}
