import type { Core } from '@strapi/strapi';
import type { SeenAnswer, SeenStory } from '../../../types/history';
import { readableContent } from './compareContents';
import type { HistoryRights } from './historyRights';
import { unpack } from './packed';
import { storiesAt } from './storiesAt';
import { StoryVersionStore, type StoryOf, type StoryVersionRow } from './storyVersionStore';
import { toStoryVersion } from './toStoryVersion';

type Seen = Pick<SeenAnswer, 'seen' | 'keptSince'>;

/**
 * What readers found at an address at a time, by the time of the newsroom that answered them: a CDN may have
 * had the version before for as long as it was told to.
 */
export async function seenStory(
  strapi: Core.Strapi,
  url: string,
  at: Date,
  rights: HistoryRights
): Promise<Seen> {
  const store = new StoryVersionStore(strapi);
  let keptSince: string | null = null;
  for (const of of await storiesAt(strapi, store, url)) {
    if (!(await rights.mayReadStory(of))) continue;
    const first = await store.first(of);
    keptSince ??= first && new Date(first.at).toISOString();
    const row = await store.standingAt(of, at);
    if (row?.content) {
      return { seen: await seenOf(strapi, store, of, row, rights), keptSince };
    }
  }
  return { seen: null, keptSince };
}

async function seenOf(
  strapi: Core.Strapi,
  store: StoryVersionStore,
  of: StoryOf,
  row: StoryVersionRow,
  rights: HistoryRights
): Promise<SeenStory> {
  const content = await unpack(row.content ?? '');
  const next = await store.replacementOf(of, row);
  const url = content.story.canonicalUrl;
  return {
    articleDocumentId: of.article,
    locale: of.locale,
    version: toStoryVersion(row, null),
    url: typeof url === 'string' ? url : null,
    until: next && new Date(next.at).toISOString(),
    ...readableContent(strapi, content, rights.in(of)),
  };
}
