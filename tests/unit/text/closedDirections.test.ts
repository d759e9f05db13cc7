import { closedDirections } from '../../../src/server/text/closedDirections';

describe('closedDirections', () => {
  it.each([
    ['an override', '\u202egnp.exe\u202c news', 'gnp.exe news'],
    ['an override that nothing closes', 'News \u202deman', 'News eman'],
    ['an isolate that nothing closes', 'A \u2067خبر', 'A خبر'],
    ['an embedding that nothing closes', 'A \u202bخبر', 'A خبر'],
    ['what closes nothing', 'A\u202c b\u2069', 'A b'],
    ['an embedding that an isolate ends', '\u2067a \u202bb\u2069 c', '\u2067a b\u2069 c'],
    ['an end within an isolate of what began before it', '\u202ba \u2066b\u202c c', 'a b c'],
    ['what a line leaves open', 'a \u2068b\nc\u2069', 'a b\nc'],
  ])('takes %s out', (_name, text, closed) => {
    expect(closedDirections(text)).toBe(closed);
  });

  it.each([
    ['an isolate that closes', 'Review of \u2068مدار\u2069: four stars'],
    ['an embedding that closes', 'He said \u202bنعم\u202c twice'],
    ['isolates in each other', '\u2067a \u2066b\u2069 c\u2069'],
    ['marks beside a sign', 'C++\u200e في'],
    ['an emoji of two halves', 'Goal ⚽ 🏴'],
  ])('leaves %s', (_name, text) => {
    expect(closedDirections(text)).toBe(text);
  });
});
