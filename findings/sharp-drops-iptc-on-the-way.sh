#!/usr/bin/env bash
# Guess: keepMetadata() of sharp keeps the credits of a photograph in whatever format it is
# delivered.
# Truth: sharp 0.35.3 keeps IPTC IIM from JPEG to JPEG only. In WebP, AVIF and PNG it is gone, in
# TIFF cut short, and no format says so; XMP comes through to all of them but is not what old
# archives have.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund sharp@0.35.3
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const sharp = require('sharp');

const u16 = (number) => Buffer.from([number >> 8, number & 255]);
const credit = Buffer.from('Ann Aal for the Port Ellis Post, all rights reserved, 14 July 2026');
const iim = Buffer.concat([Buffer.from([0x1c, 2, 110]), u16(credit.length), credit]);
const padded = iim.length % 2 ? Buffer.concat([iim, Buffer.alloc(1)]) : iim;
const block = Buffer.concat([
  Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
  u16(0),
  u16(iim.length),
  padded,
]);

(async () => {
  const canvas = { width: 32, height: 32, channels: 3, background: '#369' };
  const plain = await sharp({ create: canvas }).jpeg().toBuffer();
  const segment = [Buffer.from([0xff, 0xed]), u16(block.length + 2), block];
  const photo = Buffer.concat([plain.subarray(0, 2), ...segment, plain.subarray(2)]);
  const seen = {};
  for (const format of ['jpeg', 'webp', 'avif', 'png', 'tiff']) {
    const copy = await sharp(photo).keepMetadata().toFormat(format).toBuffer();
    const { iptc } = await sharp(copy).metadata();
    seen[format] = iptc?.includes(credit) ?? false;
  }
  console.log('the credit is there:', seen);
  assert.deepEqual(seen, { jpeg: true, webp: false, avif: false, png: false, tiff: false });
})();
JS
node run.cjs
