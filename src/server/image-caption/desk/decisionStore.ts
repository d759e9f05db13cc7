import type { Core } from '@strapi/strapi';
import { rowsOf, type Version } from '../../strapi/rows';
import { CAPTION_DECISION } from '../../strapi/uids';

export type DecisionKind = 'override' | 'hold';
export type Ending = 'words' | 'picture' | 'editor';

/** What an editor decided about a caption. */
export interface Decision {
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
  endedBecause: Ending | null;
}

/** What an override was given for. */
export interface Occasion {
  wordsDigest: string;
  sha256: string | null;
  /** The story's identifier. */
  article: string | null;
}

const localeOf = (locale: string | null) => locale ?? '';

/** Everything that was decided about some captions of one language, the latest first. */
export const decisionsOf = (
  strapi: Core.Strapi,
  captions: readonly string[],
  locale: string | null
): Promise<Decision[]> =>
  captions.length === 0
    ? Promise.resolve([])
    : rowsOf(strapi, CAPTION_DECISION).findMany({
        where: { caption: { $in: [...captions] }, locale: localeOf(locale) },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      });

/** Why an override does not count for a caption as it stands; null where it does. */
export function endingOf(decision: Decision, now: Occasion): Ending | null {
  if (decision.wordsDigest !== now.wordsDigest) return 'words';
  if (decision.sha256 !== now.sha256) return 'picture';
  return decision.article === now.article ? null : 'editor';
}

/** The override that lets a caption pass; null for none. */
export const overrideFor = (
  decisions: readonly Decision[],
  caption: string,
  occasion: Occasion
): Decision | null =>
  decisions.find(
    (decision) =>
      decision.caption === caption &&
      decision.kind === 'override' &&
      decision.endedAt === null &&
      endingOf(decision, occasion) === null
  ) ?? null;

/** Whether an editor keeps a caption back. */
export const isHeld = (decisions: readonly Decision[], caption: string): boolean =>
  decisions.some(
    (decision) =>
      decision.caption === caption && decision.kind === 'hold' && decision.endedAt === null
  );

/** Writes down a decision in place of an earlier one of its kind, which ends. */
export async function decide(
  strapi: Core.Strapi,
  version: Version,
  decision: { kind: DecisionKind; by: string | null; reason?: string } & Partial<Occasion>
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
  endedBecause: Ending
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
