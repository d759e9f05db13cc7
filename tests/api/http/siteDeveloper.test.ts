/** @database any */

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { loadSampleNewsroom } from '../../../src/host/sampleNewsroom';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { newsroomDocument, serveOpenApi } from '../../support/openApi';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const DOCUMENT = path.join(ROOT, 'docs', 'openapi.json');
const READING = path.join(ROOT, 'docs', 'reading.md');
const SAMPLE = path.join(ROOT, 'examples', 'sample-newsroom');

const run = promisify(execFile);

/** The program of the page on reading, without the types that it would be made with. */
function documentedProgram(): string {
  const program = /```ts\n(import createClient[\s\S]*?)```/.exec(fs.readFileSync(READING, 'utf8'));
  return program?.[1] ?? '';
}

describe('what the developer of a site is given', () => {
  let newsroom: Newsroom;
  let folder: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true },
      configure: serveOpenApi,
    });
    await loadSampleNewsroom(newsroom.strapi, SAMPLE, () => undefined);
    // Below the packages that the program imports.
    fs.mkdirSync(path.join(ROOT, 'node_modules', '.cache'), { recursive: true });
    folder = fs.mkdtempSync(path.join(ROOT, 'node_modules', '.cache', 'typed-client-'));
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await newsroom.stop();
  });

  it('has the description of the present routes in docs; npm run openapi writes it', async () => {
    const { body } = await newsroom.read('/api/openapi.json');
    const made = `${JSON.stringify(newsroomDocument(body), null, 1)}\n`;
    if (process.env.NEWSROOM_WRITE_OPENAPI === '1') fs.writeFileSync(DOCUMENT, made);
    expect(fs.readFileSync(DOCUMENT, 'utf8')).toBe(made);
  });

  describe('writes a program with types that are made of the description', () => {
    /** What the compiler has to say of a program beside the types. */
    function faultsOf(program: string): string[] {
      const file = path.join(folder, 'program.ts');
      fs.writeFileSync(file, program);
      const compiled = ts.createProgram([file], {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        types: [],
      });
      return ts
        .getPreEmitDiagnostics(compiled)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    }

    beforeAll(async () => {
      const command = path.join(ROOT, 'node_modules', '.bin', 'openapi-typescript');
      await run(command, [DOCUMENT, '-o', path.join(folder, 'newsroom.ts')]);
    });

    it('which the compiler takes, and which says at run time what it is typed to', async () => {
      const program = documentedProgram();
      expect(faultsOf(program)).toEqual([]);
      const script = ts
        .transpile(program, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 })
        .replace('https://cms.example.com/api', `${newsroom.url}/api`);
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
        cwd: ROOT,
      });
      const { body } = await newsroom.read('/api/articles/by-slug/mill-street-flood?locale=en');
      expect(stdout.trim()).toBe(`${body.data.headline} ${body.data.captionPlaces.lead}`);
    });

    it('which the compiler refuses where it asks for what is not there', () => {
      const program = documentedProgram();
      const wrong = [
        program.replace("{ slug: 'mill-street-flood' }", '{}'),
        program.replace('/articles/by-slug/{slug}', '/articles/by-name/{slug}'),
        program.replace('data.data.headline', 'data.data.title'),
        program.replace('captionPlaces.lead', 'captionPlaces.lead.length'),
      ];
      for (const each of wrong) {
        expect(each).not.toBe(program);
        expect(faultsOf(each).length).toBeGreaterThan(0);
      }
    });
  });
});
