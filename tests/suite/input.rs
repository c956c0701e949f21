//! Bad input of every kind: settings, registry, front matter and templates.
//!
//! In: the tiny project with one file spoilt. Out: the code, the place and the words that an editor of the house
//! reads. Invariants: nothing panics, nothing is published.

use crate::project::{Fixture, SLUG, TEMPLATE, faults};

const ORGANISATIONS: &str = "releases/registry/organisations.toml";
const CONTACTS: &str = "releases/registry/contacts.toml";
const PLACES: &str = "releases/registry/places.toml";

/// Replaces a line of the template's facts.
fn fact(fixture: &Fixture, from: &str, to: &str) {
    fixture.replace(TEMPLATE, &format!("\n{from}\n"), &format!("\n{to}\n"));
}

// payom.toml.
faults! {
    settings_broken: ["invalid-toml payom.toml:2:13"] = |f| {
        f.replace("payom.toml", "\"house\"", "“house”");
    };
    settings_unknown_key: ["invalid-setting payom.toml:6:1"] = |f| {
        f.loud().append("payom.toml", "cuontry = \"TJ\"\n");
    };
    settings_missing_key: ["invalid-setting payom.toml:1:1"] = |f| {
        f.replace("payom.toml", "publisher = \"house\"\n", "");
    };
    settings_wrong_kind: ["invalid-setting payom.toml:4:11"] = |f| {
        f.replace("payom.toml", "[\"en\", \"ru\", \"tg\"]", "\"en, ru, tg\"");
    };
    settings_no_language: ["unknown-locale payom.toml:4:24"] = |f| {
        f.replace("payom.toml", "\"tg\"", "\"tajik language\"");
    };
    settings_language_twice: ["unknown-locale payom.toml:4:24"] = |f| {
        f.replace("payom.toml", "\"tg\"", "\"ru\"");
    };
    settings_source_not_a_locale: ["unknown-locale payom.toml:3:10"] = |f| {
        f.replace("payom.toml", "source = \"en\"", "source = \"pl\"");
    };
    settings_no_country: ["invalid-setting payom.toml:5:11"] = |f| {
        f.replace("payom.toml", "\"TJ\"", "\"Tajikistan\"");
    };
    settings_no_site: ["bad-link payom.toml:6:8"] = |f| {
        f.loud().append("payom.toml", "site = \"press.example.org\"\n");
    };
    settings_unknown_publisher: ["unknown-id payom.toml:2:13"] = |f| {
        f.replace("payom.toml", "\"house\"", "\"hose\"");
    };
    settings_unknown_rule: ["invalid-setting payom.toml:8:1"] = |f| {
        f.loud().append("payom.toml", "\n[rules]\nbyte-order-marks = \"off\"\n");
    };
    settings_rule_relaxed: ["invalid-setting payom.toml:8:1"] = |f| {
        f.loud().append("payom.toml", "\n[rules]\nmissing-translation = \"warning\"\n");
    };
}

