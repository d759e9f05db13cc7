import type { Finding } from '../../../../types/caption-review';
import { captionRules, quotedIn, scoreOf, verdictOf, type CaptionRule } from '../checks';
import type { Reader } from '../../strapi/reader';
import type { Version } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { isTyped } from './captionRow';
import type { CheckSet } from './checkSet';
import type { KeptVerdict } from './verdictStore';

/** Those of some captions whose words and pictures may be read; what is only typed is the editor's own. */
export async function readableCaptions<Caption extends Version>(
  reader: Reader,
  captions: readonly Caption[]
): Promise<Caption[]> {
  const saved = captions.filter((caption) => !isTyped(caption));
  const readable = new Set(await reader.readable(IMAGE_CAPTION, saved, ['caption', 'image']));
  return captions.filter((caption) => isTyped(caption) || readable.has(caption));
}

interface OfArticle {
  locale: string | null;
  article: { documentId: string } | null;
}

/** The identifiers of the articles of some captions that may be read, text and all. */
export async function readableArticles(
  reader: Reader,
  captions: readonly OfArticle[]
): Promise<ReadonlySet<string>> {
  const articles = captions.flatMap(({ locale, article }) =>
    article ? { documentId: article.documentId, locale } : []
  );
  const readable = await reader.readable(ARTICLE, articles, ['headline', 'body']);
  return new Set(readable.map(({ documentId }) => documentId));
}

/**
 * What is checked for an editor: without the story and the other captions that they may not read. Not
 * even whether words they try are like those is told then.
 */
export async function checkSetAsSeen(reader: Reader, checkSet: CheckSet): Promise<CheckSet> {
  const { captions, toCheck, story } = checkSet;
  const readable = new Set(await readableCaptions(reader, captions));
  const articles = await readableArticles(reader, captions);
  // A story that is only typed is the editor's own.
  const isSeen = story === null || story.documentId === null || articles.has(story.documentId);
  return {
    ...checkSet,
    story: isSeen ? story : null,
    captions: captions.filter((caption) => readable.has(caption) || toCheck?.includes(caption)),
    reader,
  };
}

/** What findings are about. */
interface Judged {
  locale: string | null;
  /** The identifier of its article. */
  article: string | null;
  findings: readonly Finding[];
}

/** Whether a finding may be told. */
export type MayTell = (finding: Finding, about: Pick<Judged, 'article'>) => boolean;

/** Which findings rest on nothing that the reader may not read. */
export async function tellableTo(reader: Reader, judged: readonly Judged[]): Promise<MayTell> {
  const named = judged.flatMap(({ locale, findings }) =>
    findings.flatMap(quotedIn).flatMap((documentId) => (documentId ? { documentId, locale } : []))
  );
  const captions = new Set(
    (await readableCaptions(reader, named)).map(({ documentId }) => documentId)
  );
  const articles = await readableArticles(
    reader,
    judged.map(({ locale, article }) => ({
      locale,
      article: article ? { documentId: article } : null,
    }))
  );
  return (finding, { article }) => {
    const restsOn = restsOnOf(finding);
    if (restsOn === 'story') return article !== null && articles.has(article);
    // A check of the project's own was given the story and the other captions.
    if (restsOn === 'all' && article !== null && !articles.has(article)) return false;
    if (restsOn === undefined) return true;
    return quotedIn(finding).every((caption) => caption !== null && captions.has(caption));
  };
}

const RULES: Readonly<Record<string, CaptionRule>> = captionRules;

const restsOnOf = ({ rule }: Finding) =>
  Object.hasOwn(RULES, rule) ? RULES[rule]?.restsOn : 'all';

/** Kept verdicts of the captions that an editor may read, as they are without what they may not. */
export async function verdictsAsSeen<Kept extends KeptVerdict>(
  reader: Reader,
  kept: readonly Kept[]
): Promise<Kept[]> {
  // A type without languages has an empty one in the table.
  const judged = kept.map((each) => ({
    kept: each,
    documentId: each.caption,
    locale: each.locale || null,
    article: each.article,
    findings: each.findings,
  }));
  const readable = await readableCaptions(reader, judged);
  const mayTell = await tellableTo(reader, readable);
  return readable.map((each) => {
    const findings = each.findings.filter((finding) => mayTell(finding, each));
    if (findings.length === each.findings.length) return each.kept;
    const [first] = findings;
    return {
      ...each.kept,
      findings,
      verdict: verdictOf(findings),
      rule: first?.rule ?? null,
      score: scoreOf(findings),
    };
  });
}
