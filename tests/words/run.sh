#!/usr/bin/env bash
# Makes the sets of words of src/l10n/language/ anew, and compares them with those that are committed.
#
#   tests/words/run.sh           compare
#   tests/words/run.sh --write   put the new ones in place, and record their checksums
#
# The dictionaries of Russian and English are not committed: npm gets them, or they lie in $PAYOM_DICTIONARIES as ru.aff,
# ru.dic, en.aff and en.dic. Where they cannot be had, the step says that it is skipped.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
languages=../../src/l10n/language

# fetch LANGUAGE PACKAGE VERSION
fetch() {
    if [ -n "${PAYOM_DICTIONARIES:-}" ]; then
        cp "$PAYOM_DICTIONARIES/$1.aff" "$PAYOM_DICTIONARIES/$1.dic" "$work"
        return
    fi
    command -v npm > /dev/null || return 1
    (cd "$work" && timeout 120 npm pack --silent "$2@$3" > /dev/null 2>&1) || return 1
    tar -xzf "$work/$2-$3.tgz" -C "$work"
    mv "$work/package/index.aff" "$work/$1.aff"
    mv "$work/package/index.dic" "$work/$1.dic"
    rm -r "$work/package"
}

for source in "ru dictionary-ru 3.0.0" "en dictionary-en-gb 3.0.0"; do
    # shellcheck disable=SC2086
    if ! fetch $source; then
        echo "SKIPPED: the dictionaries of Russian and English cannot be had here; the sets of words were not made anew"
        exit 0
    fi
done
cp tg.aff tg.dic "$work"
(cd "$work" && sha256sum --check --quiet) < sources.sha256

cargo build --quiet --locked --release
words="${CARGO_TARGET_DIR:-target}/release/payom-words"
mkdir -p "$work/en" "$work/ru" "$work/tg"
for language in en ru tg; do
    # Prefixes of Tajik are left to the program: with them the set would have hundreds of millions of forms.
    timeout 600 "$words" words "$work/$language.aff" "$work/$language.dic" "$language.txt" "$work/$language/words.fst" \
        "$([ "$language" = tg ] && echo H || echo -)"
done
"$words" tails "$work/tg.aff" "$work/tg.dic" tg.txt "$work/tg/tails.fst" H

if [ "${1:-}" = --write ]; then
    for set in en/words.fst ru/words.fst tg/words.fst tg/tails.fst; do
        cp "$work/$set" "$languages/$set"
    done
    (cd "$languages" && sha256sum en/words.fst ru/words.fst tg/words.fst tg/tails.fst) > sets.sha256
else
    for set in en/words.fst ru/words.fst tg/words.fst tg/tails.fst; do
        cmp "$work/$set" "$languages/$set"
    done
fi
