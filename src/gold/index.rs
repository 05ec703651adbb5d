//! Names → what belongs to the article of that name.
//!
//! The gold of `a` belongs to `a.txt`, to `news/a.txt` if there is no other `a`, and so
//! does that of `a_4e07`, if there is no article of that name.

use rustc_hash::FxHashMap;

/// Things by the names of articles, and which of them were asked for.
#[derive(Debug)]
pub(crate) struct Index<T> {
    entries: Vec<Entry<T>>,
    /// None where a name could stand for several articles.
    keys: FxHashMap<String, Option<usize>>,
}

#[derive(Debug)]
struct Entry<T> {
    /// The name of the article, which several entries may share.
    article: String,
    value: T,
    is_taken: bool,
}

impl<T> Index<T> {
    /// From the thing's own name, the name of its article, and the thing.
    pub(crate) fn of(named: impl IntoIterator<Item = (String, String, T)>) -> Self {
        let (mut entries, mut keys) = (Vec::<Entry<T>>::new(), FxHashMap::default());
        for (name, article, value) in named {
            let at = entries.len();
            for key in [&name, &article, last(&name), last(&article)] {
                let found = keys.entry(key.to_owned()).or_insert(Some(at));
                let is_another = |other: &usize| {
                    *other != at && entries.get(*other).is_some_and(|e| e.article != article)
                };
                if found.as_ref().is_some_and(is_another) {
                    *found = None;
                }
            }
            entries.push(Entry {
                article,
                value,
                is_taken: false,
            });
        }
        Self { entries, keys }
    }

    /// What belongs to the article with this id.
    pub(crate) fn take(&mut self, id: &str) -> Option<&T> {
        let name = name_of(id);
        let at = [name.as_str(), last(&name)]
            .into_iter()
            .find_map(|key| self.keys.get(key).copied().flatten())?;
        self.entries[at].is_taken = true;
        Some(&self.entries[at].value)
    }

    /// What nobody has taken so far, in order: the name of its article, and the thing.
    pub(crate) fn left(&self) -> impl Iterator<Item = (&str, &T)> {
        let taken: rustc_hash::FxHashSet<&str> = self
            .entries
            .iter()
            .filter(|entry| entry.is_taken)
            .map(|entry| entry.article.as_str())
            .collect();
        let left = self.entries.iter();
        left.filter(move |entry| !taken.contains(entry.article.as_str()))
            .map(|entry| (entry.article.as_str(), &entry.value))
    }
}

/// The name of an article, a text or an annotation: its path without its ending.
pub(crate) fn name_of(path: &str) -> String {
    const ENDINGS: [&str; 5] = [".txt", ".text", ".html", ".htm", ".ann"];
    let cut = ENDINGS.iter().find_map(|ending| path.strip_suffix(ending));
    cut.unwrap_or(path).replace('\\', "/")
}

fn last(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, last)| last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(names: &[(&str, &str)]) -> Index<usize> {
        let named = names.iter().enumerate();
        Index::of(named.map(|(at, (name, article))| ((*name).into(), (*article).into(), at)))
    }

    #[test]
    fn folder_and_ending_do_not_matter_where_the_name_is_the_only_one() {
        let mut index = index(&[("a", "a"), ("north/b", "north/b"), ("south/b", "south/b")]);
        assert_eq!(index.take("news/a.txt"), Some(&0));
        assert_eq!(index.take("north/b.text"), Some(&1));
        assert_eq!(index.take("b.txt"), None);
        assert_eq!(index.left().collect::<Vec<_>>(), [("south/b", &2)]);
    }

    #[test]
    fn the_first_annotator_counts_and_the_second_is_not_left_over() {
        let mut index = index(&[("a_4e07", "a"), ("a_beef", "a")]);
        assert_eq!(index.take("a.txt"), Some(&0));
        assert_eq!(index.left().count(), 0);
    }

    #[test]
    fn an_article_may_have_a_name_that_looks_like_an_annotator() {
        let mut index = index(&[("a_cafe", "a"), ("a_beef", "a")]);
        assert_eq!(index.take("a_beef.txt"), Some(&1));
    }
}
