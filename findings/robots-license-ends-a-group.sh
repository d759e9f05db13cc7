#!/usr/bin/env bash
# Guess: lines that robots.txt does not define for groups, such as Sitemap, or License of RSL,
# change nothing about which crawlers a group is for (RFC 9309, 2.2.4).
# Truth: robots-parser 3.0.1 ends the list of crawlers at such a line: the first of two named
# crawlers is no longer kept out.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund robots-parser@3.0.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import robotsParser from 'robots-parser';

const address = 'https://post.example/robots.txt';
const allowed = (line) => {
  const text = ['User-agent: FirstBot', ...line, 'User-agent: SecondBot', 'Disallow: /', ''];
  const robots = robotsParser(address, text.join('\n'));
  return ['FirstBot', 'SecondBot'].map((bot) => robots.isAllowed('https://post.example/vote', bot));
};
const seen = {
  nothing: allowed([]),
  license: allowed(['License: https://post.example/license.xml']),
  sitemap: allowed(['Sitemap: https://post.example/sitemap.xml']),
};
console.log('FirstBot and SecondBot may read:', seen);
assert.deepEqual(seen, {
  nothing: [false, false],
  license: [true, false],
  sitemap: [true, false],
});
JS
node run.mjs
