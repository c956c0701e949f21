//! The objects of a file while it is finished.
//!
//! In: printpdf's object tree. Out: the same with more objects. Invariants: every object has a number of its own, in one
//! of three places: lopdf's tree, bytes that are written already, shared streams.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf::write::error::WriteError;
use crate::pdf::write::stream::EncodedStream;

/// Objects of a file: lopdf's, those that are written already, and shared streams with what is particular to this
/// file.
pub(super) struct File<'a> {
    pub(super) document: Document,
    pub(super) written: WrittenObjects,
    pub(super) shared: BTreeMap<u32, (&'a EncodedStream, Dictionary)>,
}

/// Objects that there are many of, as bytes: dictionaries of lopdf's took a third of all allocations.
#[derive(Default)]
pub(super) struct WrittenObjects {
    pub(super) bytes: Vec<u8>,
    /// The number of each object and where its bytes end.
    pub(super) ends: Vec<(u32, usize)>,
}

impl WrittenObjects {
    /// Ends the object whose bytes were appended since the one before it.
    pub(super) fn end(&mut self, id: u32) {
        self.ends.push((id, self.bytes.len()));
    }

    /// The objects in the order of writing.
    pub(super) fn objects(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        starts.zip(&self.ends).map(|(start, (id, end))| (*id, &self.bytes[start..*end]))
    }
}

impl<'a> File<'a> {
    /// A new object, written as bytes.
    pub(super) fn written(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> ObjectId {
        let id = self.document.new_object_id();
        write(&mut self.written.bytes);
        self.written.end(id.0);
        id
    }

    /// A new object of a shared stream.
    pub(super) fn share(&mut self, stream: &'a EncodedStream) -> Object {
        Object::Reference(self.share_id(stream))
    }

    pub(super) fn share_id(&mut self, stream: &'a EncodedStream) -> ObjectId {
        let id = self.document.new_object_id();
        self.put(id, stream, Dictionary::new());
        id
    }

    /// Puts a shared stream, with entries of its own here, in the place of an object.
    pub(super) fn put(&mut self, id: ObjectId, stream: &'a EncodedStream, entries: Dictionary) {
        self.document.objects.remove(&id);
        self.shared.insert(id.0, (stream, entries));
    }

    pub(super) fn dictionary(&mut self, id: ObjectId) -> Result<&mut Dictionary, WriteError> {
        self.document.get_dictionary_mut(id).map_err(|_| WriteError::lost("a dictionary"))
    }

    /// The object that a dictionary's entry refers to.
    pub(super) fn reference(&self, id: ObjectId, key: &str) -> Result<ObjectId, WriteError> {
        let dictionary = self.document.get_dictionary(id).map_err(|_| WriteError::lost("a dictionary"))?;
        dictionary.get(key.as_bytes()).and_then(Object::as_reference).map_err(|_| WriteError::lost(key))
    }
}
