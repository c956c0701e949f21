//! A text in one line, and the pieces that it is made of.
//!
//! In: a text as Fluent and Markdown have it, in one line. Out: words, protected marks and stretches; and the line again. Invariants:
//! [`joined`] of [`pieces`] is the text itself; stretches are closed in the order in which they were opened, or there are none.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words.
    Words(String),
    /// What stays as it is: `{ org-bhr }`, `[^un]`.
    Code(String),
    /// A stretch begins.
    Open(Stretch),
    /// It ends.
    Close(Stretch),
}

/// What makes a stretch of a text another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stretch {
    /// `**strong**`
    Strong,
    /// `*emphasis*`
    Emphasis,
    /// `[words](link:name)`: where to.
    Link(String),
}

impl Stretch {
    fn open(&self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Emphasis => "*",
            Self::Link(_) => "[",
        }
    }

    fn close(&self) -> String {
        match self {
            Self::Strong => "**".to_owned(),
            Self::Emphasis => "*".to_owned(),
            Self::Link(to) => format!("]({to})"),
        }
    }

    /// As it is typed, with these words.
    pub(super) fn around(&self, words: &str) -> String {
        format!("{}{words}{}", self.open(), self.close())
    }
}

/// A longer text than this is none of a release: it has no marks.
pub(super) const LONGEST: usize = 50_000;

/// How far the end of a mark may lie.
const FAR: usize = 2_000;

/// The pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    if text.len() > LONGEST {
        return vec![Piece::Words(text.to_owned())];
    }
    scan(text, true).or_else(|| scan(text, false)).unwrap_or_else(|| vec![Piece::Words(text.to_owned())])
}

/// The text that pieces make.
pub(super) fn joined(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(text) | Piece::Code(text) => out.push_str(text),
            Piece::Open(stretch) => out.push_str(stretch.open()),
            Piece::Close(stretch) => out.push_str(&stretch.close()),
        }
    }
    out
}

/// The pieces, stretches among them or not; `None` where stretches are not closed in their order.
fn scan(text: &str, stretches: bool) -> Option<Vec<Piece>> {
    let (mut out, mut words) = (Vec::new(), String::new());
    // Stretches that are open; a link with the place of its closing bracket.
    let mut open: Vec<(Stretch, usize)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (piece, length) = match next(rest, at, &open, stretches) {
            Next::Words(length) => {
                words.push_str(rest.get(..length)?);
                at += length;
                continue;
            }
            Next::Code(length) => (Piece::Code(rest.get(..length)?.to_owned()), length),
            Next::Open(stretch, length, end) => {
                open.push((stretch.clone(), end));
                (Piece::Open(stretch), length)
            }
            Next::Close(length) => (Piece::Close(open.pop()?.0), length),
            Next::Broken => return None,
        };
        if !words.is_empty() {
            out.push(Piece::Words(std::mem::take(&mut words)));
        }
        out.push(piece);
        at += length;
    }
    if !words.is_empty() {
        out.push(Piece::Words(words));
    }
    open.is_empty().then_some(out)
}

/// What comes next in a text.
enum Next {
    Words(usize),
    Code(usize),
    Open(Stretch, usize, usize),
    Close(usize),
    Broken,
}

