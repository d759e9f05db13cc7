#!/usr/bin/env bash
# Guess: a library that writes feeds escapes an address wherever it puts one.
# Truth: feed 5.2.1 escapes the link of an item, and not the address of its picture: one resizing
# parameter more, and neither the RSS nor the Atom it writes is well-formed XML. It also says
# image/jpg, which is no media type.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund feed@5.2.1 saxes@6.0.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { Feed } from 'feed';
import { SaxesParser } from 'saxes';

const feed = new Feed({ id: 'urn:p', title: 'Port Ellis Post', copyright: 'Port Ellis Post' });
feed.addItem({
  title: 'Vote',
  link: 'https://post.example/vote?a=1&b=2',
  date: new Date('2026-07-14T09:00:00Z'),
  image: 'https://post.example/pier.jpg?w=800&h=600',
});
const enclosure = /<enclosure [^>]*>/.exec(feed.rss2())[0];
function faultOf(xml) {
  const faults = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => faults.push(message.replace(/^[\d:]+ /, '')));
  parser.write(xml).close();
  return faults[0] ?? null;
}
const verdicts = [feed.rss2(), feed.atom1()].map(faultOf);
console.log(enclosure, verdicts);
assert.match(feed.rss2(), /<link>https:\/\/post\.example\/vote\?a=1&amp;b=2<\/link>/);
assert.match(enclosure, /w=800&h=600.*type="image\/jpg"/);
assert.deepEqual(verdicts, ['unclosed tag: item', 'unclosed tag: entry']);
JS
node run.mjs
