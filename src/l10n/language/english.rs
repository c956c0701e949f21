//! English: the conventions of the releases, after the European Commission's English Style Guide and the
//! Interinstitutional Style Guide.
//!
//! In: nothing. Out: [`STYLE`]. In between: day, month, year in this order; spaced en dashes; double quotation marks
//! outside, as the releases print them (the Commission prints single ones).

use std::sync::OnceLock;

use super::facts::Facts;
use super::style::{Binding, Style};

pub(super) static FACTS: Facts = Facts {
    tag: "en",
    name: Some("English"),
    alphabet: "abcdefghijklmnopqrstuvwxyz",
    addresses: &["en"],
    ..Facts::NONE
};

pub(super) static STYLE: Style = Style {
    quotes: Some([('“', '”'), ('‘', '’')]),
    dash: Some('–'),
    dots_after_question: false,
    elisions: &["em", "n", "til", "tis", "twas"],
    suffixes: false,
    words: WORDS,
    index: OnceLock::new(),
};

const CURRENCY: Binding = Binding::CURRENCY;
const MONTH: Binding = Binding::MONTH;
const MULTIPLIER: Binding = Binding::MULTIPLIER;
const NUMBERED: Binding = Binding::NUMBERED;
const PROPER: Binding = Binding::PROPER;
const TITLE: Binding = Binding::TITLE;
const UNIT: Binding = Binding::UNIT;

/// Words that bind, in lower case, sorted; a full stop belongs to an abbreviation.
static WORDS: &[(&str, Binding)] = &[
    ("$", NUMBERED),
    ("a.m.", UNIT),
    ("amb.", TITLE.and(PROPER)),
    ("annex", NUMBERED),
    ("apr", MONTH.and(PROPER)),
    ("apr.", MONTH.and(PROPER)),
    ("april", MONTH.and(PROPER)),
    ("art.", NUMBERED),
    ("article", NUMBERED),
    ("articles", NUMBERED),
    ("arts.", NUMBERED),
    ("aug", MONTH.and(PROPER)),
    ("aug.", MONTH.and(PROPER)),
    ("august", MONTH.and(PROPER)),
    ("billion", UNIT.and(MULTIPLIER)),
    ("bn", UNIT.and(MULTIPLIER)),
    ("c.", NUMBERED),
    ("ca.", NUMBERED),
    ("capt.", TITLE.and(PROPER)),
    ("cents", UNIT.and(CURRENCY)),
    ("chapter", NUMBERED),
    ("chf", NUMBERED.and(PROPER)),
    ("cm", UNIT),
    ("col.", TITLE.and(PROPER)),
    ("dec", MONTH.and(PROPER)),
    ("dec.", MONTH.and(PROPER)),
    ("december", MONTH.and(PROPER)),
    ("dollars", UNIT.and(CURRENCY)),
    ("dr", TITLE.and(PROPER)),
    ("dr.", TITLE.and(PROPER)),
    ("eq.", NUMBERED),
    ("eur", NUMBERED.and(PROPER).and(UNIT).and(CURRENCY)),
    ("euro", UNIT.and(CURRENCY)),
    ("euros", UNIT.and(CURRENCY)),
    ("feb", MONTH.and(PROPER)),
    ("feb.", MONTH.and(PROPER)),
    ("february", MONTH.and(PROPER)),
    ("fig.", NUMBERED),
    ("figs.", NUMBERED),
    ("g", UNIT),
    ("gbp", NUMBERED.and(PROPER).and(UNIT).and(CURRENCY)),
    ("gen.", TITLE.and(PROPER)),
    ("ha", UNIT),
    ("hectares", UNIT),
    ("hon.", TITLE.and(PROPER)),
    ("jan", MONTH.and(PROPER)),
    ("jan.", MONTH.and(PROPER)),
    ("january", MONTH.and(PROPER)),
    ("july", MONTH.and(PROPER)),
    ("june", MONTH.and(PROPER)),
    ("kg", UNIT),
    ("km", UNIT),
    ("km²", UNIT),
    ("lt.", TITLE.and(PROPER)),
    ("m", UNIT),
    ("mar", MONTH.and(PROPER)),
    ("mar.", MONTH.and(PROPER)),
    ("march", MONTH.and(PROPER)),
    ("may", MONTH.and(PROPER)),
    ("million", UNIT.and(MULTIPLIER)),
    ("mln", UNIT.and(MULTIPLIER)),
    ("mm", UNIT),
    ("mn", UNIT.and(MULTIPLIER)),
    ("mr", TITLE.and(PROPER)),
    ("mr.", TITLE.and(PROPER)),
    ("mrs", TITLE.and(PROPER)),
    ("mrs.", TITLE.and(PROPER)),
    ("ms", TITLE.and(PROPER)),
    ("ms.", TITLE.and(PROPER)),
    ("mt.", TITLE.and(PROPER)),
    ("m²", UNIT),
    ("no", NUMBERED.and(PROPER)),
    ("no.", NUMBERED.and(PROPER)),
    ("nos", NUMBERED.and(PROPER)),
    ("nos.", NUMBERED.and(PROPER)),
    ("nov", MONTH.and(PROPER)),
    ("nov.", MONTH.and(PROPER)),
    ("november", MONTH.and(PROPER)),
    ("oct", MONTH.and(PROPER)),
    ("oct.", MONTH.and(PROPER)),
    ("october", MONTH.and(PROPER)),
    ("p.", NUMBERED),
    ("p.m.", UNIT),
    ("page", NUMBERED),
    ("pages", NUMBERED),
    ("par.", NUMBERED),
    ("para.", NUMBERED),
    ("paras", NUMBERED),
    ("percent", UNIT),
    ("pounds", UNIT.and(CURRENCY)),
    ("pp.", NUMBERED),
    ("prof.", TITLE.and(PROPER)),
    ("rev.", TITLE.and(PROPER)),
    ("section", NUMBERED),
    ("sections", NUMBERED),
    ("sen.", TITLE.and(PROPER)),
    ("sep", MONTH.and(PROPER)),
    ("sep.", MONTH.and(PROPER)),
    ("sept", MONTH.and(PROPER)),
    ("sept.", MONTH.and(PROPER)),
    ("september", MONTH.and(PROPER)),
    ("somoni", UNIT.and(CURRENCY)),
    ("st", TITLE.and(PROPER)),
    ("st.", TITLE.and(PROPER)),
    ("t", UNIT),
    ("table", NUMBERED),
    ("thousand", UNIT.and(MULTIPLIER)),
    ("tjs", NUMBERED.and(PROPER).and(UNIT).and(CURRENCY)),
    ("tonnes", UNIT),
    ("trillion", UNIT.and(MULTIPLIER)),
    ("usd", NUMBERED.and(PROPER).and(UNIT).and(CURRENCY)),
    ("vol.", NUMBERED),
    ("£", NUMBERED),
    ("§", NUMBERED),
    ("€", NUMBERED),
    ("№", NUMBERED),
];

