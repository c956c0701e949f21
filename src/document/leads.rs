//! The way from a release to another.
//!
//! In: the other release. Out: its headline, and a link to its page. Invariants: it is in the reader's language where that
//! release is, else in its first; without a site of the house there is no link; what is wrong with the other release is told
//! where it is looked at.

use crate::check::Names;
use crate::diag::Report;
use crate::document::context::{EditionContext, Parts};
use crate::document::model::Inline;
use crate::document::words::need::Need;
use crate::l10n::Locale;
use crate::project::Loaded;
use crate::registry::{Href, Text};

/// The way to another release.
pub(crate) struct Lead {
    /// Its headline.
    pub(crate) headline: Text,
    /// The same, as a link where there is a page to lead to.
    pub(crate) link: Inline,
}

/// The way to another release; `None` where it has no headline yet.
pub(crate) fn lead(other: &Loaded, context: &EditionContext<'_>) -> Option<Lead> {
    let own = context.words.locale;
    let locale: &Locale = other.locales.iter().find(|locale| *locale == own).or(other.locales.first())?;
    let (resolver, mut unheard) = (context.words.resolver, Report::default());
    let formatter = resolver.formatter(locale, other.messages.get(locale));
    let names = Names::new(other.messages.get(locale), resolver.house(locale));
    let parts = Parts {
        resolver,
        loaded: other,
        locale,
        formatter: &formatter,
        names: &names,
        source: &names,
        report: &mut unheard,
    };
    let mut context = parts.context();
    let headline = context.words.text(Need::new("headline").of_release(), &context.arguments);
    if context.words.failed {
        return None;
    }
    let words = vec![Inline::Text(headline.clone())];
    let words = if locale == own { words } else { vec![Inline::Foreign { locale: locale.clone(), content: words }] };
    let slug = &other.release.slug;
    let site = resolver.project.settings.site.as_ref();
    let href = site.and_then(|site| Href::new(&format!("{site}{slug}/{slug}.{locale}.html")).ok());
    let link = match href {
        Some(href) => Inline::Link { href, content: words },
        None => Inline::Emphasis(words),
    };
    Some(Lead { headline, link })
}
