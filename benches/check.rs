//! How long the checks of messages take: 10,000 messages in three languages.
//!
//! In: texts put together from parallel clauses, so that a translation says what its source says. Out: criterion's
//! figures for the rules about words, for all checks, and for reading the files first. Target: all of it in 0.25 s.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot load its project has nothing to measure")]

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use payom::check::{self, Told};
use payom::diag::{Report, Severity, Sources};
use payom::project::{self, Messages, Project, Selection};

const LANGUAGES: [&str; 3] = ["en", "ru", "tg"];
const TOLD: Told = Told { stale: Severity::Warning, hints: true };
const MESSAGES: usize = 10_000;
const FILES: usize = 20;

/// The same clause in three languages. `#` is a number.
const CLAUSES: [[&str; 3]; 16] = [
    [
        "representatives of # state bodies took part",
        "участвовали представители # государственных органов",
        "намояндагони # мақомоти давлатӣ иштирок намуданд",
    ],
    [
        "the conference was held on 2 October #",
        "конференция состоялась 2 октября # года",
        "конфронс 2 октябри соли # баргузор гардид",
    ],
    [
        "**the speaker** called for a national mechanism",
        "**докладчик** призвал создать национальный механизм",
        "**гузоришгар** ба таъсиси механизми миллӣ даъват намуд",
    ],
    [
        "{ org-coalition } issued a statement",
        "{ org-coalition } выступила с заявлением",
        "{ org-coalition } изҳорот дод",
    ],
    [
        "lawyers and activists learned the basic concepts of law",
        "юристы и активисты изучили основные понятия права",
        "ҳуқуқшиносон ва фаъолон мафҳумҳои асосии ҳуқуқро омӯхтанд",
    ],
    [
        "members of the group visited closed institutions of the country",
        "члены группы посетили закрытые учреждения страны",
        "аъзои гурӯҳ аз муассисаҳои пӯшидаи кишвар боздид намуданд",
    ],
    [
        "the project “Freedom” has been carried out in # districts",
        "проект «Свобода» осуществлялся в # районах",
        "лоиҳаи «Озодӣ» дар # ноҳия амалӣ гардид",
    ],
    [
        "that makes it crucial to give the victims legal assistance",
        "поэтому крайне важно оказывать жертвам правовую помощь",
        "аз ин рӯ, ба ҷабрдидагон расонидани кумаки ҳуқуқӣ муҳим аст",
    ],
    [
        "the report is online: [the text](link:report)",
        "доклад есть в сети: [текст](link:report)",
        "гузориш дар шабака ҳаст: [матн](link:report)",
    ],
    [
        "#.5 per cent of them were young people",
        "#,5 процента из них были молодыми людьми",
        "#,5 фоизи онҳо ҷавонон буданд",
    ],
    [
        "the meeting discussed the rights of persons in detention",
        "на встрече обсудили права лиц, лишённых свободы",
        "дар вохӯрӣ ҳуқуқи шахсони аз озодӣ маҳрумшуда баррасӣ шуд",
    ],
    [
        "for the latest news write to desk@example.org",
        "последние новости можно узнать по адресу desk@example.org",
        "барои хабарҳои нав ба desk@example.org нависед",
    ],
    [
        "considerable time had passed, he noted",
        "прошло немало времени, отметил он",
        "вақти зиёд гузаштааст, қайд кард ӯ",
    ],
    [
        "the training gives practical skills of work with the media",
        "обучение даёт практические навыки работы со СМИ",
        "омӯзиш малакаи амалии кор бо расонаҳоро медиҳад",
    ],
    [
        "the Government has taken steps to strengthen the law",
        "Правительство приняло меры для укрепления законодательства",
        "Ҳукумат ҷиҳати таҳкими қонунгузорӣ тадбирҳо андешид",
    ],
    ["the doors open at #:30", "двери открываются в #:30", "дарҳо соати #:30 кушода мешаванд"],
];

/// The beginning of a message.
const BEGIN: [&str; 3] = ["In the town", "В городе", "Дар шаҳр"];

fn file(language: usize, part: usize) -> String {
    let mut text = String::new();
    for number in (part * MESSAGES / FILES)..((part + 1) * MESSAGES / FILES) {
        let _ = write!(text, "# A note for translators.\nmessage-{number} =\n    {} {number}", BEGIN[language]);
        // A walk that meets every clause, in another order in each message.
        let mut at = number * 7;
        for _ in 0..2 + number % 3 {
            at = (at * 5 + 3) % CLAUSES.len();
            let _ = write!(text, "\n    – {}", CLAUSES[at][language].replace('#', &(1990 + at).to_string()));
        }
        text.push_str(".\n\n");
    }
    text
}

struct Generated {
    project: Project,
    sources: Sources,
    texts: Vec<(usize, String)>,
}

fn generate() -> Generated {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut project = project::load(root, &Selection::default(), &mut sources, &mut report).unwrap();
    project.releases.clear();
    let texts: Vec<(usize, String)> =
        (0..LANGUAGES.len()).flat_map(|l| (0..FILES).map(move |part| (l, file(l, part)))).collect();
    read(&mut project, &mut sources, &texts);
    Generated { project, sources, texts }
}

fn read(project: &mut Project, sources: &mut Sources, texts: &[(usize, String)]) {
    for (index, (language, text)) in texts.iter().enumerate() {
        let file = sources.add(format!("locales/{}/{index}.ftl", LANGUAGES[*language]), Arc::from(text.as_str()));
        let messages = Messages::read(file, sources);
        project.house.entry(LANGUAGES[*language].parse().unwrap()).or_default().push(messages);
    }
}

fn benches(criterion: &mut Criterion) {
    let generated = generate();
    let all = Selection::default();
    let mut group = criterion.benchmark_group("10,000 messages in three languages");
    group.sample_size(10);
    group.bench_function("all checks", |bencher| {
        bencher.iter(|| {
            let mut report = Report::default();
            check::all(&generated.project, &all, TOLD, &generated.sources, &mut report, |_| ());
            report
        });
    });
    group.bench_function("reading and all checks", |bencher| {
        bencher.iter(|| {
            let (mut project, mut sources) = (generated.project.clone(), generated.sources.clone());
            project.house.clear();
            read(&mut project, &mut sources, &generated.texts);
            let mut report = Report::default();
            check::all(&project, &all, TOLD, &sources, &mut report, |_| ());
            report
        });
    });
    group.finish();
}

criterion_group!(check_messages, benches);
criterion_main!(check_messages);
