#!/usr/bin/env bash
# Runs the fuzz targets.
#
#   tests/fuzz/run.sh [--runs N | --seconds S] [TARGET ...]
#
# Without targets: all of them. Without a number: a short run of each, always the same, as .ci/run does it; what it
# learns is thrown away. With --runs or --seconds (for each target) what is learnt stays in tests/fuzz/corpus, so that
# the next run goes on from there. An input that breaks something is left in tests/fuzz/artifacts/TARGET.
#
# PAYOM_FUZZ_SANITIZER=address watches the memory of dependencies too, at half the speed. Our own code has no `unsafe`.
set -euo pipefail
cd "$(dirname "$0")/../.."
fuzz=tests/fuzz

runs= seconds=
while [ $# -gt 0 ]; do
    case "$1" in
        --runs) runs=$2; shift 2 ;;
        --seconds) seconds=$2; shift 2 ;;
        -*) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
        *) break ;;
    esac
done
targets=("$@")
[ $# -gt 0 ] || targets=(template messages registry svg picture word kit lock pipeline)

# A stable compiler takes the flags of cargo-fuzz when it is told to.
export RUSTC_BOOTSTRAP=1
command -v cargo-fuzz > /dev/null || RUSTC_BOOTSTRAP=0 cargo install --locked cargo-fuzz
sanitizer=${PAYOM_FUZZ_SANITIZER:-none}

scratch=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")/payom-fuzz.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
export TMPDIR=$scratch

# The seeds: files of the shipped project and of the tests, each behind the byte that names its place.
seed() { # TARGET FILE [PLACE]
    mkdir -p "$scratch/seeds/$1"
    { [ $# -lt 3 ] || printf "\\x$(printf %02x "$3")"; cat "$2"; } > "$scratch/seeds/$1/$(echo "$2" | tr / _)"
}
house=tests/suite/fixtures/house
for file in "$house"/releases/*/release.md releases/*/release.md; do seed template "$file"; done
place=0
for locale in en ru tg; do
    for file in "$house/locales/$locale"/releases/*.ftl "locales/$locale"/releases/*.ftl; do
        seed messages "$file" "$place"
    done
    place=$((place + 1))
done
for file in "$house"/locales/*/*.ftl; do seed messages "$file" "$place"; place=$((place + 1)); done
for file in "$house"/payom.toml payom.toml; do seed registry "$file" 0; done
place=1
for name in organisations places contacts projects funders; do
    for file in "$house/releases/registry/$name.toml" "releases/registry/$name.toml"; do
        [ ! -f "$file" ] || seed registry "$file" "$place"
    done
    place=$((place + 1))
done
seed registry locales/glossary.toml 6
for file in releases/registry/logos/*.svg "$fuzz"/seeds/svg/*.svg; do seed svg "$file"; done
for file in tests/suite/pdf_write/*.{png,jpg}; do seed picture "$file"; done
for file in tests/suite/fixtures/docx/*.docx; do
    seed word "$file" 0
    unzip -p "$file" word/document.xml > "$scratch/part.xml" 2> /dev/null || continue
    head -c 8000 "$scratch/part.xml" > "$scratch/$(basename "$file").xml"; seed word "$scratch/$(basename "$file").xml" 1
done
for file in "$fuzz"/seeds/kit/*; do
    place=${file##*/}
    seed kit "$file" "${place%%-*}"
done
for file in tests/suite/fixtures/kits/*.xlf; do seed kit "$file" 0; done
head -n 60 locales/l10n.lock > "$scratch/l10n.lock"; seed lock "$scratch/l10n.lock"
seed lock "$fuzz/seeds/lock/merge.lock"
# Any bytes make a project: those of a font are as good as others.
for number in 1 2 3 4 5 6 7 8; do
    dd if=src/pdf/fonts/SourceSerif4-Regular.ttf.deflate of="$scratch/project-$number" bs=500 skip=$((number * 20)) count=1 status=none
    seed pipeline "$scratch/project-$number"
done

# How many inputs the short run tries.
short() {
    case "$1" in
        kit | lock | picture | svg | template | word) echo 2000 ;;
        messages | registry) echo 600 ;;
        *) echo 250 ;;
    esac
}

cargo fuzz build --fuzz-dir "$fuzz" -s "$sanitizer"
for target in "${targets[@]}"; do
    echo "== fuzz: $target"
    # An input may take a minute (by the clock: the machine may be busy) and 2 GiB; what large input costs is measured by
    # `cargo bench --bench hostile`.
    options=(-timeout=60 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 -verbosity=0 -print_funcs=0)
    if [ -n "$seconds" ]; then options+=(-max_total_time="$seconds"); fi
    if [ -n "$runs" ]; then options+=(-runs="$runs"); fi
    corpus=$fuzz/corpus/$target
    if [ -z "$runs$seconds" ]; then
        options+=(-runs="$(short "$target")" -seed=1)
        corpus=$scratch/corpus/$target
    fi
    [ ! -f "$fuzz/dictionaries/$target.dict" ] || options+=(-dict="$fuzz/dictionaries/$target.dict")
    mkdir -p "$corpus"
    cargo fuzz run --fuzz-dir "$fuzz" -s "$sanitizer" "$target" "$corpus" "$scratch/seeds/$target" -- "${options[@]}"
done
