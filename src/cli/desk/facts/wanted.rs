//! What a browser asks to be done to a fact.
//!
//! In: JSON. Out: a [`Wanted`]. Invariants: the fact is one of ours; a day is a day, a choice one of those that there are; an id stays a
//! text until it is looked up.

use jiff::civil::{Date, DateTime};
use serde_json::Value;

use super::known::{Fact, PURPOSES, ROLES, Shape};
use crate::cli::desk::typed::Malformed;

/// A change.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) slug: String,
    pub(super) fact: &'static Fact,
    pub(super) basis: String,
    pub(super) deed: Deed,
}

/// What is done.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Words that are looked up: a kind, or a headline.
    Words(String),
    /// A value, as TOML.
    Value(String),
    /// A day with an hour, without a zone.
    Moment(String),
    /// It is taken away.
    Unset,
    /// Something of the registry is added.
    Add(String),
    /// Somebody who paid is added: who, the part, what for.
    AddFunder(String, String, String),
    /// The one at this place goes.
    Remove(usize),
    /// Parts of those who paid, and what for, by their places.
    Parts(Vec<(usize, &'static str, String)>),
}

/// What is asked for.
pub(super) fn wanted(sent: &Value) -> Result<Wanted, Malformed> {
    let text = |key: &str| sent[key].as_str().map(str::to_owned).ok_or(Malformed);
    let fact = Fact::find(&text("fact")?).ok_or(Malformed)?;
    let deed = match (sent["add"].as_str(), sent["remove"].as_str()) {
        (Some(id), None) => add(fact, id, sent)?,
        (None, Some(place)) => match fact.shape {
            Shape::List(_) | Shape::Funding => Deed::Remove(place.parse().map_err(|_| Malformed)?),
            _ => return Err(Malformed),
        },
        (None, None) => value(fact, sent)?,
        _ => return Err(Malformed),
    };
    Ok(Wanted { slug: text("release")?, fact, basis: text("basis")?, deed })
}

fn add(fact: &Fact, id: &str, sent: &Value) -> Result<Deed, Malformed> {
    match fact.shape {
        Shape::List(_) => Ok(Deed::Add(id.to_owned())),
        Shape::Funding => {
            let one = |key: &str, of: &[&str]| {
                let known = sent[key].as_str().filter(|own| of.contains(own));
                known.map(str::to_owned).ok_or(Malformed)
            };
            Ok(Deed::AddFunder(id.to_owned(), one("new-role", &ROLES)?, one("new-what", &PURPOSES)?))
        }
        _ => Err(Malformed),
    }
}

fn value(fact: &Fact, sent: &Value) -> Result<Deed, Malformed> {
    let words = || sent["value"].as_str().ok_or(Malformed);
    match fact.shape {
        Shape::Title => {
            let words = words()?.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_fine = !words.is_empty() && words.chars().count() <= 300 && !words.chars().any(char::is_control);
            if is_fine { Ok(Deed::Words(words)) } else { Err(Malformed) }
        }
        Shape::Kind => Ok(Deed::Words(words()?.to_owned())),
        Shape::Day => {
            let words = words()?;
            if words.is_empty() && fact.key.ends_with(".to") {
                return Ok(Deed::Unset);
            }
            if fact.key != "date" && words.len() == 7 && format!("{words}-01").parse::<Date>().is_ok() {
                return Ok(Deed::Value(format!("\"{words}\"")));
            }
            if fact.key != "date" && words.len() == 16 {
                return moment(words);
            }
            let day: Date = words.parse().map_err(|_| Malformed)?;
            if words.len() == 10 && day.to_string() == words {
                Ok(Deed::Value(words.to_owned()))
            } else {
                Err(Malformed)
            }
        }
        Shape::Moment if words()?.is_empty() => Ok(Deed::Unset),
        Shape::Moment => moment(words()?),
        Shape::Flag => match sent["value"].as_array().map(Vec::as_slice) {
            Some([]) => Ok(Deed::Unset),
            Some([Value::String(own)]) if own == "true" => Ok(Deed::Value("true".to_owned())),
            _ => Err(Malformed),
        },
        Shape::Dateline => match words()? {
            own @ ("place-date" | "date-place" | "none") => Ok(Deed::Value(format!("\"{own}\""))),
            _ => Err(Malformed),
        },
        Shape::Funding => parts(sent),
        Shape::List(_) => Err(Malformed),
    }
}

/// A day with an hour and minutes.
fn moment(words: &str) -> Result<Deed, Malformed> {
    let moment: DateTime = words.parse().map_err(|_| Malformed)?;
    let is_minute = words.len() == 16 && moment.strftime("%Y-%m-%dT%H:%M").to_string() == words;
    if is_minute { Ok(Deed::Moment(words.to_owned())) } else { Err(Malformed) }
}

/// The parts of those who paid, as the form has them.
fn parts(sent: &Value) -> Result<Deed, Malformed> {
    let mut out = Vec::new();
    for (name, value) in sent.as_object().ok_or(Malformed)? {
        let of = |prefix: &str| name.strip_prefix(prefix).and_then(|place| place.parse::<usize>().ok());
        let value = value.as_str();
        let known = |all: &[&str]| value.filter(|own| all.contains(own)).map(str::to_owned).ok_or(Malformed);
        if let Some(place) = of("role-") {
            out.push((place, "role", known(&ROLES)?));
        } else if let Some(place) = of("what-") {
            out.push((place, "what", known(&PURPOSES)?));
        }
    }
    Ok(Deed::Parts(out))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn deed(fact: &str, more: &Value) -> Option<Deed> {
        let mut sent = json!({ "release": "a", "fact": fact, "basis": "" });
        let own = more.as_object().unwrap().clone();
        sent.as_object_mut().unwrap().extend(own);
        wanted(&sent).ok().map(|wanted| wanted.deed)
    }

    #[test]
    fn only_what_a_form_can_say() {
        let value = |fact: &str, value: Value| deed(fact, &json!({ "value": value }));
        assert_eq!(value("date", json!("2026-11-28")), Some(Deed::Value("2026-11-28".to_owned())));
        assert_eq!(value("embargo", json!("2026-11-28T10:00")), Some(Deed::Moment("2026-11-28T10:00".to_owned())));
        assert_eq!(value("embargo", json!("")), Some(Deed::Unset));
        assert_eq!(value("event.from", json!("2026-11")), Some(Deed::Value("\"2026-11\"".to_owned())));
        assert_eq!(value("draft", json!(["true"])), Some(Deed::Value("true".to_owned())));
        assert_eq!(value("headline", json!(" A  {b} ")), Some(Deed::Words("A {b}".to_owned())));
        assert_eq!(deed("places", &json!({ "add": "x" })), Some(Deed::Add("x".to_owned())));
        assert_eq!(deed("places", &json!({ "remove": "1" })), Some(Deed::Remove(1)));
        for (fact, bad) in [
            ("date", json!({ "value": "2026-02-30" })),
            ("date", json!({ "value": "2026-02-03\nx = 1" })),
            ("date", json!({ "value": "" })),
            ("date", json!({ "value": "2026-02" })),
            ("event.from", json!({ "value": "2026-13" })),
            ("event.from", json!({ "value": "2026-02-30T10:00" })),
            ("date", json!({ "add": "x" })),
            ("embargo", json!({ "value": "2026-11-28T10:00Z" })),
            ("embargo", json!({ "value": "2026-11-28" })),
            ("draft", json!({ "value": "true" })),
            ("dateline", json!({ "value": "x\"" })),
            ("places", json!({ "value": "x" })),
            ("places", json!({ "remove": "-1" })),
            ("places", json!({ "add": "x", "remove": "0" })),
            ("funding", json!({ "add": "x", "new-role": "boss", "new-what": "event" })),
            ("funding", json!({ "role-0": "boss" })),
            ("headline", json!({ "value": "  " })),
            ("facts", json!({ "value": "x" })),
            ("../x", json!({ "value": "x" })),
        ] {
            assert_eq!(deed(fact, &bad), None, "{fact} {bad}");
        }
    }
}
