import { growthOf } from '../../support/growthOf';
import { sanitizeText } from '../../../src/server/picture/sanitizeText';

describe('sanitizeText', () => {
  it.each([
    ['A <b>ferry</b> &amp; a boat', 'A ferry & a boat'],
    ['<script>alert(1)</script>Harbour', 'Harbour'],
    ['<style>p{}</style ><p>Harbour</p>', 'Harbour'],
    ['&lt;img src=x onerror=alert(1)&gt;Harbour', 'Harbour'],
    ['&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Harbour', 'Harbour'],
    ['Harbour <img src=x onerror=alert(1) ', 'Harbour img src=x onerror=alert(1)'],
    ['<<b>script>alert(1)', 'alert(1)'],
    ['<<<<<b>b>b>b>script>alert(1)', 'b>script>alert(1)'],
    ['<\u0000script>alert(1)', 'script>alert(1)'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['One<br/>Two</p>Three', 'One\nTwo\nThree'],
    ['\u202eevil\u202c \u0000\u0007text\u200b', 'evil text'],
    ['می‌خواهم', 'می‌خواهم'],
    ['half \ud83d of one', 'half of one'],
    ['&#72;&#x69; &unknown; &#99999999;', 'Hi &unknown; \ufffd'],
    ['e\u0301tude', 'étude'],
  ])('reads %j as %j', (text, plain) => {
    expect(sanitizeText(text, 1000)).toBe(plain);
  });

  it('answers null where nothing is left', () => {
    expect(sanitizeText(' \u0000<p></p>\u200b ', 100)).toBeNull();
  });

  it('cuts at the length without leaving half of a character', () => {
    expect(sanitizeText('ab😀', 3)).toBe('ab');
  });

  it.each(['<', '<a', '<script>', '&lt;', '&amp;', '<script <', '<p></p'])(
    'takes no more than its share of time for a text full of %j',
    (part) => {
      expect(growthOf((size) => sanitizeText(part.repeat(size), 10_000), 50_000)).toBeLessThan(
        1.75
      );
    }
  );
});
