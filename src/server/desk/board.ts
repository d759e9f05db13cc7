import type { Core } from '@strapi/strapi';
import type { DeskAnswer, DeskCard, DeskColumnName, NotReadyAnswer } from '../../../types/desk';
import { readableOutlets } from '../outlet';
import type { EditorReader } from '../strapi/reader';
import { rowsOf } from '../strapi/rows';
import { ARTICLE, OUTLET } from '../strapi/uids';
import { storyCards } from './cards/storyCards';
import { columnsOfBoard } from './columns';
import { spanOf, todayIn, zoneOf, zonesOfOutlets, type TimeSpan } from './deskDay';
import { readableStories, type StoryConditions } from './readableStories';
import type { BoardRequest, Which } from './requests';

/** Columns whose stories are about to go out: of these it is told what stands in their way. */
const CHECKED: ReadonlySet<DeskColumnName> = new Set(['ready', 'scheduled']);

interface Found {
  ids: number[];
  count: number;
}

/** The board of one day, for one editor. */
export async function readBoard(
  strapi: Core.Strapi,
  reader: EditorReader,
  request: BoardRequest
): Promise<DeskAnswer> {
  const timeZone = await zoneOf(strapi, request);
  const today = todayIn(timeZone);
  const day = request.day ?? today;
  const readable = await readableStories(strapi, reader, request);
  const asked = { span: spanOf(day, day, timeZone), isToday: day === today, now: new Date() };
  const found = new Map<DeskColumnName, Found>();
  for (const name of request.columns) {
    found.set(
      name,
      await findIn(strapi, reader, name, { ...asked, readable, limit: request.limit })
    );
  }
  const idsOf = (names: Iterable<DeskColumnName>) =>
    [...names].flatMap((name) => found.get(name)?.ids ?? []);
  const cards = await storyCards(
    strapi,
    reader,
    [...new Set(idsOf(found.keys()))],
    idsOf([...found.keys()].filter((name) => CHECKED.has(name)))
  );
  const columns = [...found].map(([name, { ids, count }]) => [
    name,
    {
      count,
      cards: inOrder(
        name,
        ids.flatMap((id) => cards.get(id) ?? [])
      ),
    },
  ]);
  const outlets = await readableOutlets(strapi, reader);
  return {
    day,
    today,
    timeZone,
    outletZones: await zonesOfOutlets(
      strapi,
      outlets.filter(
        ({ documentId }) =>
          [undefined, documentId].includes(request.outlet) && reader.mayRead(OUTLET, 'timeZone')
      )
    ),
    columns: Object.fromEntries(columns),
    locales: await localesOfNewsroom(strapi),
    outlets,
  };
}

interface Asked {
  span: TimeSpan;
  isToday: boolean;
  now: Date;
  readable: StoryConditions | null;
  limit: number;
}

async function findIn(
  strapi: Core.Strapi,
  reader: EditorReader,
  name: DeskColumnName,
  { readable, limit, ...asked }: Asked
): Promise<Found> {
  const { ids: idsIn, orderBy, tells } = columnsOfBoard[name];
  if (!readable || (tells !== undefined && !reader.mayRead(ARTICLE, tells))) {
    return { ids: [], count: 0 };
  }
  const all = await idsIn(strapi, asked);
  if (all.length === 0) return { ids: [], count: 0 };
  const where = { $and: [...readable, { id: { $in: all } }] };
  const first: Array<{ id: number }> = await rowsOf(strapi, ARTICLE).findMany({
    select: ['id'],
    where,
    orderBy: [orderBy, { id: 'asc' }],
    limit: limit + 1,
  });
  const ids = first.slice(0, limit).map(({ id }) => id);
  const count = first.length > limit ? await rowsOf(strapi, ARTICLE).count({ where }) : ids.length;
  return { ids, count };
}

/** What waits the longest for the desk comes first there, and last what left last. */
function inOrder(name: DeskColumnName, cards: DeskCard[]): DeskCard[] {
  if (name === 'desk' || name === 'ready') {
    const since = ({ handover }: DeskCard) => handover?.at ?? '';
    return cards.sort((one, other) => (since(one) < since(other) ? -1 : 1));
  }
  if (name !== 'away') return cards;
  const since = ({ away }: DeskCard) => away?.since ?? '';
  return cards.sort((one, other) => (since(one) < since(other) ? 1 : -1));
}

async function localesOfNewsroom(strapi: Core.Strapi): Promise<string[]> {
  const locales: Array<{ code: string }> = await strapi.plugin('i18n').service('locales').find();
  return locales.map(({ code }) => code);
}

const WITHIN = 86_400_000;
/** No newsroom lets more stories out in a day by a time that was chosen. */
const LOOKED_AT = 200;

/** What is to go out within a day and would be refused, and what was. */
export async function readNotReady(
  strapi: Core.Strapi,
  reader: EditorReader,
  which: Which
): Promise<NotReadyAnswer> {
  const now = new Date();
  const span = { from: now, to: new Date(now.getTime() + WITHIN) };
  const readable = await readableStories(strapi, reader, which);
  const asked = { span, isToday: true, now, readable, limit: LOOKED_AT };
  const { ids, count } = await findIn(strapi, reader, 'scheduled', asked);
  const found = await storyCards(strapi, reader, ids, ids);
  const cards = ids.flatMap((id) => found.get(id) ?? []);
  return {
    scheduled: count,
    cards: cards.filter(({ obstacles, refusal }) => obstacles.length > 0 || refusal !== null),
  };
}
