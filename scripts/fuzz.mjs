import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInForeground } from './prepare.mjs';

/** Makes up hostile input for parsers and routes: `npm run fuzz -- [--inputs N] [--seed S]`. */
const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
process.env.TEST_INPUTS = values.inputs;
process.env.TEST_SEED = values.seed ?? String(Date.now() % 2 ** 31);
runInForeground(process.execPath, [
  fileURLToPath(new URL('test.mjs', import.meta.url)),
  'hostileInput',
  'hostileRequests',
  // So many inputs take their time.
  '--testTimeout=7200000',
]);
