import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import ar from '../../../src/admin/translations/ar.json';
import de from '../../../src/admin/translations/de.json';
import en from '../../../src/admin/translations/en.json';
import es from '../../../src/admin/translations/es.json';
import fr from '../../../src/admin/translations/fr.json';

type Texts = Record<string, string>;

/** The values that a text names, e.g. `count` in "{count, plural, …}"; a text that is broken throws. */
function valuesOf(text: string): string[] {
  const names = new Set<string>();
  const read = (parts: readonly MessageFormatElement[]): void => {
    for (const part of parts) {
      if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
      if (part.type !== TYPE.tag) names.add(part.value);
      if (part.type === TYPE.plural || part.type === TYPE.select) {
        for (const { value } of Object.values(part.options)) read(value);
      }
    }
  };
  read(parse(text));
  return [...names].sort();
}

describe.each<[string, Texts]>([
  ['Arabic', ar],
  ['German', de],
  ['Spanish', es],
  ['French', fr],
])('the panel in %s', (_language, texts) => {
  it('says all that it says in English, and nothing twice over', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('names the values that the English text names, with a form of each plural for every number', () => {
    const named = (all: Texts) =>
      Object.fromEntries(Object.entries(all).map(([id, text]) => [id, valuesOf(text)]));
    expect(named(texts)).toEqual(named(en));
  });
});
