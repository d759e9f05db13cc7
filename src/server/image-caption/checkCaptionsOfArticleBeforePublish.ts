import type { Publication } from '../moments/moments';
import { pictureBook } from '../picture';
import { refuse } from '../input/problems';
import {
  benchOfArticle,
  checkOptions,
  decisionsOf,
  errand,
  goesOut,
  judge,
  keepDraftVerdicts,
  keepPublicVerdicts,
  occasionOf,
  overrideFor,
  passageOf,
  picturesOf,
  problemsOf,
} from './desk';

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
  if (gate === 'off' || errand() === 'restore') return;
  const bench = await benchOfArticle(strapi, documentId, locale, data);
  if (bench.captions.length === 0) return;
  // Whoever replaces one of the pictures meanwhile waits, and then takes the caption back.
  await picturesOf(strapi, bench.captions);
  await pictureBook(strapi).holdAll(bench.captions.flatMap(({ image }) => image?.id ?? []));
  const pictures = await picturesOf(strapi, bench.captions);
  const decisions = await decisionsOf(
    strapi,
    bench.captions.map((caption) => caption.documentId),
    locale
  );
  const outgoing = new Set(
    bench.captions.filter((caption) =>
      goesOut(caption, bench.published.get(caption.documentId) ?? null, pictures, decisions)
    )
  );
  const judged = await judge(strapi, {
    ...bench,
    pictures,
    publishing: (caption) => outgoing.has(caption),
  });
  const going = judged.filter(({ row }) => outgoing.has(row));
  refuse(
    going
      .filter(({ findings }) => passageOf(findings, gate, false) === 'blocks')
      .filter((each) => !overrideFor(decisions, each.row.documentId, occasionOf(each)))
      .flatMap(({ row, findings }) => problemsOf(row, findings, ['captions']))
  );
  await keepPublicVerdicts(strapi, going);
  await keepDraftVerdicts(
    strapi,
    judged.filter(({ row }) => !outgoing.has(row))
  );
}
