import { wxrReader } from '../../../../src/server/archive/readers/wxr';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const meta = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`
    )
    .join('');

interface Post {
  id?: number;
  title?: string;
  content?: string;
  excerpt?: string;
  status?: string;
  type?: string;
  more?: string;
}

const post = ({
  id = 7,
  title = 'Ferry stops at noon',
  content = 'The ferry stops at noon.',
  excerpt = '',
  status = 'publish',
  type = 'post',
  more = '',
}: Post) => `<item>
  <title>${cdata(title)}</title>
  <link>https://harbour.example/2026/03/ferry-${id}/</link>
  <dc:creator>${cdata('lroa')}</dc:creator>
  <guid isPermaLink="false">https://harbour.example/?p=${id}</guid>
  <content:encoded>${cdata(content)}</content:encoded>
  <excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
  <wp:post_id>${id}</wp:post_id>
  <wp:post_date>2026-03-04 12:30:00</wp:post_date>
  <wp:post_date_gmt>2026-03-04 11:30:00</wp:post_date_gmt>
  <wp:post_modified_gmt>2026-03-05 06:00:00</wp:post_modified_gmt>
  <wp:post_name>ferry-${id}</wp:post_name>
  <wp:status>${status}</wp:status>
  <wp:post_type>${type}</wp:post_type>${more}
</item>`;

const attachment = (id: number, caption: string, fields: Record<string, string> = {}, parent = 0) =>
  `<item><title>pier</title><guid>https://harbour.example/pier-${id}.jpg</guid>
  <excerpt:encoded>${cdata(caption)}</excerpt:encoded><wp:post_id>${id}</wp:post_id>
  <wp:post_parent>${parent}</wp:post_parent><wp:status>inherit</wp:status>
  <wp:post_type>attachment</wp:post_type>
  <wp:attachment_url>https://harbour.example/files/pier-${id}.jpg</wp:attachment_url>${meta(fields)}</item>`;

const site = (...pieces: string[]) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Harbour Post</title><link>https://harbour.example</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>lroa</wp:author_login>
  <wp:author_display_name>${cdata('Lea Roa')}</wp:author_display_name></wp:author>
