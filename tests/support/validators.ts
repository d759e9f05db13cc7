import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { memoryPages, validateXML } from 'xmllint-wasm';

const FOLDER = path.join(__dirname, 'schemas');
const read = (name: string) => fs.readFileSync(path.join(FOLDER, name), 'utf8');

/** Whether an answer is well-formed and valid, by libxml2; what is wrong with it otherwise. */
export async function xmlFaults(
  xml: string,
  schema: 'rss' | 'atom' | 'sitemap' | 'rsl'
): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'answer.xml', contents: xml },
    schema: { fileName: `${schema}.rng`, contents: read(`${schema}.rng`) },
    preload: [{ fileName: 'media.rng', contents: read('media.rng') }],
    extension: 'relaxng',
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 512 * memoryPages.MiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What is wrong with a JSON Feed, by a schema of our own over the specification's words. */
export function jsonFeedFaults(feed: unknown): string[] {
  const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true }));
  const validate = ajv.compile(JSON.parse(read('json-feed.json')) as object);
  validate(feed);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${String(message)}`
  );
}

/** What is wrong with a ninjs object, by IPTC's own schema of ninjs 3.1. */
export function ninjsFaults(object: unknown): string[] {
  // IPTC's schema names formats and keywords beside each other that Ajv's strict mode refuses.
  const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', not: {} });
  const validate = ajv.compile(JSON.parse(read('ninjs-schema_3.1.json')) as object);
  validate(object);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${String(message)} ${JSON.stringify(params)}`
  );
}
