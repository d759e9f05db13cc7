#!/usr/bin/env bash
# Guess: a day without a time stays a day: <lastmod> takes W3C dates such as 2026-07-14.
# Truth: sitemap 9.0.1 writes midnight UTC instead, which in Port Ellis is the evening of
# the day before; the date of the same story in news:publication_date stays as it was given,
# however it was given. lastmodDateOnly keeps days, and cuts the time off every other date.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund sitemap@9.0.1
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { SitemapStream, streamToPromise } = require('sitemap');

async function write(options) {
  const stream = new SitemapStream({ hostname: 'https://post.example', ...options });
  const publication = { name: 'Port Ellis Post', language: 'en' };
  const news = { publication, publication_date: '2026-07-14', title: 'Vote' };
  stream.write({ url: '/vote', lastmod: '2026-07-14', news });
  stream.write({ url: '/storm', lastmod: '2026-07-14T21:30:00-05:00' });
  stream.end();
  const xml = String(await streamToPromise(stream));
  return [...xml.matchAll(/<(?:lastmod|news:publication_date)>([^<]*)/g)].map(([, date]) => date);
}

(async () => {
  const seen = { plain: await write({}), dayOnly: await write({ lastmodDateOnly: true }) };
  console.log(seen);
  assert.deepEqual(seen, {
    plain: ['2026-07-14T00:00:00.000Z', '2026-07-14', '2026-07-15T02:30:00.000Z'],
    dayOnly: ['2026-07-14', '2026-07-14', '2026-07-15'],
  });
})();
JS
node run.cjs
