//! The rules about words: for each code a text that breaks the rule, and near misses that do not.
//!
//! In: the tiny project; its message `lead` in three languages is replaced. Out: what `check` finds, by place, and a
//! snapshot of what a translator reads. How: English, Russian and Tajik stand on line 3 of their files; a near
//! miss must leave `check` with nothing to say at all.

use payom::diag::Code;

use crate::project::{EN, Fixture, RU, TG};

/// `lead` in English, Russian and Tajik.
type Lead = [&'static str; 3];

/// The tiny project with another `lead`.
fn with(lead: Lead) -> Fixture {
    let fixture = Fixture::words();
    for (path, text) in [EN, RU, TG].into_iter().zip(lead) {
        fixture.message(path, "lead", &format!("lead = {text}\n"));
    }
    fixture
}

/// What `check` finds, with short names for the three files.
fn found(fixture: &Fixture) -> (Vec<String>, String) {
    let run = fixture.check();
    let short = |place: String| {
        let place = place.replace(EN, "en").replace(RU, "ru").replace(TG, "tg");
        place.replace("locales/", "").replace("organisations.ftl", "org")
    };
    (run.found().into_iter().map(short).collect(), run.err)
}

fn quiet(name: &str, fixture: &Fixture) {
    let (found, said) = found(fixture);
    assert!(found.is_empty(), "{name}: a near miss is reported\n{said}");
}

macro_rules! rules {
    ($($name:ident: [$($expected:literal),+ $(,)?] = $fault:expr, quiet [$($near:expr),* $(,)?];)+) => {
        $(
            #[test]
            fn $name() {
                let (found, said) = found(&with($fault));
                assert_eq!(found, [$($expected),+], "{said}");
                insta::assert_snapshot!(stringify!($name), said.trim_end());
                let near: &[Lead] = &[$($near),*];
                assert!(!near.is_empty(), "{}: no near miss", stringify!($name));
                for lead in near {
                    quiet(stringify!($name), &with(*lead));
                }
            }
        )+

        /// Codes with a fixture in the table above.
        const TABLE: &[&[&str]] = &[$(&[$($expected),+]),+];
    };
}

rules! {
    number: ["number-differs ru:3:16"] = [
        "In all 35.5 tonnes of paper were used.",
        "В целом 36,5 тонны бумаги было использовано.",
        "Дар маҷмӯъ 35,5 тонна коғаз истифода шуд.",
    ], quiet [
        ["In all 1,235.5 tonnes went to three places.", "В целом 1235,5 тонны ушло в 3 места.", "Дар маҷмӯъ 1235,5 тонна ба се ҷо рафт."],
        ["The 22nd session began at 10:30 today.", "22-я сессия началась сегодня в 10.30.", "Иҷлосияи 22-юм имрӯз соати 10:30 оғоз шуд."],
        ["We used 2.5 million sheets of paper.", "Мы взяли 2 500 000 листов бумаги.", "Мо 2,5 миллион варақ коғаз гирифтем."],
        ["The XXI century is a century of rights.", "21-й век стал веком прав для всех.", "Асри 21 барои ҳама асри ҳуқуқ аст."],
    ];
    number_missing: ["number-lost tg:3:1"] = [
        "The list has 12 names of people.", "В списке 12 имён разных людей.", "Дар рӯйхат номи одамон ҳаст.",
    ], quiet [["The list has 12 names of people.", "В списке двенадцать имён людей.", "Дар рӯйхат номи дувоздаҳ одам ҳаст."]];
    numbers_swapped: ["numbers-swapped ru:3:28"] = [
        "The games were for 12 boys and 15 girls.", "В играх участвовали 15 мальчиков и 12 девочек.", "Бозиҳо барои 12 писар ва 15 духтар буданд.",
    ], quiet [
        ["The games were for 12 boys and 15 girls.", "В играх участвовали 15 девочек и 12 мальчиков.", "Бозиҳо барои 15 духтар ва 12 писар буданд."],
        ["They met 12 people in Khujand and 15 in Kulob.", "Они встретили 15 человек в Кулябе и 12 в Худжанде.", "Онҳо дар Кӯлоб бо 15 ва дар Хуҷанд бо 12 нафар вохӯрданд."],
        ["The bill was read by 12 of the 15 deputies.", "Из 15 депутатов проект прочли 12 человек.", "Аз 15 вакил лоиҳаро 12 нафар хонданд."],
        ["The 12 cases were heard within 15 days here.", "За 15 дней здесь рассмотрели 12 дел.", "Дар 15 рӯз ин ҷо 12 парванда баррасӣ шуд."],
    ];
    swapped_places: ["numbers-swapped tg:3:16"] = [
        "They met 12 people in Khujand and 15 in Kulob.", "Они встретили 12 человек в Худжанде и 15 в Кулябе.", "Онҳо бо 15 нафар дар Хуҷанд ва 12 нафар дар Кӯлоб вохӯрданд.",
    ], quiet [["They met 12 people in Khujand and 15 in Kulob.", "В Худжанде их ждали 12 человек, в Кулябе 15.", "Онҳо бо 12 нафар дар Хуҷанд ва 15 нафар дар Кӯлоб вохӯрданд."]];
    swapped_list: ["numbers-swapped ru:3:24"] = [
        "The law changed articles 12 and 15 in part.", "Изменены статьи 15 и 12 этого закона.", "Моддаҳои 12 ва 15-и қонун тағйир ёфтанд.",
    ], quiet [["The law changed articles 12 and 15 in part.", "Изменены статьи 12 и 15 этого закона.", "Моддаҳои 12 ва 15-и қонун тағйир ёфтанд."]];
    mark_reversed: ["quotation-marks ru:3:19"] = [
        "The “Bird” fund works with “Sky” here.", "Фонд «Птица« и «Небо» работают здесь.", "Бунёди «Парранда» бо «Осмон» дар ин ҷо кор мекунад.",
    ], quiet [["The “Bird” fund works with “Sky” here.", "Фонд «Птица» и «Небо» работают здесь.", "Бунёди «Парранда» бо «Осмон» дар ин ҷо кор мекунад."]];
    hyphen_between_numbers: ["dash ru:3:32"] = [
        "The years 2018–2020 were hard for us all.", "Трудными были годы 2018 - 2020 для всех.", "Солҳои 2018–2020 барои ҳама душвор буданд.",
    ], quiet [["In the sum 5 - 3 = 2 all is clear.", "В примере 5 - 3 = 2 всё ясно.", "Дар мисоли 5 - 3 = 2 ҳама равшан аст."]];
    date: ["date-differs tg:3:12"] = [
        "On 2 October 2018 the session began.", "Сессия началась 2 октября 2018 года.", "Дар 3 октябри соли 2018 иҷлосия оғоз шуд.",
    ], quiet [
        ["On October 2, 2018 the session began.", "Сессия началась 02.10.2018 в зале.", "Дар 2-юми октябри соли 2018 иҷлосия оғоз шуд."],
        ["From 31 May to 2 June 2016 we met.", "Мы встречались с 31 мая по 2 июня 2016 года.", "Мо аз 31 майи соли 2016 то 2 июни соли 2016 вохӯрдем."],
        ["In May 2016 the session may begin.", "В мае 2016 года может начаться сессия.", "Моҳи майи соли 2016 иҷлосия оғоз мешавад."],
    ];
    unit: ["unit-differs ru:3:20"] = [
        "The house gave 35 million euros to it.", "Дом выделил 35 млн долл. на это.", "Хона ба он 35 миллион евро ҷудо кард.",
    ], quiet [["It was €5 million, or 35% of all.", "Это было 5 млн евро, или 35 % всего.", "Ин 5 миллион евро ё 35 фоизи ҳама буд."]];
    weekday: ["wrong-weekday en:3:19", "wrong-weekday ru:3:30", "wrong-weekday tg:3:11"] = [
        "We meet on Thursday, 1 December 2026 here.",
        "Мы встретимся здесь в четверг, 1 декабря 2026 года.",
        "Мо панҷшанбе, 1 декабри соли 2026 дар ин ҷо вохӯрӣ мекунем.",
    ], quiet [
        ["We meet on Tuesday, 1 December 2026 here.", "Мы встретимся здесь во вторник, 1 декабря 2026 года.", "Мо сешанбе, 1 декабри соли 2026 дар ин ҷо вохӯрӣ мекунем."],
        ["We met on Thursday; on 1 December we left.", "Мы встретились в четверг; 1 декабря мы уехали.", "Мо панҷшанбе вохӯрдем; 1 декабр рафтем."],
    ];
    email: ["email-differs ru:3:22"] = [
        "Please write to desk@example.org today.", "Просим писать desk@example.com сегодня.", "Лутфан имрӯз ба desk@example.org нависед.",
    ], quiet [["Please write to desk@example.org today.", "Просим сегодня писать: desk@example.org.", "Лутфан имрӯз ба desk@example.org нависед."]];
    bad_address: ["bad-address ru:3:22"] = [
        "Please write to desk@example.org today.", "Просим писать desk@exаmple.org сегодня.", "Лутфан имрӯз ба desk@example.org нависед.",
    ], quiet [["Please write to desk@example.org today.", "Просим писать на desk@example.org сегодня.", "Лутфан имрӯз ба desk@example.org-и мо нависед."]];
    long_address: ["long-address en:3:21", "long-address ru:3:18", "long-address tg:3:20"] = [
        "It is all at https://www.example.org/reports/2026/special-report.pdf now.",
        "Всё лежит https://www.example.org/reports/2026/special-report.pdf сейчас.",
        "Ҳама дар он https://www.example.org/reports/2026/special-report.pdf аст.",
    ], quiet [["It is all at https://www.example.org/reports now.", "Всё лежит https://www.example.org/reports сейчас.", "Ҳама дар он https://www.example.org/reports аст."]];
    link: ["link-differs tg:3:13"] = [
        "See https://example.org/news for the news of the day.",
        "Новости дня есть на https://example.org/news для всех.",
        "Ниг. https://example.org/new барои хабарҳои рӯз.",
    ], quiet [[
        "See http://example.org/en/news/ for the news of the day.",
        "Новости дня есть на https://example.org/ru/news для всех.",
        "Ниг. https://example.org/tj/news барои хабарҳои рӯз.",
    ]];
    phone: ["phone-differs ru:3:19"] = [
        "Please call +992 37 224 41 45 today.", "Звоните по +992 37 224 41 54 сегодня.", "Имрӯз ба +992 37 224 41 45 занг занед.",
    ], quiet [["Please call +992 37 224 41 45 today.", "Звоните по +992 (37) 224-41-45 сегодня.", "Имрӯз ба +992372244145 занг занед."]];
    markup: ["markup-differs ru:3:1"] = [
        "The **report** is *very* long.", "Доклад *очень* длинный и большой.", "**Гузориш** *хеле* калон аст.",
    ], quiet [["The **report** is *very* long.", "*Очень* длинный **доклад** готов.", "**Гузориш** *хеле* калон аст."]];
    stray: ["stray-mark tg:3:8"] = [
        "The **report** is very long.", "**Доклад** очень длинный и большой.", "**Гузориш* хеле калон аст.",
    ], quiet [["The 3 \\* 4 grid is very long.", "Сетка 3 \\* 4 очень длинная.", "Тӯри 3 \\* 4 хеле калон аст."]];
    mixed_script: ["mixed-script ru:3:8"] = [
        "The Convention is the law of the land.", "Kонвенция — закон этой страны.", "Конвенсия қонуни ин кишвар аст.",
    ], quiet [["The IT department has a PDF of it.", "IT-отдел нашёл PDF-файл и URL’ы.", "Шуъбаи IT файли PDF-ро ёфт."]];
    lone_latin: ["mixed-script ru:3:16"] = [
        "They met with the people of the town.", "Встреча c людьми этого города.", "Онҳо бо мардуми шаҳр вохӯрданд.",
    ], quiet [["They chose plan c of three plans.", "Выбран план «c» из трёх планов.", "Онҳо аз се нақша нақшаи «c»-ро гирифтанд."]];
    legacy: ["legacy-letter tg:3:8"] = [
        "Tajikistan is a country of mountains.", "Таджикистан — страна высоких гор.", "Тољикистон кишвари кӯҳҳост.",
    ], quiet [["Kyiv and Njegoš are names of the south.", "Киев и Негош — имена с юга.", "Киев ва Негош номҳои ҷанубанд."]];
    foreign: ["foreign-letter tg:3:23"] = [
        "The conference was held in the town.", "Конференция прошла в этом городе.", "Дар шаҳр имрӯз конференция баргузор шуд.",
    ], quiet [["Oleg Ivanov from the town of Shchuchinsk spoke.", "Выступил Олег Иванов из города Щучинска.", "Олег Иванов аз шаҳри Шчучинск сухан гуфт."]];
    foreign_russian: ["misspelt ru:3:15", "foreign-letter ru:3:8"] = [
        "The rights of people are protected.", "Ҳуқуқи инсон защищены законом.", "Ҳуқуқи инсон ҳифз карда мешавад.",
    ], quiet [["The Kyiv office has sent a letter.", "Киевский офис отправил письмо.", "Дафтари Киев мактуб фиристод."]];
    keyboard: ["tajik-letters tg:3:26"] = [
        "The rights and the law are one.", "Права и закон — это одно целое.", "Ҳуқуқи ҳар кас ва хукуки мо, ҳуқуқи ҳама ва ҳуқуқи инсон.",
    ], quiet [["The state and the state body are one.", "Давлат и орган власти — одно.", "Давлати мо ва мақоми давлатӣ яканд."]];
    invisible: ["invisible-character ru:3:13"] = [
        "The upbringing of children is work.", "Воспи\u{ad}тание детей — это труд.", "Тарбияи кӯдакон меҳнат аст.",
    ], quiet [["It is 35\u{a0}% of all the people.", "Это 35\u{a0}% от числа всех людей.", "Ин 35\u{a0}% аз ҳамаи одамон аст."]];
    normal_form: ["not-normalised tg:3:15"] = [
        "It is a body of the state.", "Это орган нашего государства.", "Мақоми давлати\u{304} ҳамин аст.",
    ], quiet [["It is a body of the state and nation.", "Это и́мя — о́рган нашего государства.", "Мақоми давлатӣ ҳамин аст, яъне мо."]];
    untranslated: ["untranslated-copy ru:3:8"] = [
        "Meeting of experts on human rights", "Meeting of experts on human rights", "Вохӯрии коршиносон оид ба ҳуқуқи инсон",
    ], quiet [["OSCE and EU: ABC, DEF, 12", "ОБСЕ и ЕС: ABC, DEF, 12", "САҲА ва ИА: ABC, DEF, 12"]];
    untranslated_word: ["untranslated-copy ru:3:8"] = ["Speakers", "Speakers", "Маърӯзачиён"],
        quiet [["Art", "Art", "Санъат"], ["Alpenglow", "Alpenglow", "Alpenglow"]];
    pasted: ["copied-translation tg:3:8"] = [
        "The chair of the council spoke first.", "Первым выступил глава совета города.", "Первым выступил глава совета города.",
    ], quiet [["OSCE, EU, BHR and the UN", "ОБСЕ, Бюро, ООН", "ОБСЕ, Бюро, ООН"]];
    wrong_language: ["wrong-language tg:3:8"] = [
        "The project is for young lawyers and activists.",
        "Проект рассчитан на молодых юристов и активистов.",
        "Проект для всех, кто молод, и для тех, что рядом.",
    ], quiet [["The film “The Lord of the Rings” was shown.", "Показали фильм «The Lord of the Rings» в зале.", "Дар толор филми «The Lord of the Rings» нишон дода шуд."]];
    one_word_in_russian: ["wrong-language tg:3:8"] = [
        "Speakers", "Докладчики", "Выступающие",
    ], quiet [["Committee", "Комитет", "Комитет"], ["Monitoring", "Мониторинг", "Мониторинг"], ["Roza Otunbayeva", "Роза Отунбаева", "Роза Отунбаева"]];
    left_in_english: ["wrong-language ru:3:8"] = [
        "More about the project", "More information about this", "Муфассал дар бораи лоиҳа",
    ], quiet [["Online", "Онлайн", "Онлайн"]];
    a_sentence_in_russian: ["wrong-language tg:3:42", "foreign-letter tg:3:61", "foreign-letter tg:3:73"] = [
        "The seminar ended on Friday. All participants received certificates of the centre.",
        "Семинар завершился в пятницу. Все участники получили сертификаты центра.",
        "Семинар рӯзи ҷумъа анҷом ёфт. Все участники получили сертификаты центра.",
    ], quiet [[
        "The seminar ended on Friday. Its motto was “Every word has a meaning”.",
        "Семинар завершился в пятницу. Его девиз — «Каждое слово имеет значение».",
        "Семинар рӯзи ҷумъа анҷом ёфт. Шиори он «Каждое слово имеет значение» буд.",
    ]];
    in_ukrainian: ["wrong-language ru:3:8"] = [
        "The lawyers came to every hearing.", "Юристи їздили на кожне засідання суду і зустріч.", "Ҳуқуқшиносон ба ҳар маҷлис омаданд.",
    ], quiet [["Olena came from Kyiv.", "Олена приехала из Киева.", "Олена аз Киев омад."]];
    misspelt: ["misspelt ru:3:26"] = [
        "Lawyers help human rights defenders and victims.",
        "Адвокаты помогают правозащитикам и жертвам.",
        "Адвокатҳо ба ҳимоятгарон ва ҷабрдидагон кумак мерасонанд.",
    ], quiet [["We met Smithson of Zurbagan.", "Мы встретили Смитсона из Зурбагана.", "Мо бо Смитсон аз Зурбаган вохӯрдем."]];
    misspelt_name: ["misspelt-name ru:3:31"] = [
        "The guests arrived in Dushanbe.", "Гости приехали в город Душнабе.", "Меҳмонон ба шаҳри Душанбе омаданд.",
    ], quiet [["The guests arrived in Durshanbe.", "Гости приехали в Дуршанбе.", "Меҳмонон ба Дуршанбе омаданд."]];
    wrong_keyboard: ["wrong-keyboard tg:3:11"] = [
        "This newspaper is printed in Dushanbe.", "Эту газету печатают в Душанбе.", "Ин рузнома дар Душанбе чоп мешавад.",
    ], quiet [["This fine tree is of clay.", "Это хорошее дерево из глины.", "Ин дарахти хуб аз гил аст."]];
    old_spelling: ["old-spelling tg:3:8"] = [
        "The term ends with the year.", "Срок истекает в конце года.", "Мӯҳлат охири сол ба поён мерасад.",
    ], quiet [["The term ends with the year.", "Срок истекает в конце года.", "Муҳлат охири сол ба поён мерасад."]];
    missing_variable: ["missing-variable ru:3:1"] = [
        "There were { $participants } people there.", "Там было очень много разных людей.", "Дар он ҷо { $participants } нафар буданд.",
    ], quiet [[
        "There were { $participants } people there.",
        "Там { $participants -> \n    [one] был { $participants } человек\n    [few] было { $participants } человека\n    [many] было { $participants } человек\n   *[other] было { $participants } человека\n } в зале.",
        "Дар он ҷо { $participants } нафар буданд.",
    ]];
    other_variable: ["missing-variable ru:3:24"] = [
        "They were there on { $visit } that year.", "Они были там { $date } в том году.", "Онҳо он сол { $visit } дар он ҷо буданд.",
    ], quiet [["They were there on { $visit } that year.", "Они были там, { $visit }, в том году.", "{ $visit } онҳо он сол дар он ҷо буданд."]];
    extra_variable: ["extra-variable tg:3:16"] = [
        "They were there in that very year.", "Они были там в том самом году.", "Онҳо { $visit } дар он ҷо буданд.",
    ], quiet [["They were there on { $visit } too.", "Они были там { $visit } тоже.", "Онҳо { $visit } низ дар он ҷо буданд."]];
    missing_reference: ["missing-reference ru:3:1"] = [
        "The { org-house } held a meeting there.", "Дом прав провёл там свою встречу.", "{ org-house } дар он ҷо вохӯрӣ баргузор кард.",
    ], quiet [["The { org-house } held a meeting there.", "Там провёл встречу { org-house }.", "Дар он ҷо { org-house } вохӯрӣ баргузор кард."]];
    hidden_number: ["hidden-number ru:4:6"] = [
        "There were { $participants } people there.",
        "Там { $participants ->\n    [one] был один человек\n    [few] было { $participants } человека\n    [many] было { $participants } человек\n   *[other] было { $participants } человека\n } в зале.",
        "Дар он ҷо { $participants } нафар буданд.",
    ], quiet [[
        "There were { $participants } people there.",
        "Там { $participants ->\n    [1] был один человек\n    [one] был { $participants } человек\n    [few] было { $participants } человека\n    [many] было { $participants } человек\n   *[other] было { $participants } человека\n } в зале.",
        "Дар он ҷо { $participants } нафар буданд.",
    ]];
    straight_quotes: ["quotation-marks ru:3:14", "quotation-marks ru:3:18"] = [
        "The film “Peace” was shown in the hall.", "Фильм \"Мир\" показали в большом зале.", "Дар толор филми «Сулҳ» нишон дода шуд.",
    ], quiet [[
        "The “Open ‘Society’ Fund” isn’t in the judges' hands.",
        "Нет «Фонда „Открытое общество“» в руках судей и Д’Артаньяна.",
        "«Фонди „Ҷомеаи кушода“» дар дасти судяҳо нест.",
    ]];
    foreign_quotes: ["quotation-marks tg:3:24", "quotation-marks tg:3:29"] = [
        "The film “Peace” was shown in the hall.", "Фильм «Мир» показали в большом зале.", "Дар толор филми “Сулҳ” нишон дода шуд.",
    ], quiet [["The film “Peace” was shown in the hall.", "Фильм «Мир» показали в большом зале.", "Дар толор филми «Сулҳ» нишон дода шуд."]];
    unbalanced: ["unbalanced-marks ru:3:14"] = [
        "The film “Peace” was shown in the hall.", "Фильм «Мир показали в большом зале.", "Дар толор филми «Сулҳ» нишон дода шуд.",
    ], quiet [["The goals are: a) peace; b) (all) rights.", "Цели такие: а) мир; б) (все) права.", "Ҳадафҳо: а) сулҳ; б) ҳуқуқи (ҳама)."]];
    dash: ["dash ru:3:16"] = [
        "Dushanbe is the capital of the country.", "Душанбе - столица этой страны.", "Душанбе пойтахти кишвар аст.",
    ], quiet [["A two- and three-day visit was planned.", "Был двух- и трёхдневный визит-поездка.", "Сафари ду-серӯза ба нақша гирифта шуд."]];
    range: ["dash ru:3:17"] = [
        "The years 2018–2020 were good to us.", "Годы 2018-2020 были для нас добры.", "Солҳои 2018–2020 барои мо хуб буданд.",
    ], quiet [["Call 224-41-45 about the form A-12-15.", "Звоните 224-41-45 насчёт формы A-12-15.", "Оид ба шакли A-12-15 ба 224-41-45 занг занед."]];
    two_spaces: ["spacing ru:3:12"] = [
        "The town is big and very old.", "Этот  город большой и очень старый.", "Ин шаҳр калон ва хеле қадима аст.",
    ], quiet [["The town is big and very old.", "Этот\u{a0}город большой и очень старый.", "Ин\n    шаҳр калон ва хеле қадима аст."]];
    space_before_comma: ["spacing tg:3:21"] = [
        "The town is big, old and kind.", "Город большой, старый и добрый.", "Ин шаҳр калон , қадима ва меҳрубон аст.",
    ], quiet [["The .ftl files are 2 : 1 (or so).", "Файлов .ftl как 2 : 1 (примерно).", "Файлҳои .ftl 2 : 1 (тақрибан) мебошанд."]];
    comma_without_space: ["spacing ru:3:21"] = [
        "The town is big, old and kind.", "Город большой,старый и добрый.", "Ин шаҳр калон, қадима ва меҳрубон аст.",
    ], quiet [["It is 35.5 e.g. in the U.S. today.", "Это 35,5, т. е. А.Б. Иванов прав сейчас.", "Ин 35,5, яъне А.Б. Иванов ҳоло ҳақ аст."]];
    ellipsis: ["ellipsis ru:3:31"] = [
        "And so on, and so forth…", "И так далее, всё дальше...", "Ва ғайра, ва боз ғайра…",
    ], quiet [["And so on, and so forth…", "И так далее?.. Всё дальше…", "Ва ғайра, ва боз ғайра…"]];
    word_twice: ["typed-twice ru:3:23"] = [
        "The town is very very old, that that is.", "Этот город был был очень-очень старым.", "Ин шаҳр хеле қадима аст.",
    ], quiet [["He had had a very very old house.", "У него был очень очень старый дом.", "Ӯ гурӯҳ гурӯҳ хонаҳои кӯҳна дошт."]];
    comma_twice: ["typed-twice tg:3:21"] = [
        "The town is big, old and kind.", "Город большой, старый и добрый.", "Ин шаҳр калон,, қадима ва меҳрубон аст.",
    ], quiet [["The town is big, “old”, and kind.", "Город большой, «старый», и добрый.", "Ин шаҳр калон, «қадима», ва меҳрубон аст."]];
    end: ["end-punctuation ru:3:37"] = [
        "The town is big, old and kind.", "Город большой, старый и добрый", "Ин шаҳр калон, қадима ва меҳрубон аст.",
    ], quiet [["It was said: “The town was big in 2018.”", "Сказано: «Город был большой в 2018 г.».", "Гуфта шуд: «Шаҳр соли 2018 калон буд»."]];
    capital: ["initial-capital ru:3:8"] = [
        "The town is big, old and kind.", "город большой, старый и добрый.", "Ин шаҳр калон, қадима ва меҳрубон аст.",
    ], quiet [["the Bureau of the town, big and old;", "Бюро города, большое и старое;", "Дафтари шаҳр, калон ва кӯҳна;"]];
    roman_numeral: ["roman-numeral ru:3:30"] = ["The XXI century is here for all of us.", "Для всех нас наступил ХХI век.", "Барои ҳамаи мо асри XXI омад."], quiet [["The media told of it, the XXI century too.", "СМИ сообщили об этом в XXI веке.", "Дар асри XXI ВАО дар ин бора хабар доданд."]];
    abbreviation_joined: ["spacing ru:3:26"] = ["They met in the city of Dushanbe in May.", "Они встретились в г.Душанбе в мае.", "Онҳо дар моҳи май дар ш. Душанбе вохӯрданд."], quiet [["They met in the city of Dushanbe, i.e. here.", "Они встретились в г. Душанбе, т. е. здесь.", "Онҳо дар ш. Душанбе, яъне дар ин ҷо вохӯрданд."]];
    initials_joined: ["spacing tg:3:16"] = ["The paper of A. B. Ivanov was read.", "Зачитали доклад А. Б. Иванова.", "Мақолаи А.Б.Иванов хонда шуд."], quiet [["The paper of A. B. Ivanov was read.", "Зачитали доклад А.Б. Иванова.", "Мақолаи Иванов А.Б. хонда шуд."]];
    number_ending: ["number-ending ru:3:19"] = ["On the 5th of the month all will come.", "Все придут 5-ого числа этого месяца.", "Ҳама дар рӯзи 5-уми моҳ меоянд."], quiet [["On the 5th of the month all will come.", "Все придут 5-го числа этого месяца.", "Ҳама дар рӯзи 5-уми моҳ меоянд."]];
    number_agreement: ["number-agreement ru:3:23"] = ["The talk was heard by 25 journalists.", "Доклад слушали 25 журналиста.", "Маърӯзаро 25 рӯзноманигор шунид."], quiet [["The talk was heard by 22 journalists.", "Доклад слушали 22 журналиста.", "Маърӯзаро 22 рӯзноманигор шунид."], ["They wrote to 3 journalists, and to 21 people.", "Написали о 3 журналистах и для 21 человека.", "Ба 3 рӯзноманигор ва 21 нафар навиштанд."]];
    number_agreement_tajik: ["number-agreement tg:3:18"] = ["The talk was heard by 25 journalists.", "Доклад слушали 25 журналистов.", "Маърӯзаро 25 рӯзноманигорҳо шуниданд."], quiet [["In May 2016 the countries joined all of it.", "В мае 2016 года страны вошли в него.", "Дар моҳи майи соли 2016 кишварҳо ба он дохил шуданд."]];
    small_after_stop: ["small-after-stop ru:3:27"] = ["The talk was long. Journalists heard it.", "Доклад был долгим. журналисты слушали.", "Маърӯза дароз буд. Рӯзноманигорон шуниданд."], quiet [["The talk was long, e.g. for prof. Ivanov.", "Доклад был долгим, напр. для проф. и др. людей.", "Маърӯза дароз буд, мас. барои проф. ва дигарон."]];
    person: ["person-differs ru:3:34"] = [
        "Yesterday Rustam Sharipov opened the forum.", "Вчера форум открыл Рустам Каримов.", "Дирӯз Рустам Шарипов форумро кушод.",
    ], quiet [
        ["Yesterday Rustam Sharipov opened the forum.", "Вчера форум был открыт Рустамом Шариповым.", "Дирӯз форумро Рустам Шарифович Шарипов кушод."],
        ["The talks with Firuza Nazarova went on.", "Переговоры с Фирузой Назаровой шли.", "Музокирот бо Фирӯза Назарова давом ёфт."],
        ["Radio Liberty and Vahdat Palace are there.", "Там Радио Свобода и Дворец Вахдат.", "Дар он ҷо Радиои Озодӣ ва Кохи Ваҳдат ҳастанд."],
    ];
    detached_participle: ["misspelt ru:3:10"] = [
        "In the draft submitted by the ministry there are gaps.",
        "В проекте, представленным министерством, есть пробелы.",
        "Дар лоиҳае, ки вазорат пешниҳод кард, камбудиҳо ҳастанд.",
    ], quiet [[
        "Lawyers say the complaints sent to the courts were read; those detained in Khujand, among them doctors, are free.",
        "По словам юристов, направленные в суды жалобы прочитаны; по словам родных, задержанные в Худжанде, среди них врачи, свободны.",
        "Ба гуфтаи ҳуқуқшиносон, шикоятҳои ба судҳо фиристодашуда хонда шуданд; дар Хуҷанд дастгиршудагон, аз ҷумла духтурон, озоданд.",
    ]];
    people_and_their_verb: ["misspelt tg:3:46"] = [
        "The soldier’s parents wrote to the president.",
        "Родители солдата написали президенту.",
        "Волидони сарбоз ба президент муроҷиат кард, ки кор идома ёбад.",
    ], quiet [
        ["The president received the soldier’s parents.", "Президент принял родителей солдата.", "Волидони сарбозро президент қабул кард."],
        ["We know that he reads the law.", "Мы знаем, что он читает закон.", "Мо медонем, ки ӯ қонунро мехонад."],
        ["I told them of the law that helps.", "Я сказал им о законе, который помогает.", "Ман ба онҳо дар бораи қонуне, ки кӯмак мекунад, гуфтам."],
    ];
    persons_exchanged: ["person-differs ru:3:31"] = [
        "The mothers Shahlo Karimova and Madina Qurbonova spoke.",
        "Выступили матери Шахло Курбонова и Мадина Каримова.",
        "Модарон Шаҳло Каримова ва Мадина Қурбонова баромад карданд.",
    ], quiet [[
        "Karim Safarov, Madina Safarova and Shahlo Murodova spoke of it.",
        "Об этом говорили Карим Сафаров, Мадина Сафарова и Шахло Муродова.",
        "Дар ин бора Карим Сафаров, Мадина Сафарова ва Шаҳло Муродова сухан гуфтанд.",
    ], [
        "The mothers Shahlo Karimova and Madina Qurbonova spoke.",
        "Выступили матери Мадина Курбонова и Шахло Каримова.",
        "Модарон Каримова Шаҳло, Қурбонова Мадина баромад карданд.",
    ]];
    a_vowel_of_a_surname: ["person-differs tg:3:22"] = [
        "The lawyer Shahlo Mahmadova speaks.", "Выступает адвокат Шахло Махмадова.", "Адвокат Шаҳло Маҳмудова сухан мегӯяд.",
    ], quiet [[
        "We spoke with Shahlo Qodirova and Karim Nuriddinov.",
        "Мы говорили с Шахло Кадыровой и Каримом Нуруддиновым.",
        "Мо бо Шаҳло Қодирова ва Карим Нуриддинов суҳбат кардем.",
    ]];
    person_lost: ["person-differs tg:3:1"] = [
        "Yesterday Rustam Sharipov opened the forum.", "Вчера Рустам Шарипов открыл форум.", "Дирӯз Далер Каримов форумро кушод.",
    ], quiet [["In Dushanbe Prime Minister Kokhir Rasulzoda spoke.", "В Душанбе выступил премьер-министр Кохир Расулзода.", "Дар Душанбе Сарвазир Қоҳир Расулзода сухан гуфт."]];
    sentence: ["sentence-count tg:3:1"] = [
        "The house is old. Many people live there today. They like the town and its people.",
        "Дом старый. Сегодня в нём живёт много людей. Им нравится город и его жители.",
        "Хона кӯҳна аст. Онҳо шаҳр ва мардумашро дӯст медоранд.",
    ], quiet [[
        "The house is old. Many people live there today. They like the town and its people.",
        "Дом старый, и сегодня в нём живёт много людей. Им нравится город и его жители.",
        "Хона кӯҳна аст, имрӯз дар он одамони зиёд зиндагӣ мекунанд. Онҳо шаҳр ва мардумашро дӯст медоранд.",
    ]];
    emphasis_moved: ["markup-differs ru:3:8"] = [
        "The talk was heard by **25** people, all of them young.", "**Доклад** слушали 25 человек, все молодые.", "Маърӯзаро **25** нафар ҷавон шуниданд.",
    ], quiet [["The talk was heard by **25** people, all of them young.", "Доклад слушали **25 человек**, все молодые.", "Маърӯзаро **25** нафар ҷавон шуниданд."]];
    links_exchanged: ["link-differs ru:3:8"] = [
        "See [Khovar](https://khovar.example.org) and [Ozoda](https://ozoda.example.org) today.",
        "[Ховар](https://ozoda.example.org) и [Озода](https://khovar.example.org): смотрите сегодня.",
        "Имрӯз [Ховар](https://khovar.example.org) ва [Озода](https://ozoda.example.org)-ро бинед.",
    ], quiet [[
        "See [Khovar](https://khovar.example.org) and [Ozoda](https://ozoda.example.org) today.",
        "[Озода](https://ozoda.example.org) и [Ховар](https://khovar.example.org): смотрите сегодня.",
        "Имрӯз [Ховар](https://khovar.example.org) ва [Озода](https://ozoda.example.org)-ро бинед.",
    ]];
    two_capitals: ["two-capitals ru:3:8"] = ["The seminar was held in the town.", "СЕминар прошёл в этом городе.", "Семинар дар шаҳр баргузор шуд."], quiet [["The media and the MFA told of it.", "СМИ и МИДа сообщили об этом.", "ВАО ва ВКХ дар ин бора хабар доданд."]];
    all_capitals: ["all-capitals ru:3:1"] = ["Results of the seminar in the town", "ИТОГИ СЕМИНАРА В ГОРОДЕ", "Натиҷаҳои семинар дар шаҳр"], quiet [["NEWS OF THE TOWN AND THE HOUSE", "НОВОСТИ ГОРОДА И ДОМА", "ХАБАРҲОИ ШАҲР ВА ХОНА"]];
    missing_comma: ["missing-comma ru:3:8"] = ["The law that was adopted helps people.", "Закон который приняли помогает людям.", "Қонуне, ки қабул шуд, ба мардум кумак мекунад."], quiet [["They came for which time, and which of them?", "В который раз они пришли, и которые из них?", "Онҳо бори чандум омаданд ва кадоми онҳо?"]];
    missing_comma_tajik: ["missing-comma tg:3:10"] = ["He said that the law helps people.", "Он сказал, что закон помогает людям.", "Ӯ гуфт ки қонун ба мардум кумак мекунад."], quiet [["He told us something of the law today.", "Сегодня он сказал что-то о законе.", "Имрӯз ӯ дар бораи қонун чизе гуфт."]];
    negation: ["negation-lost tg:3:1"] = ["The law was not adopted by the house.", "Закон не был принят палатой.", "Қонун аз ҷониби палата қабул шуд."], quiet [
        ["The law was not adopted by the house.", "Палата отказалась принять закон.", "Қонун аз ҷониби палата қабул нашуд."],
        ["The law was not adopted by the lower house until May.", "Палата приняла этот закон лишь в мае.", "Қонунро палатаи поёнӣ танҳо моҳи май қабул кард."],
    ];
    negation_beside_words_that_begin_alike: ["negation-lost ru:3:1", "negation-lost tg:3:1"] = [
        "Nobody was hurt in the fire at the oil store.", "При пожаре на складе нефти пострадали несколько человек.", "Дар сӯхтори анбори нафт чанд нафар осеб дид.",
    ], quiet [
        ["No fee is charged for the course in the town.", "Плата за курс в городе не взимается.", "Барои курс дар шаҳр маблағ гирифта намешавад."],
        ["Our guests are no strangers to the town.", "Наши гости давно знают город.", "Меҳмонони мо шаҳрро хуб медонанд."],
        ["They could not but praise the teachers.", "Учителей они, конечно, хвалили.", "Онҳо омӯзгоронро албатта таъриф карданд."],
        ["It was nothing other than a victory.", "Это была настоящая победа.", "Ин ғалабаи ҳақиқӣ буд."],
        ["Not only lawyers came to the course.", "На курс пришли и юристы.", "Ба курс ҳуқуқшиносон ҳам омаданд."],
        ["There is no doubt that the course helps.", "Курс, конечно, помогает.", "Курс албатта кумак мекунад."],
        ["The house passed law No. 5 on the course.", "Палата приняла закон № 5 о курсах.", "Палата қонуни рақами 5-ро дар бораи курсҳо қабул кард."],
        ["We did not meet the people from the town.", "Мы никого из города не встретили.", "Мо бо мардуми шаҳр рӯ ба рӯ нашудем."],
    ];
    bounds: ["number-differs ru:3:24", "number-differs tg:3:14"] = [
        "Over 90 per cent of the people came.", "Пришли немногим менее 90 процентов людей.", "Танҳо камтар аз 90 фоизи мардум омаданд.",
    ], quiet [
        ["Over 90 per cent of the people came.", "Пришли более 90 процентов людей.", "Беш аз 90 фоизи мардум омаданд."],
        ["At least 12 people came to the course.", "На курс пришло не менее 12 человек.", "Ба курс на камтар аз 12 нафар омад."],
        ["No more than 12 people may come.", "Прийти могут не более 12 человек.", "На бештар аз 12 нафар омада метавонад."],
        ["Children under 5 come free.", "Дети до 5 лет проходят бесплатно.", "Кӯдакони то 5-сола ройгон медароянд."],
        ["Over 12 people came, less than 12 stayed.", "Пришло более 12 человек, осталось менее 12.", "Беш аз 12 нафар омад, камтар аз 12 нафар монд."],
    ];
    a_denial_turns_a_bound_round: ["number-differs ru:3:8", "number-differs tg:3:8"] = [
        "No more than 15 people may come.", "Более 15 человек могут прийти.", "Беш аз 15 нафар омада метавонад.",
    ], quiet [
        ["The fee is not over 90 somoni.", "Плата составляет до 90 сомони.", "Маблағ то 90 сомонӣ аст."],
        ["The fee must not be more than 90 somoni.", "Плата не должна превышать 90 сомони.", "Маблағ набояд аз 90 сомонӣ зиёд бошад."],
        ["No fewer than 12 people came to the course.", "На курс пришло не менее 12 человек.", "Ба курс на камтар аз 12 нафар омад."],
        ["No fewer than 12 people came to the course.", "На курс пришло 12 и более человек.", "Ба курс аз 12 нафар кам наомад."],
        ["Not only over 15 people came, but singers too.", "Пришли не только более 15 человек, но и певцы.", "На танҳо беш аз 15 нафар, балки овозхонҳо ҳам омаданд."],
        ["The share rose to over 90 per cent.", "Доля выросла до 90 с лишним процентов.", "Ҳисса аз 90 фоиз зиёд шуд."],
        ["The law will not enter into force until 5 May.", "До 5 мая закон в силу не вступит.", "Қонун то 5 май эътибор пайдо намекунад."],
        ["The course begins no earlier than 5 May.", "Курс начнётся не раньше 5 мая.", "Курс пас аз 5 май сар мешавад."],
        ["Prices over 12 months rose in the town.", "За 12 месяцев цены в городе выросли.", "Дар 12 моҳ нархҳо дар шаҳр боло рафтанд."],
    ];
    a_day_turned_round: ["number-differs ru:3:22"] = [
        "The course begins after 5 May.", "Курс начнётся до 5 мая.", "Курс пас аз 5 май сар мешавад.",
    ], quiet [["The course ends by 5 May.", "Курс закончится к 5 мая.", "Курс то 5 май ба охир мерасад."]];
    a_bound_lost: ["number-differs ru:3:23", "number-differs tg:3:16"] = [
        "At least 12 people came to the course.", "На курс пришло 12 человек.", "Ба курс 12 нафар омад.",
    ], quiet [
        ["At least 12 people came to the course.", "На курс пришло минимум 12 человек.", "Ба курс ақаллан 12 нафар омад."],
        ["The price is over €5 million.", "Цена превысила 5 млн евро.", "Нарх аз 5 миллион евро зиёд аст."],
        ["At least 12 votes are needed.", "Нужно набрать 12 голосов.", "12 овоз зарур аст."],
        ["The talks lasted over two years.", "Переговоры шли два года.", "Музокирот ду сол давом кард."],
        ["Up to 12 people may come.", "Прийти могут до 12 человек.", "То 12 нафар омада метавонад."],
    ];
    negation_added: ["negation-lost ru:3:15", "negation-lost tg:3:46"] = [
        "The house passed the law on schools.", "Палата не приняла закон о школах.", "Палата қонунро дар бораи мактаб қабул накард.",
    ], quiet [
        ["The house refused to pass the law on schools.", "Палата не приняла закон о школах.", "Палата қонунро дар бораи мактаб қабул накард."],
        ["The law on schools remains a draft.", "Закон о школах не приняли.", "Қонуни мактаб қабул нашуд."],
        ["The guests praised the school and the teachers.", "Гости не могли не похвалить школу и учителей.", "Меҳмонон мактаб ва омӯзгоронро таъриф карданд."],
        ["The guests saw the school and the park.", "Гости увидели не только школу, но и парк.", "Меҳмонон на танҳо мактаб, балки боғро ҳам диданд."],
        ["The guests praised the school today.", "Сегодня гости похвалили не что иное, как школу.", "Меҳмонон имрӯз мактабро таъриф карданд."],
    ];
    a_contrast: ["number-differs ru:3:24"] = [
        "Prices rose by 12 per cent, not 21.", "Цены выросли на 13, а не на 21 процент.", "Нархҳо на 21, балки 12 фоиз боло рафтанд.",
    ], quiet [
        ["Prices rose by 12 per cent, not 21.", "Цены выросли на 12, а не на 21 процент.", "Нархҳо 12 фоиз, на 21 фоиз боло рафтанд."],
        ["The cost is not 6 but 5 million somoni.", "Цена не 6, а 5 миллионов сомони.", "Арзиш на 6, балки 5 миллион сомонӣ аст."],
        ["It took five and a half hours.", "Это заняло пять с половиной часов.", "Ин панҷуним соат давом кард."],
        ["Over a dozen people came, more than ten.", "Пришло больше десяти, более дюжины.", "Зиёда аз даҳ нафар, зиёда аз дувоздаҳ омаданд."],
        ["None of them, not one, came in twos.", "Никто из них, ни один, не пришёл парой.", "Ягонтааш, якташ ҳам дутагӣ наомаданд."],
    ];
    two_marks: ["typed-twice ru:3:34"] = ["The house opened its doors, and people came.", "Дом открыл двери для людей,.", "Хона дарҳои худро боз кард ва мардум омаданд."], quiet [["Roads, houses, etc., were built by people.", "Строили дороги, дома и т. д., и всё сами.", "Мардум роҳҳо, хонаҳо ва ғ., месохтанд."]];
    a_noun_without_an_ending: ["number-agreement ru:3:23"] = ["The union has 45 members in the town.", "В союзе города 45 член.", "Иттифоқ дар шаҳр 45 аъзо дорад."], quiet [["The union has 45 members in the town.", "В союзе города 45 членов.", "Иттифоқ дар шаҳр 45 аъзо дорад."]];
    words_of_two_genders: ["misspelt ru:3:8"] = ["The new law helps people in the town.", "Новая закон помогает людям в городе.", "Қонуни нав ба мардуми шаҳр ёрӣ мерасонад."], quiet [
        ["The new law helps people in the town.", "Новый закон помогает людям в городе.", "Қонуни нав ба мардуми шаҳр ёрӣ мерасонад."],
        ["The head of the kitchen met a famous writer.", "Заведующая столовой встретила известный коллектив.", "Мудири ошхона бо нависандаи машҳур вохӯрд."],
        ["A good colleague and a firm that makes bread came.", "Хороший коллега и производящая хлеб фирма пришли.", "Ҳамкори хуб ва ширкате, ки нон мепазад, омаданд."],
    ];
    a_verb_of_another_gender: ["misspelt ru:3:8"] = ["The commission wrote a report for the town.", "Комиссия написал доклад для города.", "Комиссия барои шаҳр маърӯза навишт."], quiet [
        ["The commission wrote a report for the town.", "Комиссия написала доклад для города.", "Комиссия барои шаҳр маърӯза навишт."],
        ["The judge wrote a report for the town.", "Судья написал доклад для города.", "Судя барои шаҳр маърӯза навишт."],
        ["The president wrote the report and the letter.", "Доклад написала комиссия, письмо писал президент.", "Маърӯза ва номаро президент навишт."],
    ];
    a_word_in_another_case: ["misspelt ru:3:30"] = ["They met after the discussion of the plan.", "Они встретились после обсуждение плана.", "Онҳо баъди муҳокимаи нақша вохӯрданд."], quiet [
        ["They met after the discussion of the plan.", "Они встретились после обсуждения плана.", "Онҳо баъди муҳокимаи нақша вохӯрданд."],
        ["They hit a new building of the town.", "Они ударились о здания нового города.", "Онҳо ба бинои нави шаҳр бархӯрданд."],
        ["They came for a fully new plan of the town.", "Они пришли для полностью нового плана города.", "Онҳо барои нақшаи комилан нави шаҳр омаданд."],
    ];
    an_izofa_that_is_missing: ["tajik-letters tg:3:8"] = ["The city hospital is far from the road.", "Городская больница далеко от дороги.", "Беморхона шаҳрӣ аз роҳ дур аст."], quiet [
        ["The city hospital is far from the road.", "Городская больница далеко от дороги.", "Беморхонаи шаҳрӣ аз роҳ дур аст."],
        ["That hospital of ours is the city's.", "Та больница у нас принадлежит городу.", "Он беморхона шаҳрӣ мебошад ва аз они мост."],
    ];
    a_passive_of_another_number: ["misspelt ru:3:15"] = ["The laws were passed in the town.", "Законы была приняты в том городе.", "Қонунҳо дар он шаҳр қабул шуданд."], quiet [
        ["The laws were passed in the town.", "Законы были приняты в том городе.", "Қонунҳо дар он шаҳр қабул шуданд."],
        ["There was a country with a plan here.", "Здесь была страна, был план.", "Дар ин ҷо кишваре буд ва нақшае буд."],
    ];
    a_verb_of_another_person: ["misspelt tg:3:29"] = ["We demand help for the town.", "Мы просим помощи для города.", "Мо ба шаҳр ёрӣ талаб мекунанд."], quiet [
        ["We demand help for the town.", "Мы просим помощи для города.", "Мо ба шаҳр ёрӣ талаб мекунем."],
        ["We and the people of the town demand help.", "Мы и люди города просим помощи.", "Мо, мардуми шаҳр, ёрӣ талаб мекунанд."],
        ["We hear that the people demand help.", "Мы слышим, что люди просят помощи.", "Мо мешунавем ки мардум ёрӣ талаб мекунад."],
    ];
    an_adjective_in_another_case: ["misspelt ru:3:8"] = ["The new rules help people in the town.", "Новые правило помогают людям в городе.", "Қоидаҳои нав ба мардуми шаҳр ёрӣ мерасонанд."], quiet [
        ["The new rules help people in the town.", "Новые правила помогают людям в городе.", "Қоидаҳои нав ба мардуми шаҳр ёрӣ мерасонанд."],
        ["Last year people spoke English and Russian here.", "В прошлом году здесь говорили на английском и русском языках.", "Соли гузашта мардум дар ин ҷо бо забонҳои англисӣ ва русӣ гап мезаданд."],
        ["A bridge that workers built is called safe.", "Мост, построенный рабочими, считают безопасным люди.", "Пулеро, ки коргарон сохтанд, мардум бехатар мешуморанд."],
        ["Besides, the town opened three new schools.", "При этом город открыл три новые школы и три новых дома.", "Илова бар ин, шаҳр се мактаби нав ва се хонаи нав кушод."],
    ];
    a_preposition_with_another_case: ["misspelt ru:3:8"] = ["People help each other under any circumstances.", "При любых обстоятельств люди помогают друг другу.", "Мардум дар ҳама ҳолат ба ҳамдигар ёрӣ мерасонанд."], quiet [
        ["People help each other under any circumstances.", "При любых обстоятельствах люди помогают друг другу.", "Мардум дар ҳама ҳолат ба ҳамдигар ёрӣ мерасонанд."],
        ["In the forest and the garden people said what a view it was.", "В лесу, в саду и на бегу люди говорили, что это за панорама.", "Мардум дар ҷангал ва боғ мегуфтанд, ки чӣ манзара аст."],
    ];
    two_prepositions: ["misspelt ru:3:21"] = ["He will stay in custody until the trial.", "Он останется под до суда в городе.", "Ӯ то мурофиа дар ҳабс мемонад."], quiet [
        ["He will stay in custody until the trial.", "Он останется под стражей до суда.", "Ӯ то мурофиа дар ҳабс мемонад."],
        ["He came from under the house to the bazaar.", "Он вышел из-под дома и из-за угла к базару.", "Ӯ аз таги хона ба бозор баромад."],
    ];
    a_subject_of_another_gender: ["misspelt ru:3:17"] = ["A hard situation has arisen in the town.", "В городе сложилась трудное положение.", "Дар шаҳр вазъияти душвор ба миён омад."], quiet [
        ["A hard situation has arisen in the town.", "В городе сложилось трудное положение.", "Дар шаҳр вазъияти душвор ба миён омад."],
        ["The meeting lasted a whole day and the whole summer.", "Встреча длилась целый день и всё лето.", "Вохӯрӣ тамоми рӯз ва тамоми тобистон давом кард."],
    ];
    people_with_a_verb_of_one: ["misspelt ru:3:8", "misspelt tg:3:38"] = ["Independent experts wrote a report for the town.", "Независимые эксперты написал доклад для города.", "Коршиносон барои шаҳр маърӯза навишт."], quiet [
        ["Independent experts wrote a report for the town.", "Независимые эксперты написали доклад для города.", "Коршиносон барои шаҳр маърӯза навиштанд."],
        ["To the experts the town wrote a letter.", "Экспертам город написал письмо.", "Ба коршиносон шаҳр мактуб навишт."],
    ];
    a_conjunction_without_a_comma: ["missing-comma ru:3:12", "missing-comma tg:3:21"] = ["They waited for him but he never came.", "Его ждали но он так и не пришёл.", "Ӯро мунтазир шуданд аммо ӯ наомад."], quiet [
        ["They waited for him but he never came.", "Его ждали, но он так и не пришёл.", "Ӯро мунтазир шуданд, аммо ӯ наомад."],
        ["They do not know why he came, and even if he leaves.", "Они не знают, почему он пришёл, и даже если уйдёт.", "Вақте ки ӯ омад, намедонанд, чаро, ва агар равад."],
    ];
    a_question_without_a_comma: ["missing-comma ru:3:14", "missing-comma tg:3:11"] = ["We do not know why the people who came left.", "Мы не знаем почему ушли те, кто пришёл.", "Ба касоне ки омаданд, чаро рафтанро намедонем."], quiet [
        ["We do not know why the people who came left.", "Мы не знаем, почему ушли те, кто пришёл.", "Ба касоне, ки омаданд, чаро рафтанро намедонем."],
        ["He said something about where and when.", "Он сказал где-то о том, где и когда.", "Вақте ки ӯ гуфт, маълум шуд, ки дар куҷо ва кай."],
    ];
    and_said_twice: ["misspelt tg:3:8"] = ["Women and children stayed in the town.", "Женщины и дети остались в городе.", "Занону ва кӯдакон дар шаҳр монданд."], quiet [
        ["Women and children stayed in the town.", "Женщины и дети остались в городе.", "Занону кӯдакон ва мардон дар шаҳр монданд."],
        ["The dream and hope of the town are big.", "Мечта и надежда города велики.", "Орзу ва умеди шаҳр калон аст."],
    ];
    must_with_a_present: ["misspelt tg:3:15"] = ["The people must build the road.", "Люди должны построить эту дорогу.", "Мардум бояд роҳро месозанд."], quiet [
        ["The people must build the road.", "Люди должны построить эту дорогу.", "Мардум бояд роҳро созанд."],
        ["The people should have built the road long ago.", "Люди должны были давно построить эту дорогу.", "Мардум бояд роҳро кайҳо месохтанд."],
        ["They must know that the people build roads.", "Они должны знать, что люди строят дороги.", "Онҳо бояд донанд, ки мардум роҳ месозанд."],
    ];
    every_with_a_plural: ["misspelt tg:3:12"] = ["Every child in the town goes to school.", "Каждый ребёнок в городе ходит в школу.", "Ҳар як кӯдакон дар шаҳр ба мактаб меравад."], quiet [
        ["Every child in the town goes to school.", "Каждый ребёнок в городе ходит в школу.", "Ҳар як кӯдак дар шаҳр ба мактаб меравад."],
        ["In every language the word is another one.", "На каждом языке это слово другое.", "Дар ҳар забон ин калима дигар аст."],
    ];
    since_without_from: ["misspelt tg:3:23"] = ["People have lived in the town since spring.", "Люди живут в городе с весны.", "Баҳори гузашта инҷониб мардум дар шаҳр зиндагӣ мекунанд."], quiet [
        ["People have lived in the town since spring.", "Люди живут в городе с весны.", "Аз баҳори гузашта инҷониб мардум дар шаҳр зиндагӣ мекунанд."],
    ];
    an_ending_that_stands_alone: ["misspelt tg:3:13"] = ["The judge read the verdict in the town.", "Судья огласил приговор в городе.", "Судя ҳукм ро дар шаҳр хонд."], quiet [
        ["The judge read the verdict in the town.", "Судья огласил приговор в городе.", "Судя ҳукмро дар шаҳр хонд."],
        ["The judge read “the verdict” in the town.", "Судья огласил «приговор» в городе.", "Судя «ҳукм»-ро дар шаҳр хонд."],
    ];
    an_izofa_before_another: ["tajik-letters tg:3:8"] = ["The new building of the town is far from the road.", "Новое здание города далеко от дороги.", "Бино нави шаҳр аз роҳ дур аст."], quiet [
        ["The new building of the town is far from the road.", "Новое здание города далеко от дороги.", "Бинои нави шаҳр аз роҳ дур аст."],
        ["A very important part of the town is far from the road.", "Очень важная часть города далеко от дороги.", "Қисми ниҳоят муҳими шаҳр аз роҳ дур аст."],
    ];
    rights_without_an_izofa: ["tajik-letters tg:3:8"] = ["The rights of children are protected in the town.", "Права детей в городе защищены.", "Ҳуқуқ кӯдакони шаҳр ҳимоя карда мешавад."], quiet [
        ["The rights of children are protected in the town.", "Права детей в городе защищены.", "Ҳуқуқи кӯдакони шаҳр ҳимоя карда мешавад."],
    ];
    links_that_change_places: ["link-differs ru:3:12"] = [
        "See [the plan](https://a.org/plan) and [the list](https://a.org/list) here.",
        "Вот [план](https://a.org/list) и [список](https://a.org/plan), смотрите.",
        "Ин ҷо [нақша](https://a.org/plan) ва [рӯйхат](https://a.org/list) мебошанд.",
    ], quiet [[
        "See [the plan](https://a.org/plan) and [the list](https://a.org/list) here.",
        "Вот [план](https://a.org/plan) и [список](https://a.org/list), смотрите.",
        "Ин ҷо [рӯйхат](https://a.org/list), ки бо [нақша](https://a.org/plan) аст.",
    ]];
    dash_without_spaces: ["dash ru:3:15"] = ["Dushanbe is a city of many parks.", "Душанбе—город многих парков.", "Душанбе – шаҳри боғҳои зиёд."], quiet [["The road from Dushanbe to Khujand is old.", "Дорога Душанбе–Худжанд старая — очень.", "Роҳи Душанбе–Хуҷанд кӯҳна аст."]];
    length: ["length-ratio tg:3:1"] = [
        "The town is big, old and kind, and its people like to live there with their children.",
        "Город большой, старый и добрый, и людям нравится жить в нём со своими детьми.",
        "Ин шаҳр калон ва қадима аст.",
    ], quiet [["A big town with good people in it", "Большой город", "Шаҳри калон"]];
}

/// What earlier versions took for faults in the Tajik and Russian Firefox.
#[test]
fn found_in_the_wild() {
    for lead in [
        // An ending is no Russian «и».
        [
            "Use the default DNS, use the safe DNS.",
            "Брать обычный DNS, брать надёжный DNS.",
            "DNS-и оддӣ гиред, DNS-и бехатар гиред.",
        ],
        // A web site is no money.
        ["There were 5 sites on the list.", "В списке было 5 сайтов и страниц.", "Дар рӯйхат 5 сомона буд."],
        // A list within a text, signs that are spoken of, names of characters.
        [
            "Write ::first, write ‘)’ after &lt;a&gt; (the “sign”)",
            "Пишите ::first, пишите «)» после &lt;a&gt; («знака»)",
            "::first нависед, пас аз &lt;a&gt; «)» (баъди «аломат»)",
        ],
        // A file may have another name in each language.
        [
            "Open the file passwords.csv in the folder.",
            "Откройте файл пароли.csv в этой папке.",
            "Файли ниҳонвожаҳо.csv-ро дар ҷузвдон кушоед.",
        ],
        // Fractions in figures and in words; the rounds of a tournament.
        [
            "Three quarters of them came, or a half.",
            "Пришли 3/4 из них или 1/2.",
            "Се чоряки онҳо ё нисфи онҳо омаданд.",
        ],
        [
            "They won the Round of 16 and the quarter-finals.",
            "Они выиграли 1/8 финала и 1/4 финала.",
            "Онҳо дар марҳилаи 16 ва дар чоряк-финал ғалаба карданд.",
        ],
        // A key that is pressed is no number.
        ["K", "4", "К"],
        // Asterisks that are meant: any name, and the sign of a note.
        [
            "Write *.example.org rather than *.com.",
            "Пишите *.example.org, а не *.com.",
            "На *.com, балки *.example.org нависед.",
        ],
        ["{ $participants } people *", "{ $participants } человек *", "{ $participants } нафар *"],
        // A list for a machine.
        ["Net;Web;Press;House;", "Сеть;Веб;Пресса;Дом;", "Шабака;Веб;Матбуот;Хона;"],
        // A title may be one word twice; the label of a program may be given in other languages.
        ["Talk Talk", "Разговор", "Суҳбат"],
        [
            "Choose “Save file” and keep it on your device.",
            "Выберите «Сохранить файл» и храните его на устройстве.",
            "«Save file / Сохранить файл»-ро интихоб кунед ва онро нигоҳ доред.",
        ],
        // Settings, keys and names with capitals inside are the same in every language.
        [
            "min-width: 30em; min-height: 20.5em",
            "min-width: 30em; min-height: 20.5em",
            "min-width: 30em; min-height: 20.5em",
        ],
        [
            "Ctrl+Shift+F5, VK_F5, OpenGL, 12px, desk.local_port",
            "Ctrl+Shift+F5, VK_F5, OpenGL, 12px, desk.local_port",
            "Ctrl+Shift+F5, VK_F5, OpenGL, 12px, desk.local_port",
        ],
        // The frame of a film is no worth.
        [
            "The worth of it is in the first frame of the film.",
            "Его цена — в первом кадре фильма.",
            "Қадри он, қадри ҳама, қадри мо дар кадри аввали филм аст.",
        ],
    ] {
        quiet("found in the wild", &with(lead));
    }
    let fixture =
        with(["Send to All Devices now", "Отправить на все устройства сейчас", "Ба ҳамаи дастгоҳҳо фиристед"]);
    fixture.message(EN, "heading", "heading = Send to all devices now\n");
    fixture.message(RU, "heading", "heading = Отправить на все устройства сейчас\n");
    fixture.message(TG, "heading", "heading = Ба ҳамаи дастгоҳҳо фиристед\n");
    quiet("capitals of titles", &fixture);
}

#[test]
fn a_hyphen_before_a_bracket_is_no_dash() {
    let lead = ["Letters and digits (or a dash).", "Буквы и цифры (или тире - ).", "Ҳарфҳо ва рақамҳо (ё тире)."];
    quiet("the sign itself", &with(lead));
}

/// A second text beside `lead`.
fn beside(lead: Lead, heading: Lead) -> Fixture {
    let fixture = with(lead);
    for (path, text) in [EN, RU, TG].into_iter().zip(heading) {
        fixture.message(path, "heading", &format!("heading = {text}\n"));
    }
    fixture
}

#[test]
fn the_same_translation_for_nearly_the_same_source() {
    let russian = "Это действие нельзя отменить";
    let tajik = ["Ин амалро бекор кардан мумкин нест", "Шумо ин амалро бекор карда наметавонед"];
    let lead = ["This action cannot be undone", russian, tajik[0]];
    quiet("a word less", &beside(lead, ["This can’t be undone", russian, tajik[1]]));
    let (found, said) = found(&beside(lead, ["This can be undone", russian, tajik[1]]));
    assert_eq!(found, ["same-translation ru:4:1"], "{said}");
    // A question is another text than a sentence.
    quiet(
        "a question",
        &beside(
            ["Make it your own house?", "Сделать этот дом своим?", "Ин хонаро аз они худ мекунед?"],
            ["Make it your own house", "Сделайте этот дом своим", "Ин хонаро аз они худ кунед"],
        ),
    );
    let (found, said) = self::found(&beside(
        ["They opened the house in the town", "Они открыли дом в этом городе", "Онҳо дар шаҳр хона кушоданд"],
        ["They opened the school in the town", "Они открыли дом в этом городе", "Онҳо дар шаҳр мактаб кушоданд"],
    ));
    assert_eq!(found, ["same-translation ru:4:1"], "{said}");
}

#[test]
fn a_pair_is_a_pair_of_all_variants() {
    // The number is wrong in one variant of two.
    let fixture = Fixture::words();
    for (path, lead, long, short) in [
        (EN, "The { -fund(form: \"long\") } held a meeting there.", "Fund of 2018", "Fund"),
        (RU, "{ -fund(form: \"long\") } провёл там свою встречу.", "Фонд 2017 года", "Фонд"),
        (TG, "{ -fund(form: \"long\") } дар он ҷо вохӯрӣ баргузор кард.", "Фонди соли 2018", "Фонд"),
    ] {
        let term = format!("-fund = {{ $form ->\n    [long] {long}\n   *[short] {short}\n  }}\n");
        fixture.message(path, "lead", &format!("lead = {lead}\n{term}"));
    }
    let (found, said) = found(&fixture);
    assert_eq!(found, ["number-differs ru:5:17"], "{said}");
}

/// A glossary for the tiny project.
const GLOSSARY: &str = r#"
[[term]]
source = ["Optional Protocol", "OPCAT"]
use.ru = ["Факультативн* протокол*", "ФПКПП"]
use.tg = ["Протокол* факултатив*"]
avoid.tg = ["Протокол* иловаг*"]
"#;

fn with_glossary(lead: Lead) -> Fixture {
    let fixture = with(lead);
    fixture.write("locales/glossary.toml", GLOSSARY);
    fixture
}

#[test]
fn terms_of_the_glossary() {
    let (found, said) = found(&with_glossary([
        "The Optional Protocol was signed by them.",
        "Дополнительный протокол подписан ими.",
        "Онҳо ба Протоколи иловагӣ имзо гузоштанд.",
    ]));
    assert_eq!(found, ["unapproved-term ru:3:1", "forbidden-term tg:3:16"], "{said}");
    insta::assert_snapshot!("terms", said.trim_end());
    quiet(
        "terms",
        &with_glossary([
            "The OPCAT’s text was signed by them.",
            "Текст Факультативного протокола подписан ими.",
            "Онҳо ба матни Протоколи факултативӣ имзо гузоштанд.",
        ]),
    );
    // The name may be taken from another message.
    let other = with_glossary([
        "The { heading } was signed by them.",
        "Подписан ими { heading } в городе.",
        "Онҳо ба { heading } имзо гузоштанд.",
    ]);
    other.message(EN, "heading", "heading = Optional Protocol\n");
    other.message(RU, "heading", "heading = Факультативный протокол\n");
    other.message(TG, "heading", "heading = Протоколи факултативӣ\n");
    quiet("terms", &other);
}

#[test]
fn names_of_the_glossary() {
    let glossary = "[[term]]\nsource = [\"Vienna\"]\nuse.ru = [\"Вена\", \"венск*\"]\nuse.tg = [\"Вена\"]\n";
    let check = |russian: &'static str| {
        let fixture = with(["All of them met in Vienna today.", russian, "Ҳамаи онҳо имрӯз дар Вена вохӯрданд."]);
        fixture.write("locales/glossary.toml", glossary);
        fixture
    };
    let (small, said) = found(&check("Все они встретились сегодня в вене."));
    assert_eq!(small, ["name-capital ru:3:38"], "{said}");
    insta::assert_snapshot!("name_capital", said.trim_end());
    let (other, said) = found(&check("Все они встретились сегодня в Венгрии."));
    assert_eq!(other, ["unapproved-term ru:3:1"], "{said}");
    for near in ["Все они встретились сегодня с Веной.", "Сегодня прошла их венская встреча здесь."]
    {
        quiet("names of the glossary", &check(near));
    }
}

