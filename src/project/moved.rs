//! Messages of a release that lie under another name.
//!
//! In: a release some of whose files of messages are not there. Out: the files that hold them, told once, and not each
//! of their texts as missing. Invariants: a file counts as a release's only if it belongs to no other release, and has
//! at least half of the messages that the template names.

use std::collections::{BTreeMap, BTreeSet};

use super::disk::Kind;
use super::model::Frame;
use super::paths::release_messages;
use crate::diag::{Code, Diagnostic, Report, Sources, message};
use crate::l10n::syntax::parse;
use crate::l10n::{Locale, english_name};
use crate::release::Release;

/// Files that were looked for in vain in a run, by language: those under `releases/` that belong to no release.
#[derive(Debug, Default)]
pub(super) struct Strays(BTreeMap<Locale, Vec<String>>);

impl Strays {
    /// Files of a locale that no release has, relative to the project.
    fn of(&mut self, locale: &Locale, frame: &Frame) -> &[String] {
        self.0.entry(locale.clone()).or_insert_with(|| {
            let mut unseen = Report::default();
            let folder = format!("locales/{locale}/releases");
            let names = frame.folder.list(&folder, Kind::All, &mut unseen);
            let stray = |name: &String| {
                let slug = name.strip_suffix(".ftl");
                slug.is_none_or(|slug| frame.slugs.binary_search_by(|known| known.as_str().cmp(slug)).is_err())
            };
            names.into_iter().filter(stray).map(|name| format!("{folder}/{name}")).collect()
        })
    }
}

/// Tells where the messages of a release lie in the languages that have no file for it; which languages those are.
pub(super) fn look(
    release: &Release,
    absent: &[&Locale],
    frame: &Frame,
    strays: &mut Strays,
    (sources, report): (&Sources, &mut Report),
) -> Vec<Locale> {
    let slug = release.slug.as_str();
    let mut wanted: BTreeSet<&str> =
        release.template.references().into_iter().map(|reference| reference.id.as_str()).collect();
    wanted.insert("headline");
    let mut found: Vec<(Locale, String)> = Vec::new();
    for locale in absent {
        let mut candidates = strays.of(locale, frame).to_vec();
        for folder in [format!("releases/{slug}"), format!("locales/{locale}")] {
            let mut unseen = Report::default();
            let names = frame.folder.list(&folder, Kind::All, &mut unseen);
            let near =
                |name: &&String| name.contains(".ftl") && (name.contains(slug) || folder.starts_with("releases"));
            candidates.extend(names.iter().filter(near).map(|name| format!("{folder}/{name}")));
        }
        let best = candidates.into_iter().filter_map(|path| Some((share(&path, &wanted, frame)?, path)));
        let best = best.max_by(|(one, a), (other, b)| one.cmp(other).then_with(|| b.cmp(a)));
        found.extend(best.map(|(_, path)| ((*locale).clone(), path)));
    }
    if !found.is_empty() {
        report.error(
            told(release, &found).at(sources.span(release.file, 0..3), message!("this-release", "this release")),
        );
    }
    found.into_iter().map(|(locale, _)| locale).collect()
}

/// How many of the wanted messages a file has, where it has half of them.
fn share(path: &str, wanted: &BTreeSet<&str>, frame: &Frame) -> Option<usize> {
    let (mut sources, mut unseen) = (Sources::default(), Report::default());
    let file = frame.folder.text(path, &mut sources, &mut unseen)?;
    let resource = parse(file, sources.text(file));
    let has = resource.entries.iter().filter(|entry| wanted.contains(&*entry.id.text)).count();
    (has > 0 && has * 2 >= wanted.len()).then_some(has)
}

fn told(release: &Release, found: &[(Locale, String)]) -> Diagnostic {
    let slug = release.slug.as_str();
    let stem = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.split(".ftl").next().unwrap_or(name).to_owned()
    };
    let stems: BTreeSet<String> = found.iter().map(|(_, path)| stem(path)).collect();
    let languages: Vec<String> = found.iter().map(|(locale, _)| english_name(locale)).collect();
    let paths: Vec<&str> = found.iter().map(|(_, path)| path.as_str()).collect();
    let single = stems.iter().next().filter(|_| stems.len() == 1 && found.len() > 1);
    let to: Vec<String> = found.iter().map(|(locale, _)| release_messages(locale, slug)).collect();
    let diagnostic = match single {
        Some(stem) => Diagnostic::new(
            Code::MessagesElsewhere,
            message!(
                "texts-under-name",
                "the texts of the release `{slug}` lie under the name `{stem}`",
                slug = slug,
                stem = stem
            ),
        )
        .help(message!(
            "rename-texts",
            "rename them all to {slug}.ftl, and if `{stem}` was published add `aliases = [\"{stem}\"]` to {slug}/release.md; or \
             rename the folder releases/{slug} back to releases/{stem}",
            slug = slug,
            stem = stem
        )),
        None => Diagnostic::new(
            Code::MessagesElsewhere,
            format!("the {} texts of the release `{slug}` lie in another place", languages.join(" and ")),
        )
        .help(message!(
            "move-texts",
            "move or rename: {files} must be {right}",
            files = paths.join(", "),
            right = to.join(", ")
        )),
    };
    paths.iter().fold(diagnostic, |diagnostic, path| {
        diagnostic.note(message!("they-are-in", "they are in {path}", path = *path))
    })
}