// The registry.
faults! {
    registry_broken: ["invalid-toml releases/registry/organisations.toml:4:1"] = |f| {
        f.replace(ORGANISATIONS, "[partner]", "[partner");
    };
    registry_key_twice: ["invalid-toml releases/registry/organisations.toml:3:1"] = |f| {
        f.replace(ORGANISATIONS, "[house]\n", "[house]\ncountry = \"KZ\"\n");
    };
    registry_unknown_key: ["invalid-setting releases/registry/contacts.toml:3:1"] = |f| {
        f.replace(CONTACTS, "email =", "mail =");
    };
    registry_bad_id: ["invalid-id releases/registry/organisations.toml:4:2"] = |f| {
        f.replace(ORGANISATIONS, "[partner]", "[Partner_1]");
    };
    registry_unknown_id: ["unknown-id releases/registry/contacts.toml:2:16"] = |f| {
        f.replace(CONTACTS, "\"house\"", "\"houses\"");
    };
    registry_bad_email: ["invalid-email releases/registry/contacts.toml:3:9"] = |f| {
        f.replace(CONTACTS, "press@example.org", "press@example");
    };
    registry_bad_phone: ["invalid-phone releases/registry/contacts.toml:4:22"] = |f| {
        f.replace(CONTACTS, "+992372244145", "+99237224414");
    };
    registry_phone_form: ["invalid-phone releases/registry/contacts.toml:4:22"] = |f| {
        f.replace(CONTACTS, "+992372244145", "(8-10-992-37) 224-41-45");
    };
    registry_private_phone: ["private-phone releases/registry/contacts.toml:4:22"] = |f| {
        f.replace(CONTACTS, "\"+992372244145\", kind = \"office\", public = true", "\"+992446257611\", kind = \"mobile\"");
    };
    registry_unreachable_contact: ["invalid-setting releases/registry/contacts.toml:6:2"] = |f| {
        f.append(CONTACTS, "\n[nobody]\norganisation = \"house\"\n");
    };
    registry_bad_link: ["bad-link releases/registry/organisations.toml:6:7"] = |f| {
        f.append(ORGANISATIONS, "url = \"www.example.org\"\n");
    };
    registry_gap: ["validity-gap releases/registry/places.toml:11:36"] = |f| {
        f.replace(PLACES, "from = 2018-01-22", "from = 2018-02-22");
    };
    registry_overlap: ["validity-gap releases/registry/places.toml:11:36"] = |f| {
        f.replace(PLACES, "from = 2018-01-22", "from = 2018-01-21");
    };
    registry_range_backwards: ["invalid-date releases/registry/contacts.toml:6:9"] = |f| {
        f.append(CONTACTS, "from = 2020-01-01\nuntil = 2019-12-31\n");
    };
    registry_no_such_day: ["invalid-date releases/registry/contacts.toml:5:8"] = |f| {
        f.append(CONTACTS, "from = 2020-02-30\n");
    };
    registry_missing_logo: ["bad-image releases/registry/funders.toml:2:8"] = |f| {
        f.write("releases/registry/funders.toml", "[partner]\nlogo = \"logos/partner.svg\"\npermission = \"granted\"\n");
    };
    registry_logo_outside: ["bad-image releases/registry/funders.toml:2:8"] = |f| {
        f.write("releases/registry/funders.toml", "[partner]\nlogo = \"../../payom.toml\"\npermission = \"granted\"\n");
    };
    registry_logo_without_permission: ["invalid-setting releases/registry/funders.toml:2:8"] = |f| {
        f.write("releases/registry/funders.toml", "[partner]\nlogo = \"logos/partner.svg\"\n");
    };
}

