//! Reads a written file back with lopdf: objects by key, the structure tree in reading order, and the glyphs of each
//! marked-content sequence with their texts (through `/ToUnicode` and `/ActualText`) and positions.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A written file.
pub(crate) struct Reader {
    pub(crate) document: Document,
    pub(crate) pages: Vec<ObjectId>,
}

/// A glyph as a viewer would show it.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
}

/// A marked-content sequence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marked {
    pub(crate) tag: String,
    pub(crate) mcid: Option<i64>,
    pub(crate) properties: Dictionary,
    /// Text for a reader: what `/ActualText` says where it stands, what `/ToUnicode` says elsewhere.
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Shown>,
    pub(crate) operators: Vec<String>,
}

/// An element of the structure tree.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) id: ObjectId,
    pub(crate) role: String,
    pub(crate) entries: Dictionary,
    pub(crate) kids: Vec<Kid>,
}

#[derive(Debug)]
pub(crate) enum Kid {
    Node(Node),
    /// Page index and number.
    Content(usize, i64),
    /// Annotation.
    Object(ObjectId),
}

impl Reader {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let pages = document.get_pages().into_values().collect();
        Self { document, pages }
    }

    pub(crate) fn dictionary(&self, object: &Object) -> Dictionary {
        match object {
            Object::Reference(id) => self.dictionary(self.document.get_object(*id).unwrap()),
            Object::Stream(stream) => stream.dict.clone(),
            other => other.as_dict().unwrap().clone(),
        }
    }

    pub(crate) fn catalog(&self) -> Dictionary {
        self.document.catalog().unwrap().clone()
    }

    pub(crate) fn page(&self, index: usize) -> Dictionary {
        self.document.get_dictionary(self.pages[index]).unwrap().clone()
    }

    pub(crate) fn stream(&self, object: &Object) -> Vec<u8> {
        let id = object.as_reference().unwrap();
        self.document.get_object(id).unwrap().as_stream().unwrap().get_plain_content().unwrap()
    }

    /// The root element with everything below it.
    pub(crate) fn tree(&self) -> Node {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        let id = root.get(b"K").unwrap().as_reference().unwrap();
        let tree = self.document.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
        self.node(id, tree)
    }

    fn node(&self, id: ObjectId, parent: ObjectId) -> Node {
        let entries = self.document.get_dictionary(id).unwrap().clone();
        assert_eq!(entries.get(b"P").unwrap().as_reference().unwrap(), parent);
        let page = |dictionary: &Dictionary| {
            let page = dictionary.get(b"Pg").unwrap().as_reference().unwrap();
            self.pages.iter().position(|id| *id == page).unwrap()
        };
        let list = match entries.get(b"K").unwrap() {
            Object::Array(list) => list.clone(),
            one => vec![one.clone()],
        };
        let kids = list
            .iter()
            .map(|kid| match kid {
                Object::Integer(mcid) => Kid::Content(page(&entries), *mcid),
                Object::Reference(kid) => Kid::Node(self.node(*kid, id)),
                Object::Dictionary(kid) if kid.get(b"Type").unwrap().as_name().unwrap() == b"MCR" => {
                    Kid::Content(page(kid), kid.get(b"MCID").unwrap().as_i64().unwrap())
                }
                Object::Dictionary(kid) => Kid::Object(kid.get(b"Obj").unwrap().as_reference().unwrap()),
                other => panic!("{other:?}"),
            })
            .collect();
        let role = String::from_utf8(entries.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
        Node { id, role, entries, kids }
    }

    /// The parent tree as a map.
    pub(crate) fn parent_tree(&self) -> BTreeMap<i64, Object> {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        let tree = self.dictionary(root.get(b"ParentTree").unwrap());
        let nums = tree.get(b"Nums").unwrap().as_array().unwrap();
        nums.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone())).collect()
    }

    /// The marked-content sequences of a page, in painting order; nothing is painted outside them.
    pub(crate) fn marked(&self, page: usize) -> Vec<Marked> {
        let bytes = self.document.get_page_content(self.pages[page]);
        let operations = Content::decode(&bytes).unwrap().operations;
        let mut interpreter = Interpreter { fonts: self.fonts(page), ..Interpreter::default() };
        for operation in operations {
            interpreter.run(&operation);
        }
        assert_eq!((interpreter.depth, interpreter.in_text), (0, false));
        interpreter.done
    }

    fn fonts(&self, page: usize) -> BTreeMap<String, Font> {
        let resources = self.dictionary(self.page(page).get(b"Resources").unwrap());
        let Ok(fonts) = resources.get(b"Font") else { return BTreeMap::new() };
        self.dictionary(fonts)
            .iter()
            .map(|(name, font)| {
                let font = self.dictionary(font);
                let map = String::from_utf8(self.stream(font.get(b"ToUnicode").unwrap())).unwrap();
                let (bytes, first, widths) = match font.get(b"DescendantFonts") {
                    Ok(descendants) => {
                        let descendant = self.dictionary(&descendants.as_array().unwrap()[0]);
                        let widths = descendant.get(b"W").unwrap().as_array().unwrap();
                        assert_eq!(widths.len(), 2, "one run of widths");
                        (2, widths[0].as_i64().unwrap(), widths[1].as_array().unwrap().clone())
                    }
                    Err(_) => {
                        let first = font.get(b"FirstChar").unwrap().as_i64().unwrap();
                        let widths = font.get(b"Widths").unwrap().as_array().unwrap();
                        let last = font.get(b"LastChar").unwrap().as_i64().unwrap();
                        assert_eq!(i64::try_from(widths.len()).unwrap(), last - first + 1);
                        (1, first, widths.clone())
                    }
                };
                let widths = (first..).zip(widths.iter().map(|w| w.as_i64().unwrap())).collect();
                (String::from_utf8(name.clone()).unwrap(), Font { texts: texts(&map), widths, bytes })
            })
            .collect()
    }
}

