import type { Correction, PublishedStory } from '../stories';
import { UTC } from '../../text/zonedDay';
import { correctionWord } from './correctionWords';
import { element, escapeHtml, type Html } from './element';

/** What of a story tells of its corrections. */
type Corrected = Pick<PublishedStory, 'corrections' | 'locale' | 'outlet'>;

/** `Correction, 14 October 2026`, in the language of the story; the day is that of its outlet. */
function heading({ type, date }: Correction, { locale, outlet }: Corrected): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(locale);
  const day = new Intl.DateTimeFormat(known ?? 'en', {
    dateStyle: 'long',
    timeZone: outlet?.timeZone ?? UTC,
  });
  return `${correctionWord(type, locale)}, ${day.format(date)}`;
}

/** What was corrected, before the story itself; empty where nothing was. */
export function correctionsHtml(story: Corrected): Html {
  return story.corrections
    .map((correction) => {
      const label = element('strong', {}, `${escapeHtml(heading(correction, story))}:`);
      return element('p', { class: 'correction' }, `${label} ${escapeHtml(correction.text)}`);
    })
    .join('');
}

/** The same for places that take no markup, a line for each. */
export const correctionsText = (story: Corrected): string =>
  story.corrections
    .map((correction) => `${heading(correction, story)}: ${correction.text}`)
    .join('\n');