// A release's facts.
faults! {
    no_front_matter: ["invalid-toml releases/2026-01-meeting/release.md:1:1"] = |f| {
        f.write(TEMPLATE, "{ lead }\n");
    };
    front_matter_not_closed: ["invalid-toml releases/2026-01-meeting/release.md:4:1"] = |f| {
        f.write(TEMPLATE, "+++\ndate = 2026-01-15\n\n{ lead }\n");
    };
    unknown_key: ["invalid-setting releases/2026-01-meeting/release.md:3:1"] = |f| {
        fact(f, "label = \"press-release\"", "lable = \"press-release\"");
    };
    missing_key: ["invalid-setting releases/2026-01-meeting/release.md:1:1"] = |f| {
        fact(f, "date = 2026-01-15", "");
    };
    no_languages: ["invalid-setting releases/2026-01-meeting/release.md:4:11"] = |f| {
        fact(f, "label = \"press-release\"", "label = \"press-release\"\nlocales = []");
    };
    unknown_label: ["invalid-setting releases/2026-01-meeting/release.md:3:9"] = |f| {
        fact(f, "label = \"press-release\"", "label = \"pressrelease\"");
    };
    unknown_place: ["unknown-id releases/2026-01-meeting/release.md:5:11"] = |f| {
        fact(f, "places = [\"dushanbe\"]", "places = [\"dushnabe\"]");
    };
    unknown_contact: ["unknown-id releases/2026-01-meeting/release.md:6:13"] = |f| {
        fact(f, "contacts = [\"desk\"]", "contacts = [\"tahmina-juraeva\"]");
    };
    unknown_project: ["unknown-id releases/2026-01-meeting/release.md:6:13"] = |f| {
        fact(f, "contacts = [\"desk\"]", "projects = [\"aff-tajikistan\"]");
    };
    place_twice: ["duplicate-place releases/2026-01-meeting/release.md:5:23"] = |f| {
        fact(f, "places = [\"dushanbe\"]", "places = [\"dushanbe\", \"dushanbe\"]");
    };
    dateline_without_a_place: ["invalid-setting releases/2026-01-meeting/release.md:4:12"] = |f| {
        fact(f, "places = [\"dushanbe\"]", "");
    };
    date_in_quotes: ["invalid-date releases/2026-01-meeting/release.md:2:8"] = |f| {
        fact(f, "date = 2026-01-15", "date = \"15 January 2026\"");
    };
    date_without_quotes: ["invalid-date releases/2026-01-meeting/release.md:2:8"] = |f| {
        fact(f, "date = 2026-01-15", "date = 15 January 2026");
    };
    no_such_day: ["invalid-date releases/2026-01-meeting/release.md:2:8"] = |f| {
        fact(f, "date = 2026-01-15", "date = 2026-02-30");
    };
    event_backwards: ["invalid-date releases/2026-01-meeting/release.md:10:6"] = |f| {
        fact(f, "[facts]", "[event]\nfrom = 2026-01-15\nto = 2026-01-14\n[facts]");
    };
    event_of_day_and_month: ["invalid-date releases/2026-01-meeting/release.md:10:6"] = |f| {
        fact(f, "[facts]", "[event]\nfrom = 2026-01-15\nto = \"2026-02\"\n[facts]");
    };
    no_such_month: ["invalid-date releases/2026-01-meeting/release.md:9:8"] = |f| {
        fact(f, "[facts]", "[event]\nfrom = \"2026-13\"\n[facts]");
    };
    fact_in_words: ["invalid-setting releases/2026-01-meeting/release.md:9:16"] = |f| {
        fact(f, "participants = 60", "participants = \"sixty\"");
    };
    fact_not_a_number: ["invalid-setting releases/2026-01-meeting/release.md:9:16"] = |f| {
        fact(f, "participants = 60", "participants = nan");
    };
    fact_too_large: ["invalid-setting releases/2026-01-meeting/release.md:9:16"] = |f| {
        fact(f, "participants = 60", "participants = 9007199254740993");
    };
    fact_without_currency: ["invalid-setting releases/2026-01-meeting/release.md:11:10"] = |f| {
        fact(f, "budget = { amount = 35_000_000, currency = \"EUR\" }", "budget = { amount = 35_000_000 }");
    };
    fact_of_a_bad_name: ["invalid-id releases/2026-01-meeting/release.md:10:1"] = |f| {
        fact(f, "participants = 60", "participants = 60\n\"участники\" = 60");
    };
    fact_of_a_taken_name: ["invalid-id releases/2026-01-meeting/release.md:10:1"] = |f| {
        fact(f, "participants = 60", "participants = 60\nevent-places = 2");
    };
    link_of_a_script: ["bad-link releases/2026-01-meeting/release.md:14:10"] = |f| {
        fact(f, "report = \"https://example.org/report\"", "report = \"javascript:alert(1)\"");
    };
    link_for_an_unknown_language: [
        "bad-link releases/2026-01-meeting/release.md:14:1",
        "unknown-locale releases/2026-01-meeting/release.md:14:1",
    ] = |f| {
        fact(f, "report = \"https://example.org/report\"", "report = { en = \"https://example.org/\", ru = \"https://example.org/\", tj = \"https://example.org/\" }");
    };
    link_without_a_language: ["bad-link releases/2026-01-meeting/release.md:14:1"] = |f| {
        fact(f, "report = \"https://example.org/report\"", "report = { en = \"https://example.org/\", ru = \"https://example.org/\" }");
    };
    release_in_an_unknown_language: ["unknown-locale releases/2026-01-meeting/release.md:6:24"] = |f| {
        fact(f, "contacts = [\"desk\"]", "locales = [\"en\", \"ru\", \"tj\"]");
    };
    contact_who_has_left: ["contact-not-valid releases/2026-01-meeting/release.md:6:13"] = |f| {
        f.append(CONTACTS, "until = 2025-12-31\n");
    };
    place_without_a_name: [
        "slug-date releases/2026-01-meeting/release.md:2:8",
        "outside-validity releases/2026-01-meeting/release.md:5:11",
    ] = |f| {
        f.replace(PLACES, "{ until = 2018-01-21,", "{ from = 2000-01-01, until = 2018-01-21,");
        fact(f, "date = 2026-01-15", "date = 1999-12-31");
        fact(f, "places = [\"dushanbe\"]", "places = [\"bokhtar\"]");
    };
}

