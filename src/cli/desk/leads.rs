//! Where the desk mends what a finding is about.
//!
//! In: a finding. Out: a [`Lead`]; nothing where only an editor can mend it. Invariants: what it leads to is there: a text that the desk shows, a
//! field of the facts, a form.

use super::about::{named, path};
use super::{facts, people, spoken, written};
use crate::diag::{Code, Diagnostic, Message, Sources, Span, message};
use crate::edit::entry::Kind;
use crate::project::{Loaded, Project};

/// The way to where something is mended.
pub(super) struct Lead {
    pub(super) address: String,
    pub(super) words: Message,
    /// Whether nothing has to be known of the files.
    pub(super) is_whole: bool,
}

/// Where the desk mends it.
pub(super) fn lead(found: &Diagnostic, place: (&Project, &Sources)) -> Option<Lead> {
    let (project, sources) = place;
    let mend = |address| Lead { address, words: message!("desk-mend", "Mend it"), is_whole: true };
    if let Some(lead) = of_payers(found, place) {
        return Some(lead);
    }
    let path = path(found, sources);
    if let Some(address) = text(found, place, path) {
        return Some(Lead { is_whole: !is_of_signs(found.code), ..mend(address) });
    }
    if let Some((kind, id, key)) = entry(found, sources) {
        let field = people::field_of(kind, &key).map(|field| format!("/@/{field}")).unwrap_or_default();
        let address = format!("people/{}/{id}{field}", kind.word());
        return Some(Lead { address, words: message!("desk-to-form", "To its form"), is_whole: true });
    }
    let (slug, name) = path.strip_prefix("releases/")?.split_once('/')?;
    // Of a release that cannot be read the desk has no screens.
    let loaded = release(project, slug)?;
    let at = found.primary.as_ref().map_or(0, |label| label.span.range().start);
    if name != "release.md" {
        let block = written::showing(loaded, sources, name)?;
        return Some(mend(format!("write/{slug}/{block}")));
    }
    let text = found.primary.as_ref().map_or("", |label| sources.text(label.span.file));
    match standing(text, at) {
        Standing::Body => {
            let block = written::block(loaded, sources, at)?;
            Some(Lead { is_whole: false, ..mend(format!("write/{slug}/{block}")) })
        }
        Standing::Front(key) => {
            // One that is missing stands nowhere: the finding names it.
            let missing =
                || found.message.arguments().iter().find(|(name, _)| *name == "key").map(|(_, own)| own.to_string());
            let key = if key.is_empty() { missing().unwrap_or_default() } else { key };
            let fact = facts::shown_as(&key, text);
            let address =
                fact.as_ref().map_or_else(|| format!("release/{slug}"), |fact| format!("release/{slug}/{fact}"));
            let words = message!("desk-to-facts", "To its facts");
            (fact.is_some() || key.is_empty()).then(|| Lead { address, words, is_whole: fact.is_some() })
        }
    }
}

/// A release that was read.
fn release<'p>(project: &'p Project, slug: &str) -> Option<&'p Loaded> {
    project.releases.iter().find(|own| own.release.slug.as_str() == slug)
}

/// Where text and facts are brought together that say otherwise who pays: what the text lacks is put in there, and who pays is chosen among the facts:
/// the project where one of the registry has them pay, or else who else paid.
fn of_payers(found: &Diagnostic, (project, sources): (&Project, &Sources)) -> Option<Lead> {
    let paths = found.primary.iter().chain(&found.related).map(|label| sources.path(label.span.file));
    let slug = |path: &str| {
        let name = path.strip_prefix("releases/").and_then(|rest| rest.strip_suffix("/release.md"));
        name.or_else(|| path.rsplit_once("/releases/")?.1.strip_suffix(".ftl")).map(str::to_owned)
    };
    let slug = paths.into_iter().find_map(slug)?;
    match found.code {
        Code::FunderNotInProse => {
            let block = written::payers(release(project, &slug)?, sources);
            let (address, words) = (format!("write/{slug}/{block}"), message!("desk-mend", "Mend it"));
            Some(Lead { address, words, is_whole: true })
        }
        Code::FunderNotInData => {
            let pays = |own: &crate::registry::Project| {
                own.funders
                    .iter()
                    .any(|one| spoken::is_argument(&found.message, one.funder.value.as_str(), &["funder"]))
            };
            let fact = if project.registry.projects.values().any(pays) { "projects" } else { "funding" };
            let (address, words) = (format!("release/{slug}/+{fact}"), message!("desk-to-facts", "To its facts"));
            Some(Lead { address, words, is_whole: true })
        }
        _ => None,
    }
}

/// Whether it is about the signs of a file, which the desk shows nowhere.
fn is_of_signs(code: Code) -> bool {
    matches!(
        code,
        Code::Syntax
            | Code::DuplicateMessage
            | Code::DuplicateAttribute
            | Code::DuplicateVariant
            | Code::MissingAttribute
    )
}

