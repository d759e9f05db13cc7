import type { Core } from '@strapi/strapi';
import { readOnce } from '../../strapi/readOnce';
import { rowsOf, type Version } from '../../strapi/rows';
import { CAPTION_DECISION } from '../../strapi/uids';
import { endingBetween, type CaptionFingerprint, type OverrideEnding } from './fingerprint';

type DecisionKind = 'override' | 'hold';

/** What an editor decided about a caption. */
export interface CaptionDecision {
  id: number;
  caption: string;
  kind: DecisionKind;
  by: string | null;
  at: string | Date;
  reason: string | null;
  wordsDigest: string | null;
  sha256: string | null;
  article: string | null;
  endedAt: string | Date | null;
  endedBecause: OverrideEnding | null;
}

const localeOf = (locale: string | null) => locale ?? '';

/** Everything that was decided about some captions of one language, the latest first. */
export const decisionsOf = (
  strapi: Core.Strapi,
  captions: readonly string[],
  locale: string | null
): Promise<CaptionDecision[]> =>
  captions.length === 0
    ? Promise.resolve([])
    : readOnce(
        `decisions ${captions.join()} ${locale}`,
        [strapi.db.metadata.get(CAPTION_DECISION).tableName],
        () =>
          rowsOf(strapi, CAPTION_DECISION).findMany({
            where: { caption: { $in: [...captions] }, locale: localeOf(locale) },
            orderBy: [{ at: 'desc' }, { id: 'desc' }],
          })
      );

/** The override that lets a caption pass; null for none. */
export const overrideFor = (
  decisions: readonly CaptionDecision[],
  caption: string,
  fingerprint: CaptionFingerprint
): CaptionDecision | null =>
  decisions.find(
    (decision) =>
      decision.caption === caption &&
      decision.kind === 'override' &&
      decision.endedAt === null &&
      endingBetween(decision, fingerprint) === null
  ) ?? null;

/** Whether an editor keeps a caption back. */
export const isHeld = (decisions: readonly CaptionDecision[], caption: string): boolean =>
  decisions.some(
    (decision) =>
      decision.caption === caption && decision.kind === 'hold' && decision.endedAt === null
  );

/** Writes down a decision in place of an earlier one of its kind, which ends. */
export async function decide(
  strapi: Core.Strapi,
  version: Version,
  decision: { kind: DecisionKind; by: string | null; reason?: string } & Partial<CaptionFingerprint>
): Promise<void> {
  await endDecision(strapi, version, decision.kind, 'editor');
  await rowsOf(strapi, CAPTION_DECISION).create({
    data: {
      ...decision,
      caption: version.documentId,
      locale: localeOf(version.locale),
      at: new Date(),
    },
  });
}

/** Ends what was decided; it stays in the history. */
export async function endDecision(
  strapi: Core.Strapi,
  { documentId, locale }: Version,
  kind: DecisionKind,
  endedBecause: OverrideEnding
): Promise<void> {
  await rowsOf(strapi, CAPTION_DECISION).updateMany({
    where: { caption: documentId, locale: localeOf(locale), kind, endedAt: null },
    data: { endedAt: new Date(), endedBecause },
  });
}

/** For a caption that is deleted. */
export async function forgetDecisions(
  strapi: Core.Strapi,
  { documentId, locale }: Version
): Promise<void> {
  await rowsOf(strapi, CAPTION_DECISION).deleteMany({
    where: { caption: documentId, locale: localeOf(locale) },
  });
}
