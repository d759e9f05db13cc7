import type { Core, UID } from '@strapi/strapi';
import { FILE } from './uids';

/** A field as its content type or component defines it: what is read of that here. */
export interface Attribute {
  type: string;
  required?: boolean;
  private?: boolean;
  /** Of an enumeration. */
  enum?: readonly string[];
  min?: number;
  max?: number;
  regex?: string | RegExp;
  /** Of a media field. */
  multiple?: boolean;
  allowedTypes?: readonly string[];
  /** Of a component. */
  repeatable?: boolean;
  component?: string;
  /** Of a dynamic zone. */
  components?: readonly string[];
  /** Of a relation. One to entries of any type has no target. */
  relation?: string;
  target?: string;
  /** Of the side of a relation that the other type owns. */
  mappedBy?: string;
  /** Of the side that owns it: the field of the other type. */
  inversedBy?: string;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** A content type or component. */
export interface Schema {
  attributes: Attributes;
  options?: { draftAndPublish?: boolean };
}

/** Looks a content type or component up; undefined for one that does not exist. */
export type SchemaOf = (uid: string) => Schema | undefined;

export const schemasOf =
  (strapi: Core.Strapi): SchemaOf =>
  (uid) =>
    strapi.getModel(uid as UID.Schema) as unknown as Schema | undefined;

/** The fields of a content type or component; none for one that does not exist. */
export const attributesOf = (strapi: Core.Strapi, uid: string): Attributes =>
  schemasOf(strapi)(uid)?.attributes ?? {};

/** How a type defines a field; undefined for what is no field of it. */
export function attributeOf(strapi: Core.Strapi, uid: string, name: string): Attribute | undefined {
  const attributes = attributesOf(strapi, uid);
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** The type that a relation or a media field points to. */
export function relatedType({ type, target }: Attribute): string | undefined {
  return type === 'media' ? FILE : type === 'relation' ? target : undefined;
}
