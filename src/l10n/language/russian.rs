//! Russian: the conventions of Мильчин and Чельцова, «Справочник издателя и автора», and Кирсанов, «Веб-дизайн».
//!
//! In: nothing. Out: [`STYLE`]. In between: «ёлочки» with „лапки“ inside, the em dash with spaces, prepositions and
//! conjunctions of one and two letters bound to the next word, particles to the word before.

use std::sync::OnceLock;

use super::facts::Facts;
use super::style::{Binding, Style};

pub(super) static FACTS: Facts = Facts {
    tag: "ru",
    name: Some("Russian"),
    alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    plurals: &["one", "few", "many"],
    addresses: &["ru"],
    ..Facts::NONE
};

pub(super) static STYLE: Style = Style {
    quotes: Some([('«', '»'), ('„', '“')]),
    dash: Some('—'),
    dots_after_question: true,
    elisions: &[],
    suffixes: false,
    words: WORDS,
    index: OnceLock::new(),
};

const CURRENCY: Binding = Binding::CURRENCY;
const MONTH: Binding = Binding::MONTH;
const MULTIPLIER: Binding = Binding::MULTIPLIER;
const NUMBERED: Binding = Binding::NUMBERED;
const PARTICLE: Binding = Binding::PARTICLE;
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
    ("а", SHORT),
    ("абз.", NUMBERED),
    ("авг.", MONTH),
    ("августа", MONTH),
    ("акад.", TITLE),
    ("апр.", MONTH),
    ("апреля", MONTH),
    ("б", PARTICLE),
    ("бы", PARTICLE),
    ("в", SHORT),
    ("в.", UNIT),
    ("вв.", UNIT),
    ("век", UNIT),
    ("века", UNIT),
    ("веке", UNIT),
    ("веков", UNIT),
    ("во", SHORT),
    ("вып.", NUMBERED),
    ("г", UNIT),
    ("г-жа", TITLE),
    ("г-же", TITLE),
    ("г-жи", TITLE),
    ("г-жой", TITLE),
    ("г-жу", TITLE),
    ("г-н", TITLE),
    ("г-на", TITLE),
    ("г-не", TITLE),
    ("г-ном", TITLE),
    ("г-ну", TITLE),
    ("г.", UNIT.and(TITLE)),
    ("га", UNIT),
    ("гг.", UNIT),
    ("гл.", NUMBERED),
    ("год", UNIT),
    ("года", UNIT),
    ("годах", UNIT),
    ("годе", UNIT),
    ("годов", UNIT),
    ("годом", UNIT),
    ("году", UNIT),
    ("годы", UNIT),
    ("гор.", TITLE),
    ("д-р", TITLE),
    ("д-ра", TITLE),
    ("д-ру", TITLE),
    ("д.", NUMBERED),
    ("дек.", MONTH),
    ("декабря", MONTH),
    ("дер.", TITLE),
    ("дж.", TITLE),
    ("до", SHORT),
    ("долл", UNIT.and(CURRENCY)),
    ("долл.", UNIT.and(CURRENCY)),
    ("доллар", UNIT.and(CURRENCY)),
    ("доллара", UNIT.and(CURRENCY)),
    ("долларов", UNIT.and(CURRENCY)),
    ("доц.", TITLE),
    ("евро", UNIT.and(CURRENCY)),
    ("ж", PARTICLE),
    ("же", PARTICLE),
    ("за", SHORT),
    ("и", SHORT),
    ("из", SHORT),
    ("им.", TITLE),
    ("июл.", MONTH),
    ("июля", MONTH),
    ("июн.", MONTH),
    ("июня", MONTH),
    ("к", SHORT),
    ("кв.", NUMBERED),
    ("кв.м", UNIT),
    ("кг", UNIT),
    ("км", UNIT),
    ("ко", SHORT),
    ("коп.", UNIT),
    ("корп.", NUMBERED),
    ("л", UNIT),
    ("лет", UNIT),
    ("ли", PARTICLE),
    ("ль", PARTICLE),
    ("м", UNIT),
    ("мар.", MONTH),
    ("марта", MONTH),
    ("мая", MONTH),
    ("миллиард", UNIT.and(MULTIPLIER)),
    ("миллиарда", UNIT.and(MULTIPLIER)),
    ("миллиардов", UNIT.and(MULTIPLIER)),
    ("миллион", UNIT.and(MULTIPLIER)),
    ("миллиона", UNIT.and(MULTIPLIER)),
    ("миллионам", UNIT.and(MULTIPLIER)),
    ("миллионами", UNIT.and(MULTIPLIER)),
    ("миллионов", UNIT.and(MULTIPLIER)),
    ("мин.", UNIT),
    ("млн", UNIT.and(MULTIPLIER)),
    ("млн.", UNIT.and(MULTIPLIER)),
    ("млрд", UNIT.and(MULTIPLIER)),
    ("млрд.", UNIT.and(MULTIPLIER)),
    ("мм", UNIT),
    ("мн.", SHORT),
    ("на", SHORT),
    ("не", SHORT),
    ("ни", SHORT),
    ("но", SHORT),
    ("ноя.", MONTH),
    ("нояб.", MONTH),
    ("ноября", MONTH),
    ("о", SHORT),
    ("о.", TITLE),
    ("об", SHORT),
    ("обл.", TITLE),
    ("оз.", TITLE),
    ("окт.", MONTH),
    ("октября", MONTH),
    ("от", SHORT),
    ("п.", NUMBERED),
    ("по", SHORT),
    ("пос.", TITLE),
    ("пп.", NUMBERED),
    ("пр.", TITLE),
    ("просп.", TITLE),
    ("проф.", TITLE),
    ("процент", UNIT),
    ("процента", UNIT),
    ("процентов", UNIT),
    ("р.", TITLE),
    ("рис.", NUMBERED),
    ("руб.", UNIT),
    ("рублей", UNIT.and(CURRENCY)),
    ("рубль", UNIT.and(CURRENCY)),
    ("рубля", UNIT.and(CURRENCY)),
    ("с", SHORT),
    ("с.", NUMBERED.and(TITLE)),
    ("св.", TITLE),
    ("сек.", UNIT),
    ("сен.", MONTH),
    ("сент.", MONTH),
    ("сентября", MONTH),
    ("см", UNIT),
    ("со", SHORT),
    ("сомони", UNIT.and(CURRENCY)),
    ("ст.", NUMBERED),
    ("стр.", NUMBERED),
    ("т", UNIT),
    ("т.", NUMBERED),
    ("табл.", NUMBERED),
    ("тов.", TITLE),
    ("триллион", UNIT.and(MULTIPLIER)),
    ("триллиона", UNIT.and(MULTIPLIER)),
    ("триллионов", UNIT.and(MULTIPLIER)),
    ("трлн", UNIT.and(MULTIPLIER)),
    ("трлн.", UNIT.and(MULTIPLIER)),
    ("тыс", UNIT.and(MULTIPLIER)),
    ("тыс.", UNIT.and(MULTIPLIER)),
    ("тысяч", UNIT.and(MULTIPLIER)),
    ("тысяча", UNIT.and(MULTIPLIER)),
    ("тысячи", UNIT.and(MULTIPLIER)),
    ("у", SHORT),
    ("ул.", TITLE),
    ("ф.", UNIT.and(CURRENCY).and(SHORT)),
    ("фев.", MONTH),
    ("февр.", MONTH),
    ("февраля", MONTH),
    ("фунт", UNIT.and(CURRENCY)),
    ("фунта", UNIT.and(CURRENCY)),
    ("фунтов", UNIT.and(CURRENCY)),
    ("ч", UNIT),
    ("ч.", UNIT.and(NUMBERED)),
    ("час", UNIT),
    ("часа", UNIT),
    ("часов", UNIT),
    ("чел.", UNIT),
    ("человек", UNIT),
    ("экз.", UNIT),
    ("я", SHORT),
    ("янв.", MONTH),
    ("января", MONTH),
    ("€", NUMBERED),
    ("№", NUMBERED),
];

