//! Tajik: the conventions of the orthography of 2021 and of the state press.
//!
//! In: nothing. Out: [`STYLE`]. In between: «ёлочки» with „лапки“ inside, the spaced en dash, suffixes hung on figures,
//! abbreviations and quotations by a hyphen, dates as `2 октябри соли 2018`. That short prepositions (`ба`, `аз`) bind
//! to the next word follows Russian practice: no Tajik source was found that asks for it or forbids it.

use std::sync::OnceLock;

use super::alphabet::lower_case;
use super::facts::Facts;
use super::style::{Binding, Style};

/// The alphabet of the orthography of 2011 and 2021. CLDR 49 counts `one: i = 0 or n = 1` (CLDR-19513), as Persian; but
/// nouns stay singular after numerals, so a selection needs no form. `ӣ` is written at the end of words alone.
pub(super) static FACTS: Facts = Facts {
    tag: "tg",
    name: Some("Tajik"),
    alphabet: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    plurals: &[],
    further_plurals: &["one"],
    plurals_of: Some("fa"),
    addresses: &["tg", "tj"],
    final_letter: Some(('ӣ', 'и')),
};

pub(super) static STYLE: Style = Style {
    quotes: Some([('«', '»'), ('„', '“')]),
    dash: Some('–'),
    dots_after_question: true,
    elisions: &[],
    suffixes: true,
    words: WORDS,
    index: OnceLock::new(),
};

/// Whether a word that has letters of the old fonts was typed with one of them. Their `ї` and `ў` are also letters of
/// Ukrainian, Belarusian and Uzbek: a word is not of an old font if it has other letters that Tajik has not, if `ї` is
/// not at an end of it (Tajik `ӣ` is nowhere else) or if `ў` follows a vowel, unless a further letter tells.
pub(super) fn is_of_an_old_font(word: &str) -> bool {
    let letters: Vec<char> = word.chars().map(lower_case).collect();
    if letters.iter().any(|c| matches!(c, 'і' | 'є' | 'ґ' | 'ы' | 'щ' | 'ц' | 'ь')) {
        return false;
    }
    // Of these no name of today's neighbours has any.
    if letters.iter().any(|c| matches!(c, 'ќ' | 'љ' | 'њ' | 'ѓ' | 'ғ' | 'қ' | 'ҳ' | 'ҷ' | 'ӯ' | 'ӣ')) {
        return true;
    }
    let is_vowel = |c: &char| matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'э' | 'ю' | 'я' | 'ў');
    letters.iter().enumerate().all(|(place, c)| match c {
        'ї' => letters.get(place + 1).is_none_or(|next| !next.is_alphabetic()),
        'ў' => place == 0 || letters.get(place - 1).is_none_or(|before| !is_vowel(before)),
        _ => true,
    })
}

const CURRENCY: Binding = Binding::CURRENCY;
const MONTH: Binding = Binding::MONTH;
const MULTIPLIER: Binding = Binding::MULTIPLIER;
const NUMBERED: Binding = Binding::NUMBERED;
const SHORT: Binding = Binding::SHORT;
const TITLE: Binding = Binding::TITLE;
const UNIT: Binding = Binding::UNIT;

