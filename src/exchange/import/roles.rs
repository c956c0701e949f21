//! What each item is.
//!
//! In: the items of one language, in order. Out: units: headline, sentence under it, headings, paragraphs, lists, quotations, figures;
//! what is contact or credit is taken out. Invariants: styles count before looks; what was told by looks alone is said; an item
//! is of one role.

use std::collections::BTreeMap;

use super::addresses::addresses;
use super::apart::apart;
use super::dateline;
use super::embargo::is_embargo;
use super::item::{Item, Origin, Shape};
use super::labels::is_label;
use super::layout::begin;
use super::model::{Known, Left, Name, NameKind};
use super::reach::says;
use super::role::Role;
use super::speech::{quotes, said};
use super::typed::typed_lists;
use crate::diag::{Message, message};

/// Longest headline and heading.
const HEADLINE: usize = 220;
const HEADING: usize = 100;
/// So many items may stand over the text.
const OVER: usize = 12;

/// The roles of the items of a language, in order; and what was told by looks alone.
pub(super) fn roles(items: &mut [Item], known: &Known) -> (Vec<Role>, Vec<Message>) {
    let mut roles = vec![Role::Paragraph; items.len()];
    let mut notes = Vec::new();
    apart(items, &mut roles, known);
    styled(items, &mut roles, known);
    said(items, &mut roles);
    days(items, &mut roles, known);
    for (item, role) in items.iter().zip(&roles) {
        if matches!(item.origin, Origin::Box(_)) && *role == Role::Paragraph && !item.is_empty() {
            notes.push(message!(
                "import-box",
                "the words of a text box are taken where it stands: “{words}”",
                words = begin(&item.words)
            ));
        }
    }
    let head = head(items, &mut roles, &mut notes);
    let over = &items[..head.unwrap_or(0)];
    letterhead(over, &mut roles, known);
    for (item, role) in over.iter().zip(&mut roles).filter(|(_, role)| **role == Role::Paragraph) {
        // An address over the headline is the office's.
        if !item.is_sentence() && !addresses(&item.words, known).is_empty() {
            *role = Role::Contact;
        }
    }
    typed_lists(items, &mut roles, &mut notes);
    quotes(items, &mut roles);
    guessed_headings(items, &mut roles, head, &mut notes);
    for (item, role) in items.iter_mut().zip(&roles) {
        if item.is_capitals() && matches!(role, Role::Headline | Role::Heading(_)) {
            notes.push(message!("import-capitals", "capitals are set down: “{words}”", words = begin(&item.words)));
        }
    }
    set_down(items, &roles);
    (roles, notes)
}

fn styled(items: &[Item], roles: &mut [Role], known: &Known) {
    for (item, role) in items.iter().zip(roles.iter_mut()).filter(|(_, role)| **role == Role::Paragraph) {
        *role = match &item.shape {
            Shape::Heading(_) | Shape::Title | Shape::Subtitle if is_label(item, known) => Role::Label,
            Shape::Plain | Shape::Heading(_) | Shape::Title | Shape::Subtitle if is_embargo(&item.words) => {
                Role::Embargo
            }
            Shape::Heading(level) => Role::Heading(*level),
            Shape::Listed(number, level) => Role::Listed(*number, *level),
            Shape::Quote => Role::Quote,
            Shape::Caption => Role::Caption,
            Shape::Grid(cells) => Role::Grid(cells.clone()),
            _ if !item.pictures.is_empty() && item.is_empty() => Role::Figure,
            Shape::About if super::dates::first(&item.words).is_some() => Role::Label,
            Shape::About => Role::Left(Left::Author),
            _ if is_label(item, known) => Role::Label,
            _ => Role::Paragraph,
        };
    }
    for place in 1..items.len() {
        let named = ["table ", "таблица ", "ҷадвали ", "ҷадвал "];
        let lower = items[place - 1].words.trim().to_lowercase();
        let is_name =
            |name: &str| lower.strip_prefix(name).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let short = items[place - 1].length() < 250;
        if matches!(roles[place], Role::Grid(_))
            && roles[place - 1] == Role::Paragraph
            && short
            && named.iter().any(|name| is_name(name))
        {
            roles[place - 1] = Role::Caption;
        }
        let lower = items[place].words.to_lowercase();
        let says =
            ["photo:", "фото:", "акс:", "сурат:", "photo by", "photo ©"].iter().any(|word| lower.contains(word));
        let short = items[place].length() < 250;
        if !items[place - 1].pictures.is_empty()
            && roles[place] == Role::Paragraph
            && short
            && (items[place].italic || says)
        {
            roles[place] = Role::Caption;
        }
    }
}

