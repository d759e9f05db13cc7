#!/usr/bin/env bash
# Guess: a comment in the XML of an XMP packet means nothing, and a CDATA section is text.
# Truth: with either of them anywhere in the packet exifreader 4.46.0 gives no property of it at
# all, and no error: caption, credit and copyright are as if they had never been written. exifr
# 7.1.3 reads the rest.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund exifreader@4.46.0 exifr@7.1.3
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const ExifReader = require('exifreader');
const exifr = require('exifr');

/** The smallest JPEG with a packet of XMP. */
function pictureOf(properties) {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:shelf="http://post.example/shelf/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const body = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(packet)]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 4);
  return Buffer.concat([head, body, Buffer.from([0xff, 0xd9])]);
}

const byExifReader = (properties) =>
  Object.keys(ExifReader.load(pictureOf(properties), { expanded: true }).xmp ?? {}).filter(
    (name) => name !== '_raw' && name !== 'about'
  );

(async () => {
  const credit = '<photoshop:Credit>Ann Aal</photoshop:Credit>';
  const commented = `<!-- from the archive -->${credit}`;
  const seen = {
    plain: byExifReader(credit),
    comment: byExifReader(commented),
    cdata: byExifReader('<photoshop:Credit><![CDATA[Aal & Ovre]]></photoshop:Credit>'),
    exifr: (await exifr.parse(pictureOf(commented), { xmp: true, tiff: false })).Credit,
  };
  console.log(seen);
  assert.deepEqual(seen, { plain: ['Credit'], comment: [], cdata: [], exifr: 'Ann Aal' });
})();
JS
node run.cjs
