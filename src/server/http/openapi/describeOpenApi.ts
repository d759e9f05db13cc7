import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { exchange } from '../../strapi/exchange';
import { requireOfStrapi } from '../../strapi/strapiModule';
import {
  NO_TOKEN,
  NOT_ALLOWED,
  NOT_MODIFIED,
  type AnswerSchema,
  type RouteAnswer,
  type RouteAnswers,
} from './answers';
import { jsonSchemaOf, mapObjects, type JsonSchema, type NamedSchemas } from './jsonSchema';

/** A route as the description is to have it. */
interface DescribedRoute {
  method: string;
  /** Whole, below the API. */
  path: string;
  /** What it does, in a few words. */
  summary?: string | undefined;
  answers?: RouteAnswers | undefined;
  /** Whether its answers may be kept, and are asked for again with their ETag. */
  isKept: boolean;
}

interface Parameter extends JsonSchema {
  name: string;
  schema?: JsonSchema;
}

interface Operation extends JsonSchema {
  summary?: string;
  parameters?: Parameter[];
  responses?: Record<string, unknown>;
}

interface OpenApiDocument {
  paths: Record<string, Record<string, Operation | undefined>>;
  components: { schemas: NamedSchemas };
}

type Generate = (strapi: Core.Strapi, options?: object) => { document: OpenApiDocument };

type RoutesOf = (strapi: Core.Strapi) => readonly DescribedRoute[];

/**
 * Gives the newsroom's operations in the OpenAPI description that Strapi writes and serves what their
 * routes say of themselves: summaries, every answer with its status and schema, and examples.
 */
export function describeOpenApi(strapi: Core.Strapi, routesOf: RoutesOf): void {
  const openApi = requireOfStrapi(strapi)('@strapi/openapi') as { generate: Generate };
  exchange(openApi, 'generate', (generate) => (asked, options) => {
    const made = generate(asked, options);
    describeRoutes(asked, made.document, routesOf(asked));
    return made;
  });
}

function describeRoutes(
  strapi: Core.Strapi,
  { paths, components }: OpenApiDocument,
  routes: readonly DescribedRoute[]
): void {
  const named: NamedSchemas = {};
  for (const route of routes) {
    const item = paths[route.path.replace(/:(\w+)/g, '{$1}')];
    const operation = item?.[route.method.toLowerCase()];
    if (!item || !operation) continue;
    item[route.method.toLowerCase()] = withoutDialect({
      ...operation,
      ...(route.summary !== undefined && { summary: route.summary }),
      parameters: (operation.parameters ?? []).map(withDescription),
      ...(route.answers && { responses: responsesOf(strapi, route, named) }),
    }) as Operation;
  }
  Object.assign(components.schemas, named);
  leaveOutUnused(paths, components.schemas);
}

/** What Strapi writes into a schema stands beside it in a parameter. */
function withDescription(parameter: Parameter): Parameter {
  const { description, examples, ...schema } = parameter.schema ?? {};
  const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
  return {
    ...parameter,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    schema,
  };
}

/** The document has one dialect, which it need not say at each schema. */
const withoutDialect = (value: unknown): unknown =>
  mapObjects(value, ({ $schema: _dialect, ...rest }) => rest);

function responsesOf(
  strapi: Core.Strapi,
  { answers = {}, isKept }: DescribedRoute,
  named: NamedSchemas
): Record<string, unknown> {
  const all: RouteAnswers = {
    401: NO_TOKEN,
    403: NOT_ALLOWED,
    ...(isKept && { 304: NOT_MODIFIED }),
    ...answers,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([status, answer]) =>
      answer ? [[status, responseOf(strapi, answer, named)] as const] : []
    )
  );
}

function responseOf(
  strapi: Core.Strapi,
  { description, content, headers, example }: RouteAnswer,
  named: NamedSchemas
): JsonSchema {
  const schemaOf = (schema: AnswerSchema) =>
    schema instanceof z.ZodType ? jsonSchemaOf(schema, named) : schema(strapi, named);
  return {
    description,
    ...(headers && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, says]) => [
          name,
          { description: says, schema: { type: 'string' } },
        ])
      ),
    }),
    ...(content && {
      content: Object.fromEntries(
        Object.entries(content).map(([type, schema]) => [
          type,
          {
            schema: schemaOf(schema),
            ...(example !== undefined && type === 'application/json' && { example }),
          },
        ])
      ),
    }),
  };
}

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/** Takes out schemas of Strapi's that described the newsroom's answers, and that nothing refers to any more. */
function leaveOutUnused(paths: OpenApiDocument['paths'], schemas: NamedSchemas): void {
  const used = new Set<string>();
  const follow = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(REFERENCE)) {
      if (used.has(name)) continue;
      used.add(name);
      if (schemas[name]) follow(schemas[name]);
    }
  };
  follow(paths);
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name];
}
