import stringWidth from 'string-width';
import { headlineText } from '../../../text/headlineText';
import type { ReadinessRule } from '../readinessRule';
import { typedText } from '../typedStory';

/**
 * Google cuts a title on a desktop at 600 pixels, about 66 letters of Arial at 20 pixels; a Chinese or
 * Korean one takes the room of two.
 */
const SEARCH_COLUMNS = 66;
/** “Title of content (max 70 characters)”: https://developer.x.com/cards/markup */
const CARD_CHARACTERS = 70;

/** Readers meet the headline in search results and on social cards before they meet the story. */
export const headlineLong: ReadinessRule = {
  severity: 'could',
  reads: ['headline'],
  check({ values }) {
    const headline = headlineText(typedText(values.headline));
    const characters = [...headline].length;
    const inSearch = stringWidth(headline) > SEARCH_COLUMNS;
    const onCard = characters > CARD_CHARACTERS;
    if (!inSearch && !onCard) return [];
    const where = inSearch && onCard ? 'both' : inSearch ? 'search' : 'card';
    const places = {
      both: 'search results and on social cards',
      search: 'search results',
      card: 'social cards',
    };
    return [
      {
        path: ['headline'],
        message: `The headline has ${characters} characters and is cut in ${places[where]}.`,
        values: { characters, where },
      },
    ];
  },
};
