#!/usr/bin/env bash
# Guess: a story by two people has two authors in every reader of Atom, or at least the first.
# Truth: feedparser 2.6.0 names one author, and none at all as soon as there are two. rss-parser
# 3.13.0 names the first and forgets the second.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund feedparser@2.6.0 rss-parser@3.13.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import Parser from 'rss-parser';

const feed = (...names) => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ellis Post</title><id>urn:p</id>
<updated>2026-07-14T09:00:00Z</updated><entry><title>Vote</title><id>urn:a</id>
<updated>2026-07-14T09:00:00Z</updated><link href="https://post.example/vote"/>
${names.map((name) => `<author><name>${name}</name></author>`).join('')}</entry></feed>`;

async function byFeedparser(xml) {
  for await (const item of Readable.from([xml]).pipe(new FeedParser())) return item.author;
}
const byRssParser = async (xml) => (await new Parser().parseString(xml)).items[0].author;

const seen = {
  one: [await byFeedparser(feed('Ann Aal')), await byRssParser(feed('Ann Aal'))],
  two: [await byFeedparser(feed('Ann Aal', 'Ben Ovre')), await byRssParser(feed('Ann Aal', 'Ben Ovre'))],
};
console.log('feedparser, rss-parser:', seen);
assert.deepEqual(seen, { one: ['Ann Aal', 'Ann Aal'], two: [null, 'Ann Aal'] });
JS
node run.mjs
