//! What holds for any text, in any language: tested on random and on real text.
//!
//! In: strings of the letters, digits, marks, dashes and spaces that rules look at, cut into segments anywhere. Out:
//! nothing. Invariants: the promises of this room.

use proptest::prelude::*;
use unicode_linebreak::linebreaks;

use super::{Segment, SegmentKind, typeset_text};

const LANGUAGES: [&str; 10] = ["en", "ru", "tg", "fr", "pl", "uz", "de", "sv", "sr-Latn", "nl"];

fn prose(text: &str) -> Segment<'_> {
    Segment { text, kind: SegmentKind::Prose }
}

/// Sets one segment of prose.
pub(in crate::l10n) fn set(language: &str, text: &str) -> String {
    typeset_text(language, &[prose(text)]).concat()
}

/// Compares texts as set with what is expected, where `~` is a no-break space and `=` a no-break hyphen; what is bound
/// must also be so for the line breaker, and setting again must change nothing.
pub(in crate::l10n) fn assert_set(language: &str, table: &[(&str, &str)]) {
    for (typed, expected) in table {
        let text = set(language, typed);
        let shown = text.replace('\u{A0}', "~").replace('\u{2011}', "=");
        assert_eq!(shown, *expected, "{language}: {typed}");
        assert_eq!(set(language, &text), text, "{language}: {typed}, set again");
        for (byte, _) in linebreaks(&text).filter(|(byte, _)| *byte < text.len()) {
            let (line, next) = text.split_at(byte);
            // UAX #14 LB12a breaks after an en dash even before a no-break space.
            let is_bound = next.starts_with(['\u{A0}', '\u{2011}']) && !line.ends_with('–');
            assert!(!is_bound && !line.ends_with(['\u{A0}', '\u{2011}']), "{line}|{next}");
        }
    }
}

/// Pieces that the rules know, so that random text meets them often.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zа-яӣҳ]{1,5}",
        2 => "[A-ZА-ЯҲIVX]{1,3}",
        3 => "[0-9]{1,4}",
        6 => r#"["'«»„“”‘’‚‛‟‹›]"#,
        5 => "[-‐‑–—.,:;!?…()/@%+§€]",
        10 => "[ \u{A0}\u{202F}\u{2009}\n]{1,2}",
        1 => Just("...".to_owned()),
        1 => Just("--".to_owned()),
        2 => prop::sample::select(vec![
            "№", "г.", "ст.", "соли", "октябри", "мая", "May", "млн", "евро", "Mr", "No.", "А.", "Н.Т.", "т.", "в", "ба", "же",
            "s'", "'90s", "e-mail", "5-уми", "»-ро", "СММ-ро", "a@b.tj", "www.osce.org", "+992", "(+992", "10-13", "2018-19",
        ]).prop_map(str::to_owned),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Cuts a text into segments of prose at the given shares of its length.
fn cut<'a>(text: &'a str, cuts: &[prop::sample::Index]) -> Vec<Segment<'a>> {
    let ends: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let mut places: Vec<usize> = cuts.iter().map(|cut| ends[cut.index(ends.len())]).chain([0, text.len()]).collect();
    places.sort_unstable();
    places.windows(2).map(|pair| prose(&text[pair[0]..pair[1]])).collect()
}

/// Paragraphs of the first releases, as their authors typed them.
const RELEASES: &[(&str, &str)] = &[
    (
        "Dushanbe, October 2, 2018 - Within the framework of the European Union project \"Action for Freedom from Torture in \
         Tajikistan\", the Tajik NGO \"Bureau on Human Rights and Rule of Law\" held sessions in July and August 2018.",
        "Dushanbe, October~2, 2018~– Within the framework of the European Union project “Action for Freedom from Torture in \
         Tajikistan”, the Tajik NGO “Bureau on Human Rights and Rule of Law” held sessions in July and August 2018.",
    ),
    (
        "Tahmina Juraeva, tel. (+992 37) 2244145, or by e-mail: bhr.taj@gmail.com; Fax: (+992 37) 221 43 21",
        "Tahmina Juraeva, tel. (+992~37)~2244145, or by e=mail: bhr.taj@gmail.com; Fax: (+992~37)~221~43~21",
    ),
    (
        "a partner organisation— Center for Development and Justice International—within the framework",
        "a partner organisation— Center for Development and Justice International—within the framework",
    ),
    (
        "Susan Kerr stated: “Civil society is crucial. That's why it's so important to us at ODIHR”.",
        "Susan Kerr stated: “Civil society is crucial. That’s why it’s so important to us at ODIHR”.",
    ),
    (
        "5 May 2020, Dushanbe – the Coalition's Legal Aid Group: +992446257611, +48 508 286 697 (June 26)",
        "5~May 2020, Dushanbe~– the Coalition’s Legal Aid Group: +992446257611, +48~508~286~697 (June~26)",
    ),
    (
        "Dushanbe, 31 May - 2 June 2016: Margus Solnson, EU Charge d'affaires a.i. in Tajikistan, provides EUR 35 million",
        "Dushanbe, 31~May~– 2~June 2016: Margus Solnson, EU Charge d’affaires a.i. in Tajikistan, provides EUR~35~million",
    ),
    (
        "to the Republic of Tajikistan from May 10-18 2012, between February 10 and 13, 2014, in and around Kurgan–Tube",
        "to the Republic of Tajikistan from May~10–18 2012, between February~10 and 13, 2014, in and around Kurgan–Tube",
    ),
    (
        "Delegation-Tajikistan-Pic@eeas.europa.eu http://eeas.europa.eu/delegations/tajikistan/index_ru.htm...",
        "Delegation-Tajikistan-Pic@eeas.europa.eu http://eeas.europa.eu/delegations/tajikistan/index_ru.htm…",
    ),
];

