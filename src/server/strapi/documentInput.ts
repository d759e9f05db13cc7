import type { Modules, UID } from '@strapi/strapi';

/**
 * Fields for a write by the Document Service. Its types leave out null, by which the service itself
 * empties a field; this is the one place that knows better.
 */
export const documentInput = <Type extends UID.ContentType>(
  _type: Type,
  fields: Record<string, unknown>
) => fields as Modules.Documents.Params.Data.Input<Type>;
