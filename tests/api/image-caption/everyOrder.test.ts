/** @database any */

import { draftCaption, ferryArticle, ferryBody, FITTING } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { Tape, type Snapshot } from '../../support/snapshot';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

/** How many steps; the whole proof on SQLite, its beginning where the whole would take too long. */
const DEPTH =
  process.env.DATABASE_CLIENT === undefined || process.env.DATABASE_CLIENT === 'sqlite' ? 6 : 3;
const MINUTES = 60_000;

interface Row {
  id: number;
  documentId: string;
  publishedAt: unknown;
  headline?: string;
  caption?: string;
  key?: string;
  slug?: string;
  approvedSha256?: string | null;
  body?: Array<{ __component: string; captionKey?: string }>;
  article?: { id: number; documentId: string } | null;
}

/** Which article and which of its captions the next step is about. */
interface Focus {
  article: string;
  caption: string;
}

/**
 * Every order of six steps that publish, unpublish, change and publish again, change and discard, or
 * clone an article or a caption of it. Ten steps make a million orders; but what a step does depends
 * on what the database holds, and not on how it came to hold it. So each state that can be reached is
 * visited once, and every step is taken from it: every order of six steps is a walk over states that
 * were looked at.
 *
 * A clone takes the place of its original in the steps that follow. A cloned article's original is
 * left alone from then on, and what readers see of it is looked at in every state as well.
 */
