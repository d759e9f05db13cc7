import path from 'node:path';
import type { ReadItem } from '../../../../src/server/archive/reader';
import { blocksOf, rulesOf } from '../../../support/sourceFile';
import { sourceFolder } from '../../../support/sourceFolder';

const HEADER =
  'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';

describe('a Substack export', () => {
  const sources = sourceFolder();
  afterAll(() => sources.remove());

  const read = (name: string, files: Record<string, string>): Promise<ReadItem[]> => {
    for (const [file, content] of Object.entries(files)) sources.write(`${name}/${file}`, content);
    return sources.read(path.join(sources.folder, name));
  };
  const storyOf = (item: ReadItem | undefined) => {
    if (!item || 'refused' in item) throw new Error(JSON.stringify(item));
    return item.story;
  };

  test('gives each post its text, which lies in another file, without calls to readers', async () => {
    const [first, second, ...others] = await read('whole', {
      'posts.csv': `${HEADER}\n141.ferry,2026-03-04T12:30:00.000Z,true,,,newsletter,everyone,Ferry & tide,"No boats, today",\n142.later,,false,,,newsletter,only_paid,Later,,\n`,
      'posts/141.ferry.html':
        '<p>It stops.</p><div class="captioned-image-container"><figure><a class="image-link" href="https://a.example/pier.jpeg"><img src="https://a.example/pier.jpeg" alt="A pier"></a><figcaption class="image-caption">The pier at dawn. Photo: Ana Ruiz</figcaption></figure></div><div class="subscription-widget-wrap"><p class="cta-caption">Subscribe for free.</p></div><div class="tweet" data-attrs="{&quot;url&quot;:&quot;https://x.com/ferry/status/1234567890&quot;}"><p>drawn</p></div><p class="button-wrapper"><a href="https://a.example/share">Share</a></p>',
      'posts/142.later.html': '<p>Not yet.</p>',
      'posts/141.delivers.csv': 'post_id,email\n141,reader@a.example\n',
      'email_list.csv': 'email,active\nreader@a.example,true\n',
    });
    const story = storyOf(first);
    expect(story).toMatchObject({
      id: '141',
      slug: 'ferry',
      headline: 'Ferry & tide',
      standfirst: 'No boats, today',
      publishedAt: '2026-03-04T12:30:00.000Z',
      state: 'published',
      captions: [{ caption: 'The pier at dawn.', creditLine: 'Ana Ruiz', altText: 'A pier' }],
    });
    expect(blocksOf(story)).toEqual([
      'paragraph: It stops.',
      'figure 0',
      'embed: https://x.com/ferry/status/1234567890',
    ]);
    expect(storyOf(second)).toMatchObject({ headline: 'Later', state: 'draft', publishedAt: null });
    expect(others).toEqual([]);
  });

  test('says what only subscribers could read, what is no story and what is missing', async () => {
    const items = await read('parts', {
      'posts.csv': `${HEADER}\n1.paid,2026-03-04T12:30:00Z,true,,,newsletter,only_paid,Paid,,\n2.chat,2026-03-04T12:30:00Z,true,,,thread,everyone,Chat,,\n3.gone,2026-03-04T12:30:00Z,true,,,newsletter,everyone,Gone,,\n`,
      'posts/1.paid.html': '<p>For some.</p>',
    });
    expect(rulesOf(storyOf(items[0]))).toEqual(['members-only']);
    expect(items.slice(1)).toMatchObject([
      { place: 'posts.csv, line 3', refused: { rule: 'no-story' } },
      {
        place: 'posts.csv, line 4',
        refused: { rule: 'no-body', message: expect.stringContaining('posts/3.gone.html') },
      },
    ]);
  });

  test('says where its table ends too soon', async () => {
    const items = await read('cut', {
      'posts.csv': `${HEADER}\n1.ferry,2026-03-04T12:30:00Z,true,,,newsletter,everyone,Ferry,"cut`,
      'posts/1.ferry.html': '<p>It stops.</p>',
    });
    expect(items).toMatchObject([{ refused: { rule: 'not-understood' } }]);
  });

  test('leaves a folder of posts beside another table alone', async () => {
    const items = await read('other', {
      'posts.csv': 'id,title,words\n1,Ferry,200\n',
      'posts/ferry.md': '---\ntitle: Ferry\n---\nIt stops.\n',
    });
    expect(
      items.map((item) => ('story' in item ? item.story.headline : item.refused.rule))
    ).toEqual(['unknown-format', 'Ferry']);
  });
});
