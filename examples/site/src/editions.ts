import { nameIn } from './newsroom/outlet';
import type { Outlet } from './newsroom/types';
import { wordsIn, type Words } from './words';

/** The outlet in one language. */
export interface Edition {
  locale: string;
  direction: 'ltr' | 'rtl';
  /** What the outlet is called in it. */
  name: string;
  words: Words;
  /** What its own pages begin with: empty for the outlet's main language, else such as `/ar`. */
  prefix: string;
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

export function directionOf(locale: string): Edition['direction'] {
  const { script = '' } = new Intl.Locale(locale).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}

/** The editions of an outlet, the main one first: its language and those that it has a name in. */
export function editionsOf(outlet: Outlet): [Edition, ...Edition[]] {
  const main = outlet.language ?? 'en';
  const editionIn = (locale: string): Edition => ({
    locale,
    direction: directionOf(locale),
    name: nameIn(outlet, locale),
    words: wordsIn(locale),
    prefix: locale === main ? '' : `/${locale}`,
  });
  const others = outlet.names.map(({ language }) => language).filter((each) => each !== main);
  return [editionIn(main), ...others.map(editionIn)];
}
