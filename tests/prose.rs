//! News of other places and topics than those the lists were learned from: what is given to whom.
//!
//! Takes the articles of `tests/prose`, as people of no newsroom wrote and marked them, and
//! measures with `onrecord score`. The floors are a few points under what was measured, so that
//! a change that costs one article does not pass unseen.

use assert_cmd::Command;
use serde_json::Value;

/// What is measured, and the F1 under which it must not fall.
const FLOORS: [(&str, f64); 3] = [
    ("quoted.attributed", 97.0),
    ("att.direct", 94.0),
    ("att.all", 83.0),
];

#[test]
fn quotations_in_prose_of_other_places_are_given_to_their_sources() {
    let mut score = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    let run = score.args(["score", "tests/prose", "--format", "json"]);
    let output = run.assert().success().get_output().stdout.clone();
    let measured: Value = serde_json::from_slice(&output).expect("JSON");
    for (figure, floor) in FLOORS {
        let f1 = measured["figures"][figure]["F1"].as_f64();
        assert!(f1.is_some_and(|f1| f1 >= floor), "{figure}: {f1:?}");
    }
}
