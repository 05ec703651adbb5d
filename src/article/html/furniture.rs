//! A page → the page without what is not the article's.
//!
//! Captions hold quotation marks and names, advertisements speak, and a list of other
//! headlines quotes people that this article does not. They are known by their elements
//! (`figure`, `aside`), by the words in their class and id (`photo-caption`), and by
//! being nothing but a link.

use super::super::date;
use dom_query::{NodeId, NodeRef};
use rustc_hash::FxHashMap;

/// Elements that are never text of an article.
const ELEMENTS: [&str; 24] = [
    "aside",
    "audio",
    "button",
    "canvas",
    "dialog",
    "embed",
    "figcaption",
    "figure",
    "form",
    "iframe",
    "input",
    "label",
    "menu",
    "nav",
    "noscript",
    "object",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "video",
    "math",
];
/// Roles by which a page tells readers what a part is.
const ROLES: [&str; 8] = [
    "alert",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "navigation",
    "note",
    "search",
];
/// Words of a class or an id that name such a part.
const WORDS: [&str; 62] = [
    "ad",
    "ads",
    "adslot",
    "adunit",
    "advert",
    "advertisement",
    "advertorial",
    "adverts",
    "attribution",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "caption",
    "captions",
    "carousel",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "correction-link",
    "credit",
    "credits",
    "cutline",
    "disqus",
    "dfp",
    "footnotes",
    "gallery",
    "infobox",
    "lightbox",
    "livefyre",
    "modal",
    "mostpopular",
    "mostread",
    "newsletter",
    "newsletters",
    "outbrain",
    "paywall",
    "photocredit",
    "popup",
    "promo",
    "promos",
    "promotion",
    "pullquote",
    "readmore",
    "recirc",
    "recirculation",
    "recommended",
    "related",
    "share",
    "sharebar",
    "sharing",
    "signup",
    "slideshow",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "taboola",
    "teaser",
    "tooltip",
    "trending",
    "wp-caption-text",
];
/// Two such words behind one another.
const PAIRS: [(&str, &str); 17] = [
    ("author", "bio"),
    ("image", "source"),
    ("more", "on"),
    ("more", "stories"),
    ("most", "popular"),
    ("most", "read"),
    ("pull", "quote"),
    ("read", "more"),
    ("read", "next"),
    ("screen", "reader"),
    ("see", "also"),
    ("sign", "up"),
    ("skip", "link"),
    ("sr", "only"),
    ("up", "next"),
    ("visually", "hidden"),
    ("you", "might"),
];
/// How a paragraph begins that leads elsewhere, if there is a link in it.
const LEADS: [&str; 12] = [
    "also read",
    "click here",
    "continue reading",
    "download the",
    "follow ",
    "more:",
    "more on this",
    "read also",
    "read more",
    "related",
    "see also",
    "sign up",
];
/// All that a paragraph says that is an advertisement's place.
const PLACES: [&str; 9] = [
    "ad",
    "advertisement",
    "advertising",
    "article continues after ad",
    "article continues after advertisement",
    "article continues below",
    "article continues below advertisement",
    "story continues below",
    "story continues below advertisement",
];

/// How much is written in an element, in bytes, and how much of that in links.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    text: usize,
    linked: usize,
}

/// Takes what is no text of the article out of the page.
pub(super) fn remove(root: &NodeRef<'_>) {
    let nodes: Vec<NodeRef<'_>> = root.descendants_it().collect();
    let weights = weights(&nodes);
    let all = weights.get(&root.id).copied().unwrap_or_default();
    for node in nodes.iter().filter(|node| node.is_element()) {
        let weight = weights.get(&node.id).copied().unwrap_or_default();
        if is_part(node, weight, all) || is_list_of_links(node, weight) || is_line(node, weight) {
            node.remove_from_parent();
        }
    }
}

