//! Payom publishes press releases in several languages from one template: accessible HTML, typeset and tagged
//! PDF, and plain text, with the right funder footer and the right contacts.
//!
//! **The promise: if a file appears in `output/`, every word in it was written or translated on purpose.** No fallback
//! language, no partial output, no silent substitution, no missing glyph.
//!
//! # The pipeline is the list of modules
//!
//! | stage | gives | which guarantees |
//! |---|---|---|
//! | [`project::open`], [`project::Project::with`] | [`project::Project`] | what all releases share, then a batch of releases at a time, is in memory and parsed; no later stage reads the disk |
//! | [`check::Checks`] | diagnostics | every name in the messages exists, no reference dangles or goes in a circle; what funders check agrees with the registry |
//! | [`document::resolve`] | [`document::Document`] | complete text of one *edition* (release × locale); no message id, no variable, no Markdown left |
//! | [`html::Pages::release`] | `String` | escaping happens in one place; only the house's own theme can fail |
//! | [`pdf::typeset()`] | [`pdf::pages::Pages`] | items at fixed positions; every glyph exists in its face; every item names its structure element or is an artifact |
//! | [`pdf::write::write`] | bytes | PDF/UA-1 and PDF/A-2a; same input, same bytes |
//! | [`output::OUTPUTS`] | files by name | one line for each kind of file; no other stage names a format |
//! | [`card::card`] | bytes | a PNG, the picture that links to a release are shown with; same input, same bytes |
//! | [`publish`] | files | all editions of the selection or none |
//!
//! A build goes over all releases twice: it checks and resolves every edition before it makes the first file. Releases are
//! loaded and dropped in batches. Of each edition a few hundred bytes stay in memory: its name, the names of its files, and
//! fingerprints. What lists show of it is written to the staging folder, and read when the list is made.
//!
//! Only [`document::resolve`] knows which messages an edition needs. So it is resolving that finds what is missing, in
//! `payom check` as in `payom build`, and the static checks need not repeat it.
//!
//! Every stage takes a [`diag::Report`] and gathers all problems instead of the first; [`diag::Reported`] proves that the
//! user was told.
//!
//! # Rooms
//!
//! Imports go one way: `diag ← l10n ← {asset, office} ← registry ← release ← project ← check ← document ← {html, pdf, text} ←
//! {card, mail, word} ← output ← {edit, exchange} ← publish ← cli`. A test holds this order, and that the files of a room never import
//! each other in a circle.
//!
//! | room | its own rooms, in the order of the work |
//! |---|---|
//! | [`diag`] | `code` what each problem is called and how it is explained · `render` the forms of a report |
//! | [`l10n`] | `syntax` Fluent, with positions · `language` a folder for each language, CLDR's defaults for all others · `typography` · `format` dates, numbers, lists |
//! | [`asset`] | `jpeg`, `svg`, PNG: recognised, checked, cleaned · `scale` |
//! | [`office`] | packages and Word files, read and written; knows nothing of releases |
//! | [`registry`] | `parse` TOML with positions · a file for each kind of section |
//! | [`release`] | `front_matter` · `template` · `dialect` Markdown of other tools |
//! | [`project`] | `disk` · `settings` |
//! | [`check`] | `structure` of messages · `translation` · `funders` · `words`, one file a rule |
//! | [`document`] | resolving; `words` fetches a message and reads its marks |
//! | [`html`] | `markup` · `page` · `site` · `theme` |
//! | [`pdf`] | `style` · `text` shapes words · `paragraph` breaks lines · `compose` stacks blocks · `paginate` divides pages · `write` |
//! | [`mod@text`] | the plain text of an edition, and the short one for posting a link |
//! | [`card`] | the picture for links |
//! | [`mail`] | drafts of mails, lists of addresses |
//! | [`word`] | an edition as a Word file |
//! | [`output`] | the table of everything that can be made: one line each |
//! | [`edit`] | the one way to change a file of the project |
//! | [`exchange`] | Word files and plain texts as a release |
//! | [`publish`] | what is staged changes places with what was published, all or nothing |
//! | [`cli`] | options, then one file or folder a command |
//!
//! `.github/CONTRIBUTING.md` shows how to add a check rule, a language, an output and a registry field.
//!
//! # A worked example
//!
//! ```no_run
//! use payom::diag::{Report, Sources};
//! use payom::document::{Resolver, resolve};
//! use payom::html::{PageFacts, Pages, Theme};
//! use payom::pdf::{Style, Typesetter, typeset, write};
//! use payom::project::{Selection, load};
//!
//! let (mut sources, mut report) = (Sources::default(), Report::default());
//! let project = load(".".as_ref(), &Selection::default(), &mut sources, &mut report).expect("settings");
//! let resolver = Resolver::new(&project, &sources);
//! let loaded = &project.releases[0];
//! let document = resolve(&resolver, loaded, &loaded.locales[0], &mut report).expect("complete");
//! let pages = Pages::new(&Theme::of(&project), &sources, &mut report).expect("templates");
//! let html = pages.release(&document, &PageFacts::default()).expect("names");
//! let mut typesetter = Typesetter::new().expect("faces");
//! let pages = typeset(&document, &Style::default(), &mut typesetter).expect("glyphs").pages;
//! let pdf = write::write(&pages, &mut write::WriterCache::default()).expect("sound pages");
//! assert!(html.contains("<h1") && pdf.starts_with(b"%PDF-1.7"));
//! ```

pub mod asset;
pub mod card;
pub mod check;
pub mod cli;
pub mod diag;
pub mod document;
pub mod edit;
pub mod exchange;
pub mod html;
pub mod l10n;
pub mod mail;
pub mod office;
pub mod output;
pub mod pdf;
pub mod project;
pub mod publish;
pub mod registry;
pub mod release;
pub mod text;
pub mod word;
