import type { Core } from '@strapi/strapi';
import { editorName } from '../strapi/editorName';
import { contentDigest } from '../text/canonicalValue';
import { pack } from './packed';
import { storyContent, type StoryContent } from './storyContent';
import { addressDigest, StoryVersionStore, type StoryOf } from './storyVersionStore';

/**
 * Keeps what a story is now, in the transaction that made it so. What is saved as it was kept last is not
 * kept again.
 */
export async function keepStoryVersion(
  strapi: Core.Strapi,
  of: StoryOf,
  kind: 'save' | 'publication'
): Promise<void> {
  const own = { documentId: of.article, locale: of.locale };
  const content = await storyContent(strapi, own, kind === 'save' ? 'draft' : 'published');
  if (!content) return;
  const store = new StoryVersionStore(strapi);
  const digest = digestOf(content);
  const latest = await store.latest(of);
  const isKept = latest?.digest === digest && (kind === 'save' || latest.kind === kind);
  if (isKept) return;
  // The panel's Publish saves first: of what one request does, readers' version is the one to keep.
  if (kind === 'publication') await store.forget(savesOf(strapi, of));
  const id = await store.keep(await versionRowOf(strapi, of, kind, content));
  if (kind === 'save') savesOf(strapi, of).push(id);
}

/** The row of a version, to be kept. */
export async function versionRowOf(
  strapi: Core.Strapi,
  of: StoryOf,
  kind: 'save' | 'publication',
  content: StoryContent
) {
  const { canonicalUrl } = content.story;
  return {
    ...of,
    kind,
    at: new Date(),
    by: editorName(strapi),
    digest: digestOf(content),
    address:
      kind === 'publication' && typeof canonicalUrl === 'string'
        ? addressDigest(canonicalUrl)
        : null,
    content: await pack(content),
  };
}

const savesOfRequests = new WeakMap<object, Map<string, number[]>>();

/** The numbers of the saves of a story that the present request has made; to be added to. */
function savesOf(strapi: Core.Strapi, { article, locale }: StoryOf): number[] {
  const request = strapi.requestContext.get();
  if (!request) return [];
  const saves = savesOfRequests.get(request) ?? new Map<string, number[]>();
  savesOfRequests.set(request, saves);
  const name = `${article} ${locale}`;
  const known = saves.get(name) ?? [];
  saves.set(name, known);
  return known;
}

/** Keeps that readers have a story no more. */
export async function keepEnd(strapi: Core.Strapi, of: StoryOf): Promise<void> {
  const store = new StoryVersionStore(strapi);
  const latest = await store.latest(of, ['publication', 'end']);
  if (latest?.kind !== 'publication') return;
  await store.keep({
    ...of,
    kind: 'end',
    at: new Date(),
    by: editorName(strapi),
    digest: null,
    address: null,
    content: null,
  });
}

/** The names that things had say nothing about whether a story was changed. */
const digestOf = ({ story, captions }: Pick<StoryContent, 'story' | 'captions'>): string =>
  contentDigest({
    story,
    captions: captions.map(({ documentId, fields }) => ({ of: documentId, fields })),
  });
