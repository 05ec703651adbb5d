//! The shapes of marks in all their encodings.

use super::Marks;

/// Marks that can close one another: `“so"` is a pair, `“so»` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Single,
    Guillemet,
    SmallGuillemet,
    Corner,
    WhiteCorner,
    Tag,
}

/// What a mark is by its shape alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    Either,
}

/// The shape of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) family: Family,
    pub(super) side: Side,
    pub(super) marks: Marks,
}

const fn shape(family: Family, side: Side, marks: Marks) -> Glyph {
    Glyph {
        family,
        side,
        marks,
    }
}

pub(super) const STRAIGHT: Glyph = shape(Family::Double, Side::Either, Marks::Double);
const CURLY_OPEN: Glyph = shape(Family::Double, Side::Open, Marks::Double);
pub(super) const CURLY_CLOSE: Glyph = shape(Family::Double, Side::Close, Marks::Double);
const LOW_OPEN: Glyph = shape(Family::Double, Side::Open, Marks::LowHigh);
const TEX_OPEN: Glyph = shape(Family::Double, Side::Open, Marks::Paired);
const SINGLE: Glyph = shape(Family::Single, Side::Either, Marks::Single);
const SINGLE_OPEN: Glyph = shape(Family::Single, Side::Open, Marks::Single);
const SINGLE_CLOSE: Glyph = shape(Family::Single, Side::Close, Marks::Single);
const SINGLE_LOW: Glyph = shape(Family::Single, Side::Open, Marks::LowHigh);
const GUILLEMET_LEFT: Glyph = shape(Family::Guillemet, Side::Open, Marks::Guillemet);
const GUILLEMET_RIGHT: Glyph = shape(Family::Guillemet, Side::Close, Marks::Guillemet);
const SMALL_LEFT: Glyph = shape(Family::SmallGuillemet, Side::Open, Marks::Guillemet);
const SMALL_RIGHT: Glyph = shape(Family::SmallGuillemet, Side::Close, Marks::Guillemet);
const CORNER_OPEN: Glyph = shape(Family::Corner, Side::Open, Marks::Corner);
const CORNER_CLOSE: Glyph = shape(Family::Corner, Side::Close, Marks::Corner);
const WHITE_OPEN: Glyph = shape(Family::WhiteCorner, Side::Open, Marks::Corner);
const WHITE_CLOSE: Glyph = shape(Family::WhiteCorner, Side::Close, Marks::Corner);
pub(super) const TAG_OPEN: Glyph = shape(Family::Tag, Side::Open, Marks::Tag);
pub(super) const TAG_CLOSE: Glyph = shape(Family::Tag, Side::Close, Marks::Tag);

/// The mark that the bytes begin with, and its length.
pub(super) fn first(bytes: &[u8]) -> Option<(usize, Glyph)> {
    Some(match bytes {
        [b'\'', ..] => (1, SINGLE),
        [b'`', b'`', ..] => (2, TEX_OPEN),
        [b'`', ..] => (1, SINGLE_OPEN),
        // U+0091 to U+0094: Windows-1252 that was read as Latin-1.
        [0xC2, second, ..] => (2, two_byte_glyph(*second)?),
        [0xE2, 0x80, third, ..] => (3, general_punctuation(*third)?),
        [0xE2, 0x9D, 0x9D, ..] => (3, CURLY_OPEN),
        [0xE2, 0x9D, 0x9E, ..] => (3, CURLY_CLOSE),
        [0xE3, 0x80, third, ..] => (3, cjk_glyph(*third)?),
        [0xEF, 0xBC, 0x82, ..] => (3, STRAIGHT),
        [0xEF, 0xBC, 0x87, ..] => (3, SINGLE),
        [0xEF, 0xBD, 0xA2, ..] => (3, CORNER_OPEN),
        [0xEF, 0xBD, 0xA3, ..] => (3, CORNER_CLOSE),
        _ => return None,
    })
}

