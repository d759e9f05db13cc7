import { z } from 'zod';

interface DeclaredRoute {
  path: string;
  request?: { params?: Readonly<Record<string, z.ZodType>> };
}

/**
 * A route that names the parameters of its path, for the OpenAPI description that Strapi makes of all
 * routes: it reads none out of the path itself. Each is a text; what a route answers to others, it says.
 * What a route declares already stays, but for identifiers of documents, which Strapi calls UUIDs: they are
 * CUIDs, and a program made by the description would refuse each of them.
 */
export function declareParameters<R extends DeclaredRoute>(route: R): R {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name));
  if (names.length === 0) return route;
  const params = Object.fromEntries(
    names.map((name) => [
      name,
      name === 'id' ? DOCUMENT_ID : (route.request?.params?.[name] ?? z.string().min(1)),
    ])
  );
  return { ...route, request: { ...route.request, params } };
}

/** Strapi's `documentId`: lower-case letters and digits. */
const DOCUMENT_ID = z
  .string()
  .regex(/^[a-z0-9]+$/i)
  .describe('The documentId of an entry.');
