import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SCRIPTS = path.resolve(__dirname, '..', '..', '..', 'scripts');

/** What a function of a script answers to each of `given`; the scripts are modules, which jest does not load. */
function answersOf(file: string, name: string, ...given: unknown[][]): unknown[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { ${name} } from ${JSON.stringify(path.join(SCRIPTS, file))};
       const answers = [];
       for (const given of JSON.parse(process.argv[1])) answers.push(await ${name}(...given));
       console.log(JSON.stringify(answers));`,
      JSON.stringify(given),
    ],
    { encoding: 'utf8' }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('short names of what is local', () => {
  const OUTER = `
    function readStory(headline) {
      const refuseStory = (reason) => { throw new Error(reason + headline); };
      class StoryReader { read() { refuseStory('no: '); } }
      new StoryReader().read();
    }
    const tellStory = (words) => readStory(words);
    tellStory('Storm');`;
  const COMMAND = '#!/usr/bin/env node\nconsole.log(1);\n';
  const [outer = '', command = ''] = answersOf(
    'bundle/shortLocals.mjs',
    'shortLocals',
    [OUTER],
    [COMMAND]
  ).map(String);

  it('leave the names of functions and classes in the trace of an error', () => {
    const { stack = '' } = thrownBy(outer);
    expect(stack).toMatch(/no: Storm/);
    for (const name of ['refuseStory', 'StoryReader.read', 'readStory', 'tellStory'])
      expect(stack).toContain(name);
    expect(outer).not.toContain('headline');
  });

  it('have each statement at the top on a line of its own', () => {
    expect(outer.trimEnd().split('\n')).toHaveLength(3);
  });

  it('keep the first line of a command', () => {
    expect(command).toBe(COMMAND);
  });
});

function thrownBy(code: string): Error {
  try {
    new Function(code)();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

describe('texts of a language in the package', () => {
  const english = { 'desk.title': 'Desk', 'desk.empty': 'Nothing here', 'desk.more': 'More' };
  const inOrder = (texts: Record<string, string>) =>
    String(answersOf('bundle/inOrderOf.mjs', 'inOrderOf', [english, texts, 'de.json'])[0]);
  const readBack = (code: string) =>
    new Function('english', code.replace(/^import .*$/m, '').replace('export default', 'return'))(
      english
    );

  it('are read as they were written, whatever their order', () => {
    const texts = { 'desk.more': 'Mehr', 'desk.title': 'Pult' };
    expect(readBack(inOrder(texts))).toEqual(texts);
  });

  it('may have none that English has not', () => {
    expect(() => inOrder({ 'desk.titel': 'Pult' })).toThrow(/de\.json.*desk\.titel/);
  });
});

describe('the files of the package', () => {
  const misplaced = (...lists: string[][]) =>
    answersOf('package/contents.mjs', 'misplaced', ...lists.map((files) => [files])) as string[][];
  const [lacking = []] = misplaced([]);
  const needed = lacking.map((line) => /lacks (.+)\.$/.exec(line)?.[1] ?? '');

  it('are those that its entries need, with what they share', () => {
    expect(needed).toContain('dist/server/index.js');
    expect(misplaced([...needed, 'dist/shared/chunk-KVCKG422.js'])).toEqual([[]]);
  });

  it('are no others, and not fewer', () => {
    const strays = ['dist/server/index.js.map', 'src/server/index.ts', 'docs/images/site.png'];
    expect(misplaced([...needed, ...strays], needed.slice(1))).toEqual([
      strays.map((file) => `${file} does not belong into the package.`),
      [`The package lacks ${needed[0]}.`],
    ]);
  });
});
