import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses signed within one of these are alike, so that a browser loads a picture once. */
const SLOT = 15 * 60 * 1000;
const EXPIRES = 'expires';
const SIGNATURE = 'signature';

/** Signs addresses of files for a while, with HMAC-SHA256 over the path and the moment it ends. */
export class FileSignature {
  private readonly key: Buffer;

  /** @param secret that all nodes have; what else is signed with it is no signature of a file */
  constructor(secret: string) {
    this.key = createHmac('sha256', secret).update('addresses of files').digest();
  }

  /**
   * @param address `/uploads/harbour.jpg`, with or without parameters
   * @returns the address, valid for 15 to 30 minutes from now
   */
  sign(address: string, now: Date): string {
    const expires = (Math.floor(now.getTime() / SLOT) + 2) * SLOT;
    const [path = '', query = ''] = address.split('?', 2);
    const parameters = new URLSearchParams(query);
    parameters.set(EXPIRES, String(expires));
    parameters.set(SIGNATURE, this.of(uploadedName(path), expires).toString('base64url'));
    return `${path}?${parameters}`;
  }

  /** Whether a request for a file by its name, e.g. `harbour.jpg`, was signed and is so still. */
  allows(name: string, parameters: URLSearchParams, now: Date): boolean {
    const expires = Number(parameters.get(EXPIRES));
    if (!Number.isSafeInteger(expires) || expires <= now.getTime()) return false;
    const given = Buffer.from(parameters.get(SIGNATURE) ?? '', 'base64url');
    const wanted = this.of(name, expires);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private of(name: string, expires: number): Buffer {
    return createHmac('sha256', this.key).update(`${expires} ${name}`).digest();
  }
}

const FOLDER = 'uploads/';

/**
 * The name of the uploaded file that a path leads to; `''` for a path to anything else. The server for
 * static files decodes a path and resolves its dots, so a path is read here as it reads it: whatever
 * leads into the folder is in the folder.
 */
export function uploadedName(path: string): string {
  const steps: string[] = [];
  for (const step of decoded(path).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const whole = steps.join('/');
  return whole.toLowerCase().startsWith(FOLDER) ? whole.slice(FOLDER.length) : '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
