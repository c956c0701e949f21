//! The page of a PDF on which a text stands.
//!
//! In: a release as it would be if its drafts were saved, a language, the name of a text. Out: the number of a page. Invariants: what cannot be
//! found stands on the first one.

use serde_json::json;

use super::drafted::drafted;
use super::office::Office;
use super::printed::letters;
use crate::cli::http::Answer;
use crate::cli::serve::editions::style;
use crate::diag::Report;
use crate::document::{Resolver, preview_named, resolve};

/// So many letters and figures tell a text from others.
const LETTERS: usize = 60;

/// The page of a text; `None` where there is no such edition.
pub(super) fn told(office: &mut Office, slug: &str, tag: &str, name: &str) -> Option<Answer> {
    let view = office.view(Some(slug))?;
    let (project, sources) = drafted(&view, &office.drafts);
    let loaded = project.releases.first()?;
    let locale = loaded.locales.iter().find(|locale| locale.tag() == tag)?;
    let (_, texts) = preview_named(&Resolver::new(&project, &sources).previewing(), loaded, locale);
    let text = texts.iter().find(|text| text.name == name).map(|text| letters(&text.text).take(LETTERS).collect());
    let document = resolve(&Resolver::new(&project, &sources), loaded, locale, &mut Report::default());
    let page = text.zip(document.ok()).and_then(|(text, document): (String, _)| {
        place(&office.prints.of(&document, &style(&project)).ok()?.said, &text)
    });
    Some(Answer::json(json!({ "page": page.unwrap_or(0) + 1 }).to_string()))
}

/// On which of the pages a text begins.
fn place(pages: &[String], text: &str) -> Option<usize> {
    let at = pages.concat().find(text).filter(|_| !text.is_empty())?;
    let mut end = 0;
    pages.iter().position(|page| {
        end += page.len();
        at < end
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_where_it_begins() {
        let pages = ["OneTwo", "Threefour", "five"].map(str::to_owned);
        for (text, page) in [
            ("Two", Some(0)),
            ("TwoThree", Some(0)),
            ("Three", Some(1)),
            ("urfi", Some(1)),
            ("five", Some(2)),
            ("six", None),
            ("", None),
        ] {
            assert_eq!(place(&pages, text), page, "{text}");
        }
        assert_eq!(letters("«Он\u{AD}лайн» – 5 %").collect::<String>(), "Онлайн5");
    }
}
