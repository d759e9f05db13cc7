#!/usr/bin/env bash
# Guess: a reader of Atom keeps the words of an XHTML summary or body in their order.
# Truth: rss-parser 3.13.0 builds the markup anew from a tree in which text and elements are kept
# apart: all text of a paragraph comes first, its emphasised words behind it, and the plain text
# glues them.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund rss-parser@3.13.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import Parser from 'rss-parser';

const feed = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ellis Post</title><id>urn:p</id>
<updated>2026-07-14T09:00:00Z</updated><entry><title>Vote</title><id>urn:a</id>
<updated>2026-07-14T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The
council did <em>not</em> agree to the wall</p></div></content></entry></feed>`;

const { items } = await new Parser().parseString(feed);
const [{ content, contentSnippet }] = items;
console.log({ content, contentSnippet });
assert.match(content, /council did {2}agree to the wall<em>not<\/em><\/p>/);
assert.match(contentSnippet, /agree to the wallnot$/);
JS
node run.mjs
