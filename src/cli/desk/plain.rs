//! Findings about numbers and facts of a text, in words of somebody who sees no file.
//!
//! In: what a rule says; a text whose number is missing. Out: the same in plain words. Invariants: what has no plainer words stays as it is; it names
//! no variable.

use super::texts::Text;
use crate::diag::{Argument, Diagnostic, Message, Sources, message};
use crate::edit::{Choice, Field};
use crate::exchange::kit::examples;
use crate::l10n::Locale;

/// What a rule says, for people at the desk.
pub(super) fn plain(said: &Message) -> Message {
    let argument = |wanted: &str| said.arguments().iter().find(|(key, _)| *key == wanted).map(|(_, own)| own.clone());
    let both = || Some((argument("name")?, argument("language")?));
    let own = |text: fn(Argument, Argument) -> Message| both().map(|(name, language)| text(name, language));
    let plainer = match said.id() {
        Some("variable-not-shown") => own(|name, language| {
            message!(
                "desk-number-hidden",
                "`{name}` in {language} has words that change with a number, and the number itself is not there",
                name = name,
                language = language,
            )
        }),
        Some("lacks-variable") => own(|name, language| {
            message!(
                "desk-fact-lacking",
                "`{name}` in {language} lacks a number, a day or a name that the source takes from the facts",
                name = name,
                language = language,
            )
        }),
        Some("other-variable") => own(|name, language| {
            message!(
                "desk-fact-other",
                "`{name}` in {language} takes another number, day or name from the facts than the source",
                name = name,
                language = language,
            )
        }),
        Some("variable-not-in-source") => own(|name, language| {
            message!(
                "desk-fact-more",
                "`{name}` in {language} takes a number, a day or a name from the facts that the source does not",
                name = name,
                language = language,
            )
        }),
        // Why is told by the rule that looks at the text itself, or by the facts.
        Some("text-incomplete") => own(|name, language| {
            message!(
                "desk-text-incomplete",
                "`{name}` in {language} takes something from the facts that is not there",
                name = name,
                language = language,
            )
        }),
        _ => None,
    };
    plainer.unwrap_or_else(|| said.clone())
}

/// What to do, for people at the desk.
pub(super) fn plain_help(found: &Diagnostic) -> Option<Message> {
    match found.message.id() {
        Some("funder-not-in-data") => Some(message!(
            "desk-payer-help",
            "If they pay, enter them on “Facts”: the project that they pay for, or under “Who else paid”."
        )),
        Some("funder-not-in-text") => Some(message!(
            "desk-payers-help",
            "Put the block “Who pays” into the text: Payom writes there who pays, in every language."
        )),
        _ => found.help.clone(),
    }
}

/// The mark of the number that the forms of a choice lack, and what is said of that; `None` where the finding says something else.
pub(super) fn numberless(
    found: &Diagnostic,
    (text, new): (&Text<'_>, &Field),
    (locale, sources): (&Locale, &Sources),
) -> Option<(String, Message)> {
    found.message.id().filter(|id| *id == "variable-not-shown")?;
    let label = found.related.first()?;
    let name = sources.text(label.span.file).get(label.span.range())?.trim_start_matches('$');
    let is_it = |choice: &Choice| choice.variable().is_some_and(|own| own.trim_start_matches('$') == name);
    let choice = new.marks().filter_map(Choice::read).find(is_it)?;
    let source = text.source.marks().filter_map(Choice::read).find(is_it);
    let mark = source.as_ref().and_then(Choice::number).map_or_else(|| format!("{{ ${name} }}"), str::to_owned);
    let forms: Vec<String> = choice.forms().iter().map(|(key, _)| examples(locale, key).join(", ")).collect();
    let said = message!(
        "desk-number-missing",
        "The number itself is missing before the words for: {forms}.",
        forms = forms.join("; "),
    );
    Some((mark, said))
}
