import type { Core } from '@strapi/strapi';
import { hostOf, nameIn, urlAt } from '../../outlet';
import { apiAddress } from '../../http';
import type { ReadOutlet } from '../request';
import { readStories, type Correction, type Outlets, type PublishedStory } from '../stories';
import { countCorrections, readCorrectionRows } from './correctionRows';

/** One correction, and the story it is of. */
export interface CorrectionEntry {
  /** What identifies it for ever (RFC 4151): that of its story, with what it is and when. */
  id: string;
  correction: Correction;
  story: PublishedStory;
}

export const CORRECTION_FORMATS = ['rss', 'atom', 'json', 'html'] as const;
export type CorrectionFormat = (typeof CORRECTION_FORMATS)[number];

export interface CorrectionsRequest {
  outlet: ReadOutlet;
  locale: string;
  page: number;
  pageSize: number;
}

/** The corrections of an outlet, whatever the format they are written in. */
export interface CorrectionsPage {
  /** A tag URI (RFC 4151). */
  id: string;
  outlet: { documentId: string; name: string; address: string; timeZone: string | null };
  locale: string;
  /** The address of a page in each format; the first page has no page number. */
  address(format: CorrectionFormat, page: number): string;
  page: number;
  pageSize: number;
  total: number;
  hasNext: boolean;
  /** The date of the newest; of the outlet's row where there is none. */
  updated: Date;
  /** The newest first. */
  entries: CorrectionEntry[];
}

const keyOf = (article: string, language: string) => `${article} ${language}`;

export async function loadCorrectionsPage(
  strapi: Core.Strapi,
  outlets: Outlets,
  { outlet, locale, page, pageSize }: CorrectionsRequest
): Promise<CorrectionsPage> {
  const { row, slug, address } = outlet;
  const skip = (page - 1) * pageSize;
  const listed = await readCorrectionRows(strapi, row.documentId, locale, {
    skip,
    limit: pageSize,
  });
  const total = await countCorrections(strapi, row.documentId, locale);
  const wanted = new Map(listed.map(({ story }) => [keyOf(story.article, story.language), story]));
  const stories = new Map(
    (await readStories(strapi, [...wanted.values()], outlets)).map((story) => [
      keyOf(story.documentId, story.locale),
      story,
    ])
  );
  const entries = listed.flatMap(({ correction, story: { article, language } }) => {
    const story = stories.get(keyOf(article, language));
    return story ? [{ id: entryId(story, correction), correction, story }] : [];
  });
  const since = new Date(String(row.createdAt));
  return {
    id: `tag:${hostOf(urlAt(outlets.describe(row, locale), since))},${since.toISOString().slice(0, 10)}:outlet/${row.documentId}/corrections/${locale}`,
    outlet: {
      documentId: row.documentId,
      name: nameIn(locale, row),
      address,
      timeZone: typeof row.timeZone === 'string' && row.timeZone !== '' ? row.timeZone : null,
    },
    locale,
    address(format, number) {
      const query = new URLSearchParams({
        locale,
        ...(number > 1 && { page: String(number) }),
        pageSize: String(pageSize),
      });
      return `${apiAddress(strapi)}/corrections/${encodeURIComponent(slug)}.${format}?${query.toString()}`;
    },
    page,
    pageSize,
    total,
    hasNext: skip + listed.length < total,
    updated: entries[0]?.correction.date ?? new Date(String(row.updatedAt)),
    entries,
  };
}

const entryId = ({ uri }: PublishedStory, { type, date }: Correction) =>
  `${uri}/${type}/${date.toISOString().replace(/\D/g, '')}`;
