//! The words of the form language, and the regex over unit letters that each stands for.
//!
//! `SOURCE` in front of `CUE` is *Mayor Ann Lee, who took office in May,* of *Mayor Ann Lee, who
//! took office in May, said*: a name, and what commas set off behind it.

use super::phrase::{
    adverbials, apposition, aside, conjoined, further, joint, narrowed, phrase, single, unclosed,
};

/// A word of the form language: its name, the part it captures, its regex over unit letters.
pub(super) struct Word {
    pub name: &'static str,
    pub part: Part,
    pub letters: &'static str,
}

/// Which part of an attribution a word of a form stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Content,
    Source,
    Cue,
    None,
}

pub(super) const WORDS: &[Word] = &[
    Word {
        name: "QUOTATION",
        part: Part::Content,
        letters: "(?:[FQSX]!?)*[FQX]!?",
    },
    // A quotation with nothing at its end belongs to the clause around it.
    Word {
        name: "STATEMENT",
        part: Part::Content,
        letters: "(?:[FQSX]!?)*[FQSX]!?",
    },
    // Ends as speech does in front of its cue: “No,” or “No?”
    Word {
        name: "RUNNING",
        part: Part::Content,
        letters: "(?:[FQSX]!?)*[QX]!?",
    },
    // Goes on to the end of the sentence; where it really ends is settled behind the match.
    Word {
        name: "CLAUSE",
        part: Part::Content,
        letters: "(?:[a,]|i[nNt](?:i[nNt])*,)*[nNpFQxtrj](?:,w[^.!:;,SX]*,)?[aijtnNpoxrc,]*?(?:(?:(?:,[^.!:;,SX]*,|,e[^.!:;,SX]*,[^.!:;,SXvz]*,|-[^.!:;\\-SX]*-)a*[vz]|[vzFQ])[^.!;SX]*[SX]?|[SX])",
    },
    // With its subject and verb in front; the verb may stand in marks: *it “stands by the plan.”*
    Word {
        name: "SUBJECT-CLAUSE",
        part: Part::Content,
        letters: "(?:[px]|[nN]r?(?:i[nNo])*)a*(?:[vzFQ][^.!;SX]*[SX]?|[SX])",
    },
    // The same, its verb in no marks.
    Word {
        name: "VERBAL-CLAUSE",
        part: Part::Content,
        letters: "(?:p|[nN]r?(?:i[nNo])*)a*[vz][^.!;SX]*[SX]?",
    },
    // Behind a cue that has a quotation in front: *“No,” she said, Rome “is safe.”*
    Word {
        name: "QUOTED-CLAUSE",
        part: Part::Content,
        letters: "(?:p|[nN]r?(?:i[nNo])*)a*[vz][^.!:;SXg]*?(?:F[^.!;SX]*|[SX])|[pN]a*[SX]",
    },
    Word {
        name: "PHRASE",
        part: Part::Content,
        letters: "(?:[at]*[nNopjFQgei][^.!;SX]*[SX]?|[SX])",
    },
    // *dared the town to “come and see”*
    Word {
        name: "TO-QUOTED",
        part: Part::Content,
        letters: "b[FQSX][^.!;SX]*[SX]?",
    },
    // *the death as “unexplained”*
    Word {
        name: "AS-QUOTED",
        part: Part::Content,
        letters: "[nNo]r?(?:[ic][nNo]r?)*[ia]n?[FQSX]",
    },
    Word {
        name: "THAT-CLAUSE",
        part: Part::Content,
        letters: "T[^.!;SX]*[SX]?",
    },
    Word {
        name: "QUOTED-THAT-CLAUSE",
        part: Part::Content,
        letters: "T[^.!;SX]*(?:[FQ][^.!;SX]*[SX]?|[SX])",
    },
    // *“we have weeks to go” until the vote*: a quotation that goes on without marks.
    Word {
        name: "BEGUN",
        part: Part::Content,
        letters: "F[^.!;SX]*[SX]?",
    },
    // A headline without a stop: *levy is ‘dead’ after vote*.
    Word {
        name: "HEADLINE",
        part: Part::Content,
        letters: "[^.!:;,]*F[^.!:;]*$",
    },
    Word {
        name: "QUESTION",
        part: Part::Content,
        letters: "[hs][^.!;SX]*[SX]?",
    },
    Word {
        name: "INFINITIVE",
        part: Part::Content,
        letters: "b[^.!;SX]*[SX]?",
    },
    // *to be “fair” in the talks*: its verb is not over in front of the marks.
    Word {
        name: "INFINITIVE-QUOTED",
        part: Part::Content,
        letters: "b[nN]?[FQ](?:i[nN])*",
    },
    Word {
        name: "REST",
        part: Part::Content,
        letters: "[^.!;SXgTw][^.!;SX]*[SX]?|[SX]",
    },
    // A clause in front of its cue: from the start of the sentence.
    Word {
        name: "LEADING-CLAUSE",
        part: Part::Content,
        letters: "[^.!:;SX]*?(?:[vzF][^.!:;SX]*?(?:[:;][^.!:;SX]*?)?(?:,|Q)|Q)",
    },
    // The same, where the marks at its end tell that it is over.
    Word {
        name: "QUOTED-LEADING-CLAUSE",
        part: Part::Content,
        letters: "(?:[^.!:;SX]*?[vz][^.!:;SX]*?|[cya]+)[QX]",
    },
    Word {
        name: "LEADING-PHRASE",
        part: Part::Content,
        letters: "[^.!;SX]*?(?:[^.!;SXT],|Q)",
    },
    Word {
        name: "LEADING-THAT",
        part: Part::Content,
        letters: "T[^.!;SX]*?(?:,|Q)",
    },
    Word {
        name: "UNENDED-CLAUSE",
        part: Part::Content,
        letters: "[^.!;SX]+?",
    },
    // In front of its cue, at the start of its clause: *in Rome* is no source, *one of whom* is.
    Word {
        name: "SUBJECT",
        part: Part::None,
        letters: concat!(
            r"(?:(?:^|[.!,;:\-sTyhcFQSX])(?P<source>",
            joint!(),
            ")|(?:^|[^iA])(?P<source_2>[pw]|niw|",
            single!(),
            "))o?",
            aside!(),
            further!(),
            conjoined!()
        ),
    },
    // In front of its cue, behind a quotation.
    Word {
        name: "SOURCE",
        part: Part::Source,
        letters: concat!(
            "(?:[pw]|",
            joint!(),
            "|",
            single!(),
            "|n,N|",
            unclosed!(),
            ")o?"
        ),
    },
    // The same, with every comma in its place: *the roads* in *the roads, Cole said, are bad* are
    // none of it.
    Word {
        name: "CLOSED-SOURCE",
        part: Part::Source,
        letters: concat!("(?:p|", joint!(), "|", single!(), ")o?"),
    },
    // In front of an inverted cue: *But, said Ann Lee, …*
    Word {
        name: "OPENER",
        part: Part::None,
        letters: "[yca]",
    },
    // Behind its cue.
    Word {
        name: "SOURCE-AFTER",
        part: Part::Source,
        letters: concat!(
            "(?:[po]|[ej]?",
            phrase!(),
            "(?:c",
            phrase!(),
            ")?(?:,",
            apposition!(),
            "|,w[^.!:;,QSX@]*|",
            narrowed!(),
            "))"
        ),
    },
    Word {
        name: "CUE",
        part: Part::Cue,
        letters: "@",
    },
    Word {
        name: "SAYING",
        part: Part::Cue,
        letters: "G",
    },
    Word {
        name: "SAYING-NOUN",
        part: Part::Cue,
        letters: "C",
    },
    Word {
        name: "TO-SAY",
        part: Part::Cue,
        letters: "B",
    },
    Word {
        name: "SAID-BY",
        part: Part::Cue,
        letters: "E",
    },
    Word {
        name: "IS-SAID",
        part: Part::Cue,
        letters: "Z",
    },
    Word {
        name: "ACCORDING-TO",
        part: Part::Cue,
        letters: "A",
    },
    Word {
        name: "COLON",
        part: Part::None,
        letters: ":",
    },
    Word {
        name: "COMMA",
        part: Part::None,
        letters: ",",
    },
    Word {
        name: "DASH",
        part: Part::None,
        letters: "-",
    },
    Word {
        name: "BY",
        part: Part::None,
        letters: "i",
    },
    Word {
        name: "OF",
        part: Part::None,
        letters: "i",
    },
    Word {
        name: "PREPOSITION",
        part: Part::Cue,
        letters: "i",
    },
    // What a comma sets off between a source and its cue: *, who took office in May,*.
    Word {
        name: "REMARK",
        part: Part::None,
        letters: ",(?:[nNjwgieash]|v[hsit])[^.!:;QSX@]*?,",
    },
    // Behind a passive verb and *by*, in front of *as “a mess”*.
    Word {
        name: "AGENT",
        part: Part::Source,
        letters: "[nN]r?(?:c[nN])?",
    },
    Word {
        name: "BEHIND-AS",
        part: Part::None,
        letters: "[ia]n?",
    },
    // The rest of a headline, from its verb on.
    Word {
        name: "UNSTOPPED",
        part: Part::None,
        letters: "v[^.!:;]*$",
    },
    Word {
        name: "AS",
        part: Part::None,
        letters: "i",
    },
    Word {
        name: "IT",
        part: Part::Cue,
        letters: "p",
    },
    // A quotation and its verb, whose subject stands behind it: *“No,” said*.
    Word {
        name: "INVERTED",
        part: Part::None,
        letters: "[QX]!?v",
    },
    // Behind *with* or at the start: elsewhere the subject of the sentence is the source.
    Word {
        name: "WITH",
        part: Part::None,
        letters: "(?:^|[i,])",
    },
    // A subject that can speak, not the thing that *begins* or *shows*.
    Word {
        name: "PERSON",
        part: Part::None,
        letters: concat!(
            "(?:^|[^iA])(?P<source>p|n,N,|N(?:,",
            apposition!(),
            ",)?)",
            aside!()
        ),
    },
    Word {
        name: "PERSON-NAME",
        part: Part::Source,
        letters: "N",
    },
    Word {
        name: "PLAIN-ASIDE",
        part: Part::None,
        letters: "[^.!:;QSXvzb]*?",
    },
    // Where somebody speaks or belongs, behind the name of a label: *, speaking to Radio Rome:*
    Word {
        name: "LABEL-ASIDE",
        part: Part::None,
        letters: ",(?:i|g)[^.!:;,QSXvzbwshT]*",
    },
    // The same without a participle behind a comma: *, adding* is a cue of its own.
    Word {
        name: "BARE-ASIDE",
        part: Part::None,
        letters: "(?:,[^.!:;,QSXvzbg]|[^.!:;,QSXvzb])*?",
    },
    Word {
        name: "ADDRESSEE",
        part: Part::None,
        letters: concat!("(?:o|", phrase!(), ")"),
    },
    // *simply and clearly*, *in Rome*
    Word {
        name: "MANNER",
        part: Part::None,
        letters: "[aitnNcjro,-]*?",
    },
    // When and where, with what narrows that down: *in a letter sent to parents on Monday*.
    Word {
        name: "OCCASION",
        part: Part::None,
        letters: "[aitg][aitnNcjroeg,-]*?",
    },
    // What may stand behind a source that nothing is said of: no verb.
    Word {
        name: "CLOSE",
        part: Part::None,
        letters: "(?:[.!,itwcy]|$)",
    },
    Word {
        name: "ADVERBIAL",
        part: Part::None,
        letters: adverbials!(),
    },
    // *in a statement on Monday*
    Word {
        name: "IN-PLACE",
        part: Part::None,
        letters: "i[nN](?:i?[nNt])*?",
    },
    Word {
        name: "TIME",
        part: Part::None,
        letters: "(?:[at]|it)+",
    },
    // *which*, or the *that* or *what* of *a rule that she said would hurt*.
    Word {
        name: "WHICH",
        part: Part::Content,
        letters: "[wTh]",
    },
    // What a clause without *which* narrows down, no subject: *It is a plan she says will fail*.
    Word {
        name: "THING",
        part: Part::None,
        letters: "[vzibge,-](?P<content>n)",
    },
    // What something is said of, in front of its cue: *The plan* is expected *to fail*. Who that
    // is besides is left out: *Ortiz, the mayor, is expected to win*.
    Word {
        name: "TOPIC",
        part: Part::None,
        letters: concat!(
            "(?:^|[^iA])(?P<content>[pw]|",
            phrase!(),
            narrowed!(),
            ")(?:,",
            apposition!(),
            ",)?",
            aside!()
        ),
    },
    // A preposition with what follows it.
    Word {
        name: "PREPOSITIONAL",
        part: Part::Content,
        letters: "i(?:[at]*[nNopjFQgei][^.!;SX]*[SX]?|[SX])",
    },
    Word {
        name: "PREDICATE",
        part: Part::Content,
        letters: "[vz][^.!;,SX]*[SX]?",
    },
    Word {
        name: "VERB",
        part: Part::None,
        letters: "[vz]",
    },
    Word {
        name: "ASIDE",
        part: Part::None,
        letters: "[^.!:;SX]*?",
    },
    Word {
        name: "END",
        part: Part::None,
        letters: r"(?:[.!;]|$)",
    },
    // Behind a sentence that has ended inside its marks, too: *“We lost.” The plan failed, …*
    Word {
        name: "START",
        part: Part::None,
        letters: "(?:^|!)x?",
    },
    // What begins a sentence, or a part of one.
    Word {
        name: "SET-OFF",
        part: Part::None,
        letters: r"(?:^|[.!,:;\-])",
    },
    // A quotation that stands behind another word belongs to the clause around it.
    Word {
        name: "OPEN",
        part: Part::None,
        letters: r"(?:^|[.!,:;\-cAaTisyr])",
    },
];
