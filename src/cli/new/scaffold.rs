//! What stands in a new release, by its kind.
//!
//! In: a kind. Out: its [`Scaffold`]: the structure of the template, and its messages with what each is for; whether words are such. Invariants: every
//! message of the structure has an entry; a kind that a house adds begins as a press release does.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::cli::words::{Language, Speaker};
use crate::diag::{Message, Reader as _, message};
use crate::release::Kind;

/// What stands in a release of a kind.
pub(super) struct Scaffold {
    /// The kind that begins so.
    kind: &'static str,
    /// How the first paragraph begins.
    pub(super) dateline: &'static str,
    /// Rows before the text: `what`, `who`, …, each a message of that name.
    pub(super) rows: &'static [&'static str],
    /// The structure.
    pub(super) body: &'static str,
    /// Its messages, with what each is for.
    pub(super) texts: &'static [Text],
}

/// A message, and what it is for.
pub(super) struct Text {
    pub(super) id: &'static str,
    pub(super) what: fn() -> Message,
}

const HEADLINE: Text = Text {
    id: "headline",
    what: || {
        message!(
            "new-headline",
            "The headline. Add `.short`, at most 60 characters, for the head of the second page."
        )
    },
};
const STANDFIRST: Text =
    Text { id: "standfirst", what: || message!("new-standfirst", "One sentence under the headline: what happened.") };
const LEAD: Text = Text {
    id: "lead",
    what: || message!("new-lead", "The first paragraph. Place and date come before it by themselves."),
};
const HEADING: Text = Text { id: "heading", what: || message!("new-heading", "A heading.") };
const DETAILS: Text = Text {
    id: "details",
    what: || {
        message!("new-details", "A paragraph. **Strong**, *emphasis* and [links](https://example.org) are possible.")
    },
};

/// One entry a kind.
const SCAFFOLDS: [Scaffold; 9] = [
    Scaffold {
        kind: "press-release",
        dateline: "place-date",
        rows: &[],
        body: "{ lead }\n\n## { heading }\n\n{ details }\n",
        texts: &[HEADLINE, STANDFIRST, LEAD, HEADING, DETAILS],
    },
    Scaffold {
        kind: "announcement",
        dateline: "place-date",
        rows: &[],
        body: "{ lead }\n\n{ details }\n\n{ take-part }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            LEAD,
            DETAILS,
            Text {
                id: "take-part",
                what: || message!("new-take-part", "What readers can do: how to come, to apply, to ask."),
            },
        ],
    },
    Scaffold {
        kind: "media-advisory",
        dateline: "none",
        rows: &["what", "who", "why"],
        body: "{ lead }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            Text { id: "what", what: || message!("new-what", "What happens, in one sentence.") },
            Text { id: "who", what: || message!("new-who", "Who takes part: names and positions.") },
            Text { id: "why", what: || message!("new-why", "Why it matters, and what the media find there.") },
            Text { id: "venue", what: || message!("new-venue", "Where: the room and the street.") },
            Text { id: "lead", what: || message!("new-further", "What else there is to know, in a few lines.") },
        ],
    },
    Scaffold {
        kind: "statement",
        dateline: "none",
        rows: &[],
        body: "{ lead }\n\n{ details }\n\n{ demand }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            Text { id: "lead", what: || message!("new-view", "What the organisation has to say, in one paragraph.") },
            DETAILS,
            Text { id: "demand", what: || message!("new-demand", "What it asks for, and of whom.") },
        ],
    },
    Scaffold {
        kind: "joint-statement",
        dateline: "none",
        rows: &[],
        body: "{ lead }\n\n{ details }\n\n{ demand }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            Text {
                id: "lead",
                what: || message!("new-we", "What those who sign have to say: “We, the undersigned, …”."),
            },
            DETAILS,
            Text { id: "demand", what: || message!("new-we-demand", "What they ask for together, and of whom.") },
        ],
    },
    Scaffold {
        kind: "speech",
        dateline: "none",
        rows: &[],
        body: "{ greeting }\n\n{ opening }\n\n{ details }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            Text {
                id: "greeting", what: || message!("new-greeting", "The salutation: “Ladies and gentlemen,”.")
            },
            Text {
                id: "opening",
                what: || message!("new-opening", "The first paragraph of the speech, as it is spoken."),
            },
            DETAILS,
        ],
    },
    Scaffold {
        kind: "report-launch",
        dateline: "place-date",
        rows: &[],
        body: "{ lead }\n\n## { findings }\n\n- { finding-one }\n- { finding-two }\n\n{ read-on }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            LEAD,
            Text { id: "findings", what: || message!("new-findings", "A heading: what the report has found.") },
            Text { id: "finding-one", what: || message!("new-finding", "One finding, in one sentence.") },
            Text { id: "finding-two", what: || message!("new-second-finding", "Another one.") },
            Text {
                id: "read-on",
                what: || message!("new-read-on", "Who wrote the report, and where it can be read."),
            },
            Text { id: "report", what: || message!("new-report", "The title of the report.") },
        ],
    },
    Scaffold {
        kind: "correction",
        dateline: "none",
        rows: &[],
        body: "{ lead }\n\n{ right }\n",
        texts: &[
            HEADLINE,
            STANDFIRST,
            Text { id: "lead", what: || message!("new-wrong", "What was wrong, and where it stood.") },
            Text { id: "right", what: || message!("new-right", "What is right.") },
        ],
    },
    Scaffold {
        kind: "none",
        dateline: "none",
        rows: &[],
        body: "{ lead }\n\n{ details }\n",
        texts: &[HEADLINE, STANDFIRST, LEAD, DETAILS],
    },
];

/// What a release of a kind begins with.
pub(super) fn scaffold(kind: &Kind) -> &'static Scaffold {
    let [first, ..] = &SCAFFOLDS;
    SCAFFOLDS.iter().find(|scaffold| scaffold.kind == kind.id).unwrap_or(first)
}

/// What is said above the messages of new releases, in every language of this program.
static EXPLAINED: OnceLock<BTreeMap<String, Message>> = OnceLock::new();

/// What words say that only explain what a text of a new release is for, in whatever language; `None` for all others.
pub(in crate::cli) fn explained(words: &str) -> Option<&'static Message> {
    let all = || {
        let speakers = Language::ALL.map(Speaker::new);
        let texts = || SCAFFOLDS.iter().flat_map(|scaffold| scaffold.texts).map(|text| (text.what)());
        speakers.iter().flat_map(|own| texts().map(|what| (own.say(&what).into_owned(), what))).collect()
    };
    EXPLAINED.get_or_init(all).get(words)
}

#[cfg(test)]
mod tests {
    use super::SCAFFOLDS;
    use crate::release::KINDS;

    #[test]
    fn every_kind_has_its_own_and_every_message_is_told() {
        assert!(KINDS.iter().all(|kind| SCAFFOLDS.iter().any(|scaffold| scaffold.kind == kind.id)));
        for scaffold in &SCAFFOLDS {
            let shown = scaffold.body.split("{ ").skip(1).filter_map(|rest| rest.split(" }").next());
            let used: Vec<&str> = scaffold.rows.iter().copied().chain(shown).collect();
            // Where it happens, and the report's title, are asked for among the facts.
            let told = scaffold.texts.iter().map(|text| text.id).skip(2);
            let told: Vec<&str> = told.filter(|id| !matches!(*id, "venue" | "report")).collect();
            assert_eq!(used, told, "{}", scaffold.kind);
        }
    }
}
