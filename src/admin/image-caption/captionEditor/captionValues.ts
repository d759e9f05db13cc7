import type { PictureSays } from '../../../../types/caption-review';

type Values = Record<string, unknown>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The document of the last item in a list of the form's relations. */
function lastDocument(items: unknown): string | null {
  const last: unknown = Array.isArray(items) ? items.at(-1) : undefined;
  if (!isObject(last)) return null;
  const { documentId, apiData } = last;
  return text(documentId) || text(isObject(apiData) ? apiData.documentId : null) || null;
}

/**
 * The form of a caption as the server takes it: the picture by its number, the article by its
 * identifier. An article that the editor did not touch is left out: it is the saved one.
 */
export function captionValues(form: object): Values {
  const { article, image, ...values }: Values = { ...form };
  const picture = isObject(image) && typeof image.id === 'number' ? image.id : null;
  const chosen = isObject(article) ? lastDocument(article.connect) : null;
  const removed = isObject(article) && lastDocument(article.disconnect) !== null;
  return {
    ...values,
    image: picture,
    ...((chosen !== null || removed) && { article: chosen }),
  };
}

/** A field of the caption that a file may have something to say about. */
export type SaidField = (typeof SAID_FIELDS)[number][0];

/** The fields in the order of the form, each with what the file calls it. */
const SAID_FIELDS = [
  ['caption', 'description'],
  ['altText', 'altText'],
  ['creator', 'creator'],
  ['creditLine', 'creditLine'],
  ['dateCreated', 'dateCreated'],
  ['city', 'city'],
  ['country', 'country'],
  ['countryCode', 'countryCode'],
  ['personsShown', 'personsShown'],
  ['copyrightNotice', 'copyrightNotice'],
  ['usageTerms', 'usageTerms'],
  ['webStatementOfRights', 'webStatementOfRights'],
  ['licensorUrl', 'licensorUrl'],
  ['rightsExpire', 'rightsExpire'],
  ['digitalSourceType', 'digitalSourceType'],
] as const satisfies ReadonlyArray<readonly [string, keyof PictureSays]>;

/** What a file says for the eyes of editors only. */
const TOLD_FIELDS = ['instructions', 'source'] as const satisfies ReadonlyArray<keyof PictureSays>;

export interface SaidBeside {
  field: SaidField;
  said: string;
  here: string;
  isSame: boolean;
}

const personsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each) => (isObject(each) ? text(each.name) : '')) : [];
const joined = (names: readonly string[]) => names.filter(Boolean).join(', ');
const plain = (value: string) => value.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What the file says beside what the editor wrote, for each field that the file has something for. */
export function saidBeside(says: PictureSays, form: object): SaidBeside[] {
  const values: Values = { ...form };
  return SAID_FIELDS.flatMap(([field, name]) => {
    const value = says[name];
    const said = typeof value === 'string' ? value : joined(value ?? []);
    if (said === '') return [];
    const here = field === 'personsShown' ? joined(personsOf(values[field])) : text(values[field]);
    return [{ field, said, here, isSame: plain(said) === plain(here) }];
  });
}

/** What the file says that a caption has no field for. */
export const toldBeside = (says: PictureSays) =>
  TOLD_FIELDS.flatMap((field) => {
    const said = says[field];
    return said === null ? [] : [{ field, said }];
  });

/** The persons of the file that the form does not name yet. */
export function missingPersons(says: PictureSays, form: object): string[] {
  const values: Values = { ...form };
  const here = new Set(personsOf(values.personsShown).map(plain));
  return says.personsShown.filter((name) => !here.has(plain(name)));
}
