import { spawn } from 'node:child_process';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Commands as a stranger types them: what npm tells the scripts of this repository is none of theirs. */
const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
  STRAPI_TELEMETRY_DISABLED: 'true',
};

const nodes = new Map();

/**
 * An environment in which `node` is that of a major version, which npx brings along: the package that has the
 * headers too, so that what is compiled at installation is compiled for it. Without one it is the machine's.
 */
function environmentOf(major) {
  if (!major) return ENVIRONMENT;
  if (!nodes.has(major)) nodes.set(major, bringNode(major));
  return nodes.get(major);
}

async function bringNode(major) {
  const brought = `node-${process.platform}-${process.arch}@${major}`;
  const node = ['node', '-p', 'process.execPath'];
  const said = await run(['npx', '-y', '-p', brought, '--', ...node], os.tmpdir());
  const folder = path.dirname(said.trim());
  return {
    ...ENVIRONMENT,
    PATH: `${folder}${path.delimiter}${ENVIRONMENT.PATH}`,
    npm_config_nodedir: path.dirname(folder),
  };
}

/** Runs a command to its end and returns what it said. */
export async function run([program, ...args], cwd, { node, env = {} } = {}) {
  const around = await environmentOf(node);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...around, CI: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', all: '' };
    child.stdout.on('data', (text) => {
      said.out += text;
      said.all += text;
    });
    child.stderr.on('data', (text) => (said.all += text));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(said.out)
        : reject(
            new Error(
              `${[program, ...args].join(' ')} ended with ${code}:\n${said.all.slice(-4000)}`
            )
          )
    );
  });
}

/** Does a step of a case and says its seconds. */
export async function step(name, work) {
  const began = Date.now();
  process.stderr.write(`  ${name} …\n`);
  const made = await work();
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(1).padStart(9)} s  ${name}\n`);
  return made;
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false
  );

/** Starts an application, as `serving` does. */
export const started = ({ folder, node }, work, options = {}) =>
  serving([path.join(folder, 'node_modules', '.bin', 'strapi'), 'start'], folder, work, {
    sign: '/_health',
    node,
    ...options,
  });

/**
 * Starts a server and hands `work` its address, and a function that returns what it has said.
 *
 * @param options `sign` is a path of it that answers once it is there
 * @throws Error with what it said, where it ends before it answers
 */
export async function serving([program, ...args], cwd, work, { sign, node, env = {} }) {
  const port = await freePort();
  const around = await environmentOf(node);
  const child = spawn(program, args, {
    cwd,
    detached: true,
    env: {
      ...around,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let isOver = false;
  const over = new Promise((resolve) => child.once('close', () => resolve((isOver = true))));
  const address = `http://127.0.0.1:${port}`;
  try {
    await step('Start', async () => {
      while (!(await answers(`${address}${sign}`))) {
        if (isOver) throw new Error(output.slice(-4000));
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    });
    return await work(address, () => output);
  } finally {
    if (!isOver) process.kill(-child.pid, 'SIGTERM');
    await over;
  }
}
