#!/usr/bin/env bash
# Guess: a key is a key: a list signed with Ed25519 verifies whether it calls its algorithm EdDSA
# (RFC 8037) or Ed25519 (RFC 9864).
# Truth: jose 5.10.0 knows both names and compares them as text: a published key that says "EdDSA"
# verifies nothing signed as "Ed25519", nor the other way round. A key without "alg" verifies
# both.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund jose@5.10.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { CompactSign, compactVerify, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const jwk = await exportJWK(publicKey);
const list = new TextEncoder().encode('https://mirror.post.example');

const seen = {};
for (const published of ['EdDSA', 'Ed25519', undefined]) {
  for (const alg of ['EdDSA', 'Ed25519']) {
    const signed = await new CompactSign(list).setProtectedHeader({ alg }).sign(privateKey);
    const keys = createLocalJWKSet({ keys: [{ ...jwk, ...(published && { alg: published }) }] });
    seen[`key ${published}, list ${alg}`] = await compactVerify(signed, keys).then(
      () => 'verified',
      ({ code }) => code
    );
  }
}
console.log(seen);
assert.deepEqual(Object.values(seen), [
  'verified',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_NO_MATCHING_KEY',
  'verified',
  'verified',
  'verified',
]);
JS
node run.mjs
