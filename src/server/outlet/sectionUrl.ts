import { withoutEndSlashes } from '../text/ends';

/** Steps that are the same for all stories of a language, and behind them the one that names the section. */
const SECTION_STEP = /^(?:\/[^/{}]*|\/\{locale\})*\/[^/{}]*\{section\}[^/{}]*(?=\/)/;
const COMMON_STEPS = /^(?:\/[^/{}]+(?=\/)|\/\{locale\}(?=\/))*/;

/**
 * The URL of a section on its outlet's own site: that of its articles up to the section, as in
 * `/{section}/{slug}`. Where articles stand below no section, it is `/sections/…`, behind what all their
 * paths begin with.
 *
 * @param section its slug
 * @returns null where the outlet has no address
 * @example sectionUrl({ address: 'https://a.example', articlePath: '/{locale}/{section}/{slug}' }, { section: 'news', locale: 'en' }) // 'https://a.example/en/news'
 */
export function sectionUrl(
  outlet: { address: string | null; articlePath: string | null },
  { section, locale }: { section: string; locale: string }
): string | null {
  if (!outlet.address) return null;
  const articlePath = outlet.articlePath ?? '';
  const [own] = SECTION_STEP.exec(articlePath) ?? [];
  const [common = ''] = COMMON_STEPS.exec(articlePath) ?? [];
  const path = (own ?? `${common}/sections/{section}`)
    .replace('{locale}', encodeURIComponent(locale))
    .replace('{section}', encodeURIComponent(section));
  return `${withoutEndSlashes(outlet.address)}${path}`;
}
