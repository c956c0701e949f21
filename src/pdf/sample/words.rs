//! The words of the sample release in three languages.
//!
//! In: nothing. Out: constants. Invariants: spaces that must not break are U+00A0, as the typographer leaves them.

/// Words of the sample in one language.
pub(super) struct Words {
    pub(super) tag: &'static str,
    pub(super) publisher: &'static str,
    pub(super) label: &'static str,
    pub(super) headline: &'static str,
    pub(super) short: &'static str,
    pub(super) standfirst: &'static str,
    pub(super) day: &'static str,
    pub(super) dateline: &'static str,
    pub(super) dash: &'static str,
    pub(super) paragraphs: [&'static str; 4],
    pub(super) heading: &'static str,
    pub(super) quote: &'static str,
    pub(super) speaker: &'static str,
    pub(super) items: [&'static str; 3],
    pub(super) foreign: (&'static str, &'static str, &'static str),
    pub(super) contact: &'static str,
    pub(super) person: &'static str,
    pub(super) role: &'static str,
    pub(super) phone: &'static str,
    pub(super) mail: &'static str,
    pub(super) spoken: &'static str,
    pub(super) footer: &'static str,
    pub(super) lead_in: &'static str,
    pub(super) statement: &'static str,
    pub(super) partners: &'static str,
    pub(super) names: [&'static str; 4],
    pub(super) disclaimer: &'static str,
    pub(super) address: [&'static str; 4],
    pub(super) about: [&'static str; 2],
    pub(super) page: (&'static str, &'static str),
}

/// The sample in English.
pub(super) const ENGLISH: Words = Words {
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

/// The sample in Russian.
pub(super) const RUSSIAN: Words = Words {
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

/// The sample in Tajik.
pub(super) const TAJIK: Words = Words {
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
