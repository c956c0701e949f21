//! `payom import`: no word of a Word file is lost, whatever it stands in.
//!
//! In: Word files made up here: tables, lists, contacts and lines about funding in three languages, in one file or a file each. Out: an
//! equation over their words. Invariants: a word is in a message of its language, in what the registry composes for this release, or in a
//! line of the account with its reason; what somebody said of a file's language holds for all of it.

use std::collections::BTreeSet;

use payom::exchange::import::{Fate, Imported, Input, Known, KnownFunding, KnownProject, Left, NameKind, import};
use payom::l10n::Locale;
use payom::office::pack;

use crate::office::{raw, signs};
use crate::untidy::{self, name};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TAGS: [&str; 3] = ["en", "ru", "tg"];

fn known() -> Known {
    let mut known = untidy::known();
    for (locale, union, embassy, project) in [
        (0, "European Union", "British Embassy in Tajikistan", "Clean Wells"),
        (1, "Европейский Союз", "Посольство Великобритании в Таджикистане", "Чистые колодцы"),
        (2, "Иттиҳоди Аврупо", "Сафорати Британияи Кабир дар Тоҷикистон", "Чоҳҳои тоза"),
    ] {
        known.names.push(name(NameKind::Organisation, "eu", locale, union));
        known.names.push(name(NameKind::Organisation, "embassy", locale, embassy));
        known.names.push(name(NameKind::Project, "wells", locale, project));
    }
    known.names.push(name(NameKind::Contact, "nigora-salimova", 1, "Нигора Салимова"));
    known.names.push(name(NameKind::Contact, "nigora-salimova", 2, "Нигора Салимова"));
    let funder = KnownFunding { id: "eu".to_owned(), ..KnownFunding::default() };
    known.projects = vec![KnownProject { id: "wells".to_owned(), funders: vec![funder], ..KnownProject::default() }];
    known.payers = vec!["eu".to_owned(), "embassy".to_owned()];
    known.union = Some("eu".to_owned());
    known
}

/// Figures that look as if they were thrown.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// A file while it is made up: each word of it stands there once.
struct Writer<'d> {
    dice: &'d mut Dice,
    language: usize,
    next: usize,
    body: String,
}

