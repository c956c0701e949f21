//! Where in the project a fault of the layout lies, and what to type there.
//!
//! In: what the typesetter refuses or the layout rules find broken, and the edition. Out: a diagnostic at the line of a
//! message, of the front matter, of the registry or of `[style]` that causes it. Invariants: a fault that no file can
//! cause is `internal`; words are looked for first where the edition's own words stand.

use super::locate::{Found, Origin, letter, words};
use crate::diag::{Code, Diagnostic, Span, message};
use crate::document::{Block, Document, Figure, Inline, Text, contacts};
use crate::pdf::layout_checks::{Cause, Violation};
use crate::pdf::style::MM;
use crate::pdf::{self, Style, TypesetError, Typesetter, Unbreakable};
use crate::registry::At;

/// Why a file of an edition cannot be made: `name` is the file's.
pub(super) fn refused(
    origin: Origin<'_>,
    name: &str,
    error: &TypesetError,
    style: &Style,
    typesetter: Option<&mut Typesetter>,
) -> Diagnostic {
    match error {
        TypesetError::MissingGlyph { character, face, around } => {
            missing_glyph(origin, *character, style.faces.name(*face), &format!("{name}: "), around)
        }
        TypesetError::TooHigh { block, height, room } => {
            let diagnostic = Diagnostic::new(Code::BlockTooHigh, format!("{name}: {error}"));
            match block {
                Unbreakable::Footer => footer(origin, diagnostic, height - room, style, typesetter),
                Unbreakable::Line => Diagnostic::new(Code::Internal, format!("{name}: {error}")),
                block => too_high(origin, block, diagnostic, height - room, style),
            }
        }
        TypesetError::TooNarrow { table, row, column, word } => {
            let diagnostic = Diagnostic::new(Code::TableTooNarrow, format!("{name}: {error}"));
            let help = format!("shorten “{word}”, or leave a column out of the table");
            match cell(origin, *table, *row, *column) {
                Some(span) => diagnostic.at(span, "this cell").help(help),
                None => diagnostic.help(help),
            }
        }
        TypesetError::Style(_) | TypesetError::Font(_) => Diagnostic::new(Code::Internal, format!("{name}: {error}")),
    }
}

/// A character that a face does not have. `file` is named where the character is in no message.
fn missing_glyph(origin: Origin<'_>, c: char, face: &str, file: &str, around: &str) -> Diagnostic {
    let code = u32::from(c);
    let found = letter(origin, c);
    let code = format!("U+{code:04X}");
    let what = match &found {
        Some(Found { message: Some(name), .. }) => message!(
            "character-not-in-font",
            "`{name}` has the character {character} ({code}), which {font} does not have",
            name = name,
            character = c,
            code = code,
            font = face
        ),
        _ => message!(
            "font-lacks-character",
            "{file}{font} does not have the character {character} ({code}) of “{text}”",
            file = file,
            font = face,
            character = c,
            code = code,
            text = around
        ),
    };
    let diagnostic = Diagnostic::new(Code::MissingGlyph, what);
    match found {
        Some(Found { span, .. }) => diagnostic.at(span, message!("cannot-be-shown", "cannot be shown")),
        None => diagnostic,
    }
    .help(message!("other-characters", "write it with other characters"))
}

/// A part that is `beyond` points higher than a page, the footer apart.
fn too_high(
    origin: Origin<'_>,
    block: &Unbreakable,
    diagnostic: Diagnostic,
    beyond: f32,
    style: &Style,
) -> Diagnostic {
    let texts = &style.texts;
    match block {
        Unbreakable::Contact(number) => {
            let lines = (beyond / texts.contact.leading).ceil();
            contact(origin, *number, diagnostic).help(format!(
                "take {} out of what is said of this contact: phones, addresses, or words of the role",
                lines_of(lines)
            ))
        }
        Unbreakable::Letterhead => {
            let longest = origin.document.heads().into_iter().map(Text::as_str).max_by_key(|text| text.len());
            worded(origin, longest, diagnostic, beyond / texts.publisher.leading)
        }
        Unbreakable::Label => {
            let parts = [&origin.document.label, &origin.document.draft];
            let longest = parts.into_iter().flatten().map(Text::as_str).max_by_key(|text| text.len());
            worded(origin, longest, diagnostic, beyond / texts.label.leading)
        }
        Unbreakable::Picture(number) => {
            let sections = origin.document.sections.iter().flat_map(|section| &section.blocks);
            let blocks: Vec<&Block> = origin.document.body.iter().chain(sections).collect();
            let caption = picture(&blocks, &mut (*number + 1)).map(caption);
            let diagnostic = match origin.loaded.release.template.figures().get(*number) {
                Some(path) => diagnostic.also(path.span, "the picture"),
                None => diagnostic,
            };
            worded(origin, caption.as_deref(), diagnostic, beyond / texts.caption.leading)
        }
        Unbreakable::Row { table, row } => {
            let help = format!("shorten its words by {}", lines_of((beyond / texts.contact.leading).ceil()));
            match cell(origin, *table, row.checked_sub(1), 0) {
                Some(span) => diagnostic.at(span, "this row").help(help),
                None => diagnostic.help(help),
            }
        }
        Unbreakable::Footer | Unbreakable::Line => diagnostic,
    }
}

