#!/usr/bin/env bash
# Guess: a plain GET of public stories is a simple request (Fetch standard): browsers send it at
# once.
# Truth: @strapi/client 1.6.2 puts Content-Type: application/json on every GET, though it has no
# body. From another origin that makes a browser ask with OPTIONS first, for every address anew,
# and a cache that answers GET alone is passed by.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund @strapi/client@1.6.2
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const http = require('node:http');
const { strapi } = require('@strapi/client');

const seen = [];
const server = http.createServer(({ method, url, headers }, response) => {
  const length = headers['content-length'] ?? '0';
  seen.push({ method, url, type: headers['content-type'], length });
  response.setHeader('Content-Type', 'application/json');
  response.end('{"data":[],"meta":{}}');
});
server.listen(0, '127.0.0.1', async () => {
  const client = strapi({ baseURL: `http://127.0.0.1:${server.address().port}/api` });
  await client.collection('articles').find();
  server.close();
  console.log(seen);
  assert.deepEqual(seen, [
    { method: 'GET', url: '/api/articles', type: 'application/json', length: '0' },
  ]);
});
JS
node run.cjs
