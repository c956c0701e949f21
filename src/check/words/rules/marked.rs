//! Which words are strong, emphasised or linked.
//!
//! In: a pair whose marks are as many on both sides. Out: diagnostics. Invariants: a word is only looked for where it is
//! the same in both languages: a number, a placeable, a word in Latin letters, a name. If the source marks it and the
//! translation has it outside the marks, another word is marked.

use crate::check::words::reading::{CharClasses, MarkKind, Pair, Reading, Stretch, Token, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{find, may_be_name};
use crate::l10n::syntax::Inline;

/// Compares the marked words of a pair.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, target) = (pair.source.reading(), pair.target.reading());
    let (wanted, found) = (&pair.source.variant.marks.stretches, &pair.target.variant.marks.stretches);
    for kind in [MarkKind::Strong, MarkKind::Emphasis] {
        let of = |list: &[Stretch]| list.iter().filter(|stretch| stretch.kind == kind).cloned().collect::<Vec<_>>();
        let (wanted, found) = (of(wanted), of(found));
        // What the source marks nowhere cannot have moved.
        if wanted.is_empty() {
            continue;
        }
        let Some((name, place)) = moved(source, target, (&wanted, &found)) else { continue };
        let subject = pair.target.subject;
        let first = found.first().and_then(|stretch| target.span(stretch.range.clone()));
        report.add(
            Diagnostic::new(
                Code::MarkupDiffers,
                message!(
                    "other-words-marked",
                    "`{message}` marks other words in {language}: “{word}” is marked in the source",
                    message = subject.name(),
                    language = subject.language_name(),
                    word = source.of(&name),
                ),
            )
            .at(
                first
                    .or_else(|| target.span(place.start as usize..place.end as usize))
                    .unwrap_or_else(|| subject.place()),
                "",
            )
            .help(message!("mark-this-word", "put the marks around “{word}”", word = target.of(&place))),
        );
        return;
    }
    links(pair, (wanted, found), report);
}

/// A word that the source marks, and the same word of the translation, outside its marks.
fn moved(
    source: &Reading<'_>,
    target: &Reading<'_>,
    (wanted, found): (&[Stretch], &[Stretch]),
) -> Option<(Token, Token)> {
    let within =
        |list: &[Stretch], token: &Token| list.iter().any(|stretch| stretch.range.contains(&(token.start as usize)));
    let (marked, plain): (Vec<&Token>, Vec<&Token>) = source.tokens.iter().partition(|token| within(wanted, token));
    let items = marked
        .into_iter()
        .filter(|token| is_telling(source, token) && !plain.iter().any(|other| source.of(other) == source.of(token)));
    for item in items {
        let mut alike = target.tokens.iter().filter(|token| same(source, item, target, token)).peekable();
        let Some(first) = alike.peek().map(|token| **token) else { continue };
        if alike.all(|token| !within(found, token)) {
            return Some((*item, first));
        }
    }
    None
}

/// Whether a word is the same in every language.
fn is_telling(source: &Reading<'_>, token: &Token) -> bool {
    match token.kind {
        TokenKind::Number | TokenKind::Hole => true,
        TokenKind::Word => {
            let word = source.of(token);
            token.classes.any(CharClasses::CAPITAL)
                && word.chars().count() >= 3
                && find("en").prose.no_names.binary_search(&source.small(token)).is_err()
        }
        _ => false,
    }
}

/// Whether a word of a translation is a word of the source.
fn same(source: &Reading<'_>, item: &Token, target: &Reading<'_>, token: &Token) -> bool {
    if item.kind != token.kind {
        return false;
    }
    match item.kind {
        TokenKind::Hole => {
            let name = |reading: &Reading<'_>, token: &Token| {
                let before =
                    reading.tokens.iter().filter(|other| other.kind == TokenKind::Hole && other.start < token.start);
                reading.holes.get(before.count()).and_then(|inline| hole_name(inline))
            };
            name(source, item).is_some_and(|wanted| name(target, token) == Some(wanted))
        }
        TokenKind::Number => source.of(item) == target.of(token),
        _ => {
            token.classes.any(CharClasses::CAPITAL)
                && (source.of(item) == target.of(token) || may_be_name(source.of(item), target.of(token)))
        }
    }
}

