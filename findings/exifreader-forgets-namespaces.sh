#!/usr/bin/env bash
# Guess: properties of XMP are told apart by their namespaces: a house may keep its own "Credit"
# beside that of Photoshop. And a caption in two languages is two captions.
# Truth: exifreader 4.46.0 drops the prefixes, and the last property of a name wins: the shelf
# mark stands as the credit. The description of a caption joins its languages with a comma.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund exifreader@4.46.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const ExifReader = require('exifreader');

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

const { xmp } = ExifReader.load(
  pictureOf(`<photoshop:Credit>Ann Aal</photoshop:Credit><shelf:Credit>Box 7</shelf:Credit>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The pier</rdf:li><rdf:li
    xml:lang="de">Die Mole</rdf:li></rdf:Alt></dc:description>`),
  { expanded: true }
);
const seen = { credit: xmp.Credit.description, caption: xmp.description.description };
console.log(seen);
assert.deepEqual(seen, { credit: 'Box 7', caption: 'The pier, Die Mole' });
JS
node run.cjs
