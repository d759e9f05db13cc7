import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
// Strapi makes up its name from that of the provider, where no tool sees that it is used.
import '@strapi/provider-upload-aws-s3';
import S3rver from 's3rver';

const BUCKET = 'pictures';

/** A server that speaks S3, with one bucket, and what Strapi's provider needs to keep files in it. */
export interface ObjectStorage {
  /** Where files lie for readers, without a signature. */
  address: string;
  /** Options of Strapi's upload. `ACL: 'private'` has it sign each address that editors get. */
  upload(acl: 'public-read' | 'private'): Record<string, unknown>;
  /** Names of the objects in the bucket. */
  names(): string[];
  /** Puts other bytes into an object, past Strapi, as a program of the operator's may. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** Until it is started again, nobody answers at its address. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export async function startObjectStorage(): Promise<ObjectStorage> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bucket-'));
  const listen = async (port: number) => {
    const server = new S3rver({
      address: '127.0.0.1',
      port,
      directory,
      silent: true,
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    return { server, bound: (await server.run()) as AddressInfo };
  };
  const first = await listen(0);
  let { server } = first;
  const { port } = first.bound;
  const endpoint = `http://127.0.0.1:${port}`;
  const address = `${endpoint}/${BUCKET}`;
  return {
    address,
    upload: (ACL) => ({
      provider: 'aws-s3',
      providerOptions: {
        s3Options: {
          // The pair of keys that the server knows.
          credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
          endpoint,
          region: 'us-east-1',
          forcePathStyle: true,
          params: { Bucket: BUCKET, ACL, signedUrlExpires: 900 },
        },
      },
    }),
    names: () =>
      fs
        .readdirSync(path.join(directory, BUCKET))
        .filter((name) => name.endsWith('._S3rver_object'))
        .map((name) => name.replace('._S3rver_object', '')),
    async put(name, bytes) {
      const answer = await fetch(`${address}/${name}`, {
        method: 'PUT',
        body: new Uint8Array(bytes),
      });
      if (!answer.ok) throw new Error(`${name} was not stored: ${answer.status}`);
    },
    pause: () => server.close(),
    async resume() {
      ({ server } = await listen(port));
    },
    async stop() {
      await server.close();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}