describe(`in every order of ${DEPTH} steps`, () => {
  let newsroom: Newsroom;
  let tape: Tape;
  let start: Focus;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    const article = await ferryArticle(newsroom, { body: ferryBody(['subject']) });
    start = {
      article,
      caption: await draftCaption(newsroom, FITTING, article, { key: 'subject' }),
    };
    tape = await Tape.of(newsroom);
  });
  afterAll(() => newsroom.stop());

  const articles = () => newsroom.strapi.documents(ARTICLE);
  const captions = () => newsroom.strapi.documents(CAPTION);

  async function rows() {
    const [all, hung]: [Row[], Row[]] = await Promise.all([
      newsroom.strapi.db
        .query(ARTICLE)
        .findMany({ populate: { body: true }, orderBy: { id: 'asc' } }),
      newsroom.strapi.db.query(CAPTION).findMany({
        populate: { article: { select: ['id', 'documentId'] } },
        orderBy: { id: 'asc' },
      }),
    ]);
    return { articles: all, captions: hung };
  }
  type Rows = Awaited<ReturnType<typeof rows>>;

  /** The captions that an editor keeps back. */
  async function heldCaptions(): Promise<string[]> {
    const held: Array<{ caption: string }> = await newsroom.strapi.db
      .query('plugin::newsroom.caption-decision')
      .findMany({ where: { kind: 'hold', endedAt: null } });
    return held.map(({ caption }) => caption);
  }

  const change = {
    article: (documentId: string) =>
      articles().update({
        documentId,
        data: { headline: 'Norland and Southland talk about the ferry' },
      }),
    caption: (documentId: string) =>
      captions().update({
        documentId,
        data: { caption: 'Ferry minister Karl Exempel in the harbour of Oslo (Photo: AFP)' },
      }),
  };

  const steps: Record<string, (focus: Focus) => Promise<unknown>> = {
    'publish article': ({ article }) => articles().publish({ documentId: article }),
    'unpublish article': ({ article }) => articles().unpublish({ documentId: article }),
    'publish article again': async ({ article }) => {
      await change.article(article);
      await articles().publish({ documentId: article });
    },
    'discard article': async ({ article }) => {
      await change.article(article);
      await articles().discardDraft({ documentId: article });
    },
    'clone article': ({ article }) => articles().clone({ documentId: article, data: {} as never }),
    'publish caption': ({ caption }) => captions().publish({ documentId: caption }),
    'unpublish caption': ({ caption }) => captions().unpublish({ documentId: caption }),
    'publish caption again': async ({ caption }) => {
      await change.caption(caption);
      await captions().publish({ documentId: caption });
    },
    'discard caption': async ({ caption }) => {
      await change.caption(caption);
      await captions().discardDraft({ documentId: caption });
    },
    'clone caption': ({ caption }) => captions().clone({ documentId: caption, data: {} as never }),
  };

  /** Whether a figure of an article's draft names a caption that the article does not have. */
  async function hasDeadFigure({ article }: Focus): Promise<boolean> {
    const { articles: all, captions: hung } = await rows();
    const draft = all.find((row) => row.documentId === article && row.publishedAt === null);
    const keys = hung
      .filter((row) => row.publishedAt === null && row.article?.documentId === article)
      .map(({ key }) => key);
    return draft?.body?.some(({ captionKey }) => captionKey && !keys.includes(captionKey)) ?? false;
  }

  /** Takes a step. @returns what the next one is about */
  async function take(step: string, focus: Focus): Promise<Focus> {
    if (step.startsWith('publish article') && (await hasDeadFigure(focus))) {
      await expect(steps[step]?.(focus)).rejects.toThrow('No caption of this story has the key');
      return focus;
    }
    const result = await steps[step]?.(focus);
    if (!step.startsWith('clone')) return focus;
    const documentId = String((result as { entries: Row[] }).entries[0]?.documentId);
    if (step === 'clone caption') return { ...focus, caption: documentId };
    const key = (await captions().findOne({ documentId: focus.caption }))?.key;
    const copies = await captions().findMany({
      filters: { article: { documentId }, key: String(key) },
    });
    return { article: documentId, caption: String(copies[0]?.documentId) };
  }

  /**
   * All that the next step can depend on, without numbers, times and names drawn: for the article
   * and each of its captions whether it is public, whether its draft says something else, where its
   * rows belong, whether it is kept back, and whether a figure names it.
   */
  async function stateOf({ article, caption }: Focus, { articles: all, captions: hung }: Rows) {
    const isPublic = (row: Row) => row.publishedAt !== null;
    const place = (row: Row | undefined) => {
      if (!row?.article) return row && 'nowhere';
      const target = all.find(({ id }) => id === row.article?.id);
      return [target?.documentId === article, target && isPublic(target)].join(' ');
    };
    const two = (list: Row[], documentId: string) => {
      const its = list.filter((row) => row.documentId === documentId);
      return { draft: its.find((row) => !isPublic(row)), shown: its.find(isPublic) };
    };
    const { draft, shown } = two(all, article);
    const keys = draft?.body?.flatMap(({ captionKey }) => captionKey ?? []) ?? [];
    const held = await heldCaptions();
    const own = new Set(
      hung
        .filter((row) => row.article?.documentId === article || row.documentId === caption)
        .map(({ documentId }) => documentId)
    );
    const lines = [...own].map((documentId) => {
      const its = two(hung, documentId);
      return JSON.stringify([
        documentId === caption,
        place(its.draft),
        place(its.shown),
        its.shown && its.shown.caption === its.draft?.caption,
        its.shown && its.shown.approvedSha256 === its.draft?.approvedSha256,
        held.includes(documentId),
        keys.includes(its.draft?.key ?? ''),
      ]);
    });
    return [shown && shown.headline === draft?.headline, ...lines.sort()].join('\n');
  }

  /** What readers get of an article by every door, against the captions that are its own and public. */
  async function expectExactly(articleId: string, { articles: all, captions: hung }: Rows) {
    const published = all.find((row) => row.documentId === articleId && row.publishedAt !== null);
    const isOwn = (documentId: string) =>
      hung.some(
        (row) =>
          row.documentId === documentId &&
          row.publishedAt === null &&
          row.article?.documentId === articleId
      );
    const its = hung
      .filter((row) => row.publishedAt !== null && isOwn(row.documentId))
      .map(({ documentId }) => documentId)
      .sort();
    const { status, body } = await newsroom.read(`/api/articles/${articleId}?populate=captions`);
    if (!published) {
      expect(status).toBe(404);
      return;
    }
    const ids = (list: Array<{ documentId: string }>) =>
      list.map(({ documentId }) => documentId).sort();
    expect(ids(body.data.captions)).toEqual(its);
    const page = (await newsroom.read(`/api/articles/by-slug/${published.slug}`)).body.data;
    expect(ids(page.captions)).toEqual(its);
    const public_ = new Map(
      hung
        .filter((row) => its.includes(row.documentId) && row.publishedAt !== null)
        .map(({ key, documentId }) => [key, documentId])
    );
    const figures = page.body.filter(
      (part: { __component: string }) => part.__component === 'newsroom.figure'
    );
    for (const { captionKey, caption } of figures) {
      expect(caption?.documentId ?? null).toBe(public_.get(captionKey) ?? null);
    }
  }

  it(
    'the published article shows exactly its published captions, also as figures',
    async () => {
      interface Visit {
        focus: Focus;
        path: string[];
        snapshot: Snapshot;
      }
      const seen = new Set([await stateOf(start, await rows())]);
      let frontier: Visit[] = [{ focus: start, path: [], snapshot: await tape.take() }];
      for (let depth = 1; depth <= DEPTH; depth += 1) {
        const next: Visit[] = [];
        for (const { focus, path, snapshot } of frontier) {
          for (const step of Object.keys(steps)) {
            await tape.restore(snapshot);
            const walked = [...path, step];
            const moved = await take(step, focus);
            const after = await rows();
            const state = await stateOf(moved, after);
            if (seen.has(state)) continue;
            seen.add(state);
            try {
              for (const id of new Set(after.articles.map(({ documentId }) => documentId))) {
                await expectExactly(id, after);
              }
            } catch (error) {
              throw new Error(`After: ${walked.join(', ')}\n${String(error)}`);
            }
            next.push({ focus: moved, path: walked, snapshot: await tape.take() });
          }
        }
        frontier = next;
      }
    },
    60 * MINUTES
  );
});
