import path from 'node:path';
import jsonld from 'jsonld';
import ts from 'typescript';

/** schema.org's own context, as far as our answers use it: its terms, and which of them are addresses. */
const SCHEMA_ORG = {
  '@context': {
    '@vocab': 'https://schema.org/',
    ...Object.fromEntries(
      ['url', 'contentUrl', 'thumbnailUrl', 'license', 'acquireLicensePage', 'sameAs', 'item'].map(
        (term) => [term, { '@type': '@id' }]
      )
    ),
  },
};

/** The document in expanded form; fails where a processor of JSON-LD 1.1 would drop anything. */
export const expandJsonLd = (document: object) =>
  jsonld.expand(
    document as jsonld.JsonLdDocument,
    {
      safe: true,
      documentLoader: async (url) => {
        if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`Nobody may ask for ${url}.`);
        return { documentUrl: url, document: SCHEMA_ORG };
      },
    } as jsonld.Options.Expand
  );

const ROOT = path.resolve(__dirname, '..', '..');
const FILE = path.join(ROOT, 'tests', 'support', 'answer.ts');

/**
 * What is wrong with NewsArticles by schema.org's vocabulary: each is compiled, as it was answered,
 * against the types that schema-dts makes of the vocabulary. A property that its type does not have,
 * or a value that the property does not take, is an error.
 */
export function newsArticleFaults(documents: readonly object[]): string[] {
  const source = [
    `import type { NewsArticle, WithContext } from 'schema-dts';`,
    ...documents.map(
      (document, index) =>
        `export const answer${index}: WithContext<NewsArticle> = ${JSON.stringify(document)};`
    ),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === FILE || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === FILE
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([FILE], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
