/** A part of a story's body, as the form's dynamic zone holds it. */
export interface ZonePart {
  __component: string;
  [field: string]: unknown;
}