/// The first line over the text that holds the day, or its place and the day. Other days are of what the text tells.
fn days(items: &[Item], roles: &mut [Role], known: &Known) {
    let plain = |role: &Role| matches!(role, Role::Paragraph | Role::Heading(_));
    let long = |place: &usize| plain(&roles[*place]) && items[*place].length() > HEADLINE;
    let text = (0..items.len()).find(long).unwrap_or(items.len()).min(OVER);
    let is_day = |place: &usize| roles[*place] == Role::Paragraph && dateline::is_day(&items[*place].words, known);
    if let Some(place) = (0..text).find(is_day) {
        roles[place] = Role::Day;
    }
}

/// Finds the headline and the sentence under it; gives the place of the headline.
fn head(items: &[Item], roles: &mut [Role], notes: &mut Vec<Message>) -> Option<usize> {
    let free = |place: usize, roles: &[Role]| matches!(roles[place], Role::Paragraph | Role::Heading(_));
    let titled = (0..items.len()).find(|place| free(*place, roles) && items[*place].shape == Shape::Title);
    let first_heading = || (0..items.len()).find(|place| roles[*place] == Role::Heading(1));
    // A heading of the text comes behind its first paragraph.
    let heading = first_heading().filter(|place| {
        !(0..*place).any(|before| roles[before] == Role::Paragraph && items[before].length() > HEADLINE)
    });
    let found = titled.or(heading).or_else(|| guessed_headline(items, roles, notes));
    let place = found?;
    roles[place] = Role::Headline;
    let next = (place + 1..items.len()).find(|next| {
        !matches!(
            roles[*next],
            Role::Left(_) | Role::Contact | Role::Letterhead | Role::Label | Role::Day | Role::Embargo | Role::Credit
        )
    })?;
    let item = &items[next];
    let styled = item.shape == Shape::Subtitle;
    let dated = super::dates::first(&item.words).is_some_and(|(_, at)| at.start < 40);
    let looks = (item.centered || item.italic || item.bold) && item.length() < 250 && !dated && free(next, roles);
    if styled || looks && item.shape == Shape::Plain && next + 1 < items.len() {
        roles[next] = Role::Standfirst;
        if !styled {
            let words = begin(&item.words);
            notes.push(message!(
                "import-standfirst",
                "taken for the sentence under the headline: “{words}”",
                words = words
            ));
        }
    }
    Some(place)
}

/// The first short line over the text that looks like a headline, which is said.
fn guessed_headline(items: &[Item], roles: &[Role], notes: &mut Vec<Message>) -> Option<usize> {
    let free = |place: usize| matches!(roles[place], Role::Paragraph | Role::Heading(_));
    let body = (0..items.len()).find(|place| roles[*place] == Role::Paragraph && items[*place].length() > HEADLINE);
    // The sentence with place and day begins the text.
    let dated = |place: &usize| {
        let item = &items[*place];
        let sentence = roles[*place] == Role::Paragraph && item.is_sentence() && item.length() > HEADING;
        sentence && super::dates::first(&item.words).is_some_and(|(_, at)| at.start < 40)
    };
    let lead = (0..items.len().min(OVER * 4)).find(dated).unwrap_or(items.len());
    let before = body.unwrap_or(items.len()).min(lead);
    let short = |place: &usize| free(*place) && items[*place].length() <= HEADLINE && !items[*place].is_sentence();
    let largest = (0..before).filter(short).map(|place| items[place].size).max().unwrap_or(0);
    let looks = |place: &usize| {
        let item = &items[*place];
        item.size >= largest && (item.bold || item.centered || item.is_capitals())
    };
    let guess = (0..before).filter(short).find(looks).or_else(|| (0..before).find(short));
    let guess = guess.or_else(|| over_pages(items, roles));
    if let Some(place) = guess {
        notes.push(message!(
            "import-headline",
            "taken for the headline: “{words}”",
            words = begin(&items[place].words)
        ));
    }
    guess
}

