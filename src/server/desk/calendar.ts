import type { Core } from '@strapi/strapi';
import {
  CALENDAR_KINDS,
  type CalendarAnswer,
  type CalendarDay,
  type CalendarKind,
} from '../../../types/desk';
import type { EditorReader } from '../strapi/reader';
import { momentOf, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { dayIn } from '../text/zonedDay';
import { daysFrom, spanOf, todayIn, zoneOf, type TimeSpan } from './deskDay';
import { readableStories, type StoryConditions } from './readableStories';
import type { CalendarRequest } from './requests';

/** As many as a day shows. The rest is counted. */
const SHOWN = 20;
/** Of one kind; beyond that, the last days are left without. */
const MOST = 5_000;

/** Where each kind of thing stands: in which field, of drafts or of what readers see. */
const KINDS: Readonly<Record<CalendarKind, { field: string; column: string; isPublic: boolean }>> =
  {
    publish: { field: 'publishAt', column: 'publish_at', isPublic: false },
    embargo: { field: 'embargoedUntil', column: 'embargoed_until', isPublic: false },
    expire: { field: 'expires', column: 'expires', isPublic: true },
    published: { field: 'publishedAt', column: 'published_at', isPublic: true },
  };

type Item = CalendarDay['items'][number];

/** What happens on some days, for one editor. */
export async function readCalendar(
  strapi: Core.Strapi,
  reader: EditorReader,
  request: CalendarRequest
): Promise<CalendarAnswer> {
  const timeZone = await zoneOf(strapi, request);
  const readable = await readableStories(strapi, reader, request);
  const span = spanOf(request.from, request.to, timeZone);
  const items: Item[] = [];
  for (const kind of CALENDAR_KINDS) {
    items.push(...(await itemsOf(strapi, reader, kind, span, readable)));
  }
  const byDay = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayIn(new Date(item.at), timeZone);
    byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  return {
    timeZone,
    today: todayIn(timeZone),
    days: daysFrom(request.from, request.to).map((day) => dayOf(day, byDay.get(day) ?? [])),
  };
}

/** The rows of one kind, whoever may read them: asked for by themselves, as those of the board are. */
async function idsOf(
  { db }: Core.Strapi,
  kind: CalendarKind,
  { from, to }: TimeSpan
): Promise<number[]> {
  const { column, isPublic } = KINDS[kind];
  const stories = db
    .getConnection(db.metadata.get(ARTICLE).tableName)
    .where(column, '>=', from)
    .where(column, '<', to)
    .orderBy(column)
    .limit(MOST)
    .select('id', 'published_at');
  // The one whose index begins with it; of the others it would have the database go through all drafts.
  if (kind === 'publish') void stories.whereNull('published_at');
  const rows: Array<{ id: number; published_at: unknown }> = await stories;
  return rows.filter((row) => (row.published_at !== null) === isPublic).map(({ id }) => id);
}

async function itemsOf(
  strapi: Core.Strapi,
  reader: EditorReader,
  kind: CalendarKind,
  span: TimeSpan,
  readable: StoryConditions | null
): Promise<Item[]> {
  const { field } = KINDS[kind];
  // That a story is out everybody knows; what is planned, who may read the field.
  const mayBeTold = kind === 'published' || reader.mayRead(ARTICLE, field);
  if (!readable || !mayBeTold) return [];
  const ids = await idsOf(strapi, kind, span);
  if (ids.length === 0) return [];
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [
      'documentId',
      'locale',
      field,
      ...(reader.mayRead(ARTICLE, 'headline') ? ['headline'] : []),
    ],
    where: { $and: [...readable, { id: { $in: ids } }] },
    orderBy: [{ [field]: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    kind,
    at: momentOf(row[field])?.toISOString() ?? '',
    documentId: row.documentId,
    locale: row.locale ?? '',
    headline: typeof row.headline === 'string' ? row.headline : null,
  }));
}

/** Where a day has more than it shows, what is planned comes before what is out. */
function dayOf(day: string, items: readonly Item[]): CalendarDay {
  const of = (kind: CalendarKind) => items.filter((item) => item.kind === kind);
  const shown = CALENDAR_KINDS.flatMap(of).slice(0, SHOWN);
  return {
    day,
    items: shown.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    counts: {
      publish: of('publish').length,
      embargo: of('embargo').length,
      expire: of('expire').length,
      published: of('published').length,
    },
  };
}
