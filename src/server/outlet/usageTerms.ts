import { urlFault } from '../input/urlFault';

/** The uses that Really Simple Licensing 1.0 has words for. */
export const RSL_USES = ['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search'] as const;

/** What Really Simple Licensing 1.0 lets an owner ask in return. */
export const RSL_PAYMENTS = [
  'free',
  'attribution',
  'contribution',
  'subscription',
  'purchase',
  'training',
  'crawl',
  'use',
] as const;

/** Lines of robots.txt that an outlet may write itself; sitemaps and license are ours. */
const DIRECTIVES = ['user-agent', 'allow', 'disallow', 'crawl-delay'];

const URLS = ['tdmPolicy', 'rslPaymentUrl', 'rslServer', 'rslTerms'] as const;
const USES = ['rslPermits', 'rslProhibits'] as const;

/** What is wrong with a field of an outlet's terms, in words that say what to write. */
export interface Fault {
  field: string;
  message: string;
}

/** Everything in an outlet's terms of use that no machine could read. */
export function usageTermsFaults(terms: Readonly<Record<string, unknown>>): Fault[] {
  const textOf = (field: string) => (typeof terms[field] === 'string' ? terms[field] : '');
  const faults: Fault[] = [];
  const add = (field: string, message: string | null) => {
    if (message !== null) faults.push({ field, message });
  };
  add('robotsRules', robotsRulesFault(textOf('robotsRules')));
  for (const field of URLS) {
    const text = textOf(field);
    if (text !== '') add(field, urlFault(text, ['https', 'http']));
  }
  for (const field of USES) add(field, usesFault(textOf(field)));
  const prohibited = wordsOf(textOf('rslProhibits'));
  const both = wordsOf(textOf('rslPermits')).filter((word) => prohibited.includes(word));
  if (both.length > 0) {
    add(
      'rslProhibits',
      `"${both.join('", "')}" is both allowed and not allowed. Keep one of the two.`
    );
  }
  return faults;
}

const wordsOf = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');

function usesFault(text: string): string | null {
  const unknown = wordsOf(text).filter((word) => !RSL_USES.some((use) => use === word));
  if (unknown.length === 0) return null;
  return `"${unknown.join('", "')}" is no use that RSL knows. Write words of ${RSL_USES.join(', ')}.`;
}

/**
 * Why lines cannot stand in a robots.txt (RFC 9309), with the fix; null when they can.
 *
 * @example robotsRulesFault('User-agent: *\nDisallow: /search') // null
 */
export function robotsRulesFault(text: string): string | null {
  let inGroup = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const rule = line.replace(/#.*/, '').trim();
    if (rule === '') continue;
    const colon = rule.indexOf(':');
    const name = rule.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = rule.slice(colon + 1).trim();
    const here = `Line ${index + 1}, "${rule}"`;
    if (!DIRECTIVES.includes(name)) {
      return `${here}, is no rule that can stand here. Write User-agent:, Allow:, Disallow: or Crawl-delay:, or begin it with #. Sitemap: and License: are added by themselves.`;
    }
    if (name === 'user-agent') {
      if (!/^(\*|[A-Za-z0-9_.-]+)$/.test(value)) {
        return `${here}, names no crawler. Write * for all, or its name in letters, digits, - and _.`;
      }
      inGroup = true;
    } else if (!inGroup) {
      return `${here}, belongs to no crawler. Write a line User-agent: * before it.`;
    } else if (name === 'crawl-delay') {
      if (!/^\d+(\.\d+)?$/.test(value)) return `${here}, is no number of seconds.`;
    } else if (value !== '' && !/^[/*$]/.test(value)) {
      return `${here}, is no path. Paths start with a slash, e.g. /search.`;
    }
  }
  return null;
}
