//! Speakers of many articles → one spelling for each person.
//!
//! *Sergei Lavrov* in one article and *Sergey Lavrov* in another become the spelling that
//! the list of known speakers has, or else the commoner one. *J. Sullivan* becomes *John
//! Sullivan* if no *Jane Sullivan* speaks in the run. Two of one name whose roles have
//! nothing in common (a mayor, a goalkeeper) stay two spellings: joining them wrongly is
//! worse than not joining them.

use crate::{
    lexicon::{Gender, NameLists},
    speaker::name::{is_misspelling, key},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// A person as one row names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    /// The full name of a person; bodies and groups do not belong here.
    pub name: &'a str,
    /// The role; empty where the article gives none.
    pub role: &'a str,
}

/// Everything a run tells of one spelling.
#[derive(Debug, Default)]
struct Spelling {
    rows: usize,
    /// Their words in lower case, without the short ones.
    roles: FxHashSet<String>,
}

/// The spellings that give way, each with the one that it gives way to.
///
/// Two names are one person if the surnames are the same but for accents and case, the
/// given names are the same, short for one another (*Tony*, *Anthony*), an initial or one slip apart (*Sergei*,
/// *Sergey*; where both are names of their own, only with a role in common), no middle name or suffix speaks
/// against it, and the roles share a word where both have one. Where a name fits two others that do not fit
/// each other, all stay as they are.
pub fn one_spelling<'a>(
    people: impl IntoIterator<Item = Named<'a>>,
    lists: &NameLists,
) -> FxHashMap<&'a str, &'a str> {
    let mut names: BTreeMap<&str, Spelling> = BTreeMap::new();
    for person in people {
        let spelling = names.entry(person.name).or_default();
        spelling.rows += 1;
        let words = person.role.split(|c: char| !c.is_alphanumeric());
        spelling
            .roles
            .extend(words.filter(|word| word.len() > 3).map(str::to_lowercase));
    }
    let mut families: BTreeMap<String, Vec<(&str, &Spelling)>> = BTreeMap::new();
    for (name, spelling) in &names {
        if let Some(parts) = Parts::of(name) {
            families
                .entry(key(parts.surname))
                .or_default()
                .push((name, spelling));
        }
    }
    let mut given_way = FxHashMap::default();
    for family in families.values() {
        for same in people_of(family, lists) {
            let kept = same.iter().copied().max_by(|one, other| {
                let rank = |(name, spelling): &(&str, &Spelling)| {
                    let is_known = lists.speakers.iter().any(|known| *known.name == **name);
                    (is_known, !has_initial(name), spelling.rows)
                };
                // Of two equally good ones the first in the alphabet.
                rank(one).cmp(&rank(other)).then_with(|| other.0.cmp(one.0))
            });
            let Some((kept, _)) = kept else { continue };
            let others = same.iter().filter(|(name, _)| *name != kept);
            given_way.extend(others.map(|&(name, _)| (name, kept)));
        }
    }
    given_way
}

/// The sets of spellings, all of one surname, that all fit each other and nobody else.
fn people_of<'s, 'a>(
    family: &[(&'a str, &'s Spelling)],
    lists: &NameLists,
) -> Vec<Vec<(&'a str, &'s Spelling)>> {
    let fits =
        |one: usize, other: usize| one == other || are_one(family[one], family[other], lists);
    let fellows = |one: usize| -> Vec<usize> {
        (0..family.len())
            .filter(|&other| fits(one, other))
            .collect()
    };
    let all: Vec<Vec<usize>> = (0..family.len()).map(fellows).collect();
    let is_closed = |set: &Vec<usize>| set.iter().all(|&member| all[member] == *set);
    let first_of = |(at, set): &(usize, &Vec<usize>)| set.len() > 1 && set[0] == *at;
    let sets = all.iter().enumerate().filter(first_of).map(|(_, set)| set);
    sets.filter(|set| is_closed(set))
        .map(|set| set.iter().map(|&member| family[member]).collect())
        .collect()
}

fn are_one(
    (one, spelling): (&str, &Spelling),
    (other, second): (&str, &Spelling),
    lists: &NameLists,
) -> bool {
    let have_roles = !spelling.roles.is_empty() && !second.roles.is_empty();
    let share_roles = !spelling.roles.is_disjoint(&second.roles);
    let (Some(one), Some(other)) = (Parts::of(one), Parts::of(other)) else {
        return false;
    };
    (share_roles || !have_roles)
        && one.suffix == other.suffix
        && (given_fit(one.given, other.given, lists)
            || is_slip(one.given, other.given, share_roles, lists))
        && middles_fit(&one.middle, &other.middle)
}

/// The parts of a full name.
struct Parts<'a> {
    given: &'a str,
    middle: Vec<&'a str>,
    surname: &'a str,
    suffix: Option<&'a str>,
}

impl<'a> Parts<'a> {
    /// None for a single word.
    fn of(name: &'a str) -> Option<Self> {
        let mut words: Vec<&str> = name.split_whitespace().collect();
        let is_suffix =
            |word: &&str| matches!(*word, "Jr" | "Jr." | "Sr" | "Sr." | "II" | "III" | "IV");
        let suffix = words.pop_if(|word| is_suffix(&&**word));
        let (surname, given) = (words.pop()?, *words.first()?);
        Some(Self {
            given,
            middle: words.split_off(1),
            surname,
            suffix: suffix.map(|suffix| suffix.trim_end_matches('.')),
        })
    }
}

