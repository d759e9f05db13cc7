import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readableCaptions } from '../image-caption';
import { onRoute } from '../strapi/onRoute';
import { presentReader } from '../strapi/reader';
import { pointingTo, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';

interface FillQuery {
  documentId?: string;
  sourceLocale?: string;
  targetLocale?: string;
}

/** What the panel puts into the form. */
interface Filled {
  data?: { captions?: { connect: Array<{ documentId: string }> } };
}

/**
 * “Fill in from another locale” takes the captions of a story along. Strapi leaves out what is not there in
 * the new language, and so all of them: they are named in the language that they have, and written in the
 * new one when the story is saved.
 */
export function fillInCaptions(strapi: Core.Strapi): void {
  onRoute(
    strapi,
    { plugin: 'i18n', method: 'GET', path: '/content-manager/get-fill-from-locale/:model' },
    async (ctx: Context, next: Next) => {
      await next();
      const { captions } = (ctx.body as Filled | undefined)?.data ?? {};
      if (ctx.params.model !== ARTICLE || !captions) return;
      const { documentId, sourceLocale, targetLocale } = ctx.query as FillQuery;
      if (!documentId || !sourceLocale || sourceLocale === targetLocale) return;
      const there = captions.connect.map((each) => each.documentId);
      const rows = (await captionsIn(strapi, documentId, sourceLocale)).filter(
        (row) => !there.includes(row.documentId)
      );
      captions.connect.push(...rows.map((row, index) => asChosen(row, there.length + index)));
    }
  );
}

/** The captions of a story in one language that the editor may read, in their order. */
async function captionsIn(strapi: Core.Strapi, article: string, locale: string): Promise<Row[]> {
  const rows: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['id', 'documentId', 'locale', 'caption'],
    where: {
      publishedAt: null,
      locale,
      ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', {
        documentId: article,
        locale,
        publishedAt: null,
      })),
    },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return readableCaptions(presentReader(strapi), rows);
}

/** As the panel holds an entry that was chosen for a relation; no draft, as captions go out with their story. */
const asChosen = ({ id, documentId, locale, caption }: Row, place: number) => ({
  id,
  documentId,
  locale,
  caption,
  label: caption,
  __temp_key__: `b${String(place).padStart(2, '0')}`,
});
