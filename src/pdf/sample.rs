//! Editions to test with: one release in three languages, and odd ones.
//!
//! In: nothing. Out: [`Document`]s like those that resolving makes. In between: the words are those of a real release
//! of 2018 and of its translations, the rest is made up to be difficult.

use std::sync::Arc;

use jiff::civil::date;

use crate::document::{
    Address, Asset, AssetKind, Block, Channel, Contact, ContactBlock, Credit, CreditGroup, Document, Figure, Footer,
    Furniture, Href, Inline, Language, PagePart, PartnerList, Published, Text,
};

/// A text.
pub(crate) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// A paragraph of plain words.
pub(crate) fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text(words))])
}

fn href(address: &str) -> Href {
    Href::new(address).unwrap()
}

/// Words of the sample in one language.
struct Words {
    tag: &'static str,
    publisher: &'static str,
    label: &'static str,
    headline: &'static str,
    short: &'static str,
    standfirst: &'static str,
    day: &'static str,
    dateline: &'static str,
    dash: &'static str,
    paragraphs: [&'static str; 4],
    heading: &'static str,
    quote: &'static str,
    speaker: &'static str,
    items: [&'static str; 3],
    foreign: (&'static str, &'static str, &'static str),
    contact: &'static str,
    person: &'static str,
    role: &'static str,
    phone: &'static str,
    mail: &'static str,
    spoken: &'static str,
    footer: &'static str,
    lead_in: &'static str,
    statement: &'static str,
    partners: &'static str,
    names: [&'static str; 4],
    disclaimer: &'static str,
    address: [&'static str; 4],
    about: [&'static str; 2],
    page: (&'static str, &'static str),
}

const ENGLISH: Words = Words {
    tag: "en",
    publisher: "Bureau on Human Rights and Rule of Law",
    label: "Press release",
    headline: "Information sessions on ratification of the Optional Protocol to the UN Convention against Torture \
               held across Tajikistan",
    short: "Information sessions on the Optional Protocol",
    standfirst: "Officials in seven districts discussed a national mechanism that would prevent torture in places of \
                 detention.",
    day: "2 October 2018",
    dateline: "Dushanbe, 2\u{A0}October\u{A0}2018",
    dash: " – ",
    paragraphs: [
        "Within the framework of the European Union project “Action for Freedom from Torture in Tajikistan”, the \
         non-governmental organisation “Bureau on Human Rights and Rule of Law”, together with the Office of the \
         Commissioner for Human Rights of the Republic of Tajikistan, held a series of information sessions in the \
         regions of the country.",
        "The information sessions, attended by representatives of various state bodies, were held in July and August \
         2018 in the following regions of Tajikistan: Faizobod, Vakhsh, Asht, Darvoz, Khovaling, Baljuvon and \
         Khorugh. During the sessions, speakers spoke about the need to ratify the Optional Protocol to the UN \
         Convention against Torture, and to establish the National Preventive Mechanism (NPM) in the Republic of \
         Tajikistan, as well as about the activities of the Monitoring Group visiting closed and semi-closed \
         institutions in the country.",
        "Among the speakers were Mr\u{A0}Zarif Alizoda, the Commissioner for Human Rights of the Republic of \
         Tajikistan, Mr\u{A0}Shams Nuralizoda, the representative of the Office of the Prosecutor General, \
         Professor Tanderso Sharipov, as well as representatives of the Civil Society Coalition against Torture and \
         Impunity in Tajikistan, and members of the Monitoring Group representing civil society.",
        "In their speeches, the speakers informed participants about fundamental rights of persons serving sentences \
         in places of deprivation of liberty under the current Penitentiary Code, the need to ratify the Optional \
         Protocol to the UN Convention against Torture and to establish the National Preventive Mechanism in the \
         Republic of Tajikistan, and discussed the importance of Tajikistan’s implementation of recommendations \
         provided by the Member States of the UN Human Rights Council within the framework of the Universal Periodic \
         Review.",
    ],
    heading: "What the sessions dealt with",
    quote: "Regular, unannounced visits by independent experts are the most effective means of preventing torture. \
            They protect people in custody, and they protect the officers who do their work honestly.",
    speaker: "Zarif Alizoda, Commissioner for Human Rights",
    items: [
        "the fundamental rights of persons serving sentences in places of deprivation of liberty;",
        "ratification of the Optional Protocol and the establishment of a National Preventive Mechanism, which may \
         visit any place of detention at any time;",
        "recommendations of the Universal Periodic Review.",
    ],
    foreign: ("tg", "The sessions’ title in Tajik was ", "«Пешгирии шиканҷа»"),
    contact: "Contact for the media",
    person: "Tahmina Juraeva",
    role: "Press officer",
    phone: "tel.",
    mail: "e-mail",
    spoken: "Languages: Tajik, Russian, English",
    footer: "Funding and partners",
    lead_in: "In 2018 the project is co-sponsored by:",
    statement: "This project is funded by the European Union",
    partners: "A project implemented by:",
    names: [
        "Helsinki Foundation for Human Rights (Poland)",
        "Independent Center for Human Rights Protection (Tajikistan)",
        "Right and Prosperity (Tajikistan)",
        "Office of Civil Freedoms (Tajikistan)",
    ],
    disclaimer: "This publication was produced with the financial support of the European Union. Its contents are \
                 the sole responsibility of the Bureau on Human Rights and Rule of Law and do not necessarily reflect \
                 the views of the European Union.",
    address: [
        "Delegation of the European Union to the Republic of Tajikistan",
        "74 Adhamov Street",
        "734013 Dushanbe",
        "Republic of Tajikistan",
    ],
    about: [
        "The European Union is made up of 28 Member States who have decided to gradually link together their \
         know-how, resources and destinies. Together, over a period of enlargement of 60 years, they have built a \
         zone of stability, democracy and sustainable development while maintaining cultural diversity, tolerance \
         and individual freedoms.",
        "The European Union is committed to sharing its achievements and its values with countries and peoples \
         beyond its borders. To this end, the European Union has been active in Tajikistan since 1992, annually \
         providing about EUR\u{A0}35\u{A0}million in development assistance.",
    ],
    page: ("Page ", " of "),
};

const RUSSIAN: Words = Words {
    tag: "ru",
    publisher: "Бюро по правам человека и соблюдению законности",
    label: "Пресс-релиз",
    headline: "В регионах Таджикистана прошли информационные встречи о ратификации Факультативного протокола к \
               Конвенции ООН против пыток",
    short: "Встречи о Факультативном протоколе",
    standfirst: "В семи районах обсудили национальный механизм, который предупреждал бы пытки в местах лишения \
                 свободы.",
    day: "2 октября 2018 г.",
    dateline: "Душанбе, 2\u{A0}октября 2018\u{A0}г.",
    dash: "\u{A0}— ",
    paragraphs: [
        "В\u{A0}рамках проекта Европейского Союза «Действия за свободу от пыток в\u{A0}Таджикистане» общественная \
         организация «Бюро по правам человека и\u{A0}соблюдению законности» совместно с\u{A0}аппаратом \
         Уполномоченного по правам человека в\u{A0}Республике Таджикистан провела серию информационных встреч \
         в\u{A0}регионах страны.",
        "Встречи, в\u{A0}которых участвовали представители различных государственных органов, состоялись в\u{A0}июле \
         и\u{A0}августе 2018\u{A0}года в\u{A0}Файзабаде, Вахше, Аште, Дарвазе, Ховалинге, Бальджуване и\u{A0}Хороге. \
         Выступавшие говорили о\u{A0}необходимости ратифицировать Факультативный протокол к\u{A0}Конвенции ООН \
         против пыток и\u{A0}создать в\u{A0}Республике Таджикистан Национальный превентивный механизм, а\u{A0}также \
         о\u{A0}деятельности Мониторинговой группы, посещающей закрытые и\u{A0}полузакрытые учреждения страны.",
        "Среди выступавших были Уполномоченный по правам человека в\u{A0}Республике Таджикистан Зариф Ализода, \
         представитель Генеральной прокуратуры Шамс Нурализода, профессор Тандерсо Шарипов, а\u{A0}также \
         представители Коалиции гражданского общества против пыток и\u{A0}безнаказанности в\u{A0}Таджикистане и\u{A0}\
         члены Мониторинговой группы от гражданского общества.",
        "В\u{A0}своих выступлениях они рассказали участникам об основных правах лиц, отбывающих наказание в\u{A0}\
         местах лишения свободы, по действующему Кодексу исполнения уголовных наказаний, о\u{A0}необходимости \
         ратифицировать Факультативный протокол и\u{A0}создать Национальный превентивный механизм, а\u{A0}также \
         обсудили выполнение Таджикистаном рекомендаций государств\u{A0}— членов Совета ООН по правам человека \
         в\u{A0}рамках Универсального периодического обзора.",
    ],
    heading: "О чём говорили на встречах",
    quote: "Регулярные посещения без предупреждения, которые проводят независимые эксперты,\u{A0}— самое \
            действенное средство предупреждения пыток. Они защищают и\u{A0}тех, кто находится под стражей, и\u{A0}тех \
            сотрудников, кто честно выполняет свою работу.",
    speaker: "Зариф Ализода, Уполномоченный по правам человека",
    items: [
        "основные права лиц, отбывающих наказание в\u{A0}местах лишения свободы;",
        "ратификация Факультативного протокола и\u{A0}создание Национального превентивного механизма, который может \
         посещать любое место содержания под стражей в\u{A0}любое время;",
        "рекомендации Универсального периодического обзора.",
    ],
    foreign: ("tg", "По-таджикски встречи назывались ", "«Пешгирии шиканҷа»"),
    contact: "Контакты для СМИ",
    person: "Тахмина Джураева",
    role: "Пресс-секретарь",
    phone: "тел.",
    mail: "эл. почта",
    spoken: "Языки: таджикский, русский, английский",
    footer: "Финансирование и партнёры",
    lead_in: "В 2018 году проект софинансируют:",
    statement: "Проект финансируется Европейским Союзом",
    partners: "Проект осуществляют:",
    names: [
        "Хельсинкский фонд по правам человека (Польша)",
        "Независимый центр по защите прав человека (Таджикистан)",
        "Право и процветание (Таджикистан)",
        "Офис гражданских свобод (Таджикистан)",
    ],
    disclaimer: "Публикация подготовлена при финансовой поддержке Европейского Союза. Ответственность за её \
                 содержание несёт исключительно Бюро по правам человека и\u{A0}соблюдению законности; оно не \
                 обязательно отражает точку зрения Европейского Союза.",
    address: [
        "Представительство Европейского Союза в\u{A0}Республике Таджикистан",
        "ул. Адхамова, 74",
        "734013 Душанбе",
        "Республика Таджикистан",
    ],
    about: [
        "Европейский Союз состоит из 28 государств-членов, решивших постепенно объединить свои знания, ресурсы \
         и\u{A0}судьбы. Вместе за 60 лет расширения они построили зону стабильности, демократии и\u{A0}устойчивого \
         развития, сохранив культурное многообразие, терпимость и\u{A0}личные свободы.",
        "Европейский Союз стремится делиться своими достижениями и\u{A0}ценностями со странами и\u{A0}народами за \
         пределами своих границ. С\u{A0}этой целью он работает в\u{A0}Таджикистане с\u{A0}1992\u{A0}года и\u{A0}\
         ежегодно выделяет около 35\u{A0}млн евро на содействие развитию.",
    ],
    page: ("Страница ", " из "),
};

const TAJIK: Words = Words {
    tag: "tg",
    publisher: "Бюрои ҳуқуқи инсон ва риояи қонуният",
    label: "Хабари матбуотӣ",
    headline: "Дар минтақаҳои Тоҷикистон оид ба тасдиқи Протоколи иловагӣ ба Конвенсияи СММ зидди шиканҷа \
               чорабиниҳои маълумотнок баргузор шуданд",
    short: "Чорабиниҳо оид ба Протоколи иловагӣ",
    standfirst: "Дар ҳафт ноҳия механизми миллиеро муҳокима карданд, ки шиканҷаро дар ҷойҳои маҳрум сохтан аз озодӣ \
                 пешгирӣ мекунад.",
    day: "2 октябри соли 2018",
    dateline: "Душанбе, 2\u{A0}октябри соли 2018",
    dash: " – ",
    paragraphs: [
        "Дар доираи лоиҳаи Иттиҳоди Аврупо «Амал барои озодӣ аз шиканҷа дар Тоҷикистон» ташкилоти ҷамъиятии «Бюрои \
         ҳуқуқи инсон ва риояи қонуният» дар ҳамкорӣ бо дастгоҳи Ваколатдор оид ба ҳуқуқи инсон дар Ҷумҳурии \
         Тоҷикистон дар минтақаҳои кишвар силсилаи чорабиниҳои маълумотнок баргузор намуд.",
        "Чорабиниҳои маълумотнок бо иштироки намояндагони мақомоти гуногуни давлатӣ моҳҳои июл ва августи соли 2018 \
         дар Файзобод, Вахш, Ашт, Дарвоз, Ховалинг, Балҷувон ва Хоруғ баргузор шуданд. Суханварон зарурати тасдиқи \
         Протоколи иловагӣ ба Конвенсияи СММ зидди шиканҷа ва таъсиси Механизми миллии пешгирикунандаро дар \
         Ҷумҳурии Тоҷикистон таъкид намуда, дар бораи фаъолияти Гурӯҳи мониторинг, ки аз муассисаҳои пӯшида ва \
         нимпӯшидаи кишвар дидан мекунад, маълумот доданд.",
        "Дар байни суханварон Ваколатдор оид ба ҳуқуқи инсон дар Ҷумҳурии Тоҷикистон Зариф Ализода, намояндаи \
         Прокуратураи генералӣ Шамс Нурализода, профессор Тақдиршо Шарипов, инчунин намояндагони Эътилофи ҷомеаи \
         шаҳрвандӣ зидди шиканҷа ва беҷазоӣ дар Тоҷикистон ва аъзои Гурӯҳи мониторинг аз ҷомеаи шаҳрвандӣ буданд.",
        "Онҳо дар суханрониҳои худ иштирокчиёнро бо ҳуқуқҳои асосии шахсоне, ки дар ҷойҳои маҳрум сохтан аз озодӣ \
         ҷазо адо мекунанд, бо зарурати тасдиқи Протоколи иловагӣ ва таъсиси Механизми миллии пешгирикунанда шинос \
         намуда, аҳамияти аз ҷониби Тоҷикистон иҷро шудани тавсияҳои давлатҳои узви Шӯрои СММ оид ба ҳуқуқи инсонро \
         дар доираи Баррасии даврии умумӣ муҳокима карданд.",
    ],
    heading: "Мавзӯъҳои чорабиниҳо",
    quote: "Боздидҳои мунтазам ва бе огоҳии қаблии коршиносони мустақил воситаи аз ҳама муассири пешгирии шиканҷа \
            мебошанд. Онҳо ҳам шахсони дар ҳабс қарордошта ва ҳам кормандонеро, ки вазифаи худро софдилона иҷро \
            мекунанд, ҳимоя менамоянд.",
    speaker: "Зариф Ализода, Ваколатдор оид ба ҳуқуқи инсон",
    items: [
        "ҳуқуқҳои асосии шахсоне, ки дар ҷойҳои маҳрум сохтан аз озодӣ ҷазо адо мекунанд;",
        "тасдиқи Протоколи иловагӣ ва таъсиси Механизми миллии пешгирикунанда, ки метавонад дар вақти дилхоҳ ба ҷойи \
         дилхоҳи нигоҳдорӣ ташриф орад;",
        "тавсияҳои Баррасии даврии умумӣ.",
    ],
    foreign: ("ru", "Номи русии чорабиниҳо: ", "«Предупреждение пыток»"),
    contact: "Тамос барои ВАО",
    person: "Таҳмина Ҷӯраева",
    role: "Котиби матбуотӣ",
    phone: "тел.",
    mail: "почтаи электронӣ",
    spoken: "Забонҳо: тоҷикӣ, русӣ, англисӣ",
    footer: "Маблағгузорӣ ва шарикон",
    lead_in: "Дар соли 2018 лоиҳаро якҷоя маблағгузорӣ мекунанд:",
    statement: "Лоиҳа аз ҷониби Иттиҳоди Аврупо маблағгузорӣ мешавад",
    partners: "Лоиҳаро амалӣ мекунанд:",
    names: [
        "Бунёди Ҳелсинкии ҳуқуқи инсон (Полша)",
        "Маркази мустақили ҳифзи ҳуқуқи инсон (Тоҷикистон)",
        "Ҳуқуқ ва шукуфоӣ (Тоҷикистон)",
        "Дафтари озодиҳои шаҳрвандӣ (Тоҷикистон)",
    ],
    disclaimer: "Ин нашрия бо дастгирии молиявии Иттиҳоди Аврупо омода шудааст. Масъулияти мазмуни он танҳо бар \
                 дӯши Бюрои ҳуқуқи инсон ва риояи қонуният аст ва он ҳатман нуқтаи назари Иттиҳоди Аврупоро ифода \
                 намекунад.",
    address: [
        "Намояндагии Иттиҳоди Аврупо дар Ҷумҳурии Тоҷикистон",
        "кӯчаи Адҳамов, 74",
        "734013 Душанбе",
        "Ҷумҳурии Тоҷикистон",
    ],
    about: [
        "Иттиҳоди Аврупо аз 28 давлати аъзо иборат аст, ки қарор додаанд дониш, захираҳо ва тақдири худро тадриҷан \
         муттаҳид созанд. Онҳо якҷоя дар давоми 60 соли густариш минтақаи субот, демократия ва рушди устуворро \
         бунёд намуда, гуногунии фарҳангӣ, таҳаммулпазирӣ ва озодиҳои шахсиро нигоҳ доштаанд.",
        "Иттиҳоди Аврупо мекӯшад, ки дастовардҳо ва арзишҳои худро бо кишварҳо ва халқҳои берун аз сарҳадҳои худ \
         бубинад. Бо ин мақсад он аз соли 1992 дар Тоҷикистон фаъолият мекунад ва ҳар сол барои кӯмак ба рушд \
         тақрибан 35\u{A0}миллион евро ҷудо менамояд.",
    ],
    page: ("Саҳифаи ", " аз "),
};

/// The sample in a language: `en`, `ru`, anything else is `tg`.
pub(crate) fn edition(tag: &str) -> Document {
    let words = match tag {
        "en" => &ENGLISH,
        "ru" => &RUSSIAN,
        _ => &TAJIK,
    };
    let languages = [("en", "English"), ("ru", "Русский"), ("tg", "Тоҷикӣ")];
    Document {
        slug: "optional-protocol-sessions".to_owned(),
        locale: words.tag.parse().unwrap(),
        languages: languages
            .iter()
            .map(|(tag, name)| Language { locale: tag.parse().unwrap(), name: text(name) })
            .collect(),
        published: Some(Published { date: date(2018, 10, 2), shown: text(words.day) }),
        label: Some(text(words.label)),
        headline: text(words.headline),
        short_headline: text(words.short),
        standfirst: Some(vec![Inline::Text(text(words.standfirst))]),
        body: body(words),
        contacts: Some(ContactBlock { heading: text(words.contact), contacts: vec![contact(words), second(words)] }),
        footer: Some(footer(words)),
        furniture: Furniture {
            publisher: text(words.publisher),
            page_of: vec![
                PagePart::Text(text(words.page.0)),
                PagePart::Page,
                PagePart::Text(text(words.page.1)),
                PagePart::Pages,
            ],
            languages_heading: text("Languages"),
            download_pdf: text("PDF"),
            skip_to_content: text("Skip"),
            all_releases: text("All"),
            kilobyte: text("kB"),
            megabyte: text("MB"),
        },
        description: text(words.standfirst),
        issuers: vec![text(words.publisher)],
        keywords: vec![text("NPM")],
        site: Some(href("https://example.org/")),
        draft: None,
    }
}

fn body(words: &Words) -> Vec<Block> {
    let [first, second, third, fourth] = words.paragraphs;
    let (tag, before, foreign) = words.foreign;
    let dateline = Inline::Dateline { text: text(words.dateline), date: date(2018, 10, 2) };
    let opening = vec![dateline, Inline::Text(text(words.dash)), Inline::Text(text(first))];
    let mention = Inline::Foreign {
        locale: tag.parse().unwrap(),
        content: vec![Inline::Emphasis(vec![Inline::Text(text(foreign))])],
    };
    let address = Inline::Link {
        href: href("mailto:bhr.taj@gmail.com"),
        content: vec![Inline::Text(text("bhr.taj@gmail.com"))],
    };
    vec![
        Block::Paragraph(opening),
        paragraph(second),
        paragraph(third),
        Block::Quote {
            content: vec![paragraph(words.quote)],
            attribution: Some(vec![Inline::Text(text(words.speaker))]),
        },
        Block::Heading { level: 2, anchor: "topics".to_owned(), content: vec![Inline::Text(text(words.heading))] },
        paragraph(fourth),
        Block::List { start: None, items: words.items.iter().map(|item| vec![paragraph(item)]).collect() },
        Block::Paragraph(vec![
            Inline::Text(text(before)),
            mention,
            Inline::Text(text(" (")),
            address,
            Inline::Text(text(").")),
        ]),
    ]
}

fn contact(words: &Words) -> Contact {
    let channel = |label: &str, shown: &str, address: &str| Channel {
        label: text(label),
        shown: text(shown),
        href: Some(href(address)),
    };
    Contact {
        name: text(words.person),
        role: Some(text(words.role)),
        organisation: Some(text(words.publisher)),
        channels: vec![
            channel(words.phone, "+992 37 224 41 45", "tel:+992372244145"),
            channel(words.mail, "bhr.taj@gmail.com", "mailto:bhr.taj@gmail.com"),
        ],
        languages: Some(text(words.spoken)),
    }
}

fn second(words: &Words) -> Contact {
    let mut contact = contact(words);
    contact.name = text("Iuliia Cheromukhina");
    contact.role = None;
    contact.languages = None;
    contact
}

fn footer(words: &Words) -> Footer {
    let emblem = Credit::Emblem {
        logo: Arc::new(svg("eu-emblem.svg", 810, 540)),
        alternative: text(words.statement),
        statement: text(words.statement),
        clear_space: 0.5,
    };
    let marks = ["SIGRID RAUSING TRUST", "OPEN\u{A0}SOCIETY FOUNDATIONS"].map(|name| Credit::Wordmark(text(name)));
    let channel = |label: &str, shown: &str, address: Option<&str>| Channel {
        label: text(label),
        shown: text(shown),
        href: address.map(href),
    };
    Footer {
        heading: text(words.footer),
        groups: vec![
            CreditGroup { lead_in: None, credits: vec![emblem] },
            CreditGroup { lead_in: Some(text(words.lead_in)), credits: marks.to_vec() },
        ],
        partners: vec![PartnerList {
            lead_in: text(words.partners),
            names: words.names.iter().map(|name| text(name)).collect(),
        }],
        disclaimers: vec![text(words.disclaimer)],
        addresses: vec![Address {
            lines: words.address.iter().map(|line| text(line)).collect(),
            channels: vec![
                channel(words.phone, "+992 37 221 74 07", Some("tel:+992372217407")),
                channel("fax", "+992 37 221 43 21", None),
                channel(
                    words.mail,
                    "Delegation-Tajikistan-Pic@eeas.europa.eu",
                    Some("mailto:Delegation-Tajikistan-Pic@eeas.europa.eu"),
                ),
            ],
        }],
        about: words.about.iter().map(|about| text(about)).collect(),
    }
}

/// The emblem's drawing, so that looking at a page shows what it will be.
const EMBLEM: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 810 540"><rect width="810" height="540" fill="#039"/><circle cx="405" cy="270" r="180" fill="none" stroke="#fc0" stroke-width="40" stroke-dasharray="40 54.25"/></svg>"##;

/// A vector picture.
pub(crate) fn svg(name: &str, width: u32, height: u32) -> Asset {
    Asset { name: name.to_owned(), kind: AssetKind::Svg, width, height, bytes: EMBLEM.as_bytes().to_vec() }
}

/// A figure with caption and credit.
pub(crate) fn figure() -> Block {
    Block::Figure(Figure {
        image: Arc::new(svg("photo.svg", 900, 600)),
        alternative: text("A meeting"),
        caption: Some(vec![Inline::Text(text("Participants of the session in Khorugh, August 2018."))]),
        credit: Some(text("Photo: BHR Tajikistan, 2018")),
    })
}