#[cfg(test)]
mod tests {
    use crate::l10n::language::properties::assert_set;

    #[test]
    fn quotation_marks_and_apostrophes() {
        assert_set(
            "en",
            &[
                ("\"Action for Freedom\"", "“Action for Freedom”"),
                ("«Action» and „Freedom“", "“Action” and “Freedom”"),
                ("'Action' and 'Freedom'", "“Action” and “Freedom”"),
                ("\"the \"Bureau\" said\"", "“the ‘Bureau’ said”"),
                ("\"the 'Bureau' said\"", "“the ‘Bureau’ said”"),
                ("‘the “Bureau” said’", "“the ‘Bureau’ said”"),
                ("Tajikistan's, don't, Charge d'affaires", "Tajikistan’s, don’t, Charge d’affaires"),
                ("the lawyers' group and the judges' panel", "the lawyers’ group and the judges’ panel"),
                ("\"the lawyers' group\"", "“the lawyers’ group”"),
                ("'the lawyers' group'", "“the lawyers’ group”"),
                ("the '90s, 'tis", "the ’90s, ’tis"),
                ("the ‘90s, rock 'n' roll", "the ’90s, rock ’n’ roll"),
                ("'10 people' and 'cause of action'", "“10 people” and “cause of action”"),
                ("a 5\" screen, 6' tall", "a 5\" screen, 6' tall"),
                ("\"First paragraph", "“First paragraph"),
                ("(\"Coalition\")", "(“Coalition”)"),
            ],
        );
    }

    #[test]
    fn dashes_and_ranges() {
        assert_set(
            "en",
            &[
                ("Dushanbe, 2 October 2018 - Within", "Dushanbe, 2~October 2018~– Within"),
                ("word — word -- word", "word~– word~– word"),
                ("31 May - 2 June 2016", "31~May~– 2~June 2016"),
                ("May 10-18 2012, 2018-19", "May~10–18 2012, 2018–19"),
                ("tel. 22-44, no. 12-15, 2018-10", "tel. 22-44, no. 12-15, 2018-10"),
                ("They drew 2-2.", "They drew 2-2."),
                ("well-known, e-mail, COVID-19", "well-known, e=mail, COVID-19"),
                ("Wait... (...)", "Wait… (…)"),
            ],
        );
    }

    #[test]
    fn spaces() {
        assert_set(
            "en",
            &[
                ("October 2, 2018, May 5; it may 5", "October~2, 2018, May~5; it may 5"),
                ("Mr Zarif Alizoda, Dr. Smith", "Mr~Zarif Alizoda, Dr.~Smith"),
                ("No. 5, No 5, Article 14, p. 3", "No.~5, No~5, Article~14, p.~3"),
                ("EUR 35 million annually", "EUR~35~million annually"),
                ("35 mln euro. €35 million", "35~mln~euro. €35~million"),
                ("10 000 km, 5 %, 10 a.m.", "10~000~km, 5~%, 10~a.m."),
                ("J. R. Smith, Vitamin C.", "J.~R.~Smith, Vitamin~C."),
                ("tel. (+992 37) 224 41 45, then 5 of 28", "tel. (+992~37)~224~41~45, then 5 of 28"),
                ("+48 508 286 697", "+48~508~286~697"),
                ("Elizabeth II", "Elizabeth~II"),
            ],
        );
    }
}
