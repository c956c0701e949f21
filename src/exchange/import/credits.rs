//! Who paid.
//!
//! In: an item. Out: whether it is a line of the funders' footer. Invariants: a line is one only where it says that somebody pays, or is what
//! the Union asks to be printed.

use super::model::{Known, NameKind};
use super::named::{Word, is_stem, named};
use super::words_of_contacts::begins;
use crate::l10n::language::lower_case;

/// Words of paying, and of what funders ask to be printed.
const PAYS: [&str; 21] = [
    "funded by",
    "co-funded",
    "cofunded",
    "funding",
    "financed",
    "co-sponsored",
    "sponsored by",
    "support of",
    "supported by",
    "при поддержке",
    "при финансовой",
    "финансируе",
    "финансирован",
    "спонсор",
    "софинанс",
    "маблағгузор",
    "дастгирии",
    "молиявӣ",
    "маблағи",
    "cофинанс",
    "сармоягузор",
];

/// What the Union's boilerplate says in any language.
const UNION: [&str; 13] = [
    "member states",
    "made up of",
    "государств-членов",
    "давлатҳои аъзо",
    "contents of this",
    "gradually link together",
    "zone of stability",
    "sharing its achievements",
    "зону стабильности",
    "зоны стабильности",
    "делиться своими достижениями",
    "минтақаи субот",
    "дастовардҳои худ",
];

/// How its office is called, which news names too.
const OFFICE: [&str; 3] =
    ["delegation of the european union", "представительство европейского", "намояндагии иттиҳоди"];

/// Words of lines that say who pays, as they begin.
const FOOTER: &str = "this the project programme activit event action publication press release was were is are has been produce \
    prepare implement organis organiz carried out conduct held within framework frame part made possible with \
    financ fund cofund co-fund support assist grant by of from through under in and its content sole responsib do \
    does not can no way be taken to reflect necessarily view opinion eu european union partner sponsor co-sponsor \
    course seminar training workshop conference forum meeting round table \
    statement report study guide book brochure exhibition competition together cooperation jointly it which that on for generous курс семинар тренинг конференци форум встреч круглый круглого стол заявлени отчёт \
    отчет исследовани книг пособи брошюр выставк конкурс настоящ данн эт проект программ мероприят \
    пресс-релиз публикац материал подготовлен реализ осуществл провод провед организ рамк при в во с со за счёт \
    счет на и из содейств поддерж помощ финанс спонсор софинанс средств грант содержан ответственност несёт несет \
    исключительно не отраж мнени точк зрения обязательно может рассматрив ес европейск союз партнёр партнер \
    который совместно благодаря стал возмож котор позици вохӯрӣ мизи мудаввар изҳорот ҳисобот таҳқиқот китоб \
    дастур намоиш озмун конференсия ин мазкур лоиҳа барнома чорабинӣ нашр маводи дар доира бо \
    аз ҷониби ба ва дастгири кумак кӯмак молияв маблағ маблағгузор сармоягузор ҳаммаблағ амалӣ татбиқ карда \
    мешавад шуд шудааст гузаронида омода мундариҷа масъулият бар дӯши нест ақида нуқта назар инъикос намекунад \
    иттиҳод аврупо грант шарик тавассути ҳисоби муштарак ҳамкор ба даст";
/// Words of what is published.
const PUBLICATIONS: [&str; 15] = [
    "publication",
    "press release",
    "statement",
    "book",
    "guide",
    "brochure",
    "публикац",
    "пресс-релиз",
    "заявлени",
    "книг",
    "пособи",
    "брошюр",
    "нашр",
    "изҳорот",
    "китоб",
];
/// Words of those who answer for what is said.
const DISCLAIMS: [&str; 5] = ["responsib", "reflect the view", "ответственност", "отража", "масъулият"];
/// So many other words a line of the footer may have: names that the registry does not have, years.
const STRANGE: usize = 3;

/// Whether an item says who pays, and nothing else.
pub(super) fn is_credit(text: &str, known: &Known) -> bool {
    if !speaks_of_paying(text) {
        return false;
    }
    let mut pays = false;
    let only = sentences(text).iter().all(|sentence| {
        let lower = sentence.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let union = has(&UNION);
        let own = union
            || has(&OFFICE) && strange(sentence, known) == 0
            || (has(&PAYS) || has(&DISCLAIMS))
                && (names_payer(sentence, known) || lower.contains("eu ") || lower.contains("европейск"));
        pays |= own;
        union || strange(sentence, known) <= if own || has(&DISCLAIMS) { STRANGE } else { 0 }
    });
    pays && only
}