/// Words that bind, in lower case, sorted; a full stop belongs to an abbreviation.
static WORDS: &[(&str, Binding)] = &[
    ("$", NUMBERED),
    ("eur", NUMBERED.and(UNIT).and(CURRENCY)),
    ("tjs", NUMBERED.and(UNIT).and(CURRENCY)),
    ("usd", NUMBERED.and(UNIT).and(CURRENCY)),
    ("£", NUMBERED),
    ("§", NUMBERED),
    ("авг.", MONTH),
    ("август", MONTH),
    ("августи", MONTH),
    ("адад", UNIT),
    ("аз", SHORT),
    ("акад.", TITLE),
    ("апр.", MONTH),
    ("апрел", MONTH),
    ("апрели", MONTH),
    ("асри", NUMBERED),
    ("ба", SHORT),
    ("банди", NUMBERED),
    ("бе", SHORT),
    ("бо", SHORT),
    ("боби", NUMBERED),
    ("в.", TITLE),
    ("ва", SHORT),
    ("вил.", TITLE),
    ("га", UNIT),
    ("дақ.", UNIT),
    ("дақиқа", UNIT),
    ("дек.", MONTH),
    ("декабр", MONTH),
    ("декабри", MONTH),
    ("деҳ.", TITLE),
    ("дж.", TITLE),
    ("дирам", UNIT.and(CURRENCY)),
    ("доллар", UNIT.and(CURRENCY)),
    ("доллари", UNIT.and(CURRENCY)),
    ("дот.", TITLE),
    ("евро", UNIT.and(CURRENCY)),
    ("июл", MONTH),
    ("июли", MONTH),
    ("июн", MONTH),
    ("июни", MONTH),
    ("к.", TITLE),
    ("кг", UNIT),
    ("км", UNIT),
    ("кӯч.", TITLE),
    ("м", UNIT),
    ("май", MONTH),
    ("майи", MONTH),
    ("мар.", MONTH),
    ("март", MONTH),
    ("марти", MONTH),
    ("миллиард", UNIT.and(MULTIPLIER)),
    ("миллиарди", UNIT.and(MULTIPLIER)),
    ("миллион", UNIT.and(MULTIPLIER)),
    ("миллиони", UNIT.and(MULTIPLIER)),
    ("млн", UNIT.and(MULTIPLIER)),
    ("млн.", UNIT.and(MULTIPLIER)),
    ("млрд", UNIT.and(MULTIPLIER)),
    ("млрд.", UNIT.and(MULTIPLIER)),
    ("моддаи", NUMBERED),
    ("н.", TITLE),
    ("нафар", UNIT),
    ("нафари", UNIT),
    ("ноя.", MONTH),
    ("нояб.", MONTH),
    ("ноябр", MONTH),
    ("ноябри", MONTH),
    ("окт.", MONTH),
    ("октябр", MONTH),
    ("октябри", MONTH),
    ("проф.", TITLE),
    ("рақами", NUMBERED),
    ("рубл", UNIT.and(CURRENCY)),
    ("рубли", UNIT.and(CURRENCY)),
    ("с.", NUMBERED),
    ("саҳ.", NUMBERED),
    ("сен.", MONTH),
    ("сент.", MONTH),
    ("сентябр", MONTH),
    ("сентябри", MONTH),
    ("синфи", NUMBERED),
    ("см", UNIT),
    ("соат", UNIT),
    ("соати", NUMBERED),
    ("сол", UNIT),
    ("сола", UNIT),
    ("соли", NUMBERED),
    ("солҳои", NUMBERED),
    ("сомон", UNIT.and(CURRENCY)),
    ("сомонӣ", UNIT.and(CURRENCY)),
    ("то", SHORT),
    ("триллион", UNIT.and(MULTIPLIER)),
    ("триллиони", UNIT.and(MULTIPLIER)),
    ("трлн", UNIT.and(MULTIPLIER)),
    ("трлн.", UNIT.and(MULTIPLIER)),
    ("ф.", UNIT.and(CURRENCY).and(SHORT)),
    ("фев.", MONTH),
    ("февр.", MONTH),
    ("феврал", MONTH),
    ("феврали", MONTH),
    ("фоиз", UNIT),
    ("фоизи", UNIT),
    ("фунт", UNIT.and(CURRENCY)),
    ("фунти", UNIT.and(CURRENCY)),
    ("х.", NUMBERED),
    ("хиёб.", TITLE),
    ("хонаи", NUMBERED),
    ("ш.", TITLE),
    ("янв.", MONTH),
    ("январ", MONTH),
    ("январи", MONTH),
    ("ё", SHORT),
    ("қисми", NUMBERED),
    ("ҳаз", UNIT.and(MULTIPLIER)),
    ("ҳаз.", UNIT.and(MULTIPLIER)),
    ("ҳазор", UNIT.and(MULTIPLIER)),
    ("ҷ.", TITLE),
    ("ҷилди", NUMBERED),
    ("€", NUMBERED),
    ("№", NUMBERED),
];

#[cfg(test)]
mod tests {
    use crate::l10n::language::legacy_word;
    use crate::l10n::language::properties::assert_set;

    #[test]
    fn quotation_marks() {
        assert_set(
            "tg",
            &[
                ("Лоиҳаи \"Амал барои раҳоӣ аз шиканҷа\".", "Лоиҳаи «Амал барои раҳоӣ аз~шиканҷа»."),
                ("“Ҷомеаи кушода” ва 'Саломат'", "«Ҷомеаи кушода» ва~«Саломат»"),
                ("\"Гуфт: \"Салом\", - ва рафт\"", "«Гуфт: „Салом“,~– ва~рафт»"),
                ("шеъри ‘Модар’", "шеъри «Модар»"),
                ("Кот-д'Ивуар", "Кот=д’Ивуар"),
                ("санъат, маъруф", "санъат, маъруф"),
            ],
        );
    }

