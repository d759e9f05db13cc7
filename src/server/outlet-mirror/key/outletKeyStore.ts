import type { Core } from '@strapi/strapi';
import { OUTLET_KEY } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import { MirrorChangeStore } from '../changes';
import { makeKeyPair, publicKeyOf, readPrivateKey, type Signer } from './keyPair';
import type { PublicKey } from '../../../mirrors/mirrorList';
import { isoOrNull } from '../values';

/** Why a list cannot be signed, in words that say what to do. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
}

/** A key as an editor sees it. */
export interface KeyInfo {
  kid: string;
  number: number;
  createdAt: string;
  /** Null for the newest key. */
  signsUntil: string | null;
  revokedAt: string | null;
}

interface KeyRow {
  id: number;
  outlet: string;
  number: number;
  kid: string;
  publicKey: string;
  privateKey: string;
  signsUntil: string | Date | null;
  revokedAt: string | Date | null;
  createdAt: string | Date;
}

/** Why an outlet's lists cannot be signed. */
export type SigningProblem = 'no-encryption-key' | 'unreadable-key';

/** What an outlet's lists are signed with at a moment. */
export interface SigningKeys {
  /** Newest first. */
  signers: Signer[];
  publicKeys: PublicKey[];
  /** Thumbprints. */
  revoked: string[];
}

const DAY = 24 * 60 * 60 * 1000;

const signsAt = ({ revokedAt, signsUntil }: KeyRow, now: Date): boolean =>
  !revokedAt && (!signsUntil || new Date(signsUntil) > now);

const isNewest = ({ revokedAt, signsUntil }: KeyRow): boolean => !revokedAt && !signsUntil;

/** The keys of outlets, in the database. `outlet` is a document identifier throughout. */
export class OutletKeyStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return this.strapi.db.query(OUTLET_KEY);
  }

  /** Newest first. */
  private read(outlet: string): Promise<KeyRow[]> {
    return this.rows.findMany({ where: { outlet }, orderBy: { number: 'desc' } });
  }

  /** All keys an outlet has or had, newest first, without their private halves. */
  async list(outlet: string): Promise<KeyInfo[]> {
    return (await this.read(outlet)).map((row) => ({
      kid: row.kid,
      number: row.number,
      createdAt: new Date(row.createdAt).toISOString(),
      signsUntil: isoOrNull(row.signsUntil),
      revokedAt: isoOrNull(row.revokedAt),
    }));
  }

  /**
   * The keys that sign now. An outlet that has none gets its first.
   *
   * @throws SigningError where no key can be made or read
   */
  async keys(outlet: string, now = new Date()): Promise<SigningKeys> {
    let rows = await this.read(outlet);
    if (!rows.some(isNewest)) {
      const number = (rows[0]?.number ?? 0) + 1;
      await this.strapi.db.transaction(async () => {
        const kid = await this.add(outlet, number);
        if (kid !== null) await this.log(outlet, 'key-made', null, kid);
      });
      rows = await this.read(outlet);
    }
    const active = rows.filter((row) => signsAt(row, now));
    const signers = active.flatMap((row) => {
      const key = this.privateKeyOf(row);
      return key ? [{ kid: row.kid, key }] : [];
    });
    if (signers.length === 0) {
      throw new SigningError(
        'The key that signs the list of mirrors cannot be read: ENCRYPTION_KEY has changed, or the key is damaged. Set the former ENCRYPTION_KEY again, or make a new key with "newsroom mirrors keys <outlet> --rotate".'
      );
    }
    return {
      signers,
      publicKeys: active
        .filter(({ kid }) => signers.some((signer) => signer.kid === kid))
        .map(({ publicKey }) => publicKeyOf(publicKey)),
      revoked: rows.filter(({ revokedAt }) => revokedAt).map(({ kid }) => kid),
    };
  }

  /** Why lists could not be signed now, without making a key; null when they could. */
  async problem(outlet: string, now = new Date()): Promise<SigningProblem | null> {
    const rows = await this.read(outlet);
    if (!rows.some(isNewest) && this.encrypt('') === null) return 'no-encryption-key';
    const active = rows.filter((row) => signsAt(row, now));
    if (active.length === 0 || active.some((row) => this.privateKeyOf(row) !== null)) return null;
    return this.encrypt('') === null ? 'no-encryption-key' : 'unreadable-key';
  }

  /**
   * Makes a new key. The one before signs beside it for a while, so that programs which know only
   * that one learn the new one from a list they can verify.
   *
   * @param overlapDays how long
   */
  async rotate(outlet: string, overlapDays: number, now = new Date()): Promise<KeyInfo[]> {
    const rows = await this.read(outlet);
    await this.strapi.db.transaction(async () => {
      const kid = await this.add(outlet, (rows[0]?.number ?? 0) + 1);
      await this.rows.updateMany({
        where: { id: { $in: rows.map(({ id }) => id) }, signsUntil: null },
        data: { signsUntil: new Date(now.getTime() + overlapDays * DAY) },
      });
      if (kid !== null) await this.log(outlet, 'key-rotated', rows[0]?.kid ?? null, kid);
    });
    return this.list(outlet);
  }

  /**
   * Takes a key that others may have out of use at once, and says so in every list from now on. The
   * next list is signed by a new key where none is left.
   *
   * @returns false where the outlet has no such key
   */
  async revoke(outlet: string, kid: string, now = new Date()): Promise<boolean> {
    return this.strapi.db.transaction(async () => {
      const { count } = await this.rows.updateMany({
        where: { outlet, kid, revokedAt: null },
        data: { revokedAt: now },
      });
      if (count > 0) await this.log(outlet, 'key-revoked', kid, null);
      return count > 0;
    });
  }

  private log(
    outlet: string,
    action: 'key-made' | 'key-rotated' | 'key-revoked',
    before: string | null,
    after: string | null
  ): Promise<void> {
    const changes = [{ field: 'kid', before, after }];
    return new MirrorChangeStore(this.strapi).write([
      { outlet, mirror: null, label: null, action, changes },
    ]);
  }

  /** @returns the thumbprint of the key it made; null where another node was first */
  private async add(outlet: string, number: number): Promise<string | null> {
    const { publicKey, privateKey } = makeKeyPair();
    const encrypted = this.encrypt(privateKey);
    if (encrypted === null) {
      throw new SigningError(
        'The list of mirrors cannot be signed: there is no ENCRYPTION_KEY to keep the private key with. Set it in the environment (admin.secrets.encryptionKey in config/admin), then try again.'
      );
    }
    const { kid, x } = publicKey;
    await upsert(
      this.strapi,
      OUTLET_KEY,
      [{ outlet, number, kid, publicKey: x, privateKey: encrypted }],
      { key: ['outlet', 'number'] }
    );
    return (await this.rows.count({ where: { outlet, number, kid } })) > 0 ? kid : null;
  }

  /** Null without an ENCRYPTION_KEY. */
  private encrypt(text: string): string | null {
    return this.strapi.service('admin::encryption').encrypt(text);
  }

  private privateKeyOf({ privateKey, kid, publicKey }: KeyRow) {
    if (publicKeyOf(publicKey).kid !== kid) return null;
    try {
      const pem: string | null = this.strapi.service('admin::encryption').decrypt(privateKey);
      return pem === null ? null : readPrivateKey(pem, kid);
    } catch {
      // Not in the form that Strapi encrypts to: as unreadable as one under another key.
      return null;
    }
  }
}
