//! Faults of structure: lines that cannot be read, names that are not there, texts that are missing, templates.
//!
//! In: the texts, a kind, a source of chance. Out: the fault, or nothing where the chosen text has no place for it. Invariants:
//! what is missing must be told where it is needed, everything else where it stands.

use std::collections::BTreeMap;

use payom::diag::Code;
use payom::l10n::syntax::{Element, Expression, Inline};

use super::Kind::*;
use super::{Kind, Planted, Random, Spot, after, at_name, before, edit, entries, inside, line, places, spot, swap};

/// Tries one place.
#[expect(clippy::too_many_lines, reason = "one arm a kind of fault, side by side, is the table of this test")]
pub(super) fn attempt(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Option<Planted> {
    let translated = ["ru", "tg"];
    let all = ["en", "ru", "tg"];
    match kind {
        Tab | Margin | LineStart => {
            let spot = spot(&all, texts, random)?;
            let lines: Vec<_> = spot
                .pieces()
                .into_iter()
                .filter(|(at, text)| {
                    spot.file[..*at].ends_with("\n    ")
                        && text.starts_with(char::is_alphabetic)
                        && !text.contains('=')
                })
                .collect();
            if lines.is_empty() {
                return None;
            }
            let (at, _) = *random.pick(&lines);
            Some(match kind {
                Tab => edit(&spot, Code::Syntax, at - 4..at, "\t"),
                Margin => edit(&spot, Code::Syntax, at - 4..at, ""),
                _ => {
                    let sign: &&str = random.pick(&["*", "[", "."]);
                    edit(&spot, Code::Syntax, at..at, sign)
                }
            })
        }
        CyrillicName => {
            let spot = spot(&all, texts, random)?;
            let start = spot.entry.id.span.range().start;
            let letters: Vec<(usize, char)> =
                spot.entry.id.text.char_indices().filter(|(_, c)| matches!(c, 'a' | 'c' | 'e' | 'o' | 'p')).collect();
            if letters.is_empty() {
                return None;
            }
            let (at, c) = *random.pick(&letters);
            let twin = "асеор".chars().nth("aceop".find(c)?)?;
            Some(edit(&spot, Code::Syntax, start + at..start + at + 1, &twin.to_string()))
        }
        NoSign => {
            let spot = spot(&all, texts, random)?;
            let (name, _) = &spot.entry.attributes.get(spot.attribute?)?;
            let end = name.span.range().end;
            spot.file[end..].starts_with(" = ").then(|| edit(&spot, Code::Syntax, end..end + 2, ""))
        }
        LostBrace => {
            let spot = spot(&all, texts, random)?;
            let at = spot.range().filter(|_| !spot.is_plain())?.start;
            let close = at + spot.file[at..].find(" }")?;
            Some(edit(&spot, Code::Syntax, close..close + 2, ""))
        }
        SecondMessage => {
            let spot = spot(&all, texts, random)?;
            let words = words(&spot);
            let at = spot.file.trim_end().len();
            let by = format!("\n{} = {words}", spot.entry.id.text);
            let mut planted = edit(&spot, Code::DuplicateMessage, at..at, &by);
            planted.line += 1;
            Some(planted)
        }
        SecondAttribute => {
            let spot = spot(&all, texts, random)?;
            let (name, _) = &spot.entry.attributes.get(spot.attribute?)?;
            let end = spot.range()?.end;
            let end = end + spot.file[end..].find('\n')?;
            let mut planted =
                edit(&spot, Code::DuplicateAttribute, end..end, &format!("\n    .{} = {}", name.text, words(&spot)));
            planted.line += 1;
            Some(planted)
        }
        SecondVariant | LostVariant | LateNumber => {
            let path = "locales/ru/releases/2016-05-regional-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "ru", entry, attribute: None };
            let key = *random.pick(&["[one]", "[few]", "[many]"]);
            let start = file[..file.find(key)?].rfind('\n')? + 1;
            let end = start + file[start..].find('\n')? + 1;
            let row = &file[start..end];
            Some(match kind {
                SecondVariant => {
                    let mut planted = edit(&spot, Code::DuplicateVariant, end..end, row);
                    planted.line = line(&planted.texts[path.as_str()], end);
                    planted
                }
                LostVariant => {
                    let mut planted = edit(&spot, Code::UnreachableVariant, start..end, "");
                    planted.line = line(file, file.find("$participants ->")?);
                    planted
                }
                _ => {
                    let after_one = file[file.find("[one]")?..].find('\n')? + file.find("[one]")? + 1;
                    edit(
                        &spot,
                        Code::UnreachableVariant,
                        after_one..after_one,
                        "        [1] примет участие один представитель\n",
                    )
                }
            })
        }
        LostMessage => {
            let spot = spot(&translated, texts, random)?;
            let slug = spot.path.split_once("/releases/")?.1.strip_suffix(".ftl")?;
            let template = format!("releases/{slug}/release.md");
            let body = texts.get(&template)?.find("\n+++\n")?;
            let needed = body + texts[&template][body..].find(&format!("{{ {} }}", spot.entry.id.text))?;
            let start = spot.entry.id.span.range().start;
            if !spot.entry.attributes.is_empty() || spot.file.contains(&format!("{{ {} }}", spot.entry.id.text)) {
                return None;
            }
            let last = spot.pattern().span.range().end;
            let end = last + spot.file[last..].find('\n')? + 1;
            let mut planted = edit(&spot, Code::MissingTranslation, start..end, "");
            planted.line = line(&texts[&template], needed);
            planted.path = template;
            spot.range().map(|_| planted)
        }
        LostAttribute => {
            let spot = spot(&translated, texts, random)?;
            let (name, pattern) = &spot.entry.attributes.get(spot.attribute?)?;
            spot.other("en", texts)?;
            let named = format!("{{ {}.{} }}", spot.entry.id.text, name.text);
            if texts.iter().any(|(path, text)| path.ends_with(".ftl") && text.contains(&named)) {
                return None;
            }
            let start = spot.file[..name.span.range().start].rfind('\n')? + 1;
            let end = pattern.span.range().end;
            let end = end + spot.file[end..].find('\n')? + 1;
            let mut planted = edit(&spot, Code::MissingTranslation, start..end, "");
            (planted.line, planted.path) = (0, String::new());
            Some(planted)
        }
        LostValue => {
            let spot = spot(&translated, texts, random)?;
            let named = format!("{{ {} }}", spot.entry.id.text);
            let needed = texts.iter().any(|(path, text)| path.ends_with(".ftl") && text.contains(&named));
            if spot.attribute.is_some() || spot.entry.attributes.is_empty() || !spot.is_plain() || needed {
                return None;
            }
            let range = spot.range()?;
            let end = range.start + spot.file[range.clone()].trim_end().len();
            let mut planted = edit(&spot, Code::MissingTranslation, range.start..end, "");
            (planted.line, planted.path) = (0, String::new());
            Some(planted)
        }
        Empty => {
            let spot = spot(&all, texts, random)?;
            let range = spot.range().filter(|_| spot.is_plain())?;
            let end = range.start + spot.file[range.clone()].trim_end().len();
            Some(edit(&spot, Code::EmptyMessage, range.start..end, "{ \"\" }"))
        }
        NoVariable | NoMessage | NoTerm | NoFunction | TooMany | Html | Circle => {
            let spot = spot(&translated, texts, random).filter(Spot::is_release)?;
            let at = before_stop(&spot)?;
            let (code, what) = match kind {
                NoVariable => (Code::UnknownVariable, "{ $particpants }".to_owned()),
                NoMessage => (Code::UnknownMessage, "{ org-coaliton }".to_owned()),
                NoTerm => (Code::UnknownTerm, "{ -coaliton }".to_owned()),
                NoFunction => (Code::UnknownFunction, "{ DATE(2018) }".to_owned()),
                TooMany => (Code::TooManyPlaceables, "{ \"\" }".repeat(101)),
                Html => (Code::HtmlInMessage, "<b>боз</b>".to_owned()),
                _ => (Code::CyclicReference, format!("{{ {} }}", spot.entry.id.text)),
            };
            let space = if kind == TooMany { "" } else { " " };
            let planted = edit(&spot, code, at..at, &format!("{space}{what}"));
            // An attribute may refer to its message.
            let fits = kind != Circle || spot.attribute.is_none();
            fits.then_some(planted).map(|planted| if kind == TooMany { at_name(&spot, planted) } else { planted })
        }
        WrongFunction => {
            let spot = spot(&translated, texts, random).filter(Spot::is_release)?;
            let range = spot.pattern().span.range();
            let name = range.start + spot.file[range].find("{ $event }")? + 2;
            Some(edit(&spot, Code::WrongArgument, name..name + "$event".len(), "NUMBER($event)"))
        }
        NoLink => {
            let source = spot(&["en"], texts, random).filter(Spot::is_release)?;
            let mut changed = BTreeMap::new();
            let mut found = (String::new(), 0);
            for (tag, word) in [("en", "more"), ("ru", "далее"), ("tg", "идома")] {
                let spot = source.other(tag, texts)?;
                let at = before_stop(&spot)?;
                let mut text = spot.file.to_owned();
                text.insert_str(at, &format!(" ([{word}](link:raport))"));
                found = (spot.path.to_owned(), line(&text, at));
                changed.insert(spot.path.to_owned(), text);
            }
            let (path, line) = found;
            Some(Planted { texts: changed, code: Code::BadLink, path, line, what: "link:raport".to_owned() })
        }
        NoForm => {
            let spot = spot(&translated, texts, random)?;
            let mut names = spot.pattern().elements.iter().filter_map(|element| match element.expression() {
                Some(Expression::Inline(Inline::Message { id, attribute: None })) => Some(id),
                _ => None,
            });
            let end = names.next_back()?.span.range().end;
            Some(edit(&spot, Code::MissingAttribute, end..end, ".genitiv"))
        }
        Block => {
            let spot = spot(&all, texts, random).filter(Spot::is_release)?;
            let (start, text) = *spot.pieces().first()?;
            let begins = matches!(spot.pattern().elements.first(), Some(Element::Text { .. }));
            let sign: &&str = random.pick(&["# ", "- ", "> "]);
            (begins && text.starts_with(char::is_alphabetic))
                .then(|| edit(&spot, Code::BlockInMessage, start..start, sign))
        }
        Direction => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| c.is_lowercase() && inside(text, at));
            let mark = *random.pick(&['\u{200E}', '\u{202A}', '\u{2068}']);
            swap(&spot, &found, Code::ForbiddenCharacter, random, |c| format!("{mark}{c}"))
        }
        Statement => {
            let (path, file) = texts.get_key_value("locales/en/funders.ftl")?;
            let entry = random.pick(&entries(file)).clone();
            if !entry.id.text.starts_with("eu-statement") || entry.value.is_none() {
                return None;
            }
            let spot = Spot { path, file, language: "", entry, attribute: None };
            let (at, word) = *random.pick(&spot.pieces());
            let space = at + word.find(' ')?;
            Some(at_name(&spot, edit(&spot, Code::StatementWording, space..space, ",")))
        }
        ChangedSource => {
            let source = spot(&["en"], texts, random)?;
            let found = places(&source, |text, at, c| {
                c == ' '
                    && before(text, at).is_some_and(char::is_lowercase)
                    && after(text, at).is_some_and(char::is_lowercase)
            });
            let mut planted = swap(&source, &found, Code::StaleTranslation, random, |_| " indeed ".to_owned())?;
            let language: &&str = random.pick(&translated);
            let target = source.other(language, texts)?;
            planted.line = line(target.file, target.pattern().span.range().start);
            planted.path = target.path.to_owned();
            Some(planted)
        }
        ByteMark => {
            let spot = spot(&all, texts, random)?;
            Some(edit(&spot, Code::ByteOrderMark, 0..0, "\u{FEFF}"))
        }
        TemplateWord | TemplateName | TemplateHeading => {
            let templates: Vec<_> = texts.iter().filter(|(path, _)| path.ends_with("/release.md")).collect();
            let (path, file) = *random.pick(&templates);
            let entry = entries("a = a\n").pop()?;
            let spot = Spot { path, file, language: "", entry, attribute: None };
            let pick = |random: &mut Random, what: &str| {
                let body = file.find("\n+++\n")?;
                let found: Vec<usize> = file.match_indices(what).map(|(at, _)| at).filter(|at| *at > body).collect();
                (!found.is_empty()).then(|| *random.pick(&found))
            };
            match kind {
                TemplateWord => {
                    let at = pick(random, " }\n")? + 2;
                    (!file[..at].ends_with("{ funding }"))
                        .then(|| edit(&spot, Code::LiteralText, at..at, " Background"))
                }
                TemplateName => {
                    let at = pick(random, " }\n")?;
                    let name = &file[file[..at].rfind("{ ")? + 2..at];
                    (name.len() > 5 && name != "funding" && !name.contains('.'))
                        .then(|| edit(&spot, Code::UnknownMessage, at - 1..at, ""))
                }
                _ => {
                    let at = pick(random, "\n## {")? + 1;
                    Some(edit(&spot, Code::HeadingLevel, at..at, "##"))
                }
            }
        }
        _ => None,
    }
}

/// A text that says nothing.
fn words(spot: &Spot<'_>) -> &'static str {
    if spot.language == "en" { "Words" } else { "Слова" }
}

/// The place before the full stop that ends a text.
fn before_stop(spot: &Spot<'_>) -> Option<usize> {
    let Some(Element::Text { span, .. }) = spot.pattern().elements.last() else { return None };
    let end = span.range().start + spot.file[span.range()].trim_end().len();
    let fits = spot.file[..end].ends_with('.') && spot.file[..end - 1].ends_with(char::is_lowercase);
    fits.then(|| end - 1)
}
