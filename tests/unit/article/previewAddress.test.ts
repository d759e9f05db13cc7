import { allowingFrames } from '../../../src/server/article/preview/offerPreviews';
import { filledTemplate, ownPage } from '../../../src/server/article/preview/previewAddress';

const PARTS = {
  slug: 'ströme & flüsse',
  documentId: 'abc',
  locale: 'de',
  status: 'draft' as const,
  token: 'a.b.c',
  outlet: 'kurier',
};

describe('the address of a preview', () => {
  it('is the template with each placeholder filled, none of them as anything but text', () => {
    expect(
      filledTemplate('https://x.example/{locale}/{slug}?o={outlet}&s={status}&t={token}', PARTS)
    ).toBe('https://x.example/de/str%C3%B6me%20%26%20fl%C3%BCsse?o=kurier&s=draft&t=a.b.c');
  });

  it('is the story’s own page, with what lets the site read the draft', () => {
    expect(ownPage('https://x.example/de/a?b=1', PARTS)).toBe(
      'https://x.example/de/a?b=1&status=draft&preview=a.b.c'
    );
    const published = { ...PARTS, status: 'published' as const, token: '' };
    expect(ownPage('https://x.example/de/a', published)).toBe('https://x.example/de/a');
  });
});

describe('the policy of the panel’s pages', () => {
  it.each([
    [
      "default-src 'self';object-src 'none'",
      "default-src 'self';object-src 'none';frame-src 'self' https://a.example https://b.example",
    ],
    [
      "frame-src https://video.example; default-src 'self'",
      "default-src 'self';frame-src https://video.example https://a.example https://b.example",
    ],
  ])('lets sites be framed beside what may be already: %s', (policy, expected) => {
    expect(allowingFrames(policy, ['https://a.example', 'https://b.example'])).toBe(expected);
    expect(allowingFrames(policy, [])).toBe(policy);
  });
});
