//! The first bytes of a file, and its name → what it is.
//!
//! `<!DOCTYPE html>…` is a page whatever its name, `{"text": …}` a line of JSON Lines,
//! and a picture gives itself away by its first bytes. Only where the bytes leave it
//! open does the ending decide: `a,b` is a table in `x.csv` and a text in `x.txt`.

use super::{columns, decode};
use serde_json::{Map, Value};
use std::{borrow::Cow, path::Path};

/// How many bytes are looked at; a small article is whole in them.
pub(super) const HEAD: usize = 64 * 1024;
/// What the pages say that onrecord writes itself, by which they are not taken for articles.
pub(crate) const OWN_PAGE: &str = "<meta name=\"generator\" content=\"onrecord\">";
/// How many of these are searched for what no text has.
const SEARCHED: usize = 8 * 1024;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// One article as plain text.
    Text,
    /// One article as a page.
    Html,
    /// An object a line.
    JsonLines,
    /// One object, or an array of them.
    Json,
    /// A header and a record a line, with this between the columns.
    Table(u8),
    /// One article as a Word document.
    Docx,
    /// Any of these, packed by gzip.
    Gzip,
    /// Any of these, packed by Zstandard.
    Zstandard,
    /// Bytes that are no text; what they are, if that is known.
    Binary(Option<&'static str>),
    /// A document that has to be converted.
    Foreign(Foreign),
}

/// What it is that is not read, and what makes something of it that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Foreign {
    pub(super) what: &'static str,
    pub(super) remedy: &'static str,
}

const fn foreign(what: &'static str, remedy: &'static str) -> Kind {
    Kind::Foreign(Foreign { what, remedy })
}

/// Lines of a PDF are those of the page, and a line is a paragraph here.
const PDF: Kind = foreign(
    "a PDF",
    "open it in Word or LibreOffice and save it as .docx, or, if it has one column: pdftotext \
     -layout FILE.pdf - | fmt -w 2500 > FILE.txt",
);
/// Only where onrecord was built without them.
const PAGE: Kind = foreign(
    "a page, which this onrecord was built without",
    "build it with --features html, or: pandoc --wrap=none -t plain FILE.html -o FILE.txt",
);
const WORD: Kind = foreign(
    "a Word document, which this onrecord was built without",
    "build it with --features docx, or: pandoc --wrap=none FILE.docx -o FILE.txt",
);
const OLD_WORD: Kind = foreign("an old Office document", "save it as .docx");
const RTF: Kind = foreign(
    "an RTF document",
    "save it as .docx, or: pandoc --wrap=none FILE.rtf -o FILE.txt",
);
const OPEN_DOCUMENT: Kind = foreign(
    "an OpenDocument",
    "save it as .docx, or: pandoc --wrap=none FILE.odt -o FILE.txt",
);
const EPUB: Kind = foreign(
    "an e-book",
    "convert it: pandoc --wrap=none FILE.epub -o FILE.txt",
);
const SPREADSHEET: Kind = foreign("an Excel workbook", "save its sheet as .csv");
const ZIP: Kind = foreign("a ZIP archive", "unpack it first: unzip FILE");
const TAR: Kind = foreign("a tar archive", "unpack it first: tar xf FILE");
const XZ: Kind = foreign("packed by xz", "unpack it first: xz -d FILE");
const BZIP2: Kind = foreign("packed by bzip2", "unpack it first: bzip2 -d FILE");
const REPORT: Kind = foreign("a report of onrecord", "name the articles it was made from");
const XML: Kind = foreign(
    "XML and no page",
    "take the articles out of it, as text or as JSON Lines",
);

/// What the file that begins with `head` and has this name is.
pub(super) fn kind(head: &[u8], name: &Path) -> Kind {
    let kind = packed(head)
        .or_else(|| document(head))
        .unwrap_or_else(|| in_letters(head, name));
    match kind {
        Kind::Html if cfg!(not(feature = "html")) => PAGE,
        Kind::Docx if cfg!(not(feature = "docx")) => WORD,
        kind => kind,
    }
}

