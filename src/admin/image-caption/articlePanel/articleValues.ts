import { storyApart, withCaptions } from '../changes/saveWithStory';

type Values = Record<string, unknown>;

interface Relation {
  id?: unknown;
  documentId?: unknown;
  apiData?: { id?: unknown; documentId?: unknown };
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** What the form holds of a relation, in the words of Strapi's API. */
function asRelation(item: unknown): { id: unknown; documentId: unknown } {
  const { id, documentId, apiData }: Relation = isObject(item) ? item : {};
  return { id: id ?? apiData?.id, documentId: documentId ?? apiData?.documentId };
}

const listed = (value: unknown) => (Array.isArray(value) ? value.map(asRelation) : []);

/** The relations of a story by which it is checked. */
const CHECKED = ['captions', 'section', 'outlet'];

/** The form's values with what is added to relations and taken off named as Strapi's API names it. */
export function articleValues(form: object): Values {
  const { fields, held } = storyApart({ ...form });
  const values: Values = withCaptions({ fields, held });
  for (const name of CHECKED) {
    const change = values[name];
    if (!isObject(change) || Array.isArray(change)) continue;
    values[name] = { connect: listed(change.connect), disconnect: listed(change.disconnect) };
  }
  return values;
}
