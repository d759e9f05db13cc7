import type { Publication } from '../../moments';
import { refuse } from '../../input/problems';
import {
  checkSetOfCaption,
  checkOptions,
  decisionsOf,
  writeReason,
  checkCaptions,
  keepPublicVerdicts,
  fingerprintOf,
  overrideFor,
  gateResultOf,
  problemsOfCaptions,
} from '../review';

/**
 * Holds a caption against its picture and the draft of its story before it becomes public, with the
 * fields of the same call. A wrong one is refused, by the option `captions.gate`, unless an editor
 * let it pass; what was found is kept. With its article it is checked there.
 */
export async function checkCaptionBeforePublish({
  strapi,
  documentId,
  locale,
  data,
}: Publication): Promise<void> {
  const { gate } = checkOptions(strapi);
  if (gate === 'off' || writeReason() === 'article') return;
  const checkSet = await checkSetOfCaption(strapi, documentId, locale, data);
  const [checked] = await checkCaptions(strapi, { ...checkSet, publishing: () => true });
  if (!checked) return;
  if (gateResultOf(checked.findings, gate, false) === 'blocks') {
    const decisions = await decisionsOf(strapi, [documentId], locale);
    if (!overrideFor(decisions, documentId, fingerprintOf(checked))) {
      refuse(await problemsOfCaptions(strapi, [checked]));
    }
  }
  await keepPublicVerdicts(strapi, [checked]);
}
