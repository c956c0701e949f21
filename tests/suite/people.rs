//! People and funders at the desk: the registry as forms.
//!
//! In: tiny projects, served within this process. Out: answers, and what is in the files afterwards. How: a new entry is more at the ends of
//! files and nothing else; an edit is the stretch of its value; what is taken back leaves the very bytes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::desk::{Desk, body, raw, status, tree};
use crate::project::{Fixture, SLUG, TEMPLATE};

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"><path d=\"M0 0h3v1z\" fill=\"#123456\"/></svg>";

/// What is typed, what stood there, and what stands there then.
type Case<'a> = (&'a [(&'a str, Value)], &'a str, &'a str);

/// The value of an attribute of the element that begins there.
fn attribute(element: &str, name: &str) -> Option<String> {
    let element = element.split('>').next()?;
    let value = element.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(
        value
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#39;", "'")
            .replace("&amp;", "&"),
    )
}

/// What a form holds, as a browser would send it.
fn form(screen: &str) -> Map<String, Value> {
    let mut out = Map::new();
    for element in screen.split("<input ").skip(1) {
        let Some(name) = attribute(&format!(" {element}"), "name") else { continue };
        let (kind, value) = (attribute(&format!(" {element}"), "type"), attribute(&format!(" {element}"), "value"));
        if kind.as_deref() == Some("checkbox") {
            let list = out.entry(name).or_insert_with(|| json!([]));
            if element.split('>').next().unwrap().contains(" checked") {
                list.as_array_mut().unwrap().push(value.into());
            }
        } else {
            out.insert(name, value.unwrap_or_default().into());
        }
    }
    for element in screen.split("<select ").skip(1) {
        let Some(name) = attribute(&format!(" {element}"), "name") else { continue };
        let inner = element.split("</select>").next().unwrap();
        let mut options = inner.split("<option").skip(1);
        let first = options.clone().next();
        let chosen = options.find(|option| option.split('>').next().unwrap().contains(" selected")).or(first);
        out.insert(name, chosen.and_then(|option| attribute(option, "value")).unwrap_or_default().into());
    }
    out
}

fn screen(desk: &Desk, address: &str) -> String {
    let answer = desk.get(&format!("/part/people/{address}"));
    assert_eq!(status(&answer), "200", "{address}");
    body(&answer).to_owned()
}

/// The form of an entry with other values.
fn with(desk: &Desk, address: &str, values: &[(&str, Value)]) -> Value {
    let mut form = form(&screen(desk, address));
    form.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    form.into()
}

fn save(desk: &Desk, address: &str, values: &[(&str, Value)]) -> (String, Value) {
    desk.post("/entry", &with(desk, address, values))
}

fn upload(desk: &Desk, kind: &str, bytes: &str) -> String {
    let (host, key, length) = (desk.server.address(), &desk.key, bytes.len());
    raw(
        &desk.server,
        &format!(
            "POST /logo HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{bytes}"
        ),
    )
}

/// The tiny project, whose organisations have forms.
fn house() -> Fixture {
    let fixture = Fixture::house();
    for (tag, name, partner) in [
        ("en", "Human Rights House", "Partner Foundation"),
        ("ru", "Дом прав человека", "Фонд «Партнёр»"),
        ("tg", "Хонаи ҳуқуқи инсон", "Фонди «Шарик»"),
    ] {
        let names = [("house", name), ("partner", partner)];
        let text: String = names
            .iter()
            .map(|(id, name)| format!("org-{id} = {name}\n    .genitive = {name}\n    .by = {name}\n"))
            .collect();
        fixture.write(&format!("locales/{tag}/organisations.ftl"), text);
    }
    fixture
}

/// What each file got at its end; all others are as they were.
fn more(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    assert!(before.keys().all(|path| after.contains_key(path)));
    let changed = after.iter().filter(|(path, text)| before.get(*path) != Some(*text));
    changed
        .map(|(path, text)| {
            let old = before.get(path).map_or("", String::as_str);
            (path.clone(), text.strip_prefix(old).unwrap_or_else(|| panic!("{path}: {text}")).to_owned())
        })
        .collect()
}

#[test]
fn a_new_donor_comes_with_its_logo_and_goes_without_a_trace() {
    let fixture = house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let address = format!("funder/+/{SLUG}");
    let picker = body(&desk.get(&format!("/part/release/{SLUG}"))).to_owned();
    assert!(picker.contains(&format!("href=\"#people/{address}\"")) && !picker.contains("payom new"), "{picker}");
    let names = [
        ("name/en", json!("Mountain Spring Fund")),
        ("name/ru", json!("Фонд «Горный родник»")),
        ("name/tg", json!("Фонди «Чашмаи кӯҳӣ»")),
    ];
    let (code, told) = desk.post("/entry/try", &with(&desk, &address, &names));
    assert_eq!(code, "200", "{told}");
    assert_eq!(tree(&fixture), start, "what is typed is in no file");
    let proposed = |tag: &str| form(told["pieces"][format!("forms-{tag}")].as_str().unwrap());
    assert_eq!(proposed("en")["form/en/by"], "the Mountain Spring Fund");
    assert_eq!(proposed("ru")["form/ru/by"], "Фондом «Горный родник»");
    assert!(told["pieces"]["proposal"].as_str().unwrap().contains("value=\"mountain-spring-fund\""), "{told}");
    // It is there again, and a logo without permission is asked for.
    let kept = form(&screen(&desk, &address));
    assert_eq!(
        (&kept["name/tg"], &kept["form/ru/by"]),
        (&json!("Фонди «Чашмаи кӯҳӣ»"), &json!("Фондом «Горный родник»"))
    );
    let shown = upload(&desk, "application/octet-stream", LOGO);
    assert_eq!(status(&shown), "200", "{shown}");
    let shown: Value = serde_json::from_str(body(&shown)).unwrap();
    let token = form(shown["pieces"]["logo-shown"].as_str().unwrap())["logo"].clone();
    let (code, told) = save(&desk, &address, &[("logo", token.clone())]);
    assert_eq!((code.as_str(), tree(&fixture) == start), ("422", true), "{told}");
    assert!(told["pieces"]["wrong"].as_str().unwrap().contains("data-to=\"fact/permission\""), "{told}");
    let permission = [("logo", token), ("fact/permission", json!("granted")), ("fact/country", json!("ch"))];
    let (code, told) = save(&desk, &address, &permission);
    assert_eq!((code.as_str(), &told["next"]), ("200", &json!(format!("release/{SLUG}"))), "{told}");
    let news = more(&start, &tree(&fixture));
    assert_eq!(
        news["releases/registry/funders.toml"],
        "[mountain-spring-fund]\nlogo = \"logos/mountain-spring-fund.svg\"\npermission = \"granted\"\n"
    );
    assert_eq!(news["releases/registry/organisations.toml"], "\n[mountain-spring-fund]\ncountry = \"CH\"\n");
    assert_eq!(news["releases/registry/logos/mountain-spring-fund.svg"], LOGO);
    assert!(
        news["locales/ru/organisations.ftl"].starts_with("\norg-mountain-spring-fund = Фонд «Горный родник»\n    .")
    );
    assert_eq!(news.len(), 6, "{news:?}");
    fixture.check().fine();
    let picker = body(&desk.get(&format!("/part/release/{SLUG}"))).to_owned();
    assert!(picker.contains("name=\"add\" value=\"mountain-spring-fund\""), "{picker}");
    // What a release credits stays, also where something else is wrong with that release.
    let (unpaid, all) = (fixture.read(TEMPLATE), tree(&fixture));
    for (what, title) in [("what = \"activity\"\n", "A meeting"), ("", SLUG)] {
        let credit = format!("funder = \"mountain-spring-fund\"\nrole = \"financial-support\"\n{what}");
        fixture.write(TEMPLATE, unpaid.replace("\n+++\n\n", &format!("\n\n[[funding]]\n{credit}+++\n\n")));
        let paid = tree(&fixture);
        let (code, told) = desk.post("/undo", &json!({}));
        let said = told["said"].as_str().unwrap();
        assert!(code == "409" && said.contains("uses this already: Mountain Spring Fund"), "{told}");
        assert!(said.contains(title), "{said}");
        assert_eq!(tree(&fixture), paid);
    }
    fixture.write(TEMPLATE, unpaid);
    assert_eq!(tree(&fixture), all);
    let (code, told) = desk.post("/undo", &json!({}));
    assert_eq!(code, "200", "{told}");
    assert!(told["said"].as_str().unwrap().contains("Mountain Spring Fund"), "{told}");
    assert_eq!(tree(&fixture), start);
}

#[test]
fn an_edit_is_the_stretch_of_its_value() {
    let fixture = Fixture::house();
    let contacts = "# Whom to ask.\r\n\r\n[desk]   # all day\r\norganisation = \"house\"\r\nemail = \"press@example.org\"  # ours\r\n\
        phones = [\r\n  { number = \"+992372244145\", kind = \"office\", public = true }, # first\r\n]\r\n\r\n# Next.\r\n[other]\r\nemail = \"o@example.org\"";
    fixture.write("releases/registry/contacts.toml", contacts);
    for tag in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{tag}/contacts.ftl"), "contact-other = Other\n");
    }
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let cases: [Case; 7] = [
        (&[("fact/email", json!("new@example.org"))], "press@example.org", "new@example.org"),
        (&[("row/phones/0/number", json!("+992 (37) 227-10-24"))], "+992372244145", "+992372271024"),
        (
            &[("row/phones/0/extension", json!("12"))],
            "kind = \"office\", ",
            "kind = \"office\", extension = \"12\", ",
        ),
        (&[("fact/until", json!("2027-01-31"))], "]\r\n\r\n# Next.", "]\r\nuntil = 2027-01-31\r\n\r\n# Next."),
        (
            &[("fact/languages", json!(["tg", "ru"]))],
            "]\r\n\r\n# Next.",
            "]\r\nlanguages = [\"tg\", \"ru\"]\r\n\r\n# Next.",
        ),
        (&[("fact/email", json!(""))], "email = \"press@example.org\"  # ours\r\n", ""),
        (
            &[("row/phones/1/number", json!("+992372271024")), ("row/phones/1/public", json!(["true"]))],
            "# first\r\n]",
            "# first\r\n  { number = \"+992372271024\", kind = \"office\", public = true },\r\n]",
        ),
    ];
    for (values, from, to) in cases {
        let (code, told) = save(&desk, "contact/desk", values);
        assert_eq!((code.as_str(), &told["said"]), ("200", &json!("Saved.")), "{told}");
        let mut wanted = start.clone();
        let text = wanted.get_mut("releases/registry/contacts.toml").unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from}");
        *text = text.replace(from, to);
        assert_eq!(tree(&fixture), wanted);
        assert_eq!(desk.post("/undo", &json!({})).0, "200");
        assert_eq!(tree(&fixture), start);
    }
    // What says the same is not written, also where a field holds it otherwise.
    fixture.write(
        "releases/registry/funders.toml",
        "[house]\npermission = \"not-needed\"\npermission-note = \"\"\"\nof\n  2012\"\"\"\n",
    );
    let start = tree(&fixture);
    assert_eq!(save(&desk, "funder/house", &[]).0, "200");
    assert_eq!(save(&desk, "contact/desk", &[]).0, "200");
    assert_eq!(tree(&fixture), start);
    assert_eq!(desk.post("/undo", &json!({})).0, "404");
}

