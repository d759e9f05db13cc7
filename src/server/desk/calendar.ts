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
const KINDS: Readonly<Record<CalendarKind, { field: string; isPublic: boolean }>> = {
  publish: { field: 'publishAt', isPublic: false },
  embargo: { field: 'embargoedUntil', isPublic: false },
  expire: { field: 'expires', isPublic: true },
  published: { field: 'publishedAt', isPublic: true },
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

async function itemsOf(
  strapi: Core.Strapi,
  reader: EditorReader,
  kind: CalendarKind,
  { from, to }: TimeSpan,
  readable: StoryConditions | null
): Promise<Item[]> {
  const { field, isPublic } = KINDS[kind];
  // That a story is out everybody knows; what is planned, who may read the field.
  const mayBeTold = kind === 'published' || reader.mayRead(ARTICLE, field);
  if (!readable || !mayBeTold) return [];
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [
      'documentId',
      'locale',
      field,
      ...(reader.mayRead(ARTICLE, 'headline') ? ['headline'] : []),
    ],
    where: {
      $and: [
        ...readable,
        { [field]: { $gte: from, $lt: to } },
        { publishedAt: { $null: !isPublic } },
      ],
    },
    orderBy: [{ [field]: 'asc' }, { id: 'asc' }],
    limit: MOST,
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