fn given_fit(one: &str, other: &str, lists: &NameLists) -> bool {
    let (a, b) = (key(one), key(other));
    if a == b {
        return true;
    }
    if a.chars().count() == 1 || b.chars().count() == 1 {
        return a.chars().next() == b.chars().next();
    }
    let is_short_for = |short: &str, long: &str| {
        let known = lists.nicknames.get(short);
        known.is_some_and(|given| given.iter().any(|given| **given == *long))
    };
    is_short_for(one, other) || is_short_for(other, one)
}

/// Whether one given name is the other with a slip. *Daniel* and *Daniela* are a man and a woman; *Marie* and
/// *Maria* are both names that many have, and one person only if they do the same.
fn is_slip(one: &str, other: &str, share_roles: bool, lists: &NameLists) -> bool {
    let gender = |name: &str| lists.given.get(name).copied();
    let may_be = match (gender(one), gender(other)) {
        (Some(one), Some(other)) => {
            share_roles && (one == other || one == Gender::Any || other == Gender::Any)
        }
        _ => true,
    };
    may_be && is_misspelling(&key(one), &key(other))
}

/// *George W. Bush* may be *George Bush*, and is not *George H. W. Bush*.
fn middles_fit(one: &[&str], other: &[&str]) -> bool {
    let is_same = |(one, other): (&&str, &&str)| {
        let (one, other) = (key(one), key(other));
        one == other
            || one.starts_with(&other) && other.len() == 1
            || other.starts_with(&one) && one.len() == 1
    };
    let are_same = || one.len() == other.len() && one.iter().zip(other).all(is_same);
    one.is_empty() || other.is_empty() || are_same()
}

fn has_initial(name: &str) -> bool {
    name.split_whitespace()
        .any(|word| key(word).chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Files;

    fn given_way(people: &[(&str, &str)]) -> Vec<String> {
        let lists = NameLists::load(&Files::built_in()).expect("the built-in lists are sound");
        let named = people.iter().map(|&(name, role)| Named { name, role });
        let all = one_spelling(named, &lists);
        let mut all: Vec<String> = all
            .iter()
            .map(|(from, to)| format!("{from} > {to}"))
            .collect();
        all.sort();
        all
    }

    #[test]
    fn a_known_spelling_wins_over_a_commoner_one() {
        let lavrov = [
            ("Sergei Lavrov", "Foreign Minister"),
            ("Sergei Lavrov", ""),
            ("Sergey Lavrov", "foreign Minister"),
        ];
        assert_eq!(given_way(&lavrov), ["Sergei Lavrov > Sergey Lavrov"]);
    }

    #[test]
    fn the_commoner_of_two_unknown_spellings_wins() {
        let master = "harbour master";
        let fields = [
            ("Philip Oakfield", master),
            ("Phillip Oakfield", ""),
            ("Phillip Oakfield", master),
        ];
        assert_eq!(given_way(&fields), ["Philip Oakfield > Phillip Oakfield"]);
    }

    #[test]
    fn two_given_names_a_slip_apart_are_two_people_unless_a_role_joins_them() {
        assert!(given_way(&[("Marie Oakfield", ""), ("Maria Oakfield", "")]).is_empty());
        assert_eq!(
            given_way(&[("Marie Oakfield", "mayor"), ("Maria Oakfield", "Mayor")]).len(),
            1
        );
    }

    #[test]
    fn an_initial_is_spelled_out_where_only_one_person_fits() {
        assert_eq!(
            given_way(&[("J. Oakfield", ""), ("Jonas Oakfield", "")]),
            ["J. Oakfield > Jonas Oakfield"]
        );
        assert!(
            given_way(&[
                ("J. Oakfield", ""),
                ("Jonas Oakfield", ""),
                ("Jane Oakfield", "")
            ])
            .is_empty()
        );
    }

    #[test]
    fn a_short_form_is_spelled_as_most_rows_do() {
        let names = [
            ("Abby Oakfield", ""),
            ("Abby Oakfield", ""),
            ("Abigail Oakfield", ""),
        ];
        assert_eq!(given_way(&names), ["Abigail Oakfield > Abby Oakfield"]);
    }

    #[test]
    fn roles_that_share_no_word_keep_two_people_apart() {
        assert!(
            given_way(&[
                ("Philip Oakfield", "Mayor"),
                ("Phillip Oakfield", "goalkeeper")
            ])
            .is_empty()
        );
    }

    #[test]
    fn a_man_and_a_woman_are_two_and_so_are_father_and_son() {
        assert!(given_way(&[("Daniel Oakfield", ""), ("Daniela Oakfield", "")]).is_empty());
        assert!(given_way(&[("Daniel Oakfield", ""), ("Daniel Oakfield Jr.", "")]).is_empty());
    }

    #[test]
    fn a_name_that_fits_two_who_do_not_fit_each_other_stays() {
        let three = [
            ("Tom Oakfield", ""),
            ("Tom A. Oakfield", ""),
            ("Tom B. Oakfield", ""),
        ];
        assert!(given_way(&three).is_empty());
        assert_eq!(given_way(&three[..2]), ["Tom A. Oakfield > Tom Oakfield"]);
    }
}
