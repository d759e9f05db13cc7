#!/usr/bin/env bash
# Guess: Ghost's own converter keeps the words of an HTML body apart, and each picture of a
# gallery with its caption.
# Truth: @tryghost/kg-html-to-lexical 1.3.5 takes the blanks around mark and small away, and makes
# of a gallery its first picture, with the captions of all of them under it.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund @tryghost/kg-html-to-lexical@1.3.5
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { htmlToLexical } = require('@tryghost/kg-html-to-lexical');

const picture = (name, caption) =>
  `<figure><img src="https://post.example/${name}.jpg"><figcaption>${caption}</figcaption></figure>`;
const { root } = htmlToLexical(
  `<p>The <mark>old</mark> wall <small>still</small> stands</p>
   <figure class="wp-block-gallery">${picture('pier', 'Pier')}${picture('mayor', 'Mayor')}</figure>`
);
const [paragraph, ...cards] = root.children;
const words = paragraph.children.map(({ text }) => text).join('');
const pictures = cards.map(({ type, src, caption }) => ({ type, src, caption }));
console.log(words, pictures);
assert.equal(words, 'Theoldwallstillstands');
assert.deepEqual(pictures, [
  { type: 'image', src: 'https://post.example/pier.jpg', caption: 'Pier / Mayor' },
]);
JS
node run.cjs
