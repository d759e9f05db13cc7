import { z } from 'zod';

/** A JSON Schema (2020-12), which OpenAPI 3.1 takes as it is. */
export type JsonSchema = Record<string, unknown>;

/** Schemas that others refer to, by their names. */
export type NamedSchemas = Record<string, JsonSchema>;

export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value with each object in it passed through a function, the innermost first. */
export function mapObjects(value: unknown, map: (object: JsonSchema) => JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((each) => mapObjects(each, map));
  if (!isObject(value)) return value;
  return map(
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapObjects(each, map)]))
  );
}

/**
 * A schema of zod as JSON Schema. What has an `id` in its metadata is named and referred to. Objects are
 * open: a later version may answer more.
 *
 * @param named gets what is referred to
 */
export function jsonSchemaOf(schema: z.ZodType, named: NamedSchemas): JsonSchema {
  const { $defs = {}, properties } = z.toJSONSchema(z.object({ root: schema }), {
    io: 'output',
    override({ jsonSchema }) {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // The format says it, and in fewer characters.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  const referred = (each: unknown) =>
    mapObjects(each, (object) =>
      typeof object.$ref === 'string'
        ? { ...object, $ref: object.$ref.replace('#/$defs/', '#/components/schemas/') }
        : object
    ) as JsonSchema;
  for (const [name, each] of Object.entries($defs)) named[name] = referred(each);
  return referred(properties?.root);
}
