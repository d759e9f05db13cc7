import type { Core, UID } from '@strapi/strapi';
import { publisherOf, type Publisher } from '../saves';
import { sharingReadings } from '../strapi/readOnce';
import { retryTransaction } from '../strapi/retryTransaction';
import { isSameVersion, type Row, type Version } from '../strapi/rows';
import { storedVersionsOfAll } from '../strapi/storedVersions';
import { eachTogether } from '../strapi/together';
import type { Change, Hook, Moment } from './moments';
import { draftIn, rowsOfAll } from './rowsOfWrite';

/** What the runner of the moments has for it. */
interface Runner {
  fills: Readonly<Record<string, Record<string, unknown>>>;
  /** Whether the host has hooks of its own for a type. */
  isOfHosts(uid: string): boolean;
  hooks<M extends Moment>(uid: string, moment: M): Hook<M>[];
  afterCommit(uid: string, change: Change): void;
}

/** The documents of a type with drafts. */
interface Publishes {
  publish(which: { documentId: string; locale: string | undefined }): Promise<unknown>;
}

/** Some may not be published, and none is until they are left out. */
class SomeRefused extends Error {
  constructor(readonly refused: readonly Version[]) {
    super('Some of several documents were refused.');
  }
}

interface Refusal {
  version: Version;
  error: unknown;
}

/**
 * Publishes several documents of a type, one language of each, of which readers see nothing yet: with all hooks,
 * and by few statements more than one where nobody else takes part. A hook behind the rows is then told of all
 * of them by one change.
 */
export class JointPublisher {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly runner: Runner
  ) {}

  /** All of them or none; one by one where somebody else takes part. Joins the transaction it is called in. */
  async publishAll(uid: UID.ContentType, versions: readonly Version[]): Promise<void> {
    if (versions.length === 0) return;
    const publisher = this.publisherOf(uid);
    if (!publisher) {
      const documents = this.strapi.documents(uid) as unknown as Publishes;
      for (const { documentId, locale } of versions) {
        await documents.publish({ documentId, locale: locale ?? undefined });
      }
      return;
    }
    const { strapi } = this;
    await strapi.db.transaction(({ trx }) =>
      sharingReadings(trx, async () => {
        await this.begin(uid);
        const [refusal] = await this.publish(uid, publisher, versions);
        if (refusal) throw refusal.error;
      })
    );
  }

  /**
   * Those of them that can be published so, in a transaction of their own. Whatever the others have that is in
   * the way is left for who publishes them alone.
   *
   * @returns what was published; nothing was written of the others
   */
  async publishWhatIsPlain(
    uid: UID.ContentType,
    versions: readonly Version[]
  ): Promise<readonly Version[]> {
    const publisher = this.publisherOf(uid);
    // In another one's transaction nothing could be taken back by itself.
    if (!publisher || this.strapi.db.inTransaction()) return [];
    let left = versions;
    while (left.length > 1) {
      try {
        return await this.attempt(uid, publisher, left);
      } catch (error) {
        // Alone each is told what is in its way, or goes out.
        if (!(error instanceof SomeRefused)) return [];
        const { refused } = error;
        left = left.filter((each) => !refused.some((other) => isSameVersion(each, other)));
      }
    }
    return [];
  }

  private attempt(
    uid: UID.ContentType,
    publisher: Publisher,
    versions: readonly Version[]
  ): Promise<readonly Version[]> {
    return retryTransaction(this.strapi, ({ trx }) =>
      sharingReadings(trx, async () => {
        await this.begin(uid);
        await this.lock(uid, versions);
        const stored = await storedVersionsOfAll(this.strapi, uid, versions);
        const isNew = stored.flatMap(({ draft, published }) => (draft && !published ? draft : []));
        const plain = await publisher.plainOf(isNew);
        const wanted = versions.filter((each) => plain.some((row) => isSameVersion(row, each)));
        const refusals = await this.publish(uid, publisher, wanted);
        if (refusals.length > 0) throw new SomeRefused(refusals.map(({ version }) => version));
        return wanted;
      })
    );
  }

  private publisherOf(uid: UID.ContentType): Publisher | null {
    return this.runner.isOfHosts(uid) ? null : publisherOf(this.strapi, uid);
  }

  /** @returns those that were refused; where there are any, nothing was published, and all is to be rolled back */
  private async publish(
    uid: UID.ContentType,
    publisher: Publisher,
    versions: readonly Version[]
  ): Promise<readonly Refusal[]> {
    const { strapi } = this;
    return await strapi.db.transaction(async ({ onCommit }): Promise<readonly Refusal[]> => {
      const before = await rowsOfAll(strapi, uid, versions, this.runner.fills[uid]);
      const refusals = await this.refusals(uid, versions, before);
      if (refusals.length > 0) return refusals;
      // As the hooks have left them.
      const stored = await storedVersionsOfAll(strapi, uid, versions);
      const drafts = stored.flatMap(({ draft }) => draft ?? []);
      if (drafts.length === 0) return [];
      await publisher.publish(drafts);
      const change: Change = {
        strapi,
        action: 'publish',
        data: {},
        versions: drafts.map(({ documentId, locale }) => ({ documentId, locale })),
        published: true,
        entries: [],
        source: null,
        before,
      };
      for (const hook of this.runner.hooks(uid, 'afterSave')) await hook(change);
      onCommit(() => this.runner.afterCommit(uid, change));
      return [];
    });
  }

  /** What has to be locked before anything is read. */
  private async begin(uid: UID.ContentType): Promise<void> {
    for (const hook of this.runner.hooks(uid, 'beforeWrite'))
      await hook({ strapi: this.strapi, action: 'publish' });
  }

  /** Whoever saves or publishes one of them waits; always in one order, so that no two wait for each other. */
  private async lock(uid: UID.ContentType, versions: readonly Version[]): Promise<void> {
    const documents = versions.map(({ documentId }) => documentId);
    await this.strapi.db
      .queryBuilder(uid)
      .select(['id'])
      .where({ documentId: { $in: documents }, publishedAt: null })
      .orderBy({ id: 'asc' })
      .forUpdate()
      .execute();
  }

  /** Hook by hook, each for all that were not refused before it. */
  private async refusals(
    uid: UID.ContentType,
    versions: readonly Version[],
    before: readonly Row[]
  ): Promise<readonly Refusal[]> {
    const refusals: Refusal[] = [];
    let left = versions.flatMap((version) => {
      const draft = draftIn(before, version);
      return draft
        ? [{ version, publication: { ...version, strapi: this.strapi, data: {}, draft } }]
        : [];
    });
    for (const hook of this.runner.hooks(uid, 'beforePublish')) {
      const failed = await eachTogether(left, ({ publication }) => hook(publication));
      for (const [at, { version }] of left.entries()) {
        const failure = failed[at];
        if (failure) refusals.push({ version, error: failure.error });
      }
      left = left.filter((_each, at) => failed[at] === undefined);
    }
    return refusals;
  }
}
