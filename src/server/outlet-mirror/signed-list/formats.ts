import { escapeUTF8 } from 'entities';
import { isUrl } from '../../input/isUrl';
import type { ListedMirror, MirrorList } from '../../../mirrors/mirrorList';

const day = (seconds: number) => new Date(seconds * 1000).toISOString();

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** `mirrors.txt`: an address a line, the best first; lines that start with "#" are for people. */
export const mirrorsText = ({ outlet, iat, exp, mirrors }: MirrorList): string =>
  [
    `# ${oneLine(outlet.name)}: other addresses, the best first`,
    `# Of ${day(iat)}, good until ${day(exp)}`,
    ...mirrors.map(({ address, storyAddress }) => storyAddress ?? address),
    '',
  ].join('\n');

const BYPASS_TYPES: Partial<Record<ListedMirror['kind'], string>> = {
  web: 'mirror',
  onion: 'eotk',
  ipfs: 'ipfs',
};

const hostOf = (address: string | null) =>
  address && isUrl(address) ? new URL(address).hostname : '';

/**
 * The list in the format of Bypass Censorship, version 2. It knows copies of a site only, so that
 * apps, channels and letters are left out.
 *
 * @param dates when each mirror was entered and last changed, in the order of the list
 */
export const mirrorsBypass = (
  { outlet, mirrors }: MirrorList,
  dates: ReadonlyMap<string, { createdAt: string; updatedAt: string }>
) => {
  const alternatives = mirrors.flatMap(({ kind, address }) => {
    const type = BYPASS_TYPES[kind];
    if (!type || !/^https?:/.test(address)) return [];
    const { createdAt, updatedAt } = dates.get(address) ?? { createdAt: '', updatedAt: '' };
    return [
      {
        proto: kind === 'onion' ? 'tor' : address.slice(0, address.indexOf(':')),
        type,
        created_at: createdAt,
        updated_at: updatedAt,
        url: address,
      },
    ];
  });
  // Programs look a site up by the domain that they know it by, which may be one of before.
  const domains = [outlet.address, ...(outlet.formerAddresses ?? [])].map(hostOf);
  return {
    version: '2.0',
    sites: [...new Set(domains)].map((domain) => ({
      main_domain: domain,
      available_alternatives: alternatives,
    })),
  };
};

/** A list for the footer of a page, as HTML without styles and scripts. */
export function mirrorsHtml({ outlet, mirrors }: MirrorList, language: string | null): string {
  const item = ({ label, address, storyAddress }: ListedMirror) =>
    `    <li><a href="${escapeUTF8(storyAddress ?? address)}" dir="auto" rel="noopener">${escapeUTF8(label)}</a></li>`;
  if (mirrors.length === 0) return '';
  const lang = language ? ` lang="${escapeUTF8(language)}"` : '';
  return [
    `<nav class="newsroom-mirrors"${lang} aria-label="${escapeUTF8(outlet.name)}">`,
    '  <ul>',
    ...mirrors.map(item),
    '  </ul>',
    '</nav>',
    '',
  ].join('\n');
}