#[test]
fn what_the_file_said_otherwise_is_not_written_over() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let mine = with(&desk, "organisation/partner", &[("fact/country", json!("CH"))]);
    fixture.replace("releases/registry/organisations.toml", "country = \"KZ\"", "country = \"UZ\"");
    assert_eq!(desk.post("/entry/try", &mine).0, "200");
    let before = tree(&fixture);
    let (code, told) = desk.post("/entry", &mine);
    assert_eq!((code.as_str(), &told["next"]), ("409", &json!("people/organisation/partner")), "{told}");
    assert_eq!(tree(&fixture), before);
    let both = screen(&desk, "organisation/partner");
    assert!(both.contains("“UZ”") && form(&both)["fact/country"] == "CH", "{both}");
    assert_eq!(desk.post("/entry", &form(&both).into()).0, "200");
    assert!(fixture.read("releases/registry/organisations.toml").contains("country = \"CH\""));
    // Another entry of the same file is not in the way.
    let mine = with(&desk, "organisation/partner", &[("fact/country", json!("PL"))]);
    fixture.replace("releases/registry/organisations.toml", "[house]", "# Ours.\n[house]");
    assert_eq!(desk.post("/entry", &mine).0, "200");
    let text = fixture.read("releases/registry/organisations.toml");
    assert!(text.contains("# Ours.\n[house]") && text.contains("country = \"PL\""), "{text}");
}

