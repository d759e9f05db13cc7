import {
  endingBetween,
  fingerprintOf,
  wordsDigest,
} from '../../../src/server/image-caption/review/fingerprint';

const SHA256 = 'a'.repeat(64);
const row = { caption: 'The ferry leaves the quay.', article: { documentId: 'story' } };
const given = fingerprintOf({ row, sha256: SHA256 });

describe('the fingerprint of a caption', () => {
  it('is made of its words, the bytes of its picture and its story', () => {
    expect(given).toEqual({
      wordsDigest: wordsDigest('The ferry leaves the quay.'),
      sha256: SHA256,
      article: 'story',
    });
  });

  it('holds none of what is not there', () => {
    expect(fingerprintOf({ row: { caption: null, article: null }, sha256: null })).toEqual({
      wordsDigest: wordsDigest(''),
      sha256: null,
      article: null,
    });
  });

  it.each([
    ['spaced otherwise', '  The  ferry\nleaves the\u00a0quay. '],
    ['in capitals', 'THE FERRY LEAVES THE QUAY.'],
    ['in wide letters', 'Ｔｈｅ ferry leaves the quay.'],
    ['without a change', 'The ferry leaves the quay.'],
  ])('is the same for the same words %s', (_how, caption) => {
    expect(endingBetween(given, fingerprintOf({ row: { ...row, caption }, sha256: SHA256 }))).toBe(
      null
    );
  });

  it.each([
    ['a word', 'The ferry left the quay.'],
    ['a sign', 'The ferry leaves the quay!'],
    ['an accent', 'The ferry leaves the quáy.'],
    ['nothing left of them', ''],
  ])('is another with %s changed in the words', (_what, caption) => {
    expect(endingBetween(given, fingerprintOf({ row: { ...row, caption }, sha256: SHA256 }))).toBe(
      'words'
    );
  });

  it('is another with other bytes, and with bytes that nobody knows', () => {
    for (const sha256 of ['b'.repeat(64), null]) {
      expect(endingBetween(given, fingerprintOf({ row, sha256 }))).toBe('picture');
    }
  });

  it('is another in another story, and in none', () => {
    for (const article of [{ documentId: 'another' }, null]) {
      expect(
        endingBetween(given, fingerprintOf({ row: { ...row, article }, sha256: SHA256 }))
      ).toBe('editor');
    }
  });

  it('is never that of a decision from before there were any', () => {
    expect(endingBetween({ wordsDigest: null, sha256: null, article: null }, given)).toBe('words');
  });
});
