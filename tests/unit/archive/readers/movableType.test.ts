import { movableTypeReader } from '../../../../src/server/archive/readers/movableType';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const entry = (fields: string[], texts: Record<string, string>) =>
  `${[
    ...fields,
    ...Object.entries(texts).flatMap(([name, text]) => ['-----', `${name}:`, text]),
    '-----',
  ].join('\n')}\n`;

const FERRY = [
  'AUTHOR: Ida Holm',
  'TITLE: Ferry stops',
  'BASENAME: ferry_stops',
  'STATUS: Publish',
  'ALLOW COMMENTS: 1',
  'CONVERT BREAKS: 1',
  'PRIMARY CATEGORY: Port',
  'CATEGORY: Port',
  'CATEGORY: Sea',
  'TAGS: ferries,"open sea"',
  '',
  'DATE: 03/04/2026 11:30:00 PM',
];

describe('a Movable Type export', () => {
  test('gives all that an entry says, and none of its comments', async () => {
    const story = await readStoryOf(
      movableTypeReader,
      `${entry(FERRY, {
        BODY: 'It stops at noon.\n\n<img src="https://a.example/pier.jpg" alt="A pier">\n\nNobody knows why.',
        'EXTENDED BODY': '<p>More of it.</p>',
        EXCERPT: 'No boats.',
        KEYWORDS: '',
        COMMENT: 'AUTHOR: A reader\nDATE: 03/05/2026 09:00:00 AM\nI do not agree.',
      })}--------\n`
    );
    expect(story).toMatchObject({
      id: 'ferry_stops 2026-03-04',
      slug: 'ferry_stops',
      headline: 'Ferry stops',
      standfirst: 'No boats.',
      by: 'Ida Holm',
      sectionTrail: ['Port'],
      subjects: [{ name: 'Sea' }, { name: 'ferries' }, { name: 'open sea' }],
      publishedAt: '2026-03-04',
      state: 'published',
      captions: [{ altText: 'A pier', picture: { url: 'https://a.example/pier.jpg' } }],
    });
    expect(blocksOf(story)).toEqual([
      'paragraph: It stops at noon.',
      'figure 0',
      'paragraph: Nobody knows why.',
      'paragraph: More of it.',
    ]);
    expect(rulesOf(story)).toEqual(['time-without-zone']);
  });

  test.each([
    ['12:05:00 AM', '2026-03-04'],
    ['23:30:00', '2026-03-04'],
  ])('reads hours to twelve and to twenty-four: %s', async (time, day) => {
    const fields = ['TITLE: Ferry', `DATE: 03/04/2026 ${time}`];
    const { publishedAt } = await readStoryOf(
      movableTypeReader,
      entry(fields, { BODY: 'It stops.' })
    );
    expect(publishedAt).toBe(day);
  });

  test.each([
    ['__default__', 'One.\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    ['0', '<p>One.</p>\n\n<p>Two.</p>', ['paragraph: One.', 'paragraph: Two.']],
    ['richtext', '<h2>One</h2><p>Two.</p>', ['heading: One', 'paragraph: Two.']],
    ['markdown', '## One\n\nTwo.', ['heading: One', 'paragraph: Two.']],
  ])('reads a text as CONVERT BREAKS: %s says', async (format, body, blocks) => {
    const fields = ['TITLE: Ferry', `CONVERT BREAKS: ${format}`, 'DATE: 03/04/2026 10:00:00 AM'];
    const story = await readStoryOf(movableTypeReader, entry(fields, { BODY: body }));
    expect(blocksOf(story)).toEqual(blocks);
  });

  test('says that signs of Textile are left', async () => {
    const fields = ['TITLE: Ferry', 'CONVERT BREAKS: textile_2', 'DATE: 03/04/2026 10:00:00 AM'];
    const story = await readStoryOf(movableTypeReader, entry(fields, { BODY: 'h2. One' }));
    expect(rulesOf(story)).toContain('line-uncertain');
  });

  test('gives drafts as drafts, each entry with its place, and says where it is cut off', async () => {
    const whole = `${entry(FERRY, { BODY: 'It stops.' })}--------\n`.replaceAll('\n', '\r\n');
    const draft = `${entry(['TITLE: Later', 'STATUS: Draft'], { BODY: 'Not yet.' })}--------\n`;
    const read = await readSource(
      movableTypeReader,
      `${whole}${draft}TITLE: Cut\nSTATUS: Publish\n-----\nBODY:\nIt sto`
    );
    expect(read.stories.map(({ headline, state }) => [headline, state])).toEqual([
      ['Ferry stops', 'published'],
      ['Later', 'draft'],
    ]);
    expect(read.places).toEqual(['entry 1', 'entry 2']);
    expect(read.refused).toMatchObject([{ place: 'entry 3', rule: 'cut-off' }]);
  });
});
