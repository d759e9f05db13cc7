import { allowingFrames } from '../../../src/server/article/panelFrames';

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
