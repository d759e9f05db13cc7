#!/usr/bin/env bash
# Guess: @refinedev/strapi 5.0.1 is refine's data provider for Strapi 5, and @refinedev/strapi-v4 the one for
#        the version before.
# Truth: its number is refine's. It asks as Strapi 3 was asked: `_start`, `_limit`, `_sort` and a second
#        request to /articles/count. Strapi 4 and 5 know none of them (400, 404); what works with Strapi 5
#        is @refinedev/strapi-v4, with `documentId` as the identifier.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps --ignore-scripts \
  @refinedev/strapi@5.0.1 @refinedev/strapi-v4@7.0.1 react@18

cat >ask.mjs <<'JS'
import assert from 'node:assert';
import http from 'node:http';
import * as v5 from '@refinedev/strapi';
import * as v4 from '@refinedev/strapi-v4';

const asked = [];
const server = http.createServer((request, response) => {
  asked.push(decodeURIComponent(request.url));
  response.setHeader('Content-Type', 'application/json');
  response.end('{"data":[],"meta":{"pagination":{"total":0}}}');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}/api`;
const list = {
  resource: 'articles',
  pagination: { currentPage: 2, pageSize: 10 },
  sorters: [{ field: 'headline', order: 'asc' }],
};
await v5.DataProvider(url).getList(list);
await v4.DataProvider(url).getList(list);
server.close();
server.closeAllConnections();
console.log(asked.join('\n'));
assert(asked.some((path) => /\/api\/articles\?.*_limit=10.*_start=10/.test(path)));
assert(asked.some((path) => path.startsWith('/api/articles/count')));
assert(asked.some((path) => /pagination\[page\]=2/.test(path)));
JS
node ask.mjs
echo 'As found: @refinedev/strapi 5.0.1 asks as Strapi 3 was asked.'
