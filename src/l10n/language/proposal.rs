//! Forms of names, as far as they can be told from the name alone.
//!
//! In: a language, a name of an organisation or a place, the form that is wanted (`.by`, `.genitive`, `.in`, …). Out: a
//! [`Proposal`], which a person looks at. Invariants: what cannot be told is not guessed: then there is none.

use super::forms::{Named, Proposal};
use super::table::find;
use crate::l10n::locale::Locale;

/// A form of a name in a language.
#[must_use]
pub fn proposal(locale: &Locale, of: Named, name: &str, form: &str) -> Option<Proposal> {
    find(locale.language()).forms.and_then(|propose| propose(of, name.trim(), form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_names() {
        use Named::{Organisation, Place};
        for (tag, of, name, form, text, is_sure) in [
            ("en", Organisation, "Global Environment Facility", "by", "the Global Environment Facility", false),
            ("en", Organisation, "The Open Door", "genitive", "the Open Door", true),
            ("en", Organisation, "Nota Bene", "by", "Nota Bene", false),
            ("en", Place, "Bokhtar", "in", "Bokhtar", true),
            ("ru", Organisation, "Открытая дверь", "by", "организацией «Открытая дверь»", false),
            ("ru", Organisation, "Школа «Свет»", "accusative", "организацию «Школа „Свет“»", false),
            ("ru", Organisation, "Фонд «Свет»", "accusative", "Фонд «Свет»", false),
            ("ru", Organisation, "Общественный фонд «Свет»", "by", "Общественным фондом «Свет»", false),
            ("ru", Organisation, "Женская ассоциация «Свет»", "genitive", "Женской ассоциации «Свет»", false),
            ("ru", Organisation, "Молодёжное движение «Свет»", "genitive", "Молодёжного движения «Свет»", false),
            ("ru", Place, "Худжанд", "in", "Худжанде", false),
            ("ru", Place, "Исфара", "genitive", "Исфары", false),
            ("ru", Place, "Прага", "genitive", "Праги", false),
            ("ru", Place, "Душанбе", "in", "Душанбе", true),
            ("ru", Place, "Австрия", "in", "Австрии", false),
            ("ru", Place, "Рудаки", "genitive", "Рудаки", true),
            ("tg", Organisation, "Дари кушода", "by", "Дари кушода", true),
            ("tg", Place, "Рӯдакӣ", "stem", "Рӯдаки", true),
            ("tg", Place, "Рӯдакӣ", "in", "Рӯдакӣ", true),
        ] {
            let found = proposal(&tag.parse().unwrap(), of, name, form);
            assert_eq!(found, Some(Proposal { text: text.to_owned(), is_sure }), "{tag} {name} {form}");
        }
        for (tag, name, form) in [
            ("ru", "Казань", "in"),
            ("ru", "Горный Бадахшан", "in"),
            ("tg", "Хуҷанд", "stem"),
            ("uz", "Toshkent", "in"),
            ("en", "Bokhtar", "wordmark"),
        ] {
            assert_eq!(proposal(&tag.parse().unwrap(), Place, name, form), None, "{tag} {name} {form}");
        }
    }
}
