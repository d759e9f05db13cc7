#!/usr/bin/env bash
# Guess: a headline that is written into a feed comes out of a reader as it went in.
# Truth: feedsmith 3.0.1 puts a headline with & or < into a CDATA section on a line of its own,
# and the line breaks and blanks around it are text: rss-parser 3.13.0 gives them back, so two
# headlines of a feed compare and sort differently by their punctuation.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund feedsmith@3.0.1 rss-parser@3.13.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { generateRssFeed } from 'feedsmith';
import Parser from 'rss-parser';

const titles = ['Harbour wall', 'Harbour & wall'];
const xml = generateRssFeed({
  title: 'Port Ellis Post',
  link: 'https://post.example',
  description: 'News',
  items: titles.map((title) => ({ title })),
});
const { items } = await new Parser().parseString(xml);
const read = items.map(({ title }) => title);
console.log(read);
assert.deepEqual(read, ['Harbour wall', '\n        Harbour & wall\n      ']);
JS
node run.mjs
