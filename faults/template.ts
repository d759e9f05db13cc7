import fs from 'node:fs';
import path from 'node:path';
import { createFilledDatabase, type TestDatabase } from '../tests/support/database';
import { chanceOf } from '../tests/support/random';
import { Desk, type Expectation } from './desk/desk';
import { optionsOf } from './newsroom/options';
import { operations } from './operations';
import { Client, type Login } from './support/client';
import { NodeProcess } from './support/nodeProcess';
import type { Outside } from './support/outside';
import { emptyJournal, work } from './work';

/** What every round begins with: a newsroom that has been written to for a while. */
export interface Template {
  login: Login;
  start: Expectation;
  /** With the uploads of the pictures. */
  publicDirectory: string;
  /** A database of its own, as the newsroom left it. */
  copy(): Promise<TestDatabase>;
}

const LOGIN = { email: 'editor@example.com', password: 'Editor-0-Editor' };
const OUTLETS = [
  { name: 'Courier', sections: ['News', 'Harbour'] },
  { name: 'Islander', sections: ['Islands'] },
];
const PICTURES = 4;
const DEEDS = 40;

/** Starts a newsroom for the first time and writes to it as rounds do, but undisturbed. */
export async function makeTemplate(folder: string, outside: Outside): Promise<Template> {
  const publicDirectory = path.join(folder, 'template');
  let made: Pick<Template, 'login' | 'start'> | null = null;
  const copy = () =>
    createFilledDatabase('faults', async (database) => {
      made = await fill(database, publicDirectory, folder, outside);
    });
  await (await copy()).drop();
  if (made === null) throw new Error('No newsroom started.');
  return { ...(made as Pick<Template, 'login' | 'start'>), publicDirectory, copy };
}

async function fill(
  database: TestDatabase,
  publicDirectory: string,
  folder: string,
  outside: Outside
): Promise<Pick<Template, 'login' | 'start'>> {
  fs.mkdirSync(publicDirectory, { recursive: true });
  const node = NodeProcess.start(
    {
      ...database.environment,
      PUBLIC_DIRECTORY: publicDirectory,
      FAULTS_OPTIONS: optionsOf(outside.url),
    },
    path.join(folder, 'template.log')
  );
  try {
    return await workUndisturbed(node, outside);
  } finally {
    await node.stop();
  }
}

/**
 * Furnishes an empty newsroom and writes to it.
 *
 * @throws Error where it does not start, or is not as it should be in the end
 */
export async function workUndisturbed(
  node: NodeProcess,
  outside: Outside
): Promise<Pick<Template, 'login' | 'start'>> {
  const url = await node.listening();
  if (url === null) {
    throw new Error(`No newsroom started: ${fs.readFileSync(node.logFile, 'utf8')}`);
  }
  const { value } = await node.order({ name: 'makeToken' });
  const login: Login = { token: String(value), ...LOGIN };
  const client = new Client(url, login, (order) => node.order(order));
  await client.register();
  const desk = await furnish(client, outside);
  const theme = operations[0];
  if (!theme) throw new Error('There are no operations.');
  const journal = emptyJournal();
  await work(
    {
      desk,
      client,
      chance: chanceOf(1),
      lanes: 1,
      deeds: DEEDS,
      theme,
      isOver: () => !node.isAlive,
    },
    journal
  );
  const start = desk.expectation();
  const { value: findings, error } = await node.order({ name: 'audit', expected: start });
  if (journal.doubted > 0 || error !== undefined || (findings as unknown[]).length > 0) {
    throw new Error(
      `A newsroom that nothing struck is not as it should be.\n${journal.lines.join('\n')}\n${JSON.stringify(findings, null, 2)}\n${error ?? ''}`
    );
  }
  return { login, start };
}

/** Outlets, sections and pictures, for stories to be written in. */
async function furnish(client: Client, outside: Outside): Promise<Desk> {
  const start: Expectation = {
    stories: [],
    pictures: [],
    outlets: [],
    mirrors: [],
    captions: [],
    keys: [],
    slugs: [],
    sections: [],
  };
  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await client.call('POST', path, data);
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.data.documentId;
  };
  for (const { name, sections } of OUTLETS) {
    const address = `https://${name.toLowerCase()}.example`;
    const documentId = await make('/api/outlets', {
      name,
      language: 'en',
      address,
      articlePath: '/{section}/{slug}',
    });
    start.outlets.push({ name, documentId, possible: [{ address }] });
    start.keys.push({ name, documentId, possible: [null] });
    for (const section of sections) {
      start.sections.push(await make('/api/sections', { name: section, outlet: documentId }));
    }
  }
  // One mirror answers checks; those of operations are no sites.
  await make('/api/outlet-mirrors', {
    label: 'Site',
    outlet: start.outlets[0]?.documentId,
    address: outside.url,
    kind: 'web',
    pathMapping: 'same-path',
    state: 'active',
  });
  // Stored as they are sent, so that their bytes are known.
  await client.panel('PUT', '/upload/settings', {
    sizeOptimization: false,
    responsiveDimensions: false,
    autoOrientation: false,
  });
  const desk = new Desk(start, 't');
  for (let number = 1; number <= PICTURES; number += 1) {
    const upload = operations.find(({ name }) => name === 'upload a picture');
    const deed = upload?.plan(desk, chanceOf(number));
    if (!deed) throw new Error('There is no operation that uploads a picture.');
    deed.acknowledged(await deed.send(client));
  }
  return desk;
}
