import type { Core, UID } from '@strapi/strapi';

/** What has to be known of a field to read it. */
export interface Attribute {
  type: string;
  private?: boolean;
  target?: string;
  components?: readonly string[];
}

/** How a type defines a field; undefined for what is no field of it. */
export function attributeOf(strapi: Core.Strapi, uid: string, name: string): Attribute | undefined {
  const attributes = strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>;
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
