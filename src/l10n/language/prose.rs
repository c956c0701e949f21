//! What a proofreader knows of a language's running text, as data.
//!
//! In: nothing. Out: [`Prose`], the form in which each language's folder gives it. Invariants: words are in small letters,
//! without their full stop; a language that says nothing is not proofread in this way.

use super::bounds::Bounds;
use super::cases::Declining;
pub use super::cases::Gender;
use super::ruling::Ruling;

/// Abbreviations, signs and endings that have one right form.
#[derive(Debug)]
pub struct Prose {
    /// Abbreviations before a name, from which a space parts them: `ул. Рудаки`. Those of four letters and more need
    /// no list: a full stop and a capital behind so many letters end a sentence.
    pub before_names: &'static [&'static str],
    /// Abbreviations before a number, from which a space parts them: `стр. 5`.
    pub before_numbers: &'static [&'static str],
    /// Units that a space parts from their number: `5 км`.
    pub after_numbers: &'static [&'static str],
    /// Abbreviations of two words with a space between: `т. е.`
    pub pairs: &'static [(&'static str, &'static str)],
    /// Whether a space stands between a number and `%` or `°C`, and between `№` and a number.
    pub spaced_signs: bool,
    /// Whether initials stand apart from each other and from the surname.
    pub spaced_initials: bool,
    /// Endings behind a figure and a hyphen that are not written so, and how they are; empty: without any.
    pub number_endings: &'static [(&'static str, &'static str)],
    /// How words begin that stand after a Roman numeral: `XXI век`.
    pub after_roman: &'static [&'static str],
    /// Words that stand before a Roman numeral: `асри XXI`.
    pub before_roman: &'static [&'static str],
    /// Abbreviations of four letters and more, after whose full stop a sentence goes on.
    pub abbreviations: &'static [&'static str],
    /// Words that texts write with a capital and that are no part of a person's name; titles too.
    pub no_names: &'static [&'static str],
    /// Endings of surnames, by which a person is told from a thing.
    pub surnames: &'static [&'static str],
    /// Endings of adjectives, which are made of names of countries.
    pub adjectives: &'static [&'static str],
    /// Short words that end sentences and are no abbreviations.
    pub last_words: &'static [&'static str],
    /// Words before which a comma stands, unless one of `no_comma` is before them or one of `no_clause` behind them.
    pub relatives: &'static [&'static str],
    /// Words after which no comma stands before a relative: prepositions and conjunctions.
    pub no_comma: &'static [&'static str],
    /// Words behind a relative that make it none: «в который раз»; behind a word that denies, those that only compare.
    pub no_clause: &'static [&'static str],
    /// The word that begins what was said: «что», «ки».
    pub that: &'static str,
    /// Conjunctions before which a comma stands.
    pub conjunctions: &'static [Conjunction],
    /// Words that begin a sentence with a clause that a comma closes.
    pub opening: &'static [&'static str],
    /// Words that begin a question within a sentence.
    pub asking: &'static [&'static str],
    /// Verbs behind which they need a comma, besides those of saying.
    pub knowing: &'static [&'static str],
    /// Endings of words behind which the word for "that" needs a comma: «касоне, ки».
    pub indefinite: &'static [&'static str],
    /// Words with such an ending that go with it: «вақте ки».
    pub at_once: &'static [&'static str],
    /// Verbs after which it needs a comma.
    pub saying: &'static [&'static str],
    /// How words begin that deny; of English, the words.
    pub denials: &'static [&'static str],
    /// Words that deny, whole.
    pub denying_words: &'static [&'static str],
    /// What makes a word deny, before another word, with the fewest letters of that.
    pub denying_prefixes: &'static [(&'static str, usize)],
    /// How words begin that look like those and deny nothing: «несколько», «нафар».
    pub affirming: &'static [&'static str],
    /// What makes a number the least or the most.
    pub bounds: &'static Bounds,
    /// What a word that denies only limits or affirms: words within three behind it, with what follows: "nothing but".
    pub excepting: &'static [&'static str],
    /// What a word that denies only puts off: "not until March" is «лишь в марте».
    pub delaying: &'static [&'static str],
    /// How words begin that may deny, in a source text to whose translation a denial must not be added.
    pub denial_hints: &'static [&'static str],
    /// How verbs end behind the word that denies, or begin with the denial: those alone are sure to deny.
    pub denied_verbs: DeniedVerbs,
    /// Words that deny only with another that does: «никто», «ҳеҷ».
    pub half_denials: &'static [&'static str],
    /// Words right before those that make them say something else: «как никогда».
    pub half_denied: &'static [&'static str],
    /// One of those that denies only before some words, and where it is said twice; then these words: «ни один», «ни …, ни …».
    pub neither: &'static [&'static str],
    /// Pairs of words that are one, and how that is written: «по прежнему».
    pub parted: &'static [(&'static str, &'static str)],
    /// How the second of a pair ends, and the word behind it, where the two belong together: «по прежнему маршруту».
    pub parted_but: &'static [(&'static str, &'static [char])],
    /// The same only before some words, by their beginnings: «в течении года».
    pub parted_before: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// Words that cannot follow others in the form that they have.
    pub governed: &'static [Governed],
    /// Short words, what they are before some sounds, and how words begin there, with a `*`, or whole words: «об» for «о».
    pub sounded: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// Endings of an infinitive and of the finite verb that sounds so, and words right before which it is the one or the other.
    pub verbs: Option<&'static LikeVerbs>,
    /// Words that must agree with those beside them.
    pub concord: Option<&'static Concord>,
    /// Verbs, and what they ask of the words beside them.
    pub ruling: Option<&'static Ruling>,
    /// Words that the izofa joins, and others.
    pub izofa: Option<&'static Izofa>,
    /// How words begin before which a number with a point is a decimal fraction, which the language writes with a comma.
    pub measured: &'static [&'static str],
    /// Kinds of people that numbers count, and how words begin that name them, with a space between.
    pub people: &'static [(&'static str, &'static str)],
    /// How words begin behind which a small Latin letter is a name: «витамин c».
    pub lettered: &'static [&'static str],
    /// What words have inside that deny.
    pub denials_within: &'static [&'static str],
    /// Words that stand twice by a slip alone, so that one may be deleted unseen: «едва едва» and «зуд зуд» may be meant.
    pub never_twice: &'static [&'static str],
    /// Latin words in small letters that stand in running text as they are.
    pub taken_over: &'static [&'static str],
    /// Beginnings of words before `12-34` that number one thing, with a space behind each: `кв. 3-15`.
    pub numbered: &'static str,
    /// Beginnings of words before `12-34` that tell of a range, with a space behind each: `стр. 12-34`.
    pub ranged: &'static str,
    /// Whether a dash always stands between spaces, which the other dash need not.
    pub spaced_dash: Option<char>,
    /// What a noun after a numeral must be.
    pub counting: Counting,
}

