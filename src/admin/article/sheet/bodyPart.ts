/** A part of a story's body as its form holds it: a component of the dynamic zone, with its fields. */
export interface BodyPart {
  __component: string;
  [field: string]: unknown;
}