#[test]
fn hostile_names_are_names() {
    let fixture = house();
    let desk = Desk::of(&fixture);
    let hostile = "<script>x</script> { -y } \"] # '\\ .z = {$n}";
    let name = "\"] # '\\ .z = *A* < B &amp;";
    let values = |name: &str| {
        [
            ("name/en", json!(name)),
            ("form/en/genitive", json!(".a")),
            ("form/en/by", json!("[b] *c")),
            ("new-id", json!("hostile")),
            ("fact/permission-note", json!(hostile)),
        ]
    };
    // What would be a mark, a tag or a brace on every page is no name, and the field is named.
    let before = tree(&fixture);
    for (bad, sign) in
        [("**Nur**", "**"), ("Nur <script>x</script>", "<script>"), ("Nur {x}", "{"), (hostile, "<script>")]
    {
        let (code, told) = save(&desk, "funder/+", &values(bad));
        let words = format!("English, Name: “{sign}” is no part of a name: write words alone.");
        assert_eq!((code.as_str(), &told["said"]), ("422", &json!(words)), "{bad}: {told}");
        assert!(told["pieces"]["wrong"].as_str().unwrap().contains("data-to=\"name/en\""), "{told}");
    }
    assert_eq!(tree(&fixture), before);
    let (code, told) = save(&desk, "funder/+", &values(name));
    assert_eq!(code, "200", "{told}");
    let kept = form(&screen(&desk, "funder/hostile"));
    assert_eq!((&kept["name/en"], &kept["fact/permission-note"]), (&json!(name), &json!(hostile)));
    assert_eq!((&kept["form/en/genitive"], &kept["form/en/by"]), (&json!(".a"), &json!("[b] *c")));
    for page in [body(&desk.get("/part/people")).to_owned(), screen(&desk, "funder/hostile")] {
        assert!(!page.contains("<script"), "{page}");
    }
    let funders: toml::Table = fixture.read("releases/registry/funders.toml").parse().unwrap();
    assert_eq!(funders["hostile"]["permission-note"].as_str(), Some(hostile));
}

