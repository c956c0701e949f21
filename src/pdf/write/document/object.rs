//! Objects as bytes.
//!
//! In: lopdf objects. Out: their PDF syntax (ISO 32000-1 7.3), appended to a buffer. Invariants: short forms only
//! (no needless spaces), literal strings unless most bytes would need an escape.

use std::io::Write as _;

use lopdf::{Dictionary, Object};

use crate::pdf::pages::Rect;
use crate::pdf::write::number::{push_integer, push_real, thousandth};

/// Appends an object.
pub(super) fn push(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(number) => push_integer(out, *number),
        Object::Real(number) => push_real(out, *number),
        Object::Name(name) => push_name(out, name),
        Object::String(text, _) => push_string(out, text),
        Object::Array(list) => {
            out.push(b'[');
            for (index, item) in list.iter().enumerate() {
                if index > 0 && !delimited(item) {
                    out.push(b' ');
                }
                push(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => push_dictionary(out, dictionary),
        // A stream inside another object is no PDF; its dictionary is what could be meant.
        Object::Stream(stream) => push_dictionary(out, &stream.dict),
        // Nothing here has another generation than the first.
        Object::Reference((id, _)) => push_reference(out, *id),
    }
}

/// Appends a dictionary in its own order.
pub(super) fn push_dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in dictionary {
        push_entry(out, key, value);
    }
    out.extend(b">>");
}

/// Appends an entry of a dictionary.
pub(super) fn push_entry(out: &mut Vec<u8>, key: &[u8], value: &Object) {
    push_name(out, key);
    if !delimited(value) {
        out.push(b' ');
    }
    push(out, value);
}

/// Whether an object begins with a delimiter, so that no space is needed before it.
fn delimited(object: &Object) -> bool {
    !matches!(object, Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_))
}

/// Appends a reference to an object of the first generation.
pub(super) fn push_reference(out: &mut Vec<u8>, id: u32) {
    push_integer(out, id);
    out.extend(b" 0 R");
}

/// Appends the four numbers of a rectangle, in thousandths, as an array.
pub(super) fn push_area(out: &mut Vec<u8>, area: Rect) {
    out.push(b'[');
    let corners = [area.x, area.y, area.x + area.width, area.y + area.height];
    for (index, corner) in corners.into_iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        push_real(out, thousandth(corner));
    }
    out.push(b']');
}

/// Appends a name.
pub(super) fn push_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    let regular = |byte: &u8| byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte);
    if name.iter().all(u8::is_ascii_alphanumeric) {
        return out.extend(name);
    }
    for byte in name {
        if regular(byte) {
            out.push(*byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

/// Appends a literal string.
pub(super) fn push_string(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            b'\r' => out.extend(b"\\r"),
            b'\n' => out.extend(b"\\n"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

/// A text string.
pub(super) fn text(text: &str) -> Object {
    Object::String(text_bytes(text), lopdf::StringFormat::Literal)
}

/// Appends a text string.
pub(super) fn push_text(out: &mut Vec<u8>, text: &str) {
    push_string(out, &text_bytes(text));
}

/// The bytes of a text string (7.9.2.2): ASCII as it is, anything else in UTF-16 with its mark.
fn text_bytes(text: &str) -> Vec<u8> {
    if text.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
        text.as_bytes().to_vec()
    } else {
        let mut bytes = Vec::with_capacity(2 + 2 * text.len());
        bytes.extend([0xFE, 0xFF]);
        for unit in text.encode_utf16() {
            bytes.extend(unit.to_be_bytes());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn written(object: &Object) -> Vec<u8> {
        let mut out = Vec::new();
        push(&mut out, object);
        out
    }

    #[test]
    fn objects_are_written_short() {
        let object = Object::Dictionary(dictionary! {
            "A" => vec![1.into(), (-20).into(), Object::Real(0.5), Object::Real(3.0), "N".into(), Object::Reference((7, 0))],
            "B c" => dictionary! { "D" => true, "E" => Object::Null },
        });
        assert_eq!(
            String::from_utf8(written(&object)).unwrap(),
            "<</A[1 -20 0.5 3/N 7 0 R]/B#20c<</D true/E null>>>>"
        );
    }

    #[test]
    fn strings_are_escaped() {
        let bytes = b"a(b)\\\r\n\x00\xFF".to_vec();
        let object = Object::String(bytes, lopdf::StringFormat::Literal);
        assert_eq!(written(&object), b"(a\\(b\\)\\\\\\r\\n\x00\xFF)");
        assert_eq!(written(&text("Hello")), b"(Hello)");
        assert_eq!(written(&text("я")), b"(\xFE\xFF\x04\x4F)");
    }
}