/// A conjunction before which a comma stands.
#[derive(Clone, Copy, Debug)]
pub struct Conjunction {
    /// The word.
    pub word: &'static str,
    /// Words behind which none stands: «и если».
    pub behind: &'static [&'static str],
    /// Words before which it is another: «хотя бы».
    pub before: &'static [&'static str],
    /// The words of which one must follow; empty: any.
    pub next: &'static [&'static str],
}

/// Words that cannot follow others in the form that they have: «согласно договора».
#[derive(Clone, Copy, Debug)]
pub struct Governed {
    /// The words before.
    pub before: &'static [&'static str],
    /// How words end behind them that are wrong, and how they end then.
    pub wrong: &'static [(&'static str, &'static str)],
    /// Words that end so and are something else.
    pub right: &'static [&'static str],
    /// Whole words, or with a `*` how longer ones end, of which one may stand between.
    pub between: &'static [&'static str],
    /// The words of which one must follow; empty: any.
    pub next: &'static [&'static str],
    /// How words begin that make it right from anywhere before.
    pub unless: &'static [&'static str],
}

/// Verbs of which two forms sound alike: «обратиться» and «обратится».
#[derive(Debug)]
pub struct LikeVerbs {
    /// The ending of the infinitive, and of the other form.
    pub endings: (&'static str, &'static str),
    /// The ending of a finite verb that is an infinitive with ь behind it: «получит».
    pub sounding: &'static str,
    /// Words right before an infinitive.
    pub infinitive: &'static [&'static str],
    /// Words right before the other form, unless one of `infinitive` or `open` stands behind it.
    pub finite: &'static [&'static str],
    /// Words between or behind, after which nothing is claimed.
    pub open: &'static [&'static str],
}