/// Whether the registry prints all words of a line beside who pays.
pub(super) fn is_printed(text: &str, known: &Known) -> bool {
    let words = without_names(text, known);
    !words.split(|c: char| !c.is_alphanumeric()).any(|word| word.chars().any(char::is_alphabetic))
}

/// A text without what the registry prints and names, in small letters.
fn without_names(text: &str, known: &Known) -> String {
    let folded = |text: &str| text.to_lowercase().replace(['«', '»', '“', '”', '"', '„'], "").replace('\u{A0}', " ");
    let mut text = folded(text);
    let names = known.names.iter().filter(|name| !name.avoid && name.kind != NameKind::Contact);
    let mut names: Vec<String> =
        names.map(|name| folded(&name.text)).chain(known.credits.iter().map(|own| folded(own))).collect();
    names.retain(|name| name.len() > 2 && text.contains(name.as_str()));
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        text = text.replace(&name, " ");
    }
    text
}

/// How many words of a sentence are neither names of the registry nor what such sentences are made of.
fn strange(sentence: &str, known: &Known) -> usize {
    let text = without_names(sentence, known);
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| word.chars().count() > 2);
    // Names end otherwise in each case: what stands in the registry is known by its stem.
    let stems = || {
        known
            .names
            .iter()
            .filter(|name| name.kind == NameKind::Organisation)
            .flat_map(|name| name.text.split_whitespace())
    };
    let named = |word: &str| {
        let stem: String = word.chars().take(word.chars().count().saturating_sub(3).max(4)).collect();
        stems().any(|own| own.to_lowercase().trim_start_matches('«').starts_with(&stem))
    };
    let year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    words.filter(|word| !begins(FOOTER, word) && !year(word) && !named(word)).count()
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['.', '!', '?', '\n']) {
        let rest = &text[at + sign.len()..];
        let begins = rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“'));
        if rest.starts_with(char::is_whitespace) && begins || sign == "\n" {
            found.push(&text[start..at]);
            start = at + sign.len();
        }
    }
    found.push(&text[start..]);
    found.retain(|own| own.chars().any(char::is_alphabetic));
    found
}

fn names_payer(text: &str, known: &Known) -> bool {
    let of_projects = || known.projects.iter().flat_map(|project| &project.funders).map(|own| &own.id);
    let payers = || known.payers.iter().chain(of_projects());
    let names = known.names.iter().filter(|name| name.kind == NameKind::Organisation);
    names.filter(|name| payers().any(|payer| *payer == name.id)).any(|name| {
        // Forms differ in their ends alone.
        let stem: String = name.text.chars().take(name.text.chars().count().saturating_sub(2).max(4)).collect();
        text.contains(&stem)
    })
}

/// Whether a text has words of paying.
pub(super) fn pays(text: &str) -> bool {
    let lower = text.to_lowercase();
    PAYS.iter().any(|word| lower.contains(word))
}

/// Whether a text has words of paying, or of what funders ask to be printed.
pub(super) fn speaks_of_paying(text: &str) -> bool {
    let lower = text.to_lowercase();
    PAYS.iter().chain(&UNION).chain(&OFFICE).chain(&DISCLAIMS).any(|word| lower.contains(word))
}

/// What lines about funding say.
#[derive(Clone, Debug)]
pub(super) struct Claim<'k> {
    /// The organisations that they name, by id.
    pub(super) organisations: Vec<&'k str>,
    /// Words that are neither names nor what such lines are made of.
    pub(super) strange: Vec<String>,
    /// The part of who pays, and what for, as `[[funding]]` writes it.
    pub(super) role: &'static str,
    pub(super) what: &'static str,
    /// Whether they say who answers for the contents.
    pub(super) disclaims: bool,
    /// Whether they say what the Union is.
    pub(super) describes: bool,
    /// Whether they name its office.
    pub(super) office: bool,
}

