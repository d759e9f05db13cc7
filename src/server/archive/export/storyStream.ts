import type { Core } from '@strapi/strapi';
import {
  readStories,
  storiesOfRows,
  storyRows,
  withShownCaptions,
  type Outlets,
  type PublishedStory,
} from '../../delivery';
import { ListingReader } from '../../listing';
import { STANDING, standingOf } from '../../outlet';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import type { ExportScope } from './exportScope';

/** As many are read at once as a page of a feed may have; more would only take more memory. */
const BATCH = 100;

export interface StreamedStory {
  published: PublishedStory;
  /** False for a draft that was never published. */
  isDated: boolean;
}

/** Stories in the order of their rows, some at a time, however many there are. */
export interface StoryStream {
  /** How many there are, as far as it is known before they are read. */
  total: number;
  batches(): AsyncGenerator<StreamedStory[]>;
}

/** What readers may read: withdrawn, embargoed and expired stories are not listed. */
export async function publishedStories(
  strapi: Core.Strapi,
  outlets: Outlets,
  scope: ExportScope
): Promise<StoryStream> {
  const listings = new ListingReader(strapi);
  return {
    total: await listings.count(scope),
    async *batches() {
      for (let row = 0; ; ) {
        const listed = await listings.behindRow(row, scope, BATCH);
        const last = listed.at(-1);
        if (!last) return;
        const stories = await readStories(strapi, listed, outlets);
        yield stories.map((published) => ({ published, isDated: true }));
        row = last.row;
      }
    },
  };
}

const draftsIn = ({ sections, since, until, language }: ExportScope) => ({
  publishedAt: { $null: true },
  ...(language !== undefined && { locale: language }),
  ...(sections !== undefined && { section: { documentId: { $in: sections } } }),
  ...((since ?? until) && {
    firstPublishedAt: { ...(since && { $gte: since }), ...(until && { $lte: until }) },
  }),
});

/** What editors work on. The captions are those that would come out with a story. */
export async function draftStories(
  strapi: Core.Strapi,
  outlets: Outlets,
  scope: ExportScope
): Promise<StoryStream> {
  const where = draftsIn(scope);
  const isIn = (row: Row) =>
    scope.outlet === undefined ||
    outlets.map.placeOf(standingOf(row)).outlet?.documentId === scope.outlet;
  return {
    total: await rowsOf(strapi, ARTICLE).count({ where }),
    async *batches() {
      for (let last = 0; ; ) {
        const found: Row[] = await rowsOf(strapi, ARTICLE).findMany({
          select: ['id', 'documentId', 'locale'],
          where: { ...where, id: { $gt: last } },
          populate: STANDING,
          orderBy: { id: 'asc' },
          limit: BATCH,
        });
        const end = found.at(-1);
        if (!end) return;
        const ids = found.filter(isIn).map(({ id }) => id);
        const rows = await storyRows(strapi, { id: { $in: ids } }, 'draft');
        const shown = await withShownCaptions(strapi, rows);
        const stories = await storiesOfRows(strapi, shown);
        yield stories.map((published, index) => ({
          published,
          isDated: (shown[index]?.firstPublishedAt ?? null) !== null,
        }));
        last = end.id;
      }
    },
  };
}