fn packed(head: &[u8]) -> Option<Kind> {
    match head {
        [0x1F, 0x8B, 8, ..] => Some(Kind::Gzip),
        [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => Some(Kind::Zstandard),
        [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some(XZ),
        [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, 0x59, 0x26, ..] => Some(BZIP2),
        _ => None,
    }
}

fn document(head: &[u8]) -> Option<Kind> {
    let has = |words: &str| memchr::memmem::find(head, words.as_bytes()).is_some();
    if head.starts_with(b"%PDF-") {
        return Some(PDF);
    }
    if head.starts_with(br"{\rtf") {
        return Some(RTF);
    }
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Some(OLD_WORD);
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(TAR);
    }
    head.starts_with(b"PK\x03\x04").then(|| {
        if has("word/") {
            Kind::Docx
        } else if has("mimetypeapplication/vnd.oasis.opendocument") {
            OPEN_DOCUMENT
        } else if has("mimetypeapplication/epub+zip") {
            EPUB
        } else if has("xl/") {
            SPREADSHEET
        } else {
            ZIP
        }
    })
}

/// Every other byte of UTF-16 may be a NUL, so it is its letters that are looked at.
fn in_letters(head: &[u8], name: &Path) -> Kind {
    if decode::utf16_order(head).is_some() {
        let even = &head[..head.len() & !1];
        let (text, _) = decode::decode(even.to_vec());
        return writing(text.as_bytes(), name);
    }
    if memchr::memchr(0, &head[..head.len().min(SEARCHED)]).is_some() {
        return Kind::Binary(picture(head));
    }
    writing(head, name)
}

fn picture(head: &[u8]) -> Option<&'static str> {
    use infer::MatcherType::{Audio, Font, Image, Video};
    Some(match infer::get(head)?.matcher_type() {
        Image => "a picture",
        Video => "a film",
        Audio => "a sound recording",
        Font => "a font",
        _ => return None,
    })
}

fn writing(head: &[u8], name: &Path) -> Kind {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let ending = ending(name);
    let start = head.trim_ascii_start();
    match ending.as_ref() {
        "txt" | "text" if memchr::memchr2(b'<', b'{', &start[..start.len().min(1)]).is_none() => {
            table_by_header(head, &ending)
        }
        "jsonl" | "ndjson" => Kind::JsonLines,
        _ if start.starts_with(b"<") => markup(start, &ending),
        "csv" | "tsv" | "tab" => Kind::Table(separator(head, &ending)),
        _ if start.starts_with(b"{") || start.starts_with(b"[") => json(start, &ending),
        "html" | "htm" | "xhtml" => Kind::Html,
        _ => table_by_header(head, &ending),
    }
}

/// The ending in small letters, without that of the packing: `csv` of `news.CSV.gz`.
pub(super) fn ending(name: &Path) -> Cow<'_, str> {
    let of = |path: &Path| {
        let ending = path.extension().unwrap_or_default();
        ending.to_string_lossy().to_ascii_lowercase()
    };
    let outer = of(name);
    match outer.as_str() {
        "gz" | "zst" | "zstd" => of(Path::new(name.file_stem().unwrap_or_default())).into(),
        _ => outer.into(),
    }
}

fn markup(start: &[u8], ending: &str) -> Kind {
    let is_text = matches!(ending, "txt" | "text");
    let is_page = matches!(ending, "html" | "htm" | "xhtml");
    let words = opening(start);
    if words.starts_with("<?xml") {
        let is_xhtml = words.contains("<html") || words.contains("<!doctype html");
        return if is_xhtml || is_page { Kind::Html } else { XML };
    }
    if words.contains(OWN_PAGE) {
        return REPORT;
    }
    let page = ["<!doctype html", "<html", "<head", "<body"];
    let part = [
        "<!--", "<title", "<meta", "<div", "<p", "<h1", "<table", "<article", "<br", "<script",
        "<style", "<b", "<a", "<font", "<center", "<main", "<section", "<link",
    ];
    let starts = |tags: &[&str]| tags.iter().any(|tag| is_tag(&words, tag));
    if is_page || starts(&page) || !is_text && starts(&part) {
        Kind::Html
    } else if ending == "xml" {
        XML
    } else {
        Kind::Text
    }
}

fn opening(start: &[u8]) -> String {
    let few = &start[..start.len().min(1024)];
    String::from_utf8_lossy(few).to_ascii_lowercase()
}

fn is_tag(words: &str, tag: &str) -> bool {
    let behind = words.strip_prefix(tag).map(|rest| rest.chars().next());
    let ends = |sign: char| sign.is_ascii_whitespace() || matches!(sign, '>' | '/');
    behind.is_some_and(|next| tag == "<!--" || next.is_none_or(ends))
}

/// A line that is an object makes JSON Lines; an array, or an object over several lines,
/// is read as a whole.
fn json(start: &[u8], ending: &str) -> Kind {
    let end = memchr::memchr(b'\n', start);
    let line = &start[..end.unwrap_or(start.len())];
    let is_object = serde_json::from_slice::<Map<String, Value>>(line).is_ok();
    let is_alone = start[line.len()..].trim_ascii().is_empty() && start.len() < HEAD;
    let second = start[1..].trim_ascii_start().first();
    match (start[0], second) {
        (b'{', _) if is_object && is_alone && ending == "json" => Kind::Json,
        (b'{', _) if is_object => Kind::JsonLines,
        _ if ending == "json" => Kind::Json,
        // A line longer than what is looked at.
        (b'{', Some(b'"')) if end.is_none() && start.len() + 16 > HEAD => Kind::JsonLines,
        (b'{', Some(b'"')) | (b'[', Some(b'{')) if !matches!(ending, "txt" | "text") => Kind::Json,
        _ => Kind::Text,
    }
}