#[cfg(test)]
mod tests {
    use crate::l10n::language::properties::assert_set;

    #[test]
    fn quotation_marks() {
        assert_set(
            "ru",
            &[
                ("\"Бюро по правам человека\"", "«Бюро по~правам человека»"),
                ("“Открытое общество” и „Право“", "«Открытое общество» и~«Право»"),
                ("проект \"Фонд \"Свобода\" и право\"", "проект «Фонд „Свобода“ и~право»"),
                ("\"\"Свобода\" и \"право\"\"", "«„Свобода“ и~„право“»"),
                ("«Фонд «Свобода»»", "«Фонд „Свобода“»"),
                ("(\"слово\"), \"слово\"-то; [\"слово\"]", "(«слово»), «слово»=то; [«слово»]"),
                ("Он сказал: \"Нет!\" - и ушёл.", "Он сказал: «Нет!»~— и~ушёл."),
                ("\"...и право\"", "«…и~право»"),
                ("'слово'", "«слово»"),
                ("О'Коннор и д'Артаньян", "О’Коннор и~д’Артаньян"),
                ("экран 15\" и \"слово\"", "экран 15\" и~«слово»"),
                ("\"Начало абзаца", "«Начало абзаца"),
                ("конец абзаца\".", "конец абзаца»."),
                ("один \" сам", "один \" сам"),
            ],
        );
    }

