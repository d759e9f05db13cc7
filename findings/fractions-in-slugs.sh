#!/usr/bin/env bash
# Guess: the slug of "2½ metres" says two and a half, or two, and libraries go together.
# Truth: slugify 1.6.9 drops ½; transliteration 2.6.1 spells it 1/2 behind the figure before it,
# so its own slug says 21 halves, and transliterating before slugifying makes the wall a hundred
# times higher.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund slugify@1.6.9 transliteration@2.6.1
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const slugify = require('slugify');
const transliteration = require('transliteration');

const headline = 'Wall of 2½ metres';
const plain = (text) => slugify(text, { lower: true, strict: true });
const seen = {
  slugify: plain(headline),
  transliteration: transliteration.slugify(headline),
  both: plain(transliteration.transliterate(headline)),
};
console.log(seen);
assert.deepEqual(seen, {
  slugify: 'wall-of-2-metres',
  transliteration: 'wall-of-21-2-metres',
  both: 'wall-of-212-metres',
});
JS
node run.cjs