#[test]
fn words_of_the_house() {
    let fixture = with([
        "The lawyers met people of all these towns.",
        "Адвокаты встретили зурбаганцев и лиссян, но не гель-гьюйцев.",
        "Адвокатҳо одамони ҳамаи ин шаҳрҳоро диданд.",
    ]);
    let russian = |list: &str| {
        fixture.write("locales/ru/words.txt", list);
        let (found, said) = found(&fixture);
        (found.join(", "), said)
    };
    assert_eq!(russian("").0, "misspelt ru:3:27, misspelt ru:3:41, misspelt ru:3:60");
    assert_eq!(russian("# names\nзурбаган* # a stem\nлиссян\nгель-гьюйцев\n").0, "");
    // A word is known in every form; one with a capital only with it.
    assert_eq!(russian("зурбаганцы\nЛиссяне\nгьюйцы\n").0, "misspelt ru:3:41");
    let (found, said) = russian("зурбаган*\nлиссян\nгьюйцев\n*\n-встретили > увидели\n");
    assert!(found.contains("forbidden-term ru:3:17") && found.contains("word-list ru/words.txt:4:1"), "{found}");
    assert_eq!(found.matches(", ").count(), 1, "{found}");
    insta::assert_snapshot!("words_of_the_house", said.trim_end());
}

