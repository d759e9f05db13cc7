/** Turns what a driver gives into what Strapi's API answers. Null stays null and never comes here. */
export type ValueReader = (stored: unknown) => unknown;

const asIs: ValueReader = (stored) => stored;
const text: ValueReader = (stored) => (typeof stored === 'string' ? stored : String(stored));

const moment = (stored: unknown): Date =>
  stored instanceof Date ? stored : new Date(stored as string | number);

const isoMoment: ValueReader = (stored) => {
  const date = moment(stored);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const milliseconds: ValueReader = (stored) => {
  const time = moment(stored).getTime();
  return Number.isNaN(time) ? null : String(time);
};

/** Early versions of Strapi 5 wrote some values as JSON within JSON. */
const json: ValueReader = (stored) => {
  if (typeof stored !== 'string') return stored;
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return stored;
  }
};

const truth: ValueReader = (stored) => {
  switch (String(stored)) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return null;
  }
};

/** The readers by the types of attributes; a type that is not here is left to Strapi. */
const READERS: ReadonlyMap<string, ValueReader> = new Map([
  ['increments', asIs],
  ['date', asIs],
  ['time', asIs],
  ['string', text],
  ['text', text],
  ['richtext', text],
  ['email', text],
  ['uid', text],
  ['enumeration', text],
  ['biginteger', text],
  ['integer', Number],
  ['float', Number],
  ['decimal', Number],
  ['boolean', truth],
  ['datetime', isoMoment],
  ['timestamp', milliseconds],
  ['json', json],
  ['blocks', json],
]);

/** How values of a type are read; undefined for types that only Strapi knows. */
export const readerOf = (type: string): ValueReader | undefined => READERS.get(type);
