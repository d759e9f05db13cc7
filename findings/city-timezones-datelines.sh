#!/usr/bin/env bash
# Guess: the first answer for the city of a dateline is the one that everybody means, and its
# country has a code of two letters.
# Truth: city-timezones 1.3.4 answers in the order of its file: the first London is in Ontario and
# the first Tripoli in Greece. Of Pristina the code iso2 is the number -99, though it is typed as
# a string, and Odesa is there only as Odessa.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund city-timezones@1.3.4
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { lookupViaCity } = require('city-timezones');

const first = (city) => {
  const [found] = lookupViaCity(city);
  return found && [found.country, found.timezone, found.iso2];
};
const seen = Object.fromEntries(
  ['London', 'Tripoli', 'Pristina', 'Odesa', 'Odessa'].map((city) => [city, first(city) ?? null])
);
console.log(seen);
assert.deepEqual(seen.London, ['Canada', 'America/Toronto', 'CA']);
assert.deepEqual(seen.Tripoli, ['Greece', 'Europe/Athens', 'GR']);
assert.equal(seen.Pristina[2], -99);
assert.equal(seen.Odesa, null);
assert.ok(lookupViaCity('Odessa').some(({ country }) => country === 'Ukraine'));
JS
node run.cjs
