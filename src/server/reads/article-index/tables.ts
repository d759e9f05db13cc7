import type { Core } from '@strapi/strapi';
import { ARTICLE, SECTION } from '../../strapi/uids';

/** One row for each row of an article, published or draft: what its place in a list goes by. */
export const INDEX_TABLE = 'newsroom_article_index';

/** How many published articles came and went, by language and section; their sum is what there is. */
export const COUNTS_TABLE = 'newsroom_article_index_counts';

/** The tables that the index follows, by the names that Strapi gave them. */
export interface Sources {
  articles: string;
  sections: string;
  /** Which article stands in which section. */
  links: { table: string; article: string; section: string };
}

/** @throws Error where Strapi keeps the sections of articles otherwise than it did */
export function sourcesOf({ db }: Core.Strapi): Sources {
  const { tableName: articles, attributes } = db.metadata.get(ARTICLE);
  const { section } = attributes;
  if (!section || section.type !== 'relation' || !('joinTable' in section)) {
    throw new Error('The sections of articles are not kept in a table of their own.');
  }
  const { joinTable } = section;
  if (!joinTable || !('inverseJoinColumn' in joinTable)) {
    throw new Error('The sections of articles are not kept in a table of their own.');
  }
  return {
    articles,
    sections: db.metadata.get(SECTION).tableName,
    links: {
      table: joinTable.name,
      article: joinTable.joinColumn.name,
      section: joinTable.inverseJoinColumn.name,
    },
  };
}
