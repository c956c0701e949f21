//! Who issues, signs and speaks: joint letterheads, names in columns, and releases that correct others.
//!
//! In: the tiny project with several organisations. Out: what its page, paper, text, lists and feeds say of them.

use std::fs;

use crate::kinds::with;
use crate::media::compare_all;
use crate::project::{Fixture, SLUG, TEMPLATE, faults};

const SITE: &str = "site = \"https://example.org/press/\"\n";

/// Twelve who sign; some names have ninety letters and more.
const LONG: [[&str; 3]; 12] = [
    ["Bureau of Rural Health", "Бюро сельского здоровья", "Бюрои тандурустии деҳот"],
    [
        "International Association of Independent Lawyers for the Protection of the Rights of Mountain Communities",
        "Международная ассоциация независимых юристов по защите прав жителей горных общин и приграничных районов",
        "Ассотсиатсияи байналмилалии ҳуқуқшиносони мустақил оид ба ҳимояи ҳуқуқи сокинони ҷамоатҳои кӯҳистон",
    ],
    ["Zarafshon Initiative", "Инициатива «Зеравшан»", "Ташаббуси «Зарафшон»"],
    ["Youth Centre", "Ёлка, молодёжный центр", "Ҷавонон, маркази ҷамъиятӣ"],
    ["Garden Society", "Единство садоводов", "Ғамхорони боғ"],
    [
        "Coordination Council of Public Associations of Parents of Children with Disabilities of Central Asia",
        "Координационный совет общественных объединений родителей детей с инвалидностью Центральной Азии",
        "Шӯрои ҳамоҳангсозии иттиҳодияҳои ҷамъиятии падару модарони кӯдакони дорои маълулияти Осиёи Марказӣ",
    ],
    ["Lawyers’ Circle", "Жизнь и право", "Гулистони ҳуқуқ"],
    ["“Dawn” Women’s Group", "«Заря», женская группа", "«Шафақ», гурӯҳи занон"],
    ["Observers of Glaciers", "Наблюдатели ледников", "Кӯҳнавардони Помир"],
    ["Press Institute", "Институт прессы", "Қалам, донишкадаи матбуот"],
    [
        "Republican Public Organisation of Veterans of Water Management and Land Reclamation “Obi Zulol”",
        "Республиканская общественная организация ветеранов водного хозяйства и мелиорации «Оби зулол»",
        "Ташкилоти ҷамъиятии ҷумҳуриявии собиқадорони хоҷагии об ва мелиоратсия «Оби зулол»",
    ],
    ["Teachers’ Union", "Союз учителей", "Иттиҳоди омӯзгорон"],
];

/// A joint statement of two issuers and fourteen signatories.
fn statement(more: &str) -> Fixture {
    let names: Vec<String> = (1..=LONG.len()).map(|number| format!("\"signatory-{number}\"")).collect();
    let keys = format!(
        "kind = \"joint-statement\"\nissued-by = [\"house\", \"partner\"]\nsignatories = [\"house\", {}, \
         {{ organisation = \"partner\", person = \"signed\" }}]\n{more}",
        names.join(", ")
    );
    let fixture = with(&keys);
    for (place, locale) in ["en", "ru", "tg"].into_iter().enumerate() {
        let path = format!("locales/{locale}/releases/{SLUG}.ftl");
        for (number, names) in LONG.iter().enumerate() {
            fixture.append(&path, &format!("signatory-{} = {}\n", number + 1, names[place]));
        }
        let [name, role] =
            [["Anna Keller", "Director"], ["Анна Келлер", "директор"], ["Анна Келлер", "директор"]][place];
        fixture.append(&path, &format!("signed = {name}\n    .role = {role}\n"));
    }
    fixture.replace("payom.toml", "country = ", &format!("{SITE}country = "));
    fixture
}

fn text(fixture: &Fixture, tag: &str) -> String {
    fixture.read(&format!("output/{SLUG}/{SLUG}.{tag}.txt"))
}

