import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';

/** Commands as a stranger types them: what npm tells the scripts of this repository is none of theirs. */
const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/** By the Node of a major version, which `npx -p node@22` brings along; without one, by that of this process. */
const byNode = (node, command) =>
  node ? ['npx', '-y', '-p', `node@${node}`, '--', ...command] : command;

/** Runs a command to its end and returns what it said. */
export function run(command, cwd, { node, env = {} } = {}) {
  const [program, ...args] = byNode(node, command);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...ENVIRONMENT, CI: '1', ...env },
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
        : reject(new Error(`${command.join(' ')} ended with ${code}:\n${said.all.slice(-4000)}`))
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
export async function serving(command, cwd, work, { sign, node, env = {}, port }) {
  const listens = port ?? (await freePort());
  const [program, ...args] = byNode(node, command);
  const child = spawn(program, args, {
    cwd,
    detached: true,
    env: {
      ...ENVIRONMENT,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(listens),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let isOver = false;
  const over = new Promise((resolve) => child.once('close', () => resolve((isOver = true))));
  const address = `http://127.0.0.1:${listens}`;
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
