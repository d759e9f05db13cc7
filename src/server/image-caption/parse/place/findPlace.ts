import { READING_WINDOW } from '../text';
import type { FoundPlace, PlaceContext } from './candidate';
import { townsOfAdjectives } from './townAdjectives';
import { candidatesWithoutCapitals } from './uncasedPlaces';
import { westernCandidates } from './westernPlaces';

const NOWHERE: FoundPlace = { city: null, country: null, countryCode: null };

/** The city and country a caption names as the scene: the best placed of all it names. */
export function findPlace(text: string, context: PlaceContext = {}): FoundPlace {
  const readable = text.slice(0, READING_WINDOW);
  const locale = context.locale ?? 'en';
  const candidates = [
    ...westernCandidates(readable, context, locale),
    ...candidatesWithoutCapitals(readable, locale),
    ...townsOfAdjectives(readable, locale),
  ];
  candidates.sort((a, b) => b.score - a.score || a.at - b.at);
  const best = candidates[0];
  return best === undefined
    ? NOWHERE
    : { city: best.city, country: best.country, countryCode: best.countryCode };
}
