//! New names for messages, and for releases.
//!
//! In: what a text is (`heading`, `photo`) and its first words. Out: an id that no other message has. Invariants: letters of ASCII, digits
//! and hyphens, a letter first; at most [`LONGEST`] characters, and a number where that name is taken.

/// How long an id becomes.
pub const LONGEST: usize = 24;

/// Latin for the letters of Russian and Tajik (as in passports of both countries, without signs above letters).
const LATIN: [(char, &str); 39] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ғ', "gh"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('ӣ', "i"),
    ('й', "y"),
    ('к', "k"),
    ('қ', "q"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ӯ', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ҳ', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ҷ', "j"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
];

/// An id for a text. `kind` may be empty, and `is_taken` says which ids there are.
#[must_use]
pub fn new_id(kind: &str, words: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut id = String::new();
    let parts = [latin(kind), latin(words)].concat();
    for part in &parts {
        let longer = if id.is_empty() { part.clone() } else { format!("{id}-{part}") };
        if longer.len() > LONGEST {
            // One word alone may be longer than all of an id.
            if id.is_empty() {
                id = longer.chars().take(LONGEST).collect();
            }
            break;
        }
        id = longer;
    }
    if !id.starts_with(|first: char| first.is_ascii_lowercase()) {
        id = if id.is_empty() { "text".to_owned() } else { format!("text-{id}").chars().take(LONGEST).collect() };
    }
    let id = id.trim_end_matches('-').to_owned();
    if !is_taken(&id) {
        return id;
    }
    let numbered = |number: usize| {
        let end = format!("-{number}");
        let room: String = id.chars().take(LONGEST - end.len()).collect();
        format!("{}{end}", room.trim_end_matches('-'))
    };
    (2..100_000).map(numbered).find(|id| !is_taken(id)).unwrap_or(id)
}

/// Words that say nothing by themselves, in the languages of the houses.
const LITTLE: [&str; 42] = [
    "the",
    "a",
    "an",
    "of",
    "on",
    "in",
    "for",
    "and",
    "to",
    "with",
    "at",
    "by",
    "from",
    "as",
    "or",
    "в",
    "во",
    "на",
    "о",
    "об",
    "для",
    "и",
    "с",
    "со",
    "по",
    "к",
    "от",
    "из",
    "у",
    "за",
    "при",
    "дар",
    "ба",
    "аз",
    "бо",
    "барои",
    "ва",
    "то",
    "оид",
    "ё",
    "до",
    "под",
];

/// So many words make a name of files.
const WORDS: usize = 4;

/// How long such a name becomes.
const LONGEST_NAME: usize = 40;

/// The first words of a headline as a name of files; it begins with no number, which would read as a day.
#[must_use]
pub fn new_slug(headline: &str) -> String {
    let lower = headline.to_lowercase();
    let parted = lower.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '\'' | '’')));
    let words = parted.filter(|word| !LITTLE.contains(word)).map(|word| latin(word).concat());
    let is_number = |word: &String| word.bytes().all(|sign| sign.is_ascii_digit());
    let mut slug = String::new();
    for word in words.filter(|word| !word.is_empty()).skip_while(is_number).take(WORDS) {
        let longer =
            if slug.is_empty() { word.chars().take(LONGEST_NAME).collect() } else { format!("{slug}-{word}") };
        if longer.len() > LONGEST_NAME {
            break;
        }
        slug = longer;
    }
    if slug.is_empty() { "release".to_owned() } else { slug }
}

/// The words of a text in small Latin letters and digits.
fn latin(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let lower = text.chars().flat_map(char::to_lowercase);
    for letter in lower {
        let Some(last) = out.last_mut() else { continue };
        match LATIN.iter().find(|(known, _)| *known == letter) {
            Some((_, latin)) => last.push_str(latin),
            None if letter.is_ascii_alphanumeric() => last.push(letter),
            // An apostrophe parts no word.
            None if matches!(letter, '\'' | '’') => {}
            None if letter.is_alphanumeric() => {}
            None => out.push(String::new()),
        }
    }
    out.retain(|word| !word.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kind_and_first_words() {
        let free = |kind: &str, words: &str| new_id(kind, words, |_| false);
        assert_eq!(free("heading", "Organisers"), "heading-organisers");
        assert_eq!(free("", "Participants of the winter school"), "participants-of-the");
        assert_eq!(free("photo", "Маҷлиси ҷамъбастии гурӯҳ"), "photo-majlisi-jambastii");
        assert_eq!(free("", "Щёлково, съезд"), "shchyolkovo-sezd");
        assert_eq!(free("", "28 days"), "text-28-days");
        assert_eq!(free("", "漢字"), "text");
        assert_eq!(free("", &"a".repeat(60)), "a".repeat(LONGEST));
    }

    #[test]
    fn names_of_files_end_with_words_that_say_something() {
        for (headline, name) in [
            ("Legal clinic for young lawyers opens in Dushanbe", "legal-clinic-young-lawyers"),
            ("28 lawyers’ days of the year", "lawyers-days-year"),
            ("В Душанбе открыта юридическая клиника для молодых", "dushanbe-otkryta-yuridicheskaya-klinika"),
            ("Дар Душанбе клиникаи ҳуқуқӣ", "dushanbe-klinikai-huquqi"),
            ("The of and", "release"),
            ("漢字 2026", "release"),
        ] {
            assert_eq!(new_slug(headline), name, "{headline}");
        }
        assert_eq!(new_slug(&"a".repeat(90)), "a".repeat(LONGEST_NAME));
    }

    #[test]
    fn taken_ids_are_numbered() {
        let taken = ["item", "item-2", "participants-of-the"];
        assert_eq!(new_id("item", "", |id| taken.contains(&id)), "item-3");
        assert_eq!(new_id("", "Participants of the", |id| taken.contains(&id)), "participants-of-the-2");
    }
}
