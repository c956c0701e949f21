//! Saving: the file's bytes.
//!
//! In: all objects. Out: a PDF 1.7 file with object streams and a cross-reference stream (ISO 32000-1 7.5.7,
//! 7.5.8). Invariants: streams come first, then everything else in compressed streams, then the metadata, whose
//! ids are fingerprints of all that was written before it.

use lopdf::{Dictionary, Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};

use super::file::File;
use super::metadata;
use super::object::{push, push_entry};
use crate::pdf::pages::Info;
use crate::pdf::write::number::push_integer;
use crate::pdf::write::stream::Deflater;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Location {
    Nowhere,
    At(usize),
    /// In an object stream, by its number, and which object of it.
    Inside(u32, u16),
}

/// An object that is no stream.
enum PlainObject<'a> {
    Tree(&'a Object),
    Written(&'a [u8]),
}

/// Objects in an object stream: large streams compress well, and two bytes can count them.
const CONTAINED: usize = 20_000;

/// Room for the objects of a release, in bytes.
const ROOM: usize = 16 * 1024;

/// Objects that the trailer and the metadata are about.
pub(super) struct Ids {
    pub(super) root: ObjectId,
    pub(super) info: ObjectId,
    pub(super) metadata: ObjectId,
}

/// Writes the file.
pub(super) fn save(file: &File<'_>, ids: &Ids, info: &Info, deflater: &mut Deflater) -> Vec<u8> {
    let mut output = Output::new(file.document.max_id);
    output.shared_streams(file);
    let plain = output.own_streams(file);
    for objects in plain.chunks(CONTAINED) {
        output.object_stream(objects, deflater);
    }
    let (permanent, changing) = (half(Sha256::digest(identity(info))), half(output.hash.clone().finalize()));
    let packet = metadata::xmp(info, &permanent, &changing);
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    output.stream(ids.metadata.0, &dictionary, &Dictionary::new(), &packet);
    let start = output.bytes.len();
    let table = output.next_id();
    output.locations[table as usize] = Location::At(start);
    // Bytes for an offset or container and for an index.
    let wide = if start < 1 << 24 { 3 } else { 8 };
    let narrow = if plain.len() < 1 << 8 { 1 } else { 2 };
    let id = |bytes: [u8; 16]| Object::String(bytes.to_vec(), lopdf::StringFormat::Literal);
    let dictionary = dictionary! {
        "Type" => "XRef",
        "Size" => output.locations.len() as i64,
        "W" => [1, wide as i64, narrow as i64].map(Object::Integer).to_vec(),
        "Root" => Object::Reference(ids.root),
        "Info" => Object::Reference(ids.info),
        "ID" => vec![id(permanent), id(changing)],
        "Filter" => "FlateDecode",
    };
    let table_content = deflater.deflate_short(&entries(&output.locations, wide, narrow));
    output.stream(table, &dictionary, &Dictionary::new(), &table_content);
    output.bytes.extend(format!("startxref\n{start}\n%%EOF\n").into_bytes());
    output.bytes
}

/// The file so far.
struct Output {
    bytes: Vec<u8>,
    /// By number of the object.
    locations: Vec<Location>,
    /// Of all content.
    hash: Sha256,
}

impl Output {
    /// The head of a file whose objects have numbers up to this one.
    fn new(last: u32) -> Self {
        let mut bytes = Vec::with_capacity(64 * 1024);
        // Bytes above 127 tell transfer programs that the file is binary (ISO 19005-2 6.1.2).
        bytes.extend(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Self { bytes, locations: vec![Location::Nowhere; last as usize + 1], hash: Sha256::new() }
    }

    /// The number of a new object.
    fn next_id(&mut self) -> u32 {
        self.locations.push(Location::Nowhere);
        self.locations.len() as u32 - 1
    }

    /// Writes a stream here; `entries` stand in the place of those of the same name in its dictionary, or behind them.
    fn stream(&mut self, id: u32, dictionary: &Dictionary, entries: &Dictionary, content: &[u8]) {
        self.locations[id as usize] = Location::At(self.bytes.len());
        push_stream(&mut self.bytes, id, dictionary, entries, content);
    }

    fn shared_streams(&mut self, file: &File<'_>) {
        for (id, (stream, entries)) in &file.shared {
            self.hash.update(stream.fingerprint);
            self.stream(*id, &stream.dictionary, entries, &stream.content);
        }
    }

    /// Writes the streams of this file alone; gives all other objects in the order of their numbers.
    fn own_streams<'f>(&mut self, file: &'f File<'_>) -> Vec<(u32, PlainObject<'f>)> {
        let objects = file.document.objects.len() + file.written.ends.len();
        let mut plain: Vec<(u32, PlainObject<'_>)> = Vec::with_capacity(objects);
        plain.extend(file.written.objects().map(|(id, bytes)| (id, PlainObject::Written(bytes))));
        for ((id, _), object) in &file.document.objects {
            if let Object::Stream(stream) = object {
                self.hash.update(&stream.content);
                self.stream(*id, &stream.dict, &Dictionary::new(), &stream.content);
            } else {
                plain.push((*id, PlainObject::Tree(object)));
            }
        }
        plain.sort_unstable_by_key(|(id, _)| *id);
        plain
    }

    fn object_stream(&mut self, objects: &[(u32, PlainObject<'_>)], deflater: &mut Deflater) {
        let container = self.next_id();
        let (mut index, mut bodies) = (Vec::with_capacity(ROOM), Vec::with_capacity(ROOM));
        for (number, (id, object)) in (0_u16..).zip(objects) {
            self.locations[*id as usize] = Location::Inside(container, number);
            push_integer(&mut index, *id);
            index.push(b' ');
            push_integer(&mut index, bodies.len());
            index.push(b' ');
            match object {
                PlainObject::Tree(object) => push(&mut bodies, object),
                PlainObject::Written(bytes) => bodies.extend_from_slice(bytes),
            }
            bodies.push(b' ');
        }
        let dictionary = dictionary! {
            "Type" => "ObjStm",
            "N" => objects.len() as i64,
            "First" => index.len() as i64,
            "Filter" => "FlateDecode",
        };
        index.extend(&bodies);
        let content = deflater.deflate(&index);
        self.hash.update(&content);
        self.stream(container, &dictionary, &Dictionary::new(), &content);
    }
}

/// Writes a stream with its dictionary.
fn push_stream(out: &mut Vec<u8>, id: u32, dictionary: &Dictionary, entries: &Dictionary, content: &[u8]) {
    push_integer(out, id);
    out.extend(b" 0 obj\n<<");
    // lopdf's own look-up makes a text of what it does not find.
    let entry = |key: &Vec<u8>| entries.iter().find_map(|(own, value)| (own == key).then_some(value));
    let own = dictionary.iter().map(|(key, value)| (key, entry(key).unwrap_or(value)));
    let others = entries.iter().filter(|(key, _)| !dictionary.has(key));
    for (key, value) in own.chain(others).filter(|(key, _)| *key != b"Length") {
        push_entry(out, key, value);
    }
    out.extend(b"/Length ");
    push_integer(out, content.len());
    out.extend(b">>\nstream\n");
    out.extend(content);
    // The line end that belongs to no stream: behind a carriage return a lone line feed would be read as its second
    // half, and the stream as one byte shorter than it says (ISO 32000-1 7.3.8.1, ISO 19005-2 6.1.7.1).
    out.extend(if content.last() == Some(&b'\r') { b"\r\n".as_slice() } else { b"\n" });
    out.extend(b"endstream\nendobj\n");
}

/// The cross-reference entries: type, offset or container in `wide` bytes, index in `narrow` bytes.
fn entries(locations: &[Location], wide: usize, narrow: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity((1 + wide + narrow) * locations.len());
    for location in locations {
        let (kind, at, index) = match *location {
            // Object 0 and numbers that are not used: free, never to be used again.
            Location::Nowhere => (0, 0, u16::MAX),
            Location::At(offset) => (1, offset as u64, 0),
            Location::Inside(container, index) => (2, u64::from(container), index),
        };
        out.push(kind);
        out.extend(at.to_be_bytes().iter().skip(8 - wide));
        out.extend(index.to_be_bytes().iter().skip(2 - narrow));
    }
    out
}

/// What stays the same when an edition is corrected: its title, authors, languages and day.
fn identity(info: &Info) -> String {
    let date = info.date.map(|date| date.to_string()).unwrap_or_default();
    let languages: Vec<&str> = info.translations.iter().map(|t| t.language.as_str()).collect();
    let languages = [&[info.language.as_str()], languages.as_slice()].concat().join("\u{1F}");
    [info.title.as_str(), &info.authors.join("\u{1F}"), &languages, &date].join("\u{1E}")
}

/// The first half of a fingerprint.
fn half(digest: impl Into<[u8; 32]>) -> [u8; 16] {
    let digest = digest.into();
    std::array::from_fn(|at| digest[at])
}
