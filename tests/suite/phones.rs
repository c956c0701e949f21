//! Phone numbers as libphonenumber knows them.
//!
//! In: its data, as a Rust library holds them. Out: `src/registry/phone/plans.tsv`, where it is made anew; assertions that
//! the registry takes and shows numbers just so. Invariants: the table is never changed by hand.
//!
//! To make the table anew, name the file of data that lies in the library's source:
//! `PAYOM_PHONE_METADATA=…/src/generated/metadata/metadata.bin cargo test --locked -- phones`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use payom::registry::{NotPhone, Phone};
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};

use crate::project::repository;

const TABLE: &str = "src/registry/phone/plans.tsv";

/// A field of a message of protocol buffers: its number, and what it holds.
enum Field<'a> {
    Number(u64, u64),
    Bytes(u64, &'a [u8]),
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let mut value = 0;
    for shift in (0..).step_by(7) {
        let byte = bytes[0];
        *bytes = &bytes[1..];
        value |= u64::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            break;
        }
    }
    value
}

fn fields(mut bytes: &[u8]) -> Vec<Field<'_>> {
    let mut out = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        if key & 7 == 2 {
            let length = usize::try_from(varint(&mut bytes)).unwrap();
            let (inner, rest) = bytes.split_at(length);
            out.push(Field::Bytes(key >> 3, inner));
            bytes = rest;
        } else {
            assert_eq!(key & 7, 0, "no other kinds of fields are known here");
            out.push(Field::Number(key >> 3, varint(&mut bytes)));
        }
    }
    out
}

fn all<'a>(message: &[Field<'a>], number: u64) -> Vec<&'a [u8]> {
    let bytes = |field: &Field<'a>| match field {
        Field::Bytes(own, bytes) if *own == number => Some(*bytes),
        _ => None,
    };
    message.iter().filter_map(bytes).collect()
}

