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
