//! A release as it would be if its drafts were saved.
//!
//! In: a view, drafts. Out: the same project with their texts in it. Invariants: nothing is written; what a draft says is a text, whatever
//! stands in it; a draft that is none, of a text that is there no more, changes nothing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

use super::office::View;
use super::texts::{draft_name, lock};
use super::write;
use crate::check;
use crate::cli::translate::take::edits::{Desk, Texts};
use crate::cli::translate::take::verify::{lay, lay_of_house};
use crate::diag::Sources;
use crate::edit::{Drafts, Field, Piece};
use crate::exchange::kit::{Content, NewText};
use crate::l10n::Locale;
use crate::project::{Messages, Project};

/// A project and its files.
pub(super) type Drafted<'v> = (Cow<'v, Project>, Cow<'v, Sources>);

/// The project of a view with the drafts of all languages.
pub(super) fn drafted<'v>(view: &'v View, drafts: &Drafts) -> Drafted<'v> {
    let mut out: Drafted<'v> = (Cow::Borrowed(&view.project), Cow::Borrowed(&view.sources));
    let own = view.slug.as_ref().map(|slug| format!("{slug}#"));
    for locale in &view.project.settings.locales {
        let begin = format!("{locale} ");
        // Those of the release, and of the house, whose names have no release before them.
        let is_shown = |name: &str| own.as_ref().is_some_and(|own| name.starts_with(own)) || !name.contains('#');
        if drafts.all().any(|(name, _)| name.strip_prefix(&begin).is_some_and(is_shown)) {
            lay_drafts(view, locale, drafts, &mut out);
        }
    }
    write::lay_new(view, drafts, &mut out);
    out
}

/// Puts the drafts of a language into a project: those of the house, then those of the release.
fn lay_drafts(view: &View, locale: &Locale, drafts: &Drafts, (project, sources): &mut Drafted<'_>) {
    let house = check::house_names(&view.project);
    let all = check::translations(&view.project, &house, locale);
    let lock = lock(view);
    let slugs = view.slug.iter().map(|slug| Some(slug.as_str()));
    for slug in std::iter::once(None).chain(slugs) {
        let list: Vec<_> = all.iter().filter(|one| one.slug == slug).cloned().collect();
        let texts: Texts = list
            .iter()
            .filter_map(|one| {
                let field = field(drafts.get(&draft_name(slug, locale, &one.name))?)?;
                let content = Content::Plain(field.line());
                Some((one.name.clone(), NewText { content, older: None, units: Vec::new() }))
            })
            .collect::<BTreeMap<_, _>>();
        if texts.is_empty() {
            continue;
        }
        let desk = Desk { project: &view.project, locale, lock: &lock, list };
        for changed in desk.files(&texts, &view.sources) {
            let (project, sources) = (project.to_mut(), sources.to_mut());
            if slug.is_some() {
                lay(project, locale, &changed, sources);
            } else {
                let file = sources.add(changed.path.clone(), changed.after.as_str().into());
                let messages = Messages::read(file, sources);
                lay_of_house(project, locale, (&changed.path, &messages), sources);
            }
        }
    }
}

/// What a draft says: words as texts, marks as `{"mark": source}`; nothing where it is empty.
pub(super) fn field(draft: &Value) -> Option<Field> {
    let piece = |piece: &Value| match piece {
        Value::String(words) => Some(Piece::Words(words.clone())),
        Value::Object(mark) => {
            let source = mark.get("mark")?.as_str()?;
            // Its braces are closed, and nothing follows them.
            let is_mark = matches!(Field::typed(source).pieces(), [Piece::Mark(own)] if own == source);
            is_mark.then(|| Piece::Mark(source.to_owned()))
        }
        _ => None,
    };
    let pieces: Option<Vec<Piece>> = draft.get("pieces")?.as_array()?.iter().map(piece).collect();
    pieces.map(Field::new).filter(|field| !field.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_draft_is_a_text_and_nothing_else() {
        let line = |draft: Value| field(&draft).map(|field| field.line());
        assert_eq!(
            line(json!({ "pieces": ["В ", { "mark": "{ $n }" }, " {x}"] })).unwrap(),
            "В { $n } { \"{\" }x{ \"}\" }"
        );
        for bad in [
            json!({ "pieces": [{ "mark": "x\nother = y" }] }),
            json!({ "pieces": [{ "mark": "{ $n }\nother = y" }] }),
            json!({ "pieces": [{ "mark": "{ $n" }] }),
            json!({ "pieces": [" \n "] }),
            json!({ "pieces": [] }),
            json!({ "pieces": "x" }),
            json!({}),
            json!(null),
            json!(1),
        ] {
            assert_eq!(line(bad.clone()), None, "{bad}");
        }
    }
}
