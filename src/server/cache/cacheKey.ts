/** Longer addresses, and those with more parameters, are left to Strapi. */
const LONGEST = 4096;
const MOST_PARAMETERS = 200;

const HOST = /^[a-z0-9._\-[\]:]{1,255}$/i;
const ORIGIN = /^(?:null|[a-z][a-z0-9+.-]*:\/\/[a-z0-9._\-[\]:]{1,255})$/i;

/** What of a request its answer may depend on, beside its address. */
export interface Surroundings {
  host: string | undefined;
  origin: string | undefined;
  /** As a trusted proxy says, where there is one. */
  forwardedHost?: string | undefined;
  forwardedProto?: string | undefined;
}

export type Keyed = { key: string } | { reason: string };

/**
 * The name of a request, the same for two ways to write it that Strapi cannot answer differently:
 * parameters in another order, other percent-encoding. Within one parameter, such as `populate[…]`,
 * the order stays, because the answer follows it.
 *
 * @returns the key, or why there is none
 */
export function cacheKey(url: string, around: Surroundings): Keyed {
  if (url.length > LONGEST) return { reason: 'long address' };
  const start = url.indexOf('?');
  const path = start === -1 ? url : url.slice(0, start);
  const query = start === -1 ? '' : normalQuery(url.slice(start + 1));
  if (query === null || !isEncoded(path)) return { reason: 'unclear address' };
  const { host = '', origin, forwardedHost, forwardedProto } = around;
  if (!HOST.test(host)) return { reason: 'unclear host' };
  if (origin !== undefined && !ORIGIN.test(origin)) return { reason: 'unclear origin' };
  if (forwardedHost !== undefined && !HOST.test(forwardedHost)) return { reason: 'unclear host' };
  if (forwardedProto !== undefined && !/^https?$/i.test(forwardedProto)) {
    return { reason: 'unclear protocol' };
  }
  return {
    key: [
      path.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase()),
      query,
      host.toLowerCase(),
      origin ?? '',
      forwardedHost?.toLowerCase() ?? '',
      forwardedProto?.toLowerCase() ?? '',
    ].join('\n'),
  };
}

const isEncoded = (text: string) => decoded(text) !== null;

/** Null for what is no percent-encoded UTF-8, or holds what no address holds. */
function decoded(text: string): string | null {
  if (/[^\x21-\x7e]/.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A part of a query, taken apart as the parser of Strapi's queries does. */
function splitParameter(part: string): { name: string; value: string | null } | null {
  const text = part.replace(/%5B/gi, '[').replace(/%5D/gi, ']').replace(/\+/g, '%20');
  // A value starts behind `]=`, or else behind `=`.
  const bracket = text.indexOf(']=');
  const equals = bracket === -1 ? text.indexOf('=') : bracket + 1;
  const name = decoded(equals === -1 ? text : text.slice(0, equals));
  const value = equals === -1 ? null : decoded(text.slice(equals + 1));
  if (name === null || (equals !== -1 && value === null)) return null;
  // Parsers differ in where such a name ends.
  return name.includes('=') ? null : { name, value };
}

/** The name of a part of a query, decoded, brackets included; null where it cannot be told. */
export const parameterName = (part: string): string | null => splitParameter(part)?.name ?? null;

/** Null where it cannot be told what Strapi makes of it. */
function normalQuery(query: string): string | null {
  const parts = query.split('&').filter((part) => part !== '');
  if (parts.length > MOST_PARAMETERS) return null;
  const parameters: Array<{ root: string; text: string }> = [];
  for (const part of parts) {
    const parameter = splitParameter(part);
    if (parameter === null) return null;
    const { name, value } = parameter;
    parameters.push({
      root: /^[^[]*/.exec(name)?.[0] ?? '',
      text: encodeURIComponent(name) + (value === null ? '' : `=${encodeURIComponent(value)}`),
    });
  }
  // A stable sort: what stands in one parameter keeps its order.
  return parameters
    .sort((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : 0))
    .map(({ text }) => text)
    .join('&');
}