fn hole_name(inline: &Inline) -> Option<String> {
    match inline {
        Inline::Variable(id) => Some(id.text.to_string()),
        Inline::Message { id, .. } | Inline::Term { id, .. } => Some(id.text.to_string()),
        _ => None,
    }
}

/// Reports two links of which each leads where the other should.
fn links(pair: Pair<'_, '_>, (wanted, found): (&[Stretch], &[Stretch]), report: &mut Report) {
    let (source, target) = (pair.source.reading(), pair.target.reading());
    let of =
        |list: &[Stretch]| list.iter().filter(|stretch| stretch.kind == MarkKind::Link).cloned().collect::<Vec<_>>();
    let (wanted, found) = (of(wanted), of(found));
    if wanted.len() < 2 {
        return;
    }
    let words = |reading: &Reading<'_>, stretch: &Stretch| -> Vec<Token> {
        let inside = reading.tokens.iter().filter(|token| stretch.range.contains(&(token.start as usize)));
        inside.filter(|token| token.kind != TokenKind::Target && is_telling(reading, token)).copied().collect()
    };
    for link in &wanted {
        for item in words(source, link) {
            let has = |stretch: &Stretch| {
                let inside = target.tokens.iter().filter(|token| stretch.range.contains(&(token.start as usize)));
                inside.filter(|token| token.kind != TokenKind::Target).any(|token| same(source, &item, target, token))
            };
            let elsewhere: Vec<&Stretch> = found.iter().filter(|stretch| has(stretch)).collect();
            let [other] = elsewhere.as_slice() else { continue };
            // An address may differ by its language; only one that another word has is exchanged.
            let exchanged =
                other.target != link.target && wanted.iter().any(|stretch| stretch.target == other.target);
            if !exchanged {
                continue;
            }
            tell(pair, (link, other), source.of(&item), report);
            return;
        }
    }
    // «[план](список) и [список](план)»: nothing but a conjunction stands between them, and no word tells which is which.
    if let ([first, second], [one, two]) = (wanted.as_slice(), found.as_slice())
        && first.target == two.target
        && second.target == one.target
        && first.target != second.target
        && are_joined(source, (first, second))
        && are_joined(target, (one, two))
        && wanted.iter().all(|link| words(source, link).is_empty())
    {
        let shown = source.text.get(first.range.clone()).unwrap_or("").trim_start_matches('[');
        tell(pair, (first, one), shown.split(']').next().unwrap_or(""), report);
    }
}

/// Whether two links have nothing but a conjunction between them.
fn are_joined(reading: &Reading<'_>, (one, two): (&Stretch, &Stretch)) -> bool {
    let between = reading.text.get(one.range.end..two.range.start).unwrap_or("").trim();
    matches!(between, "and" | "and the" | "or" | "и" | "или" | "ва" | "ё" | ",")
}

/// Says that a link leads where another one should.
fn tell(pair: Pair<'_, '_>, (link, other): (&Stretch, &Stretch), word: &str, report: &mut Report) {
    let (source, target, subject) = (pair.source.reading(), pair.target.reading(), pair.target.subject);
    let mut diagnostic = Diagnostic::new(
        Code::LinkDiffers,
        message!(
            "links-exchanged",
            "“{word}” leads to {found} in {language} and to {wanted} in the source",
            word = word,
            found = &other.target,
            language = subject.language_name(),
            wanted = &link.target,
        ),
    )
    .at(target.span(other.range.clone()).unwrap_or_else(|| subject.place()), "")
    .help(message!("exchange-links", "exchange the addresses of the two links"));
    if let Some(span) = source.span(link.range.clone()) {
        diagnostic = diagnostic.also(span, the_source());
    }
    report.add(diagnostic);
}
