import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Core } from '@strapi/strapi';

interface ApiParameter {
  name: string;
  in: 'path' | 'query';
  description?: string;
  example?: unknown;
  schema: object;
}

interface ApiResponse {
  description: string;
  content?: Record<string, { schema: object; example?: unknown }>;
}

export interface ApiOperation {
  tags?: string[];
  operationId: string;
  summary?: string;
  parameters: ApiParameter[];
  responses: Record<string, ApiResponse>;
}

export interface ApiDocument {
  openapi: string;
  info: object;
  servers: object[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas: Record<string, object>; securitySchemes: object };
}

/** Has Strapi serve its OpenAPI description, made anew each time. */
export function serveOpenApi(strapi: Core.Strapi): void {
  strapi.config.set('server.openapi', {
    'content-api': { access: 'public', cache: { enabled: false } },
  });
}

/** The operations of the newsroom, named `get /articles/{id}`. */
export const operationsOf = ({ paths }: ApiDocument): Map<string, ApiOperation> =>
  new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { tags }]) => tags?.includes('newsroom'))
        .map(([method, operation]) => [`${method} ${path}`, operation] as const)
    )
  );

/** The description of the newsroom alone, the same on every machine. */
export function newsroomDocument(document: ApiDocument): object {
  const paths: Record<string, Record<string, ApiOperation>> = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    const own = Object.entries(methods).filter(([, { tags }]) => tags?.includes('newsroom'));
    if (own.length > 0) paths[path] = Object.fromEntries(own);
  }
  const schemas = new Map<string, object>();
  const follow = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(
      /"#\/components\/schemas\/([^"]+)"/g
    )) {
      const schema = document.components.schemas[name];
      if (schema === undefined || schemas.has(name)) continue;
      schemas.set(name, schema);
      follow(schema);
    }
  };
  follow(paths);
  return withoutMoments({
    openapi: document.openapi,
    info: {
      title: 'strapi-plugin-newsroom',
      version: '1',
      description:
        'The content API of a newsroom, as it is without fields and routes of an application’s own.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api', description: 'Of your own Strapi.' }],
    tags: [{ name: 'newsroom', description: 'Stories, captions, outlets and their mirrors.' }],
    security: [{}, { bearerAuth: [] }],
    paths,
    components: {
      securitySchemes: document.components.securitySchemes,
      schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  });
}

/** Without the moment at which it was made, which Strapi says for the default of `publishedAt`. */
const withoutMoments = (document: object): object =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === 'default' && typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
        ? undefined
        : value
    )
  ) as object;

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same with objects closed, so that a field which is answered and not described is a fault. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isNode(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  const isObject = inner.type === 'object' && isNode(inner.properties);
  return isObject && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** Looks at values by the schemas of a document. */
export class DocumentSchemas {
  private readonly ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    this.ajv.addSchema({ ...(closed(document) as object), $id: 'document' });
  }

  /** What is wrong with a value by a schema, which is named by its way through the document. */
  faults(value: unknown, ...way: string[]): string[] {
    const pointer = way
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    let validate = this.compiled.get(pointer);
    if (!validate) {
      validate = this.ajv.compile({ $ref: `document#/${pointer}` });
      this.compiled.set(pointer, validate);
    }
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${String(message)} ${JSON.stringify(params)}`
    );
  }
}