fn next(rest: &str, at: usize, open: &[(Stretch, usize)], stretches: bool) -> Next {
    let first = rest.chars().next().map_or(1, char::len_utf8);
    match rest.as_bytes().first() {
        Some(b'\\') => Next::Words(1 + rest.chars().nth(1).map_or(0, char::len_utf8)),
        Some(b'{') => code(rest).map_or(Next::Words(1), Next::Code),
        Some(b'[') if rest.starts_with("[^") => note(rest).map_or(Next::Words(1), Next::Code),
        Some(b'[') if stretches => match link(rest) {
            Some((end, to)) => Next::Open(Stretch::Link(to), 1, at + end),
            None => Next::Words(1),
        },
        Some(b']') => match open.last() {
            Some((stretch @ Stretch::Link(_), end)) if *end == at => Next::Close(stretch.close().len()),
            _ if open.iter().any(|(stretch, end)| matches!(stretch, Stretch::Link(_)) && *end == at) => Next::Broken,
            _ => Next::Words(1),
        },
        Some(b'*') if stretches => {
            let (stretch, sign) =
                if rest.starts_with("**") { (Stretch::Strong, "**") } else { (Stretch::Emphasis, "*") };
            if open.last().is_some_and(|(last, _)| *last == stretch) {
                return Next::Close(sign.len());
            }
            let after = rest.get(sign.len()..).unwrap_or_default();
            let begins = after.contains(sign) && !after.starts_with(char::is_whitespace);
            if begins { Next::Open(stretch, sign.len(), 0) } else { Next::Words(sign.len()) }
        }
        _ => Next::Words(first),
    }
}

