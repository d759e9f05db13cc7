import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREPARE = path.resolve(__dirname, '..', '..', '..', 'scripts', 'prepare.mjs');

/** A repository with one source of the host, and a compiler that notes that it was called. */
describe('what a command needs', () => {
  let root: string;
  const at = (file: string) => path.join(root, file);
  const write = (file: string, content: string, mode = 0o644) => {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    fs.writeFileSync(at(file), content, { mode });
  };
  const MADE = ['.host/config/server.js', '.host/src/index.js', '.host/src/host/demo.js'];
  /** @param files that the compiler leaves behind */
  const compilerThatMakes = (files: string[]) =>
    write(
      'node_modules/.bin/esbuild',
      `#!/usr/bin/env node
const fs = require('node:fs');
const path = require('node:path');
fs.appendFileSync('calls', 'x');
for (const file of ${JSON.stringify(files)}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'compiled');
}
`,
      0o755
    );
  const build = () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '-e',
        "import('./scripts/prepare.mjs').then(({ build, main }) => main(() => build('host')))",
      ],
      { cwd: root, encoding: 'utf8' }
    );
    return { status, stderr };
  };
  const calls = () =>
    fs.existsSync(at('calls')) ? fs.readFileSync(at('calls'), 'utf8').length : 0;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-prepare-'));
    write('scripts/prepare.mjs', fs.readFileSync(PREPARE, 'utf8'));
    write('config/server.ts', 'export default {};');
    compilerThatMakes(MADE);
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('is built once, and again when a source changes', () => {
    expect(build().status).toBe(0);
    expect(build().status).toBe(0);
    expect(calls()).toBe(1);
    write('config/server.ts', 'export default { port: 1 };');
    build();
    expect(calls()).toBe(2);
  });

  it.each([
    ['is deleted while node_modules are kept', () => fs.rmSync(at('.host'), { recursive: true })],
    ['misses a file', () => fs.rmSync(at('.host/src/index.js'))],
    ['is another build’s', () => write('.host/config/server.js', 'of another clone')],
  ])('is built again where what was built %s', (_what, spoil) => {
    build();
    spoil();
    expect(build().status).toBe(0);
    expect(calls()).toBe(2);
    expect(fs.readFileSync(at('.host/config/server.js'), 'utf8')).toBe('compiled');
  });

  it('is not taken for built where the compiler ended well and made nothing', () => {
    compilerThatMakes(['.host/config/server.js']);
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('there is no .host/src/index.js, .host/src/host/demo.js');
    expect(stderr).not.toContain('    at ');
    expect(build().status).toBe(1);
  });
});