/// Children come behind their parents, so that backwards all is summed up in one go.
fn weights(nodes: &[NodeRef<'_>]) -> FxHashMap<NodeId, Weight> {
    let mut weights: FxHashMap<NodeId, Weight> = FxHashMap::default();
    for node in nodes.iter().rev() {
        let mut own = weights.get(&node.id).copied().unwrap_or_default();
        if node.is_text() {
            own.text = node.text().trim().len();
        } else if node.has_name("script") || node.has_name("style") {
            own = Weight::default();
        } else if node.has_name("a") && node.has_attr("href") {
            own.linked = own.text;
        }
        weights.insert(node.id, own);
        if let Some(parent) = node.parent() {
            let above = weights.entry(parent.id).or_default();
            above.text += own.text;
            above.linked += own.linked;
        }
    }
    weights
}

/// Whether an element is a part of the page beside the article. One that holds a good
/// part of all that is written is not, whatever it is called.
fn is_part(node: &NodeRef<'_>, weight: Weight, all: Weight) -> bool {
    let Some(name) = node.node_name() else {
        return false;
    };
    if matches!(
        &*name,
        "html" | "head" | "body" | "main" | "article" | "title" | "meta"
    ) {
        return false;
    }
    if ELEMENTS.contains(&&*name) {
        return name.as_ref() != "form" || weight.text * 2 < all.text;
    }
    if name.as_ref() == "footer" {
        return !node
            .ancestors_it(Some(3))
            .any(|above| above.has_name("blockquote"));
    }
    let is_hidden = node.has_attr("hidden") || node.attr("aria-hidden").as_deref() == Some("true");
    let role = node.attr("role");
    let is_beside = role.is_some_and(|role| ROLES.contains(&&*role));
    (is_hidden || is_beside || is_called(node)) && weight.text * 3 < all.text
}

/// Whether the class, the id or the component names a part that is not the article's.
fn is_called(node: &NodeRef<'_>) -> bool {
    ["class", "id", "data-component", "data-testid"]
        .into_iter()
        .filter_map(|name| node.attr(name))
        .any(|value| {
            value.split_ascii_whitespace().any(|name| {
                let words = words(name);
                let is_pair = |two: &[String]| PAIRS.contains(&(two[0].as_str(), two[1].as_str()));
                words.iter().any(|word| WORDS.contains(&word.as_str()))
                    || words.windows(2).any(is_pair)
            })
        })
}

/// `photoCaption_2`, `photo-caption` → photo, caption.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for sign in name.chars() {
        let is_new = !sign.is_ascii_alphanumeric() || was_small && sign.is_ascii_uppercase();
        if is_new {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| sign.is_ascii_alphanumeric()) {
            word.push(sign.to_ascii_lowercase());
        }
        was_small = sign.is_ascii_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A column or a list that is hardly more than links.
fn is_list_of_links(node: &NodeRef<'_>, weight: Weight) -> bool {
    let lists = ["dl", "div", "ol", "section", "table", "td", "tr", "ul"];
    weight.linked * 10 > weight.text * 9 && lists.iter().any(|list| node.has_name(list))
}

/// Whether a paragraph leads elsewhere, gives the date or is an advertisement's place.
fn is_line(node: &NodeRef<'_>, weight: Weight) -> bool {
    const LONGEST: usize = 200;
    let is_paragraph = [
        "p", "li", "h2", "h3", "h4", "h5", "h6", "div", "span", "strong",
    ];
    if weight.text == 0 || weight.text > LONGEST || !is_paragraph.iter().any(|p| node.has_name(p)) {
        return false;
    }
    let is_text = node.has_name("p") || node.has_name("li") || node.has_name("h4");
    if is_text && weight.linked * 20 >= weight.text * 19 {
        return true;
    }
    let text = node.text();
    let is_block = is_text || node.has_name("div");
    if is_block && date::is_stamp(text.trim()) {
        return true;
    }
    let text = text.trim().to_lowercase();
    let leads = weight.linked > 0 && LEADS.iter().any(|lead| text.starts_with(lead));
    leads && is_text || PLACES.contains(&text.trim_end_matches([':', '.']))
}

#[cfg(test)]
mod tests {
    use super::super::text_of_fragment;
    use super::*;

    #[test]
    fn classes_are_read_word_by_word() {
        assert_eq!(words("photoCaption_2"), ["photo", "caption", "2"]);
        assert_eq!(words("lead-story"), ["lead", "story"]);
        assert!(!words("header-shadow").contains(&"ad".to_owned()));
    }

    #[test]
    fn parts_beside_the_article_are_taken_out() {
        let long = "“We will win,” Ortiz said in the hall. ".repeat(9);
        for part in [
            "<figure><img src=a.jpg><figcaption>“No,” the sign says.</figcaption></figure>",
            "<div class='wp-caption'><p>Lena Ortiz, ‘the fixer’</p></div>",
            "<div id=\"div-gpt-ad-1\">Buy!</div>",
            "<p><a href=x>Ortiz: ‘I never said it’</a></p>",
            "<p><b>Read more:</b> <a href=x>‘Nobody asked me’</a></p>",
            "<div>ADVERTISEMENT</div>",
            "<aside><blockquote>“We will win”</blockquote></aside>",
            "<p aria-hidden=true>Share</p>",
        ] {
            let page = format!("<div><p>{long}</p>{part}<p>She left.</p></div>");
            let text = text_of_fragment(&page);
            assert_eq!(text, format!("{}\n\nShe left.\n", long.trim()), "{part}");
        }
    }

    #[test]
    fn what_holds_the_article_stays_whatever_it_is_called() {
        let text = text_of_fragment("<div class='has-ad related'><p>“No,” she said.</p></div>");
        assert_eq!(text, "“No,” she said.\n");
        let linked = "<p>“No,” <a href=x>Ortiz</a> said, and <a href=y>more</a>.</p>";
        assert_eq!(text_of_fragment(linked), "“No,” Ortiz said, and more.\n");
    }
}
