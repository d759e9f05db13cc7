#!/usr/bin/env bash
# Guess: a Chinese date as newspapers print it, with its weekday between the day and the hour, is
# one moment.
# Truth: chrono-node 2.10.3 finds two: the day at noon, and the hour on that weekday of another
# week, here half a year before the story.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund chrono-node@2.10.3
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import * as chrono from 'chrono-node';

process.env.TZ = 'UTC';
const today = new Date('2026-01-01T00:00:00Z');
const read = (text) =>
  chrono.zh.parse(text, today).map((found) => [found.text, found.date().toISOString()]);
const seen = { plain: read('2026年7月14日上午9点'), printed: read('2026年7月14日星期二上午9点') };
console.log(seen);
assert.deepEqual(seen, {
  plain: [['2026年7月14日上午9点', '2026-07-14T09:00:00.000Z']],
  printed: [
    ['2026年7月14日', '2026-07-14T12:00:00.000Z'],
    ['星期二上午9点', '2025-12-30T09:00:00.000Z'],
  ],
});
JS
node run.mjs
