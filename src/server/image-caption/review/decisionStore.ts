import type { Core } from '@strapi/strapi';
import { readOnce } from '../../strapi/readOnce';
import { rowsOf, type Version } from '../../strapi/rows';
import { sentTogether } from '../../strapi/together';
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
export async function decisionsOf(
  strapi: Core.Strapi,
  captions: readonly string[],
  locale: string | null
): Promise<readonly CaptionDecision[]> {
  if (captions.length === 0) return [];
  return readOnce(
    `decisions ${captions.join()} ${locale}`,
    [strapi.db.metadata.get(CAPTION_DECISION).tableName],
    () =>
      sentTogether(`decisions ${locale}`, captions, async (all) => {
        const rows: CaptionDecision[] = await rowsOf(strapi, CAPTION_DECISION).findMany({
          where: { caption: { $in: all.flat() }, locale: localeOf(locale) },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
        });
        return all.map((some) => rows.filter(({ caption }) => some.includes(caption)));
      })
  );
}

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
  const name = `decisions that end ${locale} ${kind} ${endedBecause}`;
  await sentTogether(name, documentId, async (captions) => {
    await rowsOf(strapi, CAPTION_DECISION).updateMany({
      where: { caption: { $in: [...captions] }, locale: localeOf(locale), kind, endedAt: null },
      data: { endedAt: new Date(), endedBecause },
    });
    return captions;
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
