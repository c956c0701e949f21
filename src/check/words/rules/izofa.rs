//! An и at the end of a Tajik word where only ӣ can stand, «тандурусти ва маориф», and one that is missing, «беморхона шаҳрӣ».
//!
//! In: a Tajik reading. Out: diagnostics, with the right ending. Invariants: the izofa leads to another word, so before «ва», «ё» and the end
//! of a sentence there is none, nor before a verb; a word that the list has with и is left alone unless a verb follows. One is missing only
//! between words that are known to be a noun and an adjective of relation, unless a verb makes the adjective its own.

use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::dictionary;

/// Verbs, which no izofa leads to.
const VERBS: [&str; 27] = [
    "анд",
    "аст",
    "буд",
    "буданд",
    "гардид",
    "гардиданд",
    "дорад",
    "доранд",
    "ёфт",
    "ёфтанд",
    "кард",
    "карданд",
    "мебошад",
    "мебошанд",
    "мегардад",
    "мегарданд",
    "мекунад",
    "мекунанд",
    "мешавад",
    "мешаванд",
    "намуд",
    "намуданд",
    "нест",
    "омад",
    "омаданд",
    "шуд",
    "шуданд",
];

/// How verbs begin that have an adjective before them for their own: «мактаб давлатӣ шуд».
const OWN: [&str; 14] = [
    "аст",
    "буд",
    "гард",
    "дон",
    "кард",
    "кунон",
    "мебош",
    "мегард",
    "мекун",
    "меш",
    "намуд",
    "нест",
    "ҳисоб",
    "шуд",
];

/// Nouns as they stand before no word of their own.
const BARE: [&str; 61] = [
    "барнома",
    "бахш",
    "беморхона",
    "бонк",
    "буҷет",
    "вазорат",
    "ғамхорӣ",
    "гузориш",
    "гурӯҳ",
    "давлат",
    "дастгоҳ",
    "донишгоҳ",
    "ёрӣ",
    "идора",
    "ислоҳот",
    "иттиҳодия",
    "иҷлосия",
    "кодекс",
    "комиссия",
    "конвенсия",
    "конфронс",
    "корхона",
    "кумита",
    "кӯмак",
    "лоиҳа",
    "мактаб",
    "марказ",
    "маҷлис",
    "мақомот",
    "меъёр",
    "муассиса",
    "муассисаҳо",
    "нақша",
    "низом",
    "ниҳод",
    "ниҳодҳо",
    "нишаст",
    "парванда",
    "прокуратура",
    "раёсат",
    "рушд",
    "санад",
    "санадҳо",
    "сиёсат",
    "созмон",
    "созмонҳо",
    "соҳа",
    "стратегия",
    "суд",
    "судҳо",
    "ташкилот",
    "ташкилотҳо",
    "хадамот",
    "хизматрасонӣ",
    "шабака",
    "шӯро",
    "экспертиза",
    "қарор",
    "қонун",
    "ҳизб",
    "ҷиноят",
];

/// Adjectives of relation, without their last letter.
const RELATION: [&str; 33] = [
    "аврупо",
    "байналмилал",
    "вилоят",
    "давлат",
    "демократ",
    "илм",
    "интихобот",
    "иқтисод",
    "иҷтимо",
    "конститутсион",
    "маъмур",
    "маҳалл",
    "меҳнат",
    "милл",
    "минтақав",
    "молияв",
    "мурофиав",
    "ноҳияв",
    "сиёс",
    "суд",
    "таълим",
    "тафтишот",
    "тибб",
    "фарҳанг",
    "шаҳр",
    "эколог",
    "ғайридавлат",
    "ғайриҳукумат",
    "ҳуқуқ",
    "ҳукумат",
    "ҷамъият",
    "ҷиноят",
    "ҷумҳурияв",
];

/// Shorter words are not looked at.
const SHORTEST: usize = 5;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if subject.language != RuleLanguage::Tajik {
        return;
    }
    lacking(text, report);
    let Some(words) = dictionary("tg") else { return };
    for (index, token) in reading.tokens.iter().enumerate() {
        let word = reading.of(token);
        let Some(head) = word.strip_suffix('и').filter(|_| token.kind == TokenKind::Word) else { continue };
        if token.classes.any(CharClasses::CAPITAL)
            || word.chars().count() < SHORTEST
            || !(ends(reading, index, token) || leads_to_verb(reading, index, token))
            || !reading.is_fresh(token.start as usize)
        {
            continue;
        }
        let right = format!("{head}ӣ");
        // «Қонуни» is a word, but leads to no verb.
        if words.lists(word) && !leads_to_verb(reading, index, token) || !words.lists(&right) {
            continue;
        }
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let mut diagnostic = Diagnostic::new(
            Code::TajikLetters,
            message!(
                "izofa-leads-nowhere",
                "`{word}` ends as before a word that belongs to it, but none follows",
                word = word
            ),
        )
        .at(span, subject.name())
        .help(message!("write-proper", "write {proper}", proper = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// A noun before an adjective that belongs to it, without the izofa.
fn lacking(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [noun, adjective] = pair else { continue };
        let of_relation = |word: &str| {
            let stem = word.strip_suffix('ӣ').or_else(|| word.strip_suffix("ии"));
            stem.is_some_and(|stem| RELATION.contains(&stem))
        };
        if adjective.kind != TokenKind::Word
            || !of_relation(reading.of(adjective))
            || !BARE.contains(&reading.small(noun))
            || !matches!(reading.text.get(noun.end as usize..adjective.start as usize), Some(" " | "\u{A0}"))
            || matches!(reading.after(adjective.end as usize), Some('-' | '\u{2011}'))
            || !reading.is_fresh(noun.start as usize)
        {
            continue;
        }
        let next = reading.tokens.get(index + 2).map_or("", |next| reading.small(next));
        if OWN.iter().any(|begin| next.starts_with(begin)) {
            continue;
        }
        let range = noun.start as usize..noun.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let word = reading.of(noun);
        let right = word.strip_suffix('ӣ').map_or_else(|| format!("{word}и"), |head| format!("{head}ии"));
        let mut diagnostic = Diagnostic::new(
            Code::TajikLetters,
            message!(
                "izofa-missing",
                "`{word}` lacks the ending that joins “{next}” to it",
                word = word,
                next = reading.of(adjective)
            ),
        )
        .at(span, subject.name())
        .help(message!("write-proper", "write {proper}", proper = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// Whether nothing follows that an izofa could lead to.
fn ends(reading: &Reading<'_>, index: usize, token: &Token) -> bool {
    let rest = reading.text.get(token.end as usize..).unwrap_or("");
    if matches!(rest, "." | ".»" | "».") {
        return true;
    }
    let Some(next) = reading.tokens.get(index + 1).filter(|next| next.kind == TokenKind::Word) else { return false };
    match reading.text.get(token.end as usize..next.start as usize) {
        Some(" " | "\u{A0}") => matches!(reading.small(next), "ва" | "ё"),
        Some(". ") => next.classes.any(CharClasses::CAPITAL),
        _ => false,
    }
}

/// Whether a verb follows.
fn leads_to_verb(reading: &Reading<'_>, index: usize, token: &Token) -> bool {
    let Some(next) = reading.tokens.get(index + 1).filter(|next| next.kind == TokenKind::Word) else { return false };
    let blank = matches!(reading.text.get(token.end as usize..next.start as usize), Some(" " | "\u{A0}"));
    blank && VERBS.contains(&reading.small(next))
}
