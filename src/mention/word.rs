//! What a single word tells by its looks: *Perhaps* starts no name, *Jr.* ends one.

/// The parts of a word before and behind its first hyphen. Words are short, so that looking
/// at every byte is the quickest way.
fn at_hyphen(word: &str) -> Option<(&str, &str)> {
    let hyphen = word.bytes().position(|byte| byte == b'-')?;
    Some((&word[..hyphen], &word[hyphen + 1..]))
}

/// *Interestingly*, *Fact-checkers*: no name looks like that.
pub(super) fn is_common(word: &str) -> bool {
    let second_part_small = at_hyphen(word).is_some_and(|(_, part)| {
        part.len() > 3 && part.ends_with('s') && part.starts_with(char::is_lowercase)
    });
    second_part_small || word.len() > 5 && word.ends_with("ly")
}

/// *Thirty-eight percent*
pub(super) fn is_number_word(word: &str) -> bool {
    let first = word.bytes().next();
    if !matches!(
        first,
        Some(b'O' | b'T' | b'F' | b'S' | b'E' | b'N' | b'H' | b'D')
    ) {
        return false;
    }
    let tens = at_hyphen(word).map_or(word, |(tens, _)| tens);
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

/// *Jean* in *Jean-Luc*; nothing in *Oscar-winner*.
pub(super) fn given_part(word: &str) -> Option<&str> {
    let (given, rest) = at_hyphen(word)?;
    rest.starts_with(char::is_uppercase).then_some(given)
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

/// *Herald*, *Gazette*: ends an outlet's name behind *the*, and a person's without it.
pub(crate) fn ends_outlet(word: &str) -> bool {
    matches!(
        word,
        "Herald"
            | "Tribune"
            | "Gazette"
            | "Chronicle"
            | "Telegraph"
            | "Guardian"
            | "Post"
            | "Mail"
            | "Globe"
            | "Sun"
            | "Star"
            | "Mirror"
            | "Observer"
            | "Standard"
            | "Courier"
            | "Examiner"
            | "Argus"
            | "Echo"
            | "Advertiser"
            | "Press"
            | "Journal"
            | "Independent"
            | "Express"
            | "Advocate"
            | "Dispatch"
            | "Sentinel"
    )
}

/// *Inc.*, *Holdings*: ends a company's name and little else.
pub(crate) fn ends_company(word: &str) -> bool {
    matches!(
        word,
        "Inc"
            | "Inc."
            | "Corp"
            | "Corp."
            | "Ltd"
            | "Ltd."
            | "LLC"
            | "LLP"
            | "PLC"
            | "Plc"
            | "Co"
            | "Co."
            | "Group"
            | "Holdings"
            | "Capital"
            | "Energy"
            | "Partners"
            | "Airlines"
            | "Air"
            | "Rail"
            | "Water"
            | "Petroleum"
            | "Healthcare"
            | "Media"
            | "Insurance"
            | "Mining"
            | "Minerals"
            | "Aviation"
            | "Shipping"
            | "Textiles"
            | "Software"
            | "Robotics"
            | "Electronics"
            | "Semiconductors"
            | "Biosciences"
            | "Laboratories"
            | "Ventures"
            | "Properties"
            | "Homes"
            | "Estates"
            | "Developments"
            | "Realty"
            | "Motors"
            | "Technologies"
            | "Times"
            | "News"
            | "PAC"
            | "Corps"
            | "Action"
            | "Watch"
            | "Project"
            | "Initiative"
            | "Convention"
            | "Championship"
            | "Pharmaceuticals"
            | "Pharma"
            | "Industries"
            | "Enterprises"
            | "Resources"
            | "Systems"
            | "Solutions"
            | "Labs"
            | "Studios"
            | "Entertainment"
            | "Foods"
            | "Stores"
            | "Limited"
            | "GmbH"
            | "AG"
            | "SA"
            | "S.A."
            | "NV"
            | "ASA"
            | "SpA"
            | "Bhd"
            | "Berhad"
            | "Pty"
            | "Pvt"
            | "Pvt."
            | "Airways"
            | "Railways"
            | "Telecom"
            | "Logistics"
            | "Breweries"
            | "Aerospace"
            | "Therapeutics"
            | "Monitor"
            | "FC"
    )
}

/// *Society*, *Forum*: ends the name of a body, and tells none in small letters.
pub(super) fn ends_body(word: &str) -> bool {
    matches!(
        word,
        "Society"
            | "Fellowship"
            | "Forum"
            | "Front"
            | "Synod"
            | "Brigade"
            | "Partnership"
            | "Conference"
            | "Cathedral"
            | "Festival"
            | "Zoo"
            | "Choir"
    )
}
