#!/usr/bin/env bash
# Guess: the link of an Atom entry is its page: rel="alternate", or the link without a rel (RFC
# 4287, 4.2.7.2).
# Truth: where an entry names itself first, rss-parser 3.13.0 and @extractus/feed-extractor 8.0.3
# take the address of its XML for that of the story; feedsmith 3.0.1 gives all links with their
# rel.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseAtomFeed } from 'feedsmith';
import Parser from 'rss-parser';

const feed = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ellis Post</title><id>urn:p</id>
<updated>2026-07-14T09:00:00Z</updated><entry><title>Vote</title><id>urn:a</id>
<updated>2026-07-14T09:00:00Z</updated>
<link rel="self" href="https://post.example/api/vote.atom"/>
<link href="https://post.example/harbour/vote"/></entry></feed>`;

const seen = {
  'rss-parser': (await new Parser().parseString(feed)).items[0].link,
  'feed-extractor': extractFromXml(feed).entries[0].link,
  feedsmith: parseAtomFeed(feed).entries[0].links.map(({ rel, href }) => `${rel} ${href}`),
};
console.log(seen);
assert.deepEqual(seen, {
  'rss-parser': 'https://post.example/api/vote.atom',
  'feed-extractor': 'https://post.example/api/vote.atom',
  feedsmith: [
    'self https://post.example/api/vote.atom',
    'undefined https://post.example/harbour/vote',
  ],
});
JS
node run.mjs
