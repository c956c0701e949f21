//! How what stands in braces reads, alone.
//!
//! In: marks as files of messages have them, a release in a language. Out: their texts. Invariants: they are those of an edition: names
//! as of the release's day, dates and lists in the language's own form; what cannot be said alone is `None`.

use std::fmt::Write as _;
use std::sync::Arc;

use super::context::Parts;
use super::resolver::Resolver;
use crate::check::Names;
use crate::diag::Report;
use crate::l10n::{Arguments, Formatter, LazyResource, Locale, UsageTracking};
use crate::project::Loaded;

/// How marks read in a language; `loaded` is the release whose words and facts they may be, if they are of one.
#[must_use]
pub fn marks(
    resolver: &Resolver<'_>,
    loaded: Option<&Loaded>,
    locale: &Locale,
    marks: &[&str],
) -> Vec<Option<String>> {
    let messages = loaded.and_then(|loaded| loaded.messages.get(locale));
    let mut text = messages.map_or_else(String::new, |own| format!("{}\n", resolver.sources.text(own.file)));
    for (number, mark) in marks.iter().enumerate() {
        let _ = writeln!(text, "payom-mark-{number} = {mark}");
    }
    let file = LazyResource::new(Arc::from(text));
    let Some(common) = resolver.project.common().get(locale) else { return vec![None; marks.len()] };
    let formatter = Formatter::over(common, Some(&file), UsageTracking::Off);
    let arguments = loaded.map_or_else(Arguments::new, |loaded| {
        let names = Names::new(messages, resolver.house(locale));
        let source = Names::new(None, resolver.house(&resolver.project.settings.source));
        let mut report = Report::default();
        let (names, source, formatter, report) = (&names, &source, &formatter, &mut report);
        Parts { resolver, loaded, locale, formatter, names, source, report }.context().arguments
    });
    let read = |number: usize| formatter.message(&format!("payom-mark-{number}"), None, &arguments).ok();
    (0..marks.len()).map(read).collect()
}
