//! A hyphen in a range: `2018-2020` for `2018–2020`.
//!
//! In: a reading. Out: diagnostics, each with the en dash. Invariants: two numbers with a hyphen are more often the number of
//! one thing (a flat, a case, a telephone), a score or a kind of goods than a range, so only what can be nothing else is
//! told: years, pages, what is counted.

use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Subject, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{NumberSense, find, number_words};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if subject.language != RuleLanguage::Other && reading.classes.all(CharClasses::DASH.and(CharClasses::DIGIT)) {
        Pass { subject, reading, report }.ranges();
    }
}

struct Pass<'r, 's> {
    subject: &'r Subject<'s>,
    reading: &'r Reading<'s>,
    report: &'r mut Report,
}

impl Pass<'_, '_> {
    /// `2018-2020`: between numbers an en dash.
    fn ranges(&mut self) {
        let reading = self.reading;
        for (index, pair) in reading.tokens.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            if first.kind != TokenKind::Number
                || second.kind != TokenKind::Number
                || reading.text.get(first.end as usize..second.start as usize) != Some("-")
            {
                continue;
            }
            let apart = |c: Option<char>| {
                c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | ':' | '«' | '»' | '%'))
            };
            let full_stop =
                reading.after(second.end as usize) == Some('.') && apart(reading.after(second.end as usize + 1));
            let alone = apart(reading.before(first.start as usize))
                && (apart(reading.after(second.end as usize)) || full_stop);
            let (low, high) = (reading.of(first), reading.of(second));
            let rises = low.len() <= 4 && high.len() <= 4 && low.len() <= high.len() && !low.starts_with('0');
            let rises = rises && low.parse::<u32>().ok() < high.parse::<u32>().ok();
            if alone && rises && self.is_range(index) {
                self.tell(first.end as usize, low, high);
            }
        }
    }

    fn tell(&mut self, at: usize, low: &str, high: &str) {
        let Some(span) = self.reading.span(at..at + 1).filter(|_| self.reading.is_fresh(at)) else { return };
        let message =
            message!("hyphen-in-range", "a hyphen between the numbers {low} and {high}", low = low, high = high);
        let mut diagnostic = Diagnostic::new(Code::Dash, message)
            .at(span, self.subject.name())
            .help(message!("write-en-dash", "write – (an en dash)"));
        if let Some(span) = self.reading.editable(at..at + 1) {
            diagnostic = diagnostic.fix(span, "–");
        }
        self.report.add(diagnostic);
    }

    /// Whether two numbers can only be the ends of a range: years, pages, or what is counted. «№ 12-34» and «кв. 3-15» are
    /// no ranges, and of many one cannot tell.
    fn is_range(&self, index: usize) -> bool {
        let reading = self.reading;
        let (Some(first), Some(second)) = (reading.tokens.get(index), reading.tokens.get(index + 1)) else {
            return false;
        };
        let prose = &find(self.subject.language.tag()).prose;
        let before = index.checked_sub(1).and_then(|before| reading.tokens.get(before));
        let gap = reading.text.get(before.map_or(0, |token| token.end as usize)..first.start as usize).unwrap_or("");
        let beside = before.filter(|token| token.kind == TokenKind::Word && !gap.contains([',', ';', '(', '\n']));
        let word = beside.map_or("", |token| reading.small(token));
        let begins = |list: &str| {
            list.split(' ').any(|start| match start.chars().count() {
                0 => false,
                1..=3 => word == start,
                _ => word.starts_with(start),
            })
        };
        if gap.contains(['№', '#', '+', '/']) || begins(prose.numbered) {
            return false;
        }
        let year = |token: &Token| reading.of(token).parse().is_ok_and(|year: u32| (1000..=2100).contains(&year));
        if year(first) && year(second) || begins(prose.ranged) || is_percent(reading, second.end as usize) {
            return true;
        }
        // «навъи 2-4», «хатсайри 8-29»: what the number names, and not the plural of what it counts.
        let named = self.subject.language == RuleLanguage::Tajik
            && word.ends_with('и')
            && word.chars().count() > 3
            && !word.ends_with("ҳои");
        // «ш. Душанбе, хиёбони Рӯдакӣ 12-34»
        let name =
            named || beside.is_some_and(|token| reading.of(token).starts_with(char::is_uppercase) && index > 1);
        let counted = reading.tokens.get(index + 2).filter(|next| {
            next.kind == TokenKind::Word
                && reading.text.get(second.end as usize..next.start as usize).is_some_and(|gap| gap.trim().is_empty())
        });
        !name
            && counted.is_some_and(|next| {
                let word = reading.small(next);
                !prose.no_comma.contains(&word) && (word.chars().count() > 3 || is_unit(self.subject.language, word))
            })
    }
}

fn is_percent(reading: &Reading<'_>, at: usize) -> bool {
    reading.text.get(at..).is_some_and(|rest| rest.trim_start().starts_with('%'))
}

/// Whether a short word is what is counted: «лет», «км».
fn is_unit(language: RuleLanguage, word: &str) -> bool {
    let units = |sense: &NumberSense| {
        matches!(
            sense,
            NumberSense::Unit(_) | NumberSense::Month(_) | NumberSense::ShortMonth(_) | NumberSense::Scale(_)
        )
    };
    number_words(language.tag())
        .and_then(|words| words.find(word))
        .is_some_and(|entry| entry.senses.iter().any(units))
}
