import type { Core } from '@strapi/strapi';
import type { Change, WriteAction } from '../../moments';
import { forgetAnswers } from '../reviewer';
import {
  checkSetOfCaption,
  checkOptions,
  endDecision,
  endOverrides,
  writeReason,
  forgetDecisions,
  forgetVerdicts,
  checkCaptions,
  keepDraftVerdicts,
} from '../review';
import type { Version } from '../../strapi/rows';
import { together } from '../../strapi/together';

/** Keeps what is known and decided about a caption true to the caption as it stands. */
export async function checkCaptionAfterSave({
  strapi,
  action,
  versions,
  published,
}: Change): Promise<void> {
  await together(versions, async (each) => {
    if (action === 'delete') {
      await forgetVerdicts(strapi, each);
      await forgetDecisions(strapi, each);
      await forgetAnswers(strapi, each.documentId);
    } else if (isOfEditors()) {
      await follow(strapi, each, action, published);
    }
  });
}

const isOfEditors = (): boolean => {
  const reason = writeReason();
  return reason === undefined || reason === 'draft';
};

async function follow(
  strapi: Core.Strapi,
  each: Version,
  action: WriteAction,
  published: boolean
): Promise<void> {
  // What is published has been checked before it was; to publish it is not to hold it back.
  if (published) return endDecision(strapi, each, 'hold', 'editor');
  if (action === 'discardDraft') return forgetVerdicts(strapi, each, { isPublic: false });
  if (action === 'unpublish') await forgetVerdicts(strapi, each, { isPublic: true });
  if (checkOptions(strapi).gate === 'off') return;
  const checked = await checkCaptions(
    strapi,
    await checkSetOfCaption(strapi, each.documentId, each.locale)
  );
  await keepDraftVerdicts(strapi, checked);
  await endOverrides(strapi, checked);
}
