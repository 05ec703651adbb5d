//! Code points → bytes of one text: the way back from the places of a gold file.
//!
//! In `"Ça va."` the code points 3 to 5 (`va`) are the bytes 4 to 6.

use crate::Span;

/// The byte at which each code point of a text starts, and the text's end.
#[derive(Debug)]
pub(crate) struct Points<'a> {
    pub(crate) text: &'a str,
    /// None where bytes and code points are the same.
    bytes: Option<Vec<usize>>,
}

impl<'a> Points<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = (!text.is_ascii()).then(|| {
            let starts = text.char_indices().map(|(byte, _)| byte);
            starts.chain([text.len()]).collect()
        });
        Self { text, bytes }
    }

    /// The bytes of `[start, end)` in code points; what is wrong if there are none.
    pub(crate) fn span(&self, [start, end]: [usize; 2]) -> Result<Span, String> {
        if start >= end {
            return Err(format!("{start} to {end} holds nothing"));
        }
        match (self.byte(start), self.byte(end)) {
            (Some(start), Some(end)) => Ok(Span::new(start, end)),
            _ => Err(format!(
                "{start} to {end} lies behind the end of the article, which has {} characters",
                self.count()
            )),
        }
    }

    fn byte(&self, point: usize) -> Option<usize> {
        match &self.bytes {
            Some(bytes) => bytes.get(point).copied(),
            None => (point <= self.text.len()).then_some(point),
        }
    }

    fn count(&self) -> usize {
        let starts = self.bytes.as_ref().map(|bytes| bytes.len() - 1);
        starts.unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_become_bytes() {
        assert_eq!(Points::new("Ça va.").span([3, 5]), Ok(Span::new(4, 6)));
        assert_eq!(Points::new("So va.").span([3, 6]), Ok(Span::new(3, 6)));
    }

    #[test]
    fn a_place_outside_of_the_text_is_told_how_long_the_text_is() {
        for text in ["Ça va.", "So va."] {
            let problem = Points::new(text).span([3, 7]).unwrap_err();
            assert!(problem.ends_with("which has 6 characters"), "{problem}");
        }
        assert!(Points::new("a").span([1, 1]).is_err());
    }
}
