#!/usr/bin/env bash
# Guess: compareDocumentPosition says which of two elements of a document comes first.
# Truth: linkedom 0.18.15 compares how deep they are: what lies higher "precedes", wherever it stands. A footer behind
# a text in boxes is said to come before it.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund linkedom@0.18.15
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';

const PRECEDING = 2;
const FOLLOWING = 4;
const { document } = parseHTML('<body><main><div><p>Text</p></div></main><footer>Foot</footer></body>');
const [text, foot] = [document.querySelector('p'), document.querySelector('footer')];
console.log(foot.compareDocumentPosition(text), text.compareDocumentPosition(foot));
assert.equal(foot.compareDocumentPosition(text), FOLLOWING);
assert.equal(text.compareDocumentPosition(foot), PRECEDING);
JS
node run.mjs
