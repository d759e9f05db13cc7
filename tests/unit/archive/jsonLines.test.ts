import { fileInMemory, readFile } from '../../../src/server/archive/source';
import type { ReadItem, ReaderOptions } from '../../../src/server/archive/reader';
import { newReadCaption, newStory, textPart, type Story } from '../../../src/server/archive/story';

const story = newStory({
  headline: 'Pier reopens',
  sectionTrail: ['News'],
  parts: [
    textPart(['One.\u2028Still one.']),
    { type: 'figure', caption: 0 },
    { type: 'embed', url: 'https://video.example/1', title: null },
  ],
  captions: [
    newReadCaption({ caption: 'A pier', picture: { url: null, file: 'pictures/0a/0a.jpg' } }),
  ],
});

async function readLines(lines: readonly unknown[], options: ReaderOptions = {}) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const items: ReadItem[] = [];
  const file = fileInMemory(Buffer.from(text.join('\n')), 'stories.jsonl');
  for await (const item of readFile(file, options)) items.push(item);
  return items;
}

describe('JSON lines of an export', () => {
  it('are told by their content, and each line is the story that it was', async () => {
    expect(await readLines([story, '', { ...story, headline: 'Another' }])).toEqual([
      { place: 'line 1', story },
      { place: 'line 3', story: { ...story, headline: 'Another' } },
    ]);
  });

  it('go on behind a line that is cut off', async () => {
    const items = await readLines([story, JSON.stringify(story).slice(0, 90), story]);
    expect(items.map((item) => ('refused' in item ? item.refused.rule : item.place))).toEqual([
      'line 1',
      'not-json',
      'line 3',
    ]);
  });

  it('give way to what is known of all of them', async () => {
    const [item] = await readLines([story], {
      locale: 'nb',
      outlet: 'Tidewater',
      date: '2026-01-02',
    });
    expect(item).toMatchObject({
      story: { locale: 'nb', outlet: { name: 'Tidewater' }, publishedAt: '2026-01-02' },
    });
  });

  const link = (url: string): Partial<Story> => ({
    parts: [
      {
        type: 'text',
        blocks: [
          {
            type: 'paragraph',
            children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }],
          },
        ],
      },
    ],
  });
  const picture = (file: string): Partial<Story> => ({
    parts: [],
    captions: [newReadCaption({ picture: { url: null, file } })],
  });

  it.each<[what: string, Record<string, unknown>]>([
    ['a field that no story has', { html: '<script>' }],
    ['no headline', { headline: '  ' }],
    ['a link that runs', link('javascript:alert(1)')],
    ['a link into the disk', link('file:///etc/passwd')],
    ['a picture outside of the export', picture('../../etc/passwd')],
    ['a picture at a place of the disk', picture('/etc/passwd')],
    ['an embed that runs', { parts: [{ type: 'embed', url: 'data:text/html,x', title: null }] }],
    ['a figure without its caption', { parts: [{ type: 'figure', caption: 4 }] }],
    [
      'a block that the editor does not have',
      { parts: [{ type: 'text', blocks: [{ type: 'html' }] }] },
    ],
    ['a date that is none', { publishedAt: 'yesterday' }],
    ['an urgency that IPTC does not have', { urgency: 12 }],
  ])('are refused with the field for %s', async (_what, wrong) => {
    const [item] = await readLines([{ ...story, ...wrong }]);
    expect(item).toMatchObject({ place: 'line 1', refused: { rule: 'invalid-story' } });
  });
});
