//! Short passives that have one н, though the list of words knows adjectives of the same letters that have two.
//!
//! In: a word in small letters. Out: whether it is such a passive with two. Invariants: only those that are no adjectives: «организованна» may be
//! said of somebody.

/// The passives, as they are of a man.
const SHORT: &[&str] = &[
    "арестован",
    "аттестован",
    "блокирован",
    "гарантирован",
    "задержан",
    "зарегистрирован",
    "избран",
    "издан",
    "назначен",
    "написан",
    "обвинен",
    "обвинён",
    "объявлен",
    "обязан",
    "одобрен",
    "опубликован",
    "освобожден",
    "освобождён",
    "осужден",
    "осуждён",
    "отклонен",
    "отклонён",
    "отмечен",
    "отправлен",
    "оштрафован",
    "передан",
    "подписан",
    "получен",
    "построен",
    "предложен",
    "представлен",
    "предусмотрен",
    "приговорен",
    "приговорён",
    "признан",
    "проведен",
    "проведён",
    "продан",
    "проинформирован",
    "профинансирован",
    "разработан",
    "рассмотрен",
    "ратифицирован",
    "реализован",
    "сделан",
    "создан",
    "составлен",
    "установлен",
    "утвержден",
    "утверждён",
    "финансирован",
];

/// Whether a word is one of those passives with an н too many: «подписанно», «гарантированна».
pub(super) fn is_doubled(word: &str) -> bool {
    // An adverb.
    if word == "гарантированно" {
        return false;
    }
    let head = ["на", "но", "ны"].iter().find_map(|ending| word.strip_suffix(ending));
    head.is_some_and(|head| head.ends_with('н') && SHORT.contains(&head))
}
