import type { Publication } from '../../moments';
import { pictureFacts } from '../../picture';
import { refuse } from '../../input/problems';
import {
  checkSetOfArticle,
  checkOptions,
  decisionsOf,
  writeReason,
  willBePublished,
  checkCaptions,
  keepDraftVerdicts,
  keepPublicVerdicts,
  fingerprintOf,
  overrideFor,
  gateResultOf,
  problemsOfCaptions,
} from '../review';

/**
 * Holds the captions that go out with an article against their pictures and the story as it is
 * about to be, each once. One that is wrong keeps the article back, by the option `captions.gate`:
 * the editor overrides it, holds it back or takes it off the article.
 */
export async function checkCaptionsOfArticleBeforePublish({
  strapi,
  documentId,
  locale,
  data,
}: Publication): Promise<void> {
  const { gate } = checkOptions(strapi);
  if (gate === 'off' || writeReason() === 'restore') return;
  const checkSet = await checkSetOfArticle(strapi, documentId, locale, data);
  if (checkSet.captions.length === 0) return;
  // Whoever replaces one of the pictures meanwhile waits, and then takes the caption back.
  const pictures = await pictureFacts(strapi).hold(
    checkSet.captions.flatMap(({ image }) => image ?? [])
  );
  const decisions = await decisionsOf(
    strapi,
    checkSet.captions.map((caption) => caption.documentId),
    locale
  );
  const outgoing = new Set(
    checkSet.captions.filter((caption) =>
      willBePublished(
        caption,
        checkSet.published.get(caption.documentId) ?? null,
        pictures,
        decisions
      )
    )
  );
  const checked = await checkCaptions(strapi, {
    ...checkSet,
    pictures,
    publishing: (caption) => outgoing.has(caption),
  });
  const going = checked.filter(({ row }) => outgoing.has(row));
  const refused = going
    .filter(({ findings }) => gateResultOf(findings, gate, false) === 'blocks')
    .filter((each) => !overrideFor(decisions, each.row.documentId, fingerprintOf(each)));
  refuse(await problemsOfCaptions(strapi, refused, ['captions']));
  await keepPublicVerdicts(strapi, going);
  await keepDraftVerdicts(
    strapi,
    checked.filter(({ row }) => !outgoing.has(row))
  );
}
