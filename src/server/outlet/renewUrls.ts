import { setImmediate as untilOthersHadTheirTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkTableOf } from '../strapi/linkTable';
import { momentOf } from '../strapi/rows';
import type { GoesOn } from '../strapi/startChecks';
import { ARTICLE } from '../strapi/uids';
import { loadCommittedMap } from './committedMap';
import type { OutletMap } from './outletMap';
import { whileUrlsStand } from './urlLock';

/** Rows of one statement; SQLite takes 32,766 values in one, and each row is three. */
const BATCH = 1000;

/** A row of a story, and what decides about its URL: what is public of it, or itself. */
interface UrlRow {
  id: number;
  documentId: string;
  url: string | null;
  slug: string | null;
  locale: string | null;
  /** The number of its row, as that of the outlet. */
  section: number | null;
  outlet: number | null;
  day: string | null;
  firstPublishedAt: unknown;
}

/**
 * Makes the stored URLs of all stories, their drafts' too, what they are by the outlets and sections
 * now. Read are a few columns of every story, about two seconds for a hundred thousand; written, and
 * kept from other writers, is only what differs.
 *
 * @param goesOn where not, it ends early
 * @returns how many rows were another URL's
 */
export async function renewUrls(strapi: Core.Strapi, goesOn: GoesOn = () => true): Promise<number> {
  const map = await loadCommittedMap(strapi);
  let renewed = 0;
  for (let last = 0; ; ) {
    const rows = await read(strapi, (all) => all.where('story.id', '>', last).limit(BATCH));
    const differing = rows.filter((row) => urlOf(row, map) !== row.url).map(({ id }) => id);
    if (differing.length > 0) renewed += await renew(strapi, differing);
    const end = rows.at(-1);
    if (!end || rows.length < BATCH || !goesOn()) return renewed;
    last = end.id;
    // SQLite answers in this very thread.
    await untilOthersHadTheirTurn();
  }
}

/** Puts right at the start what a program that was killed, or a restored archive, left behind. */
export async function completeUrls(strapi: Core.Strapi, goesOn: GoesOn): Promise<void> {
  const renewed = await renewUrls(strapi, goesOn);
  if (renewed === 0) return;
  strapi.log.info(`The newsroom gave ${renewed} rows of stories the URL that they have now.`);
}

/** A story may have been published, or its outlet moved, since its row was read: it is read again. */
const renew = (strapi: Core.Strapi, ids: readonly number[]): Promise<number> =>
  whileUrlsStand(strapi, async () => {
    const map = await loadCommittedMap(strapi);
    const rows = await read(strapi, (all) => all.whereIn('story.id', ids));
    const differing = rows.filter((row) => urlOf(row, map) !== row.url);
    await write(
      strapi,
      differing.map((row) => [row.id, urlOf(row, map)])
    );
    return differing.length;
  });

function urlOf(row: UrlRow, map: OutletMap): string | null {
  const standing = {
    section: row.section === null ? null : map.sectionAt(row.section),
    outlet: row.outlet === null ? null : map.outletAt(row.outlet),
  };
  const first = momentOf(row.firstPublishedAt);
  return map.urlOf(standing, {
    documentId: row.documentId,
    slug: String(row.slug),
    locale: String(row.locale),
    // The day stays that of the first publication, whatever zone its outlet has since.
    day: row.day ?? (first && map.dayOf(standing, first)),
  });
}

/** Stories that are public, and drafts that have a URL since they were. Past Strapi's layers, which take ten times as long. */
async function read(
  strapi: Core.Strapi,
  which: (rows: Knex.QueryBuilder) => Knex.QueryBuilder
): Promise<UrlRow[]> {
  const { db } = strapi;
  const articles = db.metadata.get(ARTICLE).tableName;
  const sections = linkTableOf(strapi, ARTICLE, 'section');
  const outlets = linkTableOf(strapi, ARTICLE, 'outlet');
  /** Of what is public; of the draft where nothing is. */
  const decisive = (column: string) =>
    db.connection.raw('coalesce(??, ??)', [`public.${column}`, `story.${column}`]);
  return db.transaction(({ trx }) =>
    which(
      db
        .getConnection(`${articles} as story`)
        .leftJoin(`${articles} as public`, (same) => {
          void same
            .on('public.document_id', 'story.document_id')
            .andOn('public.locale', 'story.locale')
            .andOnNotNull('public.published_at');
        })
        .leftJoin(`${sections.table} as stands`, `stands.${sections.from}`, decisive('id'))
        .leftJoin(`${outlets.table} as owned`, `owned.${outlets.from}`, decisive('id'))
        .where((urls) => {
          void urls.whereNotNull('public.id').orWhereNotNull('story.canonical_url');
        })
        .select('story.id', 'story.locale', {
          documentId: 'story.document_id',
          url: 'story.canonical_url',
          slug: decisive('slug'),
          day: decisive('publication_day'),
          firstPublishedAt: decisive('first_published_at'),
          section: `stands.${sections.to}`,
          outlet: `owned.${outlets.to}`,
        })
        .orderBy('story.id')
    ).transacting(trx)
  );
}

/** Without touching `updatedAt`: nobody edited the story. */
async function write(
  { db }: Core.Strapi,
  urls: ReadonlyArray<readonly [id: number, url: string | null]>
): Promise<void> {
  if (urls.length === 0) return;
  const cases = urls.map(() => 'when ? then ?').join(' ');
  await db.transaction(({ trx }) =>
    db
      .getConnection(db.metadata.get(ARTICLE).tableName)
      .whereIn(
        'id',
        urls.map(([id]) => id)
      )
      .update({ canonical_url: db.connection.raw(`case id ${cases} end`, urls.flat()) })
      .transacting(trx)
  );
}
