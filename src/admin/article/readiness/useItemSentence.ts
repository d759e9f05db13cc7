import type { ReadinessItem } from '../../../../types/readiness';
import { useText } from '../../messages';
import { itemText } from './itemText';

/** What is quoted from the story. */
const QUOTED = ['caption', 'key', 'url'];

/** Quoted words may run the other way than the sentence, whose quotation marks stay around them. */
const isolated = (values: ReadinessItem['values'] = {}) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      QUOTED.includes(name) ? `\u2068${value}\u2069` : value,
    ])
  );

/** What a story lacks, in the language of the panel. */
export function useItemSentence(): (item: ReadinessItem) => string {
  const say = useText();
  return (item) => {
    const id = itemText(item);
    return id === null ? item.message : say(id, isolated(item.values));
  };
}
