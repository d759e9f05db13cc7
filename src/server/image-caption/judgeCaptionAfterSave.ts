import type { Core } from '@strapi/strapi';
import type { Change, WriteAction } from '../moments/moments';
import { forgetAnswers } from './judge';
import {
  benchOfCaption,
  checkOptions,
  decisionsOf,
  endDecision,
  endingOf,
  errand,
  forgetDecisions,
  forgetVerdicts,
  judge,
  keepDraftVerdicts,
  occasionOf,
  type Judged,
} from './desk';
import type { Version } from '../strapi/rows';

/** Keeps what is known and decided about a caption true to the caption as it stands. */
export async function judgeCaptionAfterSave({
  strapi,
  action,
  versions,
  published,
}: Change): Promise<void> {
  for (const each of versions) {
    if (action === 'delete') {
      await forgetVerdicts(strapi, each);
      await forgetDecisions(strapi, each);
      await forgetAnswers(strapi, each.documentId);
    } else if (errand() === undefined) {
      await follow(strapi, each, action, published);
    }
  }
}

async function follow(
  strapi: Core.Strapi,
  each: Version,
  action: WriteAction,
  published: boolean
): Promise<void> {
  // What is published has been judged before it was; to publish it is not to hold it back.
  if (published) return endDecision(strapi, each, 'hold', 'editor');
  if (action === 'discardDraft') return forgetVerdicts(strapi, each, { isPublic: false });
  if (action === 'unpublish') await forgetVerdicts(strapi, each, { isPublic: true });
  if (checkOptions(strapi).gate === 'off') return;
  const judged = await judge(strapi, await benchOfCaption(strapi, each.documentId, each.locale));
  await keepDraftVerdicts(strapi, judged);
  await endOverrides(strapi, judged);
}

/** An override was given for these words and this picture; it does not pass on to others. */
export async function endOverrides(strapi: Core.Strapi, judged: readonly Judged[]): Promise<void> {
  const [first] = judged;
  if (!first) return;
  const { locale } = first.row;
  const captions = judged.map(({ row }) => row.documentId);
  for (const decision of await decisionsOf(strapi, captions, locale)) {
    if (decision.kind !== 'override' || decision.endedAt !== null) continue;
    const now = judged.find(({ row }) => row.documentId === decision.caption);
    const ending = now && endingOf(decision, occasionOf(now));
    if (!ending) continue;
    await endDecision(strapi, { documentId: decision.caption, locale }, 'override', ending);
  }
}
