//! The phrases that several words of the form language are made of, as regexes over unit letters.
//!
//! `single!()` gives the one that *Mayor Ann Lee, who took office in May,* matches; macros, so that
//! `concat!` can join them.

/// A noun phrase with the prepositional phrases behind it: *officials at the ministry in Rome*.
macro_rules! phrase {
    () => {
        "[nN](?:rN?)?(?:i[nNo]r?)*"
    };
}

/// A clause that narrows a noun phrase down: *voters who backed her*, *a source speaking to us*,
/// *towns whose bridges have fallen*, *a man who asked not to be named*.
macro_rules! narrowed {
    () => {
        "(?:[ge][^.!:;,QSXvz@wpsh]*|(?:wn?|hn)a*[vz][^.!:;,QSXv@wpsh]*)?"
    };
}

/// What stands behind a comma and says who somebody is: *the mayor of Rome who won in May*.
macro_rules! apposition {
    () => {
        "(?:x?[nNj]|xi[nN])(?:[^.!:;,QSXvzgwh@]*(?:[wh][^.!:;,QSX@]*|g[^.!:;,QSXvz@]*)?)(?:,c?[nNji][^.!:;,QSXvzgw@]*){0,3}"
    };
}

/// What stands between signs and is left out of the source: *, who took office in May,*, *, dated
/// Monday,*, *, who calls him “a clown,”*, and *while talking to
/// us* without signs. What *while* opens with a noun has its verb: in *while
/// Cole, the mayor, said* Cole speaks.
macro_rules! aside {
    () => {
        concat!(
            "(?:,(?:(?:[wgieahjox]|v[hsitF]|s[^nNp.!:;QSX@])[^.!:;QSX@]*?",
            "|s[nNp][^.!:;QSX@]*?[vzge][^.!:;QSX@]*?),",
            "|,[weg][^.!:;QSX@]*Q|-[^.!:;QSX@-]*-|sg[^.!:;,QSXvz@]*?)?"
        )
    };
}

/// The same behind the comma that closed who somebody is: *82, who took office in May,*.
macro_rules! further {
    () => {
        "(?:w[^.!:;QSX@]*?,)?"
    };
}

/// The verbs that a cue of the same subject follows: *smiled and* said, *left and, when asked,* said.
macro_rules! conjoined {
    () => {
        "(?:[at]*[vz][^.!;]*?,?[cy]a*(?:,[segi][^.!:;QSX@]*?,)?)?"
    };
}

/// One person or body with what narrows it down.
macro_rules! single {
    () => {
        concat!(
            phrase!(),
            "(?:,",
            apposition!(),
            ",|",
            narrowed!(),
            "(?:,N,)?)"
        )
    };
}

/// The same where the comma behind who it is was forgotten: *Ortiz, who is mayor*.
macro_rules! unclosed {
    () => {
        concat!(phrase!(), ",(?:w[^.!:;,QSX@]*|", apposition!(), ")")
    };
}

/// Several joined: *Ortiz and Cole*, *she and two aides*.
macro_rules! joint {
    () => {
        concat!(
            "(?:p|",
            phrase!(),
            ")(?:,",
            phrase!(),
            "){0,3}?,?c",
            phrase!(),
            "(?:c",
            phrase!(),
            ")?(?:,",
            apposition!(),
            ",)?"
        )
    };
}

/// Time, place and manner: *late Monday in Rome*, with or without commas.
macro_rules! adverbials {
    () => {
        "(?:,?(?:[atr]|i[nNt])+,?)"
    };
}

pub(super) use {
    adverbials, apposition, aside, conjoined, further, joint, narrowed, phrase, single, unclosed,
};