/// What the form refuses the checks tell, wherever it was written; and the remark comes as one types.
#[test]
fn a_name_is_words_alone() {
    let fixture = Fixture::house();
    fixture.run(&["check"]).fine();
    let path = "locales/ru/places.ftl";
    let text = fixture.read(path);
    let line = text.lines().find(|line| line.starts_with("place-dushanbe = ")).unwrap().to_owned();
    for (name, code) in [
        ("**Душанбе**", "unsupported-markdown"),
        ("<b>Душанбе</b>", "html-in-message"),
        ("{ \"{\" }", "unsupported-markdown"),
    ] {
        fixture.replace(path, &line, &format!("place-dushanbe = {name}"));
        let found = fixture.run(&["check", "--format", "json"]);
        assert!(found.out.contains(code) && found.out.contains("is a name, and"), "{name}: {}", found.out);
        fixture.replace(path, &format!("place-dushanbe = {name}"), &line);
    }
    let desk = Desk::of(&fixture);
    let (code, told) = desk.post("/entry/try", &json!({ "kind": "place", "id": "", "name/en": "Nur**" }));
    assert_eq!(code, "200", "{told}");
    let wrong = told["pieces"]["wrong"].as_str().unwrap();
    assert!(wrong.contains("English, Name: “**” is no part of a name") && !wrong.contains("Not saved"), "{told}");
}