/// Names of organisations of the registry that stand over the headline.
fn letterhead(items: &[Item], roles: &mut [Role], known: &Known) {
    for (item, role) in items.iter().zip(roles).filter(|(_, role)| **role == Role::Paragraph) {
        let says = says(&item.words, known).filter(|says| says.printed && !says.more && !says.named);
        if says.is_some_and(|says| says.addresses == 0) && is_name(&item.words, known) {
            *role = Role::Letterhead;
        }
    }
}

/// Whether words have the name of an organisation of the registry.
fn is_name(words: &str, known: &Known) -> bool {
    let words = words.to_lowercase();
    let is_in =
        |name: &Name| name.kind == NameKind::Organisation && !name.avoid && words.contains(&name.text.to_lowercase());
    known.names.iter().any(is_in)
}

/// A headline that stands over the pages: the largest bold line there, of three words or more.
fn over_pages(items: &[Item], roles: &[Role]) -> Option<usize> {
    let body = |item: &&Item| item.origin == Origin::Body;
    let size = items.iter().filter(body).map(|item| item.size).max().unwrap_or(0);
    let looks = |place: &usize| {
        let item = &items[*place];
        let several = item.words.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 2;
        roles[*place] == Role::Left(Left::Margin) && several && item.bold && item.size > size && !item.is_sentence()
    };
    (0..items.len()).filter(looks).max_by_key(|place| (items[*place].size, usize::MAX - place))
}

/// Short paragraphs that are bold or underlined as a whole.
fn guessed_headings(items: &[Item], roles: &mut [Role], head: Option<usize>, notes: &mut Vec<Message>) {
    let first = head.unwrap_or(0);
    for place in first..items.len() {
        let item = &items[place];
        let looks = item.bold || item.underlined || item.is_capitals();
        let follows = items.get(place + 1).is_some() && item.length() < HEADING;
        let ends = item.words.trim_end().ends_with(['.', ',', ';', '!']);
        if roles[place] == Role::Paragraph && looks && follows && !ends && !item.words.contains('\n') {
            roles[place] = Role::Heading(2);
            notes.push(message!("import-heading", "taken for a heading: “{words}”", words = begin(&item.words)));
        } else if roles[place] == Role::Paragraph
            && place > first
            && follows
            && !item.is_sentence()
            && item.length() > 3
            && !item.words.contains([':', '|'])
            && !item.words.trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            notes.push(message!(
                "import-maybe-heading",
                "“{words}” may be a heading; it stays a paragraph",
                words = begin(&item.words)
            ));
        }
    }
}

/// Sets capitals down; words that the text writes with a capital keep theirs.
fn set_down(items: &mut [Item], roles: &[Role]) {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for item in items.iter().filter(|item| !item.is_capitals()) {
        let mut inner = false;
        for word in item.words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if inner && word.chars().any(char::is_uppercase) {
                names.entry(word.to_lowercase()).or_insert_with(|| word.to_owned());
            }
            inner = true;
        }
    }
    for (item, role) in items.iter_mut().zip(roles) {
        if !item.is_capitals() || !matches!(role, Role::Headline | Role::Heading(_)) {
            continue;
        }
        let (mut out, mut first) = (String::new(), true);
        for piece in item.marked.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let (word, sign) = match piece.char_indices().next_back().filter(|(_, c)| !c.is_alphanumeric()) {
                Some((at, _)) => piece.split_at(at),
                None => (piece, ""),
            };
            let lower = word.to_lowercase();
            let own = named(&names, &lower).unwrap_or(lower);
            let mut letters = own.chars();
            let begun =
                letters.next().filter(|_| first).map(|c| c.to_uppercase().collect::<String>() + letters.as_str());
            out.push_str(begun.as_deref().unwrap_or(&own));
            out.push_str(sign);
            first = first && word.is_empty();
        }
        item.marked = out;
    }
}

/// A word as a text writes it elsewhere, in this form or another of its cases.
fn named(names: &BTreeMap<String, String>, lower: &str) -> Option<String> {
    let found = names.get(lower).cloned();
    let cases = |text: &str| text.chars().count() > 3 && !text.is_ascii();
    let other = names.iter().filter(|(name, _)| cases(name)).find_map(|(name, written)| {
        let rest = lower.strip_prefix(name.as_str())?;
        (rest.chars().count() < 3 && written.chars().skip(1).all(char::is_lowercase))
            .then(|| format!("{written}{rest}"))
    });
    found.or(other)
}