/// What lines about funding say.
pub(super) fn claim<'k>(text: &str, known: &'k Known) -> Claim<'k> {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let describes = has(&["made up of", "член", "аъзо", "zone of stability", "зону стабильности", "минтақаи субот"]);
    let office = has(&OFFICE);
    let is_named = |kind| kind != NameKind::Contact;
    let ((found, _), (_, rest)) =
        (named(text, known, is_named), named(&without_credits(text, known), known, is_named));
    let organisations = found.into_iter().filter(|(kind, _)| *kind == NameKind::Organisation).map(|(_, id)| id);
    let usual = |word: &Word| {
        let own = word.folded();
        let figures = own.bytes().all(|b| b.is_ascii_digit());
        if figures {
            // A year, or how many states there are.
            return own.len() == 4 && (own.starts_with("19") || own.starts_with("20")) || describes && own.len() < 3;
        }
        let short = own.chars().count() < 4;
        let of_office = || OFFICE.iter().flat_map(|name| name.split(' ')).any(|part| is_stem(own, part, 3));
        let printed = known.boilerplate.iter().any(|other| is_stem(own, other, 3)) || office && of_office();
        let capital = word.text.starts_with(char::is_uppercase) && !word.first;
        let footer = || {
            FOOTER
                .split_ascii_whitespace()
                .any(|begin| if short || begin.chars().count() < 4 { own == begin } else { own.starts_with(begin) })
        };
        own.chars().count() < 2 || printed || !capital && footer()
    };
    Claim {
        organisations: organisations.collect(),
        strange: rest.into_iter().filter(|word| !usual(word)).map(|word| word.text).collect(),
        role: match () {
            () if has(&["co-fund", "cofund", "софинанс", "ҳаммаблағ"]) => "co-funded",
            () if has(&["sponsor", "спонсор"]) => "co-sponsored",
            () if has(&["support", "поддержк", "дастгир"]) => "financial-support",
            () => "funded",
        },
        what: match () {
            () if has(&PUBLICATIONS) => "publication",
            () if has(&["grant", "грант"]) => "grant",
            () => "activity",
        },
        disclaims: has(&DISCLAIMS),
        describes,
        office,
    }
}

/// A text without the lines that the registry prints beside who pays, in whatever letters they are written.
fn without_credits(text: &str, known: &Known) -> String {
    let folded = |signs: &[char]| signs.iter().map(|sign| lower_case(*sign)).collect::<Vec<char>>();
    let mut signs: Vec<char> = text.chars().collect();
    for own in &known.credits {
        let own = folded(&own.chars().collect::<Vec<char>>());
        if own.len() < 2 {
            continue;
        }
        while let Some(at) = folded(&signs).windows(own.len()).position(|part| part == own) {
            signs.splice(at..at + own.len(), [' ']);
        }
    }
    signs.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::model::Name;
    use super::*;

    fn known() -> Known {
        let name = |text: &str| Name {
            kind: NameKind::Organisation,
            id: "eu".to_owned(),
            locale: 0,
            text: text.to_owned(),
            avoid: false,
        };
        Known {
            names: vec![name("European Union"), name("Европейский Союз"), name("Иттиҳоди Аврупо")],
            payers: vec!["eu".to_owned()],
            credits: vec!["74 Adhamov Street".to_owned()],
            ..Known::default()
        }
    }

    #[test]
    fn who_pays_is_told_from_news() {
        for text in [
            "This project is funded by the European Union.",
            "This press release was produced with the financial support of the European Union. Its contents are the sole responsibility of \
             Spring Centre and do not necessarily reflect the views of the European Union.",
            "The European Union is made up of 28 Member States who have decided to gradually link together their know-how.",
            "Мероприятие проводится в рамках проекта, финансируемого Европейским Союзом.",
            "Лоиҳа аз ҷониби Иттиҳоди Аврупо маблағгузорӣ мешавад.",
        ] {
            assert!(is_credit(text, &known()), "{text}");
        }
        for text in [
            "The minister resigned on Monday, and the evening was supported by the European Union.",
            "Three hundred new schools were opened last year, funded by the European Union.",
            "The project is funded by the European Union. Nobody was hurt in the flood.",
            "Триста школ открылись в прошлом году благодаря тому, что их финансирует Европейский Союз.",
            "Иттиҳоди Аврупо барои сохтани мактабҳои нав дар деҳаҳои кӯҳистон маблағгузорӣ кард.",
        ] {
            assert!(!is_credit(text, &known()), "{text}");
        }
        assert!(is_printed("74 Adhamov street", &known()) && !is_printed("74 Adhamov street, Dushanbe", &known()));
    }
}
