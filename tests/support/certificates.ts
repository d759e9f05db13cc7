import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * A certificate for 127.0.0.1, signed by itself.
 *
 * @param days until its end; -1 for one that has ended
 */
export async function makeCertificate(days: number): Promise<Certificate> {
  const end = Date.now() + days * DAY;
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Math.min(Date.now(), end) - DAY),
    notAfterDate: new Date(end),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key, cert };
}
