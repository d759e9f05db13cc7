import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import type { HoldsFields } from '../../fieldsOfForm';
import { typeShownIn } from '../../typeShown';
import { ARTICLE } from '../../uids';
import { prefersSheet } from './preference';

/** Strapi's name for the field of ours that is laid over the body. */
const SHEET = 'plugin::newsroom.story';

/** What readers read before the story: it stands above it on the sheet. */
const HEAD = ['kicker', 'headline', 'standfirst'];

interface FormLayout {
  layout: EditLayout;
}

/** What Strapi hands on to the sheet besides what every field gets: what is written on it above the body. */
export type SheetLayout = Required<HoldsFields>;

const isBody = ({ name, type }: EditFieldLayout) => name === 'body' && type === 'dynamiczone';

/**
 * Lays the sheet over the body of a story, first of all in its form. Strapi draws a field of a dynamic zone by
 * what its attribute says when a form is laid out; schema and API know nothing of it.
 */
export function laySheet({ layout, ...rest }: FormLayout): FormLayout {
  const fields = layout.layout.flat(2);
  const body = fields.find(isBody);
  if (typeShownIn(layout) !== ARTICLE || !body || !prefersSheet()) return { layout, ...rest };
  const head = HEAD.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const isOnSheet = (field: EditFieldLayout) => field === body || head.includes(field);
  const others = layout.layout
    .map((panel) => panel.map((row) => row.filter((field) => !isOnSheet(field))))
    .map((panel) => panel.filter((row) => row.length > 0))
    .filter((panel) => panel.length > 0);
  // Strapi hands what a layout says of a field on to whatever draws it.
  const sheet: EditFieldLayout & SheetLayout = Object.assign(
    { ...body, head },
    { attribute: { ...body.attribute, customField: SHEET } }
  );
  return { ...rest, layout: { ...layout, layout: [[[sheet]], ...others] } };
}
