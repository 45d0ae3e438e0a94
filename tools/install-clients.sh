#!/usr/bin/env bash
# Installs the programs that our reports are tested with (a browser, a Markdown reader, a PDF reader) and that the workflows we ship
# use, where that can be done: on Debian and Ubuntu as root. Elsewhere those tests are skipped, and say so. Never fails.
set -u
missing=()
for pair in chromium:chromium cmark-gfm:cmark-gfm jq:jq pdftotext:poppler-utils; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
[ "${#missing[@]}" -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "Not installed, and tests that need them are skipped: ${missing[*]}"
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
  echo "Could not be installed, and tests that need them are skipped: ${missing[*]}"
exit 0