/// Words that must agree with those beside them: «новый закон», «Комиссия опубликовала».
#[derive(Debug)]
pub struct Concord {
    /// The cases of nouns and adjectives.
    pub declining: &'static Declining,
    /// Numerals behind which an adjective is in the genitive of many: «три новых закона».
    pub few: &'static [&'static str],
    /// Endings of adjectives in the nominative or the accusative, their gender, and how a noun ends that may disagree.
    pub adjectives: &'static [(&'static str, Gender, &'static [char])],
    /// How adjectives begin that stand for nouns, or take a noun in any form.
    pub standing: &'static [&'static str],
    /// How those begin that stand for nouns in the neuter.
    pub standing_neuter: &'static [&'static str],
    /// Nouns in -а and -я of either gender, or of men, and words of quantity.
    pub either: &'static [&'static str],
    /// Verbs before a short passive, and how it cannot end behind them.
    pub passive: &'static [(&'static str, &'static [&'static str])],
    /// Short passives, of a man: with о they are no adverbs.
    pub short: &'static [&'static str],
    /// Persons in the nominative of many: «эксперты».
    pub persons: &'static [&'static str],
    /// Measures of which something has the genitive: «литров».
    pub measures: &'static [&'static str],
    /// Numerals in the nominative.
    pub numerals: &'static [&'static str],
    /// Prepositions behind which no feminine noun stands in the nominative.
    pub prepositions: &'static [&'static str],
    /// Prepositions with the dative or the instrumental: «с новым законом».
    pub over: &'static [&'static str],
    /// Words between two adjectives of one noun: «степную и лесостепную зоны».
    pub joining: &'static [&'static str],
    /// How adjectives begin that are people, rooms or teams with something of their own behind them: «старший группы», «сборная страны».
    pub heading: &'static [&'static str],
    /// How adjectives begin that may stand alone behind a preposition: «по сравнению с прошлой».
    pub alone: &'static [&'static str],
}

/// Words that the izofa joins, and others: «беморхонаи шаҳрӣ».
#[derive(Debug)]
pub struct Izofa {
    /// Verbs, to which no izofa leads.
    pub verbs: &'static [&'static str],
    /// How verbs begin that have an adjective before them for their own: «мактаб давлатӣ шуд».
    pub own: &'static [&'static str],
    /// Nouns as they stand before no word of their own.
    pub nouns: &'static [&'static str],
    /// Adjectives of relation, without their last letter.
    pub relation: &'static [&'static str],
    /// Other adjectives that are no adverbs.
    pub qualities: &'static [&'static str],
    /// Adjectives with the izofa, which no noun stands before without it: «бинои нави».
    pub leading: &'static [&'static str],
    /// Words that may stand before them: «ниҳоят муҳими».
    pub apart: &'static [&'static str],
    /// How words end that may stand before them.
    pub apart_endings: &'static [&'static str],
    /// Nouns that lead to people: «ҳуқуқи маҳбусон».
    pub of_people: &'static [&'static str],
    /// People who lead to an institution: «сардори колония».
    pub heads: &'static [&'static str],
    /// Words that cannot stand beside others.
    pub beside: &'static Beside,
}

/// Words that cannot stand beside others: «занону ва», «ҳар шаҳрвандон», «бояд мегиранд».
#[derive(Debug)]
pub struct Beside {
    /// Endings that are no words.
    pub alone: &'static [&'static str],
    /// The word for "and", and how words end that have said it.
    pub and: (&'static str, &'static [&'static str]),
    /// "Every", and "one", which may stand behind it.
    pub every: (&'static str, &'static str),
    /// "Must"; how verbs begin that do not stand behind it, and end; and words that begin another clause.
    pub must: (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]),
    /// "Since", and the word that goes before its time.
    pub since: (&'static str, &'static str),
}

/// Verbs that are sure to deny.
#[derive(Debug)]
pub enum DeniedVerbs {
    /// Nothing is claimed.
    Unknown,
    /// A word before the verb, how the verbs end, and words of a sentence in which it may say something else.
    Behind(&'static str, &'static [&'static str], &'static [&'static str]),
    /// How the verbs begin, and the same words.
    Begin(&'static [&'static str], &'static [&'static str]),
}

/// What a noun after a numeral must be.
#[derive(Debug)]
pub enum Counting {
    /// Nothing is claimed.
    Unknown,
    /// It agrees with the number.
    Agree(&'static Counted),
    /// It stays singular.
    Singular(&'static Singular),
}

/// Nouns that agree with a number, as in Russian: `1 день`, `2 дня`, `5 дней`.
#[derive(Debug)]
pub struct Counted {
    /// Ways to decline, with the nouns that do.
    pub declensions: &'static [Declension],
    /// Numerals in words after which a noun stands as after 2.
    pub few: &'static [&'static str],
    /// The same as after 5.
    pub many: &'static [&'static str],
    /// How words begin before a number that numbers, and does not count: `статья 5`.
    pub numbered: &'static [&'static str],
    /// Prepositions with the accusative.
    pub accusative: &'static [&'static str],
    /// How verbs begin that have no object, so that the number after them is their subject.
    pub intransitive: &'static [&'static str],
    /// How further verbs begin that have the word before them for their subject.
    pub subjects: &'static [&'static str],
    /// Endings of verbs without an object.
    pub reflexive: &'static [&'static str],
    /// Endings of passives, whose subject follows: «принято 2 закона».
    pub passive: &'static [&'static str],
    /// How verbs begin that have what follows them for their object.
    pub transitive: &'static [&'static str],
    /// How verbs begin that end so and govern the genitive all the same.
    pub governing: &'static [&'static str],
    /// The word that negates: after it the genitive is right.
    pub negation: &'static str,
    /// Prepositions with a case in which a noun may look like the genitive: «на 47 сессии».
    pub prepositional: &'static [&'static str],
    /// Regular ways to decline: a noun that the list of words has in each of these forms is declined so.
    pub regular: &'static [Regular],
    /// How nouns begin that are not looked up: they are numbered more often than counted, or are no nouns alone.
    pub irregular: &'static [&'static str],
    /// Endings of verbs, behind which a noun may be one: «5 пришли».
    pub verbal: &'static [&'static str],
    /// Words before a number that counts what follows: «и 5 писем»; words with the endings of `before` do so too.
    pub counting: &'static [&'static str],
    /// Endings of verbs before such a number.
    pub before: &'static [&'static str],
}

