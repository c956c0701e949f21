//! Runs: words with their looks, signs, fields, pictures, marks of notes.
//!
//! In: a run. Out: pieces of its paragraph. Invariants: the stored result of a field is taken and never computed; neighbours of one look
//! are one piece; signs that nobody sees are left out and counted.

use roxmltree::Node;

use super::model::{Met, Picture, Piece, Why, Words};
use super::reader::{Field, Open, Reader};
use super::relations::{all_text, attribute, child};
use super::styles::Format;

/// A sign that nobody sees.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

impl Reader<'_> {
    pub(super) fn run(&mut self, node: Node<'_, '_>, open: &mut Open<'_>) {
        let format = child(node, "rPr").map(Format::of).unwrap_or_default();
        self.run_children(node, &format, open);
    }

    fn run_children(&mut self, node: Node<'_, '_>, format: &Format, open: &mut Open<'_>) {
        for piece in node.children().filter(Node::is_element) {
            match piece.tag_name().name() {
                "t" | "delText" => self.text(piece, format, open),
                "tab" | "ptab" => self.sign(Piece::Tab, open),
                "br" if attribute(piece, "type") == Some("page") => self.sign(Piece::Page, open),
                "br" | "cr" => self.sign(Piece::Line, open),
                "noBreakHyphen" => self.words("\u{2011}", format, open),
                "softHyphen" => self.unseen += 1,
                "sym" => {
                    let code = attribute(piece, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
                    let sign = code.and_then(char::from_u32).map(String::from).unwrap_or_default();
                    self.words(&sign, format, open);
                }
                "fldChar" => self.field(piece, open),
                "instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.result) {
                        field.code.push_str(&all_text(piece));
                    }
                }
                "footnoteReference" | "endnoteReference" => {
                    let kind = if piece.tag_name().name().starts_with('f') { "foot" } else { "end" };
                    let id = attribute(piece, "id").unwrap_or_default();
                    self.sign(Piece::Note(format!("{kind}{id}")), open);
                }
                "drawing" | "pict" | "object" => self.drawing(piece, open),
                "AlternateContent" => {
                    if let Some(first) = child(piece, "Choice").or_else(|| child(piece, "Fallback")) {
                        self.run_children(first, format, open);
                    }
                }
                "rPr" => {}
                // Ruby has words, and how they are read.
                _ => self.run_children(piece, format, open),
            }
        }
    }

    fn text(&mut self, node: Node<'_, '_>, format: &Format, open: &mut Open<'_>) {
        let text = all_text(node);
        let text = text.as_ref();
        let kept = node.attributes().any(|own| own.name() == "space" && own.value() == "preserve");
        // Spaces at its ends do not count for programs that keep to the letter of XML.
        let shown = if kept { text } else { text.trim_matches([' ', '\t', '\n', '\r']) };
        let last = match open.own.pieces.last() {
            Some(Piece::Words(words)) => words.text.chars().next_back(),
            _ => None,
        };
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let lost = open.cut || shown.len() < text.len() && text.starts_with(' ');
        if lost && letter(last) && letter(shown.chars().next()) {
            self.reading.met.push(Met::Joined(shown.chars().take(20).collect()));
        }
        open.cut = shown.len() < text.len() && text.ends_with(' ');
        self.words(shown, format, open);
    }

    /// A sign that is no word. What is left out has none.
    fn sign(&mut self, piece: Piece, open: &mut Open<'_>) {
        if self.out.is_none() && self.is_shown() {
            open.own.pieces.push(piece);
        } else if self.out.is_some() {
            self.leave_or(" ", None);
        }
    }

    /// Whether what is read is no code of a field.
    fn is_shown(&self) -> bool {
        self.fields.iter().all(|field| field.result)
    }

    /// Words as they are shown.
    pub(super) fn words(&mut self, text: &str, format: &Format, open: &mut Open<'_>) {
        let seen: String = text.chars().filter(|c| !is_unseen(*c)).map(plain).collect();
        self.unseen += text.chars().filter(|c| is_unseen(*c)).count();
        let look = self.styles.look(open.style, format);
        if seen.is_empty() || self.leave_or(&seen, (look.hidden || !self.is_shown()).then_some(Why::Hidden)) {
            return;
        }
        let link = open.link.clone();
        match open.own.pieces.last_mut() {
            Some(Piece::Words(last)) if last.look == look && last.link == link && last.anchor == open.anchor => {
                last.text.push_str(&seen);
            }
            _ => open.own.pieces.push(Piece::Words(Words { text: seen, look, link, anchor: open.anchor.clone() })),
        }
    }

    fn field(&mut self, node: Node<'_, '_>, open: &mut Open<'_>) {
        match attribute(node, "fldCharType") {
            // Deeper than any text has them, the rest is taken for the outermost one's.
            Some("begin") if self.fields.len() < 64 => {
                self.fields.push(Field { before: open.link.clone(), ..Field::default() });
            }
            Some("separate") => {
                let code = self.fields.last().map(|field| field.code.clone()).unwrap_or_default();
                if let Some(field) = self.fields.last_mut() {
                    field.result = true;
                }
                self.field_begins(&code, open);
            }
            Some("end") => {
                if let Some(field) = self.fields.pop() {
                    open.link = field.before;
                }
            }
            _ => {}
        }
    }

    /// The result of a field begins: words of HYPERLINK lead somewhere, others are told.
    pub(super) fn field_begins(&mut self, code: &str, open: &mut Open<'_>) {
        let code = code.trim();
        let mut words = code.split_whitespace();
        if words.next().is_some_and(|kind| kind.eq_ignore_ascii_case("HYPERLINK")) {
            let quoted = code.split('"').nth(1);
            let address = quoted.or_else(|| words.find(|word| !word.starts_with('\\')));
            if let Some(address) = address.filter(|address| address.contains(':')) {
                open.link = Some(address.to_owned());
            }
        } else if !code.is_empty() {
            self.reading.met.push(Met::Field(code.split_whitespace().next().unwrap_or_default().to_uppercase()));
        }
    }

    /// A drawing: a picture, or a text box, or both.
    fn drawing(&mut self, node: Node<'_, '_>, open: &mut Open<'_>) {
        // Text boxes within it are read once, whatever stands around them.
        let mut pictures = Vec::new();
        self.find(node, &mut String::new(), &mut pictures);
        for (file, alternative) in pictures {
            self.sign(Piece::Picture(Picture { file, alternative }), open);
        }
    }

    fn find(&mut self, node: Node<'_, '_>, alternative: &mut String, pictures: &mut Vec<(String, String)>) {
        for inner in node.children().filter(Node::is_element) {
            match inner.tag_name().name() {
                "txbxContent" => self.text_box(inner),
                // Words of a drawing that is no text box.
                "t" => {
                    self.leave_or(&all_text(inner), Some(Why::Apart));
                }
                "textpath" => {
                    let words = attribute(inner, "string").unwrap_or_default();
                    self.leave_or(words, Some(Why::Apart));
                }
                "docPr" => *alternative = attribute(inner, "descr").unwrap_or_default().trim().to_owned(),
                "srcRect" if inner.attributes().any(|side| side.value() != "0") => {
                    let name = pictures.last().map(|(file, _)| file.clone()).unwrap_or_default();
                    self.reading.met.push(Met::Cropped(name));
                }
                "blip" | "imagedata" => {
                    let id = attribute(inner, "embed").or_else(|| attribute(inner, "id"));
                    let target = id.and_then(|id| self.relations.get(id)).filter(|relation| !relation.external);
                    if let Some(relation) = target {
                        pictures.push((relation.target.clone(), alternative.clone()));
                    }
                }
                "shape" => {
                    let own = attribute(inner, "alt").unwrap_or_default().trim().to_owned();
                    let mut own = if own.is_empty() { alternative.clone() } else { own };
                    self.find(inner, &mut own, pictures);
                }
                "AlternateContent" => {
                    if let Some(first) = child(inner, "Choice").or_else(|| child(inner, "Fallback")) {
                        self.find(first, alternative, pictures);
                    }
                }
                _ => self.find(inner, alternative, pictures),
            }
        }
    }
}

/// Signs of old symbol faces as signs of every face.
fn plain(c: char) -> char {
    match c {
        '\u{F0B7}' | '\u{F0A7}' | '\u{F0D8}' => '•',
        '\u{F02D}' => '-',
        '\u{F0A8}' | '\u{F06F}' | '\u{F071}' => '☐',
        '\u{F0FE}' | '\u{F052}' => '☑',
        '\u{F0FC}' => '✓',
        '\u{F0FB}' => '✗',
        '\u{F0E0}' | '\u{F0E8}' => '→',
        '\u{F0B0}' => '°',
        '\u{F0B1}' => '±',
        '\u{F0A3}' => '≤',
        '\u{F0B3}' => '≥',
        '\u{F0B4}' => '×',
        other => other,
    }
}