#[test]
fn paragraphs_of_releases() {
    assert_set("en", RELEASES);
}

#[test]
fn marks_nest_across_segments() {
    let texts = ["\"The ", "\"Bureau\"", " - in ", "bhr.taj@gmail.com", " -\" 5", " ", "May"];
    let verbatim = SegmentKind::Verbatim;
    let segments: Vec<Segment<'_>> = texts
        .iter()
        .map(|text| if text.contains('@') { Segment { text, kind: verbatim } } else { prose(text) })
        .collect();
    let expected = ["“The ", "‘Bureau’", "\u{A0}– in ", "bhr.taj@gmail.com", " -” 5", "\u{A0}", "May"];
    assert_eq!(typeset_text("en", &segments), expected);
    assert_eq!(typeset_text("en", &[]), Vec::<String>::new());
}

#[test]
fn a_space_repeated_in_the_next_segment_goes() {
    let segments = [prose("the "), prose(" "), prose(" group")];
    assert_eq!(typeset_text("en", &segments), ["the ", "", "group"]);
}

#[test]
fn other_languages_get_what_is_common_to_all() {
    assert_set("fr", &[("« Le \"droit\" » -  l'art. 5, № 7... 1 234", "« Le \"droit\" »~- l'art. 5, №~7… 1~234")]);
}

#[test]
fn other_languages_get_the_quotation_marks_of_cldr() {
    for (language, typed, set) in [
        ("pl", "\"Fundacja \"Wolność\" i prawo\", ulica 'Długa'", "„Fundacja «Wolność» i prawo”, ulica 'Długa'"),
        ("pl-PL", "“Wolność” - to „prawo“", "„Wolność”~- to „prawo”"),
        ("uz", "\"O'zbekiston\" gazetasi, «Bugun» va Farg‘ona", "“O'zbekiston” gazetasi, “Bugun” va Farg‘ona"),
        ("uz-Latn", "\"O\u{2bb}zbekiston\"", "“O\u{2bb}zbekiston”"),
        ("de", "\"Recht\" und «Freiheit»", "„Recht“ und „Freiheit“"),
        ("sv", "\"rätt\" och „frihet“", "”rätt” och ”frihet”"),
        ("fr-CH", "\"droit\"", "«droit»"),
        ("xx", "\"a\" 'b'", "\"a\" 'b'"),
    ] {
        assert_set(language, &[(typed, set)]);
    }
}

/// Every short text of the characters that marks are read by.
#[test]
fn every_short_text_of_marks_is_set_once() {
    const SYMBOLS: [char; 8] = ['a', 's', ' ', '"', '\'', '“', '’', '-'];
    for language in ["en", "ru", "sv"] {
        for number in 0..8_usize.pow(5) {
            let text: String = (0..5).map(|place| SYMBOLS[number / 8_usize.pow(place) % 8]).collect();
            let once = set(language, &text);
            assert_eq!(set(language, &once), once, "{language}: {text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn setting_twice_changes_nothing(text in text()) {
        for language in LANGUAGES {
            let once = set(language, &text);
            prop_assert_eq!(set(language, &once), once, "{}", language);
        }
    }

    #[test]
    fn letters_digits_and_signs_stay(text in text()) {
        let lasting = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || "@+/%§€()".contains(*c)).collect::<String>();
        for language in LANGUAGES {
            prop_assert_eq!(lasting(&set(language, &text)), lasting(&text), "{}", language);
        }
    }

    #[test]
    fn segments_do_not_matter(text in text(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..5)) {
        for language in LANGUAGES {
            let segments = cut(&text, &cuts);
            let texts = typeset_text(language, &segments);
            prop_assert_eq!(texts.len(), segments.len());
            prop_assert_eq!(texts.concat(), set(language, &text), "{}", language);
        }
    }

    #[test]
    fn verbatim_is_never_touched(before in text(), verbatim in text(), after in text()) {
        for language in LANGUAGES {
            let segments = [prose(&before), Segment { text: &verbatim, kind: SegmentKind::Verbatim }, prose(&after)];
            let once = typeset_text(language, &segments);
            prop_assert_eq!(&once[1], &verbatim);
            let again = [prose(&once[0]), Segment { text: &verbatim, kind: SegmentKind::Verbatim }, prose(&once[2])];
            prop_assert_eq!(typeset_text(language, &again), once, "{}", language);
        }
    }
}
