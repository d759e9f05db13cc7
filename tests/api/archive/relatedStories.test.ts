import { errors } from '@strapi/utils';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ImportSummary, StoryReport } from '../../../src/server/archive';
import { openSources, readOpened, Unpacked } from '../../../src/server/archive/source';
import { newStory, textPart, type Story } from '../../../src/server/archive/story';
import { asItems } from '../../support/importedStories';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';

const storyOf = (id: string, more: Partial<Story> = {}): Story =>
  newStory({
    id,
    url: `https://old.example/2019/05/${id}/`,
    headline: `The story ${id}`,
    locale: 'en',
    outlet: { name: 'The Harbour Post' },
    publishedAt: '2019-05-02T08:30:00Z',
    parts: [textPart([`It blew on ${id}.`])],
    ...more,
  });

describe.each(['rows', 'documents'] as const)(
  'stories that name others beside them, which come through %s',
  (through) => {
    let newsroom: Newsroom;
    beforeAll(async () => {
      newsroom = await startNewsroom();
    });
    afterAll(() => newsroom.stop());

    const run = async (...stories: Story[]): Promise<StoryReport[]> => {
      const reports: StoryReport[] = [];
      await newsroom.strapi
        .plugin('newsroom')
        .service('archive')
        .importStories(asItems(stories), {
          through,
          onReport: (report: StoryReport) => reports.push(report),
        });
      return reports;
    };
    const related = async (report: StoryReport | undefined) => {
      const slug = String(report?.slug);
      const { body } = await newsroom.read(`/api/articles/by-slug/${slug}`);
      return (body.data.related as Array<{ headline: string }>).map(({ headline }) => headline);
    };

    const relatedOfDraft = async (report: StoryReport | undefined) => {
      const draft = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: String(report?.documentId), populate: ['related'] });
      return draft?.related?.map(({ headline }) => headline);
    };

    it('stand beside those that came before and behind them, in the order of their source', async () => {
      const [, naming] = await run(
        storyOf('before'),
        storyOf('naming', {
          related: [
            'behind',
            'https://old.example/2019/05/before/',
            'https://elsewhere.example/2019/05/before/',
            'nowhere',
            'naming',
          ],
        }),
        storyOf('behind')
      );
      expect(naming).toMatchObject({ outcome: 'created', problems: [] });
      expect(await related(naming)).toEqual(['The story behind', 'The story before']);
    });

    it('are joined by what another import brings', async () => {
      const waiting = storyOf('waiting', { related: ['missing', 'before'] });
      const [first] = await run(waiting);
      expect(await related(first)).toEqual(['The story before']);
      expect((await run(waiting))[0]?.outcome).toBe('unchanged');
      await run(storyOf('missing'));
      expect((await run(waiting))[0]?.outcome).toBe('updated');
      expect(await related(first)).toEqual(['The story missing', 'The story before']);
      expect((await run(waiting))[0]?.outcome).toBe('unchanged');
    });

    it('follow their source', async () => {
      const [first] = await run(storyOf('following', { related: ['before'] }));
      const [second] = await run(storyOf('following', { related: ['naming'] }));
      expect(second).toMatchObject({ outcome: 'updated', problems: [] });
      expect(await related(first)).toEqual(['The story naming']);
      expect((await run(storyOf('following')))[0]?.outcome).toBe('updated');
      expect(await related(first)).toEqual([]);
    });

    it('are put beside each other by the Document Service, whose hooks hear of it', async () => {
      let updates = 0;
      newsroom.strapi.documents.use((context, next) => {
        const { data } = context.params as { data?: { related?: unknown } };
        if (context.action === 'update' && data?.related) updates += 1;
        return next();
      });
      const [first] = await run(storyOf('early', { related: ['later'] }), storyOf('later'));
      expect(await related(first)).toEqual(['The story later']);
      expect(updates).toBe(1);
    });

    it('end nothing where a host refuses them, and come with the next run', async () => {
      const waiting = storyOf('refused', { related: ['late-one'] });
      const [first] = await run(waiting);
      // What somebody has worked on goes by the Document Service, whatever the way.
      await newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId: String(first?.documentId), data: { kicker: 'Harbour' } });
      let isRefusing = true;
      newsroom.strapi.documents.use((context, next) => {
        const { data } = context.params as { data?: { related?: unknown } };
        if (isRefusing && context.action === 'update' && data?.related) {
          throw new errors.ApplicationError('Not now.');
        }
        return next();
      });
      const both = [waiting, storyOf('late-one')];
      expect((await run(...both)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'created']);
      expect(await relatedOfDraft(first)).toEqual([]);
      isRefusing = false;
      expect((await run(...both)).map(({ outcome }) => outcome)).toEqual(['updated', 'unchanged']);
      expect(await relatedOfDraft(first)).toEqual(['The story late-one']);
    });

    it('leave the choice of an editor alone, and say so', async () => {
      const [first, other] = await run(
        storyOf('chosen', { related: ['before', 'late'] }),
        storyOf('other')
      );
      await newsroom.strapi.documents(ARTICLE).update({
        documentId: String(first?.documentId),
        data: { related: [String(other?.documentId)] },
      });
      const [, again] = await run(
        storyOf('late'),
        storyOf('chosen', { related: ['before', 'late'] })
      );
      expect(again).toMatchObject({ outcome: 'unchanged', problems: [] });
      const [third] = await run(storyOf('chosen', { related: ['naming'] }));
      expect(third).toMatchObject({
        outcome: 'kept',
        problems: [{ rule: 'edited-here', place: 'related' }],
      });
      expect(await relatedOfDraft(first)).toEqual(['The story other']);
    });
  }
);

describe('an export to JSON lines', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-related-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('takes related stories to another newsroom', async () => {
    const archiveOf = ({ strapi }: Newsroom) => strapi.plugin('newsroom').service('archive');
    const first = await startNewsroom();
    await archiveOf(first).importStories(
      asItems([storyOf('one', { related: ['two'] }), storyOf('two', { related: ['one'] })])
    );
    const out = path.join(folder, 'out');
    await archiveOf(first).exportStories({ format: 'jsonl', out, pictures: false });
    await first.stop();

    const second = await startNewsroom();
    const unpacked = new Unpacked();
    try {
      const [source] = await openSources([out], unpacked);
      if (!source) throw new Error('Nothing was exported.');
      const summary: ImportSummary = await archiveOf(second).importStories(readOpened(source, {}));
      expect(summary).toMatchObject({ created: 2, refused: 0 });
      const { body } = await second.read('/api/articles?populate=related&sort=headline');
      expect(
        body.data.map((story: { headline: string; related: Array<{ headline: string }> }) => [
          story.headline,
          story.related.map(({ headline }) => headline),
        ])
      ).toEqual([
        ['The story one', ['The story two']],
        ['The story two', ['The story one']],
      ]);
    } finally {
      unpacked.remove();
      await second.stop();
    }
  });
});
