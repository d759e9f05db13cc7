import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';

/** Bytes that still fit. */
const LEFT = 20_000;

/**
 * The file of the database cannot grow for a while, as on a disk that is full: SQLite finds out when
 * it commits. It is a limit of the process, so that nobody has to be allowed to mount a small disk.
 */
export const fullDisk: Fault = {
  name: 'the disk is full',
  weight: 4,
  databases: ['sqlite'],
  async strike({ node, databaseFile, chance, span }) {
    await pause(chance.below(span));
    node.limitFiles(fs.statSync(databaseFile).size + chance.below(LEFT));
    await pause(chance.below(span));
    node.limitFiles('unlimited');
  },
};
