import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { MoveRequest, OutletMove } from '../../../../types/mirror-panel';
import { contentDigest } from '../../text/canonicalValue';
import { documentInput } from '../../strapi/documentInput';
import { keepVersion, toWrite, withoutDeleted, type Fields } from '../../strapi/keptVersion';
import { refuse } from '../../input/problems';
import { whileUrlsStand } from '../../outlet';
import { rowsOf, rowsOfDocument, type Row } from '../../strapi/rows';
import { OUTLET, OUTLET_MIRROR } from '../../strapi/uids';
import { authorName, loggedAsOne, MirrorChangeStore } from '../changes';
import { requireOutlet, type MirroredOutlet } from '../mirroredOutlet';
import { isoOrNull } from '../values';
import { canBePrimary, MOVE_OBSTACLES } from './canBePrimary';
import { OutletMoveStore, type KeptMirror, type OutletMoveRow } from './outletMoveStore';
import { sentenceOf, whyNotUndone } from './whyNotUndone';

/** Somebody else was first; nothing was written. */
export class MoveConflict extends Error {
  override readonly name = 'ConflictError';
}

const adminOf = (row: Row): string | null =>
  (row.createdBy as { documentId: string } | null | undefined)?.documentId ?? null;

/** Moves outlets to the address of one of their mirrors, and back. */
export class OutletMoves {
  private readonly store: OutletMoveStore;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new OutletMoveStore(strapi);
  }

  /** The moves of an outlet, the newest first. */
  async of(outlet: string): Promise<OutletMove[]> {
    const moves = await this.store.of(outlet);
    return Promise.all(moves.map((move) => this.answer(move, moves)));
  }

  /**
   * Makes a mirror the outlet's address: the mirror's document goes, its address becomes the
   * outlet's, and the former address becomes a mirror in the state that is asked for, published where
   * readers may still be sent to it (active, degraded). All of it or none.
   *
   * @param request.from the address that whoever asks saw; another one by now is a conflict
   * @throws NotFoundError where the outlet or its mirror is not there
   * @throws ValidationError for a mirror that cannot be an outlet's address, with the reason
   * @throws MoveConflict where somebody else moved the outlet, or changed its address, meanwhile
   */
  async moveTo(outlet: string, request: MoveRequest): Promise<OutletMove> {
    const seen = await requireOutlet(this.strapi, outlet);
    const from = request.from === undefined ? seen.address : request.from;
    const move = await whileUrlsStand(this.strapi, async () => {
      const now = await requireOutlet(this.strapi, outlet);
      if (now.address !== from) {
        throw new MoveConflict(
          `Somebody else gave this outlet another address meanwhile: it is ${String(now.address ?? 'without one')} now. Look at it, then decide again.`
        );
      }
      return this.move(now, request);
    });
    return this.answer(move, await this.store.of(outlet));
  }

  /**
   * Takes a move back: the outlet has its former address again, the mirror that this became goes, and
   * the very mirror that was made the address is back, with its identifier and both its versions.
   *
   * @throws NotFoundError for a move that is not there
   * @throws MoveConflict where something later contradicts it
   */
  async undo(documentId: string): Promise<OutletMove> {
    const found = await this.store.find(documentId);
    if (!found) throw new errors.NotFoundError(`There is no move "${documentId}".`);
    await whileUrlsStand(this.strapi, async () => {
      const moves = await this.store.of(found.outlet);
      const move = moves.find(({ id }) => id === found.id) ?? found;
      const obstacle = await whyNotUndone(this.strapi, move, moves);
      if (obstacle) throw new MoveConflict(sentenceOf(obstacle));
      await this.takeBack(move);
    });
    const moves = await this.store.of(found.outlet);
    return this.answer(moves.find(({ id }) => id === found.id) ?? found, moves);
  }

  private async move(
    outlet: MirroredOutlet,
    { mirror, formerState }: MoveRequest
  ): Promise<OutletMoveRow> {
    const rows = await rowsOfDocument(this.strapi, OUTLET_MIRROR, mirror, {
      outlet: { select: ['documentId'] },
      createdBy: true,
    });
    // What readers know of it counts; of one that is not public, the draft.
    const row = rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0];
    const own = row?.outlet as { documentId: string } | null | undefined;
    if (!row || own?.documentId !== outlet.documentId) {
      throw new errors.NotFoundError(`This outlet has no mirror "${mirror}".`);
    }
    const fit = canBePrimary(row as Row & Parameters<typeof canBePrimary>[0]);
    if (!fit.possible) refuse([{ path: ['mirror'], message: MOVE_OBSTACLES[fit.because] }]);
    const to = String(row.address);
    const label = String(row.label);
    const kept: KeptMirror = {
      label,
      ...(await this.versionsOf(mirror)),
      createdAt: new Date(String(row.createdAt)).toISOString(),
      createdBy: adminOf(row),
    };
    await loggedAsOne(async () => {
      await this.strapi.documents(OUTLET_MIRROR).delete({ documentId: mirror });
      await this.giveAddress(outlet.documentId, to);
    });
    await new MirrorChangeStore(this.strapi).write([
      {
        outlet: outlet.documentId,
        mirror,
        label,
        action: 'moved',
        changes: [{ field: 'address', before: outlet.address, after: to }],
      },
    ]);
    const former =
      outlet.address !== null && formerState !== null
        ? await this.keepFormer(outlet.documentId, outlet.address, formerState)
        : null;
    return this.store.add({
      outlet: outlet.documentId,
      mirror,
      former,
      fromAddress: outlet.address,
      toAddress: to,
      at: new Date(),
      by: authorName(this.strapi),
      kept,
    });
  }

  private async versionsOf(mirror: string): Promise<Pick<KeptMirror, 'draft' | 'published'>> {
    const own = { documentId: mirror, locale: null };
    const published = await keepVersion(this.strapi, OUTLET_MIRROR, own, 'published');
    const draft = await keepVersion(this.strapi, OUTLET_MIRROR, own, 'draft');
    return { draft: draft ?? published ?? {}, published };
  }

  private async giveAddress(documentId: string, address: string | null): Promise<void> {
    await this.strapi
      .documents(OUTLET)
      .update({ documentId, data: documentInput(OUTLET, { address }) });
  }

  private async keepFormer(
    outlet: string,
    address: string,
    state: NonNullable<MoveRequest['formerState']>
  ): Promise<string> {
    const isOpen = state === 'active' || state === 'degraded';
    const { documentId } = await this.strapi.documents(OUTLET_MIRROR).create({
      data: documentInput(OUTLET_MIRROR, {
        label: new URL(address).host,
        outlet,
        kind: 'web',
        address,
        pathMapping: 'same-path',
        state,
        visibility: 'public',
      }),
      ...(isOpen && { status: 'published' as const }),
    });
    return documentId;
  }

  private async takeBack(move: OutletMoveRow): Promise<void> {
    if (move.former !== null) {
      await this.strapi.documents(OUTLET_MIRROR).delete({ documentId: move.former });
    }
    await loggedAsOne(async () => {
      await this.giveAddress(move.outlet, move.fromAddress);
      await this.bringBack(move);
    });
    await new MirrorChangeStore(this.strapi).write([
      {
        outlet: move.outlet,
        mirror: move.mirror,
        label: move.kept.label,
        action: 'move-undone',
        changes: [{ field: 'address', before: move.toAddress, after: move.fromAddress }],
      },
    ]);
    await this.store.markUndone(move.id, new Date(), authorName(this.strapi));
  }

  /** Writes a mirror again as it was. One whose end has come meanwhile comes back as a draft. */
  private async bringBack({ mirror, kept }: OutletMoveRow): Promise<void> {
    const { draft, published, createdAt, createdBy } = kept;
    const fit = async (fields: Fields) =>
      toWrite(
        this.strapi,
        OUTLET_MIRROR,
        await withoutDeleted(this.strapi, OUTLET_MIRROR, null, fields)
      );
    const hasEnded = published?.expires && new Date(String(published.expires)) <= new Date();
    const first = published && !hasEnded ? published : draft;
    // Moves of before have a number, which may be that of somebody else by now.
    const author: Row | null =
      typeof createdBy === 'string'
        ? await rowsOf(this.strapi, 'admin::user').findOne({ where: { documentId: createdBy } })
        : null;
    await this.strapi.documents(OUTLET_MIRROR).create({
      data: documentInput(OUTLET_MIRROR, {
        ...(await fit(first)),
        documentId: mirror,
        ...(author && { createdBy: author.id }),
      }),
      ...(first === published && { status: 'published' as const }),
    });
    if (contentDigest(first) !== contentDigest(draft)) {
      await this.strapi.documents(OUTLET_MIRROR).update({
        documentId: mirror,
        data: documentInput(OUTLET_MIRROR, await fit(draft)),
      });
    }
    await rowsOf(this.strapi, OUTLET_MIRROR).updateMany({
      where: { documentId: mirror },
      data: { createdAt: new Date(createdAt) },
    });
  }

  private async answer(move: OutletMoveRow, moves: readonly OutletMoveRow[]): Promise<OutletMove> {
    const obstacle = await whyNotUndone(this.strapi, move, moves);
    return {
      documentId: move.documentId,
      outlet: move.outlet,
      from: move.fromAddress,
      to: move.toAddress,
      at: new Date(move.at).toISOString(),
      by: move.by,
      undoneAt: isoOrNull(move.undoneAt),
      canUndo: obstacle ? { possible: false, ...obstacle } : { possible: true },
    };
  }
}
