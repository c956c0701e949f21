#!/usr/bin/env bash
# Makes the faces of src/html/fonts/ anew, and compares them with those that are committed.
#
#   tests/faces/run.sh           compare
#   tests/faces/run.sh --write   put the new ones in place
#
# Needs python3 with venv, and the packages of requirements.txt. Where they cannot be had, the step says that it is skipped.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv="${VERIFY_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/payom-referees}/faces"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || true
if ! "$venv/bin/python" -c "import fontTools, brotli" 2> /dev/null \
    && ! timeout 120 "$venv/bin/pip" -q install -r requirements.txt; then
    echo "SKIPPED: the faces of pages were not made anew (needs python3 with venv, and the packages of requirements.txt)"
    exit 0
fi
"$venv/bin/python" make.py "$work"

fonts=../../src/html/fonts
for file in "$work"/*; do
    if [ "${1:-}" = --write ]; then
        cp "$file" "$fonts"
    else
        cmp "$file" "$fonts/$(basename "$file")"
    fi
done
