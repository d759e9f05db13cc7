import type { Core } from '@strapi/strapi';
import { documentInput } from '../strapi/documentInput';
import { findMirrorAt, isOnOutletHost, readMirrorAddress } from '../outlet-mirror';
import { rowsOf, type Row } from '../strapi/rows';
import { OUTLET, OUTLET_MIRROR, SECTION } from '../strapi/uids';
import { UTC } from '../text/zonedDay';
import type { Plan, PlannedMirror } from './plan';
import type { Story, StoryProblem } from './story';
import { UnreadableStoryError } from './unreadableStoryError';

/** An entry that an import found or made. */
export interface Placed {
  documentId: string;
  name: string;
  created: boolean;
}

export interface OutletOfImport extends Placed {
  timeZone: string;
}

const sameName = (a: unknown, b: string) =>
  typeof a === 'string' && a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;

/**
 * The outlet of that name, in whichever language; without a name the newsroom's only outlet.
 *
 * @returns null where the newsroom has none yet
 * @throws UnreadableStoryError where it has others: a name that is spelt otherwise is no second outlet
 */
export async function presentOutlet(
  strapi: Core.Strapi,
  outlet: Story['outlet']
): Promise<OutletOfImport | null> {
  const outlets: OutletRow[] = await rowsOf(strapi, OUTLET).findMany({
    populate: { names: true },
    orderBy: { name: 'asc' },
  });
  const [first] = outlets;
  const found = outlet
    ? outlets.find(({ name, names }) =>
        [name, ...names.map((each) => each.name)].some((each) => sameName(each, outlet.name))
      )
    : outlets.length === 1
      ? first
      : undefined;
  if (found) {
    const { documentId, name, timeZone } = found;
    return { documentId, name, timeZone: timeZone || UTC, created: false };
  }
  if (first) throw unknownOutlet(outlet?.name ?? null, outlets, first);
  return null;
}

/** The same; where the newsroom has none yet, it is made. */
export async function placeOutlet(
  strapi: Core.Strapi,
  outlet: Story['outlet'],
  locale: string
): Promise<OutletOfImport | null> {
  const found = await presentOutlet(strapi, outlet);
  if (found || !outlet) return found;
  const made = await strapi
    .documents(OUTLET)
    .create({ data: { name: outlet.name, language: locale } });
  return { documentId: made.documentId, name: outlet.name, timeZone: UTC, created: true };
}

type OutletRow = Row & {
  name: string;
  names: Array<{ name: string }>;
  timeZone: string | null;
};

const unknownOutlet = (name: string | null, outlets: readonly OutletRow[], first: OutletRow) =>
  new UnreadableStoryError(
    'unknown-outlet',
    `${
      name === null
        ? 'The page names no outlet, and the newsroom has several'
        : `The newsroom has no outlet "${name}", and an import makes no second one`
    }. It has: ${outlets.map((row) => `"${row.name}"`).join(', ')}. Say whose story it is, e.g. --outlet "${first.name}"${
      name === null ? '' : ', or make the outlet in the admin panel first'
    }.`,
    'outlet'
  );

/** The sections of a trail, each within the one before, made where they are missing. */
export async function placeSections(
  strapi: Core.Strapi,
  plan: Plan,
  outlet: Placed | null
): Promise<Placed[]> {
  const all: Row[] = await rowsOf(strapi, SECTION).findMany({
    populate: { parent: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
  });
  const idOf = (value: unknown) => (value as Row | null)?.documentId ?? null;
  const trail: Placed[] = [];
  for (const { name } of plan.sections) {
    const parent: string | null = trail.at(-1)?.documentId ?? null;
    const found = all.find(
      (row) =>
        sameName(row.name, name) &&
        idOf(row.parent) === parent &&
        idOf(row.outlet) === (outlet?.documentId ?? null)
    );
    if (found) {
      trail.push({ documentId: found.documentId, name: String(found.name), created: false });
      continue;
    }
    const made = await strapi
      .documents(SECTION)
      .create({ data: { name, parent, outlet: outlet?.documentId ?? null } });
    trail.push({ documentId: made.documentId, name, created: true });
  }
  return trail;
}

type InOutlet = Pick<Placed, 'documentId'> | null;
type PlacedMirror = PlannedMirror & Pick<Placed, 'documentId' | 'created'>;

/**
 * The mirrors of an outlet that a page announced, made as drafts: an editor decides what is public.
 * An address that cannot be a mirror's is left out and reported; the story is stored all the same.
 */
export async function placeMirrors(
  strapi: Core.Strapi,
  plan: Plan,
  outlet: InOutlet
): Promise<{ mirrors: PlacedMirror[]; problems: StoryProblem[] }> {
  const mirrors: PlacedMirror[] = [];
  const problems: StoryProblem[] = [];
  const own = outlet && (await outletAddress(strapi, outlet));
  for (const [index, planned] of plan.mirrors.entries()) {
    const fault = planned.address ? faultOf(planned.address, planned, own) : null;
    if (fault) {
      problems.push({ rule: 'mirror-address-refused', message: fault, place: `mirrors[${index}]` });
      continue;
    }
    const found = await findMirror(strapi, planned, outlet);
    const { documentId } =
      found ??
      (await strapi.documents(OUTLET_MIRROR).create({
        data: documentInput(OUTLET_MIRROR, { ...planned, outlet: outlet?.documentId ?? null }),
      }));
    mirrors.push({ ...planned, documentId, created: !found });
  }
  return { mirrors, problems };
}

async function outletAddress(
  strapi: Core.Strapi,
  { documentId }: { documentId: string }
): Promise<string | null> {
  const row: Row | null = await rowsOf(strapi, OUTLET).findOne({ where: { documentId } });
  return typeof row?.address === 'string' ? row.address : null;
}

function faultOf(
  address: string,
  { kind, platform }: PlannedMirror,
  own: string | null
): string | null {
  const reading = readMirrorAddress(address, kind, platform);
  if ('fault' in reading) return `The page lists a mirror that cannot be one. ${reading.fault}`;
  return own && isOnOutletHost(reading.address, kind, own)
    ? `The page lists ${address}, which is on the outlet's own address ${own} and no mirror of it.`
    : null;
}

async function findMirror(
  strapi: Core.Strapi,
  { address, kind, label, platform }: PlannedMirror,
  outlet: InOutlet
): Promise<{ documentId: string } | null> {
  if (address && outlet) {
    return findMirrorAt(strapi, { outlet: outlet.documentId, address, kind, platform });
  }
  const row: Row | null = await rowsOf(strapi, OUTLET_MIRROR).findOne({
    where: {
      publishedAt: null,
      kind,
      platform,
      ...(address ? { address } : { label }),
      ...(outlet && { outlet: { documentId: outlet.documentId } }),
    },
  });
  return row;
}
