import type { StoryReport } from '../../../src/server/archive';
import { webPictures } from '../../../src/server/archive/pictures';
import { newReadCaption, newStory, textPart, type Story } from '../../../src/server/archive/story';
import { pictureNamed } from '../../support/importedPicture';
import { asItems } from '../../support/importedStories';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { startSourceServer, type SourceServer } from '../../support/sourceServer';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe.each(['rows', 'documents'] as const)(
  'a picture that could not be had when its story came through %s',
  (through) => {
    let newsroom: Newsroom;
    let site: SourceServer;
    const gone = new Set<string>();
    beforeAll(async () => {
      newsroom = await startNewsroom();
      site = await startSourceServer();
      site.serve(({ url = '' }, response) => {
        if (gone.has(url)) response.writeHead(503).end();
        else response.end(pictureNamed(url));
      });
    });
    afterAll(async () => {
      site.close();
      await newsroom.stop();
    });

    const pictureAt = (name: string) => ({ url: new URL(name, site.url).href, file: null });
    const storyOf = (id: string, more: Partial<Story> = {}): Story =>
      newStory({
        id,
        headline: `The quay of ${id}`,
        outlet: { name: 'The Harbour Post' },
        publishedAt: '2019-05-02T08:30:00Z',
        parts: [textPart(['It blew.']), { type: 'figure', caption: 0 }],
        captions: ['one', 'two'].map((each) =>
          newReadCaption({
            caption: `The quay of Lindhaven, ${id} ${each}`,
            picture: pictureAt(`/${id}-${each}.png`),
          })
        ),
        ...more,
      });
    const run = async (story: Story, pictures = true): Promise<StoryReport | undefined> => {
      const reports: StoryReport[] = [];
      await newsroom.strapi
        .plugin('newsroom')
        .service('archive')
        .importStories(asItems([story]), {
          through,
          ...(pictures && { pictures: webPictures(() => true) }),
          onReport: (report: StoryReport) => reports.push(report),
        });
      return reports[0];
    };
    const shown = async (report: StoryReport | undefined, status: 'draft' | 'published') => {
      const story = await newsroom.strapi.documents(ARTICLE).findOne({
        documentId: String(report?.documentId),
        status,
        populate: { captions: { populate: ['image'], sort: 'position' } },
      });
      return (story?.captions ?? []).map(({ caption, image }) => [caption, image !== null]);
    };
    const rules = (report: StoryReport | undefined) => report?.problems.map(({ rule }) => rule);

    it('comes with the next run, and readers see it', async () => {
      const story = storyOf('first');
      gone.add('/first-one.png');
      const first = await run(story);
      expect(first?.outcome).toBe('created');
      expect(rules(first)).toContain('picture-missing');
      expect(await shown(first, 'published')).toEqual([['The quay of Lindhaven, first two', true]]);

      expect(await run(story)).toMatchObject({
        outcome: 'unchanged',
        problems: [{ rule: 'picture-missing', place: 'captions[0]' }],
      });

      gone.clear();
      expect(await run(story)).toMatchObject({ outcome: 'updated', problems: [] });
      expect(await shown(first, 'published')).toEqual([
        ['The quay of Lindhaven, first one', true],
        ['The quay of Lindhaven, first two', true],
      ]);
      expect(await run(story)).toMatchObject({ outcome: 'unchanged', problems: [] });
    });

    it('comes with a run that fetches pictures, where the first did not', async () => {
      const story = storyOf('later');
      const first = await run(story, false);
      expect(await shown(first, 'published')).toEqual([]);
      expect(await run(story)).toMatchObject({ outcome: 'updated', problems: [] });
      expect((await shown(first, 'published')).map(([, hasImage]) => hasImage)).toEqual([
        true,
        true,
      ]);
    });

    it('leaves the words of its caption as they were edited here', async () => {
      const story = storyOf('edited');
      gone.add('/edited-one.png');
      const first = await run(story);
      const { strapi } = newsroom;
      const [draft] = await strapi.db.query(CAPTION).findMany({
        where: { caption: 'The quay of Lindhaven, edited one', publishedAt: null },
      });
      await strapi
        .documents(CAPTION)
        .update({ documentId: draft.documentId, data: { caption: 'Nobody on the quay' } });
      gone.clear();
      expect(await run(story)).toMatchObject({ outcome: 'updated' });
      expect(await shown(first, 'draft')).toEqual([
        ['Nobody on the quay', true],
        ['The quay of Lindhaven, edited two', true],
      ]);
    });

    it('comes also where the source changed something else meanwhile', async () => {
      gone.add('/changed-two.png');
      const first = await run(storyOf('changed'));
      gone.clear();
      const next = storyOf('changed', { headline: 'The quay, and what became of it' });
      expect(await run(next)).toMatchObject({ outcome: 'updated', problems: [] });
      expect((await shown(first, 'published')).map(([, hasImage]) => hasImage)).toEqual([
        true,
        true,
      ]);
      expect(await run(next)).toMatchObject({ outcome: 'unchanged', problems: [] });
    });

    it('that an editor took away does not come back', async () => {
      const story = storyOf('taken');
      const first = await run(story);
      const { strapi } = newsroom;
      const [draft] = await strapi.db.query(CAPTION).findMany({
        where: { caption: 'The quay of Lindhaven, taken one', publishedAt: null },
      });
      await strapi
        .documents(CAPTION)
        .update({ documentId: draft.documentId, data: { image: null } });
      expect(await run(story)).toMatchObject({ outcome: 'unchanged', problems: [] });
      expect(await shown(first, 'draft')).toEqual([
        ['The quay of Lindhaven, taken one', false],
        ['The quay of Lindhaven, taken two', true],
      ]);
    });
  }
);
