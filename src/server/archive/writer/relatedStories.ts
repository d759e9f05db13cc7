import type { Core } from '@strapi/strapi';
import { ArticleSlugStore } from '../../article';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import type { NamedStory } from './namedStories';
import type { PlannedImport } from './plannedImport';

/** SQLite takes no more names in one question than some thousands. */
const AT_ONCE = 1000;

type Naming = Pick<PlannedImport, 'locale' | 'related'>;

const nameIn = (locale: string, name: string) => `${locale} ${name}`;

function* pieces<T>(values: readonly T[]): Generator<T[]> {
  for (let at = 0; at < values.length; at += AT_ONCE) yield values.slice(at, at + AT_ONCE);
}

/** Stories that are here, by what names them at their sources. */
export class RelatedStories {
  private readonly documents = new Map<string, string>();

  private constructor() {}

  /** Finds those that some stories name, by three questions for all of them. */
  static async of(strapi: Core.Strapi, stories: readonly Naming[]): Promise<RelatedStories> {
    const found = new RelatedStories();
    const named = stories.flatMap(({ related }) => related);
    const ids = [...new Set(named.flatMap(({ sourceIds }) => sourceIds))];
    for (const some of pieces(ids)) {
      const rows: Array<Row & { sourceId: string; locale: string }> = await rowsOf(
        strapi,
        ARTICLE
      ).findMany({
        select: ['documentId', 'locale', 'sourceId'],
        where: { sourceId: { $in: some }, publishedAt: null },
      });
      for (const { locale, sourceId, documentId } of rows) found.add(locale, sourceId, documentId);
    }
    const paths = [...new Set(named.flatMap(({ formerPath }) => formerPath ?? []))];
    for (const some of pieces(paths)) {
      const rows = await new ArticleSlugStore(strapi).holding(some);
      const here = await draftsOf(
        strapi,
        rows.map(({ article }) => article)
      );
      for (const { locale, slug, article } of rows) {
        if (here.has(nameIn(locale, article))) found.add(locale, slug, article);
      }
    }
    return found;
  }

  /** Enters a story that is about to be here. */
  enter({ locale, sourceIds, formerPath }: PlannedImport, documentId: string): void {
    for (const name of [...sourceIds, ...(formerPath === null ? [] : [formerPath])]) {
      this.add(locale, name, documentId);
    }
  }

  /** Those that a story names and that are here, each once, in its order. */
  to({ locale, related }: Naming): string[] {
    return [...new Set(related.flatMap((named) => this.find(locale, named) ?? []))];
  }

  private find(locale: string, { sourceIds, formerPath }: NamedStory): string | undefined {
    return [...sourceIds, ...(formerPath === null ? [] : [formerPath])]
      .map((name) => this.documents.get(nameIn(locale, name)))
      .find((documentId) => documentId !== undefined);
  }

  private add(locale: string, name: string, documentId: string): void {
    const key = nameIn(locale, name);
    if (!this.documents.has(key)) this.documents.set(key, documentId);
  }
}

/** Which of some stories are here, in which language. */
async function draftsOf(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const rows: Array<Row & { locale: string }> = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId', 'locale'],
    where: { documentId: { $in: [...new Set(documentIds)] }, publishedAt: null },
  });
  return new Set(rows.map(({ locale, documentId }) => nameIn(locale, documentId)));
}