    #[test]
    fn suffixes_on_quotations_figures_and_abbreviations() {
        assert_set(
            "tg",
            &[
                ("\"Ҷомеаи кушода\"-ро", "«Ҷомеаи кушода»=ро"),
                ("«Қоидаҳо»-и соли 2021", "«Қоидаҳо»=и соли~2021"),
                ("5-ум, 5-уми, 14-умин, 2-юм, 3-то", "5=ум, 5=уми, 14=умин, 2=юм, 3=то"),
                ("СММ-ро, ҶТ-и, САҲА-у", "СММ=ро, ҶТ=и, САҲА=у"),
                ("Facebook-ро", "Facebook=ро"),
                ("гурӯҳ-гурӯҳ, корҳо-ро, САҲА-конфронс", "гурӯҳ-гурӯҳ, корҳо-ро, САҲА-конфронс"),
                ("30-солагӣ", "30-солагӣ"),
            ],
        );
    }

    #[test]
    fn dates_numbers_and_places() {
        assert_set(
            "tg",
            &[
                ("2 октябри соли 2018", "2~октябри соли~2018"),
                ("5-уми октябри соли 2016", "5=уми~октябри соли~2016"),
                ("солҳои 2018-2020", "солҳои~2018–2020"),
                ("10-13 майи соли 2018", "10–13~майи соли~2018"),
                ("35 миллион евро, 8 млн. евро, 213,4 ҳаз. евро", "35~миллион~евро, 8~млн.~евро, 213,4~ҳаз.~евро"),
                ("моддаи 143, асри XX, № 268, 15 %, 15 фоиз", "моддаи~143, асри~XX, №~268, 15~%, 15~фоиз"),
                ("ш. Душанбе, н. Рӯдакӣ", "ш.~Душанбе, н.~Рӯдакӣ"),
                ("35 нафар аз Хуҷанд ва Бохтар ва ғ.", "35~нафар аз~Хуҷанд ва~Бохтар ва~ғ."),
                ("Аҳмадов Н.Т., Р. Ҷалил", "Аҳмадов~Н.Т., Р.~Ҷалил"),
                ("тел. +992 37 224 41 45", "тел. +992~37~224~41~45"),
            ],
        );
    }

    #[test]
    fn old_fonts_and_names_of_neighbours() {
        for (typed, right) in [
            ("Тољикистон", Some("Тоҷикистон")),
            ("имрўзаи", Some("имрӯзаи")),
            ("рўзї", Some("рӯзӣ")),
            ("Сомонї", Some("Сомонӣ")),
            ("Ўзбекистон", Some("Ӯзбекистон")),
            ("ЊУЌУЌЇ", Some("ҲУҚУҚӢ")),
            ("миллї-фарҳангї", Some("миллӣ-фарҳангӣ")),
            ("Київ", None),
            ("Київи", None),
            ("КИЇВ", None),
            ("Юрії", None),
            ("Україна", None),
            ("Быкаў", None),
            ("Шаўчук", None),
            ("Тоҷикистон", None),
        ] {
            assert_eq!(legacy_word("tg", typed).as_deref(), right, "{typed}");
        }
        assert_eq!(legacy_word("ru", "Тољикистон"), None);
    }

    #[test]
    fn abbreviations_of_dates_hours_and_addresses() {
        assert_set(
            "tg",
            &[
                ("2 янв. 2018, 2 фев. 2018, 5 апр. 2018", "2~янв. 2018, 2~фев. 2018, 5~апр. 2018"),
                ("2 авг. 2018, 2 сен. 2018, 2 окт. 2018", "2~авг. 2018, 2~сен. 2018, 2~окт. 2018"),
                ("2 ноя. 2018, 10–13 дек. 2018, 2 март 2018", "2~ноя. 2018, 10–13~дек. 2018, 2~март 2018"),
                ("соати 9 ва соати 10:30, 5 соат", "соати~9 ва~соати~10:30, 5~соат"),
                ("к. Айнӣ, х. 5", "к.~Айнӣ, х.~5"),
                ("1,5 триллион евро, 5 фунт стерлинг", "1,5~триллион~евро, 5~фунт стерлинг"),
            ],
        );
    }

    #[test]
    fn dashes() {
        assert_set(
            "tg",
            &[("Душанбе - пойтахт — аст", "Душанбе~– пойтахт~– аст"), ("- Бале, - гуфт ӯ.", "–~Бале,~– гуфт ӯ.")],
        );
    }
}
