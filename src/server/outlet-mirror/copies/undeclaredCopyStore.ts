import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { UndeclaredCopy } from '../../../../types/mirror-panel';
import { isUrl } from '../../input/isUrl';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, IMPORTED_PAGE, OUTLET, OUTLET_MIRROR, UNDECLARED_COPY } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import { pagePlace, pathsWithin, type PagePlace } from './pagePlace';
import { withoutEndSlashes } from '../../text/ends';

/** A page that was read, and whose. */
export interface MetPage {
  /** Document identifier. */
  outlet: string;
  address: string;
}

/** A page that has a story of the outlet, at a host that is none of the outlet's. */
export interface FoundCopy {
  host: string;
  address: string;
  /** Document identifier. */
  story: string;
  /** What shows it. */
  by: 'path' | 'number';
}

interface CopyRow {
  documentId: string;
  host: string;
  address: string;
  story: string | null;
  foundIn: string;
  foundAt: string | Date;
}

const sha256 = (...parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const hostOf = (address: unknown) =>
  typeof address === 'string' && isUrl(address)
    ? new URL(address).hostname.replace(/^www\./, '')
    : null;

/** Copies of an outlet's site that nobody declared. They are reported, and trusted in nothing. */
export class UndeclaredCopyStore {
  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * Whether a page is a story of the outlet on a host that is neither the outlet's nor a mirror's: by
   * its path, or by the number in it.
   *
   * @returns null for a page of the outlet's own, and for one that is no story known here
   */
  async find({ outlet, address }: MetPage): Promise<FoundCopy | null> {
    const place = pagePlace(address);
    const own: Row | null = await rowsOf(this.strapi, OUTLET).findOne({
      where: { documentId: outlet },
    });
    if (await this.isDeclared(outlet, place.host, own)) return null;
    const found = (await this.byWritten(own, place)) ?? (await this.byImported(outlet, place));
    return found && { host: place.host, address, ...found };
  }

  private async isDeclared(outlet: string, host: string, own: Row | null): Promise<boolean> {
    if (hostOf(own?.address) === host) return true;
    const mirrors: Row[] = await rowsOf(this.strapi, OUTLET_MIRROR).findMany({
      select: ['address'],
      where: { outlet: { documentId: outlet }, address: { $contains: host } },
    });
    return mirrors.some((mirror) => hostOf(mirror.address) === host);
  }

  /** Stories by their address on the outlet's site. */
  private async byWritten(
    own: Row | null,
    { path }: PagePlace
  ): Promise<Pick<FoundCopy, 'story' | 'by'> | null> {
    if (typeof own?.address !== 'string' || path === '') return null;
    const base = withoutEndSlashes(own.address);
    const story: Row | null = await rowsOf(this.strapi, ARTICLE).findOne({
      select: ['documentId'],
      where: {
        canonicalUrl: {
          $in: pathsWithin(path).flatMap((each) => [`${base}${each}`, `${base}${encodeURI(each)}`]),
        },
      },
    });
    return story && { story: story.documentId, by: 'path' };
  }

  /** Stories by where they were imported from. */
  private async byImported(
    outlet: string,
    { host, path, number }: PagePlace
  ): Promise<Pick<FoundCopy, 'story' | 'by'> | null> {
    const rows = this.strapi.db.query(IMPORTED_PAGE);
    const elsewhere = { outlet, host: { $ne: host } };
    const samePath =
      path !== '' &&
      (await rows.findOne({
        where: { ...elsewhere, pathDigest: { $in: pathsWithin(path).map((each) => sha256(each)) } },
      }));
    if (samePath) return { story: String(samePath.story), by: 'path' };
    const sameNumber = number !== null && (await rows.findOne({ where: { ...elsewhere, number } }));
    return sameNumber ? { story: String(sameNumber.story), by: 'number' } : null;
  }

  /** Remembers where a story was read. */
  async remember({ outlet, address }: MetPage, story: string): Promise<void> {
    const { host, path, number } = pagePlace(address);
    const page = {
      pageKey: sha256(outlet, host, path),
      outlet,
      story,
      host: host.slice(0, 255),
      pathDigest: sha256(path),
      number: number?.slice(0, 255) ?? null,
    };
    await upsert(this.strapi, IMPORTED_PAGE, [page], { key: ['pageKey'] });
  }

  /** Reports a copy, once for each host. @param foundIn what was read, e.g. the name of a file */
  async report(
    outlet: string,
    { host, address, story }: FoundCopy,
    foundIn: string
  ): Promise<void> {
    const copy = {
      copyKey: sha256(outlet, host),
      outlet,
      host: host.slice(0, 255),
      address,
      story,
      foundIn,
      foundAt: new Date(),
    };
    await upsert(this.strapi, UNDECLARED_COPY, [copy], { key: ['copyKey'] });
  }

  /** What waits for an editor, the newest first. A host that has become a mirror since is not in it. */
  async of(outlet: string): Promise<UndeclaredCopy[]> {
    const rows: CopyRow[] = await this.strapi.db.query(UNDECLARED_COPY).findMany({
      where: { outlet, dismissedAt: null },
      orderBy: { foundAt: 'desc' },
    });
    const own: Row | null = await rowsOf(this.strapi, OUTLET).findOne({
      where: { documentId: outlet },
    });
    const waiting: UndeclaredCopy[] = [];
    for (const { documentId, host, address, story, foundIn, foundAt } of rows) {
      if (await this.isDeclared(outlet, host, own)) continue;
      const at = new Date(foundAt).toISOString();
      waiting.push({ documentId, host, address, story, foundIn, foundAt: at });
    }
    return waiting;
  }

  /** Takes a report off the page; the host is not reported again. @returns false for an unknown one */
  async dismiss(outlet: string, copy: string, by: string | null): Promise<boolean> {
    const { count } = await this.strapi.db.query(UNDECLARED_COPY).updateMany({
      where: { outlet, documentId: copy, dismissedAt: null },
      data: { dismissedAt: new Date(), dismissedBy: by },
    });
    return count === 1;
  }
}
