#!/usr/bin/env bash
# Guess: a link that an editor makes in Lexical is stored with its address, and what pages say of links
# (rel, target) is the page's to say.
# Truth: @lexical/link 0.52.0 stores rel="noreferrer" with every link that $toggleLink makes from an address
# alone, so that sites which print what is stored hide themselves from the pages that they quote; changing
# the address keeps it. Only `rel: null`, said with each call, stores none.
set -euo pipefail
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
echo '{ "private": true }' > package.json
npm i --silent --no-audit --no-fund lexical@0.52.0 @lexical/link@0.52.0 @lexical/headless@0.52.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createHeadlessEditor } from '@lexical/headless';
import { $toggleLink, LinkNode } from '@lexical/link';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';

const link = (...calls) => {
  const editor = createHeadlessEditor({ nodes: [LinkNode], onError: (error) => { throw error; } });
  editor.update(
    () => {
      const words = $createTextNode('the minutes');
      $getRoot().append($createParagraphNode().append(words));
      for (const call of calls) {
        words.select(0, words.getTextContentSize());
        $toggleLink(...call);
      }
    },
    { discrete: true }
  );
  const { url, rel } = editor.getEditorState().toJSON().root.children[0].children[0];
  return { url, rel };
};

const [first, second] = ['https://board.example/minutes', 'https://board.example/minutes/2'];
const seen = {
  'an address': link([first]),
  'another address': link([first], [second]),
  'an address and no rel': link([first, { rel: null }]),
};
console.log(seen);
assert.deepEqual(seen, {
  'an address': { url: first, rel: 'noreferrer' },
  'another address': { url: second, rel: 'noreferrer' },
  'an address and no rel': { url: first, rel: null },
});
JS
node run.mjs
