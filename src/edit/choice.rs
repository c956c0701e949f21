//! A choice within a text, form by form.
//!
//! In: the source of a mark that chooses: `{ $n -> [one] … *[other] … }`. Out: its forms, each a text of its own; and from them the mark again. Invariants:
//! what is looked at stays as it is written; the default stays the default and comes last; a choice within a choice is none that can be
//! taken apart.

use super::field::{Field, Piece};
use super::words::words;
use crate::diag::Sources;
use crate::l10n::syntax::{Element, Expression, parse};
use crate::l10n::{Locale, PLURAL_FORMS, plural_categories};

/// What stands for no words: Fluent wants something there (Fluent 1.0, `Pattern`).
const NOTHING: &str = "{ \"\" }";

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is looked at: `$n`, `NUMBER($n)`.
    selector: String,
    /// Keys and texts; the last is the default.
    forms: Vec<(String, Field)>,
}

impl Choice {
    /// Takes a mark apart; `None` where it does not choose, or a choice lies within.
    #[must_use]
    pub fn read(mark: &str) -> Option<Self> {
        let text = format!("x = {mark}\n");
        let mut sources = Sources::default();
        let resource = parse(sources.add("x", text.as_str().into()), &text);
        let [Element::Placeable(expression)] = resource.entries.first()?.value.as_ref()?.elements.as_slice() else {
            return None;
        };
        let Expression::Select { variants, .. } = &**expression else { return None };
        let first = variants.first()?.key.span.range().start;
        let head = text.get("x = {".len()..first)?.rsplit_once("->")?.0;
        let mut forms = Vec::new();
        let mut default = None;
        for variant in variants {
            let at = variant.key.span.range().end;
            let start = at + text.get(at..)?.find(']')? + 1;
            let said: Vec<&str> = words(&text, start)?.into_iter().filter_map(|word| text.get(word.at)).collect();
            let line = said.join(" ");
            let form = Field::typed(if line == NOTHING { "" } else { &line });
            if form.marks().any(|mark| mark.contains("->")) {
                return None;
            }
            let form = (variant.key.text.to_string(), form);
            if variant.default { default = Some(form) } else { forms.push(form) }
        }
        forms.push(default?);
        Some(Self { selector: head.trim().to_owned(), forms })
    }

    /// What is looked at.
    #[must_use]
    pub fn selector(&self) -> &str {
        &self.selector
    }

    /// Keys and texts; the last is the default.
    #[must_use]
    pub fn forms(&self) -> &[(String, Field)] {
        &self.forms
    }

    /// Whether it is about the forms of a number.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        let counts = |key: &String| PLURAL_FORMS.contains(&key.as_str()) || key.parse::<f64>().is_ok();
        self.forms.len() > 1 && self.forms.iter().all(|(key, _)| counts(key))
    }

    /// The variable that is looked at: `$n`.
    #[must_use]
    pub fn variable(&self) -> Option<&str> {
        parts(&self.selector).find(|part| part.starts_with('$'))
    }

    /// The mark that shows the number, where a form has it.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        let variable = self.variable()?;
        let shows = |mark: &&str| parts(mark).any(|part| part == variable);
        self.forms.iter().flat_map(|(_, text)| text.marks()).find(shows)
    }

    /// The same choice as a language has it: with all its forms of a number. Words of another language are left out; the number stays.
    #[must_use]
    pub fn in_language(&self, locale: &Locale, is_own: bool) -> Self {
        let mut out = self.clone();
        let number = self.number().map(|mark| Field::new([Piece::Mark(mark.to_owned())])).unwrap_or_default();
        if !is_own {
            let of_number = |key: &str| key != "other" && PLURAL_FORMS.contains(&key);
            let is_counted = self.is_counted();
            out.forms.retain(|(key, _)| !is_counted || !of_number(key));
            for (_, text) in &mut out.forms {
                let has_number = self.number().is_some_and(|number| text.marks().any(|mark| mark == number));
                *text = if has_number { number.clone() } else { Field::default() };
            }
        }
        if self.is_counted() {
            for form in plural_categories(locale) {
                if !out.forms.iter().any(|(key, _)| key == form) {
                    let last = out.forms.len().saturating_sub(1);
                    let text = if is_own { Field::default() } else { number.clone() };
                    out.forms.insert(last, (form.to_owned(), text));
                }
            }
        }
        out
    }

    /// The same choice with other texts; `None` where a key is no form of a number and was not there, or the default is another one.
    #[must_use]
    pub fn with(&self, forms: Vec<(String, Field)>) -> Option<Self> {
        let known = |key: &str| PLURAL_FORMS.contains(&key) || self.forms.iter().any(|(known, _)| known == key);
        let is_once = |key: &str| forms.iter().filter(|(other, _)| other == key).count() == 1;
        let fits = forms
            .iter()
            .all(|(key, text)| known(key) && is_once(key) && text.marks().all(|mark| !mark.contains("->")));
        let default = |forms: &[(String, Field)]| forms.last().map(|(key, _)| key.clone());
        let is_same = default(&forms) == default(&self.forms);
        (fits && is_same).then(|| Self { selector: self.selector.clone(), forms })
    }

    /// The forms that have no words, though they have such in the choice that this one is made of.
    pub fn lacking<'c>(&'c self, before: &'c Self) -> impl Iterator<Item = &'c str> {
        let has_words = |text: &Field| text.pieces().iter().any(|piece| matches!(piece, Piece::Words(_)));
        let worded = move |key: &str| {
            let form = before.forms.iter().find(|(own, _)| own == key).or(before.forms.last());
            form.is_some_and(|(_, text)| has_words(text))
        };
        let lacks = move |(key, text): &&(String, Field)| text.is_empty() || !has_words(text) && worded(key);
        self.forms.iter().filter(lacks).map(|(key, _)| key.as_str())
    }

    /// The source of its mark.
    #[must_use]
    pub fn written(&self) -> String {
        let mut out = format!("{{ {} ->", self.selector);
        for (number, (key, text)) in self.forms.iter().enumerate() {
            let sign = if number + 1 == self.forms.len() { "\n       *[" } else { "\n        [" };
            let line = text.line();
            let line = if line.is_empty() { NOTHING } else { &line };
            out.push_str(&format!("{sign}{key}] {line}"));
        }
        out.push_str("\n    }");
        out
    }
}

