//! The cases of Russian nouns and adjectives, and those behind its prepositions.
//!
//! In: nothing. Out: [`CASES`]. Invariants: small letters. Source: Зализняк, «Грамматический словарь».

use crate::l10n::language::cases::Stem::{Hard, Hushing, Soft, Velar};
use crate::l10n::language::cases::{Cases, Declining, NounWay, Stem};
use crate::l10n::language::prose::Gender::{self, Feminine, Masculine, Neuter};

const M: [Cases; 6] = Cases::MASCULINE;
const F: [Cases; 6] = Cases::FEMININE;
const N: [Cases; 6] = Cases::NEUTER;
const P: [Cases; 6] = Cases::PLURAL;

const GENITIVE: Cases = M[1].or(F[1]).or(N[1]).or(P[1]);
const DATIVE: Cases = M[2].or(F[2]).or(N[2]).or(P[2]);
/// Of things it is the nominative, of persons the genitive.
const ACCUSATIVE: Cases = M[0].or(M[1]).or(F[3]).or(N[0]).or(P[0]).or(P[1]);
const INSTRUMENTAL: Cases = M[4].or(F[4]).or(N[4]).or(P[4]);
const PREPOSITIONAL: Cases = M[5].or(F[5]).or(N[5]).or(P[5]);

