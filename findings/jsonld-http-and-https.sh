#!/usr/bin/env bash
# Guess: schema.org says that http://schema.org and https://schema.org mean the same, so a query
# for news articles finds both.
# Truth: to JSON-LD they are two vocabularies: jsonld 9.0.0 finds no NewsArticle of the other
# spelling, and says so by an empty answer, without an error.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund jsonld@9.0.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const jsonld = require('jsonld');

const page = (scheme) => ({
  '@context': { '@vocab': `${scheme}://schema.org/` },
  '@type': 'NewsArticle',
  headline: 'Council votes for the harbour wall',
});
const wanted = { '@context': { '@vocab': 'https://schema.org/' }, '@type': 'NewsArticle' };

(async () => {
  const seen = {};
  for (const scheme of ['https', 'http']) {
    seen[scheme] = (await jsonld.frame(page(scheme), wanted)).headline;
  }
  console.log('headline found:', seen);
  assert.deepEqual(seen, { https: 'Council votes for the harbour wall', http: undefined });
})();
JS
node run.cjs
