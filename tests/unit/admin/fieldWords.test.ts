import ar from '../../../src/admin/fields/words/ar.json';
import de from '../../../src/admin/fields/words/de.json';
import es from '../../../src/admin/fields/words/es.json';
import fr from '../../../src/admin/fields/words/fr.json';
import { articleSchema } from '../../../src/server/article/contentType';
import { components } from '../../../src/server/components';
import { imageCaptionSchema } from '../../../src/server/image-caption/contentType';
import { outletMirrorSchema } from '../../../src/server/outlet-mirror/contentType';
import { outletSchema } from '../../../src/server/outlet/outletContentType';
import { sectionSchema } from '../../../src/server/outlet/sectionContentType';

interface Shown {
  info: object;
  config: { metadatas: Record<string, { edit: { label: string; description: string } }> };
  attributes: object;
}

const SHOWN: readonly Shown[] = [
  articleSchema,
  imageCaptionSchema,
  outletMirrorSchema,
  outletSchema,
  sectionSchema,
  ...components,
];

const unique = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean).sort();

/** All that an editor reads of the forms: names of types, labels and hints. */
const TEXTS = unique(
  SHOWN.flatMap(({ info, config }) => [
    'displayName' in info ? String(info.displayName) : '',
    ...Object.values(config.metadatas).flatMap(({ edit }) => [edit.label, edit.description]),
  ])
);
const VALUES = unique(
  SHOWN.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((attribute: { enum?: readonly string[] }) => [
      ...(attribute.enum ?? []),
    ])
  )
);

describe.each([
  ['Arabic', ar],
  ['German', de],
  ['Spanish', es],
  ['French', fr],
])('the forms in %s', (_language, { texts, values }) => {
  it('have every name, label and hint that they have in English, and no other', () => {
    expect(TEXTS.length).toBeGreaterThan(100);
    expect(Object.keys(texts).sort()).toEqual(TEXTS);
    expect(Object.keys(values).sort()).toEqual(VALUES);
  });

  it('keep what is to be typed as it is', () => {
    const typed = (text: string) => (text.match(/\{\w+\}|https:\/\/\S*|ai-\w+/g) ?? []).sort();
    const changed = Object.entries(texts).filter(
      ([english, text]) => typed(english).join() !== typed(text).join() || text.trim() === ''
    );
    expect(changed).toEqual([]);
  });
});
