//! What is asked of each kind of entry.
//!
//! In: a kind. Out: its [`Fact`]s in the order of the form. Invariants: the keys are those of the registry's files.

use crate::cli::desk::facts::{ROLES, role};
use crate::diag::{Message, message};
use crate::edit::entry::Kind;
use crate::registry::{Key, KeyFile, REGISTRY};

/// How a fact is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// Words in one line.
    Words,
    /// An e-mail address.
    Mail,
    /// An address of the web.
    Site,
    /// A country.
    Country,
    /// A day.
    Day,
    /// True, or not there.
    Flag,
    /// An entry of that kind.
    One(Kind),
    /// Entries of that kind, in order.
    Many(Kind),
    /// Languages.
    Languages,
    /// Whether a logo may be shown.
    Permission,
    /// A picture.
    Logo,
    /// Several of something, each with the same columns.
    Rows(&'static [Column]),
}

/// A fact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    /// In whose file it stands: that of the funder's organisation has facts too.
    pub(super) of: Kind,
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) name: fn() -> Message,
    pub(super) help: Option<fn() -> Message>,
    /// Whether it is folded away as long as nothing is said there.
    pub(super) is_rare: bool,
}

/// A column of rows.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) key: &'static str,
    pub(super) cell: Cell,
    pub(super) name: fn() -> Message,
}

/// How a column is asked for. The first column of rows says whether there is a row.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell {
    Phone,
    Words,
    Choice(&'static [&'static str], fn(&str) -> Message),
    Flag,
    Funder,
    Day,
}

const fn column(key: &'static str, cell: Cell, name: fn() -> Message) -> Column {
    Column { key, cell, name }
}

static PHONES: [Column; 4] = [
    column("number", Cell::Phone, || message!("people-number", "Number")),
    column("kind", Cell::Choice(&["office", "mobile", "switchboard"], phone), || {
        message!("people-phone-kind", "What it is")
    }),
    column("extension", Cell::Words, || message!("people-extension", "Extension")),
    column("public", Cell::Flag, || message!("people-public", "may be printed")),
];

static CHANNELS: [Column; 2] = [
    column("value", Cell::Words, || message!("people-account", "Account, number or address")),
    column("kind", Cell::Choice(&["telegram", "whatsapp", "signal", "viber", "website", "fax"], channel), || {
        message!("people-phone-kind", "What it is")
    }),
];

static PAYERS: [Column; 4] = [
    column("funder", Cell::Funder, || message!("people-donor", "Donor")),
    column("role", Cell::Choice(&ROLES, role), || message!("desk-role", "Its part")),
    column("from", Cell::Day, || message!("people-credited-from", "credited from")),
    column("until", Cell::Day, || message!("people-credited-until", "credited until")),
];

/// The kind of a number, in words.
fn phone(id: &str) -> Message {
    match id {
        "office" => message!("people-office", "office"),
        "mobile" => message!("people-mobile", "mobile"),
        _ => message!("people-switchboard", "switchboard"),
    }
}

/// A way to reach somebody, in words.
fn channel(id: &str) -> Message {
    match id {
        "website" => message!("people-website", "website"),
        "fax" => message!("people-fax", "fax"),
        "telegram" => "Telegram".into(),
        "whatsapp" => "WhatsApp".into(),
        "signal" => "Signal".into(),
        _ => "Viber".into(),
    }
}

const fn fact(of: Kind, key: &'static str, shape: Shape, name: fn() -> Message) -> Fact {
    Fact { of, key, shape, name, help: None, is_rare: false }
}

const fn rare(fact: Fact) -> Fact {
    Fact { is_rare: true, ..fact }
}

const fn helped(fact: Fact, help: fn() -> Message) -> Fact {
    Fact { help: Some(help), ..fact }
}

const COUNTRY: fn() -> Message = || message!("people-country", "Country");
const SITE: fn() -> Message = || message!("people-site", "Site");

static ORGANISATION: [Fact; 2] = [
    fact(Kind::Organisation, "country", Shape::Country, COUNTRY),
    fact(Kind::Organisation, "url", Shape::Site, SITE),
];

static PLACE: [Fact; 1] = [fact(Kind::Place, "country", Shape::Country, COUNTRY)];

static CONTACT: [Fact; 7] = [
    fact(Kind::Contact, "organisation", Shape::One(Kind::Organisation), || {
        message!("people-organisation", "Organisation that they speak for")
    }),
    fact(Kind::Contact, "email", Shape::Mail, || message!("people-mail", "E-mail")),
    helped(
        fact(Kind::Contact, "phones", Shape::Rows(&PHONES), || message!("people-phones", "Telephone numbers")),
        || {
            message!(
                "people-phones-help",
                "A mobile number needs its owner’s consent. Clear a number to take it away."
            )
        },
    ),
    fact(Kind::Contact, "channels", Shape::Rows(&CHANNELS), || {
        message!("people-channels", "Other ways to reach them")
    }),
    fact(Kind::Contact, "languages", Shape::Languages, || {
        message!("people-languages", "Languages that they speak with the media")
    }),
    fact(Kind::Contact, "from", Shape::Day, || message!("people-from", "Contact from")),
    helped(fact(Kind::Contact, "until", Shape::Day, || message!("people-until", "Contact until")), || {
        message!("people-until-help", "After this day no new release can name them; those before keep them.")
    }),
];