/// Where the template has the cell of a table; the header, where there is no row.
fn cell(origin: Origin<'_>, table: usize, row: Option<usize>, column: usize) -> Option<Span> {
    let tables = origin.loaded.release.template.tables();
    let table = tables.get(table)?;
    match row {
        Some(row) => Some(table.rows.get(row)?.cells.get(column)?.span),
        None => Some(table.columns.get(column)?.header.span),
    }
}

/// A layout rule that a file of an edition breaks.
pub(super) fn broken(origin: Origin<'_>, name: &str, rule: &Violation) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::LayoutRule, format!("{name}: {}", rule.what));
    let look = &origin.project.settings.look;
    match &rule.cause {
        Cause::Emblem => match &look.sizes.emblem {
            Some(emblem) => diagnostic
                .at(emblem.span, "the emblem's height is set here")
                .help("delete this line: the emblem is then 12 mm high"),
            None => credits(origin, diagnostic).help("the funders in this release must leave room for the emblem"),
        },
        Cause::Contact(number) => {
            contact(origin, *number, diagnostic).help("shorten what is said of this contact, or name fewer contacts")
        }
        Cause::Footer => credits(origin, diagnostic).help("name fewer funders and partners, or shorten their names"),
        Cause::Address(href) => {
            let diagnostic = match address(origin, href) {
                Some(span) => diagnostic.at(span, "the address stands here"),
                None => diagnostic,
            };
            let margins = [&look.margins.left, &look.margins.right].into_iter().flatten();
            match margins.max_by(|a, b| a.value.total_cmp(&b.value)) {
                Some(margin) => {
                    let help = "make the margin smaller, or take a shorter address";
                    diagnostic.also(margin.span, "so little room is left by the margins").help(help)
                }
                None => diagnostic.help("take a shorter address"),
            }
        }
        Cause::Words(bonded) => match words(origin, bonded) {
            Some(Found { span, .. }) => diagnostic.at(span, "these words").help("shorten this part of the text"),
            None => diagnostic.help("shorten this part of the text"),
        },
    }
}

/// The footer is `beyond` points higher than a page: the emblem's height, a margin, or those who are credited.
fn footer(
    origin: Origin<'_>,
    diagnostic: Diagnostic,
    beyond: f32,
    style: &Style,
    typesetter: Option<&mut Typesetter>,
) -> Diagnostic {
    let look = &origin.project.settings.look;
    if let (Some(at), Some(typesetter)) = (&look.sizes.emblem, typesetter)
        && let Some(most) = tallest_emblem(origin.document, style, at.value, typesetter)
    {
        return diagnostic
            .at(at.span, "so high an emblem leaves no room for the rest of the footer")
            .note("a footer is never parted: the emblem stands with its statement, its clear space and all who are credited")
            .help(format!("write `emblem-height = {most}`: it is the largest that fits here"));
    }
    let margins = [("top", &look.margins.top), ("bottom", &look.margins.bottom)];
    let given = margins.into_iter().filter_map(|(side, at)| Some((side, at.as_ref()?)));
    let largest = given.max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value));
    if let Some((side, At { value, span })) = largest {
        let most = (value - beyond / MM).floor();
        if most >= 15.0 {
            return diagnostic
                .at(*span, "such margins leave no room for the funder footer")
                .help(format!("write `{side} = {most}`: it is the largest that fits here"));
        }
    }
    credits(origin, diagnostic).note("a footer is never parted").help(format!(
        "take {:.0} mm out of it: name fewer funders and partners, or shorten what is said of them",
        (beyond / MM).ceil()
    ))
}