/// Who presses Enter before Payom has proposed anything gets what it would have proposed; who typed nothing is told which field it is.
#[test]
fn a_name_is_enough_to_begin_an_entry() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let sent = |name: &str| json!({ "kind": "organisation", "id": "", "basis": "", "release": "", "new-id": "", "name/en": name });
    let (code, told) = desk.post("/entry", &sent(""));
    assert_eq!((code.as_str(), &told["said"]), ("422", &json!("The name is needed: English.")), "{told}");
    let (code, told) = desk.post("/entry", &sent("Nur Foundation"));
    assert_eq!((code.as_str(), &told["next"]), ("200", &json!("people/organisation/nur-foundation")), "{told}");
    let mut bad = sent("Nur Foundation");
    bad["new-id"] = json!("Нур");
    let (_, told) = desk.post("/entry", &bad);
    let words = "Short name by which releases know it: Use small Latin letters, digits and single hyphens.";
    assert_eq!(told["said"], json!(words), "{told}");
}

#[test]
fn what_the_registry_would_refuse_is_a_remark() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let named = |values: &[(&'static str, Value)]| {
        let mut all = vec![("name/en", json!("New")), ("new-id", json!("new"))];
        all.extend_from_slice(values);
        all
    };
    for (address, values, field) in [
        ("contact/+", named(&[("row/phones/0/number", json!("12")), ("row/phones/0/public", json!(["true"]))]), ""),
        ("contact/+", named(&[("fact/email", json!("no address"))]), ""),
        ("contact/+", named(&[]), "fact/email"),
        (
            "contact/+",
            named(&[("row/phones/0/number", json!("+992927000000")), ("row/phones/0/kind", json!("mobile"))]),
            "",
        ),
        (
            "contact/+",
            named(&[("row/phones/0/extension", json!("1")), ("fact/email", json!("a@b.cd"))]),
            "row/phones/0/number",
        ),
        ("contact/desk", vec![("fact/until", json!("soon"))], "fact/until"),
        ("place/+", named(&[("fact/country", json!("Atlantis"))]), "fact/country"),
        ("place/+", named(&[("new-id", json!("../x"))]), "new-id"),
        ("place/+", named(&[("new-id", json!("dushanbe"))]), "new-id"),
        ("place/+", vec![("new-id", json!("new"))], "name/en"),
        ("organisation/house", vec![("name/ru", json!(""))], "name/ru"),
        ("project/+", named(&[("list/implementers/0", json!("nobody"))]), ""),
    ] {
        let (code, told) = save(&desk, address, &values);
        assert_eq!(code, "422", "{address} {values:?}: {told}");
        let wrong = told["pieces"]["wrong"].as_str().unwrap();
        assert!(wrong.contains(&format!("data-to=\"{field}")) || field.is_empty(), "{values:?}: {wrong}");
        assert!(!wrong.contains('`') && !wrong.contains("payom "), "{wrong}");
        assert_eq!(tree(&fixture), before, "{address} {values:?}");
    }
    for (sent, code) in [
        (json!({}), "400"),
        (json!({ "kind": "release", "id": "x" }), "400"),
        (json!({ "kind": "place", "id": "../payom" }), "404"),
        (json!({ "kind": "place", "id": "dushanbe", "name/en": "a\nb" }), "400"),
        (json!({ "kind": "place", "id": "dushanbe", "name/en": ["x", 1] }), "400"),
    ] {
        assert_eq!(desk.post("/entry", &sent).0, code, "{sent}");
        assert_eq!(desk.post("/entry/try", &sent).0, code, "{sent}");
    }
    assert_eq!(tree(&fixture), before);
}

