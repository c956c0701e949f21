//! What each stage of one edition costs, with everything warm as in the middle of a long build.
//!
//! In: the Tajik edition of the release of October 2018 (two pages). Out: criterion's figures for loading (parsing
//! included), checking, resolving, the web page; shaping, breaking a paragraph, dividing into pages, and typesetting as a
//! whole; the card; writing; then typesetting and writing of 2, 20 and 200 pages, for how cost grows.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot load its project has nothing to measure")]

use std::hint::black_box;
use std::path::Path;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use payom::card::card;
use payom::check::{self, StaleSeverity};
use payom::diag::{Report, Severity, Sources};
use payom::document::{Block, Document, Inline, Listed, Resolver, resolve};
use payom::html::{PageFacts, Pages, SiteLocale, Theme};
use payom::output;
use payom::pdf::stages::{self, Flow};
use payom::pdf::write::{WriterCache, write};
use payom::pdf::{Style, Typesetter, typeset};
use payom::project::{Selection, load};

const SLUG: &str = "2018-10-opcat-sessions";

fn stages(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let all = Selection::default();
    let project = load(root, &all, &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let release = project.releases.iter().find(|loaded| loaded.release.slug.as_str() == SLUG).unwrap();
    let tajik = release.locales.iter().find(|locale| locale.tag() == "tg").unwrap();
    let document = resolve(&resolver, release, tajik, &mut report).unwrap();
    let style = Style::default();
    let mut typesetter = Typesetter::new().unwrap();
    let mut cache = WriterCache::default();
    let pages = typeset(&document, &style, &mut typesetter).unwrap().pages;

    let mut group = criterion.benchmark_group("the shipped project");
    group.bench_function("load", |bencher| {
        bencher.iter(|| {
            let (mut sources, mut report) = (Sources::default(), Report::default());
            load(root, &all, &mut sources, &mut report).unwrap()
        });
    });
    group.bench_function("check", |bencher| {
        bencher.iter(|| {
            let mut report = Report::default();
            let unrecorded = check::Unrecorded::Leave;
            let told = StaleSeverity { stale: Severity::Warning, unrecorded };
            check::all(&project, told, &sources, &mut report, |_| ());
            report
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("one edition of two pages");
    group.bench_function("resolve", |bencher| {
        bencher.iter(|| resolve(&resolver, release, tajik, &mut Report::default()).unwrap());
    });
    let web = Pages::new(&Theme::of(&project), &sources, &mut report).unwrap();
    let texts = resolver.site(tajik, &[Listed::new(release)], &mut report).unwrap();
    let site = SiteLocale::new(tajik.clone(), texts, Vec::new());
    let download = output::download();
    let download = download.listed_download(download.file(&document.slug, "tg"), 40_000).unwrap();
    let downloads = [("tg".to_owned(), download)].into();
    let facts = PageFacts { site: Some(&site), downloads, ..PageFacts::default() };
    group.bench_function("html", |bencher| bencher.iter(|| web.release(black_box(&document), &facts).unwrap()));
    let words = longest_text(&document);
    group.bench_function(format!("shape {} letters, no word known", words.chars().count()), |bencher| {
        bencher.iter(|| stages::shape(black_box(&words), "tg", &style, &mut typesetter).unwrap());
    });
    group.bench_function("paragraph of them", |bencher| {
        bencher.iter(|| stages::paragraph(black_box(&words), "tg", &style, &mut typesetter).unwrap());
    });
    let flow = Flow::set(&document, &style, &mut typesetter).unwrap();
    group.bench_function("paginate", |bencher| {
        bencher.iter_batched(|| flow.clone(), |flow| flow.paginate(&style).unwrap(), BatchSize::SmallInput);
    });
    group.bench_function("typeset", |bencher| {
        bencher.iter(|| typeset(black_box(&document), &style, &mut typesetter).unwrap());
    });
    group.bench_function("card", |bencher| bencher.iter(|| card(black_box(&document), &style).unwrap()));
    group.bench_function("write", |bencher| bencher.iter(|| write(black_box(&pages), &mut cache).unwrap()));
    group.bench_function("typeset and write", |bencher| {
        bencher.iter(|| {
            let pages = typeset(black_box(&document), &style, &mut typesetter).unwrap().pages;
            write(&pages, &mut cache).unwrap()
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("typeset and write, by pages");
    group.sample_size(10);
    for wanted in [2, 20, 200] {
        let long = lengthened(&document, wanted, &style, &mut typesetter);
        group.throughput(Throughput::Elements(wanted as u64));
        group.bench_with_input(BenchmarkId::from_parameter(wanted), &long, |bencher, long| {
            bencher.iter(|| {
                let pages = typeset(black_box(long), &style, &mut typesetter).unwrap().pages;
                write(&pages, &mut cache).unwrap()
            });
        });
    }
    group.finish();
}

/// The longest stretch of words of a document.
fn longest_text(document: &Document) -> String {
    let paragraphs = document.body.iter().filter_map(|block| match block {
        Block::Paragraph(content) => Some(content),
        _ => None,
    });
    let words = paragraphs.flatten().filter_map(|inline| match inline {
        Inline::Text(text) => Some(text.as_str()),
        _ => None,
    });
    words.max_by_key(|words| words.len()).unwrap().to_owned()
}

/// A document whose body is repeated until it has so many pages, within one in fifty.
fn lengthened(document: &Document, wanted: usize, style: &Style, typesetter: &mut Typesetter) -> Document {
    let mut long = document.clone();
    let mut times = 1;
    loop {
        let pages = typeset(&long, style, typesetter).unwrap().pages.pages.len();
        if pages * 50 >= wanted * 49 {
            return long;
        }
        times = (times * wanted / pages).max(times + 1);
        long.body = document.body.iter().cycle().take(document.body.len() * times).cloned().collect();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