/// Names and variables in the source of a mark.
fn parts(source: &str) -> impl Iterator<Item = &str> {
    source.split(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_' | '$'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAYS: &str = "{ NUMBER($n) ->\n        [one] { $n } день\n        [few] дня {\"{\"}\n            и { \"[\" } ночи\n       *[other] дней\n    }";

    #[test]
    fn a_choice_is_taken_apart_and_put_together() {
        let choice = Choice::read(DAYS).unwrap();
        assert_eq!(choice.selector(), "NUMBER($n)");
        let said: Vec<(&str, String)> =
            choice.forms().iter().map(|(key, text)| (key.as_str(), text.line())).collect();
        let few = "дня { \"{\" } и [ ночи";
        assert_eq!(said, [("one", "{ $n } день".to_owned()), ("few", few.to_owned()), ("other", "дней".to_owned())]);
        assert_eq!(Choice::read(&choice.written()), Some(choice.clone()));
        let first = Choice::read("{ $x ->\n *[a] x\n [b] y\n }").unwrap();
        assert_eq!(first.forms().last().map(|(key, _)| key.as_str()), Some("a"), "the default comes last");
        for none in ["{ $n }", "{ org }", "x", "{ $n -> }", "{ $a ->\n *[b] { $c ->\n *[d] x\n }\n }"] {
            assert_eq!(Choice::read(none), None, "{none}");
        }
    }

    #[test]
    fn a_language_has_its_own_forms() {
        let keys = |choice: &Choice| choice.forms().iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
        let days = Choice::read("{ $n ->\n [0] no days\n [one] a day\n *[other] days\n }").unwrap();
        let [ru, tg]: [Locale; 2] = ["ru", "tg"].map(|tag| tag.parse().unwrap());
        let russian = days.in_language(&ru, false);
        assert_eq!(keys(&russian), ["0", "one", "few", "many", "other"]);
        assert!(russian.forms().iter().all(|(_, text)| text.is_empty()), "no English is left in it");
        assert_eq!(russian.lacking(&days).count(), 5);
        assert_eq!(keys(&days.in_language(&tg, false)), ["0", "other"]);
        let own = Choice::read(DAYS).unwrap().in_language(&ru, true);
        assert_eq!(
            (keys(&own), own.lacking(&own).collect::<Vec<_>>()),
            (vec!["one".into(), "few".into(), "many".into(), "other".into()], vec!["many"])
        );
        let counted =
            Choice::read("{ NUMBER($n) ->\n [0] none\n [one] { $n } day\n *[other] { $n } days\n }").unwrap();
        let begun = counted.in_language(&ru, false);
        let said: Vec<String> = begun.forms().iter().map(|(_, text)| text.line()).collect();
        assert_eq!(said, ["", "{ $n }", "{ $n }", "{ $n }", "{ $n }"], "the number is there already");
        assert_eq!(begun.lacking(&counted).count(), 5, "and is no word");
        let bare = Choice::read("{ $n ->\n [one] { $n }\n *[other] { $n }\n }").unwrap();
        assert_eq!(bare.in_language(&ru, false).lacking(&bare).count(), 0);
        let cases = Choice::read("{ $case ->\n [of] x\n *[plain] y\n }").unwrap();
        assert_eq!(keys(&cases.in_language(&ru, false)), ["of", "plain"]);
    }

    #[test]
    fn other_texts_keep_the_choice() {
        let choice = Choice::read(DAYS).unwrap();
        let text = |words: &str| Field::typed(words);
        let forms = |keys: &[&str]| keys.iter().map(|key| ((*key).to_owned(), text("x }\" [y]"))).collect::<Vec<_>>();
        let more = choice.with(forms(&["one", "few", "many", "other"])).unwrap();
        assert_eq!(Choice::read(&more.written()), Some(more));
        for bad in [&["one", "one", "other"][..], &["x", "other"], &["other", "one"], &[]] {
            assert_eq!(choice.with(forms(bad)), None, "{bad:?}");
        }
        let nested = vec![("other".to_owned(), text("{ $n ->\n *[other] x\n }"))];
        assert_eq!(choice.with(nested), None);
        let empty = choice.with(vec![("other".to_owned(), text(""))]).unwrap();
        assert!(Choice::read(&empty.written()).unwrap().lacking(&choice).eq(["other"]));
    }
}
