//! The kinds of faults: one line each.
//!
//! Sources of the list: the checks of ApSIC Xbench (documentation, "QA"), the filters of pofilter (`--listfilters`),
//! the groups of LanguageTool (spelling, grammar, punctuation, typography, confused words), and what editors
//! of press releases correct by hand. It was written from these, not from what Payom looks for.

use super::lists;
use super::structure as file;
use super::words;
use super::{Change, Kind, Reach};

use Reach::{Machine, Meaning};

const BOTH: &[&str] = &["ru", "tg"];
const RU: &[&str] = &["ru"];
const TG: &[&str] = &["tg"];

macro_rules! kinds {
    ($($area:literal { $($words:literal $languages:ident $reach:ident $change:expr;)+ })+) => {
        /// Every kind, in the order of the table.
        pub(super) const KINDS: &[Kind] = &[$($(
            Kind { area: $area, words: $words, languages: $languages, reach: $reach, change: $change },
        )+)+];
    };
}

use Change::{Entry, List, Text};

kinds! {
    "spelling" {
        "two letters transposed" BOTH Machine Text(words::transposed);
        "a letter doubled" BOTH Machine Text(words::doubled);
        "a letter missing" BOTH Machine Text(words::missing);
        "a letter as one hears it (о for а, д for т)" BOTH Machine Text(words::by_ear);
        "the next key of the keyboard" BOTH Machine Text(words::next_key);
        "a Tajik letter typed as a Russian one (х for ҳ)" TG Machine Text(words::russian_key);
        "a final ӣ typed as и" TG Machine Text(words::final_i);
        "a soft sign in a Tajik word" TG Machine Text(words::soft_sign);
        "a Latin letter in a Cyrillic word" BOTH Machine Text(words::latin_letter);
        "an invisible character in a word" BOTH Machine Text(words::invisible);
        "two words run together" BOTH Machine Text(words::joined);
        "a word divided by a space" BOTH Machine Text(words::divided);
        "another real word (осудил for обсудил)" BOTH Meaning List(lists::REAL_WORDS);
    }
    "capital letters" {
        "a name with a small letter" BOTH Machine Text(words::small_name);
        "two capitals at the beginning" BOTH Machine Text(words::two_capitals);
        "a small letter after a full stop" BOTH Machine Text(words::small_sentence);
        "a small letter at the beginning of a text" BOTH Machine Text(words::small_beginning);
        "a whole text in capitals" BOTH Machine Text(words::capitals);
    }
    "values" {
        "another digit" BOTH Machine Text(words::other_digit);
        "digits transposed" BOTH Machine Text(words::digits_transposed);
        "a digit missing" BOTH Machine Text(words::lost_digit);
        "another number, in words" BOTH Machine List(lists::NUMBER_WORDS);
        "thousand, million or billion exchanged" BOTH Machine List(lists::SCALES);
        "another currency" BOTH Machine List(lists::CURRENCIES);
        "per cent, percentage points and per mille exchanged" BOTH Machine List(lists::PERCENT);
        "another day" BOTH Machine List(lists::DAYS);
        "another month" BOTH Machine List(lists::MONTHS);
        "another year" BOTH Machine List(lists::YEARS);
        "another weekday" BOTH Machine List(lists::WEEKDAYS);
        "another time of day" BOTH Machine List(lists::TIMES);
        "another ordinal number, in words" BOTH Machine List(lists::ORDINALS);
        "another unit of length" BOTH Machine List(lists::UNITS);
        "another duration in a compound word" BOTH Machine List(lists::COMPOUNDS);
        "another fraction" BOTH Machine List(lists::FRACTIONS);
        "another or no end of a range" BOTH Machine List(lists::RANGES);
    }
    "names and addresses" {
        "a person's name misspelt" BOTH Machine List(lists::MISSPELT_PERSONS);
        "another person" BOTH Machine List(lists::PERSONS);
        "another place" BOTH Machine List(lists::PLACES);
        "another organisation" BOTH Machine List(lists::ORGANISATIONS);
        "an acronym left out" BOTH Machine List(lists::ACRONYMS);
        "another e-mail address" BOTH Machine Text(words::email);
        "another link" BOTH Machine Text(words::link);
        "another telephone number" BOTH Machine Text(words::phone);
    }
    "completeness" {
        "a text left in English" BOTH Machine Text(words::in_english);
        "a word left in English" BOTH Machine Text(words::english_word);
        "a text in the neighbour's language (Russian for Tajik)" BOTH Machine Text(words::neighbour_text);
        "a heading in the neighbour's language" BOTH Machine Text(words::neighbour_heading);
        "a word in the neighbour's language" BOTH Machine Text(words::neighbour_word);
        "a sentence left out" BOTH Machine Text(words::lost_sentence);
        "a negation left out" BOTH Machine List(lists::NEGATIONS);
        "an item of an enumeration left out" BOTH Meaning List(lists::ITEMS);
        "a word left out" BOTH Meaning Text(words::lost_word);
        "a sentence added" BOTH Machine List(lists::ADDED);
        "the translation of another text" BOTH Machine Text(words::other_message);
        "a message missing" BOTH Machine Entry(file::missing);
        "an empty text" BOTH Machine Entry(file::empty);
        "an attribute missing or misspelt" BOTH Machine Entry(file::lost_attribute);
        "a translation of an older English text" BOTH Machine Entry(file::changed_source);
    }
    "punctuation and typography" {
        "no mark at the end" BOTH Machine Text(words::lost_end);
        "another mark at the end" BOTH Machine Text(words::other_end);
        "two full stops" BOTH Machine Text(words::stop_twice);
        "two commas" BOTH Machine Text(words::comma_twice);
        "no comma before a clause" BOTH Machine Text(words::clause_comma);
        "straight quotation marks" BOTH Machine Text(words::straight_quotations);
        "English quotation marks" BOTH Machine Text(words::english_quotations);
        "a quotation that stays open" BOTH Machine Text(words::open_quotation);
        "a bracket that stays open" BOTH Machine Text(words::open_bracket);
        "two spaces" BOTH Machine Text(words::two_spaces);
        "a space before a comma" BOTH Machine Text(words::space_before);
        "no space after a comma" BOTH Machine Text(words::no_space);
        "a hyphen for a dash" BOTH Machine Text(words::hyphen);
        "a dash without its spaces" BOTH Machine Text(words::close_dash);
        "three dots for an ellipsis" BOTH Machine Text(words::dots);
        "no space after №" BOTH Machine Text(words::close_number);
        "no space before %" BOTH Machine Text(words::close_percent);
        "no spaces after initials" BOTH Machine Text(words::close_initials);
        "a word twice" BOTH Machine Text(words::word_twice);
    }
    "grammar" {
        "a noun that does not agree with its number (5 врача)" RU Machine List(lists::NUMERALS);
        "an adjective that does not agree (новая закон)" RU Machine List(lists::ADJECTIVES);
        "a verb that does not agree (суд отклонила)" RU Machine List(lists::VERBS);
        "the wrong case after a preposition" RU Machine List(lists::CASES);
        "-ться for -тся" RU Machine List(lists::INFINITIVES);
        "an izofa missing (қонун нав)" TG Machine List(lists::IZOFA);
    }
    "terms and consistency" {
        "a word that the glossary forbids" BOTH Machine List(lists::FORBIDDEN);
        "a word that the glossary does not know for a term" BOTH Machine List(lists::UNAPPROVED);
        "two translations of one text" BOTH Machine Entry(file::inconsistent);
        "one translation of two texts" BOTH Machine Entry(file::same);
    }
    "placeables and markup" {
        "a variable left out" BOTH Machine Entry(file::lost_variable);
        "a variable's name misspelt" BOTH Machine Text(words::unknown_variable);
        "a variable's name translated" BOTH Machine Text(words::cyrillic_variable);
        "a name typed instead of its reference" BOTH Machine List(lists::TYPED_NAMES);
        "a brace missing" BOTH Machine Text(words::open_brace);
        "a plural form missing" BOTH Machine Entry(file::lost_form);
        "emphasis left out" BOTH Machine Entry(file::lost_emphasis);
        "emphasis on another word" BOTH Machine List(lists::EMPHASIS);
        "a link without its mark-up" BOTH Machine Entry(file::lost_link);
        "a link's name misspelt" BOTH Machine Entry(file::other_link);
        "HTML in a text" BOTH Machine Text(words::tag);
        "a message twice" BOTH Machine Entry(file::twice);
    }
    "meaning" {
        "the contrary (convicted for acquitted)" BOTH Meaning List(lists::CONTRARY);
        "another tense" BOTH Meaning List(lists::TENSES);
        "who did it and to whom exchanged" BOTH Meaning List(lists::EXCHANGED);
    }
}
