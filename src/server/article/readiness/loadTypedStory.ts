import type { Core } from '@strapi/strapi';
import { readableCaptions, typedCaptionsOfArticle } from '../../image-caption';
import { loadOutletMap } from '../../outlet';
import type { Reader } from '../../strapi/reader';
import { storedVersions } from '../../strapi/storedVersions';
import { ARTICLE } from '../../strapi/uids';
import type { ReadinessRequest } from '../../../../types/readiness';
import { futureStanding } from '../futureStanding';
import { deadLinksIn } from './deadLinks';
import type { TypedStory } from './typedStory';

/** Fields with components, which are only read where the form does not have them. */
const PARTS = ['body', 'authors'];

/** A story as its form has it, with its captions, its place and where its links lead. */
export async function loadTypedStory(
  strapi: Core.Strapi,
  { documentId, locale, values: typed }: ReadinessRequest,
  reader: Reader
): Promise<TypedStory> {
  const parts = PARTS.filter((name) => typed[name] === undefined);
  const saved =
    documentId === null
      ? null
      : (
          await storedVersions(
            strapi,
            ARTICLE,
            { documentId, locale },
            Object.fromEntries(parts.map((name) => [name, true]))
          )
        ).draft;
  const values = { ...saved, ...typed };
  const standing = await futureStanding({ strapi, data: typed, existing: async () => saved });
  const map = await loadOutletMap(strapi);
  const { outlet } = map.placeOf(standing);
  const captions = await typedCaptionsOfArticle(strapi, documentId, locale, typed);
  const readable = await readableCaptions(reader, captions);
  return {
    values,
    hasSection: standing.section !== null,
    hasOutlet: outlet !== null,
    keys: captions.flatMap(({ key }) => key ?? []),
    captions: readable.map(({ documentId: caption, key, role }) => ({
      documentId: caption,
      key: key ?? '',
      role: typeof role === 'string' ? role : 'inline',
    })),
    deadLinks: outlet ? await deadLinksIn(strapi, values.body, outlet, map) : [],
  };
}
