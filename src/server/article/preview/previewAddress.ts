import { isUrl } from '../../input/isUrl';

/** What a link to a preview is made of. */
export interface PreviewParts {
  slug: string;
  documentId: string;
  locale: string;
  status: 'draft' | 'published';
  /** Empty for what is published. */
  token: string;
  /** Slug of the outlet, empty without one. */
  outlet: string;
}

const PLACEHOLDERS = ['slug', 'documentId', 'locale', 'status', 'token', 'outlet'] as const;
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Why a template makes no links to previews, with the fix; null when it does. */
export function templateFault(template: string): string | null {
  const unknown = [...template.matchAll(PLACEHOLDER)]
    .map(([, name]) => name ?? '')
    .filter((name) => !PLACEHOLDERS.some((known) => known === name));
  if (unknown.length > 0) {
    const known = PLACEHOLDERS.map((name) => `{${name}}`).join(' ');
    return `holds {${unknown.join('}, {')}}, which is not known; known are ${known}`;
  }
  const filled = template.replace(PLACEHOLDER, 'x');
  if (!/^https?:\/\//i.test(filled) || !isUrl(filled)) {
    return 'must be empty or an address such as "https://www.example.com/preview?slug={slug}&token={token}"';
  }
  if (/^https?:\/\/[^/?#]*\{/i.test(template)) return 'may not hold a placeholder in its host';
  if (!template.includes('{token}')) return 'must hold {token}, which lets the site read the draft';
  if (!template.includes('{slug}') && !template.includes('{documentId}')) {
    return 'must hold {slug} or {documentId}, which say of which story';
  }
  return null;
}

/** A link by the option `preview.url`. */
export const filledTemplate = (template: string, parts: PreviewParts): string =>
  PLACEHOLDERS.reduce(
    (text, name) => text.replaceAll(`{${name}}`, encodeURIComponent(parts[name])),
    template
  );

/** A link to the story's own page, which hands on to the API what it is asked with. */
export function ownPage(page: string, { status, token }: PreviewParts): string {
  if (status === 'published') return page;
  const url = new URL(page);
  url.searchParams.set('status', 'draft');
  url.searchParams.set('preview', token);
  return url.href;
}
