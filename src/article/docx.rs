//! A Word document → its text, a paragraph a line with an empty line between.
//!
//! Text that was deleted with changes tracked, notes, headers and footers are no part of
//! it; tables are read cell by cell.

use super::Article;
use std::io::{self, Cursor, Read};

use quick_xml::{Reader, escape::resolve_predefined_entity, events::Event};
use zip::ZipArchive;

/// The article in the bytes of a `.docx`; `most` bytes are unpacked at most.
pub(super) fn article(id: String, bytes: Vec<u8>, most: u64) -> io::Result<Article> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let document = archive.by_name("word/document.xml")?;
    let mut xml = String::new();
    let read = document.take(most + 1).read_to_string(&mut xml)?;
    if read as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(Article::new(id, text(&xml)?))
}

/// What is written in a document.
fn text(xml: &str) -> io::Result<String> {
    let mut reader = Reader::from_str(xml);
    let mut written = Written::default();
    loop {
        match reader.read_event().map_err(io::Error::other)? {
            Event::Start(tag) => written.open(tag.local_name().as_ref()),
            Event::Empty(tag) => written.sign(tag.local_name().as_ref()),
            Event::End(tag) => written.close(tag.local_name().as_ref()),
            Event::Text(text) => written.push(&text),
            Event::GeneralRef(entity) => {
                let letter = entity.resolve_char_ref().map_err(io::Error::other)?;
                match letter {
                    Some(letter) => written.push(letter.encode_utf8(&mut [0; 4])),
                    None => written.push(resolve_predefined_entity(&entity).unwrap_or_default()),
                }
            }
            Event::Eof => return Ok(written.text),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Written {
    text: String,
    paragraph: String,
    is_text: bool,
    /// How deep inside what is written a second time for older programs.
    copies: usize,
}

impl Written {
    fn open(&mut self, tag: &str) {
        match tag {
            "t" => self.is_text = true,
            "Fallback" => self.copies += 1,
            // A text box stands inside the paragraph that holds it.
            "txbxContent" => self.end(),
            _ => {}
        }
    }

    fn sign(&mut self, tag: &str) {
        let sign = match tag {
            "tab" => "\t",
            "br" | "cr" => "\n",
            "noBreakHyphen" => "\u{2011}",
            "softHyphen" => "\u{AD}",
            _ => return,
        };
        if self.copies == 0 {
            self.paragraph.push_str(sign);
        }
    }

    fn close(&mut self, tag: &str) {
        match tag {
            "t" => self.is_text = false,
            "Fallback" => self.copies -= 1,
            "p" if self.copies == 0 => self.end(),
            _ => {}
        }
    }

    fn push(&mut self, words: &str) {
        if self.is_text && self.copies == 0 {
            self.paragraph.push_str(words);
        }
    }

    fn end(&mut self) {
        if !self.paragraph.trim().is_empty() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.text.push_str(self.paragraph.trim());
            self.text.push('\n');
        }
        self.paragraph.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_lines_and_deleted_words_are_left_out() {
        let xml = "<w:document><w:body><w:p><w:r><w:t>Ortiz wins</w:t></w:r></w:p><w:p/>\
            <w:p><w:r><w:t xml:space=\"preserve\">“We </w:t></w:r><w:del><w:r><w:delText>may \
            </w:delText></w:r></w:del><w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:t \
            xml:space=\"preserve\"> win &amp; stay,”</w:t><w:br/><w:t>she &#115;aid.</w:t></w:r>\
            </w:p></w:body></w:document>";
        let text = text(xml).expect("well-formed");
        assert_eq!(text, "Ortiz wins\n\n“We will win & stay,”\nshe said.\n");
    }

    #[test]
    fn a_text_box_is_read_once() {
        let xml = "<p><r><t>One.</t></r><AlternateContent><Choice><txbxContent><p><r><t>Two.</t>\
            </r></p></txbxContent></Choice><Fallback><txbxContent><p><r><t>Two.</t></r></p>\
            </txbxContent></Fallback></AlternateContent></p>";
        assert_eq!(text(xml).expect("well-formed"), "One.\n\nTwo.\n");
    }
}
