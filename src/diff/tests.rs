use super::*;
use crate::{
    attribution::{Mode, Status},
    sheet,
};

/// Rows of `article | who | cue | what`.
fn rows(lines: &[&str]) -> Vec<Row> {
    let mut counts = std::collections::HashMap::new();
    let header = Row::COLUMNS.join(",");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.csv");
    let records = lines.iter().map(|line| {
        let [article, who, cue, what] = line
            .split(" | ")
            .collect::<Vec<_>>()
            .try_into()
            .expect("four parts");
        let n = counts.entry(article).or_insert(0);
        *n += 1;
        format!(
            "{article},,,{n},{who},person,,direct,speech,asserted,{what},,{cue},{n},0,9,0.9,x,0"
        )
    });
    let records: Vec<String> = records.collect();
    std::fs::write(&path, format!("{header}\n{}\n", records.join("\n"))).expect("a sheet");
    sheet::read(path).expect("rows").rows
}

/// The changes of the first article that differs, e.g. `reworded:1>2`, by number of the row.
fn told(old: Vec<Row>, new: Vec<Row>) -> Vec<String> {
    let (old, new) = (Version::of_sheet(old), Version::of_sheet(new));
    let articles = diff(&old, &new);
    let changes = articles.iter().flat_map(|article| &article.changes);
    let n = |row: Option<&Row>| row.map_or(0, |row| row.n);
    let told = changes.map(|change| {
        let kinds: Vec<&str> = change.kinds.iter().map(|kind| kind.as_str()).collect();
        format!("{}:{}>{}", kinds.join("+"), n(change.old), n(change.new))
    });
    told.collect()
}

#[test]
fn a_row_elsewhere_with_another_style_of_marks_is_the_same() {
    let old = rows(&["a | Lee | said | It’s “all” over"]);
    let mut new = rows(&["a | Cole | said | No", "a | Lee | said | Its ‘all’ over"]);
    new.remove(0);
    assert_eq!(told(old.clone(), new.clone()), [""; 0]);
    let (old, new) = (Version::of_sheet(old), Version::of_sheet(new));
    let articles = diff(&old, &new);
    assert!(articles[0].is_same() && !articles[0].is_identical());
    let columns = [("n", 1), ("quote", 1), ("paragraph", 1)];
    assert_eq!(articles[0].columns, columns);
}

#[test]
fn changes_stand_in_the_order_of_the_new_version() {
    let old = rows(&[
        "a | Lee | said | The levy failed",
        "a | Lee | said | The bridge stands",
        "a | Cole | said | Nobody came to the fair",
    ]);
    let new = rows(&[
        "a | Cole | said | It will rain all day",
        "a | Lee | said | The bridge still stands",
        "a | Cole | claimed | Nobody came to the fair",
    ]);
    let changes = ["dropped:1>0", "added:0>1", "reworded:2>2", "recast:3>3"];
    assert_eq!(told(old, new), changes);
}

#[test]
fn one_quotation_can_change_in_several_ways() {
    let old = rows(&[
        "a | Lee | said | The levy failed all of Port Hallow",
        "a | Cole | said | No",
    ]);
    let mut new = rows(&[
        "a | Cole | said | No",
        "a | Ng | said | The levy has failed all of Port Hallow",
    ]);
    new[1].mode = Mode::Mixed;
    new[1].status = Status::Negated;
    assert_eq!(told(old, new), ["reworded+re-attributed+moved+recast:1>2"]);
}

#[test]
fn articles_go_by_their_ids_and_come_and_go() {
    let old = rows(&["b | Lee | said | One", "a | Lee | said | Two"]);
    let new = rows(&["c | Lee | said | One", "b | Lee | said | One"]);
    let (old, new) = (Version::of_sheet(old), Version::of_sheet(new));
    let articles = diff(&old, &new);
    let told: Vec<_> = articles
        .iter()
        .map(|diff| (diff.article, diff.presence))
        .collect();
    let expected = [
        ("a", Presence::Dropped),
        ("b", Presence::Both),
        ("c", Presence::Added),
    ];
    assert_eq!(told, expected);
    assert_eq!(articles[0].changes[0].kinds, [Kind::Dropped]);
}

#[test]
fn an_article_without_rows_is_named_only_where_both_versions_name_all() {
    let (mut empty, none) = (Version::default(), Version::default());
    empty.add("a", Vec::new());
    assert_eq!(diff(&none, &empty).len(), 1);
    assert_eq!(diff(&Version::of_sheet([]), &empty).len(), 0);
    assert_eq!(diff(&empty, &empty).len(), 1);
}

#[test]
fn a_lone_article_is_paired_whatever_its_id() {
    let (old, new) = (
        rows(&["a | Lee | said | One"]),
        rows(&["b | Lee | said | One"]),
    );
    let (old, new) = (Version::of_sheet(old), Version::of_sheet(new));
    assert!(diff_lone(&old, &new).is_some_and(|diff| diff.is_same() && diff.article == "b"));
    assert_eq!(diff_lone(&old, &Version::default()), None);
}
