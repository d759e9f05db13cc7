import { iptc7901Reader } from '../../../../src/server/archive/readers/iptc7901';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const SOH = '\u0001';
const STX = '\u0002';
const ETX = '\u0003';
const EOT = '\u0004';

const anpa = (text: string, stamp = 'AP-WF-03-04-26 1130GMT<') =>
  `\u0016\u0016${SOH}A1234\u001fcoast\r\nu i\u0013\u0011 BC-AL--Ferry-Noon     03-04 0123\r\n${STX}${text}${ETX}${stamp}\r\n\r\n\f\r\n${EOT}`;

const iptc = (text: string, trailer = '041130 mar 26') =>
  `\u007f\u007f\r\n\u007f\u007f${SOH}cst042 4 ec 121   abc 1\r\n\r\nAlba\r\n\r\n${STX}${text}${ETX}${trailer}\r\n\r\n${EOT}\r\n`;

const STORY = [
  '^BC-AL--Ferry-Noon, 1st Ld,123<',
  '^Ferry stops at noon <',
  '^Eds: Adds tide.<',
  '^By LEA ROA=',
  '^Coast Press=',
  '\t   PORT ALBA (AP) _ The ferry stops at noon, the line said,',
  "and nobody knows ``why'' it does.",
  ' ',
  '\t   The tide is low.',
  '^What is next<',
  '\t   It will rise.',
  '\t   ___',
].join('\r\n');

describe('a wire message', () => {
  test('of ANPA 1312 gives slug, headline, note, byline, priority and time, its lines joined', async () => {
    const story = await readStoryOf(iptc7901Reader, anpa(STORY));
    expect(story).toMatchObject({
      id: 'A1234',
      slugline: 'BC-AL--Ferry-Noon, 1st Ld',
      headline: 'Ferry stops at noon',
      edNote: 'Adds tide.',
      by: 'LEA ROA',
      located: expect.stringMatching(/port alba/i),
      urgency: 3,
      publishedAt: '2026-03-04T11:30:00.000Z',
      state: 'published',
    });
    expect(story.infoSources[0]).toBe('Coast Press');
    expect(blocksOf(story)).toEqual([
      'paragraph: The ferry stops at noon, the line said, and nobody knows “why” it does.',
      'paragraph: The tide is low.',
      'paragraph: What is next',
      'paragraph: It will rise.',
    ]);
    expect(JSON.stringify(story)).not.toMatch(/\\u00(?:0|1)|AP-WF|\^/);
  });

  test('of IPTC 7901 gives keyword, headline over several lines, priority and day', async () => {
    const text = [
      'Shipping:',
      'Ferry stops at noon: a surprise for everybody who',
      'lives on the island (the line) =',
      ' ',
      '   Port Alba (cst) The ferry stops at noon, the ',
      'line said. ',
      '   The tide is low. ',
      '   - 30 -',
    ].join('\r\n');
    const story = await readStoryOf(iptc7901Reader, iptc(text));
    expect(story).toMatchObject({
      id: 'cst042',
      urgency: 4,
      slugline: 'Alba',
      kicker: 'Shipping',
      headline: 'Ferry stops at noon: a surprise for everybody who lives on the island (the line)',
      publishedAt: '2026-03-04',
    });
    expect(blocksOf(story).at(-1)).toBe('paragraph: The tide is low.');
  });

  test('keeps the lines of a table, and lines over the text that are no headline', async () => {
    const text = [
      '^BC-Tides,20<',
      '^Tides=',
      '^All times GMT=',
      '\bAlba\u001f  06:30  12:50',
      '\t   Subject to the wind.',
    ].join('\n');
    expect(blocksOf(await readStoryOf(iptc7901Reader, anpa(text)))).toEqual([
      'paragraph: All times GMT',
      'paragraph: Alba 06:30 12:50',
      'paragraph: Subject to the wind.',
    ]);
  });

  test('without indentation parts paragraphs by blank lines', async () => {
    const text = ['Ferry stops', '', 'One line', 'goes on.', '', 'Another.', 'NNNN'].join('\n');
    expect(blocksOf(await readStoryOf(iptc7901Reader, iptc(text)))).toEqual([
      'paragraph: One line goes on.',
      'paragraph: Another.',
    ]);
  });

  test('reads all messages of a file; one without a text ends nothing', async () => {
    const { stories, refused, places } = await readSource(
      iptc7901Reader,
      anpa(STORY) + iptc('') + iptc('Tide\n\n   It is low.')
    );
    expect(stories.map(({ headline }) => headline)).toEqual(['Ferry stops at noon', 'Tide']);
    expect(refused).toMatchObject([{ rule: 'no-body' }]);
    expect(places).toEqual(['line 1', 'line 26']);
  });

  test('reads letters of one byte, and takes the slug where there is no headline', async () => {
    const message = anpa(
      '^BC-Alert,17<\r\n\t   Die Fähre hält nicht mehr, und über den Grund hört man nur Gerüchte.'
    );
    const story = await readStoryOf(iptc7901Reader, Buffer.from(message, 'latin1'));
    expect(blocksOf(story)).toEqual([expect.stringContaining('Fähre hält')]);
    expect([story.headline, ...rulesOf(story)]).toEqual(['BC-Alert', 'headline-made']);
  });

  test('knows no text without control characters', () => {
    expect(iptc7901Reader.recognises('cst042 4 ec 121\nFerry')).toBe(false);
  });
});
