import type { Answer, Newsroom } from './newsroom';

interface ShownField extends Record<string, unknown> {
  name: string;
}

interface ShownType {
  uid: string;
  category?: string;
  info: Record<string, unknown>;
  options?: Record<string, unknown>;
  attributes: ShownField[];
  [name: string]: unknown;
}

export interface Changes {
  contentTypes?: object[];
  components?: object[];
}

/** The Content-Type Builder, asked as the admin panel asks it. */
export interface Builder {
  type(uid: string): ShownType;
  save(changes: Changes): Promise<Answer>;
}

const isFilled = (value: unknown) =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== null && value !== undefined;

/** What the panel says of each field that is there already. */
const unchanged = ({ name, ...properties }: ShownField) => ({
  action: 'update',
  name,
  properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => isFilled(value))),
});

/** What the panel leaves out of what it was shown of a type. */
const NOT_SENT = ['info', 'options', 'visible', 'restrictRelationsTo', 'attributes'];

/** A type with further fields, as the panel sends it when a developer saves. */
export const withFields = (type: ShownType, fields: Record<string, object> = {}) => ({
  action: 'update',
  ...Object.fromEntries(Object.entries(type).filter(([name]) => !NOT_SENT.includes(name))),
  ...type.options,
  ...type.info,
  attributes: [
    ...type.attributes.map(unchanged),
    ...Object.entries(fields).map(([name, properties]) => ({ action: 'create', name, properties })),
  ],
});

export async function openBuilder(newsroom: Newsroom, token: string): Promise<Builder> {
  const { body } = await newsroom.request('GET', '/content-type-builder/schema', { token });
  const shown: Record<string, ShownType> = { ...body.data.contentTypes, ...body.data.components };
  return {
    type(uid) {
      const found = shown[uid];
      if (!found) throw new Error(`The Content-Type Builder shows no ${uid}.`);
      return found;
    },
    save: ({ contentTypes = [], components = [] }) =>
      newsroom.request('POST', '/content-type-builder/update-schema', {
        token,
        data: { data: { contentTypes, components } },
      }),
  };
}