/// The largest height of the emblem, in whole millimetres below `now`, with which a footer fits a page.
fn tallest_emblem(document: &Document, style: &Style, now: f32, typesetter: &mut Typesetter) -> Option<u8> {
    let mut other = style.clone();
    (10..=40_u8).rev().filter(|height| f32::from(*height) < now).find(|height| {
        other.blocks.emblem = f32::from(*height) * MM;
        pdf::footer_height(document, &other, typesetter).is_ok_and(|height| height <= other.frame_height())
    })
}

/// Where the release says who is credited.
fn credits(origin: Origin<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let matter = &origin.loaded.release.matter;
    let spans = [
        matter.projects.first().map(|project| project.span),
        matter.funding.first().map(|funding| funding.funder.span),
        matter.partners.first().map(|partner| partner.span),
    ];
    let span = spans.into_iter().flatten().next();
    let span = span.unwrap_or_else(|| origin.sources.span(origin.loaded.release.file, 0..0));
    diagnostic.at(span, "who is credited follows from this")
}

/// Where the release names a contact, and the registry describes it.
fn contact(origin: Origin<'_>, number: usize, diagnostic: Diagnostic) -> Diagnostic {
    let named = contacts(origin.loaded, &origin.document.locale, &origin.project.registry);
    let Some(id) = named.get(number) else { return diagnostic };
    let diagnostic = diagnostic.at(id.span, "named here");
    match origin.project.registry.contacts.get(&id.value) {
        Some(record) => diagnostic.also(record.span, "the contact"),
        None => diagnostic,
    }
}

/// Where the registry has a phone number or an e-mail address.
fn address(origin: Origin<'_>, href: &str) -> Option<Span> {
    let contacts = origin.loaded.release.matter.contacts.everybody().into_iter();
    let records = contacts.filter_map(|id| origin.project.registry.contacts.get(&id.value));
    let has = |record: &&crate::registry::Contact| {
        let email = href.strip_prefix("mailto:");
        let phone = href.strip_prefix("tel:").map(|tel| tel.split(';').next().unwrap_or(tel));
        record.email.as_deref().is_some_and(|own| Some(own) == email)
            || record.phones.iter().any(|line| Some(line.phone.e164()) == phone)
    };
    let record = records.into_iter().find(has).map(|record| record.span);
    let shown = href.split_once(':').map_or(href, |(_, address)| address);
    words(origin, shown).map(|found| found.span).or(record)
}

/// Words that are so many lines too long.
fn worded(origin: Origin<'_>, text: Option<&str>, diagnostic: Diagnostic, lines: f32) -> Diagnostic {
    let diagnostic = match text.and_then(|text| words(origin, text)) {
        Some(Found { span, .. }) => diagnostic.at(span, "these words are too long"),
        None => diagnostic,
    };
    diagnostic.help(format!("shorten these words by {}", lines_of(lines.ceil())))
}

fn lines_of(lines: f32) -> String {
    if lines <= 1.0 { "1 line".to_owned() } else { format!("{lines:.0} lines") }
}

/// The picture with this number, from 1.
fn picture<'a>(blocks: &[&'a Block], number: &mut usize) -> Option<&'a Figure> {
    let inner = |blocks: &'a [Block], number: &mut usize| picture(&blocks.iter().collect::<Vec<_>>(), number);
    blocks.iter().copied().find_map(|block| match block {
        Block::Figure(figure) => {
            *number -= 1;
            (*number == 0).then_some(figure)
        }
        Block::List { items, .. } => items.iter().find_map(|item| inner(item, number)),
        Block::Quote { content, .. } => inner(content, number),
        Block::Paragraph(_)
        | Block::Heading { .. }
        | Block::Rows { .. }
        | Block::Break
        | Block::Table(_)
        | Block::Footnotes(_) => None,
    })
}

/// The longer of a picture's two texts.
fn caption(figure: &Figure) -> String {
    fn plain(content: &[Inline], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Dateline { text, .. } => out.push_str(text.as_str()),
                Inline::Strong(inner) | Inline::Emphasis(inner) => plain(inner, out),
                Inline::Link { content, .. } | Inline::File { content, .. } | Inline::Foreign { content, .. } => {
                    plain(content, out);
                }
                Inline::Mark(mark) => out.push_str(mark.shown.as_str()),
            }
        }
    }
    let mut caption = String::new();
    plain(figure.caption.as_deref().unwrap_or_default(), &mut caption);
    let credit = figure.credit.as_ref().map_or("", Text::as_str);
    if credit.len() > caption.len() { credit.to_owned() } else { caption }
}
