import fs from 'node:fs/promises';
import { Command } from 'commander';
import { MirrorRefusal, verifyList, type Verified } from '../../mirrors';
import { isValues } from '../../mirrors/shape';
import { verifyByNode } from '../../server/outlet-mirror/sources/formats';
import { verifyDetached } from './detached';

interface Options {
  key?: string[];
  signature?: string;
  json?: boolean;
}

const UNREACHABLE = 1;
const REFUSED = 2;

const LONGEST = 10_000_000;

interface SignedText {
  text: string;
  signature: string | null;
}

async function read(source: string): Promise<SignedText> {
  if (!/^https?:\/\//.test(source))
    return { text: await fs.readFile(source, 'utf8'), signature: null };
  const response = await fetch(source, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${source} answers ${response.status}.`);
  const bytes: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    bytes.push(chunk);
    length += chunk.byteLength;
    if (length > LONGEST) throw new Error(`${source} is longer than ${LONGEST} bytes.`);
  }
  return {
    text: Buffer.concat(bytes).toString(),
    signature: response.headers.get('x-jws-signature'),
  };
}

/** The keys a list names itself: what shows that nobody changed it, and not who made it. */
function keysNamedIn(text: string): string[] {
  try {
    const signed: unknown = JSON.parse(text);
    const payload = isValues(signed) && typeof signed.payload === 'string' ? signed.payload : '';
    const list: unknown = JSON.parse(
      Buffer.from(payload || (text.split('.')[1] ?? ''), 'base64url').toString()
    );
    const keys: unknown[] = isValues(list) && Array.isArray(list.keys) ? list.keys : [];
    return keys.flatMap((key) => (isValues(key) && typeof key.kid === 'string' ? [key.kid] : []));
  } catch {
    return [];
  }
}

async function verified({ text, signature }: SignedText, options: Options): Promise<Verified> {
  const detached = options.signature ?? signature;
  return detached
    ? verifyDetached(text, detached, options.key ?? null)
    : verifyList(text, options.key ?? keysNamedIn(text), verifyByNode);
}

const day = (seconds: number) => new Date(seconds * 1000).toISOString();

function describe({ list, kid }: Verified, compared: boolean): string {
  const lines = [
    `Verified: the list of ${list.outlet.name} was signed by ${kid}`,
    `  signed       ${day(list.iat)}`,
    `  good until   ${day(list.exp)}`,
    ...(list.filter
      ? ['  This is only a part of the list: it was asked for by country or kind.']
      : []),
    ...list.mirrors.map(({ kind, address }) => `  ${kind.padEnd(13)}${address}`),
    ...(compared
      ? []
      : [
          'Whose key that is was not compared. Ask the newsroom for its key, and run this again with --key.',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

async function verifyCommand(source: string, options: Options): Promise<void> {
  let result: Verified;
  try {
    result = await verified(await read(source), options);
    if (result.list.exp * 1000 <= Date.now()) {
      throw new MirrorRefusal('expired', `The list was good until ${day(result.list.exp)}.`);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof MirrorRefusal ? error.reason : 'unreachable';
    if (options.json) process.stdout.write(`${JSON.stringify({ error: { reason, message } })}\n`);
    process.stderr.write(`Not verified: ${message} (${reason})\n`);
    process.exit(error instanceof MirrorRefusal ? REFUSED : UNREACHABLE);
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...result, compared: Boolean(options.key) }, null, 2)}\n`
      : describe(result, Boolean(options.key))
  );
  process.exit(0);
}

/** `newsroom mirrors verify <url|file>`: whether a list of mirrors is as its outlet signed it. */
export const verifyListCommand = (): Command =>
  new Command('verify')
    .description('Checks the signature of a list of mirrors and shows what it holds.')
    .argument('<source>', 'mirrors.jws or mirrors.json: an address or a file')
    .option('--key <thumbprint...>', "the outlet's keys, as the newsroom gives them out")
    .option('--signature <jws>', 'the detached signature of a mirrors.json that is a file')
    .option('--json', 'print one JSON object')
    .action(verifyCommand);
