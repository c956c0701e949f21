//! Pages of two hundred releases of many shapes, of the shipped ones, and of a newsroom: how full they are.
//!
//! In: documents. Out: figures, by what is seen on the pages. Invariants: the same releases give the same figures, and
//! `--nocapture` shows them; a page before the last is full, or what follows could not be divided; nothing stands alone, and no name,
//! day, address or page turn divides a word.

mod corpus;
mod measure;
mod pool;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use payom::diag::{Report, Sources};
use payom::document::{Document, Resolver, resolve};
use payom::pdf::pages::{Item, Pages};
use payom::pdf::{Style, Typesetter, typeset};
use payom::project::{Selection, load};

use crate::project::{Fixture, repository};
use measure::{Reason, measure};
use pool::Pool;

/// A page that is fuller is full.
const FULL: f32 = 0.92;
/// How far what `--report` tells of a page may be from what is seen: it goes by lines, not by ink.
const TOLD: f32 = 0.025;
/// Of so many pages before the last, one may be short.
const MOST_SHORT: usize = 20;

/// All editions of a project.
fn editions(root: &Path) -> (Vec<Document>, Style) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(root, &Selection::default(), &mut sources, &mut report).unwrap();
    let style = Style::of_house(&project.settings.look, &project.settings.locales, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let mut all = Vec::new();
    for loaded in &project.releases {
        for locale in &loaded.locales {
            all.extend(resolve(&resolver, loaded, locale, &mut Report::default()));
        }
    }
    (all, style)
}

/// What was seen of many editions.
#[derive(Default)]
struct Figures {
    editions: usize,
    pages: usize,
    fills: Vec<(f32, Reason, String)>,
    gaps: Vec<(f32, String)>,
    faults: BTreeMap<&'static str, Vec<String>>,
    refused: Vec<String>,
}

impl Figures {
    fn see(&mut self, document: &Document, style: &Style, typesetter: &mut Typesetter) {
        let edition = format!("{}.{}", document.slug, document.locale);
        let set = match typeset(document, style, typesetter) {
            Ok(set) => set,
            Err(why) => return self.refused.push(format!("{edition}: {why:?}")),
        };
        let measured = measure(document, &set.pages, style);
        for ((fill, _, _), told) in measured.fills.iter().zip(&set.quality.pages) {
            if (fill - told.share).abs() > TOLD || (*fill < FULL - TOLD && told.why.is_none()) {
                let words = format!("{edition}: {:.0} % for {:.0} %", told.share * 100.0, fill * 100.0);
                self.faults.entry("told otherwise in the report").or_default().push(words);
            }
        }
        self.editions += 1;
        self.pages += set.pages.pages.len();
        for (page, (fill, reason, next)) in measured.fills.into_iter().enumerate() {
            let page = format!("{edition} page {} of {}, before {next}", page + 1, set.pages.pages.len());
            self.fills.push((fill, reason, page));
        }
        self.gaps.push((measured.gap, edition.clone()));
        for (what, words) in measured.faults {
            self.faults.entry(what).or_default().push(format!("{edition}: {words}"));
        }
    }

    /// Pages that are short.
    fn short(&self) -> impl Iterator<Item = &(f32, Reason, String)> {
        self.fills.iter().filter(|(fill, _, _)| *fill < FULL)
    }

