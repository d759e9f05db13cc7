import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Certificate {
  key: string;
  cert: string;
}

/**
 * A certificate for 127.0.0.1, signed by itself, by the openssl of the system.
 *
 * @param days until its end; -1 for one that has ended
 */
export function makeCertificate(days: number): Certificate {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-certificate-'));
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  try {
    fs.writeFileSync(file('names'), 'subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:TRUE\n');
    openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', file('key'));
    openssl('req', '-new', '-key', file('key'), '-subj', '/CN=127.0.0.1', '-out', file('request'));
    openssl(
      ...['x509', '-req', '-in', file('request'), '-signkey', file('key')],
      ...['-days', String(days), '-extfile', file('names'), '-out', file('cert')]
    );
    return {
      key: fs.readFileSync(file('key'), 'utf8'),
      cert: fs.readFileSync(file('cert'), 'utf8'),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