#[test]
fn faulty_glossary() {
    let fixture = Fixture::words();
    fixture.write("locales/glossary.toml", "[[term]]\nsource = [\"a\"]\nuse.tj = [\"b\"]\n");
    let (found, said) = found(&fixture);
    assert_eq!(found, ["unknown-locale glossary.toml:3:5"], "{said}");
}

#[test]
fn persons() {
    let names = |fixture: &Fixture, russian: &str| {
        fixture.message(EN, "heading", "heading = **Susan Kerr**, Warsaw\n");
        fixture.message(RU, "heading", &format!("heading = **{russian}**, Варшава\n"));
        fixture.message(TG, "heading", "heading = **Сюзан Керр**, Варшава\n");
    };
    let lead =
        ["**Susan Kerr** spoke first.", "Первой говорила **Сьюзан Керр**.", "Аввал **Сюзан Керр** сухан гуфт."];
    let fixture = with(lead);
    names(&fixture, "Сюзан Керр");
    let (found, said) = found(&fixture);
    assert_eq!(found, ["name-differs ru:4:13"], "{said}");
    insta::assert_snapshot!("persons", said.trim_end());
    let near = with(lead);
    names(&near, "Сьюзан Керр");
    quiet("persons", &near);
}

#[test]
fn consistency() {
    let fixture = with(["About the meeting", "О встрече", "Дар бораи вохӯрӣ"]);
    fixture.message(EN, "heading", "heading = About the meeting\n");
    fixture.message(RU, "heading", "heading = Про встречу\n");
    fixture.message(TG, "heading", "heading = Дар бораи вохӯрӣ\n");
    let (found, said) = found(&fixture);
    assert_eq!(found, ["inconsistent-translation ru:4:1"], "{said}");
    insta::assert_snapshot!("consistency", said.trim_end());
}