fn text(message: &[Field<'_>], number: u64) -> String {
    let text =
        all(message, number).last().map(|bytes| String::from_utf8(bytes.to_vec()).unwrap()).unwrap_or_default();
    assert!(!text.contains(['\t', '\n']));
    text
}

fn numbers(message: &[Field<'_>], number: u64) -> Vec<u64> {
    let own = |field: &Field<'_>| match field {
        Field::Number(own, value) if *own == number => vec![*value],
        // Packed.
        Field::Bytes(own, bytes) if *own == number => {
            let (mut bytes, mut out) = (*bytes, Vec::new());
            while !bytes.is_empty() {
                out.push(varint(&mut bytes));
            }
            out
        }
        _ => Vec::new(),
    };
    message.iter().flat_map(own).collect()
}

/// A form without what ties it to both ends, which the library's data have around each.
fn form(text: &str) -> &str {
    text.strip_prefix("^(?:").and_then(|text| text.strip_suffix(")$")).unwrap_or(text)
}

/// A description of numbers: lengths (9) and form (2), unless there are no such numbers.
fn kind(bytes: &[u8]) -> Option<String> {
    let message = fields(bytes);
    let form = form(&text(&message, 2)).to_owned();
    let lengths: Vec<String> = numbers(&message, 9).iter().map(ToString::to_string).collect();
    let none = form.is_empty() || lengths == [u64::MAX.to_string()];
    (!none).then(|| format!("{}:{form}", lengths.join(",")))
}

/// The numbers of fields in libphonenumber's `phonemetadata.proto`: kinds of numbers that can be called.
const KINDS: [u64; 10] = [5, 4, 6, 8, 7, 21, 25, 28, 2, 3];

fn table(metadata: &[u8]) -> String {
    // By calling code: the plans, that of its main country first, and the ways of the first.
    let mut codes: BTreeMap<u64, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for bytes in all(&fields(metadata), 1) {
        let country = fields(bytes);
        let code = numbers(&country, 10)[0];
        let is_main = numbers(&country, 22) == [1];
        let general = all(&country, 1)[0];
        let local: Vec<String> = numbers(&fields(general), 10).iter().map(ToString::to_string).collect();
        let mut plan = format!(
            "P\t{code}\t{}\t{}\t{}\t{}\t{}",
            form(&text(&country, 23)),
            form(&text(&country, 15)),
            text(&country, 16),
            local.join(","),
            kind(general).unwrap(),
        );
        for kind in KINDS.iter().filter_map(|number| kind(all(&country, *number).last()?)) {
            let _ = write!(plan, "\t{kind}");
        }
        let (plans, ways) = codes.entry(code).or_default();
        let first = is_main || plans.is_empty();
        if is_main {
            plans.insert(0, plan);
        } else {
            plans.push(plan);
        }
        if first {
            let abroad = Some(all(&country, 20)).filter(|ways| !ways.is_empty());
            let own = abroad.unwrap_or_else(|| all(&country, 19));
            *ways = own
                .iter()
                .map(|way| {
                    let way = fields(way);
                    let (digits, leading, groups) = (text(&way, 1), text(&way, 3), text(&way, 2));
                    format!("F\t{code}\t{}\t{}\t{groups}", form(&digits), form(&leading))
                })
                .collect();
        }
    }
    let mut out = String::from(HEAD);
    for (plans, ways) in codes.into_values() {
        for line in plans.into_iter().chain(ways) {
            let _ = writeln!(out, "{line}");
        }
    }
    out
}

const HEAD: &str = "\
# Numbering plans of all countries and networks, from libphonenumber (Apache License 2.0, (c) The Libphonenumber Authors).
# Generated: `tests/suite/phones.rs` says how; not to be changed by hand.
# P: calling code, first digits, trunk prefix, what replaces it, local lengths, all numbers, kinds of numbers.
# F: calling code, form, first digits, groups.
";

#[test]
fn table_is_made_where_its_source_is_named() {
    let made = match std::env::var_os("PAYOM_PHONE_METADATA") {
        Some(path) => {
            let table = table(&fs::read(path).unwrap());
            fs::write(repository().join(TABLE), &table).unwrap();
            table
        }
        None => fs::read_to_string(repository().join(TABLE)).unwrap(),
    };
    assert!(made.starts_with(HEAD));
}

/// A generator of numbers that needs no seed: the same in each run.
struct Digits(u64);

impl Digits {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn text(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap())).collect()
    }
}

/// What libphonenumber says of a number: how it is shown, if it is valid.
fn oracle(number: &str) -> Option<String> {
    let number = PhoneNumber::parse(number, None).ok().filter(PhoneNumber::is_valid)?;
    Some(number.format_as(PhoneNumberFormat::International).into_owned())
}

#[test]
fn numbers_are_valid_and_grouped_as_libphonenumber_has_them() {
    let table = fs::read_to_string(repository().join(TABLE)).unwrap();
    let mut codes: Vec<&str> =
        table.lines().filter_map(|line| line.strip_prefix("P\t")?.split('\t').next()).collect();
    codes.dedup();
    codes.push("999");
    let (mut digits, mut valid) = (Digits(1), 0);
    let mut wrong = Vec::new();
    for code in codes {
        for round in 0..TRIES {
            let length = 4 + usize::try_from(digits.below(9)).unwrap();
            // Trunk prefixes are tried as often as all other first digits.
            let start = if round % 2 == 0 { "0" } else { "" };
            let number = format!("+{code}{start}{}", digits.text(length));
            if number.len() > 16 {
                continue;
            }
            let expected = oracle(&number);
            valid += usize::from(expected.is_some());
            // Payom groups numbers of Tajikistan as its offices do.
            let own = Phone::new(&number).map(|phone| phone.shown().replace('\u{a0}', " "));
            let plain = |shown: &str| shown.replace('-', " ");
            let same = match (&own, &expected) {
                (Ok(own), Some(expected)) => code == "992" || *own == plain(expected),
                (Err(NotPhone::Invalid), None) => true,
                _ => false,
            };
            if !same {
                wrong.push(format!("{number}: {own:?}, not {expected:?}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(valid > 400, "{valid}");
}

/// Numbers tried of each calling code.
const TRIES: usize = 60;