    /// What no page may show: a page short without a reason, a headline alone, a divided name; by kind, with the pages.
    fn wrong(&self) -> BTreeMap<&'static str, Vec<String>> {
        let mut wrong = self.faults.clone();
        for (fill, _, page) in self.short().filter(|(_, reason, _)| *reason == Reason::None) {
            wrong.entry("short without a reason").or_default().push(format!("{:.1} %: {page}", fill * 100.0));
        }
        if !self.refused.is_empty() {
            wrong.insert("refused", self.refused.clone());
        }
        wrong
    }

    fn say(&mut self, name: &str) -> String {
        use std::fmt::Write as _;
        let mut out = format!(
            "\n== {name}: {} editions, {} pages, {} of them not the last\n",
            self.editions,
            self.pages,
            self.fills.len()
        );
        self.fills.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (low, high) in [(0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.85), (0.85, 0.92), (0.92, 0.95), (0.95, 2.0)]
        {
            let count = self.fills.iter().filter(|(fill, _, _)| (low..high).contains(fill)).count();
            let _ = writeln!(out, "fill {:>3.0}–{:>3.0} %: {count}", low * 100.0, high.min(1.0) * 100.0);
        }
        let _ = write!(out, "short pages by reason:");
        for reason in [Reason::Figure, Reason::Row, Reason::Heading, Reason::Signatures, Reason::None] {
            let _ = write!(out, " {reason:?} {}", self.short().filter(|(_, own, _)| *own == reason).count());
        }
        let share = self.short().count() as f32 * 100.0 / self.fills.len().max(1) as f32;
        let _ = writeln!(out, "; {share:.1} % are short");
        for (fill, reason, page) in self.short().take(25) {
            let _ = writeln!(out, "  {:>5.1} % {reason:?}: {page}", fill * 100.0);
        }
        self.gaps.sort_by(|a, b| b.0.total_cmp(&a.0));
        let worst: Vec<String> =
            self.gaps.iter().take(8).map(|(gap, edition)| format!("{gap:.0} {edition}")).collect();
        let _ = writeln!(out, "highest white strips (pt): {}", worst.join(", "));
        for (what, all) in &self.faults {
            let _ = writeln!(out, "{what}: {}", all.len());
            for words in all.iter().take(12) {
                let _ = writeln!(out, "  {words}");
            }
        }
        for why in &self.refused {
            let _ = writeln!(out, "REFUSED {why}");
        }
        out
    }
}

#[test]
fn of_all_releases_are_full() {
    let (shipped, style) = editions(repository());
    let newsroom = Fixture::newsroom();
    let (news, news_style) = editions(&newsroom.path(""));
    let mut typesetter = Typesetter::new().unwrap();
    let mut of = |name: &str, documents: &[Document], style: &Style| {
        let mut figures = Figures::default();
        documents.iter().for_each(|document| figures.see(document, style, &mut typesetter));
        println!("{}", figures.say(name));
        figures
    };
    let parts = [shipped.clone(), news.clone()].concat();
    let pools: Vec<Pool> = ["en", "ru", "tg"].iter().map(|tag| Pool::new(tag, &parts)).collect();
    let generated: Vec<Document> = (0..corpus::RELEASES).map(|number| corpus::release(&pools, number)).collect();
    let all =
        [of("shipped", &shipped, &style), of("newsroom", &news, &news_style), of("generated", &generated, &style)];
    assert_eq!([&all[0], &all[1], &all[2]].map(|figures| figures.editions), [15, 33, corpus::RELEASES]);
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (kind, pages) in all.iter().flat_map(Figures::wrong) {
        wrong.entry(kind).or_default().extend(pages);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let count = |of: &dyn Fn(&Figures) -> usize| all.iter().map(of).sum::<usize>();
    let (short, pages) = (count(&|figures| figures.short().count()), count(&|figures| figures.fills.len()));
    assert!(short * MOST_SHORT <= pages, "{short} of {pages} pages before the last are short");
}

#[test]
fn first_show_contact_and_emblem_where_the_house_wants_it() {
    let fixture = Fixture::shipped();
    let plain = editions(&fixture.path(""));
    fixture.append("payom.toml", "\n[style]\nfirst-page = [\"contact\", \"emblem\"]\n");
    let wanted = editions(&fixture.path(""));
    let mut typesetter = Typesetter::new().unwrap();
    let mut first = |(all, style): &(Vec<Document>, Style)| -> Vec<(bool, bool)> {
        let own = all.iter().filter(|document| document.slug.starts_with("2018"));
        own.map(|document| shows(&typeset(document, style, &mut typesetter).unwrap().pages)).collect()
    };
    assert_eq!(first(&plain), [(false, false); 3]);
    assert_eq!(first(&wanted), [(true, true); 3]);
}

/// Whether the first of several pages has a link to mail, and a picture.
fn shows(pages: &Pages) -> (bool, bool) {
    let page = &pages.pages[0];
    let mail = page.links.iter().any(|link| link.href.starts_with("mailto:"));
    let picture =
        page.sequences.iter().flat_map(|sequence| &sequence.items).any(|item| matches!(item, Item::Image { .. }));
    (pages.pages.len() > 1 && mail, picture)
}
