import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { answer, slug, token, url } from './asked.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// Recipes of the documentation are made beside it.
const made = path.join(ROOT, '.made', 'graphql');
fs.rmSync(made, { recursive: true, force: true });
fs.mkdirSync(made, { recursive: true });

// Strapi tells its schema to those who hold a token, once it is in production.
const headers = { Authorization: `Bearer ${token}` };
const told = await new GraphQLClient(`${url}/graphql`, { headers }).request(
  getIntrospectionQuery()
);
const schema = parse(printSchema(buildClientSchema(told)));
const source = path.join(ROOT, 'graphql', 'story.graphql');
const code = await codegen({
  schema,
  documents: [{ location: source, document: parse(fs.readFileSync(source, 'utf8')) }],
  filename: 'story.ts',
  config: { useTypeImports: true },
  plugins: [{ typescript: {} }, { operations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescript, operations, typedDocumentNode },
});
fs.writeFileSync(path.join(made, 'story.ts'), code);
fs.copyFileSync(path.join(ROOT, 'graphql', 'page.ts'), path.join(made, 'page.ts'));
fs.writeFileSync(path.join(made, 'package.json'), '{ "type": "module" }');
const compilerOptions = {
  ...{ strict: true, target: 'es2022', module: 'node16', skipLibCheck: true },
  ...{ types: [], lib: ['es2022', 'dom'] },
};
const project = JSON.stringify({ compilerOptions, files: ['page.ts'] });
fs.writeFileSync(path.join(made, 'tsconfig.json'), project);

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', made]);
if (status !== 0) throw new Error(`What was generated does not compile.\n${stdout}`);
const { page } = await import(pathToFileURL(path.join(made, 'page.js')).href);
answer({ here: await page(url, slug), nowhere: await page(url, 'nosuch') });
