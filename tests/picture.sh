#!/usr/bin/env bash
# The picture at the top of README.md: the first page of one release in its three languages, side by side.
#
#   tests/picture.sh [SLUG]      writes docs/one-release.png; PAYOM names a built program, otherwise cargo builds one
#
# Needs pdftoppm (poppler-utils) and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."

slug=${1:-2018-10-opcat-sessions}
picture=docs/one-release.png
most=150000 # bytes

payom=(cargo run --locked --release --quiet --)
[ -z "${PAYOM:-}" ] || payom=("$PAYOM")
magick=$(command -v magick || command -v convert) || { echo "ImageMagick is not installed" >&2; exit 1; }
command -v pdftoppm > /dev/null || { echo "pdftoppm is not installed (poppler-utils)" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${payom[@]}" build "$slug" --format pdf --out "$folder/output" > /dev/null

pages=()
for locale in en ru tg; do
    pdftoppm -png -singlefile -f 1 -scale-to-x 560 -scale-to-y -1 "$folder/output/$slug/$slug.$locale.pdf" "$folder/$locale"
    pages+=("(" "$folder/$locale.png" -bordercolor "#b4becc" -border 1 -bordercolor "#e8ecf2" -border 18 ")")
done
# Sixteen colours are enough for print on paper; without dates and names of programs, the file is the same each time.
"$magick" "${pages[@]}" +append -bordercolor "#e8ecf2" -border 18x18 +dither -colors 16 -strip \
    -define png:exclude-chunks=date,time -define png:compression-level=9 "$picture"

size=$(wc -c < "$picture")
[ "$size" -le "$most" ] || { echo "$picture has $size bytes, more than $most" >&2; exit 1; }
echo "$picture: $size bytes"
