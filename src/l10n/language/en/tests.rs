//! English paragraphs, as typed and as set.
//!
//! In: lines of texts. Out: nothing. Invariants: `~` stands for a no-break space, `=` for a no-break hyphen.

use crate::l10n::typography::tests::assert_set;

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