/// A regular way to decline.
#[derive(Clone, Copy, Debug)]
pub struct Regular {
    /// The endings after 1, after 2, of the plural, and after 5.
    pub endings: [&'static str; 4],
    /// Endings of other cases that only such nouns have together.
    pub others: &'static [&'static str],
    /// The gender of the nouns.
    pub gender: Gender,
    /// Whether the nouns are of things.
    pub thing: bool,
    /// Whether the last consonants of the stem are parted where nothing follows them: письмо, писем.
    pub parted: bool,
}

/// One way to decline.
#[derive(Debug)]
pub struct Declension {
    /// The ending after 1: the nominative. `None`, here and below: no form that must be told apart.
    pub one: Option<&'static str>,
    /// After 2: the genitive singular.
    pub few: Option<&'static str>,
    /// The nominative plural.
    pub plural: Option<&'static str>,
    /// After 5: the genitive plural.
    pub many: Option<&'static str>,
    /// Whether the nouns are of persons: their accusative is the genitive.
    pub animate: bool,
    /// What stands before the ending.
    pub stems: &'static [&'static str],
    /// The same, as the end of longer words.
    pub suffixes: &'static [&'static str],
}

/// Numerals after which a noun stays singular, as in Tajik: `5 кишвар`.
#[derive(Debug)]
pub struct Singular {
    /// Numerals in words.
    pub numerals: &'static [&'static str],
    /// Endings of plurals.
    pub plurals: &'static [&'static str],
    /// Nouns of people, and the endings of their plurals.
    pub people: (&'static [&'static str], &'static [&'static str]),
    /// Words that end so and are no plurals of things counted.
    pub others: &'static [&'static str],
    /// Words before a number that numbers, and does not count: `моддаи 5`.
    pub numbered: &'static [&'static str],
}

impl Prose {
    /// Of which nothing is claimed.
    pub(super) const UNKNOWN: Self = Self {
        before_names: &[],
        before_numbers: &[],
        after_numbers: &[],
        pairs: &[],
        spaced_signs: false,
        spaced_initials: false,
        number_endings: &[],
        after_roman: &[],
        before_roman: &[],
        abbreviations: &[],
        no_names: &[],
        surnames: &[],
        adjectives: &[],
        last_words: &[],
        relatives: &[],
        no_comma: &[],
        no_clause: &[],
        that: "",
        conjunctions: &[],
        opening: &[],
        asking: &[],
        knowing: &[],
        indefinite: &[],
        at_once: &[],
        saying: &[],
        denials: &[],
        denying_words: &[],
        denying_prefixes: &[],
        affirming: &[],
        bounds: &Bounds::UNKNOWN,
        excepting: &[],
        delaying: &[],
        denial_hints: &[],
        denied_verbs: DeniedVerbs::Unknown,
        half_denials: &[],
        half_denied: &[],
        neither: &[],
        parted: &[],
        parted_but: &[],
        parted_before: &[],
        governed: &[],
        sounded: &[],
        verbs: None,
        concord: None,
        ruling: None,
        izofa: None,
        measured: &[],
        people: &[],
        lettered: &[],
        denials_within: &[],
        never_twice: &[],
        taken_over: &[],
        numbered: "",
        ranged: "",
        spaced_dash: None,
        counting: Counting::Unknown,
    };
}
