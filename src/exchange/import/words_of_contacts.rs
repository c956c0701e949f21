//! The words that lines about contacts are made of, in English, Russian and Tajik.
//!
//! In: nothing. Out: lists of words, in small letters. Invariants: a line of these words alone tells no news.

/// Whole words.
pub(super) const VOCABULARY: &str = "contact contacts press media further more additional information info please call write us at on by or and via \
    phone phones tel telephone mob mobile cell fax e-mail email mail e web website page name position job title \
    desk enquiries inquiries enquiry inquiry queries questions question the of our your journalists editors person \
    persons if you have any interview interviews arrange details whatsapp viber telegram facebook skype ext \
    extension language languages english russian tajik address note mr mrs ms dr for project event release about \
    visit see available notes office service to a with department communications communication pr relations public \
    hotline landline switchboard direct line spokesperson in контакт контакты контакта контактам контактная \
    контактное контактные контактный лицо лица для сми прессы журналистов за дополнительной дополнительную \
    дополнительная дополнительные информацией информацию информация информации подробной подробная подробную \
    подробнее подробности по вопросам вопросов вопросы пожалуйста обращайтесь обращаться обратитесь звоните \
    звонить пишите писать свяжитесь связь связи связям связаться с со к и или на в во о об нам нами адресу адрес \
    адреса телефон телефону телефона телефоны телефонам тел т моб мобильный факс факсу эл электронная электронной \
    электронный электронную почта почте почту почты сайт сайте веб веб-сайт ссылка имя фио должность пресс-служба \
    пресс-службу пресс-службой пресс-службы служба пресс пресс-центр пресс-центра справок справки справка \
    справками можно получить просим интервью мероприятию мероприятии мероприятия проекту проекте проекта релизу \
    доб добавочный вн язык языки русский русском английский английском таджикский таджикском г-жа г-н ватсап \
    телеграм отдел отдела общественностью общественности горячая линия приёмная приемная тамос барои маълумот \
    маълумоти маълумотҳои иттилоот иттилооти бештар иловагӣ муфассал гирифтан бо ва ё ба аз дар мо лутфан муроҷиат \
    кунед намоед шавед нависед занг занед телефони телефонҳо рақам рақами рақамҳои мобилӣ почтаи электронӣ суроға \
    суроғаи нишонӣ нишонии сомона сомонаи шахси масъул масъули робита робитаи тамоси ном номи вазифа вазифаи \
    хадамоти хадамот матбуот матбуоти вао воситаҳои ахбори омма журналистон рӯзноманигорон саволҳо савол пурсишҳо \
    забон забонҳо забонҳои англисӣ русӣ тоҷикӣ оид лоиҳа лоиҳаи чорабинӣ чорабинии маркази шуъбаи пресс-хадамот";

/// Beginnings of words that speak of contacts.
pub(super) const CORE: &str = "contact inform enquir inquir press media tel phone mob fax e-mail email website контакт информац справ пресс \
    сми тел связ тамос маълумот иттилоот матбуот вао робита";

/// Words before the digits that are dialled behind a number.
pub(super) const ENDS_IN_DIGITS: &str = "ext extension доб добавочный вн дохилӣ";

/// Beginnings of words for what people are.
pub(super) const ROLES: &str = "officer manager director head coordinator co-ordinator specialist secretary spokes chief adviser advisor \
    assistant editor chair lawyer expert consultant president представител руководител директор менеджер \
    координатор специалист пресс-секретар советник начальник заведующ председател помощник редактор сотрудни юрист \
    эксперт консультант мудир роҳбар сардор муовин мутахассис ҳамоҳангсоз котиб мушовир раис корманд намоянда \
    ҳуқуқшинос";

/// Beginnings of words that offices and organisations are called by.
pub(super) const ORGANISATIONS: &str = "ministry centre center office service department agency committee foundation association bureau initiative \
    organisation organization union institute society council programme coalition embassy delegation communication \
    министерств центр служб пресс-служб отдел управлени агентств комитет фонд ассоциац бюро организац общество \
    обществен союз институт совет представительств посольств коалиц вазорат марказ кумита ташкилот агенти раёсат \
    шуъба хадамот иттиҳод созмон ҷамъият сафорат намояндаги";

/// Words that no role holds: they go on with a sentence.
pub(super) const NO_ROLE: &str = "and but or was were is are has have had said not no will the и а но или не был была были ва вале \
    ё буд аст шуд нест на";

/// Whether a list has a word.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|own| own == word)
}

/// Whether a word begins as one of a list.
pub(super) fn begins(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|own| word.starts_with(own))
}
