import type { Core } from '@strapi/strapi';
import { decisionsOf, isHeld } from './decisionStore';

/** Those of some captions that no editor keeps back. */
export async function captionsNotHeld<Caption extends { documentId: string }>(
  strapi: Core.Strapi,
  captions: readonly Caption[],
  locale: string
): Promise<Caption[]> {
  const ids = captions.map(({ documentId }) => documentId);
  const decisions = await decisionsOf(strapi, ids, locale);
  return captions.filter(({ documentId }) => !isHeld(decisions, documentId));
}
