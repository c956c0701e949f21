//! The files of a new house.
//!
//! In: a [`House`]. Out: paths and texts. Invariants: what funders ask for exists once, in this repository's registry.

use super::ci;
use super::house::House;
use super::pick::table;
use super::texts::{FURTHER, SHARED, SLUG, Texts};

const FUNDERS: &str = include_str!("../../../releases/registry/funders.toml");
const ORGANISATIONS: &str = include_str!("../../../releases/registry/organisations.toml");
const PLACES: &str = include_str!("../../../releases/registry/places.toml");
const EMBLEM: &str = include_str!("../../../releases/registry/logos/eu-emblem.svg");
const UN_FUNDERS: &str = include_str!("packs/un.funders.toml");
const UN_ORGANISATIONS: &str = include_str!("packs/un.organisations.toml");
const RELEASE: &str = include_str!("sample/release.md");

const GIT_IGNORE: &str = "# What is published or sent, and what Payom remembers of it.
/output/
/outbox/
/.payom/
/.payom-*/
";

const GIT_ATTRIBUTES: &str = "# Texts have the same line ends on every system.
* text=auto eol=lf
# Any order of the lines of both sides is a lock.
locales/l10n.lock merge=union
";

/// Every file, by path from the folder of the house.
pub(super) fn all(house: &House, release: &ci::Release) -> Vec<(String, String)> {
    let mut files = vec![
        ("payom.toml", settings(house)),
        (".gitignore", GIT_IGNORE.to_owned()),
        (".gitattributes", GIT_ATTRIBUTES.to_owned()),
        ("releases/registry/contacts.toml", contacts(house)),
        ("releases/registry/funders.toml", funders()),
        ("releases/registry/organisations.toml", organisations(house)),
        ("releases/registry/places.toml", PLACES.to_owned()),
        ("releases/registry/projects.toml", projects(house)),
        ("releases/registry/logos/eu-emblem.svg", EMBLEM.to_owned()),
    ];
    files.extend(ci::file(house.ci, release));
    let mut files: Vec<(String, String)> = files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
    files.push((format!("releases/{SLUG}/release.md"), RELEASE.to_owned()));
    for locale in &house.locales {
        files.extend(Texts::of(locale).into_iter().flat_map(|texts| texts.files(house, locale)));
    }
    files
}

fn settings(house: &House) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let tags: Vec<String> = house.locales.iter().map(|locale| quoted(locale.tag())).collect();
    let (site, sign) = match &house.site {
        Some(site) => (quoted(site), ""),
        None => (quoted("https://press.example.org"), "# "),
    };
    let lines = [
        (
            format!("publisher = {}", quoted(&house.id)),
            "letterhead, default issuer and author: an id of the registry",
        ),
        (format!("source = {}", quoted(house.source.tag())), "the language every text is written in first"),
        (format!("locales = [{}]", tags.join(", ")), "in the order in which they are shown"),
        (format!("country = {}", quoted(&house.country)), "telephone numbers are shown the way this country does"),
        (format!("{sign}site = {site}"), "address of the site: adds feeds, a sitemap, pictures for links"),
    ];
    let mut text = "# The house: who publishes, in which languages, from which country.\n\n[house]\n".to_owned();
    for (line, comment) in lines {
        text.push_str(&format!("{line:<34} # {comment}\n"));
    }
    text
}

fn funders() -> String {
    let packs: Vec<String> = ["eu", "ohchr"].map(|id| table(FUNDERS, id)).into();
    format!(
        "# Funders: marks, permissions, and the dated facts that the texts about the European Union need. Wordings live in
# locales/*/funders.ftl. `permission` is about a logo only: a name in words needs none. `from` and `until` are inclusive.
# A further funder: `payom new funder ID` makes its tables, copies its logo, and asks for its name in every language.

# --- European Union ---------------------------------------------------------------

{}
# --- United Nations ---------------------------------------------------------------

{}
{UN_FUNDERS}",
        packs.first().map_or("", String::as_str),
        packs.last().map_or("", String::as_str),
    )
}

fn organisations(house: &House) -> String {
    let mut parts = vec![
        "# Organisations. Names live in locales/*/organisations.ftl (message org-<id>); here is only what no language \
         changes.\n"
            .to_owned(),
        format!("[{}]\ncountry = \"{}\"\n", house.id, house.country),
        "# --- Funders ----------------------------------------------------------------------\n".to_owned(),
    ];
    parts.extend(SHARED.map(|id| table(ORGANISATIONS, id)));
    parts.extend(FURTHER.map(|id| table(UN_ORGANISATIONS, id)));
    parts.join("\n")
}

fn projects(house: &House) -> String {
    format!(
        "# Projects, their funders and the organisations that carry them out. Titles live in locales/*/projects.ftl.
# The date of the grant contract decides which visibility rules of the European Union apply.

# A sample.
[reading-villages]
contract = 2026-01-15
implementers = [\"{id}\"]
partners = []
responsible = [\"{id}\"]

[[reading-villages.funders]]
funder = \"eu\"
role = \"funded\"
",
        id = house.id
    )
}

fn contacts(house: &House) -> String {
    format!(
        "# Persons whom the press may call. Names and roles live in locales/*/contacts.ftl. A number is printed only where
# `public` is true: phones = [{{ number = \"+992…\", kind = \"mobile\", public = true }}]

# A sample.
[nigora-salimova]
organisation = \"{}\"
email = \"press@example.org\"
phones = []
",
        house.id
    )
}
