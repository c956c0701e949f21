//! Faults that only the whole project shows: names, words that repeat, messages that nothing needs, comments.
//!
//! In: the texts, a kind, a source of chance. Out: the fault, or nothing where the chosen text has no place for it. How:
//! some need a message of their own, and are planted where that is.

use std::collections::BTreeMap;

use payom::diag::Code;

use super::Kind::*;
use super::{Kind, Planted, Random, Spot, edit, entries, spot};

/// Tries one place.
pub(super) fn attempt(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Option<Planted> {
    let translated = ["ru", "tg"];
    let all = ["en", "ru", "tg"];
    match kind {
        OtherSpelling => {
            let (language, from, to) = *random.pick(&[
                ("ru", "Сьюзан Керр", "Сюзан Керр"),
                ("tg", "Сюзан Керр", "Сюзанна Керр"),
                ("ru", "Радослав Дарский", "Радослав Дарски-Новак"),
                ("tg", "Радослав Дарский", "Родослав Дарский"),
            ]);
            let path = format!("locales/{language}/releases/2026-02-opcat-conference.ftl");
            let (path, file) = texts.get_key_value(&path)?;
            let at = file.find(&format!("**{from}**"))? + 2;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language, entry, attribute: None };
            Some(edit(&spot, Code::NameDiffers, at..at + from.len(), to))
        }
        OtherWords => {
            // The newer of two releases is told of: it can still be changed.
            let path = "locales/en/releases/2026-02-opcat-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let heading = *random
                .pick(&["heading-projects = Organisers and projects", "heading-aim = The aim of the conference"]);
            let at = file.find(heading)?;
            let start = at + heading.find('=')? + 2;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "en", entry, attribute: None };
            let mut planted =
                edit(&spot, Code::InconsistentTranslation, start..at + heading.len(), "What the sessions were about");
            planted.path = path.replacen("/en/", if random.below(2) == 0 { "/ru/" } else { "/tg/" }, 1);
            planted.line = 0;
            Some(planted)
        }
        Copied => {
            let path = "locales/ru/releases/2026-02-opcat-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let heading =
                *random.pick(&["heading-projects = Организаторы и проекты", "heading-aim = Цель конференции"]);
            let at = file.find(heading)?;
            let start = at + heading.find('=')? + 2;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "ru", entry, attribute: None };
            Some(edit(&spot, Code::SameTranslation, start..at + heading.len(), "О чём говорили на встречах"))
        }
        Unused => {
            let source = spot(&["en"], texts, random)?;
            if !source.is_release() {
                return None;
            }
            let mut changed = BTreeMap::new();
            for (tag, words) in [("en", "Spare words"), ("ru", "Лишние слова"), ("tg", "Суханҳои зиёдатӣ")]
            {
                let spot = source.other(tag, texts)?;
                changed.insert(spot.path.to_owned(), format!("{}\nspare-words = {words}\n", spot.file.trim_end()));
            }
            let text = &changed[source.path];
            let line = text.lines().count();
            Some(Planted {
                code: Code::UnusedMessage,
                path: source.path.to_owned(),
                line,
                what: "spare-words".to_owned(),
                texts: changed,
            })
        }
        OtherAttribute => {
            let spot = spot(&translated, texts, random)?;
            let (name, _) = spot.entry.attributes.first()?;
            let start = spot.file[..name.span.range().start].rfind('\n')? + 1;
            let word = if spot.path.starts_with("locales/tg/") { "Захира" } else { "Запас" };
            Some(edit(&spot, Code::ObsoleteAttribute, start..start, &format!("    .spare = {word}\n")))
        }
        NeedlessComment | BadComment => {
            let spot = spot(&all, texts, random)?;
            let at = spot.entry.id.span.range().start;
            let (code, comment) = if kind == BadComment {
                (
                    Code::BadOptOut,
                    *random.pick(&[
                        "# payom: allow spacing\n",
                        "# payom: allow no-such-rule because\n",
                        "# payom: allow unknown-variable because\n",
                    ]),
                )
            } else {
                (Code::UnneededOptOut, "# payom: allow copied-translation because\n")
            };
            let planted = edit(&spot, code, at..at, comment);
            // Without a reason an opt-out holds, but this one is not needed either.
            (!comment.contains("spacing")).then_some(planted)
        }
        HiddenNumber => {
            let path = "locales/ru/releases/2016-05-regional-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let start = file.find("[one] примет участие { $participants }")?;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "ru", entry, attribute: None };
            let by = *random.pick(&["[one] примет участие один", "[one] примет участие только один"]);
            Some(edit(&spot, Code::HiddenNumber, start..start + "[one] примет участие { $participants }".len(), by))
        }
        _ => None,
    }
}
