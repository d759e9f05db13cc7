import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';

/** A field of a form in which others are written, in this order, as the headline is on the sheet. */
export interface HoldsFields {
  head?: EditFieldLayout[];
}

/** All fields that are written in a form, wherever they stand in it. */
export const fieldsOfForm = ({ layout }: Pick<EditLayout, 'layout'>): EditFieldLayout[] =>
  layout.flat(2).flatMap((field: EditFieldLayout & HoldsFields) => [...(field.head ?? []), field]);
