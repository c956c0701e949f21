//! Where words may be divided, by the orthography and by dictionaries, not by what the code does.
//!
//! In: tables of words with a hyphen at every place where the rules allow one; of two places that are both allowed both are
//! given (`се-с-т-ра`). Out: what the code divides elsewhere. Invariants: a place that is not found costs a looser line, a
//! wrong one is read; so the code may find fewer, but at least one in each word.
//!
//! Sources: English, Merriam-Webster's and the TeX exceptions of Knuth; Russian, «Правила русской орфографии и
//! пунктуации» (1956), §§ 117–123, and the orthographic dictionary of the Academy for loans; Tajik, the orthography of 2021
//! («Ба сатри дигар кӯчонидани ҳиссаи калима»), and for loans the same principle, that syllables stay whole.

use super::hyphenate;

const ENGLISH: &str = "
    con-ven-tion rat-i-fi-ca-tion hu-man free-dom rec-om-men-da-tions in-sti-tu-tion gov-ern-ment com-mit-tee min-is-ter
    min-is-try del-e-ga-tion Eu-ro-pe-an rep-re-sen-ta-tive am-bas-sa-dor in-ter-na-tion-al pro-to-col pre-ven-tion
    tor-ture de-ten-tion mon-i-tor-ing or-ga-n-i-za-tion par-lia-ment jour-nal-ist in-for-ma-tion pub-li-ca-tion
    ed-u-ca-tion train-ing de-vel-op-ment dem-o-crat-ic ju-di-cial leg-is-la-tion im-ple-men-ta-tion par-tic-i-pants
    dis-cus-sion con-fer-ence con-sul-ta-tion ex-perts ex-pe-ri-ence sup-port in-de-pen-dent co-a-li-tion so-ci-e-ty
    of-fice com-mis-sion-er spe-cial rap-por-teur un-der-tak-ing pris-on-er pun-ish-ment treat-ment de-grad-ing
    na-tion-al mech-a-nism vis-it-ed es-tab-lished mem-ber-ship re-gion-al agree-ment fund-ing fi-nan-cial as-sis-tance
    pub-lic state-ment an-nounced wel-comed";

const RUSSIAN: &str = "
    Азер-бай-джан Та-джи-ки-с-тан ими-джа ме-не-джер бю-джет бю-джет-ный под-жи-гать под-жи-га-тель джин-сы ин-фля-ция
    кон-фликт кон-флик-т-ный ре-флек-сия ин-фра-с-т-рук-ту-ра кон-фрон-та-ция Ев-ро-па пра-во-за-щит-ник
    пре-д-у-п-ре-ж-де-ние пы-ток на-ци-о-наль-ный ор-га-ни-за-ция меж-ду-на-род-ный граж-дан-с-ко-го об-ще-с-т-во
    го-су-дар-с-т-вен-ный пре-вен-тив-ный ме-ха-низм ра-ти-фи-ка-ция про-то-кол фа-куль-та-тив-ный кон-фе-рен-ция
    объ-яв-ле-ние подъ-езд сель-с-кий рай-он тай-ный рос-сий-с-кий про-г-рам-ма пред-ста-ви-тель под-держ-ка
    разъ-яс-не-ние бе-з-о-пас-ность со-дей-с-т-вие со-труд-ни-че-с-т-во не-за-ви-си-мый жур-на-лист вос-ста-нов-ле-ние
    ис-поль-зо-ва-ние рас-сле-до-ва-ние уча-с-т-ник мо-ни-то-ринг ре-ко-мен-да-ция за-ко-но-да-тель-с-т-во
    обе-с-пе-че-ние си-с-те-ма агент-с-т-во спе-ци-аль-ный до-к-лад-чик Ев-ро-пей-с-кий встре-ча ко-мис-сия груп-па
    мас-со-вый вы-с-туп-ле-ние де-мо-к-ра-тия тю-рем-ный за-дер-жан-ный на-б-лю-да-тель по-соль-с-т-во
    ми-ни-с-тер-с-т-во юс-ти-ция ап-па-рат упол-но-мо-чен-ный жен-щи-на че-ло-век Ду-шан-бе";

const TAJIK: &str = "
    ней-трон ан-дро-ид ас-тро-но-мия сен-трал ин-фля-т-сия кон-крет ком-плекс им-про-ви-за-т-сия пор-трет эс-тра-да
    ор-кес-трӣ ре-гис-тр-ҳо Вен-грия кон-гресс кон-тракт кон-траст кон-трол инс-тру-мент абс-тракт элек-трон
    ад-ми-нис-тра-т-сия де-монс-тра-т-сия дис-кри-ми-на-т-сия люс-тра санс-крит
    даст-рас даст-ранҷ дӯст-рӯӣ санг-рез тарҳ-рез рост-рав вақт-ро пай-ванд-ро
    То-ҷи-кис-тон Ҷум-ҳу-рии таш-ки-лот ҳам-ко-рӣ бе-ха-та-рӣ таъ-лим ки-тоб-хо-на дав-ла-тӣ қо-нун сан-ъат май-дон
    са-но-ат бар-но-ма му-шо-ви-ра сар-ҳад шаҳр-ванд му-ло-қот
    бод-бон ба-ро-дар боғ-бон хо-на дӯс-тӣ та-аҷ-ҷуб та-бас-сум маъ-руф аъ-ло эъ-лон панд-но-ма лаъ-лӣ аро-ба оро-мӣ
    ҳу-қуқ ҳу-қу-қи шаҳ-рӣ мак-таб мас-ъул тай-ёр Ал-ба-ния Ну-ра-ли-зо-да";

/// The places of a table's word, and the word.
fn read(entry: &str) -> (String, Vec<usize>) {
    let mut word = String::new();
    let mut places = Vec::new();
    for part in entry.split('-') {
        if !word.is_empty() {
            places.push(word.len());
        }
        word.push_str(part);
    }
    (word, places)
}

fn shown(word: &str, places: &[usize]) -> String {
    let mut shown = word.to_owned();
    for place in places.iter().rev() {
        shown.insert(*place, '-');
    }
    shown
}

#[test]
fn words_are_divided_where_the_orthography_allows() {
    let mut wrong = Vec::new();
    for (language, table) in [("en", ENGLISH), ("ru", RUSSIAN), ("tg", TAJIK)] {
        assert!(table.split_whitespace().count() >= 60, "{language}");
        for entry in table.split_whitespace() {
            let (word, allowed) = read(entry);
            let found = hyphenate(language, &word);
            if found.is_empty() || found.iter().any(|place| !allowed.contains(place)) {
                wrong.push(format!("{language}: {} for {entry}", shown(&word, &found)));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
