import { parentPort } from 'node:worker_threads';
import { faultOf } from './faultOf.mjs';

parentPort.on('message', (pattern) => parentPort.postMessage(faultOf(pattern)));