impl Writer<'_> {
    /// A word of the language that nothing else holds.
    fn word(&mut self) -> String {
        let (begin, letters) = [("zq", "abdeiklmor"), ("щы", "абдеиклмор"), ("қҳ", "абдеиклмор")][self.language];
        let all: Vec<char> = letters.chars().collect();
        self.next += 1;
        let digits = format!("{:03}", self.next);
        begin.to_owned() + &digits.bytes().map(|digit| all[usize::from(digit - b'0')]).collect::<String>()
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }

    fn name(&mut self) -> String {
        let capital = |word: String| {
            let mut letters = word.chars();
            letters.next().unwrap().to_uppercase().collect::<String>() + letters.as_str()
        };
        format!("{} {}", capital(self.word()), capital(self.word()))
    }

    fn paragraph(&mut self, text: &str) {
        self.body.push_str(&untidy::paragraph(text));
    }

    fn sentence(&mut self) {
        let count = 4 + self.dice.below(9);
        let figure = self.dice.below(900);
        let text = format!("{} {figure} {}.", self.words(count), self.words(2));
        self.paragraph(&text);
    }

    fn list(&mut self) {
        let signs: [&[&str]; 10] = [
            &["a) ", "b) ", "c) "],
            &["- ", "- ", "– "],
            &["• "],
            &["1. ", "1.1. ", "1.2. ", "2. "],
            &["(1) ", "(2) "],
            &["A. ", "B. "],
            &["i. ", "ii. "],
            &["1) ", "- ", "- ", "2) "],
            &["а) ", "б) ", "- ", "в) "],
            &["*- ", "- "],
        ];
        for sign in signs[self.dice.below(signs.len())] {
            let text = format!("{sign}{}", self.words(3));
            self.paragraph(&text);
        }
    }

    fn cell(&mut self, properties: &str, words: usize) -> String {
        let text = if words == 0 { String::new() } else { self.words(words) };
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", untidy::paragraph(&text))
    }

    fn table(&mut self) {
        let lines = ["", "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>"];
        let mut table = format!("<w:tbl>{}", lines[self.dice.below(2)]);
        let kind = self.dice.below(5);
        for row in 0..2 + self.dice.below(3) {
            let mut cells = [self.cell("", 1), self.cell("", 2)].concat();
            cells.push_str(&match (kind, row) {
                (1, 1) => self.cell("<w:gridSpan w:val=\"2\"/>", 2),
                (2, 1) => self.cell("<w:vMerge w:val=\"restart\"/>", 1),
                (2, 2) => self.cell("<w:vMerge/>", 0),
                (3, 1) => {
                    let inner = format!("<w:tr>{}{}</w:tr>", self.cell("", 1), self.cell("", 1));
                    format!("<w:tc>{}<w:tbl>{inner}</w:tbl><w:p/></w:tc>", untidy::paragraph(&self.words(1)))
                }
                (4, 1) => {
                    let items = [self.words(2), self.words(2)].map(|text| untidy::paragraph(&format!("- {text}")));
                    format!("<w:tc>{}</w:tc>", items.concat())
                }
                (0, 1) => self.cell("", 0),
                _ => self.cell("", 1),
            });
            table.push_str(&format!("<w:tr>{cells}</w:tr>"));
        }
        self.body.push_str(&(table + "</w:tbl>"));
    }

    fn contact(&mut self) {
        let label = ["Contact", "Контакт", "Тамос"][self.language];
        let nigora = if self.language == 0 { "Nigora Salimova" } else { "Нигора Салимова" };
        let (name, number) = (self.name(), 10 + self.dice.below(80));
        let text = match self.dice.below(5) {
            0 => format!("{label}: {nigora}, press@example.org"),
            1 => format!("{label}: {name}, +992 93 500 11 {number}"),
            2 => format!("{label}: {name}|one{number}@example.org|+992 93 500 11 {number}"),
            3 => format!("{label}: {nigora}, press@example.org, +992 91 777 11 {number}"),
            _ => format!("{label}: {nigora}, {name}, press@example.org"),
        };
        self.paragraph(&text);
    }

    fn funding(&mut self) {
        let [union, embassy] = [
            ["the European Union", "the British Embassy in Tajikistan"],
            ["Европейским Союзом", "Посольством Великобритании в Таджикистане"],
            ["Иттиҳоди Аврупо", "Сафорати Британияи Кабир дар Тоҷикистон"],
        ][self.language];
        let wells = ["“Clean Wells”", "«Чистые колодцы»", "«Чоҳҳои тоза»"][self.language];
        let payer = match self.dice.below(4) {
            0 => union.to_owned(),
            1 => embassy.to_owned(),
            2 => format!("{union}, {}", self.name()),
            _ => self.name(),
        };
        let project = if self.dice.below(2) == 0 { wells } else { "" };
        let text = match self.language {
            0 => format!("The project {project} is funded by {payer}."),
            1 => format!("Проект {project} финансируется {payer}."),
            _ => format!("Лоиҳаи {project} аз ҷониби {payer} маблағгузорӣ мешавад."),
        };
        self.paragraph(&text);
    }

    /// A release: what it is, its headline, its text, in which order the dice say.
    fn release(&mut self) {
        let label = ["MEDIA ADVISORY", "АНОНС ДЛЯ СМИ", "ЭЪЛОН БАРОИ ВАО"][self.language];
        if self.dice.below(3) == 0 {
            self.paragraph(label);
        }
        let headline = format!("*{}", self.words(4));
        self.paragraph(&headline);
        for _ in 0..3 + self.dice.below(6) {
            match self.dice.below(6) {
                0 => self.list(),
                1 => self.table(),
                2 => self.contact(),
                3 => self.funding(),
                _ => self.sentence(),
            }
        }
        if self.dice.below(2) == 0 {
            self.funding();
        }
        if self.dice.below(2) == 0 {
            self.contact();
        }
    }
}

