//! Tajik: the conventions of the orthography of 2021 and of the state press.
//!
//! In: nothing. Out: [`STYLE`]. In between: «ёлочки» with „лапки“ inside, the spaced en dash, suffixes hung on figures,
//! abbreviations and quotations by a hyphen, dates as `2 октябри соли 2018`. That short prepositions (`ба`, `аз`) bind
//! to the next word follows Russian practice: no Tajik source was found that asks for it or forbids it.

use std::sync::OnceLock;

use super::style::{Binding, Style};

pub(super) static STYLE: Style = Style {
    quotes: Some([('«', '»'), ('„', '“')]),
    dash: Some('–'),
    dots_after_question: true,
    elisions: &[],
    suffixes: true,
    words: WORDS,
    index: OnceLock::new(),
};

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
    ("август", MONTH),
    ("августи", MONTH),
    ("адад", UNIT),
    ("аз", SHORT),
    ("акад.", TITLE),
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
    ("кг", UNIT),
    ("км", UNIT),
    ("кӯч.", TITLE),
    ("м", UNIT),
    ("май", MONTH),
    ("майи", MONTH),
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
    ("ноябр", MONTH),
    ("ноябри", MONTH),
    ("октябр", MONTH),
    ("октябри", MONTH),
    ("проф.", TITLE),
    ("рақами", NUMBERED),
    ("рубл", UNIT.and(CURRENCY)),
    ("рубли", UNIT.and(CURRENCY)),
    ("с.", NUMBERED),
    ("саҳ.", NUMBERED),
    ("сентябр", MONTH),
    ("сентябри", MONTH),
    ("синфи", NUMBERED),
    ("см", UNIT),
    ("соат", UNIT),
    ("сол", UNIT),
    ("сола", UNIT),
    ("соли", NUMBERED),
    ("солҳои", NUMBERED),
    ("сомон", UNIT.and(CURRENCY)),
    ("сомонӣ", UNIT.and(CURRENCY)),
    ("то", SHORT),
    ("феврал", MONTH),
    ("феврали", MONTH),
    ("фоиз", UNIT),
    ("фоизи", UNIT),
    ("хиёб.", TITLE),
    ("ш.", TITLE),
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
    fn dashes() {
        assert_set(
            "tg",
            &[("Душанбе - пойтахт — аст", "Душанбе~– пойтахт~– аст"), ("- Бале, - гуфт ӯ.", "–~Бале,~– гуфт ӯ.")],
        );
    }
}
