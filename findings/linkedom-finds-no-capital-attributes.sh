#!/usr/bin/env bash
# Guess: a document that was parsed as HTML has its attributes in small letters, as its elements are.
# Truth: linkedom 0.18.15 writes elements in small letters and leaves attributes as they stand: `<IMG SRC>`,
# as pages of the nineties have it, is an `img` without `src`, and `a[href]` finds no `<A HREF>`.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund linkedom@0.18.15
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';

const page = '<!DOCTYPE html><HTML><BODY><A HREF="/tide"><IMG SRC="quay.jpg"></A></BODY></HTML>';
const { document } = parseHTML(page);
const image = document.querySelector('img');
console.log(document.body.innerHTML, image.getAttribute('src'), image.getAttribute('SRC'));
assert.equal(image.localName, 'img');
assert.equal(image.getAttribute('src'), null);
assert.equal(image.getAttribute('SRC'), 'quay.jpg');
assert.equal(document.querySelector('a[href]'), null);
JS
node run.mjs