const LONGEST_HEADER: usize = 1000;
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// That by which the header is one of articles, or what it has most of; where it has
/// none, what the ending says.
fn separator(head: &[u8], ending: &str) -> u8 {
    let header = first_line(head);
    let usual = if ending == "csv" { b',' } else { b'\t' };
    let count = |sign: &u8| header.iter().filter(|byte| *byte == sign).count();
    let parting = SEPARATORS.into_iter().find(|sign| is_header(header, *sign));
    let most = || SEPARATORS.into_iter().rev().max_by_key(count);
    let most = || most().filter(|sign| count(sign) > 0);
    parting.or_else(most).unwrap_or(usual)
}

fn is_header(line: &[u8], separator: u8) -> bool {
    let cells = line.split(|&byte| byte == separator);
    let cells = cells.map(|cell| String::from_utf8_lossy(cell.trim_ascii()));
    columns::is_header(cells.map(|cell| cell.trim_matches('"').to_owned()))
}

/// A first line that names two columns of articles, one of them the text, is a header.
/// In a `.txt` only tabs part columns: a line of words with commas may be its first line.
fn table_by_header(head: &[u8], ending: &str) -> Kind {
    let header = first_line(head);
    let possible: &[u8] = match ending {
        "txt" | "text" => b"\t",
        _ => &SEPARATORS,
    };
    let mut possible = possible.iter().copied();
    let found = possible.find(|sign| header.contains(sign) && is_header(header, *sign));
    found.map_or(Kind::Text, Kind::Table)
}

fn first_line(head: &[u8]) -> &[u8] {
    let few = &head[..head.len().min(LONGEST_HEADER)];
    match memchr::memchr2(b'\n', b'\r', few) {
        Some(end) => head[..end].trim_ascii(),
        None if few.len() == head.len() => head.trim_ascii(),
        None => b"",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_kind(expected: Kind, name: &str, head: &[u8]) {
        assert_eq!(kind(head, Path::new(name)), expected, "{name}");
    }

    #[test]
    fn a_text_is_a_text_whatever_it_begins_with() {
        for head in [
            "BMW said it was over.",
            "Text, date, and title of it, she said.\nMore.",
            "{Ed.: this is a draft}\nOrtiz won.",
            "<b>Ortiz</b> won.",
            "[Ortiz] won.",
            "%PDF: that is what she typed.",
            "",
        ] {
            assert_kind(Kind::Text, "a.txt", head.as_bytes());
        }
        assert_kind(Kind::Text, "a", b"Story, title and date\nMore.");
    }

    #[cfg(feature = "html")]
    #[test]
    fn a_page_is_known_by_its_first_tag() {
        for (name, head) in [
            ("a.txt", "\u{FEFF} <!DOCTYPE html><p>"),
            ("a", "<p>Ortiz won."),
            ("a.php", "<!-- saved -->\n<html>"),
            ("a.xml", "<?xml version='1.0'?>\n<!DOCTYPE html>\n<html>"),
            ("a.html", "Ortiz won."),
        ] {
            assert_kind(Kind::Html, name, head.as_bytes());
        }
        assert_kind(XML, "a.xml", b"<?xml version='1.0'?><rss/>");
    }

    #[test]
    fn json_is_known_by_its_first_line() {
        assert_kind(Kind::JsonLines, "a", b"{\"text\": \"a\"}\n{");
        assert_kind(Kind::JsonLines, "a.txt", b"{\"text\": \"a\"}\n{");
        assert_kind(Kind::JsonLines, "a.json", b"{\"text\": \"a\"}\n{");
        assert_kind(Kind::Json, "a.json", b"{\"text\": \"a\"}\n");
        assert_kind(Kind::Json, "a", b"[\n{\"text\": \"a\"}\n]");
        assert_kind(Kind::JsonLines, "a.jsonl.gz", b"nothing of the sort");
    }

    #[test]
    fn tables_are_known_by_ending_or_header() {
        assert_kind(Kind::Table(b';'), "a.csv", b"id;text;note, whole\n");
        assert_kind(Kind::Table(b'\t'), "a.TSV", b"text\n");
        assert_kind(Kind::Table(b'\t'), "a.txt", b"id\ttext\n1\tOrtiz won.\n");
        assert_kind(Kind::Table(b','), "a", b"\"id\",\"text\"\n");
    }

    #[test]
    fn bytes_that_are_no_text_are_told_from_utf16() {
        assert_kind(Kind::Binary(None), "a.txt", &[0; 64]);
        assert_kind(
            Kind::Binary(Some("a picture")),
            "a",
            b"\x89PNG\r\n\x1A\n\0\0",
        );
        assert_kind(Kind::Text, "a.txt", b"O\0r\0t\0i\0z\0 \0w\0o\0n\0.\0");
        assert_kind(TAR, "a.tar", &[&[b'a'; 257][..], b"ustar\0"].concat());
    }
}
