//! Saving: the file's bytes.
//!
//! In: all objects. Out: a PDF 1.7 file with object streams and a cross-reference stream (ISO 32000-1 7.5.7,
//! 7.5.8). In between: streams come first, then everything else in compressed streams, then the metadata, whose
//! ids are fingerprints of all that was written before it. lopdf could save too, but it serialises each object four
//! times and leaves the cross-reference stream uncompressed.

use lopdf::{Dictionary, Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};

use super::object::{push, push_entry, push_integer};
use super::{File, metadata};
use crate::pdf::pages::Info;
use crate::pdf::write::stream::Deflater;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    At(usize),
    /// In an object stream, by its number, and which object of it.
    Inside(u32, u16),
}

/// An object that is no stream.
enum Body<'a> {
    Tree(&'a Object),
    Written(&'a [u8]),
}

/// Objects in an object stream: large streams compress well, and two bytes can count them.
const CONTAINED: usize = 20_000;

/// Room for the objects of a release, in bytes.
const ROOM: usize = 16 * 1024;

/// Writes the file. `ids` are the catalogue, the Info dictionary and the metadata.
pub(super) fn save(
    file: &File<'_>,
    ids: (ObjectId, ObjectId, ObjectId),
    info: &Info,
    deflater: &mut Deflater,
) -> Vec<u8> {
    let (root, info_id, metadata_id) = ids;
    let mut out = Vec::with_capacity(64 * 1024);
    // Bytes above 127 tell transfer programs that the file is binary (ISO 19005-2 6.1.2).
    out.extend(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    let last = usize::try_from(file.document.max_id).unwrap_or_default();
    // One place more for each object stream, for the table and for object 0.
    let objects = file.document.objects.len() + file.written.ends.len();
    let mut places = vec![Place::Nowhere; last + objects.div_ceil(CONTAINED) + 2];
    let mut set = |id: u32, place: Place| {
        if let Some(slot) = usize::try_from(id).ok().and_then(|id| places.get_mut(id)) {
            *slot = place;
        }
    };
    let (mut hash, none) = (Sha256::new(), Dictionary::new());

    for (id, (stream, entries)) in &file.shared {
        set(*id, Place::At(out.len()));
        hash.update(stream.fingerprint);
        push_stream(&mut out, *id, &stream.dictionary, entries, &stream.content);
    }
    let mut plain: Vec<(u32, Body<'_>)> = Vec::with_capacity(objects);
    plain.extend(file.written.objects().map(|(id, bytes)| (id, Body::Written(bytes))));
    for ((id, _), object) in &file.document.objects {
        if let Object::Stream(stream) = object {
            set(*id, Place::At(out.len()));
            hash.update(&stream.content);
            push_stream(&mut out, *id, &stream.dict, &none, &stream.content);
        } else {
            plain.push((*id, Body::Tree(object)));
        }
    }
    plain.sort_unstable_by_key(|(id, _)| *id);

    let mut next = file.document.max_id;
    for objects in plain.chunks(CONTAINED) {
        next += 1;
        let (mut index, mut bodies) = (Vec::with_capacity(ROOM), Vec::with_capacity(ROOM));
        for (number, (id, object)) in (0_u16..).zip(objects) {
            set(*id, Place::Inside(next, number));
            push_integer(&mut index, i64::from(*id));
            index.push(b' ');
            push_integer(&mut index, integer(bodies.len()));
            index.push(b' ');
            match object {
                Body::Tree(object) => push(&mut bodies, object),
                Body::Written(bytes) => bodies.extend_from_slice(bytes),
            }
            bodies.push(b' ');
        }
        hash.update(&index);
        hash.update(&bodies);
        let first = index.len();
        index.extend(&bodies);
        set(next, Place::At(out.len()));
        let dictionary = dictionary! {
            "Type" => "ObjStm",
            "N" => integer(objects.len()),
            "First" => integer(first),
            "Filter" => "FlateDecode",
        };
        push_stream(&mut out, next, &dictionary, &none, &deflater.deflate(&index));
    }
    let table = next + 1;

    let (permanent, changing) = (half(Sha256::digest(identity(info))), half(hash.finalize()));
    set(metadata_id.0, Place::At(out.len()));
    let packet = metadata::xmp(info, &permanent, &changing);
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    push_stream(&mut out, metadata_id.0, &dictionary, &none, &packet);

    let start = out.len();
    set(table, Place::At(start));
    // Bytes for an offset or container and for an index.
    let (wide, narrow) = (if start < 1 << 24 { 3 } else { 4 }, if plain.len() < 1 << 8 { 1 } else { 2 });
    let id = |bytes: [u8; 16]| Object::String(bytes.to_vec(), lopdf::StringFormat::Literal);
    let dictionary = dictionary! {
        "Type" => "XRef",
        "Size" => i64::from(table) + 1,
        "W" => [1, integer(wide), integer(narrow)].map(Object::Integer).to_vec(),
        "Root" => Object::Reference(root),
        "Info" => Object::Reference(info_id),
        "ID" => vec![id(permanent), id(changing)],
        "Filter" => "FlateDecode",
    };
    push_stream(&mut out, table, &dictionary, &none, &deflater.deflate_short(&entries(&places, wide, narrow)));
    out.extend(format!("startxref\n{start}\n%%EOF\n").into_bytes());
    out
}

/// Writes a stream; `entries` stand in the place of those of the same name in its dictionary, or behind them.
fn push_stream(out: &mut Vec<u8>, id: u32, dictionary: &Dictionary, entries: &Dictionary, content: &[u8]) {
    push_integer(out, i64::from(id));
    out.extend(b" 0 obj\n<<");
    // lopdf's own look-up makes a text of what it does not find.
    let entry = |key: &Vec<u8>| entries.iter().find_map(|(own, value)| (own == key).then_some(value));
    let own = dictionary.iter().map(|(key, value)| (key, entry(key).unwrap_or(value)));
    let others = entries.iter().filter(|(key, _)| !dictionary.has(key));
    for (key, value) in own.chain(others).filter(|(key, _)| *key != b"Length") {
        push_entry(out, key, value);
    }
    out.extend(b"/Length ");
    push_integer(out, integer(content.len()));
    out.extend(b">>\nstream\n");
    out.extend(content);
    // The line end that belongs to no stream: behind a carriage return a lone line feed would be read as its second
    // half, and the stream as one byte shorter than it says (ISO 32000-1 7.3.8.1, ISO 19005-2 6.1.7.1).
    out.extend(if content.last() == Some(&b'\r') { b"\r\n".as_slice() } else { b"\n" });
    out.extend(b"endstream\nendobj\n");
}

/// The cross-reference entries: type, offset or container in `wide` bytes, index in `narrow` bytes.
fn entries(places: &[Place], wide: usize, narrow: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity((1 + wide + narrow) * places.len());
    for place in places {
        let (kind, at, index) = match *place {
            // Object 0 and numbers that are not used: free, never to be used again.
            Place::Nowhere => (0, 0, u16::MAX),
            Place::At(offset) => (1, u32::try_from(offset).unwrap_or(u32::MAX), 0),
            Place::Inside(container, index) => (2, container, index),
        };
        out.push(kind);
        out.extend(at.to_be_bytes().iter().skip(4 - wide));
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
fn half(digest: impl AsRef<[u8]>) -> [u8; 16] {
    let mut out = [0; 16];
    for (slot, byte) in out.iter_mut().zip(digest.as_ref()) {
        *slot = *byte;
    }
    out
}

fn integer(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
