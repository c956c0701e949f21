//! How long the checks of messages take, and how much memory: 10,000 messages in three languages, and 100,000.
//!
//! In: texts put together from parallel clauses, so that a translation says what its source says, in files of 500
//! messages beside those of this repository's house. Out: a line a size, each from a process of its own that reads the
//! files and checks them once: processor time, the peak of memory, and that over what an empty house takes, in times
//! the size of the files; then criterion's figures for 10,000: the rules about words, all checks, and reading the files
//! first. Targets: all of it in 0.25 s, 100,000 in proportion, ten times the size of the files.

#![expect(clippy::print_stdout, reason = "a benchmark's figures")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot load its project has nothing to measure")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use criterion::Criterion;
use payom::check::{self, StaleSeverity};
use payom::diag::{Report, Severity, Sources};
use payom::project::{self, Project, Selection};

const LANGUAGES: [&str; 3] = ["en", "ru", "tg"];
const STALE: StaleSeverity = StaleSeverity { stale: Severity::Warning, unrecorded: check::Unrecorded::Leave };
/// Messages in a file.
const IN_A_FILE: usize = 500;

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

/// One file. The names are those of a family that the house may use, so that nothing is told of them.
fn file(language: usize, part: usize) -> String {
    let mut text = String::new();
    for number in part * IN_A_FILE..(part + 1) * IN_A_FILE {
        let _ = write!(text, "# A note for translators.\nlabel-{number} =\n    {} {number}", BEGIN[language]);
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

/// A house with so many messages more, in a folder that is deleted with it.
struct House {
    folder: PathBuf,
    bytes: usize,
}

impl House {
    fn write(messages: usize) -> Self {
        let folder = std::env::temp_dir().join(format!("payom-check-{}-{messages}", std::process::id()));
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["releases/registry", "locales/en", "locales/ru", "locales/tg"] {
            fs::create_dir_all(folder.join(part)).unwrap();
            for entry in fs::read_dir(own.join(part)).unwrap().map(Result::unwrap).filter(|e| e.path().is_file()) {
                fs::copy(entry.path(), folder.join(part).join(entry.file_name())).unwrap();
            }
        }
        fs::create_dir_all(folder.join("releases/registry/logos")).unwrap();
        for logo in fs::read_dir(own.join("releases/registry/logos")).unwrap().map(Result::unwrap) {
            fs::copy(logo.path(), folder.join("releases/registry/logos").join(logo.file_name())).unwrap();
        }
        for name in ["payom.toml", "locales/glossary.toml"] {
            fs::copy(own.join(name), folder.join(name)).unwrap();
        }
        let mut bytes = 0;
        for (language, tag) in LANGUAGES.iter().enumerate() {
            for part in 0..messages / IN_A_FILE {
                let text = file(language, part);
                bytes += text.len();
                fs::write(folder.join(format!("locales/{tag}/words-{part:04}.ftl")), text).unwrap();
            }
        }
        Self { folder, bytes }
    }
}

impl Drop for House {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).unwrap();
    }
}

fn read(folder: &Path) -> (Project, Sources, Report) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = project::load(folder, &Selection::default(), &mut sources, &mut report).unwrap();
    (project, sources, report)
}

fn all_checks(project: &Project, sources: &Sources, report: &mut Report) {
    check::all(project, STALE, sources, report, |_| ());
}

/// Reads and checks a house in this process and prints what it took: seconds, and kilobytes of memory.
fn once(folder: &Path) {
    let (project, sources, mut report) = read(folder);
    all_checks(&project, &sources, &mut report);
    assert!(report.is_empty(), "{:?}", report.sorted().first());
    // Linux: ticks of a hundredth of a second in user and in system mode, and the peak of resident memory.
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks =
        |index: usize| fields.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN) / 100.0;
    let memory = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = memory.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("?");
    println!("{} {}", ticks(11) + ticks(12), peak.trim().trim_end_matches(" kB"));
}

fn processes() {
    println!("messages  files MB  CPU s  peak MB  times the files");
    let mut empty = f64::NAN;
    for messages in [0, 10_000, 100_000] {
        let house = House::write(messages);
        let child = Command::new(std::env::current_exe().unwrap()).arg("once").arg(&house.folder).output().unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
        let said = String::from_utf8_lossy(&child.stdout).into_owned();
        let figures: Vec<f64> = said.split_whitespace().map(|text| text.parse().unwrap_or(f64::NAN)).collect();
        let (seconds, peak) = (figures[0], figures[1] / 1000.0);
        let files = house.bytes as f64 / 1e6;
        if messages == 0 {
            empty = peak;
        }
        let times = if messages == 0 { String::new() } else { format!("{:.1}", (peak - empty) / files) };
        println!("{messages:>8}  {files:>8.1}  {seconds:>5.2}  {peak:>7.1}  {times:>15}");
    }
}

fn benches(criterion: &mut Criterion) {
    let house = House::write(10_000);
    let (project, sources, _) = read(&house.folder);
    let mut group = criterion.benchmark_group("10,000 messages in three languages");
    group.sample_size(10);
    group.bench_function("all checks", |bencher| {
        bencher.iter(|| {
            let mut report = Report::default();
            all_checks(&project, &sources, &mut report);
            report
        });
    });
    group.bench_function("reading and all checks", |bencher| {
        bencher.iter(|| {
            let (project, sources, mut report) = read(&house.folder);
            all_checks(&project, &sources, &mut report);
            report
        });
    });
    group.finish();
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [what, folder] = arguments.as_slice()
        && what == "once"
    {
        return once(Path::new(folder));
    }
    if arguments.is_empty() {
        processes();
    }
    let mut criterion = Criterion::default().configure_from_args();
    benches(&mut criterion);
    criterion.final_summary();
}
