//! A character → what a terminal may get of it.
//!
//! A text can hold escape sequences, which would move the cursor or set the title of the
//! window, and signs that turn the direction of writing round, which would show other
//! words than those that stand there. Each is shown as a sign that does nothing: the
//! escape character as `␛`, the right-to-left override as `<U+202E>`.

/// Puts what stands for `sign` behind `to`.
pub(super) fn push(sign: char, to: &mut String) {
    match sign {
        // The pictures of the control characters stand in their order.
        '\0'..='\x1f' => to.extend(char::from_u32(0x2400 + u32::from(sign))),
        '\x7f' => to.push('␡'),
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            to.push_str(&format!("<U+{:04X}>", u32::from(sign)));
        }
        _ => to.push(sign),
    }
}

/// The text with what a terminal must not get made visible.
pub(crate) fn text(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    text.chars().for_each(|sign| push(sign, &mut shown));
    shown
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn no_control_character_is_left() {
        let all: String = (0..0xA0).filter_map(char::from_u32).collect();
        assert!(!text(&all).contains(char::is_control));
        assert_eq!(text("\x1b[31mred\x07\r\n\x7f"), "␛[31mred␇␍␊␡");
        assert_eq!(text("\u{9b}31m"), "<U+009B>31m");
    }

    #[test]
    fn the_direction_of_writing_is_not_turned() {
        assert_eq!(text("no \u{202e}yes\u{2069}"), "no <U+202E>yes<U+2069>");
    }

    #[test]
    fn everything_else_stays() {
        let words = "“Ça va,” said Ångström\u{a0}— 👩\u{200d}🚒 e\u{301} שלום";
        assert_eq!(text(words), words);
    }
}
