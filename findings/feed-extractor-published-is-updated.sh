#!/usr/bin/env bash
# Guess: what a reader of feeds calls "published" is the date on which the story was published.
# Truth: of an Atom entry with both dates, @extractus/feed-extractor 8.0.3 gives the last change
# as "published": a story of March that was corrected in July stands among the news of July.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseAtomFeed } from 'feedsmith';

const feed = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ellis Post</title><id>urn:p</id>
<updated>2026-07-14T09:00:00Z</updated><entry><title>Vote</title><id>urn:a</id>
<published>2026-03-02T08:00:00Z</published><updated>2026-07-14T09:00:00Z</updated>
<link href="https://post.example/harbour/vote"/></entry></feed>`;

const seen = {
  'feed-extractor': extractFromXml(feed).entries[0].published,
  feedsmith: parseAtomFeed(feed).entries[0].published,
};
console.log(seen);
assert.deepEqual(seen, {
  'feed-extractor': '2026-07-14T09:00:00.000Z',
  feedsmith: '2026-03-02T08:00:00Z',
});
JS
node run.mjs
