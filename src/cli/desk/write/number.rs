//! A number in a text gets forms of the word that changes with it.
//!
//! In: a text around a number, its forms. Out: the number as a fact of the release, the text with a choice in its place. Invariants: nobody has
//! to know a name; both files are written, or neither; one undo takes both back; what is not as somebody saw it is not written.

use serde_json::{Value, json};

use super::change::at_work;
use super::files::{Files, unwritten};
use super::marks::Marks;
use super::sheet::Sheet;
use super::text::{changed, later, recorded};
use super::told::told;
use crate::cli::desk::facts::{Front, not_whole, order, whole};
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::Office;
use crate::cli::desk::shown::Shown;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::{self, Malformed};
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::{Choice, Field, Piece, change_all, facts, new_id, tables};
use crate::exchange::kit::examples;
use crate::l10n::{Locale, plural_categories};
use crate::release::{BUILT_IN, event_variables};

/// Longer forms are no words that change with a number.
const LONGEST: usize = 200;

/// What stands for the number: nobody types it (U+FFFC).
const HERE: &str = "\u{FFFC}";

/// What is asked for.
struct Wanted {
    name: String,
    basis: String,
    /// The text with [`HERE`] where the number stands.
    around: Field,
    number: String,
    /// Keys of forms, and what stands behind the number.
    forms: Vec<(String, String)>,
}

fn wanted(sent: &Value, marks: &Marks) -> Result<Wanted, Malformed> {
    let text = |key: &str| sent[key].as_str().map(str::to_owned).ok_or(Malformed);
    let part = |key: &str| sent[key].as_array().cloned().ok_or(Malformed);
    let (mut all, after) = (part("before")?, part("after")?);
    all.push(HERE.into());
    all.extend(after);
    let typed = typed::text(&Value::Array(all), &marks.all)?;
    let places = |piece: &Piece| matches!(piece, Piece::Words(words) if words.contains(HERE));
    if !typed.choices.is_empty() || typed.field.pieces().iter().filter(|piece| places(piece)).count() != 1 {
        return Err(Malformed);
    }
    let form = |one: &Value| {
        let (key, words) = (one[0].as_str().ok_or(Malformed)?, one[1].as_str().ok_or(Malformed)?);
        let is_fine = words.chars().count() <= LONGEST && !words.contains(['⟦', '⟧']);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_fine && !words.chars().any(char::is_control) { Ok((key.to_owned(), words)) } else { Err(Malformed) }
    };
    let forms = sent["forms"].as_array().ok_or(Malformed)?.iter().map(form).collect::<Result<_, _>>()?;
    Ok(Wanted { name: text("name")?, basis: text("seen")?, around: typed.field, number: text("number")?, forms })
}

/// A text with a mark where its number stands.
fn with_mark(around: &Field, mark: &str) -> Field {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => match words.split_once(HERE) {
            Some((before, after)) => {
                vec![Piece::Words(before.into()), Piece::Mark(mark.into()), Piece::Words(after.into())]
            }
            None => vec![piece.clone()],
        },
        Piece::Mark(_) => vec![piece.clone()],
    };
    Field::new(around.pieces().iter().flat_map(piece))
}

/// Gives a number in a text its forms.
pub(in crate::cli::desk) fn number(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    at_work(
        office,
        sent,
        |marks| wanted(sent, marks),
        |office, (sheet, _), wanted, _| written(office, sheet, wanted, speaker),
    )
}

fn written(office: &mut Office, sheet: &Sheet<'_>, wanted: &Wanted, speaker: &Speaker) -> Result<Answer, Unsaved> {
    let Wanted { name, basis, .. } = wanted;
    if !sheet.names().any(|own| own == name) || sheet.is_of_house(name) {
        return Err(Unsaved::Absent);
    }
    if sheet.basis(name) != *basis {
        return Err(Unsaved::Conflict);
    }
    let front = Front::of(sheet.view).ok_or(Unsaved::Absent)?;
    let number = whole(&wanted.number).ok_or_else(|| Unsaved::Broken(Some(not_whole())))?;
    let id = name_of(sheet, wanted);
    let (path, text) = sheet.template;
    let template = with_fact(&front, &id, number).ok_or_else(|| Unsaved::Broken(Some(front.in_file())))?;
    if let Some(why) = front.refused(&template) {
        return Err(Unsaved::Broken(Some(why)));
    }
    let choice = choice(sheet, &id, &wanted.forms).ok_or(Unsaved::Broken(None))?;
    let new = with_mark(&wanted.around, &choice.written());
    let told_of = later(sheet, &[name], speaker);
    let file = changed(sheet, name, &new).map_err(unwritten)?.ok_or(Unsaved::Absent)?;
    let mut files = Files::default();
    // A text never names what is not there.
    files.set(path, Some(text), template);
    files.set(&file.path, file.before.as_deref(), file.after);
    recorded(sheet, &[name])?;
    change_all(&office.root, &files.changes())?;
    let what = message!("desk-did-number", "a number: {number}", number = &wanted.number);
    let mut done = super::done(sheet, what, files.steps());
    // It is a fact now.
    done.places.push(Shown::Facts(sheet.slug().to_owned()));
    office.did(done);
    // A draft of what is saved is of no use, and that it stays does no harm.
    let _ = office.drafts.keep(&draft_name(Some(sheet.slug()), sheet.source, name), Value::Null);
    let (said, _) = told(office, (sheet.slug(), &[name]), speaker);
    let later = told_of.map(|words| speaker.say(&words).into_owned()).unwrap_or_default();
    Ok(Answer::json(json!({ "said": said, "focus": name, "later": later }).to_string()))
}

