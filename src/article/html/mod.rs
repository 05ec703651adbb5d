//! A page → its article: the text without what stands around it, and what the page says
//! of title, date, author and outlet.
//!
//! `<p>“No,” she said.</p><figure>…</figure><p>He left.</p>` gives two paragraphs with an
//! empty line between. The headline is the first paragraph, as in a text file, so that
//! the text alone is an article too. What is the article's and what the page's is told
//! by [`furniture`], by the names that newsrooms give to parts of their pages, and then
//! by the readability rules of `dom_smoothie`.

mod charset;
mod furniture;
mod metadata;
mod text;

use super::{Article, Oddity, Warning, date, heading};
use dom_query::Document;
use dom_smoothie::Readability;

/// How deep elements may stand inside one another. Browsers stop at 512 too, and what
/// goes down a page call by call must come back.
pub(super) const DEEPEST: usize = 512;

/// The article on this page, and what was odd about it; nothing where elements stand
/// inside one another more than [`DEEPEST`].
pub(super) fn article(id: String, bytes: Vec<u8>) -> Option<(Article, Option<Warning>)> {
    let (page, flaw) = charset::decode(bytes);
    let page = Document::from(page);
    if is_too_deep(&page) {
        return None;
    }
    let said = metadata::of(&page);
    let content = content(page, &said);
    let text = with_title(&said.title, &content);
    let date = said.date.or_else(|| date::of(&content));
    let byline = match said.byline.is_empty() {
        true => heading::byline(&content).to_owned(),
        false => said.byline,
    };
    let oddity = match flaw {
        Some(flaw) => Some(Oddity::Encoding(flaw)),
        None if content.is_empty() => Some(Oddity::NoArticle),
        None => None,
    };
    let warning = oddity.map(|oddity| Warning {
        article: id.clone(),
        oddity,
    });
    let article = Article {
        title: said.title,
        date: date.unwrap_or_default(),
        byline,
        outlet: said.outlet,
        id,
        text,
    };
    Some((article, warning))
}

fn is_too_deep(page: &Document) -> bool {
    let root = page.root();
    let mut depth = 0_usize;
    let mut next = root.first_child();
    while let Some(node) = next {
        if depth > DEEPEST {
            return true;
        }
        next = node.first_child();
        if next.is_some() {
            depth += 1;
            continue;
        }
        let mut left = node;
        loop {
            next = left.next_sibling();
            match left.parent() {
                Some(parent) if next.is_none() && parent.id != root.id => {
                    left = parent;
                    depth -= 1;
                }
                _ => break,
            }
        }
    }
    false
}

/// Whether a field of a record is HTML.
pub(super) fn is_fragment(field: &str) -> bool {
    let field = field.trim();
    let has = |tag: &str| memchr::memmem::find(field.as_bytes(), tag.as_bytes()).is_some();
    field.starts_with('<') && field.ends_with('>') && (has("</p>") || has("</div>") || has("<br"))
}

/// The text of a field that is HTML.
pub(super) fn text_of_fragment(field: &str) -> String {
    let fragment = Document::fragment(field);
    if is_too_deep(&fragment) {
        return field.to_owned();
    }
    furniture::remove(&fragment.root());
    text::of(&fragment.root())
}

/// What the rules of readability leave of the page; what the page itself calls its text
/// where they leave less than half of that, since then they have failed.
fn content(page: Document, said: &metadata::Said) -> String {
    furniture::remove(&page.root());
    text::keep_breaks(&page);
    let Ok(mut readability) = Readability::with_document(page, None, None) else {
        return said.body.clone();
    };
    let found = readability.parse().map(|found| {
        let content = Document::fragment(found.content);
        text::of(&content.root())
    });
    let found = found.unwrap_or_default();
    if found.len() * 2 < said.body.len() {
        return said.body.clone();
    }
    found
}

fn with_title(title: &str, content: &str) -> String {
    if title.is_empty() || content.is_empty() || content.lines().next() == Some(title) {
        return content.to_owned();
    }
    format!("{title}\n\n{content}")
}
