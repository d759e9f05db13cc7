#!/usr/bin/env bash
# Guess: the converter that moves blogs from WordPress to Markdown keeps each picture with its caption.
# Truth: wordpress-export-to-markdown 2.2.2 leaves the [caption] of classic posts in the text with backslashes before its
# brackets, and prints a block's figcaption as a paragraph of the story, where nothing tells it from one.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund wordpress-export-to-markdown@2.2.2
cat > export.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Port Ellis Post</title><item><title>Wall</title>
<link>https://post.example/wall/</link><pubDate>Mon, 02 Mar 2026 08:00:00 +0000</pubDate><dc:creator>ida</dc:creator>
<content:encoded><![CDATA[[caption id="attachment_1" width="600"]<img src="https://post.example/wall.jpg" alt="A wall" /> The wall. Photo: Ana Ruiz[/caption]

<figure class="wp-block-image"><img src="https://post.example/boat.jpg" alt="A boat"/><figcaption>The boat. Photo: Jan Berg</figcaption></figure>]]></content:encoded>
<excerpt:encoded></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_date>2026-03-02 09:00:00</wp:post_date>
<wp:post_name>wall</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
XML
node node_modules/wordpress-export-to-markdown/index.js --wizard=false --input=export.xml --output=out \
  --save-attached-images=false --save-scraped-images=false > log.txt
cat > check.mjs <<'JS'
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
const file = readdirSync('out', { recursive: true }).find((name) => name.endsWith('.md'));
const text = readFileSync(`out/${file}`, 'utf8').split('---\n').at(-1).trim();
console.log(text);
assert.deepEqual(text.split('\n\n'), [
  String.raw`\[caption id="attachment\_1" width="600"\]![A wall](https://post.example/wall.jpg) The wall. Photo: Ana Ruiz\[/caption\]`,
  '![A boat](https://post.example/boat.jpg)',
  'The boat. Photo: Jan Berg',
]);
JS
node check.mjs
