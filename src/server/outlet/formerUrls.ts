import type { Core } from '@strapi/strapi';
import { isUrl } from '../input/isUrl';
import { rowsOf, type Row } from '../strapi/rows';
import { FORMER_ADDRESS, OUTLET_MIRROR, OUTLET_MOVE } from '../strapi/uids';
import { withoutEndSlashes } from '../text/ends';

/** Where the stories of an outlet stood until a moment. */
export interface FormerAddress {
  address: string | null;
  articlePath: string | null;
  until: Date;
}

/** Where outlets stood before, by the document identifier of each. */
export interface FormerUrls {
  /** Addresses at which the stories stood at the same paths, and to which nothing is to lead. */
  left: ReadonlyMap<string, readonly string[]>;
  /** Every address that an outlet had before, by whatever door it changed; the oldest first. */
  addresses: ReadonlyMap<string, readonly FormerAddress[]>;
}

interface MoveRow {
  outlet: string;
  fromAddress: string | null;
  undoneAt: Date | string | null;
}

/** Adds to the list under a key. */
const push = <T>(lists: Map<string, T[]>, key: string, ...values: T[]) =>
  lists.set(key, [...(lists.get(key) ?? []), ...values]);

/** Reads where outlets stood, what they moved away from, and which of their public web mirrors are seized or retired. */
export async function loadFormerUrls(strapi: Core.Strapi): Promise<FormerUrls> {
  const moves: MoveRow[] = await rowsOf(strapi, OUTLET_MOVE).findMany({
    select: ['outlet', 'fromAddress', 'undoneAt'],
    orderBy: { id: 'asc' },
  });
  const lost: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    select: ['id', 'address'],
    where: {
      publishedAt: { $notNull: true },
      kind: 'web',
      pathMapping: 'same-path',
      state: { $in: ['seized', 'retired'] },
    },
    populate: { outlet: { select: ['documentId'] } },
  });
  const left = new Map<string, string[]>();
  for (const { outlet, fromAddress, undoneAt } of moves) {
    if (!undoneAt && fromAddress) push(left, outlet, fromAddress);
  }
  for (const { outlet, address } of lost) {
    const own = outlet as { documentId: string } | null;
    if (own && typeof address === 'string') push(left, own.documentId, address);
  }
  return { left, addresses: await readFormerAddresses(strapi) };
}

async function readFormerAddresses(strapi: Core.Strapi): Promise<FormerUrls['addresses']> {
  const addresses = new Map<string, FormerAddress[]>();
  for (const { outlet, ...former } of await rowsOfAddresses(strapi, {})) {
    push(addresses, outlet, former);
  }
  return addresses;
}

/** Where the stories of an outlet stood, the oldest first. */
export const formerAddressesOf = (strapi: Core.Strapi, outlet: string): Promise<FormerAddress[]> =>
  rowsOfAddresses(strapi, { outlet });

async function rowsOfAddresses(
  strapi: Core.Strapi,
  where: { outlet?: string }
): Promise<Array<FormerAddress & { outlet: string }>> {
  const rows = await rowsOf(strapi, FORMER_ADDRESS).findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(({ outlet, address, articlePath, until }) => ({
    outlet: String(outlet),
    address,
    articlePath,
    until: new Date(until),
  }));
}

/** The addresses that an outlet had and has no more, each once, the latest first. */
export const leftAddresses = (
  former: readonly FormerAddress[],
  present: string | null
): string[] => [
  ...new Set(
    former
      .flatMap(({ address }) => address ?? [])
      .filter((address) => address !== present)
      .reverse()
  ),
];

/** The address that an outlet had at a moment. */
export const urlAt = (
  {
    address,
    formerAddresses,
  }: { address: string | null; formerAddresses: readonly FormerAddress[] },
  moment: Date
): string | null => {
  const then = formerAddresses.find(({ until }) => moment < until);
  return then ? then.address : address;
};

/**
 * The present URL of what stands at a former address of the same outlet, at the same path; any other
 * text as it is.
 *
 * @example presentUrl('https://old.example/a?b#c', ['https://old.example'], 'https://new.example')
 * // 'https://new.example/a?b#c'
 */
export function presentUrl(text: string, left: readonly string[], present: string): string {
  if (left.length === 0 || !/^https?:/i.test(text) || !isUrl(text) || !isUrl(present)) return text;
  const url = new URL(text);
  for (const each of left) {
    if (!isUrl(each)) continue;
    const former = new URL(each);
    // On one host a path cannot be told from a place.
    if (former.host !== url.host || former.host === new URL(present).host) continue;
    const base = withoutEndSlashes(former.pathname);
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) continue;
    const path = url.pathname.slice(base.length);
    return `${withoutEndSlashes(present)}${path === '/' && text.endsWith(url.host) ? '' : path}${url.search}${url.hash}`;
  }
  return text;
}

/** Fields that hold a URL and nothing else. */
const HOLDS_URL = /^(?:ur[il]|\w+Url|webStatementOfRights|tdmPolicy|rslServer|rslTerms)$/;

/** The same value, with each URL in it that is at a former address of the outlet made its present one. */
export function withPresentUrls<Value>(
  value: Value,
  left: readonly string[],
  present: string
): Value {
  const changed = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(changed);
    if (typeof each !== 'object' || each === null || each instanceof Date) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, inner]: [string, unknown]) => [
        name,
        typeof inner === 'string' && HOLDS_URL.test(name)
          ? presentUrl(inner, left, present)
          : changed(inner),
      ])
    );
  };
  return changed(value) as Value;
}