${pieces.join('\n')}
</channel></rss>`;

const category = (nicename: string, name: string, parent = '', id = 1) =>
  `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${nicename}</wp:category_nicename>
   <wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`;

const filed = (domain: string, nicename: string, name: string) =>
  `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`;

const read = (fields: Post, ...others: string[]) =>
  readStoryOf(wxrReader, site(post(fields), ...others));

describe('a WordPress export', () => {
  test('gives a post with its id, address, dates in UTC, author and outlet', async () => {
    expect(await read({})).toMatchObject({
      id: 'https://harbour.example/?p=7',
      url: 'https://harbour.example/2026/03/ferry-7/',
      slug: 'ferry-7',
      locale: 'en-GB',
      headline: 'Ferry stops at noon',
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05T06:00:00.000Z',
      by: 'Lea Roa',
      outlet: { name: 'The Harbour Post' },
      state: 'published',
    });
  });

  test('makes paragraphs of the classic editor by blank lines and leaves blocks as they are', async () => {
    const content =
      'First <b>line</b>\nsecond line\n\nNext one\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nLast';
    expect(blocksOf(await read({ content }))).toEqual([
      'paragraph: First line\nsecond line',
      'paragraph: Next one',
      'list: a | b',
      'paragraph: Last',
    ]);
  });

  test('reads captions from shortcodes, old and new, with what the library says of their pictures', async () => {
    const content = [
      '[caption id="attachment_21" align="alignnone" width="300"]<a href="/x"><img class="wp-image-21" src="https://harbour.example/files/pier-21-300x200.jpg" /></a> The <em>old</em> pier[/caption]',
      '[caption width="300" caption="The new pier"]<img src="https://harbour.example/files/other.jpg" alt="A pier" />[/caption]',
    ].join('\n\n');
    const credit = {
      _media_credit: 'Ana Ruiz',
      _navis_media_credit_org: 'Coast Pictures',
      _wp_attachment_image_alt: 'A wooden pier',
    };
    const { captions } = await read({ content }, attachment(21, 'Not printed here', credit));
    expect(captions).toMatchObject([
      {
        caption: 'The old pier',
        altText: 'A wooden pier',
        creditLine: 'Ana Ruiz / Coast Pictures',
        picture: { url: 'https://harbour.example/files/pier-21-300x200.jpg' },
      },
      { caption: 'The new pier', altText: 'A pier' },
    ]);
  });

  test('shows galleries of shortcodes and of blocks, whose files may come behind the post', async () => {
    const content = '[gallery ids="22,21"]';
    const classic = await read({ content }, attachment(21, 'One'), attachment(22, 'Two'));
    expect(classic.captions.map(({ caption }) => caption)).toEqual(['Two', 'One']);
    const all = await read(
      { content: '[gallery]' },
      attachment(21, 'Mine', {}, 7),
      attachment(22, 'Other', {}, 8)
    );
    expect(all.captions.map(({ caption }) => caption)).toEqual(['Mine']);
    const empty = await read(
      { content: '<!-- wp:gallery {"ids":[21]} /-->' },
      attachment(21, 'One')
    );
    expect(empty.captions.map(({ caption }) => caption)).toEqual(['One']);
  });

  test('reads blocks with nested galleries, escaped attributes, embeds and shared texts', async () => {
    const figure = (name: string) =>
      `<!-- wp:image {"id":1} --><figure class="wp-block-image"><img src="https://harbour.example/${name}.jpg" alt=""/><figcaption>The ${name}</figcaption></figure><!-- /wp:image -->`;
    const content = [
      '<!-- wp:paragraph --><p>Before</p><!-- /wp:paragraph -->',
      `<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery">${figure('pier')}${figure('lamp')}</figure><!-- /wp:gallery -->`,
      '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=aqz-KE-bpKQ\\u0026t=1","alt":"\\u002d\\u002d"} /-->',
      '<!-- wp:block {"ref":90} /-->',
      '<!-- wp:latest-posts {"postsToShow":3} /-->',
    ].join('\n');
    const shared = post({
      id: 90,
      type: 'wp_block',
      content: '<!-- wp:paragraph --><p>About us</p><!-- /wp:paragraph -->',
    });
    const story = await read({ content }, shared);
    expect(story.captions.map(({ caption, role }) => [caption, role])).toEqual([
      ['The pier', 'gallery'],
      ['The lamp', 'gallery'],
    ]);
    expect(blocksOf(story)).toEqual([
      'paragraph: Before',
      'figure 0',
      'figure 1',
      expect.stringContaining('embed: https://www.youtube.com/'),
      'paragraph: About us',
    ]);
  });

  test('takes away shortcodes that it does not know, keeps what they enclose and words in brackets', async () => {
    const content =
      'He said "harbor [sic]" [1]. [box color="red"]Stay away[/box] [ad_slot id=4] [[gallery]] is a word.';
    const story = await read({ content });
    expect(blocksOf(story)).toEqual([
      'paragraph: He said "harbor [sic]" [1]. Stay away [gallery] is a word.',
    ]);
    expect(story.problems).toMatchObject([
      { rule: 'shortcode-left-out', message: expect.stringContaining('box, ad_slot') },
    ]);
  });

  test('leads with the featured image, and says which is not in the export', async () => {
    const thumbnail = meta({ _thumbnail_id: '30' });
    const fields = { _wp_attachment_image_alt: 'Gulls', _media_credit: 'Ana Ruiz' };
    const story = await read({ more: thumbnail }, attachment(30, 'Gulls over the pier', fields));
    expect(story.captions).toMatchObject([
      { caption: 'Gulls over the pier', altText: 'Gulls', creditLine: 'Ana Ruiz', role: 'lead' },
    ]);
    expect(rulesOf(await read({ more: thumbnail }))).toEqual(['picture-missing']);
  });

  test('takes the primary category for the section, else the deepest, and survives circles', async () => {
    const tree =
      category('news', 'News', '', 4) +
      category('port', 'Port', 'news', 5) +
      category('sea', 'Sea', '', 6);
    const both =
      filed('category', 'sea', 'Sea') +
      filed('category', 'port', 'Port') +
      filed('post_tag', 'ferry', 'Ferry &amp; co');
    const deepest = await read({ more: both }, tree);
    expect(deepest.sectionTrail).toEqual(['News', 'Port']);
    expect(deepest.subjects.map(({ name }) => name)).toEqual(['Sea', 'Ferry & co']);
    const primary = meta({ _yoast_wpseo_primary_category: '6' });
    expect((await read({ more: both + primary }, tree)).sectionTrail).toEqual(['Sea']);
    const circle = category('a', 'A', 'b') + category('b', 'B', 'a');
    expect((await read({ more: filed('category', 'a', 'A') }, circle)).sectionTrail).toEqual([
      'B',
      'A',
    ]);
    expect(
      (await read({ more: filed('category', 'uncategorized', 'Uncategorized') })).sectionTrail
    ).toEqual([]);
  });

  test('names co-authors and guests, and takes subtitles and corrections of Newspack', async () => {
    const guest = `<item><title>Omar Sale</title><wp:post_id>50</wp:post_id><wp:post_type>guest-author</wp:post_type>${meta({ 'cap-user_login': 'omar-sale', 'cap-display_name': 'Omar Sale' })}</item>`;
    const correction = post({
      id: 60,
      title: 'Correction for ferry',
      type: 'newspack_correction',
      content: 'The ferry stops at <b>one</b>.',
      more: meta({
        'newspack_correction-post-id': '7',
        newspack_corrections_type: 'clarification',
      }),
    });
    const more =
      filed('author', 'cap-lroa', 'lroa') +
      filed('author', 'cap-omar-sale', 'omar-sale') +
      meta({ newspack_post_subtitle: 'Nobody knows why' });
    const story = await read({ more }, guest, correction);
    expect(story.by).toBe('Lea Roa, Omar Sale');
    expect(story.standfirst).toBe('Nobody knows why');
    expect(story.corrections).toEqual([
      { type: 'clarification', text: 'The ferry stops at one.', date: '2026-03-04' },
    ]);
  });

  test('takes the excerpt for the standfirst unless the text begins with it', async () => {
    expect((await read({ excerpt: 'No boats today' })).standfirst).toBe('No boats today');
    expect((await read({ excerpt: 'The ferry stops […]' })).standfirst).toBeNull();
  });

  test('publishes only what everybody could read', async () => {
    const states = ['publish', 'draft', 'pending', 'private', 'future'];
    const posts = states.map((status, at) => post({ id: at + 1, status }));
    const secret = post({ id: 9, more: '<wp:post_password>tide</wp:post_password>' });
    const { stories } = await readSource(wxrReader, site(...posts, secret));
    expect(stories.map(({ state }) => state)).toEqual([
      'published',
      'draft',
      'draft',
      'draft',
      'draft',
      'draft',
    ]);
    expect(stories.map((story) => rulesOf(story)[0])).toEqual([
      undefined,
      undefined,
      undefined,
      'not-public',
      'was-scheduled',
      'password-protected',
    ]);
    expect(stories[1]).toMatchObject({ url: null, publishedAt: null });
    expect(stories[4]).toMatchObject({ publishedAt: '2026-03-04T11:30:00.000Z' });
  });

  test('withdraws what was public and is in the trash, and refuses what never was', async () => {
    const gone = post({ id: 1, status: 'trash', more: meta({ _wp_trash_meta_status: 'publish' }) });
    const never = post({ id: 2, status: 'trash', more: meta({ _wp_trash_meta_status: 'draft' }) });
    const { stories, refused } = await readSource(wxrReader, site(gone, never));
    expect(stories).toMatchObject([{ state: 'withdrawn' }]);
    expect(refused).toMatchObject([
      { place: expect.stringMatching(/^item 2, line \d+$/), rule: 'no-story' },
    ]);
  });

  test('passes over menus and refuses pages by their name', async () => {
    const { stories, refused } = await readSource(
      wxrReader,
      site(
        post({ type: 'nav_menu_item' }),
        post({ id: 8, type: 'page', title: 'Imprint' }),
        post({ id: 9 })
      )
    );
    expect(stories).toHaveLength(1);
    expect(refused).toMatchObject([
      { rule: 'no-story', message: expect.stringContaining('"Imprint"') },
    ]);
  });

  test('gives a story without a headline its first words, and refuses one without any', async () => {
    const story = await read({ title: '' });
    expect(story.headline).toBe('The ferry stops at noon.');
    expect(rulesOf(story)).toEqual(['headline-made']);
    const { refused } = await readSource(
      wxrReader,
      site(post({ title: '', content: '' }), post({ id: 8 }))
    );
    expect(refused).toMatchObject([{ rule: 'no-headline' }]);
  });

  test('says where two posts have one id or one address', async () => {
    const { stories } = await readSource(wxrReader, site(post({}), post({}), post({ id: 8 })));
    expect(stories.map((story) => rulesOf(story))).toEqual([[], ['repeated-story'], []]);
  });

  test('reads what comes before a cut and says where it is', async () => {
    const whole = site(post({ id: 1 }), post({ id: 2 }));
    const { stories, refused } = await readSource(
      wxrReader,
      whole.slice(0, whole.lastIndexOf('<wp:status>'))
    );
    expect(stories).toHaveLength(1);
    expect(refused).toMatchObject([
      { place: expect.stringContaining('item 2, line'), rule: 'cut-off' },
    ]);
  });

  test('lets nothing that runs through, nor files from outside, nor bombs', async () => {
    const bomb = site(
      post({ title: 'Tide', content: '<p onclick="x()">High <script>alert(1)</script>tide</p>' })
    )
      .replace(
        '?>',
        '?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
      )
      .replace(cdata('lroa'), '&x;&b;');
    const story = await readStoryOf(wxrReader, bomb);
    expect(blocksOf(story)).toEqual(['paragraph: High tide']);
    expect(JSON.stringify(story)).not.toMatch(/root:|aaaa|alert|onclick/);
  });

  test('reads the encoding that the file is in, whatever it says', async () => {
    const latin = site(post({ title: 'Fähre hält' })).replace('UTF-8', 'ISO-8859-1');
    expect((await readStoryOf(wxrReader, Buffer.from(latin, 'latin1'))).headline).toBe(
      'Fähre hält'
    );
    expect((await readStoryOf(wxrReader, latin)).headline).toBe('Fähre hält');
  });

  test('refuses a file that holds no story', async () => {
    await expect(readSource(wxrReader, site())).rejects.toMatchObject({ rule: 'no-story' });
  });
});
