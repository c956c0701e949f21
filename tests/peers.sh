#!/usr/bin/env bash
# What pofilter and compare-locales find of the faults of docs/FAULTS.md: writes tests/suite/faults/kinds/peers.tsv.
#
# Needs both: pip install translate-toolkit compare-locales. What is missing is said, and the figures stay as they are.
# Then: PAYOM_UPDATE=1 cargo test --test suite planted
set -euo pipefail
cd "$(dirname "$0")/.."

missing=0
for program in fluent2po pofilter compare-locales python3 cargo; do
    if ! command -v "$program" > /dev/null; then
        echo "SKIPPED: $program is not installed (pip install translate-toolkit compare-locales)"
        missing=1
    fi
done
[ "$missing" = 0 ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The test writes the files before it compares the document, whose figures may be older.
PAYOM_FAULTS="$work" cargo test --locked --test suite -- planted_kinds > "$work/log" 2>&1 || true
[ -s "$work/list.tsv" ] || { cat "$work/log"; exit 1; }

for language in ru tg; do
    mkdir -p "$work/po/$language" "$work/said/$language"
    fluent2po --progress=none -t "$work/en" "$work/$language" "$work/po/$language" 2> "$work/$language.unread" || true
    pofilter --progress=none --language="$language" "$work/po/$language" "$work/said/$language" 2> "$work/$language.log"
done
printf '%s\n' 'basepath = "."' 'locales = ["ru", "tg"]' '[[paths]]' 'reference = "en/*.ftl"' \
    'l10n = "{locale}/*.ftl"' > "$work/l10n.toml"
compare-locales --return-zero --json "$work/compared.json" "$work/l10n.toml" "$work" ru tg > "$work/compared.log"

python3 - "$work" tests/suite/faults/kinds/peers.tsv <<'PYTHON'
import collections, json, os, re, subprocess, sys

work, target = sys.argv[1:]

def version(program):
    text = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    return re.search(r"\d+(\.\d+)+", text)[0]

def said(path):
    """What pofilter says: pairs of message and check."""
    found, checks = set(), []
    for line in open(path, encoding="utf-8") if os.path.exists(path) else []:
        if line.startswith("# (pofilter) "):
            checks.append(line[13:].split(":")[0])
        elif line.startswith("#: "):
            found |= {(line[3:].strip(), check) for check in checks}
            checks = []
    return found

def compared(file, language):
    """What compare-locales says of a file."""
    details = json.load(open(f"{work}/compared.json"))[0]["details"].get(language, {})
    return {json.dumps(item, sort_keys=True) for item in details.get(file, [])}

counts, order = collections.defaultdict(lambda: [0, 0]), []
for line in open(f"{work}/list.tsv", encoding="utf-8"):
    number, kind, language, message = line.rstrip("\n").split("\t")
    if kind not in order:
        order.append(kind)
    unread = open(f"{work}/{language}.unread", encoding="utf-8").read()
    new = said(f"{work}/said/{language}/{number}.po") - said(f"{work}/said/{language}/right-{language}.po")
    by_pofilter = f"/{number}.ftl," in unread or any(name.split(".")[0] == message for name, _ in new)
    by_compare = compared(f"{number}.ftl", language) - compared(f"right-{language}.ftl", language)
    counts[kind][0] += by_pofilter
    counts[kind][1] += bool(by_compare)

right = [0, 0]
for language in ("ru", "tg"):
    right[0] += len(said(f"{work}/said/{language}/right-{language}.po"))
    right[1] += len(compared(f"right-{language}.ftl", language))
with open(target, "w", encoding="utf-8") as out:
    print("kind", f"pofilter {version('pofilter')}", f"compare-locales {version('compare-locales')}", sep="\t", file=out)
    print("right texts", *right, sep="\t", file=out)
    for kind in order:
        print(kind, *counts[kind], sep="\t", file=out)
print(f"wrote {target}")
PYTHON
