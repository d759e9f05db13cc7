import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import type { Row } from '../../strapi/rows';
import { bodyHtml, type Html } from '../html';
import { readStories, storiesOfRows, storyRows, withShownCaptions } from '../stories';

type Version = Pick<Row, 'documentId' | 'locale'>;

const keyOf = ({ documentId, locale }: Version) => `${documentId} ${String(locale)}`;
const isPublished = ({ publishedAt }: Row) => Boolean(publishedAt);

/** Renders the stories of one answer together: a list costs as many statements as one of it. */
export const renderedBodies = (strapi: Core.Strapi): DataLoader<Row, Html> =>
  new DataLoader(async (rows) => {
    const [published, drafts] = await Promise.all([
      renderPublished(strapi, rows.filter(isPublished)),
      renderDrafts(
        strapi,
        rows.filter((row) => !isPublished(row))
      ),
    ]);
    return rows.map((row) => (isPublished(row) ? published : drafts).get(keyOf(row)) ?? '');
  });

async function renderPublished(
  strapi: Core.Strapi,
  rows: readonly Row[]
): Promise<Map<string, Html>> {
  const wanted = rows.map(({ documentId, locale }) => ({
    article: documentId,
    language: String(locale),
  }));
  const stories = await readStories(strapi, wanted);
  return new Map(stories.map((story) => [keyOf(story), bodyHtml(story)]));
}

/** Drafts, which Strapi answers to API tokens alone, with the captions that would come out with them. */
async function renderDrafts(
  strapi: Core.Strapi,
  asked: readonly Row[]
): Promise<Map<string, Html>> {
  if (asked.length === 0) return new Map();
  const where = { id: { $in: asked.map(({ id }) => id) } };
  const rows = await withShownCaptions(strapi, await storyRows(strapi, where, 'draft'));
  const stories = await storiesOfRows(strapi, rows);
  return new Map(stories.map((story) => [keyOf(story), bodyHtml(story)]));
}
