import { ask, askAlone, askFor, NewsroomAway } from './ask';
import type { Answer } from './memory';
import type {
  CorrectionEntry,
  Pagination,
  SearchAnswer,
  SectionPage,
  Story,
  Teaser,
} from './types';

/** What readers find by a slug. */
export type Found =
  | { found: 'story'; story: Story }
  /** Taken back (410), or withheld for legal reasons (451). */
  | { found: 'withdrawn'; status: 410 | 451; reason: string | null; blockedBy: string | null }
  | { found: 'nothing' };

const WITH_ALL = { jsonLd: true, openGraph: true, mirrors: true };

/** The published story that has or had this slug. */
export const storyBySlug = async (slug: string, locale: string): Promise<Found> =>
  foundIn(await ask(`/articles/by-slug/${encodeURIComponent(slug)}`, { locale, ...WITH_ALL }));

/** A draft, for whoever has a link to it. */
export const draftBySlug = async (slug: string, locale: string, token: string): Promise<Found> =>
  foundIn(
    await askAlone(`/articles/by-slug/${encodeURIComponent(slug)}`, {
      locale,
      status: 'draft',
      preview: token,
    })
  );

interface Refusal {
  error?: { details?: { reason?: string | null; blockedBy?: string | null } };
}

function foundIn({ status, body }: Answer): Found {
  if (status === 200) return { found: 'story', story: (body as { data: Story }).data };
  if (status === 404 || status === 400) return { found: 'nothing' };
  if (status !== 410 && status !== 451) {
    throw new NewsroomAway(`The newsroom answered ${status} to a story.`);
  }
  const { reason = null, blockedBy = null } = (body as Refusal | null)?.error?.details ?? {};
  return { found: 'withdrawn', status, reason, blockedBy };
}

export interface Wanted {
  /** By its slug. */
  outlet: string;
  locale: string;
  /** Stories by somebody of just this name. */
  author?: string;
  page?: number;
  pageSize: number;
}

export interface StoryList {
  data: Teaser[];
  meta: { pagination: Pagination };
}

const TEASER = [
  'headline',
  'kicker',
  'standfirst',
  'by',
  'slug',
  'canonicalUrl',
  'firstPublishedAt',
];
const PICTURE = ['url', 'width', 'height', 'formats', 'mime', 'updatedAt'];
const CAPTION = ['key', 'altText', 'role', 'position', 'caption'];

const fields = (prefix: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name, index) => [`${prefix}[${index}]`, name]));

/** The newest stories that came out in the outlet, the latest first. */
export const newestStories = ({
  outlet,
  locale,
  author,
  page = 1,
  pageSize,
}: Wanted): Promise<StoryList> =>
  askFor('/articles', {
    locale,
    sort: 'firstPublishedAt:desc',
    'filters[outlet][slug][$eq]': outlet,
    'filters[authors][name][$eq]': author,
    ...fields('fields', [...TEASER, 'urgency', 'locale']),
    'populate[section][fields][0]': 'slug',
    ...fields('populate[captions][fields]', CAPTION),
    ...fields('populate[captions][populate][image][fields]', PICTURE),
    'pagination[page]': page,
    'pagination[pageSize]': pageSize,
  });

/** The section that has or had this slug, with its newest stories; null where none has. */
export async function sectionBySlug(
  slug: string,
  where: { outlet: string; locale: string; page: number; pageSize: number }
): Promise<SectionPage | null> {
  const { status, body } = await ask(`/sections/by-slug/${encodeURIComponent(slug)}`, where);
  if (status === 404 || status === 400) return null;
  if (status !== 200) throw new NewsroomAway(`The newsroom answered ${status} to a section.`);
  return body as SectionPage;
}

export interface Question {
  q: string;
  locale: string;
  outlet: string;
  section?: string | null;
  author?: string | null;
  page?: number;
}

/** What readers look for; null where the question cannot be meant, such as one without a word. */
export async function searchStories(question: Question): Promise<SearchAnswer | null> {
  const { status, body } = await ask('/articles/search', { ...question, pageSize: 10 });
  if (status === 400) return null;
  if (status !== 200) throw new NewsroomAway(`The newsroom answered ${status} to a search.`);
  return body as SearchAnswer;
}

/** What the outlet has corrected, the newest first. */
export const corrections = (
  outlet: string,
  locale: string,
  page: number
): Promise<{ data: CorrectionEntry[]; meta: { pagination: Pagination } }> =>
  askFor('/corrections', { outlet, locale, page, pageSize: 20 });
