import { found, OTHER_PICTURE, PICTURE } from './ferryStory';

const OWN_WORDS = 'Ferry minister Karl Exempel on the quay in Oslo.';
const OTHER_WORDS = 'Opera singer Lucia Prova takes her bow in Verona.';

describe('picture-changed', () => {
  it('finds a caption that was approved for other bytes, and says which', () => {
    const approvedSha256 = OTHER_PICTURE.sha256;
    expect(found('picture-changed', { fields: { approvedSha256 } })).toMatchObject([
      { severity: 'error', evidence: { approved: approvedSha256, found: PICTURE.sha256 } },
    ]);
  });

  it('finds a caption whose picture is gone', () => {
    const [finding] = found('picture-changed', { picture: null, fields: { approvedSha256: 'ab' } });
    expect(finding?.message).toContain('gone');
  });

  it('finds nothing where the bytes are those approved, or nothing was approved yet', () => {
    expect(found('picture-changed', { fields: { approvedSha256: PICTURE.sha256 } })).toEqual([]);
    expect(found('picture-changed', {})).toEqual([]);
  });
});

describe('more-captions-than-pictures', () => {
  const sibling = { name: 'quay', text: 'The quay', picture: PICTURE };

  it('finds two captions over one picture', () => {
    expect(found('more-captions-than-pictures', { siblings: [sibling] })).toMatchObject([
      { severity: 'warning', evidence: { captions: 2, pictures: 1 } },
    ]);
  });

  it('finds the caption without a picture, not the one that has its own', () => {
    expect(
      found('more-captions-than-pictures', { picture: null, siblings: [sibling] })
    ).toHaveLength(1);
    expect(
      found('more-captions-than-pictures', { siblings: [{ ...sibling, picture: null }] })
    ).toEqual([]);
  });

  it('finds nothing while the story has no picture at all', () => {
    const siblings = [{ ...sibling, picture: null }];
    expect(found('more-captions-than-pictures', { picture: null, siblings })).toEqual([]);
  });

  it('finds nothing where each has its own, or its bytes are not known yet', () => {
    const unread = { ...PICTURE, sha256: null };
    expect(
      found('more-captions-than-pictures', { siblings: [{ ...sibling, picture: OTHER_PICTURE }] })
    ).toEqual([]);
    expect(found('more-captions-than-pictures', { picture: unread, siblings: [sibling] })).toEqual(
      []
    );
    expect(found('more-captions-than-pictures', {})).toEqual([]);
  });
});

describe('same-words-other-picture', () => {
  it('finds the same words under another picture, and names where', () => {
    const uses = [{ name: 'Strike in the port', text: OWN_WORDS, picture: OTHER_PICTURE }];
    expect(found('same-words-other-picture', { uses })).toMatchObject([
      {
        severity: 'warning',
        evidence: {
          text: OWN_WORDS,
          others: [{ name: 'Strike in the port (DSC_0042.jpg)', text: OWN_WORDS }],
        },
      },
    ]);
  });

  it('names those of the same story by their files, and those of others by story and file', () => {
    const picture = { ...OTHER_PICTURE, fileName: 'quay.jpg' };
    const siblings = [{ name: `${OWN_WORDS.slice(0, 12)}…`, text: OWN_WORDS, picture }];
    const uses = [{ name: 'Strike in the port', text: OWN_WORDS, picture }];
    const [finding] = found('same-words-other-picture', { siblings, uses });
    expect(finding).toMatchObject({
      message: 'The same words are under another picture: quay.jpg, Strike in the port (quay.jpg).',
      evidence: { others: [{ name: 'quay.jpg' }, { name: 'Strike in the port (quay.jpg)' }] },
    });
  });

  it('takes a picture that looks the same for the same picture', () => {
    const cropped = { sha256: OTHER_PICTURE.sha256, perceptualHash: 'ffee00112233aaba' };
    expect(
      found('same-words-other-picture', {
        uses: [{ name: 'x', text: OWN_WORDS, picture: cropped }],
      })
    ).toEqual([]);
  });

  it('finds nothing in words that fit many pictures, or are others', () => {
    const uses = [{ name: 'x', text: 'The harbour.', picture: OTHER_PICTURE }];
    expect(found('same-words-other-picture', { text: 'The harbour.', uses })).toEqual([]);
    expect(found('same-words-other-picture', { uses })).toEqual([]);
  });
});

describe('same-picture-other-words', () => {
  it.each([
    ['bytes', PICTURE],
    ['looks', { sha256: OTHER_PICTURE.sha256, perceptualHash: 'ffee00112233aabf' }],
  ])('finds by %s a picture that names other people elsewhere', (by, picture) => {
    const uses = [{ name: 'A night at the opera', text: OTHER_WORDS, picture }];
    expect(found('same-picture-other-words', { uses })).toMatchObject([
      { severity: 'warning', evidence: { by, text: OWN_WORDS, other: { text: OTHER_WORDS } } },
    ]);
  });

  it('only notes other words that name nobody', () => {
    const uses = [{ name: 'x', text: 'Waiting for better weather', picture: PICTURE }];
    expect(found('same-picture-other-words', { uses })).toMatchObject([{ severity: 'info' }]);
  });

  it('finds nothing where the words agree or the pictures differ', () => {
    const uses = [
      { name: 'x', text: 'Minister Karl Exempel on the quay', picture: PICTURE },
      { name: 'y', text: OTHER_WORDS, picture: OTHER_PICTURE },
      { name: 'z', text: OTHER_WORDS, picture: null },
    ];
    expect(found('same-picture-other-words', { uses })).toEqual([]);
  });
});

describe('duplicate-in-story', () => {
  it('finds the same picture with the same words, and not one of the two alone', () => {
    const twin = { name: 'lead', text: OWN_WORDS, picture: PICTURE };
    expect(found('duplicate-in-story', { siblings: [twin] })).toMatchObject([
      { severity: 'warning', evidence: { other: { name: 'lead' } } },
    ]);
    expect(
      found('duplicate-in-story', { siblings: [{ ...twin, picture: OTHER_PICTURE }] })
    ).toEqual([]);
    expect(found('duplicate-in-story', { siblings: [{ ...twin, text: OTHER_WORDS }] })).toEqual([]);
  });
});

describe('rights-expired', () => {
  it('finds rights that have ended, and none that have not or are not known', () => {
    expect(
      found('rights-expired', { fields: { rightsExpire: '2026-05-01T00:00:00Z' } })
    ).toMatchObject([{ severity: 'error' }]);
    expect(found('rights-expired', { fields: { rightsExpire: '2026-06-01T00:00:00Z' } })).toEqual(
      []
    );
    expect(found('rights-expired', { fields: { rightsExpire: 'next year' } })).toEqual([]);
    expect(found('rights-expired', {})).toEqual([]);
  });
});
