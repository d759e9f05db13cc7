import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { MIRROR_PLACE, OUTLET_MIRROR } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import { readMirrorAddress } from '../address';

/** A place and whose it is: document identifiers, and the key of the address. */
export interface MirrorPlace {
  outlet: string;
  key: string;
  mirror: string;
}

interface PlaceRow {
  id: number;
  outlet: string;
  addressDigest: string;
  mirror: string;
}

const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The place of a mirror's row; null without outlet or address. `outlet` must be populated. */
export function placeOf(row: Row): MirrorPlace | null {
  const outlet = row.outlet as { documentId: string } | null | undefined;
  if (!outlet || typeof row.address !== 'string' || row.address === '') return null;
  const reading = readMirrorAddress(row.address, row.kind, row.platform);
  return 'fault' in reading
    ? null
    : { outlet: outlet.documentId, key: reading.key, mirror: row.documentId };
}

/** The places of all mirrors, in the database. Every method joins the transaction it is called in. */
export class MirrorPlaceStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return this.strapi.db.query(MIRROR_PLACE);
  }

  /** The document identifier of the mirror that stands at a place; null for a free one. */
  async holderOf({ outlet, key }: Omit<MirrorPlace, 'mirror'>): Promise<string | null> {
    const row: PlaceRow | null = await this.rows.findOne({
      where: { outlet, addressDigest: digestOf(key) },
    });
    return row?.mirror ?? null;
  }

  /**
   * The mirrors that stand at many places of an outlet.
   *
   * @returns document identifiers by the key of the place; free places are not in it
   */
  async holdersOf(outlet: string, keys: readonly string[]): Promise<Map<string, string>> {
    const byDigest = new Map(keys.map((key) => [digestOf(key), key]));
    const rows: PlaceRow[] = await this.rows.findMany({
      where: { outlet, addressDigest: { $in: [...byDigest.keys()] } },
    });
    return new Map(
      rows.map(({ addressDigest, mirror }) => [byDigest.get(addressDigest) ?? '', mirror])
    );
  }

  /**
   * Takes a place for a mirror. The database decides: the row is inserted, and the unique index
   * refuses the second of two writers.
   *
   * @returns null where the mirror has it now; otherwise the document identifier of the mirror that had
   *   it before, `unknown` where that one is still being written
   */
  async claim({ outlet, key, mirror }: MirrorPlace): Promise<string | null> {
    const addressDigest = digestOf(key);
    await upsert(this.strapi, MIRROR_PLACE, [{ outlet, addressDigest, mirror }], {
      key: ['outlet', 'addressDigest'],
    });
    const holder: PlaceRow | null = await this.rows.findOne({ where: { outlet, addressDigest } });
    if (holder?.mirror === mirror) return null;
    // Another writer's row, not yet to be seen from this transaction.
    if (!holder) return 'unknown';
    if (
      (await rowsOf(this.strapi, OUTLET_MIRROR).count({ where: { documentId: holder.mirror } })) > 0
    ) {
      return holder.mirror;
    }
    const { count } = await this.rows.updateMany({
      where: { id: holder.id, mirror: holder.mirror },
      data: { mirror },
    });
    return count === 1 ? null : holder.mirror;
  }

  /** Gives up what a mirror no longer has. */
  async keepOnly(mirror: string, places: readonly MirrorPlace[]): Promise<void> {
    const held: PlaceRow[] = await this.rows.findMany({ where: { mirror } });
    const isKept = (row: PlaceRow) =>
      places.some(
        ({ outlet, key }) => outlet === row.outlet && digestOf(key) === row.addressDigest
      );
    const given = held.filter((row) => !isKept(row)).map(({ id }) => id);
    if (given.length > 0) await this.rows.deleteMany({ where: { id: { $in: given } } });
  }
}
