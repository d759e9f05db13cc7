const API = process.env.NEWSROOM_API ?? 'http://localhost:1337/api';

export interface Headline {
  documentId: string;
  headline: string;
  slug: string;
  firstPublishedAt: string;
}

export interface Story extends Headline {
  standfirst: string | null;
  locale: string;
  bodyHtml: string;
  canonicalUrl: string | null;
}

/** What stands at a slug: a story, where it has moved to, or why there is none. */
export type Found =
  | { story: Story }
  | { movedTo: string }
  | { status: 404 | 410 | 451; reason: string | null };

async function json<T>(path: string): Promise<T> {
  const answer = await fetch(`${API}${path}`);
  if (!answer.ok) throw new Error(`The newsroom answered ${answer.status} to ${path}.`);
  return (await answer.json()) as T;
}

/** The newest headlines, of one section where it is named by its slug. */
export async function latest({ section, limit = 20 }: { section?: string; limit?: number } = {}) {
  const query = new URLSearchParams({
    sort: 'firstPublishedAt:desc',
    'pagination[pageSize]': String(limit),
    'fields[0]': 'headline',
    'fields[1]': 'slug',
    'fields[2]': 'firstPublishedAt',
    ...(section && { 'filters[section][slug]': section }),
  });
  return (await json<{ data: Headline[] }>(`/articles?${query}`)).data;
}

/** @param draft the parameters `status` and `preview` of a page that an editor opened from the panel */
export async function storyAt(
  slug: string,
  { locale = 'en', draft = {} }: { locale?: string; draft?: Record<string, string> } = {}
): Promise<Found> {
  const query = new URLSearchParams({ locale, html: 'true', ...draft });
  const path = `/articles/by-slug/${encodeURIComponent(slug)}?${query}`;
  const answer = await fetch(`${API}${path}`, { redirect: 'manual' });
  if (answer.status === 200) return { story: ((await answer.json()) as { data: Story }).data };
  if (answer.status === 301) {
    const { pathname } = new URL(answer.headers.get('location') ?? '', API);
    return { movedTo: decodeURIComponent(pathname.split('/').at(-1) ?? '') };
  }
  if (answer.status !== 404 && answer.status !== 410 && answer.status !== 451) {
    throw new Error(`The newsroom answered ${answer.status} to ${path}.`);
  }
  const { error } = (await answer.json()) as { error: { details?: { reason?: string | null } } };
  return { status: answer.status, reason: error.details?.reason ?? null };
}

/** Stories by their words, the best first. */
export async function search(words: string) {
  return (await json<{ data: Headline[] }>(`/articles/search?${new URLSearchParams({ q: words })}`))
    .data;
}
