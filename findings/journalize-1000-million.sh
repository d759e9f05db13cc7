#!/usr/bin/env bash
# Guess: a library for newspaper prose writes 999,960,000 as "1 billion".
# Truth: journalize 2.6.0 chooses the word before it rounds and says "1000 million"; from
# 1,000,000,000 on it says "1 billion".
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund journalize@2.6.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { intword } = require('journalize');

const seen = [999_900_000, 999_960_000, 1_000_000_000].map((number) => intword(number));
console.log(seen);
assert.deepEqual(seen, ['999.9 million', '1000 million', '1 billion']);
JS
node run.cjs
