import type { Core } from '@strapi/strapi';
import type { ReadinessItem } from '../../../../types/readiness';
import { checkReadiness } from '../../article';
import { captionsKey, type CaptionsInShort } from '../../image-caption';
import type { EditorReader } from '../../strapi/reader';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

/** What is looked at beside the fields of the row: where links and embeds stand. */
const PARTS = ['body', 'authors', 'infoSources', 'subjects', 'people', 'places'] as const;

/**
 * What the publication of some stories would be refused for, as far as the editor may be told it, by the
 * numbers of their rows: as many statements for many stories as for one. Captions as last checked.
 */
export async function obstaclesOf(
  strapi: Core.Strapi,
  reader: EditorReader,
  ids: readonly number[],
  captions: ReadonlyMap<string, CaptionsInShort>
): Promise<Map<number, ReadinessItem[]>> {
  if (ids.length === 0) return new Map();
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { id: { $in: [...ids] } },
    populate: Object.fromEntries(PARTS.map((name) => [name, true])),
  });
  return new Map(
    rows.map((row) => {
      const ofStory = captions.get(captionsKey(row));
      const story = {
        values: row,
        // What is asked of these is no obstacle, and nobody looks where links lead.
        hasSection: true,
        hasOutlet: true,
        deadLinks: [],
        keys: ofStory?.keys ?? [],
        captions: [],
      };
      const found = checkReadiness(story, (field) => reader.mayRead(ARTICLE, field));
      return [
        row.id,
        [...found.filter(({ severity }) => severity === 'blocks'), ...ofCaptions(ofStory)],
      ] as const;
    })
  );
}

const LONGEST = 50;

const ofCaptions = (captions: CaptionsInShort | undefined): ReadinessItem[] =>
  (captions?.blocking ?? []).map(({ documentId, text }) => ({
    rule: 'caption-blocks',
    severity: 'blocks',
    message: 'A caption does not fit its picture or the story.',
    path: ['captions'],
    caption: documentId,
    values: { caption: text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text },
  }));
