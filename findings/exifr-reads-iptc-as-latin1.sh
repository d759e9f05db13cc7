#!/usr/bin/env bash
# Guess: a reader of IPTC IIM goes by data set 1:90, in which every agency says that its text is
# UTF-8.
# Truth: exifr 7.1.3 does not look at it and reads all text as Latin-1; exifreader 4.46.0 reads it
# right.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund exifr@7.1.3 exifreader@4.46.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const ExifReader = require('exifreader');
const exifr = require('exifr');

const u16 = (number) => Buffer.from([number >> 8, number & 255]);
const dataSet = (record, number, value) =>
  Buffer.concat([Buffer.from([0x1c, record, number]), u16(value.length), value]);
const iim = Buffer.concat([
  dataSet(1, 90, Buffer.from('\x1b%G')),
  dataSet(2, 0, Buffer.from([0, 4])),
  dataSet(2, 80, Buffer.from('Zoë Ødegård')),
  dataSet(2, 110, Buffer.from('Post')),
]);
const padded = iim.length % 2 ? Buffer.concat([iim, Buffer.alloc(1)]) : iim;
const block = Buffer.concat([
  Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
  u16(0),
  u16(iim.length),
  padded,
]);
const picture = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xed]),
  u16(block.length + 2),
  block,
  Buffer.from([0xff, 0xd9]),
]);

(async () => {
  const seen = {
    exifr: (await exifr.parse(picture, { iptc: true, tiff: false })).Byline,
    exifreader: ExifReader.load(picture, { expanded: true }).iptc['By-line'].description,
  };
  console.log(seen);
  const misread = Buffer.from('Zoë Ødegård').toString('latin1');
  assert.deepEqual(seen, { exifr: misread, exifreader: 'Zoë Ødegård' });
})();
JS
node run.cjs