#[test]
fn same_translation() {
    let lead = ["About a meeting of two towns", "О встрече в двух городах", "Дар бораи вохӯрии ду шаҳр"];
    let heading = |english: &str, russian: &str| {
        let fixture = with(lead);
        fixture.message(EN, "heading", &format!("heading = {english}\n"));
        fixture.message(RU, "heading", &format!("heading = {russian}\n"));
        fixture.message(TG, "heading", "heading = Дар бораи вохӯрии се деҳа\n");
        fixture
    };
    let (found, said) = found(&heading("About a meeting of villages", "О встрече в двух городах"));
    assert_eq!(found, ["same-translation ru:4:1"], "{said}");
    insta::assert_snapshot!("same_translation", said.trim_end());
    quiet("same translation", &heading("About a meeting of villages", "О встрече в трёх деревнях"));
}

#[test]
fn unused_messages_and_attributes() {
    let fixture = Fixture::words();
    for (path, text) in
        [(EN, "spare = Spare words\n"), (RU, "spare = Лишние слова\n"), (TG, "spare = Суханҳои зиёдатӣ\n")]
    {
        fixture.append(path, text);
    }
    fixture.message(RU, "heading", "heading = Подробности\n    .genitive = Подробностей\n");
    let (found, said) = found(&fixture);
    assert_eq!(found, ["unused-message en:6:1", "obsolete-attribute ru:5:6"], "{said}");
    insta::assert_snapshot!("unused", said.trim_end());
    // Used by another message; a form of its own that a text asks for.
    let near = Fixture::words();
    near.message(RU, "heading", "heading = Подробности\n    .genitive = Подробностей\n");
    for (path, text) in [(EN, "Of { heading }"), (RU, "Из { heading.genitive }"), (TG, "Аз { heading }")] {
        near.message(path, "lead", &format!("lead = {{ part }}\npart = {text}\n"));
    }
    quiet("unused", &near);
}

