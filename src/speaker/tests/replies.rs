//! Questions: who asks does not answer.

use super::names;

#[test]
fn who_is_asked_answers() {
    let text = "Hector Tolland rose. Barnaby Quill stood up.\n\n{Mr Tolland} asked Quill why he \
                had left.\n\n{He} said: “I was cold.”";
    assert_eq!(names(text), ["Hector Tolland", "Barnaby Quill"]);
    let text = "Hector Tolland rose. Barnaby Quill stood up.\n\n{Mr Tolland} then asked Mr Quill \
                whether he had the key.\n\n“I had,” {he} replied.";
    assert_eq!(names(text), ["Hector Tolland", "Barnaby Quill"]);
}

#[test]
fn who_asks_somebody_to_do_something_goes_on() {
    let text = "Ann Cole was there. {Lena Ortiz} asked Cole to leave. {She} said it was late.";
    assert_eq!(names(text), ["Lena Ortiz", "Lena Ortiz"]);
}

#[test]
fn no_and_yes_answer_a_question() {
    let text = "Mabel Finch, the mother, spoke.\n\n{The coroner} asked: “Did you see it?”\n\n\
                “No, I did not,” {she} said.";
    assert_eq!(names(text), ["", "Mabel Finch"]);
    let text = "{Hector Tolland} asked if it was true.\n\n“Yes, it was,” {he} said.";
    assert_eq!(names(text), ["Hector Tolland", ""]);
}

#[test]
fn who_asks_by_the_way_goes_on() {
    let text = "{Hector Tolland} asked why the road was shut. “It is a disgrace,” {he} said.";
    assert_eq!(names(text), ["Hector Tolland", "Hector Tolland"]);
}

#[test]
fn a_pronoun_is_nobody_whom_the_phrase_in_front_of_it_names() {
    let text =
        "Mabel Finch, the mother, spoke. Asked by the coroner if it was late, {she} replied.";
    assert_eq!(names(text), ["Mabel Finch"]);
    let text = "Mabel Finch spoke. Responding to Ann Cole, {she} said no.";
    assert_eq!(names(text), ["Mabel Finch"]);
    let text = "Ann Cole ran. Assuming that Cole wins, {she} said, taxes fall.";
    assert_eq!(names(text), ["Ann Cole"]);
}

#[test]
fn somebody_in_passing_is_not_she_further_on() {
    let text =
        "Mabel Finch is at home. “You are lazy,” {one teacher} said.\n\n“I was,” {she} says.";
    assert_ne!(names(text)[1], "one teacher");
    let text = "{One neighbour} said it was loud. {She} left.";
    assert_eq!(names(text), ["", ""]);
}