// A release's structure.
faults! {
    literal_text: ["literal-text releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "Background: { details }");
    };
    literal_heading: ["literal-text releases/2026-01-meeting/release.md:19:4"] = |f| {
        f.replace(TEMPLATE, "## { heading }", "## Маълумоти мухтасар");
    };
    literal_link: ["literal-text releases/2026-01-meeting/release.md:21:2"] = |f| {
        f.replace(TEMPLATE, "{ details }", "[here](https://example.org) { details }");
    };
    literal_number: ["literal-text releases/2026-01-meeting/release.md:21:13"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ details } 60");
    };
    raw_html: ["unsupported-markdown releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "<div>{ details }</div>");
    };
    raw_html_inside: [
        "unsupported-markdown releases/2026-01-meeting/release.md:21:13",
        "unsupported-markdown releases/2026-01-meeting/release.md:21:27",
    ] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ details } <b>{ heading }</b>");
    };
    code: ["unsupported-markdown releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "`{ details }`");
    };
    code_block: ["unsupported-markdown releases/2026-01-meeting/release.md:21:5"] = |f| {
        f.replace(TEMPLATE, "{ details }", "    { details }");
    };
    heading_of_level_1: ["heading-level releases/2026-01-meeting/release.md:19:1"] = |f| {
        f.replace(TEMPLATE, "## { heading }", "# { heading }");
    };
    heading_skips: ["heading-level releases/2026-01-meeting/release.md:19:1"] = |f| {
        f.replace(TEMPLATE, "## { heading }", "### { heading }");
    };
    bad_reference: ["invalid-reference releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ 1st-paragraph }");
    };
    variable_reference: ["invalid-reference releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ $participants }");
    };
    cyrillic_reference: ["invalid-reference releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ dеtаils }");
    };
    empty_reference: ["invalid-reference releases/2026-01-meeting/release.md:21:4"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{  }");
    };
    reference_not_closed: ["invalid-reference releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ details");
    };
    unknown_message: ["unknown-message releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ detials }");
    };
    unknown_attribute: ["missing-attribute releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ headline.shrot }");
    };
    unknown_standfirst: [
        "missing-translation releases/2026-01-meeting/release.md:6:14",
        "missing-translation releases/2026-01-meeting/release.md:6:14",
        "missing-translation releases/2026-01-meeting/release.md:6:14",
    ] = |f| {
        fact(f, "contacts = [\"desk\"]", "standfirst = \"standfirst\"");
    };
    link_in_the_template: ["bad-link releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "[{ details }](javascript:alert)");
    };
    unknown_link_in_the_template: ["bad-link releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "[{ details }](link:raport)");
    };
    picture_within_a_paragraph: ["unsupported-markdown releases/2026-01-meeting/release.md:21:13"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ details } ![{ heading }](photo.jpg)");
    };
    no_alternative_text: ["missing-alternative releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.write(&format!("releases/{SLUG}/photo.svg"), SVG);
        f.replace(TEMPLATE, "{ details }", "![](photo.svg)\n\n{ details }");
    };
    literal_caption: ["literal-text releases/2026-01-meeting/release.md:21:27"] = |f| {
        f.write(&format!("releases/{SLUG}/photo.svg"), SVG);
        f.replace(TEMPLATE, "{ details }", "![{ heading }](photo.svg \"A hall\")\n\n{ details }");
    };
}

/// A picture.
pub(crate) const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\"><path d=\"M0 0h300v200H0z\"/></svg>";