#[test]
fn a_house_message_that_nothing_can_need() {
    let fixture = Fixture::words();
    for (language, text) in [("en", "Old name"), ("ru", "Старое имя"), ("tg", "Номи кӯҳна")] {
        fixture.append(&format!("locales/{language}/organisations.ftl"), &format!("org-gone = {text}\n"));
    }
    let (found, said) = found(&fixture);
    assert_eq!(found.len(), 1, "{said}");
    assert!(found[0].starts_with("unused-message en/org:"), "{said}");
}

#[test]
fn glyphs() {
    let (found, said) = found(&with([
        "The sign 漢 was seen in the town.",
        "Знак 漢 видели в этом городе.",
        "Аломати 漢 дар шаҳр дида шуд.",
    ]));
    assert_eq!(found.iter().filter(|f| f.starts_with("missing-glyph")).count(), 3, "{said}");
    insta::assert_snapshot!("glyphs", said.trim_end());
    quiet(
        "glyphs",
        &with([
            "Chargé d’affaires Łukasz paid €5.",
            "Временный поверенный Łukasz отдал €5.",
            "Корпардози муваққатӣ Łukasz €5 дод.",
        ]),
    );
}

const COPY: Lead = ["Nota Bene and others", "Nota Bene and others", "Нота Бене ва дигарон"];

