#!/usr/bin/env bash
# Guess: Readability leaves out what a page does not show. A paragraph with `aria-hidden="true"` is on the
#   screen all the same, as where a script takes the attribute off once it knows who reads, so it stays.
# Truth: @mozilla/readability 0.6.0 takes every element with `aria-hidden="true"` off the page before it looks
#   for the text, whatever its styles say, and tells nothing: the first paragraph is the whole article. Pages of
#   publishers that mark paragraphs so come out as their beginnings. With another value of the attribute, or
#   with the class "fallback-image", an element stays. Take the attribute off paragraphs before you ask it.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @mozilla/readability@0.6.0 linkedom@0.18.12 >/dev/null
cat >read.cjs <<'JS'
const { Readability } = require('@mozilla/readability');
const { parseHTML } = require('linkedom');
const sentence = (of) => `The ${of} boat sails at noon, with forty cars, nine lorries and the mail for the islands. `;
const paragraph = (of, attributes) => `<p ${attributes}>${sentence(of).repeat(6)}</p>`;
const read = (attributes) => {
  const rest = ['second', 'third', 'fourth'].map((of) => paragraph(of, attributes)).join('');
  const { document } = parseHTML(
    `<html><head><title>Boats</title></head><body><article><h1>Boats</h1>${paragraph('first', '')}${rest}</article></body></html>`
  );
  return (new Readability(document).parse().textContent.match(/\w+(?= boat)/g) ?? [])
    .filter((word, at, all) => all.indexOf(word) === at)
    .join(' ');
};
console.log(`no attribute:             ${read('')}`);
console.log(`class="member":           ${read('class="member"')}`);
console.log(`aria-hidden="true":       ${read('class="member" aria-hidden="true"')}`);
console.log(`aria-hidden="false":      ${read('class="member" aria-hidden="false"')}`);
console.log(`class="fallback-image":   ${read('class="fallback-image" aria-hidden="true"')}`);
JS
node read.cjs | tee seen
diff seen - <<'SEEN'
no attribute:             first second third fourth
class="member":           first second third fourth
aria-hidden="true":       first
aria-hidden="false":      first second third fourth
class="fallback-image":   first second third fourth
SEEN