/// A name for the number, after its words, that nothing of the release has.
fn name_of(sheet: &Sheet<'_>, wanted: &Wanted) -> String {
    let matter = &sheet.loaded.release.matter;
    let words = wanted.forms.last().map_or("", |(_, words)| words.as_str());
    let variables = event_variables(&matter.events);
    let is_taken = |id: &str| {
        let is_key = order("").contains(&id) || BUILT_IN.contains(&id);
        is_key || matter.facts.contains_key(id) || variables.iter().any(|(own, _)| own == id)
    };
    new_id("", if words.is_empty() { "number" } else { words }, is_taken)
}

/// The file of the facts with the number among them.
fn with_fact(front: &Front<'_>, id: &str, number: u64) -> Option<String> {
    let (toml, value) = (&front.toml, number.to_string());
    let amendment = if facts::said(toml, &["facts"]).is_empty() {
        tables::begin(toml, "facts", &[format!("{id} = {value}")], &order("")).ok()?
    } else {
        facts::set(toml, &["facts", id], &value, &[]).ok()??
    };
    amendment.apply(front.text)
}

/// The forms of a number in a language, the one that all others fall back to last.
fn needed(source: &Locale) -> Vec<&'static str> {
    plural_categories(source).into_iter().filter(|form| *form != "other").chain(["other"]).collect()
}

/// The choice between the forms; `None` where one lacks words that another has, or they are not those of the language.
fn choice(sheet: &Sheet<'_>, id: &str, forms: &[(String, String)]) -> Option<Choice> {
    let needed = needed(sheet.source);
    let is_needed = |key: &String| needed.iter().any(|own| own == key);
    let is_whole = forms.len() == needed.len() && forms.iter().all(|(key, _)| is_needed(key));
    let has_words = forms.iter().filter(|(_, words)| !words.is_empty()).count();
    if !is_whole || has_words != 0 && has_words != forms.len() {
        return None;
    }
    let number = || Piece::Mark(format!("{{ ${id} }}"));
    let field = |words: &str| match words {
        "" => Field::new([number()]),
        words => Field::new([number(), Piece::Words(format!(" {words}"))]),
    };
    let mut forms: Vec<(String, Field)> = forms.iter().map(|(key, words)| (key.clone(), field(words))).collect();
    forms.sort_by_key(|(key, _)| key == "other");
    Choice::read(&format!("{{ ${id} ->\n       *[other] x\n    }}"))?.with(forms)
}

/// The button beside a text.
pub(super) fn button(out: &mut Markup, speaker: &Speaker) {
    out.raw("<button class=\"small\" data-forms title=\"");
    let what = message!(
        "desk-number-what",
        "A number whose word changes: 1 school, 5 schools. Mark the number in the text."
    );
    out.say(speaker, &what).raw("\">").say(speaker, &message!("desk-number", "Number with forms…")).raw("</button>");
}

/// The forms of a word that changes with a number.
pub(super) fn dialog(out: &mut Markup, speaker: &Speaker, source: &Locale) {
    out.raw("<dialog id=\"number-forms\" aria-labelledby=\"number-title\"");
    out.raw(" data-none=\"").say(speaker, &message!("desk-number-none", "Mark the number in the text first."));
    out.raw("\"><form><h2 id=\"number-title\">");
    out.say(speaker, &message!("desk-number-title", "A number with forms")).raw("</h2><p><b data-of lang=\"");
    out.text(source.tag()).raw("\"></b></p><p class=\"fine quiet\">");
    let note = message!(
        "desk-number-note",
        "Write what stands behind the number in each case. Translators get a field for each form of their language; the number itself is changed under “Facts”."
    );
    out.say(speaker, &note).raw("</p>");
    for form in needed(source) {
        out.raw("<p><label class=\"cap\">").text(&examples(source, form).join(", ")).raw("… <input data-form=\"");
        out.text(form)
            .raw("\" maxlength=\"200\" autocomplete=\"off\" lang=\"")
            .text(source.tag())
            .raw("\"></label></p>");
    }
    out.raw("<p class=\"actions\"><button class=\"main\">").say(speaker, &message!("desk-save", "Save"));
    out.raw("</button><button type=\"button\" data-leave>").say(speaker, &message!("desk-cancel", "Cancel"));
    out.raw("</button></p></form></dialog>");
}