impl Node {
    /// Roles with their nesting, one a line.
    pub(crate) fn outline(&self, depth: usize, out: &mut String) {
        out.push_str(&format!("{}{}\n", "  ".repeat(depth), self.role));
        for kid in &self.kids {
            if let Kid::Node(node) = kid {
                node.outline(depth + 1, out);
            }
        }
    }

    /// This element and all below it, in reading order.
    pub(crate) fn all<'a>(&'a self, out: &mut Vec<&'a Node>) {
        out.push(self);
        for kid in &self.kids {
            if let Kid::Node(node) = kid {
                node.all(out);
            }
        }
    }
}

/// A text string of PDF: UTF-16 with its mark, or ASCII.
pub(crate) fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(rest) => {
            let units: Vec<u16> = rest.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

#[derive(Clone, Debug)]
struct Font {
    texts: BTreeMap<u16, String>,
    widths: BTreeMap<i64, i64>,
    /// How many bytes a code takes.
    bytes: usize,
}

/// The `bfchar` and `bfrange` entries of a CMap.
fn texts(map: &str) -> BTreeMap<u16, String> {
    let mut out = BTreeMap::new();
    for (begin, end, ranges) in [("beginbfchar\n", "endbfchar", false), ("beginbfrange\n", "endbfrange", true)] {
        let blocks = map.split(begin).skip(1).filter_map(|block| block.split(end).next());
        for line in blocks.flat_map(str::lines) {
            let parts: Vec<&str> = line.split(['<', '>', ' ']).filter(|part| !part.is_empty()).collect();
            let number = |hex: &str| u16::from_str_radix(hex, 16).unwrap();
            let text = parts[usize::from(ranges) + 1];
            let mut units: Vec<u16> = (0..text.len()).step_by(4).map(|at| number(&text[at..at + 4])).collect();
            for code in number(parts[0])..=number(parts[usize::from(ranges)]) {
                out.insert(code, String::from_utf16(&units).unwrap());
                *units.last_mut().unwrap() += 1;
            }
        }
    }
    out
}

#[derive(Default)]
struct Interpreter {
    fonts: BTreeMap<String, Font>,
    font: Option<(String, f32)>,
    depth: usize,
    in_text: bool,
    covered: bool,
    spacing: f32,
    pen: (f32, f32),
    /// Where the line began.
    line: (f32, f32),
    open: Marked,
    done: Vec<Marked>,
}

impl Interpreter {
    fn run(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        let number = |index: usize| operands[index].as_float().unwrap();
        match operation.operator.as_str() {
            "BDC" => {
                self.depth += 1;
                let tag = String::from_utf8(operands[0].as_name().unwrap().to_vec()).unwrap();
                let properties = operands[1].as_dict().unwrap().clone();
                if self.depth == 1 {
                    let mcid = properties.get(b"MCID").ok().map(|mcid| mcid.as_i64().unwrap());
                    self.open = Marked { tag, mcid, properties, ..Marked::default() };
                } else {
                    assert_eq!((tag.as_str(), self.depth), ("Span", 2));
                    self.covered = true;
                    self.open.text.push_str(&text(properties.get(b"ActualText").unwrap()));
                }
            }
            "EMC" => {
                self.depth -= 1;
                self.covered = false;
                if self.depth == 0 {
                    self.done.push(std::mem::take(&mut self.open));
                }
            }
            "Tc" => self.spacing = number(0),
            "BT" => {
                self.in_text = true;
                self.line = (0.0, 0.0);
            }
            "ET" => self.in_text = false,
            "Tf" => {
                let name = String::from_utf8(operands[0].as_name().unwrap().to_vec()).unwrap();
                self.font = Some((name, number(1)));
            }
            "Td" => {
                assert!(self.in_text);
                self.line = (self.line.0 + number(0), self.line.1 + number(1));
                self.pen = self.line;
            }
            "TJ" => self.show(operands[0].as_array().unwrap()),
            "Tj" => self.show(operands),
            "f" | "Do" => assert!(self.depth > 0, "painted outside marked content"),
            _ => {}
        }
        if self.depth > 0 {
            self.open.operators.push(operation.operator.clone());
        }
    }

    fn show(&mut self, items: &[Object]) {
        assert!(self.in_text && self.depth > 0);
        let (name, size) = self.font.clone().unwrap();
        let font = self.fonts[&name].clone();
        for item in items {
            let Object::String(bytes, _) = item else {
                self.pen.0 -= item.as_float().unwrap() * size / 1000.0;
                continue;
            };
            for code in bytes.chunks(font.bytes) {
                let code = code.iter().fold(0, |code, byte| code << 8 | u16::from(*byte));
                let text = &font.texts[&code];
                if !self.covered {
                    self.open.text.push_str(text);
                }
                let (x, y) = self.pen;
                self.open.glyphs.push(Shown { x, y, size });
                self.pen.0 += font.widths[&i64::from(code)] as f32 * size / 1000.0 + self.spacing;
            }
        }
    }
}