static PROJECT: [Fact; 4] = [
    helped(
        fact(Kind::Project, "contract", Shape::Day, || message!("people-contract", "Day of the grant contract")),
        || {
            message!(
                "people-contract-help",
                "With money of the European Union it decides which rules of visibility hold."
            )
        },
    ),
    fact(Kind::Project, "implementers", Shape::Many(Kind::Organisation), || {
        message!("people-implementers", "Who carries it out")
    }),
    fact(Kind::Project, "partners", Shape::Many(Kind::Organisation), || message!("people-partners", "Partners")),
    helped(fact(Kind::Project, "funders", Shape::Rows(&PAYERS), || message!("people-payers", "Who pays")), || {
        message!("people-payers-help", "Releases credit them in this order.")
    }),
];

static FUNDER: [Fact; 7] = [
    fact(Kind::Funder, "logo", Shape::Logo, || message!("people-logo", "Logo")),
    helped(
        fact(Kind::Funder, "permission", Shape::Permission, || {
            message!("people-permission", "May the logo be shown?")
        }),
        || {
            message!(
                "people-permission-help",
                "Without permission the name stands in words, and the logo is kept for later."
            )
        },
    ),
    helped(
        fact(Kind::Funder, "permission-note", Shape::Words, || {
            message!("people-permission-note", "Where that is known from")
        }),
        || message!("people-permission-note-help", "Who agreed, and when: “e-mail of 3 March 2026”."),
    ),
    rare(fact(Kind::Funder, "logo-shows-name", Shape::Flag, || {
        message!("people-logo-shows-name", "The name can be read in the logo itself, and is not set below it")
    })),
    rare(fact(Kind::Funder, "wordmark", Shape::Flag, || {
        message!("people-wordmark", "Without a logo: set its name in large type in place of one")
    })),
    rare(fact(Kind::Organisation, "country", Shape::Country, COUNTRY)),
    rare(fact(Kind::Organisation, "url", Shape::Site, SITE)),
];

/// What is asked of a kind.
pub(super) fn facts(kind: Kind) -> &'static [Fact] {
    match kind {
        Kind::Funder => &FUNDER,
        Kind::Project => &PROJECT,
        Kind::Contact => &CONTACT,
        Kind::Organisation => &ORGANISATION,
        Kind::Place => &PLACE,
    }
}

/// What a form has for a key of its file: a field, or what says where all else stands. `None` where no key is meant.
pub(in crate::cli::desk) fn field_of(kind: Kind, key: &str) -> Option<String> {
    let fact = facts(kind).iter().find(|fact| fact.of == kind && fact.key == key);
    (!key.is_empty()).then(|| match fact.map(|fact| fact.shape) {
        Some(Shape::Many(_) | Shape::Rows(_)) => format!("rows-{key}"),
        Some(Shape::Logo) => "logo-file".to_owned(),
        Some(Shape::Languages) => "languages".to_owned(),
        Some(_) => format!("fact/{key}"),
        None => "more".to_owned(),
    })
}

/// The keys of a file of the registry in their documented order; those of a table within it where it is named.
pub(super) fn order(kind: Kind, table: &str) -> Vec<&'static str> {
    let file = REGISTRY.iter().find(|file| file.path == kind.path());
    let keys = file.map(KeyFile::keys).unwrap_or_default();
    keys.iter().filter(|key| key.table() == table).map(Key::name).collect()
}

/// What may be said of a logo.
pub(super) const PERMISSIONS: [&str; 4] = ["granted", "requested", "not-needed", "forbidden"];

/// That, in words.
pub(super) fn permission(id: &str) -> Message {
    match id {
        "granted" => message!("people-granted", "yes: its owner agreed"),
        "requested" => message!("people-requested", "not yet: its owner was asked"),
        "not-needed" => message!("people-not-needed", "yes: everybody may show it"),
        _ => message!("people-forbidden", "no: it is never shown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_keys_of_the_registry() {
        for fact in Kind::ALL.into_iter().flat_map(facts) {
            assert!(order(fact.of, "").contains(&fact.key), "{}", fact.key);
            if let Shape::Rows(columns) = fact.shape {
                let known = order(fact.of, fact.key);
                assert!(columns.iter().all(|column| known.contains(&column.key)), "{}", fact.key);
            }
        }
    }
}