/// A file of these languages.
fn file(dice: &mut Dice, languages: &[usize]) -> Vec<u8> {
    let mut body = String::new();
    for language in languages {
        let mut writer = Writer { dice, language: *language, next: language * 300, body: String::new() };
        writer.release();
        body.push_str(&writer.body);
    }
    pack([
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("word/document.xml", format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>")),
    ])
    .unwrap()
}

/// The words of a text, in small letters; signs of lists are none.
fn words(text: &str) -> BTreeSet<String> {
    let letters = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    letters.filter(|word| word.chars().count() > 1 && word != "ii").collect()
}

/// Words that each language has beside those that were made up.
const USUAL: &str = "contact контакт тамос nigora salimova нигора салимова press example org the project is funded by проект финансируется \
    лоиҳаи аз ҷониби маблағгузорӣ мешавад";

/// What is composed from the registry for a release, and the words that stand around that.
fn composed(imported: &Imported, known: &Known) -> BTreeSet<String> {
    let funders = imported.funding.iter().map(|own| own.funder.as_str());
    let projects = || imported.projects.iter().map(String::as_str);
    let paid = known.projects.iter().filter(|own| projects().any(|id| id == own.id));
    let paid = paid.flat_map(|own| &own.funders).map(|own| own.id.as_str());
    let ids: BTreeSet<&str> = funders.chain(projects()).chain(paid).collect();
    let names = known.names.iter().filter(|name| ids.contains(name.id.as_str()));
    names.flat_map(|name| words(&name.text)).chain(words(USUAL)).collect()
}

/// Whether a word is one of these in one of its cases.
fn has(all: &BTreeSet<String>, word: &str) -> bool {
    let stem: String = word.chars().take(word.chars().count().saturating_sub(2).max(4)).collect();
    all.contains(word) || all.iter().any(|own| own.starts_with(&stem))
}

fn check(inputs: &[Input], known: &Known, seed: u64) -> usize {
    let imported = import(inputs, known).unwrap();
    let told: String = imported.account.iter().map(|line| line.words.as_str()).collect();
    let all: String = inputs.iter().map(|input| raw(&input.bytes)).collect();
    assert_eq!(signs(&told), signs(&all), "{seed}");
    let of = |language: usize| -> BTreeSet<String> {
        let texts = imported.texts.get(&language).into_iter().flatten();
        words(&texts.flat_map(|text| [text.words.as_str(), " "]).collect::<String>().replace('\\', ""))
    };
    let texts: Vec<BTreeSet<String>> = (0..TAGS.len()).map(of).collect();
    let registry = composed(&imported, known);
    let mut kept = 0;
    for line in &imported.account {
        let lost = |all: &BTreeSet<String>| -> Vec<String> {
            words(&line.words).into_iter().filter(|word| !has(all, word)).collect()
        };
        match &line.fate {
            Fate::Message(language, _) => {
                kept += words(&line.words).len();
                assert_eq!(lost(&texts[*language]), Vec::<String>::new(), "{seed}: {}", line.words);
            }
            Fate::Left(Left::Credit) => {
                assert!(!imported.funding.is_empty() || !imported.projects.is_empty(), "{seed}: {}", line.words);
                assert_eq!(lost(&registry), Vec::<String>::new(), "{seed}: {}", line.words);
            }
            Fate::Registry(id) => {
                assert!(imported.contacts.contains(id), "{seed}: {}", line.words);
                assert_eq!(lost(&registry), Vec::<String>::new(), "{seed}: {}", line.words);
            }
            Fate::Fact(fact) => assert_eq!(fact, "kind = \"media-advisory\"", "{seed}: {}", line.words),
            Fate::Left(why) => {
                let told = [Left::Table, Left::Alone, Left::Otherwise, Left::Border, Left::Doubled];
                assert!(told.contains(why), "{seed}: {why:?}: {}", line.words);
            }
        }
    }
    // No language has another one's words.
    for (language, own) in texts.iter().enumerate() {
        let begin = ["zq", "щы", "қҳ"];
        let strange =
            own.iter().filter(|word| (0..3).any(|other| other != language && word.starts_with(begin[other])));
        assert_eq!(strange.count(), 0, "{seed}: {own:?}");
    }
    kept
}

#[test]
fn no_word_of_a_file_is_lost() {
    let known = known();
    let (mut kept, mut dice) = (0, Dice(7));
    for seed in 0..240_u64 {
        let together = dice.below(2) == 0;
        let inputs: Vec<Input> = if together {
            let bytes = file(&mut dice, &[0, 1, 2]);
            vec![Input { name: "all.docx".to_owned(), locale: None, bytes }]
        } else {
            let said = dice.below(2) == 0;
            let locale = |tag: &str| said.then(|| tag.parse::<Locale>().unwrap());
            (0..TAGS.len())
                .map(|language| Input {
                    name: format!("{}.docx", TAGS[language]),
                    locale: locale(TAGS[language]),
                    bytes: file(&mut dice, &[language]),
                })
                .collect()
        };
        kept += check(&inputs, &known, seed);
    }
    assert!(kept > 10_000, "{kept}");
}

/// What the user said of a file holds, whatever a line of it looks like; and that is told.
#[test]
fn the_named_language_of_a_file_holds_for_all_of_it() {
    let lines = [
        "*Семинар барои журналистон",
        "Дар Кӯлоб барои 25 журналист семинар оид ба ҳуқуқи инсон баргузор шуд.",
        "Контактное лицо в городе: Зарина Раҳимова",
        "Prison Insider and its friends in four towns",
        "Спикеры",
    ];
    let body: String = lines.iter().map(|line| untidy::paragraph(line)).collect();
    let bytes = pack([
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("word/document.xml", format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>")),
    ])
    .unwrap();
    let input = Input { name: "tg.docx".to_owned(), locale: Some("tg".parse().unwrap()), bytes };
    let imported = import(&[input], &known()).unwrap();
    assert_eq!(imported.texts.keys().copied().collect::<Vec<_>>(), [2]);
    assert!(imported.account.iter().all(|line| matches!(line.fate, Fate::Message(2, _))), "{:#?}", imported.account);
    let told: String = imported.notes.iter().map(|note| format!("{note}\n")).collect();
    assert!(told.contains("“Prison Insider and its friends in four towns” in tg.docx looks like"), "{told}");
}

#[test]
fn funding_goes_only_where_the_registry_says_it() {
    let of = |lines: &[&str]| {
        let all = [
            "*Four towns dig wells",
            "Four towns of the north dig 40 wells, the mayors said on Monday in a letter to all.",
        ];
        let body: String = all.iter().chain(lines).map(|line| untidy::paragraph(line)).collect();
        let bytes = pack([
            ("[Content_Types].xml", "<Types/>".to_owned()),
            ("word/document.xml", format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>")),
        ]);
        import(&[Input { name: "a.docx".to_owned(), locale: None, bytes: bytes.unwrap() }], &known()).unwrap()
    };
    for (line, projects, funding, stays) in [
        ("The project “Clean Wells” is funded by the European Union.", &["wells"][..], &[][..], false),
        ("The project is funded by the European Union.", &[], &[], true),
        ("The project “Clean Wells” is funded by the Embassy of Norway.", &["wells"], &[], true),
        ("The project is funded by the British Embassy in Tajikistan.", &[], &["embassy"], false),
        ("The project is co-sponsored by the British Embassy in Tajikistan and Clear Sky.", &[], &[], true),
        ("The project is funded by the British Embassy in Tajikistan with 12 450 euro.", &[], &[], true),
    ] {
        let found = of(&[line]);
        assert_eq!(found.projects, projects, "{line}");
        let own: Vec<&str> = found.funding.iter().map(|own| own.funder.as_str()).collect();
        assert_eq!(own, funding, "{line}");
        let fate = &found.account.iter().find(|own| own.words == line).unwrap().fate;
        assert_eq!(matches!(fate, Fate::Message(..)), stays, "{line}: {fate:?}");
        let told: String = found.notes.iter().map(|note| format!("{note}\n")).collect();
        assert_eq!(told.contains("stays in the text"), stays, "{line}: {told}");
    }
}

/// A second label does not hide the first, and what the account calls a fact the template says.
#[test]
fn the_kind_that_a_file_says_is_taken() {
    let text = "Judges of four towns meet on 3 May in the hall of the museum and talk about the law for a whole day.";
    for lines in [
        ["MEDIA ADVISORY", "FOR IMMEDIATE RELEASE"],
        ["FOR IMMEDIATE RELEASE", "MEDIA ADVISORY"],
        ["Press release / Media advisory", "АНОНС ДЛЯ СМИ"],
    ] {
        let body: String = lines.iter().chain(&["*Judges meet", text]).map(|line| untidy::paragraph(line)).collect();
        let found = untidy::of_body(&body);
        assert_eq!(found.kind.as_deref(), Some("media-advisory"), "{lines:?}");
        for line in found.account.iter().filter(|line| lines.contains(&line.words.as_str())) {
            let said = line.fate == Fate::Fact("kind = \"media-advisory\"".to_owned());
            assert!(said || line.fate == Fate::Left(Left::Contrary), "{line:?}");
        }
    }
}