fn two_byte_glyph(second: u8) -> Option<Glyph> {
    Some(match second {
        0x91 => SINGLE_OPEN,
        0x92 | 0xB4 => SINGLE_CLOSE,
        0x93 => CURLY_OPEN,
        0x94 => CURLY_CLOSE,
        0xAB => GUILLEMET_LEFT,
        0xBB => GUILLEMET_RIGHT,
        _ => return None,
    })
}

fn general_punctuation(third: u8) -> Option<Glyph> {
    Some(match third {
        0x98 | 0x9B => SINGLE_OPEN,
        0x99 => SINGLE_CLOSE,
        0x9A => SINGLE_LOW,
        0x9C | 0x9F => CURLY_OPEN,
        0x9D => CURLY_CLOSE,
        0x9E => LOW_OPEN,
        0xB9 => SMALL_LEFT,
        0xBA => SMALL_RIGHT,
        _ => return None,
    })
}

fn cjk_glyph(third: u8) -> Option<Glyph> {
    Some(match third {
        0x8C => CORNER_OPEN,
        0x8D => CORNER_CLOSE,
        0x8E => WHITE_OPEN,
        0x8F => WHITE_CLOSE,
        0x9D => CURLY_OPEN,
        0x9E | 0x9F => CURLY_CLOSE,
        _ => return None,
    })
}

/// What follows `â` in a mark that was encoded twice; `None` for dashes and dots, which look
/// as if a mark stood in them.
const TWICE_ENCODED: [(&str, Option<Glyph>); 14] = [
    ("€œ", Some(CURLY_OPEN)),
    ("€\u{9d}", Some(CURLY_CLOSE)),
    ("€˜", Some(SINGLE_OPEN)),
    ("€™", Some(SINGLE_CLOSE)),
    ("€ž", Some(LOW_OPEN)),
    ("€“", None),
    ("€”", None),
    ("€\"", None),
    ("\u{80}\u{9c}", Some(CURLY_OPEN)),
    ("\u{80}\u{9d}", Some(CURLY_CLOSE)),
    ("\u{80}\u{98}", Some(SINGLE_OPEN)),
    ("\u{80}\u{99}", Some(SINGLE_CLOSE)),
    ("\u{80}\u{93}", None),
    ("\u{80}\u{94}", None),
];

/// What the bytes after `â` make with it, and their length.
pub(super) fn twice_encoded(bytes: &[u8]) -> Option<(usize, Option<Glyph>)> {
    let known = |(form, _): &&(&str, _)| bytes.starts_with(form.as_bytes());
    let &(form, glyph) = TWICE_ENCODED.iter().find(known)?;
    Some((form.len(), glyph))
}

const ENTITIES: [(&str, Glyph); 24] = [
    ("&quot;", STRAIGHT),
    ("&#34;", STRAIGHT),
    ("&#x22;", STRAIGHT),
    ("&amp;quot;", STRAIGHT),
    ("&ldquo;", CURLY_OPEN),
    ("&#8220;", CURLY_OPEN),
    ("&#x201c;", CURLY_OPEN),
    ("&rdquo;", CURLY_CLOSE),
    ("&#8221;", CURLY_CLOSE),
    ("&#x201d;", CURLY_CLOSE),
    ("&bdquo;", LOW_OPEN),
    ("&apos;", SINGLE),
    ("&#39;", SINGLE),
    ("&#039;", SINGLE),
    ("&#x27;", SINGLE),
    ("&amp;#39;", SINGLE),
    ("&lsquo;", SINGLE_OPEN),
    ("&#8216;", SINGLE_OPEN),
    ("&#x2018;", SINGLE_OPEN),
    ("&rsquo;", SINGLE_CLOSE),
    ("&#8217;", SINGLE_CLOSE),
    ("&#x2019;", SINGLE_CLOSE),
    ("&laquo;", GUILLEMET_LEFT),
    ("&raquo;", GUILLEMET_RIGHT),
];

/// The HTML entity of a mark that the bytes begin with, and its length.
pub(super) fn entity(bytes: &[u8]) -> Option<(usize, Glyph)> {
    let begins = |form: &str| {
        bytes
            .get(..form.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(form.as_bytes()))
    };
    let found = ENTITIES.iter().find(|(form, _)| begins(form))?;
    Some((found.0.len(), found.1))
}
