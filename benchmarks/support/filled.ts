import { type Cleaning } from './cleaning';
import { createDatabase, type BenchDatabase, type DatabaseKind } from './databases';
import { startHost, type HostOrder } from './hosts';
import { seed } from './seed';

/**
 * A database with an archive of published stories, each with two captions, for one host.
 *
 * @param owner of the host's types, e.g. `plugin::newsroom`
 */
export async function filledDatabase(
  { database: kind, articles }: { database: DatabaseKind; articles: number },
  host: HostOrder,
  owner: string,
  cleaning: Cleaning
): Promise<BenchDatabase> {
  const database = cleaning.add(await createDatabase(kind), ({ drop }) => drop());
  // The first start makes the tables.
  await (await startHost(host, database)).stop();
  await seed(database, {
    articles,
    captionsPerArticle: 2,
    paragraphs: 12,
    captionDrafts: true,
    captionType: `${owner}.image-caption`,
  });
  return database;
}