const fn way(gender: Gender, endings: [&'static str; 11]) -> NounWay {
    NounWay { gender, endings, parted: false }
}

const fn parted(gender: Gender, endings: [&'static str; 11]) -> NounWay {
    NounWay { gender, endings, parted: true }
}

/// How Russian declines.
pub(super) static CASES: Declining = Declining {
    nouns: NOUNS,
    others: OTHERS,
    adjectives: ADJECTIVES,
    pronouns: PRONOUNS,
    alone: super::standing::ALONE,
    alone_neuter: super::standing::NEUTER,
    unsure: super::standing::UNSURE,
    prepositions: PREPOSITIONS,
    never_beside: &[
        "в", "во", "до", "для", "из", "к", "ко", "на", "над", "о", "об", "от", "под", "при", "с", "со", "у",
    ],
    times: super::standing::TIMES,
};

const NOUNS: &[NounWay] = &[
    way(Masculine, ["", "а", "у", "", "ом", "е", "ы", "ов", "ам", "ами", "ах"]),
    way(Masculine, ["", "а", "у", "", "ом", "е", "и", "ов", "ам", "ами", "ах"]),
    way(Masculine, ["", "а", "у", "", "ом", "е", "и", "ей", "ам", "ами", "ах"]),
    way(Masculine, ["", "а", "у", "", "ем", "е", "и", "ей", "ам", "ами", "ах"]),
    way(Masculine, ["ец", "ца", "цу", "ец", "цем", "це", "цы", "цев", "цам", "цами", "цах"]),
    way(Masculine, ["ец", "ца", "цу", "ец", "цом", "це", "цы", "цов", "цам", "цами", "цах"]),
    way(Masculine, ["ок", "ка", "ку", "ок", "ком", "ке", "ки", "ков", "кам", "ками", "ках"]),
    way(Masculine, ["ь", "я", "ю", "ь", "ем", "е", "и", "ей", "ям", "ями", "ях"]),
    way(Masculine, ["й", "я", "ю", "й", "ем", "е", "и", "ев", "ям", "ями", "ях"]),
    way(Masculine, ["й", "я", "ю", "й", "ем", "и", "и", "ев", "ям", "ями", "ях"]),
    way(Masculine, ["ин", "ина", "ину", "ин", "ином", "ине", "е", "", "ам", "ами", "ах"]),
    way(Feminine, ["а", "ы", "е", "у", "ой", "е", "ы", "", "ам", "ами", "ах"]),
    way(Feminine, ["а", "и", "е", "у", "ой", "е", "и", "", "ам", "ами", "ах"]),
    way(Feminine, ["а", "ы", "е", "у", "ей", "е", "ы", "", "ам", "ами", "ах"]),
    way(Feminine, ["а", "и", "е", "у", "ей", "е", "и", "", "ам", "ами", "ах"]),
    way(Feminine, ["я", "и", "е", "ю", "ей", "е", "и", "й", "ям", "ями", "ях"]),
    way(Feminine, ["я", "и", "е", "ю", "ей", "е", "и", "ь", "ям", "ями", "ях"]),
    parted(Feminine, ["а", "ы", "е", "у", "ой", "е", "ы", "", "ам", "ами", "ах"]),
    parted(Feminine, ["а", "и", "е", "у", "ой", "е", "и", "", "ам", "ами", "ах"]),
    way(Feminine, ["ь", "и", "и", "ь", "ью", "и", "и", "ей", "ям", "ями", "ях"]),
    way(Feminine, ["ия", "ии", "ии", "ию", "ией", "ии", "ии", "ий", "иям", "иями", "иях"]),
    way(Neuter, ["ие", "ия", "ию", "ие", "ием", "ии", "ия", "ий", "иям", "иями", "иях"]),
    way(Neuter, ["е", "я", "ю", "е", "ем", "е", "я", "ей", "ям", "ями", "ях"]),
    way(Neuter, ["ще", "ща", "щу", "ще", "щем", "ще", "ща", "щ", "щам", "щами", "щах"]),
    way(Neuter, ["о", "а", "у", "о", "ом", "е", "а", "", "ам", "ами", "ах"]),
    parted(Neuter, ["о", "а", "у", "о", "ом", "е", "а", "", "ам", "ами", "ах"]),
];

const OTHERS: &[(&str, Cases)] = &[
    ("люди", P[0]),
    ("людей", P[1]),
    ("людям", P[2]),
    ("людьми", P[4]),
    ("людях", P[5]),
    ("дети", P[0]),
    ("детей", P[1]),
    ("детям", P[2]),
    ("детьми", P[4]),
    ("детях", P[5]),
    ("человека", M[1]),
    ("человеку", M[2]),
    ("человеком", M[4]),
    ("человеке", M[5]),
    ("время", N[0]),
    ("времени", N[1].or(N[2]).or(N[5])),
    ("временем", N[4]),
    ("имя", N[0]),
    ("имени", N[1].or(N[2]).or(N[5])),
    ("именем", N[4]),
    ("матерям", P[2]),
    ("матерями", P[4]),
    ("помощь", F[0].or(F[3])),
    ("помощи", F[1].or(F[2]).or(F[5])),
    ("помощью", F[4]),
    ("судьям", P[2]),
    ("судьями", P[4]),
    ("семьям", P[2]),
    ("семьями", P[4]),
    ("статьям", P[2]),
    ("статьями", P[4]),
    ("статью", F[3]),
    ("мужчинам", P[2]),
    ("мужчинами", P[4]),
    ("путём", M[4]),
    ("ребёнку", M[2]),
    ("ребёнком", M[4]),
];

const ADJECTIVES: &[(&str, &[Stem], Cases)] = &[
    ("ый", &[Hard], M[0]),
    ("ий", &[Soft, Velar, Hushing], M[0]),
    ("ой", &[Hard, Velar, Hushing], M[0].or(F[1]).or(F[2]).or(F[4]).or(F[5])),
    ("ей", &[Soft, Hushing], F[1].or(F[2]).or(F[4]).or(F[5])),
    ("ая", &[Hard, Velar, Hushing], F[0]),
    ("яя", &[Soft], F[0]),
    ("ое", &[Hard, Velar, Hushing], N[0]),
    ("ее", &[Soft, Hushing], N[0]),
    ("ую", &[Hard, Velar, Hushing], F[3]),
    ("юю", &[Soft], F[3]),
    ("ого", &[Hard, Velar, Hushing], M[1].or(N[1])),
    ("его", &[Soft, Hushing], M[1].or(N[1])),
    ("ому", &[Hard, Velar, Hushing], M[2].or(N[2])),
    ("ему", &[Soft, Hushing], M[2].or(N[2])),
    ("ом", &[Hard, Velar, Hushing], M[5].or(N[5])),
    ("ем", &[Soft, Hushing], M[5].or(N[5])),
    ("ыми", &[Hard], P[4]),
    ("ими", &[Soft, Velar, Hushing], P[4]),
    ("ым", &[Hard], M[4].or(N[4]).or(P[2])),
    ("им", &[Soft, Velar, Hushing], M[4].or(N[4]).or(P[2])),
    ("ые", &[Hard], P[0]),
    ("ие", &[Soft, Velar, Hushing], P[0]),
    ("ых", &[Hard], P[1].or(P[5])),
    ("их", &[Soft, Velar, Hushing], P[1].or(P[5])),
];

const PRONOUNS: &[(&str, Cases)] = &[
    ("этот", M[0]),
    ("эта", F[0]),
    ("эту", F[3]),
    ("этой", F[1].or(F[2]).or(F[4]).or(F[5])),
    ("эти", P[0]),
    ("свой", M[0]),
    ("своя", F[0]),
    ("своё", N[0]),
    ("свое", N[0]),
    ("свою", F[3]),
    ("своего", M[1].or(N[1])),
    ("своему", M[2].or(N[2])),
    ("своём", M[5].or(N[5])),
    ("своем", M[5].or(N[5])),
    ("своим", M[4].or(N[4]).or(P[2])),
    ("своей", F[1].or(F[2]).or(F[4]).or(F[5])),
    ("свои", P[0]),
    ("своих", P[1].or(P[5])),
    ("своими", P[4]),
    ("наш", M[0]),
    ("наша", F[0]),
    ("наше", N[0]),
    ("нашу", F[3]),
    ("нашего", M[1].or(N[1])),
    ("нашему", M[2].or(N[2])),
    ("нашем", M[5].or(N[5])),
    ("нашим", M[4].or(N[4]).or(P[2])),
    ("нашей", F[1].or(F[2]).or(F[4]).or(F[5])),
    ("наши", P[0]),
    ("наших", P[1].or(P[5])),
    ("нашими", P[4]),
    ("ваш", M[0]),
    ("ваша", F[0]),
    ("ваше", N[0]),
    ("вашу", F[3]),
    ("вашего", M[1].or(N[1])),
    ("вашему", M[2].or(N[2])),
    ("вашем", M[5].or(N[5])),
    ("вашим", M[4].or(N[4]).or(P[2])),
    ("вашей", F[1].or(F[2]).or(F[4]).or(F[5])),
    ("ваши", P[0]),
    ("ваших", P[1].or(P[5])),
    ("вашими", P[4]),
];

const PREPOSITIONS: &[(&str, Cases)] = &[
    ("без", GENITIVE),
    ("для", GENITIVE),
    ("до", GENITIVE),
    ("из", GENITIVE),
    ("от", GENITIVE),
    ("ради", GENITIVE),
    ("среди", GENITIVE),
    ("кроме", GENITIVE),
    ("вместо", GENITIVE),
    ("около", GENITIVE),
    ("против", GENITIVE),
    ("у", GENITIVE),
    ("ото", GENITIVE),
    ("изо", GENITIVE),
    ("возле", GENITIVE),
    ("вокруг", GENITIVE),
    ("мимо", GENITIVE),
    ("насчёт", GENITIVE),
    ("помимо", GENITIVE),
    ("вследствие", GENITIVE),
    ("ввиду", GENITIVE),
    ("к", DATIVE),
    ("ко", DATIVE),
    ("благодаря", DATIVE),
    ("вопреки", DATIVE),
    ("согласно", DATIVE),
    ("над", INSTRUMENTAL),
    ("перед", INSTRUMENTAL),
    ("при", PREPOSITIONAL),
    ("в", ACCUSATIVE.or(PREPOSITIONAL)),
    ("во", ACCUSATIVE.or(PREPOSITIONAL)),
    ("на", ACCUSATIVE.or(PREPOSITIONAL)),
    ("о", ACCUSATIVE.or(PREPOSITIONAL)),
    ("об", ACCUSATIVE.or(PREPOSITIONAL)),
    ("через", ACCUSATIVE),
    ("про", ACCUSATIVE),
    ("сквозь", ACCUSATIVE),
    ("с", GENITIVE.or(INSTRUMENTAL).or(ACCUSATIVE)),
    ("со", GENITIVE.or(INSTRUMENTAL).or(ACCUSATIVE)),
    ("по", DATIVE.or(PREPOSITIONAL).or(ACCUSATIVE)),
    ("за", ACCUSATIVE.or(INSTRUMENTAL)),
    ("под", ACCUSATIVE.or(INSTRUMENTAL)),
    ("между", GENITIVE.or(INSTRUMENTAL)),
];
