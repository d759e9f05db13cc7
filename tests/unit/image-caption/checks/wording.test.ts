import { found } from './ferryStory';

describe('alternative text', () => {
  it.each([null, '', '  '])('is missed where it is %j', (altText) => {
    expect(found('alt-missing', { fields: { altText } })).toMatchObject([{ severity: 'info' }]);
  });

  it('is not missed where there is no picture', () => {
    expect(found('alt-missing', { picture: null, fields: { altText: null } })).toEqual([]);
  });

  it('must not repeat the caption, whatever its punctuation', () => {
    const text = 'Ferry minister Karl Exempel on the quay in Oslo.';
    expect(
      found('alt-copies-caption', {
        text,
        fields: { altText: 'Ferry minister Karl Exempel, on the quay in Oslo' },
      })
    ).toHaveLength(1);
    expect(
      found('alt-copies-caption', {
        text,
        fields: { altText: 'A man in a raincoat beside a moored ship' },
      })
    ).toEqual([]);
  });

  it.each([
    'DSC_0042',
    'DSC_0042.jpg',
    'quay-final-2.jpeg',
    'IMG_20260503_101112',
    'WhatsApp Image 2026-05-03',
  ])('must not be a file name: %s', (altText) => {
    expect(found('alt-is-file-name', { fields: { altText } })).toHaveLength(1);
  });

  it.each(['A ship', 'Pier 7 at dusk', 'Image of a moored ship', 'Portrait'])(
    'may be %s',
    (altText) => {
      expect(found('alt-is-file-name', { fields: { altText } })).toEqual([]);
    }
  );
});

describe('too-long', () => {
  it('notes how long the caption is and where the limit lies', () => {
    expect(found('too-long', { text: 'The ferry lies in the harbour. '.repeat(30) })).toMatchObject(
      [{ severity: 'info', evidence: { characters: 929, limit: 600 } }]
    );
    expect(found('too-long', { text: 'The ferry lies in the harbour.' })).toEqual([]);
  });
});

describe('no-picture', () => {
  it.each(['none', 'no-image'] as const)('is found where there is %s', (pictureLack) => {
    const of = { picture: null, fields: { pictureLack } };
    expect(found('no-picture', of)).toMatchObject([
      { severity: 'warning', evidence: { lack: pictureLack } },
    ]);
    expect(found('more-captions-than-pictures', of)).toEqual([]);
  });

  it('leaves a picture that is gone to the check of the picture it was approved for', () => {
    const fields = { pictureLack: 'none', approvedSha256: 'a'.repeat(64) } as const;
    expect(found('no-picture', { picture: null, fields })).toEqual([]);
    expect(found('picture-changed', { picture: null, fields })).toHaveLength(1);
  });
});

describe('no-words', () => {
  it.each(['', '   ', '\u200b\u00a0', '…', '–'])('is found where the caption is %j', (text) => {
    expect(found('no-words', { text })).toMatchObject([{ severity: 'warning' }]);
  });

  it.each(['Oslo', '2026', 'أوسلو', '奥斯陆'])('is not found at %j', (text) => {
    expect(found('no-words', { text })).toEqual([]);
  });
});