#[test]
fn one_message_may_be_allowed() {
    let allow = |line: &str| {
        let fixture = with(COPY);
        fixture.message(RU, "lead", &format!("{line}\nlead = {}\n", COPY[1]));
        fixture
    };
    quiet("allow", &allow("# payom: allow untranslated-copy the name stays in Latin letters"));
    quiet("allow", &allow("# A note.\n# payom: allow untranslated-copy имя пишется латиницей\n# Another."));
    for (line, expected) in [
        ("# payom: allow untranslated-copy", &["bad-opt-out ru:3:16"][..]),
        ("# payom: allow untranslated-cpy a name", &["bad-opt-out ru:3:16", "untranslated-copy ru:4:8"]),
        ("# payom: allow unknown-variable a name", &["bad-opt-out ru:3:16", "untranslated-copy ru:4:8"]),
        ("# payom: permit untranslated-copy a name", &["bad-opt-out ru:3:10", "untranslated-copy ru:4:8"]),
        ("# payom: allow spacing a name", &["unneeded-opt-out ru:3:16", "untranslated-copy ru:4:8"]),
        // A comment with an empty line below belongs to no message.
        ("# payom: allow untranslated-copy a name\n", &["untranslated-copy ru:5:8"]),
    ] {
        let (found, said) = found(&allow(line));
        assert_eq!(found, expected, "{line}\n{said}");
    }
    let (_, said) = found(&allow("# payom: allow untranslated-cpy a name"));
    insta::assert_snapshot!("bad_opt_out", said.trim_end());
    let (_, said) = found(&allow("# payom: allow spacing a name"));
    insta::assert_snapshot!("unneeded_opt_out", said.trim_end());
}

