//! What Payom writes into translators' files, in their own languages.
//!
//! In: a language. Out: the line at the head of a file. Invariants: a language that has no words here gets English ones.

use crate::check;
use crate::l10n::Locale;

/// What is to be done with the texts of a new release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Task {
    Write,
    Translate,
}

/// The head of a new file with the texts of a release, `###` and all.
pub(in crate::cli) fn of_release(slug: &str, locale: &Locale, task: Task) -> String {
    match (locale.language(), task) {
        ("ru", Task::Write) => format!(
            "### Русские тексты релиза {slug}. Напишите каждый текст после знака = и уберите `# ` в начале строки.\n"
        ),
        ("ru", Task::Translate) => {
            format!("### Русские тексты релиза {slug}. Переведите каждый текст и уберите `# ` перед его именем.\n")
        }
        ("tg", Task::Write) => format!(
            "### Матнҳои тоҷикии пресс-релизи {slug}. Ҳар матнро баъди аломати = нависед ва `# `-ро аз аввали сатр \
             бардоред.\n"
        ),
        ("tg", Task::Translate) => format!(
            "### Матнҳои тоҷикии пресс-релизи {slug}. Ҳар матнро тарҷума кунед ва `# `-ро аз пеши номи он бардоред.\n"
        ),
        (_, Task::Write) => format!(
            "### {} texts of the release {slug}. Write each text after its = and take the `# ` before its name away.\n",
            check::language(locale)
        ),
        (_, Task::Translate) => format!(
            "### {} texts of the release {slug}. Translate each text and take the `# ` before its name away.\n",
            check::language(locale)
        ),
    }
}

/// The head of a new file with texts of the house.
pub(in crate::cli) fn of_house(locale: &Locale) -> String {
    match locale.language() {
        "ru" => "### Русские тексты. Переведите каждый текст и уберите `# ` перед его именем.\n".to_owned(),
        "tg" => "### Матнҳои тоҷикӣ. Ҳар матнро тарҷума кунед ва `# `-ро аз пеши номи он бардоред.\n".to_owned(),
        _ => format!(
            "### {} texts. Translate each text and take the `# ` before its name away.\n",
            check::language(locale)
        ),
    }
}

/// What is said above forms of a name that Payom proposes.
pub(in crate::cli) fn proposed(locale: &Locale) -> &'static str {
    match locale.language() {
        "ru" => "формы предложил Payom; проверьте их",
        "tg" => "шаклҳоро Payom пешниҳод кардааст; онҳоро санҷед",
        _ => "Payom proposes these forms; look at them",
    }
}