/// The names of those who sign, as a text lists them.
fn signed(fixture: &Fixture, tag: &str) -> String {
    let text = text(fixture, tag);
    text.lines().filter_map(|line| line.strip_prefix("- ")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_joint_statement_is_everybodys() {
    let fixture = statement("");
    fixture.run(&["build"]).fine();
    assert_eq!(compare_all(&fixture), 3);
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.en.html"));
    assert!(page.contains("<ul class=\"publisher issuers\">"), "{page}");
    assert!(page.contains(
        "<title>A meeting on human rights was held in Dushanbe · Human Rights House · Partner Foundation</title>"
    ));
    let publisher = page.split_once("\"publisher\":[{").unwrap().1.split_once(']').unwrap().0;
    assert!(publisher.contains("\"name\":\"Human Rights House\"") && publisher.contains("},{"), "{publisher}");
    let text = text(&fixture, "en");
    assert!(text.starts_with("Human Rights House\nPartner Foundation\nJoint statement\n"), "{text}");
    assert!(text.contains("\n- Partner Foundation – Anna Keller, Director\n"), "{text}");
    let listed = "<p class=\"kicker\">Human Rights House · Partner Foundation</p>";
    assert!(fixture.read("output/en/index.html").contains(listed));
    let feed = fixture.read("output/en/feed.xml");
    assert!(
        feed.contains("<author><name>Human Rights House</name></author>\n<author><name>Partner Foundation</name>"),
        "{feed}"
    );
}

/// Each language has its own order, and signs before a name do not count.
#[test]
fn signatories_follow_the_alphabet_of_each_language() {
    let fixture = statement("signatory-order = \"alphabet\"");
    fixture.run(&["build", "--format", "txt"]).fine();
    let all: Vec<String> = ["en", "ru", "tg"].map(|tag| signed(&fixture, tag)).to_vec();
    insta::assert_snapshot!("alphabet", all.join("\n"));
    let listed = statement("");
    listed.run(&["build", "--format", "txt"]).fine();
    assert!(signed(&listed, "tg").starts_with("Хонаи ҳуқуқи инсон\nБюрои тандурустии деҳот\n"));
}

/// Who is not in the letterhead is named under the headline.
#[test]
fn letterheads_of_a_release() {
    let fixture = statement("letterhead = \"house\"");
    fixture.run(&["build"]).fine();
    assert_eq!(compare_all(&fixture), 3);
    let said = text(&fixture, "en");
    assert!(said.starts_with("Human Rights House\nJoint"), "{said}");
    assert!(said.contains("\nIssued by Human Rights House and Partner Foundation\n"), "{said}");
    fixture.replace(TEMPLATE, "letterhead = \"house\"", "letterhead = \"none\"");
    fixture.run(&["build"]).fine();
    assert_eq!(compare_all(&fixture), 3);
    let said = text(&fixture, "en");
    assert!(said.starts_with("Joint statement\n") && said.contains("\nIssued by Human"), "{said}");
}

/// Several others issue it, and the house's name alone stood at its head: what a label says of a kind changes nothing.
#[test]
fn others_are_seen_whatever_says_the_kind() {
    let fixture = with("label = \"press-release\"\nissued-by = [\"partner\", \"union\"]");
    fixture.append("releases/registry/organisations.toml", "\n[union]\ncountry = \"TJ\"\n");
    for locale in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{locale}/organisations.ftl"), "org-union = Union\n");
    }
    fixture.run(&["build"]).fine();
    assert_eq!(compare_all(&fixture), 3);
    assert!(text(&fixture, "en").starts_with("Partner Foundation\nUnion\nPress release\n"));
    fixture.replace(TEMPLATE, "[\"partner\", \"union\"]", "[\"house\", \"union\"]");
    fixture.run(&["build"]).fine();
    assert!(text(&fixture, "en").starts_with("Human Rights House\nPress release\n"));
}

#[test]
fn a_statement_says_whose_it_is() {
    let fixture = with("kind = \"statement\"\nissued-by = [\"partner\"]");
    fixture.run(&["build"]).fine();
    assert_eq!(compare_all(&fixture), 3);
    let said = text(&fixture, "en");
    assert!(fixture.read("output/en/index.html").contains("<p class=\"kicker\">Partner Foundation</p>"));
    assert!(said.starts_with("Partner Foundation\nStatement\n") && said.contains("\nStatement by Partner"), "{said}");
}

/// What is handed out before a speech says so; once it was given, nothing more is said of it.
#[test]
fn a_speech_is_checked_against_delivery() {
    let fixture = with("kind = \"speech\"\nspeaker = { person = \"desk\", organisation = \"house\" }");
    fixture.replace(TEMPLATE, "[facts]", "[event]\nfrom = 2026-01-15\nplaces = [\"dushanbe\"]\n\n[facts]");
    fixture.run(&["build", "--as-of", "2026-01-16"]).fine();
    assert_eq!(compare_all(&fixture), 3);
    let said = text(&fixture, "en");
    assert!(said.contains("\nPress desk, Human Rights House\n"), "{said}");
    assert!(said.contains("\nDushanbe, 15 January 2026\n") && !said.contains("Check against"), "{said}");
}

/// A copy of the tiny release with another name, which corrects it.
fn correction(keys: &str) -> Fixture {
    let fixture = with("kind = \"press-release\"");
    let other = "2026-02-meeting";
    let text = fixture.read(TEMPLATE).replace("2026-01-15", "2026-02-15");
    fixture.write(
        &format!("releases/{other}/release.md"),
        text.replace("kind = \"press-release\"", &format!("kind = \"correction\"\n{keys}")),
    );
    for locale in ["en", "ru", "tg"] {
        let words = fs::read_to_string(fixture.path(&format!("locales/{locale}/releases/{SLUG}.ftl"))).unwrap();
        let headline = words.lines().find(|line| line.starts_with("headline")).unwrap().to_owned();
        let own = words.replace(&headline, "headline = { $participants } people, not 50");
        fixture.write(&format!("locales/{locale}/releases/{other}.ftl"), own);
    }
    fixture.replace("payom.toml", "country = ", &format!("{SITE}country = "));
    fixture
}

#[test]
fn a_correction_and_what_it_corrects_lead_to_each_other() {
    let fixture = correction("corrects = \"2026-01-meeting\"");
    fixture.run(&["build", "--as-of", "2026-03-01"]).fine();
    assert_eq!(compare_all(&fixture), 6);
    let page = fixture.read("output/2026-02-meeting/2026-02-meeting.en.html");
    let there = "Correction to the release “<a href=\"https://example.org/press/2026-01-meeting/2026-01-meeting.en.html\" class=\"breakable\" data-address=\"example.org/press/2026-01-meeting/2026-01-meeting.en.html\">A meeting";
    assert!(page.contains(there), "{page}");
    let plain = fixture.read("output/2026-02-meeting/2026-02-meeting.en.txt");
    let there = "” (https://example.org/press/2026-01-meeting/2026-01-meeting.en.html)";
    assert!(plain.contains(there), "the address stands behind the quotation: {plain}");
    let page = fixture.read("output/2026-01-meeting/2026-01-meeting.tg.html");
    let back = "<a href=\"https://example.org/press/2026-02-meeting/2026-02-meeting.tg.html\" class=\"breakable\" data-address=\"example.org/press/2026-02-meeting/2026-02-meeting.tg.html\">60 people, not 50</a>";
    assert!(page.contains(back), "{page}");
}

/// A correction comes after what it corrects, and two releases cannot correct each other.
#[test]
fn corrections_come_later() {
    let fixture = correction("corrects = \"2026-01-meeting\"");
    fixture.replace(TEMPLATE, "kind = \"press-release\"", "kind = \"correction\"\ncorrects = \"2026-02-meeting\"");
    let mutual = fixture.run(&["check"]);
    fixture.replace(
        "releases/2026-02-meeting/release.md",
        "kind = \"correction\"\ncorrects = \"2026-01-meeting\"",
        "",
    );
    let later = fixture.run(&["check"]);
    let told = |err: &str| err.matches("error[correction-date]").count();
    assert_eq!((told(&mutual.err), told(&later.err)), (2, 1), "{}{}", mutual.err, later.err);
    insta::assert_snapshot!("corrections_come_later", format!("{}{}", mutual.err, later.err));
}

/// Nothing that is public tells of a correction that is not.
#[test]
fn a_correction_that_is_held_is_no_news() {
    let fixture = correction("corrects = \"2026-01-meeting\"");
    fixture.run(&["build", "--as-of", "2026-02-01"]);
    let tree = fixture.tree("output");
    assert!(tree.contains_key("2026-01-meeting/2026-01-meeting.en.html"), "{:?}", tree.keys());
    assert!(tree.values().all(|text| !text.contains("2026-02") && !text.contains("not 50")));
}

faults! {
    correction_of_nothing: ["kind-lacks releases/2026-01-meeting/release.md:3:8"] = |f| {
        f.replace(TEMPLATE, "label = \"press-release\"", "kind = \"correction\"");
        house(f, "label-correction = Correction\n");
    };
    statement_of_one: ["kind-lacks releases/2026-01-meeting/release.md:3:8"] = |f| {
        f.replace(TEMPLATE, "label = \"press-release\"", "kind = \"joint-statement\"\nissued-by = [\"house\"]");
        house(f, "label-joint-statement = Joint statement\n");
    };
    signed_by_nobody_known: [
        "unknown-id releases/2026-01-meeting/release.md:4:16",
    ] = |f| {
        f.replace(TEMPLATE, "label = \"press-release\"", "label = \"press-release\"\nsignatories = [\"partnr\", \"house\"]");
        house(f, "signatories = Signed by\n");
    };
}

fn house(fixture: &Fixture, line: &str) {
    for locale in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{locale}/house.ftl"), line);
    }
}