/// Where the desk shows the text that a finding is about.
fn text(found: &Diagnostic, (project, sources): (&Project, &Sources), path: &str) -> Option<String> {
    let (tag, slug, name) = named(found, path)?;
    let source = &project.settings.source;
    let loaded = slug.and_then(|slug| project.releases.iter().find(|own| own.release.slug.as_str() == slug));
    let (id, part) = name.split_once('.').map_or((name.as_str(), None), |(id, part)| (id, Some(part)));
    let own = spoken::entry(project, loaded, (source, id));
    let is_there = own.is_some_and(|entry| match part {
        None => entry.value.is_some(),
        Some(part) => entry.attributes.iter().any(|(own, _)| *own.text == *part),
    });
    let written = || {
        // Of a release that was not loaded for this the screen tells itself what it has.
        let field = loaded.map_or(Some(name.clone()), |loaded| written::text((project, sources), loaded, &name));
        Some(format!("write/{}/{}", slug?, field?))
    };
    match (tag == source.tag(), slug) {
        (true, Some(_)) => written(),
        // Of the source's texts of the house the desk has names alone.
        (true, None) => form(project, tag, (id, part)),
        // What the source lacks as well is written there first; what it alone lacks is no text of the desk.
        (false, _) if !is_there => {
            let is_missing = matches!(found.code, Code::MissingTranslation | Code::UnknownMessage);
            is_missing.then(written).flatten()
        }
        (false, slug) => Some(format!("translate/{}/{tag}/{name}", slug.unwrap_or("house"))),
    }
}

/// The field of a form in which a name is changed.
fn form(project: &Project, tag: &str, (id, part): (&str, Option<&str>)) -> Option<String> {
    let kinds = [Kind::Funder, Kind::Organisation, Kind::Place, Kind::Contact, Kind::Project];
    let field = part.map_or_else(|| format!("name/{tag}"), |part| format!("form/{tag}/{part}"));
    kinds.into_iter().find_map(|kind| {
        let own = id.strip_prefix(kind.prefix())?.strip_prefix('-')?;
        kind.find(&project.registry, own).map(|_| format!("people/{}/{own}/@/{field}", kind.word()))
    })
}

/// Where in a template something stands.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    /// Among the facts, at a key; empty where at none.
    Front(String),
    Body,
}

fn standing(text: &str, at: usize) -> Standing {
    let end = text.match_indices("\n+++").next().map_or(text.len(), |(end, _)| end);
    if at > end {
        return Standing::Body;
    }
    let (mut table, mut key, mut from) = (String::new(), String::new(), 0);
    let mut several = 0_usize;
    for line in text.split_inclusive('\n') {
        if from > at {
            break;
        }
        from += line.len();
        let bare = line.trim();
        if let Some(name) = bare.strip_prefix("[[").and_then(|rest| rest.split(']').next()) {
            several = if table.starts_with(name) { several + 1 } else { 0 };
            (table, key) = (format!("{name}.{several}"), String::new());
        } else if let Some(name) =
            bare.strip_prefix('[').and_then(|rest| rest.split(']').next()).filter(|_| !bare.contains('='))
        {
            if !bare.starts_with("[\"") {
                (table, key) = (name.to_owned(), String::new());
            }
        } else if let Some((own, _)) = bare.split_once('=').filter(|(own, _)| is_key(own.trim())) {
            key = own.trim().to_owned();
        }
    }
    Standing::Front(match (table.is_empty(), key.is_empty()) {
        (true, _) => key,
        (false, true) => table,
        (false, false) => format!("{table}.{key}"),
    })
}

/// Whether a word can be a key of a file.
pub(super) fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
}

/// The entry of the registry that a finding is about, and the key of it: one that lacks something before one that needs it.
pub(super) fn entry(found: &Diagnostic, sources: &Sources) -> Option<(Kind, String, String)> {
    let spans = found.related.iter().chain(&found.primary).map(|label| label.span);
    spans.into_iter().find_map(|span| owner(span, sources))
}

/// The entry in whose table something stands, and the key there; empty where it is the table as a whole.
fn owner(span: Span, sources: &Sources) -> Option<(Kind, String, String)> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.path() == sources.path(span.file))?;
    let text = sources.text(span.file);
    let end = text.get(span.range().end..)?.find('\n').map_or(text.len(), |at| span.range().end + at);
    let before = text.get(..end)?;
    let head = before.lines().rev().find(|line| line.starts_with('['))?;
    let mut parts = head.trim_start_matches('[').split(']').next()?.splitn(2, '.').map(str::trim);
    let id = parts.next().filter(|id| !id.is_empty())?;
    let key = parts.next().unwrap_or_else(|| {
        let within = before.lines().rev().take_while(|line| !line.starts_with('['));
        let mut keys = within.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim());
        keys.find(|key| is_key(key)).unwrap_or_default()
    });
    Some((kind, id.to_owned(), key.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_template_has_a_key() {
        const TEXT: &str = "+++\ndate = 2026-01-15\nplaces = [\n  \"x\",\n]\n\n[event]\nfrom = 2026-01-01\n\n[[funding]]\nfunder = \"a\"\n\n[[funding]]\nfunder = \"b\"\n+++\n\n{ lead }\n";
        let at = |words: &str| standing(TEXT, TEXT.find(words).unwrap());
        let front = |key: &str| Standing::Front(key.to_owned());
        assert_eq!(standing(TEXT, 0), front(""));
        assert_eq!(at("2026-01-15"), front("date"));
        assert_eq!(at("\"x\""), front("places"));
        assert_eq!(at("2026-01-01"), front("event.from"));
        assert_eq!(at("\"a\""), front("funding.0.funder"));
        assert_eq!(at("\"b\""), front("funding.1.funder"));
        assert_eq!(at("{ lead }"), Standing::Body);
    }
}
