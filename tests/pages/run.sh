#!/usr/bin/env bash
# Judges the pages of a folder with Lighthouse, five in every language, and measures visits.
#
#   tests/pages/run.sh FOLDER
#
# With PAYOM_PERFORMANCE=told the score of performance is told and not judged: on a machine that does other things it says nothing.
# Needs node 18 or later, npm and Chromium (or $CHROME_PATH). Where they cannot be had, the step says that it is skipped.
set -euo pipefail
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")"

for browser in "${CHROME_PATH:-}" chromium chromium-browser google-chrome; do
    if [ -n "$browser" ] && command -v "$browser" > /dev/null; then CHROME_PATH=$(command -v "$browser"); export CHROME_PATH; break; fi
done
tools="${VERIFY_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/payom-referees}/pages"
mkdir -p "$tools"
if [ -z "${CHROME_PATH:-}" ] || ! command -v npm > /dev/null; then
    echo "SKIPPED: pages were not judged with Lighthouse (needs node, npm and Chromium)"
    exit 0
fi
if [ ! -d "$tools/node_modules/lighthouse" ] && ! PUPPETEER_SKIP_DOWNLOAD=1 timeout 180 npm install --silent --no-audit --no-fund --prefix "$tools" lighthouse@12.8.2; then
    rm -rf "$tools"
    echo "SKIPPED: pages were not judged with Lighthouse (npm did not bring lighthouse@12.8.2)"
    exit 0
fi
[ -f "$tools/package.json" ] || echo "{}" > "$tools/package.json"
status=0
timeout "${PAYOM_PAGES_SECONDS:-900}" node judge.mjs "$folder" "$tools" || status=$?
case "$status" in
    0) ;;
    4) exit 1 ;;
    124) echo "SKIPPED: the other pages were not judged with Lighthouse (there was no time left)" ;;
    *) echo "SKIPPED: the other pages were not judged with Lighthouse (it broke off)" ;;
esac
