//! What each stage hands to the next, for the shipped releases and for those that are hard to set.
//!
//! In: releases. Out: snapshots that a person reads: the structure of a template, an edition's words in their places, the
//! set lines and everything else on each page, the structure tree of a PDF. Invariants: a changed cost of line breaking
//! shows as lines that end elsewhere, with their widths and spaces; nothing here depends on how a file is written.

mod dump;

use std::path::Path;

use payom::diag::{Report, Sources};
use payom::document::{Document, Resolver, resolve};
use payom::pdf::pages::Pages;
use payom::pdf::{Style, Typesetter, typeset};
use payom::project::{Loaded, Project, Selection, load};

use crate::project::repository;
use crate::stress::stress;

/// Resolves and sets all editions of a project, and shows them by release.
fn editions(root: &Path, mut show: impl FnMut(&Loaded, &[(Document, Pages)])) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project: Project = load(root, &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let style = Style::of_house(&project.settings.look, &project.settings.locales, &mut report).unwrap();
    assert!(!report.has_errors());
    let mut typesetter = Typesetter::new().unwrap();
    for loaded in &project.releases {
        let set = |locale| {
            let document = resolve(&resolver, loaded, locale, &mut Report::default()).unwrap();
            let pages = typeset(&document, &style, &mut typesetter).unwrap().pages;
            (document, pages)
        };
        show(loaded, &loaded.locales.iter().map(set).collect::<Vec<_>>());
    }
}

#[test]
fn shipped_releases() {
    editions(repository(), |loaded, editions| {
        let slug = loaded.release.slug.as_str();
        insta::assert_snapshot!(format!("template-{slug}"), dump::template(&loaded.release.template.blocks));
        for (document, pages) in editions {
            let edition = format!("{slug}.{}", document.locale);
            insta::assert_snapshot!(format!("document-{edition}"), dump::document(document));
            insta::assert_snapshot!(format!("pages-{edition}"), dump::pages(pages));
            insta::assert_snapshot!(format!("tags-{edition}"), dump::tags(pages));
            if slug == "2026-02-opcat-conference" {
                insta::assert_snapshot!(format!("text-{edition}"), payom::text::edition(document));
            }
        }
    });
}

/// Of forty pages the first five are enough to see how they are set; the tree of the others repeats itself.
const PAGES_SHOWN: usize = 5;

#[test]
fn releases_that_are_hard_to_set() {
    let project = stress();
    editions(&project.path(""), |loaded, editions| {
        let slug = loaded.release.slug.as_str();
        for (document, pages) in editions.iter().filter(|(document, _)| document.locale.tag() != "en") {
            let edition = format!("{slug}.{}", document.locale);
            let mut shown = pages.clone();
            shown.pages.truncate(PAGES_SHOWN);
            insta::assert_snapshot!(format!("pages-{edition}"), dump::pages(&shown));
            if pages.pages.len() <= PAGES_SHOWN && document.locale.tag() == "ru" {
                insta::assert_snapshot!(format!("tags-{edition}"), dump::tags(pages));
            }
        }
    });
}