#[test]
fn only_a_drawing_becomes_a_logo() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let file = "application/octet-stream";
    for (name, kind, bytes, code) in [
        ("a page", file, "<html><script>1</script></html>", "422"),
        ("a script", file, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "422"),
        ("nothing", file, "", "422"),
        ("cut off", file, "\u{89}PNG", "422"),
        ("as JSON", "application/json", "{}", "415"),
        ("as a form", "multipart/form-data; boundary=x", LOGO, "415"),
    ] {
        assert_eq!(status(&upload(&desk, kind, bytes)), code, "{name}");
    }
    let (host, key) = (desk.server.address(), &desk.key);
    let head =
        format!("POST /logo HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nContent-Type: {file}\r\n");
    assert_eq!(status(&raw(&desk.server, &format!("{head}Content-Length: 5242881\r\n\r\n"))), "413");
    let shown = upload(&desk, file, LOGO);
    let shown: Value = serde_json::from_str(body(&shown)).unwrap();
    let token = form(shown["pieces"]["logo-shown"].as_str().unwrap())["logo"].clone();
    assert_eq!(tree(&fixture), before, "it waits for its form");
    // A path of a request is none; a file that is there stays.
    fixture.write("releases/registry/logos/new.svg", "mine");
    let values = [
        ("name/en", json!("New")),
        ("new-id", json!("new")),
        ("fact/permission", json!("granted")),
        ("fact/logo", json!("../../payom.toml")),
    ];
    let mut with_logo = values.to_vec();
    with_logo.push(("logo", json!("0123")));
    let (code, told) = save(&desk, "funder/+", &with_logo);
    assert_eq!(code, "422", "a logo that nobody sent: {told}");
    with_logo.pop();
    with_logo.push(("logo", token));
    assert_eq!(save(&desk, "funder/+", &with_logo).0, "200");
    assert_eq!(fixture.read("releases/registry/logos/new.svg"), "mine");
    assert_eq!(fixture.read("releases/registry/logos/new-2.svg"), LOGO);
    assert!(fixture.read("releases/registry/funders.toml").contains("logo = \"logos/new-2.svg\""));
}

#[test]
fn the_list_says_what_is_missing_and_where_it_is_used() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (code, told) = save(&desk, "place/+", &[("name/en", json!("Norak")), ("new-id", json!("norak"))]);
    assert_eq!(code, "200", "{told}");
    let list = body(&desk.get("/part/people")).to_owned();
    let row = |name: &str| list.split("<li data-find=\"").find(|row| row.starts_with(name)).unwrap().to_owned();
    assert!(row("norak").contains("no name yet: Russian, Tajik"), "{list}");
    assert!(row("norak").contains("not used yet") && row("dushanbe").contains(&format!("#release/{SLUG}")), "{list}");
    let missing = screen(&desk, "place/norak");
    assert!(missing.contains("Russian: the name") && missing.contains("Tajik: the name"), "{missing}");
    // Forms have sentences, and no word of grammar.
    let fixture = Fixture::shipped();
    let desk = Desk::of(&fixture);
    for language in ["en", "ru", "tg"] {
        let (host, key) = (desk.server.address(), &desk.key);
        let page = raw(
            &desk.server,
            &format!(
                "GET /part/people/place/dushanbe HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nAccept-Language: {language}\r\n\r\n"
            ),
        );
        assert!(page.contains("Встреча прошла в <b>") && page.contains("Вохӯрӣ дар <b>"), "{page}");
        assert!(!page.contains("genitive<") && !page.contains(">by<"), "{page}");
    }
}
