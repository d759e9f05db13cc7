import type { Core } from '@strapi/strapi';
import { isUrl } from '../input/isUrl';
import { rowsOf, type Row } from '../strapi/rows';
import { OUTLET_MIRROR, OUTLET_MOVE } from '../strapi/uids';
import { withoutEndSlashes } from '../text/ends';

/** When an outlet left one address for another. */
export interface UrlChange {
  at: Date;
  from: string | null;
  to: string | null;
}

/** Where outlets stood before, by the document identifier of each. */
export interface FormerUrls {
  /** Addresses at which the stories stood at the same paths, and to which nothing is to lead. */
  left: ReadonlyMap<string, readonly string[]>;
  /** The oldest first; a move that was undone is two of them. */
  changes: ReadonlyMap<string, readonly UrlChange[]>;
}

interface MoveRow {
  outlet: string;
  fromAddress: string | null;
  toAddress: string;
  at: Date | string;
  undoneAt: Date | string | null;
}

/** Adds to the list under a key. */
const push = <T>(lists: Map<string, T[]>, key: string, ...values: T[]) =>
  lists.set(key, [...(lists.get(key) ?? []), ...values]);

/** Reads what outlets moved away from, and which of their public web mirrors are seized or retired. */
export async function loadFormerUrls(strapi: Core.Strapi): Promise<FormerUrls> {
  const moves: MoveRow[] = await rowsOf(strapi, OUTLET_MOVE).findMany({
    select: ['outlet', 'fromAddress', 'toAddress', 'at', 'undoneAt'],
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
  const changes = new Map<string, UrlChange[]>();
  for (const { outlet, fromAddress: from, toAddress: to, at, undoneAt } of moves) {
    push(changes, outlet, { at: new Date(at), from, to });
    if (undoneAt) push(changes, outlet, { at: new Date(undoneAt), from: to, to: from });
    else if (from) push(left, outlet, from);
  }
  for (const { outlet, address } of lost) {
    const own = outlet as { documentId: string } | null;
    if (own && typeof address === 'string') push(left, own.documentId, address);
  }
  for (const all of changes.values()) all.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { left, changes };
}

/** The address that an outlet had at a moment, by what is known of its changes, the oldest first. */
export const urlAt = (
  { address, urlChanges }: { address: string | null; urlChanges: readonly UrlChange[] },
  moment: Date
): string | null => {
  const next = urlChanges.find(({ at }) => moment < at);
  return next ? next.from : address;
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
