import { agencyNamed, isSourceWord } from '../../image-caption/parse';
import type { StoryOutlet } from '../stories';
import { isDesk } from './desks';

/** Who made something, as schema.org wants it. */
export interface Party {
  '@type': 'Person' | 'Organization';
  name: string;
}

/** What stands between a photographer and agencies in one name. */
const BETWEEN = /[/|]|\svia\s/iu;
const COMMA = /[,،、]/u;
/** A broadcaster or a club beside an agency: WDR, NASA. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,6}$/u;

const isAgency = (text: string | undefined): boolean =>
  text !== undefined && agencyNamed(text) !== null;

/**
 * The persons and organizations that a name as it is printed names: agencies, desks and the outlet
 * itself are none of the former.
 *
 * @param outlet where it is printed
 * @example partiesOf('Jane Roe/AFP', null) // a Person "Jane Roe" and an Organization "AFP"
 */
export function partiesOf(name: string, outlet: Pick<StoryOutlet, 'name'> | null): Party[] {
  const whole = name.trim();
  const isOrganization = (text: string) => isAgency(text) || isDesk(text) || text === outlet?.name;
  const party = (text: string, isBeside: boolean): Party => ({
    '@type': isOrganization(text) || (isBeside && ACRONYM.test(text)) ? 'Organization' : 'Person',
    name: text,
  });
  const parts = isOrganization(whole) ? [] : partsOf(whole);
  const named = parts.filter((part) => part !== '' && !isSourceWord(part));
  return named.length === 0 ? [party(whole, false)] : named.map((part) => party(part, true));
}

const split = (text: string, between: RegExp): string[] =>
  text.split(between).map((part) => part.trim());

/** The names in a name of which one is an agency's; none in any other. */
function partsOf(name: string): string[] {
  const parts = split(name, BETWEEN).flatMap((part) => {
    const [first, ...others] = split(part, COMMA);
    // "Jane Roe, dpa", and "AFP, Manila", which says where from.
    if (isAgency(others.at(-1))) return [first ?? '', ...others];
    return isAgency(first) ? [first ?? ''] : [part];
  });
  return parts.some(isAgency) ? parts : [];
}
