import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { isRefusal } from '../strapi/databaseErrors';
import { hasDrafts, rowsOf } from '../strapi/rows';
import { changeRow } from './cacheChangeStore';
import { CHANGES_TABLE } from './changesTable';
import { parseWrite, type SentStatement } from './parseWrite';
import type { SurrogateKey } from './surrogateKeys';
import type { TableRole } from './tableRoles';
import { Touched, type Containers } from './touched';
import type { Identify, Identity } from './touchedRows';

/** How many rows are asked for in one statement. */
const BATCH = 500;
const REMEMBERED_ROWS = 20_000;

/** A table that no schema tells of. */
const OTHER: TableRole = { kind: 'other' };

interface Transaction extends NodeJS.EventEmitter {
  trxClient?: Knex.Client;
  commit(connection: unknown, value?: unknown): Promise<unknown>;
}

interface FileEvent {
  model: { uid: string };
  params: { where?: Record<string, unknown>; data?: Record<string, unknown> };
}

interface Watch {
  tableRoles: ReadonlyMap<string, TableRole>;
  containers: Containers;
  /** The name of this node in the table of changes. */
  node: string;
  /** Called when a commit is done, before its caller goes on. */
  touched(keys: SurrogateKey[]): void;
}

/**
 * Follows every write at the one place that all of them pass, whoever writes: the
 * statements that Strapi's database layer sends. What a transaction touched is written into the
 * table of changes inside it, and told right behind its commit, before the caller is answered.
 */
export function watchWrites(strapi: Core.Strapi, watch: Watch): void {
  const { client } = strapi.db.connection;
  const identities = new LRUCache<string, Identity>({ max: REMEMBERED_ROWS });
  /** Of types without drafts, whose rows stay what they are. */
  const lasting = new LRUCache<string, Identity>({ max: REMEMBERED_ROWS });
  const nameOfRow = (uid: string, id: number) => `${uid} ${id}`;
  const known = (uid: string, id: number) => identities.get(nameOfRow(uid, id));
  /** Results of statements inside transactions, which their commit tells of. */
  const inTransaction = new WeakSet<object>();

  const note = (touched: Touched, statement: SentStatement) => {
    const write = parseWrite(statement);
    if (write === null) return;
    if (write === 'unreadable') {
      lasting.clear();
      return touched.addUnknown();
    }
    if (write.verb === 'update' && (write.sets?.includes('document_id') ?? true)) lasting.clear();
    touched.add(write, watch.tableRoles.get(write.table) ?? OTHER);
  };

  /** Looks up which entries the rows are, inside the transaction and as it leaves them. */
  async function identify(touched: Touched, transaction: Knex.Client): Promise<Identify> {
    const found = new Map<string, Identity>();
    for (const [uid, ids] of touched.rowIds()) {
      const table = strapi.db.metadata.get(uid).tableName;
      const drafts = hasDrafts(strapi, uid);
      const unknown = ids.filter((id) => !lasting.has(nameOfRow(uid, id)));
      for (let start = 0; start < unknown.length; start += BATCH) {
        const rows: Array<{ id: number; document_id: string; published_at: unknown }> = await from(
          transaction,
          table
        )
          .select('id', 'document_id', 'published_at')
          .whereIn('id', unknown.slice(start, start + BATCH));
        for (const row of rows) {
          const identity = {
            documentId: row.document_id,
            isPublic: !drafts || row.published_at !== null,
          };
          found.set(nameOfRow(uid, row.id), identity);
          if (!drafts) lasting.set(nameOfRow(uid, row.id), identity);
        }
      }
    }
    return (uid, id) => found.get(nameOfRow(uid, id)) ?? lasting.get(nameOfRow(uid, id));
  }

  const from = (transaction: Knex.Client, table: string): Knex.QueryBuilder => {
    const schema = strapi.db.getSchemaName();
    const builder: Knex.QueryBuilder = transaction.queryBuilder();
    return schema ? builder.withSchema(schema).from(table) : builder.from(table);
  };

  const begin: (...how: unknown[]) => Transaction = client.transaction;
  client.transaction = (...how: unknown[]): Transaction => {
    const transaction = begin.apply(client, how);
    const touched = new Touched(watch.containers);
    transaction.on('query', (statement: SentStatement) => note(touched, statement));
    transaction.on('query-response', (_response: unknown, statement: object) =>
      inTransaction.add(statement)
    );
    transaction.on('query-error', (_error: unknown, statement: object) =>
      inTransaction.add(statement)
    );
    const { commit } = transaction;
    transaction.commit = async (connection, value) => {
      const { trxClient } = transaction;
      if (touched.isEmpty || !trxClient) return commit.call(transaction, connection, value);
      const after = await identify(touched, trxClient);
      const keys = touched.settle(known, after);
      if (keys.length === 0) return commit.call(transaction, connection, value);
      await from(trxClient, CHANGES_TABLE).insert(changeRow(watch.node, keys));
      try {
        const answer = await commit.call(transaction, connection, value);
        watch.touched(keys);
        return answer;
      } catch (error) {
        // Where the database did not answer, nobody knows whether it is done.
        if (!isRefusal(error)) watch.touched(keys);
        throw error;
      }
    };
    return transaction;
  };

  const alone = (statement: SentStatement) => {
    if (inTransaction.has(statement)) return;
    const touched = new Touched(watch.containers);
    note(touched, statement);
    if (touched.isEmpty) return;
    const keys = touched.settle(known, known);
    if (keys.length === 0) return;
    watch.touched(keys);
    void from(client, CHANGES_TABLE)
      .insert(changeRow(watch.node, keys))
      .then(undefined, (error: unknown) =>
        strapi.log.error(`Other nodes were not told of a change. ${String(error)}`)
      );
  };
  client.on('query-response', (_response: unknown, statement: SentStatement) => alone(statement));
  client.on('query-error', (error: unknown, statement: SentStatement) => {
    if (!isRefusal(error)) alone(statement);
  });

  /** What is about to be deleted, or may cease to be public, is identified while it still can be. */
  const remember = async (event: unknown) => {
    const { model, params } = event as FileEvent;
    const drafts = hasDrafts(strapi, model.uid);
    const rows: Array<{ id: number; documentId: string; publishedAt?: unknown }> = await rowsOf(
      strapi,
      model.uid
    ).findMany({
      select: ['id', 'documentId', ...(drafts ? ['publishedAt'] : [])],
      where: params.where,
    });
    for (const { id, documentId, publishedAt } of rows) {
      identities.set(nameOfRow(model.uid, id), {
        documentId,
        isPublic: !drafts || !!publishedAt,
      });
    }
  };
  const rememberWithdrawal = async (event: unknown) => {
    const { data } = (event as FileEvent).params;
    if (data && 'publishedAt' in data && !data.publishedAt) await remember(event);
  };
  strapi.db.lifecycles.subscribe({
    models: [...watch.tableRoles.values()].flatMap((role) =>
      role.kind === 'entries' ? [role.uid] : []
    ),
    beforeDelete: remember,
    beforeDeleteMany: remember,
    beforeUpdate: rememberWithdrawal,
    beforeUpdateMany: rememberWithdrawal,
  });
}
