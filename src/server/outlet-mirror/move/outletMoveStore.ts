import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { Fields } from '../../strapi/keptVersion';
import { rowsOf } from '../../strapi/rows';
import { OUTLET_MOVE } from '../../strapi/uids';

/** A mirror as it was when it became an address. */
export interface KeptMirror {
  label: string;
  draft: Fields;
  /** Null where it was not public. */
  published: Fields | null;
  createdAt: string;
  /** Document identifier of the administrator; nobody where `strapi import` left the administrators behind. */
  createdBy: string | null;
}

export interface OutletMoveRow {
  id: number;
  documentId: string;
  outlet: string;
  mirror: string;
  former: string | null;
  fromAddress: string | null;
  toAddress: string;
  at: string | Date;
  by: string | null;
  undoneAt: string | Date | null;
  undoneBy: string | null;
  kept: KeptMirror;
}

/** The moves of outlets, in the database. Every method joins the transaction it is called in. */
export class OutletMoveStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, OUTLET_MOVE);
  }

  /** All moves of an outlet, the newest first. */
  of(outlet: string): Promise<OutletMoveRow[]> {
    return this.rows.findMany({ where: { outlet }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  }

  find(documentId: string): Promise<OutletMoveRow | null> {
    return this.rows.findOne({ where: { documentId } });
  }

  add(
    move: Omit<OutletMoveRow, 'id' | 'documentId' | 'undoneAt' | 'undoneBy'>
  ): Promise<OutletMoveRow> {
    return this.rows.create({ data: { documentId: createId(), ...move } });
  }

  async markUndone(id: number, at: Date, by: string | null): Promise<void> {
    await this.rows.updateMany({ where: { id }, data: { undoneAt: at, undoneBy: by } });
  }
}
