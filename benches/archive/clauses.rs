//! Clauses that say the same in three languages; `#` is a number.

/// How every text begins, before its release's number.
pub(super) const BEGINNINGS: [&str; 3] = ["In report", "В докладе", "Дар гузориши"];

/// Sub-headings.
pub(super) const HEADINGS: [[&str; 3]; 4] = [
    ["What the sessions were about", "О чём говорили на встречах", "Масъалаҳои баррасишуда"],
    ["Who took part", "Кто участвовал", "Иштирокчиён"],
    ["What comes next", "Что дальше", "Қадамҳои оянда"],
    ["Background", "Справка", "Маълумоти иловагӣ"],
];

/// Clauses.
pub(super) const CLAUSES: [[&str; 3]; 16] = [
    [
        "representatives of # state bodies took part",
        "участвовали представители # государственных органов",
        "намояндагони # мақомоти давлатӣ иштирок намуданд",
    ],
    [
        "the conference was held on 2 October #",
        "конференция состоялась 2 октября # года",
        "конфронс 2 октябри соли # баргузор гардид",
    ],
    [
        "**the speaker** called for a national mechanism",
        "**докладчик** призвал создать национальный механизм",
        "**гузоришгар** ба таъсиси механизми миллӣ даъват намуд",
    ],
    [
        "{ org-coalition } issued a statement",
        "{ org-coalition } выступила с заявлением",
        "{ org-coalition } изҳорот дод",
    ],
    [
        "lawyers and activists learned the basic concepts of law",
        "юристы и активисты изучили основные понятия права",
        "ҳуқуқшиносон ва фаъолон мафҳумҳои асосии ҳуқуқро омӯхтанд",
    ],
    [
        "members of the group visited closed institutions of the country",
        "члены группы посетили закрытые учреждения страны",
        "аъзои гурӯҳ аз муассисаҳои пӯшидаи кишвар боздид намуданд",
    ],
    [
        "the project “Freedom” has been carried out in # districts",
        "проект «Свобода» осуществлялся в # районах",
        "лоиҳаи «Озодӣ» дар # ноҳия амалӣ гардид",
    ],
    [
        "that makes it crucial to give the victims legal assistance",
        "поэтому крайне важно оказывать жертвам правовую помощь",
        "аз ин рӯ, ба ҷабрдидагон расонидани кумаки ҳуқуқӣ муҳим аст",
    ],
    [
        "the report is online: [the text](link:report)",
        "доклад есть в сети: [текст](link:report)",
        "гузориш дар шабака ҳаст: [матн](link:report)",
    ],
    [
        "#.5 per cent of them were young people",
        "#,5 процента из них были молодыми людьми",
        "#,5 фоизи онҳо ҷавонон буданд",
    ],
    [
        "the meeting discussed the rights of persons in detention",
        "на встрече обсудили права лиц, лишённых свободы",
        "дар вохӯрӣ ҳуқуқи шахсони аз озодӣ маҳрумшуда баррасӣ шуд",
    ],
    [
        "for the latest news write to desk@example.org",
        "последние новости можно узнать по адресу desk@example.org",
        "барои хабарҳои нав ба desk@example.org нависед",
    ],
    [
        "considerable time had passed, he noted",
        "прошло немало времени, отметил он",
        "вақти зиёд гузаштааст, қайд кард ӯ",
    ],
    [
        "the training gives practical skills of work with the media",
        "обучение даёт практические навыки работы со СМИ",
        "омӯзиш малакаи амалии кор бо расонаҳоро медиҳад",
    ],
    [
        "the Government has taken steps to strengthen the law",
        "Правительство приняло меры для укрепления законодательства",
        "Ҳукумат ҷиҳати таҳкими қонунгузорӣ тадбирҳо андешид",
    ],
    ["the doors open at #:30", "двери открываются в #:30", "дарҳо соати #:30 кушода мешаванд"],
];
