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

/** The form's values with the captions that are added and taken off named as Strapi's API names them. */
export function articleValues(form: object): Values {
  const values: Values = { ...form };
  const { captions } = values;
  if (!isObject(captions) || Array.isArray(captions)) return values;
  return {
    ...values,
    captions: { connect: listed(captions.connect), disconnect: listed(captions.disconnect) },
  };
}
