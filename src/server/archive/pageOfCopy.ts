import type { Core } from '@strapi/strapi';
import { UndeclaredCopyStore, type FoundCopy } from '../outlet-mirror';
import type { StoryProblem } from './story';

/** Where a page was read, and what a report of an undeclared copy calls it; e.g. the name of a file. */
export interface PageRead {
  /** http or https. */
  url?: string | undefined;
  foundIn?: string | undefined;
}

/** Whether the page is a copy that nobody declared; it is reported to the editors of the outlet. */
export async function findCopy(
  strapi: Core.Strapi,
  outlet: { documentId: string } | null,
  { url, foundIn }: PageRead
): Promise<FoundCopy | null> {
  if (!outlet || !url) return null;
  const copies = new UndeclaredCopyStore(strapi);
  const copy = await copies.find({ outlet: outlet.documentId, address: url });
  if (copy) await copies.report(outlet.documentId, copy, foundIn ?? url);
  return copy;
}

/** Remembers where the page of a story stands, by which copies of it are known. */
export async function rememberPage(
  strapi: Core.Strapi,
  outlet: { documentId: string } | null,
  { url }: PageRead,
  article: string
): Promise<void> {
  if (!outlet || !url) return;
  const page = { outlet: outlet.documentId, address: url };
  await new UndeclaredCopyStore(strapi).remember(page, article);
}

export const undeclaredCopy = ({ host, address, story, by }: FoundCopy): StoryProblem => ({
  rule: 'undeclared-copy',
  message: `${address} has the ${by} of the story ${story}, and ${host} is neither the outlet's nor a mirror's. Nothing of this page was trusted: its addresses became no mirrors, and the story was not changed. If the host is yours, enter it as a mirror and import again.`,
  place: 'url',
});