/// How long the placeable is that a text begins with.
pub(super) fn code(text: &str) -> Option<usize> {
    let (mut depth, mut quoted) = (0_usize, false);
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next().filter(|(at, _)| *at < FAR) {
        match sign {
            '\\' if quoted => drop(signs.next()),
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// How long the mark of a footnote is that a text begins with.
fn note(text: &str) -> Option<usize> {
    let end = text.find(']')?;
    let name = text.get(2..end)?;
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (plain && !text.get(end + 1..)?.starts_with('(')).then_some(end + 1)
}

/// Where the words of the link end that a text begins with, and where it leads.
fn link(text: &str) -> Option<(usize, String)> {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty() && at < FAR) {
        let length = match rest.as_bytes().first()? {
            b'\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            b'{' => code(rest).unwrap_or(1),
            b'[' => {
                depth += 1;
                1
            }
            b']' => {
                depth -= 1;
                if depth == 0 {
                    let to = rest.get(1..)?.strip_prefix('(')?;
                    let to = to.get(..to.find(')')?)?;
                    return (!to.is_empty() && !to.contains(char::is_whitespace)).then(|| (at, to.to_owned()));
                }
                1
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        at += length;
    }
    None
}

/// What a mark stands for, whatever its form: `org-bhr` of `{ org-bhr.by }`, `$places` of `{ LIST($places, form: "in") }`.
pub(super) fn base(code: &str) -> String {
    let inner = code.trim_start_matches('{').trim_end_matches('}').trim();
    let name = |text: &str| -> String {
        text.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
    };
    if code.starts_with('[') || inner.starts_with('"') {
        return code.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    match inner.split_once('$') {
        Some((_, rest)) => format!("${}", name(rest)),
        None => name(inner),
    }
}

/// How often a text has each mark, as [`base`] calls them, and each stretch.
pub(super) fn marks(pieces: &[Piece]) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for piece in pieces {
        let name = match piece {
            Piece::Code(code) => base(code),
            Piece::Open(stretch) => stretch.close(),
            Piece::Words(_) | Piece::Close(_) => continue,
        };
        *out.entry(name).or_default() += 1;
    }
    out
}

/// A text whose white space does not count.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A text whose white space and kinds of quotation marks do not count: what programs correct by themselves.
pub(super) fn alike(text: &str) -> String {
    let plain = |c: char| match c {
        '“' | '”' | '„' | '«' | '»' | '‟' => '"',
        '’' | '‘' | '‚' | '‛' => '\'',
        '–' | '—' | '\u{2011}' => '-',
        other => other,
    };
    folded(&text.replace('…', "...")).chars().map(plain).collect()
}

/// How many words a text has that somebody translates: what stands in braces is none.
#[must_use]
pub fn count(text: &str) -> usize {
    let words = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Code(_) => " ".to_owned(),
        Piece::Open(_) | Piece::Close(_) => String::new(),
    };
    let plain: String = pieces(text).iter().map(words).collect();
    plain.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// How long a line of a file of messages is.
const WIDTH: usize = 118;

/// A text as what stands behind `=`: on as many lines as it needs, each but the first set in by `indent`.
#[must_use]
pub fn value(text: &str, indent: usize) -> String {
    let mut lines = vec![String::new()];
    for word in words(text) {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        let full = !line.is_empty() && indent + line.chars().count() + 1 + word.chars().count() > WIDTH;
        // A line may not begin with what means something there.
        if full && !special(&word) {
            lines.push(word);
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    let space = " ".repeat(indent);
    let rest = lines.join(&format!("\n{space}"));
    // As the first line begins behind the sign, it may begin with anything.
    if lines.len() == 1 || special(&rest) { format!(" {rest}") } else { format!("\n{space}{rest}") }
}

fn special(word: &str) -> bool {
    word.starts_with(['.', '*', '[', '}', '#'])
}

/// A text parted where a line may end: at ordinary spaces outside of braces.
fn words(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => {
                for (number, word) in words.split([' ', '\n', '\t', '\r']).enumerate() {
                    if number > 0 {
                        out.push(String::new());
                    }
                    out.last_mut().unwrap_or(&mut String::new()).push_str(word);
                }
            }
            Piece::Code(code) => drop(out.last_mut().map(|last| last.push_str(&code))),
            Piece::Open(stretch) => drop(out.last_mut().map(|last| last.push_str(stretch.open()))),
            Piece::Close(stretch) => drop(out.last_mut().map(|last| last.push_str(&stretch.close()))),
        }
    }
    out.retain(|word| !word.is_empty());
    out
}

/// Sentences for each form of a number as what stands behind `=`; the last is the default.
#[must_use]
pub fn chosen(selector: &str, forms: &[(String, String)], indent: usize) -> String {
    let space = " ".repeat(indent);
    let mut out = format!("\n{space}{{ {selector} ->");
    for (place, (form, text)) in forms.iter().enumerate() {
        let sign = if place + 1 == forms.len() { "   *" } else { "    " };
        let _ = write!(out, "\n{space}{sign}[{form}] {}", folded_lines(text));
    }
    let _ = write!(out, "\n{space}}}");
    out
}

fn folded_lines(text: &str) -> String {
    words(text).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_are_found() {
        let text = "the { org-o.by }, **Zarif *A* [x { $y }](link:z)** [^un] 2 * 3 \\* [a] { LIST($p, form: \"}\") }";
        let found = pieces(text);
        assert_eq!(joined(&found), text);
        let marks = marks(&found);
        let expected = [("$p", 1), ("$y", 1), ("*", 1), ("**", 1), ("[^un]", 1), ("](link:z)", 1), ("org-o", 1)];
        assert_eq!(marks, expected.map(|(name, count)| (name.to_owned(), count)).into());
        assert_eq!(count(text), 7, "the Zarif A x 2 3 a");
    }

    #[test]
    fn what_is_not_closed_in_order_is_words() {
        let text = "**a *b** c* { d }";
        assert_eq!(pieces(text), [Piece::Words("**a *b** c* ".to_owned()), Piece::Code("{ d }".to_owned())]);
    }

    #[test]
    fn values_stand_as_the_house_writes_them() {
        assert_eq!(value("a  b", 4), " a b");
        let long = format!("{}{{ LIST($places, form: \"in\") }} .end", "слово ".repeat(20));
        let written = value(&long, 4);
        assert!(written.starts_with("\n    слово"));
        assert!(written.contains("{ LIST($places, form: \"in\") } .end"), "{written}");
        assert!(value(&format!("[x](link:y) {long}"), 4).starts_with(" [x]"));
        let forms = [("one", "В { $n } селе"), ("other", "В { $n } сёлах")];
        let forms = forms.map(|(form, text)| (form.to_owned(), text.to_owned()));
        assert_eq!(
            chosen("$n", &forms, 4),
            "\n    { $n ->\n        [one] В { $n } селе\n       *[other] В { $n } сёлах\n    }"
        );
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "[a *\\[\\](){}\"$.я\\\\^-]{0,40}") {
            prop_assert_eq!(joined(&pieces(&text)), text);
        }
    }
}