#[test]
fn rules_weigh_what_the_house_says() {
    let weighed = |rule: &str| {
        let fixture = with(COPY);
        fixture.append("payom.toml", &format!("\n[rules]\nstale-translation = \"off\"\n{rule}\n"));
        let run = fixture.check();
        (run.status, run.out)
    };
    assert_eq!(weighed("untranslated-copy = \"warning\""), (0, "1 warning\n".to_owned()));
    assert_eq!(weighed("untranslated-copy = \"off\""), (0, "no problems\n".to_owned()));
    assert_eq!(weighed("typed-twice = \"error\""), (1, "1 error\n".to_owned()));
}

/// A fix, once made, leaves nothing to report, and everything else as it was.
#[test]
fn fixes_put_right() {
    let fixture = with([
        "The “town” is big, old and kind…",
        "Этот  Kонвенционный \"город\" большой ,старый - и и добрый...",
        "Ин «шањр» калон,, давлати\u{304} ва меҳрубон аст…",
    ]);
    let before = fixture.read(RU);
    let run = fixture.run(&["check", "--fix"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(
        fixture.read(RU).lines().nth(2),
        Some("lead = Этот Конвенционный «город» большой, старый — и добрый…")
    );
    assert_eq!(fixture.read(TG).lines().nth(2), Some("lead = Ин «шаҳр» калон, давлатӣ ва меҳрубон аст…"));
    let rest =
        |text: &str| text.lines().enumerate().filter(|(i, _)| *i != 2).map(|(_, l)| l.to_owned()).collect::<Vec<_>>();
    assert_eq!(rest(&before), rest(&fixture.read(RU)));
}

/// Every code about words has a fixture here.
#[test]
fn every_code_has_a_fixture() {
    let others = [
        "unapproved-term",
        "forbidden-term",
        "name-differs",
        "name-capital",
        "inconsistent-translation",
        "same-translation",
        "unused-message",
        "obsolete-attribute",
        "unneeded-opt-out",
        "bad-opt-out",
        "final-letter",
    ];
    let shown = |code: &str| {
        others.contains(&code)
            || TABLE.iter().flat_map(|list| list.iter()).any(|found| found.starts_with(&format!("{code} ")))
    };
    let missing: Vec<&str> =
        Code::all().filter(|code| code.is_about_words()).map(Code::id).filter(|code| !shown(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
