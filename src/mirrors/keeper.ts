import type { MirrorList } from './mirrorList';
import { MirrorRefusal } from './refusal';
import { readMirrorList } from './shape';
import { verifyList, type VerifySignature } from './verify';

/**
 * Where the last good list is kept: localStorage, the Cache API, IndexedDB, a file. It was verified
 * before; nobody but this program may write there.
 */
export interface ListStorage {
  get(key: string): Promise<string | null> | string | null;
  set(key: string, value: string): Promise<void> | void;
}

/** A list in hand. */
export interface KeptList {
  list: MirrorList;
  /** Past its end: it is the last that is known, and its addresses may be gone. */
  expired: boolean;
}

export interface KeeperOptions {
  /** Slug of the outlet whose lists are taken. */
  outlet: string;
  /** Thumbprints of the outlet's keys, as the newsroom gives them out. */
  keys: readonly string[];
  storage: ListStorage;
  /** For browsers without Ed25519. */
  verifySignature?: VerifySignature;
  /** The time, in milliseconds since 1970. */
  now?: () => number;
}

/** How far clocks may differ. */
const TOLERANCE_SECONDS = 300;

/** Keeps the last good list of an outlet, and takes a newer one only if it can be believed. */
export class ListKeeper {
  private readonly storageKey: string;

  constructor(private readonly options: KeeperOptions) {
    this.storageKey = `newsroom-mirrors:${options.outlet}`;
  }

  private get seconds(): number {
    return (this.options.now?.() ?? Date.now()) / 1000;
  }

  /** The last good list; null before there was one. */
  async current(): Promise<KeptList | null> {
    const kept = await this.read();
    return kept && { list: kept, expired: kept.exp <= this.seconds };
  }

  /**
   * Takes a list in place of the last good one.
   *
   * @param text a signed list, `mirrors.jws`
   * @throws MirrorRefusal with the reason; the last good list stays
   */
  async take(text: string): Promise<MirrorList> {
    const last = await this.read();
    const { list } = await verifyList(
      text,
      trustedKeys(this.options.keys, last),
      this.options.verifySignature
    );
    const refuse = (reason: MirrorRefusal['reason'], message: string): never => {
      throw new MirrorRefusal(reason, message);
    };
    if (list.outlet.slug !== this.options.outlet) {
      refuse('other-outlet', `This is the list of "${list.outlet.slug}".`);
    }
    if (list.filter) refuse('partial', 'This list holds only some of the mirrors.');
    if (list.iat > this.seconds + TOLERANCE_SECONDS) {
      refuse('from-the-future', 'The list is of a later time than this clock shows.');
    }
    if (list.exp <= this.seconds) refuse('expired', 'The list is past its end.');
    if (last && list.iat < last.iat)
      refuse('older', 'The list is older than the one that is known.');
    await this.options.storage.set(this.storageKey, JSON.stringify(list));
    return list;
  }

  private async read(): Promise<MirrorList | null> {
    const stored = await this.options.storage.get(this.storageKey);
    if (!stored) return null;
    try {
      return readMirrorList(stored);
    } catch {
      // A store that was damaged is as good as empty.
      return null;
    }
  }
}

/** Those the program came with and those the last list named, without the ones it revoked. */
function trustedKeys(known: readonly string[], last: MirrorList | null): string[] {
  const named = last?.keys.map(({ kid }) => kid) ?? [];
  return [...new Set([...known, ...named])].filter((kid) => !last?.revokedKeys.includes(kid));
}