    #[test]
    fn dashes_and_dots() {
        assert_set(
            "ru",
            &[
                ("Душанбе - столица", "Душанбе~— столица"),
                ("Душанбе – столица, -- да", "Душанбе~— столица,~— да"),
                ("- Да, - сказал он.", "—~Да,~— сказал он."),
                ("минус -5 и пресс-релиз", "минус -5 и~пресс-релиз"),
                ("Ждём... Что?.. Что?...", "Ждём… Что?.. Что?..."),
                ("два  пробела \u{a0} и\tтри", "два пробела и~три"),
            ],
        );
    }

    #[test]
    fn ranges_are_not_phones_dates_or_ids() {
        assert_set(
            "ru",
            &[
                ("10-13 мая 2018-2019 гг.", "10–13~мая 2018–2019~гг."),
                ("90-100 человек, 5—10 %, (12-15)", "90–100~человек, 5–10~%, (12–15)"),
                ("с 9:00-17:00, 3,5-4,5 км", "с~9:00–17:00, 3,5–4,5~км"),
                ("2018-10-02, 2018-10, 05-10", "2018-10-02, 2018-10, 05-10"),
                ("224-41-45, 224-4145, тел. 22-44", "224-41-45, 224-4145, тел. 22-44"),
                ("+992 37 224-41 и 224-225 45", "+992~37~224-41 и~224-225 45"),
                ("№ 12-15, ст. 143-1, счёт 3-1", "№~12-15, ст.~143-1, счёт 3-1"),
                ("CAT/C/TJK/3-4", "CAT/C/TJK/3-4"),
            ],
        );
    }

    #[test]
    fn numbers_and_dates() {
        assert_set(
            "ru",
            &[
                ("2 октября 2018 г. в Душанбе", "2~октября 2018~г. в~Душанбе"),
                ("в 2018 году, 2018 года", "в~2018~году, 2018~года"),
                ("35 млн евро, 35 миллионов евро", "35~млн~евро, 35~миллионов~евро"),
                ("12 345 сомони, 1 234 567", "12~345~сомони, 1~234~567"),
                ("5 %, 20 °C, 100 €", "5~%, 20~°C, 100~€"),
                ("№ 7, § 5, ст. 12, п. 3", "№~7, §~5, ст.~12, п.~3"),
                ("XX век, XVIII в.", "XX~век, XVIII~в."),
                ("5-го, 20-х, 5-летний", "5=го, 20=х, 5-летний"),
                ("(+992 37) 221 74 07, 227 10 24", "(+992~37)~221~74~07, 227~10~24"),
                ("Екатерина II, Иван III", "Екатерина~II, Иван~III"),
            ],
        );
    }

    #[test]
    fn abbreviations_of_dates_hours_and_money() {
        assert_set(
            "ru",
            &[
                (
                    "2 янв. 2018 г., 2 февр. 2018 г., 5 апр. 2018 г.",
                    "2~янв. 2018~г., 2~февр. 2018~г., 5~апр. 2018~г.",
                ),
                ("2 авг. и 2 сент. 2018 г., 2 окт., 2 нояб.", "2~авг. и~2~сент. 2018~г., 2~окт., 2~нояб."),
                ("10–13 дек. 2018 г., 2 мар. 2018 г.", "10–13~дек. 2018~г., 2~мар. 2018~г."),
                ("1 ф. ст., 1,5 млн ф. ст. в год", "1~ф.~ст., 1,5~млн~ф.~ст. в~год"),
                ("10 ч. 30 мин., ч. 2", "10~ч.~30~мин., ч.~2"),
                ("1,5 трлн евро, 35 тыс. сомони", "1,5~трлн~евро, 35~тыс.~сомони"),
            ],
        );
    }

    #[test]
    fn words() {
        assert_set(
            "ru",
            &[
                ("в Душанбе и на юге, от и до", "в~Душанбе и~на~юге, от~и~до"),
                ("В городе. Но и, и о нём", "В~городе. Но~и, и~о~нём"),
                ("сказал бы, что же, знает ли", "сказал~бы, что~же, знает~ли"),
                ("т. е., и т. д., и т. п., до н. э.", "т.~е., и~т.~д., и~т.~п., до~н.~э."),
                ("А. С. Пушкин, А.С. Пушкин, Пушкин А. С.", "А.~С.~Пушкин, А.С.~Пушкин, Пушкин~А.~С."),
                ("г. Душанбе, 2018 г. Душанбе", "г.~Душанбе, 2018~г. Душанбе"),
                ("г-н Ализода, проф. Шарипов", "г=н~Ализода, проф.~Шарипов"),
                ("1. Первое", "1.~Первое"),
                ("«Дом» в «Саду»", "«Дом» в~«Саду»"),
            ],
        );
    }
}
