import type { Publication } from '../moments/moments';
import { refuse } from '../input/problems';
import {
  benchOfCaption,
  checkOptions,
  decisionsOf,
  errand,
  judge,
  keepPublicVerdicts,
  occasionOf,
  overrideFor,
  passageOf,
  problemsOf,
} from './desk';

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
  if (gate === 'off' || errand() === 'article') return;
  const bench = await benchOfCaption(strapi, documentId, locale, data);
  const [judged] = await judge(strapi, { ...bench, publishing: () => true });
  if (!judged) return;
  if (passageOf(judged.findings, gate, false) === 'blocks') {
    const decisions = await decisionsOf(strapi, [documentId], locale);
    if (!overrideFor(decisions, documentId, occasionOf(judged))) {
      refuse(problemsOf(judged.row, judged.findings));
    }
  }
  await keepPublicVerdicts(strapi, [judged]);
}
