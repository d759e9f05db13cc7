import type { Core } from '@strapi/strapi';
import { readMirrorAddress } from '../address';
import { MirrorPlaceStore } from './mirrorPlaceStore';

/**
 * The mirror of an outlet that has an address already, however that is written; null where none has.
 *
 * @param where.outlet document identifier
 */
export async function findMirrorAt(
  strapi: Core.Strapi,
  where: { outlet: string; address: string; kind: string; platform: string | null }
): Promise<{ documentId: string } | null> {
  const reading = readMirrorAddress(where.address, where.kind, where.platform);
  if ('fault' in reading) return null;
  const documentId = await new MirrorPlaceStore(strapi).holderOf({
    outlet: where.outlet,
    key: reading.key,
  });
  return documentId === null ? null : { documentId };
}
