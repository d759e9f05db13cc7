#!/usr/bin/env bash
# Guess: diffWords compares word by word in any script, since it does so in English and in French.
# Truth: to diff (jsdiff) 8.0.4 a word is a run of Latin letters. In any other script each character is a word
# of its own, each vowel sign too: of two Hindi or vocalised Arabic words that differ in a sign only the sign is
# marked, which alone shows as a dotted circle, and Russian words are mixed letter by letter. With an
# Intl.Segmenter for words it marks the word.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund diff@8.0.4
cat >run.js <<'JS'
const assert = require('node:assert/strict');
const { diffWords } = require('diff');

const marked = (one, other, options) =>
  diffWords(one, other, options)
    .filter(({ added, removed }) => added || removed)
    .map(({ value, added }) => `${added ? '+' : '-'}${value}`);
const segmenter = (locale) => ({
  intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }),
});
const print = (name, value) => console.log(name, JSON.stringify(value));

const english = marked('The minister said', 'The ministry said');
const hindi = marked('मंत्री ने कहा', 'मंत्रा ने कहा');
const arabic = marked('قال الوزيرُ اليوم', 'قال الوزيرَ اليوم');
const russian = marked('Министр сказал', 'Министра сказала');
print('English:', english);
print('Hindi:', hindi);
print('Arabic:', arabic);
print('Russian:', russian);
assert.deepEqual(english, ['-minister', '+ministry']);
assert.deepEqual(hindi, ['-\u0940', '+\u093e']);
assert.deepEqual(arabic, ['-\u064f', '+\u064e']);
assert.deepEqual(russian, ['+а ', '+а']);

const byWord = marked('मंत्री ने कहा', 'मंत्रा ने कहा', segmenter('hi'));
print('Hindi, with a segmenter:', byWord);
assert.deepEqual(byWord, ['-मंत्री', '+मंत्रा']);
JS
node run.js
