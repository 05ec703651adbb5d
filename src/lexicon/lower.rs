/// A short word in lower case, without an allocation: lists are asked for every token.
#[derive(Debug, Clone, Copy)]
pub struct Lower {
    bytes: [u8; LONGEST],
    length: usize,
}

/// No word of a list that is asked this way is longer, in bytes.
const LONGEST: usize = 32;

impl Lower {
    /// The word in lower case; nothing for one that is long or not ASCII.
    pub fn of(word: &str) -> Option<Self> {
        if word.len() > LONGEST || !word.is_ascii() {
            return None;
        }
        let mut bytes = [0; LONGEST];
        bytes[..word.len()].copy_from_slice(word.as_bytes());
        bytes[..word.len()].make_ascii_lowercase();
        Some(Self {
            bytes,
            length: word.len(),
        })
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_comes_out_in_lower_case() {
        assert_eq!(
            Lower::of("Monday")
                .map(|word| word.as_str().to_owned())
                .as_deref(),
            Some("monday")
        );
    }

    #[test]
    fn what_is_long_or_not_ascii_is_left_to_others() {
        assert!(Lower::of("Année").is_none());
        assert!(Lower::of(&"a".repeat(40)).is_none());
    }
}
