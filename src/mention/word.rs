//! What a single word tells by its looks: *Perhaps* starts no name, *Jr.* ends one.

/// Words that no name starts with, whatever their capital at the start of a sentence or
/// in a headline makes of them.
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "But"
            | "And"
            | "Or"
            | "So"
            | "Yet"
            | "Even"
            | "Still"
            | "While"
            | "When"
            | "If"
            | "As"
            | "After"
            | "Before"
            | "Since"
            | "Though"
            | "Although"
            | "Because"
            | "In"
            | "On"
            | "At"
            | "By"
            | "For"
            | "From"
            | "With"
            | "To"
            | "Of"
            | "Like"
            | "Unlike"
            | "Despite"
            | "During"
            | "Under"
            | "Over"
            | "Against"
            | "About"
            | "Also"
            | "Then"
            | "Now"
            | "Once"
            | "Only"
            | "Just"
            | "Not"
            | "No"
            | "Both"
            | "Neither"
            | "Either"
            | "Many"
            | "Most"
            | "Some"
            | "Several"
            | "Every"
            | "Each"
            | "All"
            | "Other"
            | "Another"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "Said"
            | "Says"
            | "Asked"
            | "Added"
            | "Meanwhile"
            | "However"
            | "Instead"
            | "Later"
            | "Earlier"
            | "Why"
            | "How"
            | "What"
            | "Where"
            | "Who"
            | "Which"
            | "Is"
            | "Was"
            | "Are"
            | "Were"
            | "Has"
            | "Had"
            | "Have"
            | "Do"
            | "Does"
            | "Did"
            | "Would"
            | "Can"
            | "Could"
            | "Should"
            | "It"
            | "He"
            | "She"
            | "They"
            | "We"
            | "I"
            | "You"
            | "His"
            | "Her"
            | "Their"
            | "Our"
            | "My"
            | "Your"
            | "Its"
            | "Yes"
            | "Perhaps"
            | "Maybe"
            | "Until"
            | "Without"
            | "Yesterday"
            | "Today"
            | "Tomorrow"
            | "Tells"
            | "Told"
    )
}

/// *Interestingly*, *Fact-checkers*: no name looks like that.
pub(super) fn is_common(word: &str) -> bool {
    let second_part_small = word.split_once('-').is_some_and(|(_, part)| {
        part.len() > 3 && part.ends_with('s') && part.starts_with(char::is_lowercase)
    });
    second_part_small || word.len() > 5 && word.ends_with("ly")
}

/// *Thirty-eight percent*
pub(super) fn is_number_word(word: &str) -> bool {
    let tens = word.split('-').next().unwrap_or(word);
    matches!(
        tens,
        "One"
            | "Two"
            | "Three"
            | "Four"
            | "Five"
            | "Six"
            | "Seven"
            | "Eight"
            | "Nine"
            | "Ten"
            | "Eleven"
            | "Twelve"
            | "Twenty"
            | "Thirty"
            | "Forty"
            | "Fifty"
            | "Sixty"
            | "Seventy"
            | "Eighty"
            | "Ninety"
            | "Hundreds"
            | "Thousands"
            | "Dozens"
    )
}

/// *Jr.*: follows a surname.
pub(super) fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}

/// *J.* or *J.R.*
pub(super) fn is_initial(word: &str) -> bool {
    word.ends_with('.')
        && word.len() <= 4
        && word
            .chars()
            .filter(|letter| *letter != '.')
            .all(char::is_uppercase)
}
