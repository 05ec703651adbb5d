//! Names as keys: *O’Neil* and *ONeil*, *al-Sabir* and *Al-Sabir*, *Ortiz* and *ORTIZ* are one.

use crate::lexicon::Key;

/// The letters and digits of a word in lower case, accents dropped.
pub(crate) fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    write_key(word, &mut key);
    key
}

/// The key of a name of several words as a number, of most names without writing it out.
pub(super) fn key_of(name: &str) -> Key {
    const LONGEST: usize = 64;
    if name.len() > LONGEST || !name.is_ascii() {
        return Key::of(&key(name));
    }
    let (mut letters, mut length) = ([0; LONGEST], 0);
    for byte in name.bytes() {
        letters[length] = byte.to_ascii_lowercase();
        length += usize::from(byte.is_ascii_alphanumeric());
    }
    Key::of_bytes(&letters[..length])
}

/// The words of a name. Names are short, so that looking at every byte is the quickest way.
pub(super) fn words(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(name);
    std::iter::from_fn(move || {
        let name = rest?;
        let space = name.bytes().position(|byte| byte == b' ');
        rest = space.map(|space| &name[space + 1..]);
        Some(&name[..space.unwrap_or(name.len())])
    })
}

/// Puts the key of a word, or of several, into the buffer.
pub(super) fn write_key(word: &str, key: &mut String) {
    key.clear();
    if word.is_ascii() {
        let letters = word.bytes().filter(u8::is_ascii_alphanumeric);
        letters.for_each(|letter| key.push(char::from(letter.to_ascii_lowercase())));
    } else {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric());
        key.extend(letters.flat_map(char::to_lowercase).map(plain));
    }
}

/// Whether a word is its own key but for its capitals.
pub(super) fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A letter without its accent.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ś' | 'š' | 'ş' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ł' => 'l',
        'ğ' => 'g',
        'ř' => 'r',
        _ => letter,
    }
}

/// Whether two keys of five letters or more differ by one slip: a letter wrong, missing,
/// too many, or two swapped (optimal string alignment distance 1), and not the first.
pub(crate) fn is_misspelling(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        return is_slip(one.as_bytes(), other.as_bytes());
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    is_slip(&one, &other)
}

fn is_slip<Letter: PartialEq>(one: &[Letter], other: &[Letter]) -> bool {
    const SHORTEST: usize = 5;
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    if one.len().min(other.len()) < SHORTEST || one[0] != other[0] || one == other {
        return false;
    }
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (a, b) = (&one[same..], &other[same..]);
    match (a, b) {
        ([x, y, rest @ ..], [v, w, tail @ ..]) if x == w && y == v && rest == tail => true,
        ([_, rest @ ..], [_, tail @ ..]) if rest == tail => true,
        ([_, rest @ ..], _) if rest == b => true,
        (_, [_, tail @ ..]) => a == tail,
        _ => false,
    }
}

/// *LENA ORTIZ*: capitals only, and too long for the initials of a body.
pub(super) fn is_shouted(name: &str) -> bool {
    const SHORTEST: usize = 4;
    let letters = || name.chars().filter(|letter| letter.is_alphabetic());
    letters().count() >= SHORTEST && letters().all(char::is_uppercase)
}

/// *Lena Ortiz*
pub(super) fn quietly(name: &str) -> String {
    let mut inside = false;
    let mut lower = |letter: char| {
        let letter = if inside {
            letter.to_lowercase().next().unwrap_or(letter)
        } else {
            letter
        };
        inside = letter.is_alphabetic();
        letter
    };
    name.chars().map(&mut lower).collect()
}

pub(super) fn is_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_case_and_accents_do_not_make_another_name() {
        assert_eq!(key("O’Neil"), key("ONEIL"));
        assert_eq!(key("Al-Sabir"), key("al-Sabir"));
        assert_eq!(key("Sørland"), key("Sorland"));
    }

    #[test]
    fn the_key_of_a_name_is_that_of_its_letters() {
        let long = "The Larkspur and Ava Bureau of Tides, Winds, Waves and Small Sea Craft";
        for name in [
            "Acme",
            "U.S. Bureau of Tides",
            "Sørland Labs",
            "O’Neil & Cole",
            long,
        ] {
            assert_eq!(key_of(name), Key::of(&key(name)), "{name}");
        }
        assert_eq!(key("U.S. Bureau of Tides"), "usbureauoftides");
    }

    #[test]
    fn one_slip_is_a_misspelling_and_two_are_another_name() {
        assert!(is_misspelling("lavrin", "lavrik"));
        assert!(is_misspelling("lavrin", "lavirn"));
        assert!(is_misspelling("lavrin", "lavrinn"));
        assert!(is_misspelling("lavrin", "larin"));
        assert!(!is_misspelling("lavrin", "larkin"));
        assert!(!is_misspelling("lavrin", "gavrin"));
        assert!(!is_misspelling("cole", "cone"));
    }
}
