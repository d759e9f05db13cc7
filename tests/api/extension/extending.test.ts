/** @database any */

import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Application } from '../../support/application';
import { captionReviewOf } from '../../support/captionReview';
import { makeExtendedProject } from '../../support/extendedProject';
import { draftCaption, ferryArticle, FITTING } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const COMMAND = path.resolve(__dirname, '../../../dist/cli/newsroom.js');

const FACTS = {
  __component: 'desk.fact-box',
  title: 'The <Sea Otter>',
  facts: 'Built in Norland, she carries ninety cars.',
};

describe('a project that extends the newsroom as docs/extending.md says', () => {
  let application: Application;
  let newsroom: Newsroom;
  let outlet: string;
  beforeAll(async () => {
    application = makeExtendedProject();
    newsroom = await startNewsroom({ application });
    const { body } = await newsroom.call('POST', '/api/outlets', {
      data: { name: 'The Courier', slug: 'the-courier', address: 'https://courier.example' },
    });
    outlet = body.data.documentId;
  });
  afterAll(async () => {
    await newsroom.stop();
    application.remove();
  });

  const publish = async (data: Record<string, unknown>) => {
    const { status, body } = await newsroom.call('POST', '/api/articles', { data });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.data;
  };

  it('counts a change of its field as one that readers notice', async () => {
    const { documentId, slug, contentModifiedAt } = await publish({
      headline: 'Ferry talks',
      nutshell: 'Both sides meet.',
    });
    const read = async () => (await newsroom.read(`/api/articles/by-slug/${slug}`)).body.data;
    expect(await read()).toMatchObject({ nutshell: 'Both sides meet.', contentModifiedAt });
    const change = (data: object) => newsroom.call('PUT', `/api/articles/${documentId}`, { data });
    await change({ edNote: 'Call the quay.' });
    expect((await read()).contentModifiedAt).toBe(contentModifiedAt);
    await change({ nutshell: 'Both sides have met.' });
    expect(Date.parse((await read()).contentModifiedAt)).toBeGreaterThan(
      Date.parse(contentModifiedAt)
    );
  });

  it('prints, counts and finds its component in the body', async () => {
    const { wordCount, slug } = await publish({ headline: 'Sea Otter sails', body: [FACTS] });
    expect(wordCount).toBe(10);
    const { body: feed } = await newsroom.read('/api/feeds/the-courier.json');
    const item = feed.items.find(({ title }: { title: string }) => title === 'Sea Otter sails');
    expect(item.content_html).toBe(
      '<aside><h2>The &lt;Sea Otter&gt;</h2><p>Built in Norland, she carries ninety cars.</p></aside>'
    );
    const { body: ninjs } = await newsroom.read(`/api/articles/by-slug/${slug}/ninjs`);
    expect(JSON.stringify(ninjs)).toContain('Built in Norland, she carries ninety cars.');
    await newsroom.strapi.plugin('newsroom').service('moments').settled();
    const { body: found } = await newsroom.read('/api/articles/search?q=ninety');
    expect(found.data).toMatchObject([{ headline: 'Sea Otter sails' }]);
  });

  it('shows what its check of captions finds, and publishes no caption that it calls wrong', async () => {
    const review = captionReviewOf(newsroom, await signInAdministrator(newsroom));
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article, {
      creditLine: 'Ida Holm/Harbour Press',
    });
    const [checked] = await review.check({
      locale: 'en',
      article: { documentId: article, values: {} },
    });
    expect(checked).toMatchObject({
      verdict: 'wrong',
      findings: expect.arrayContaining([
        {
          rule: 'no-contract',
          severity: 'error',
          message: 'There is no contract with Harbour Press. Choose another picture.',
          evidence: { creditLine: 'Ida Holm/Harbour Press', agency: 'Harbour Press' },
        },
      ]),
    });
    const update = (data: object) =>
      newsroom.call('PUT', `/api/image-captions/${caption}`, { data });
    const refused = await update({ altText: 'A man on a quay' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('no contract');
    expect(
      (await update({ creditLine: 'Ida Holm', caption: FITTING.replace(/\/Harbour Press/, '') }))
        .status
    ).toBe(200);
  });

  it('answers feeds in its format, and names it where another is asked for', async () => {
    const { status, headers, body } = await newsroom.read('/api/feeds/the-courier.txt');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(String(body).split('\n')[0]).toBe('The Courier');
    expect(body).toMatch(
      /^Ferry talks https:\/\/courier\.example\/a\/ferry-talks-[a-z0-9]{6}\.html$/m
    );
    const unknown = await newsroom.read('/api/feeds/the-courier.doc');
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toContain('.rss, .atom, .json, .txt');
  });

  it('runs its hook behind those of the newsroom, by any door', async () => {
    const urgent = { headline: 'Quay closed', urgency: 1 };
    const { status, body } = await newsroom.call('POST', '/api/articles', { data: urgent });
    expect(status).toBe(400);
    expect(body.error.message).toBe('An urgent story needs its nutshell.');
    await publish({ ...urgent, nutshell: 'Nobody may land.' });
  });

  it('writes the addresses of stories, and knows the story at one', async () => {
    const { documentId, canonicalUrl } = await publish({ headline: 'Crew paints railings' });
    const url = `https://courier.example/a/crew-paints-railings-${documentId.slice(-6)}.html`;
    expect(canonicalUrl).toBe(url);
    const page = await newsroom.read(`/api/oembed?url=${encodeURIComponent(url)}`);
    expect(page.body).toMatchObject({ title: 'Crew paints railings' });
    await newsroom.call('PUT', `/api/outlets/${outlet}`, {
      data: { address: 'https://new.example' },
    });
    await newsroom.strapi.plugin('newsroom').service('moments').settled();
    const moved = await newsroom.read('/api/articles/by-slug/crew-paints-railings');
    expect(moved.body.data.canonicalUrl).toBe(url.replace('courier', 'new'));
  });

  describe('with `newsroom import`', () => {
    const imported = (...args: string[]) => {
      application.write(
        'desk.csv',
        'headline;by;text\nDockers paid;Ida Holm;They eat; at last.\n;;x\n'
      );
      return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
        execFile(
          process.execPath,
          [COMMAND, 'import', 'desk.csv', '--json', ...args],
          { cwd: application.folder, env: { ...process.env, ...newsroom.database.environment } },
          (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr })
        );
      });
    };
    const lines = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);

    it('shows how its reader reads a file, without opening the database', async () => {
      const { status, stdout, stderr } = await imported('--dry-run', '--format', 'desk-table');
      expect(stderr).toContain('no-headline');
      expect(stderr).not.toContain('not found');
      expect(lines(stdout)).toMatchObject([
        { place: 'desk.csv, line 2', outcome: 'read', story: { by: 'Ida Holm' } },
        { place: 'desk.csv, line 3', outcome: 'refused', problems: [{ rule: 'no-headline' }] },
      ]);
      expect(status).toBe(3);
    });

    it('stores what its reader reads', async () => {
      const { status, stdout } = await imported('--outlet', 'The Courier');
      expect(status).toBe(3);
      expect(lines(stdout)).toMatchObject([
        { outcome: 'created', headline: 'Dockers paid' },
        { outcome: 'refused' },
      ]);
      const { body } = await newsroom.call(
        'GET',
        '/api/articles?status=draft&filters[slug]=dockers-paid&populate=body'
      );
      expect(JSON.stringify(body.data)).toContain('They eat; at last.');
    });
  });
});
