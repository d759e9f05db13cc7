import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import net from 'node:net';
import tls from 'node:tls';
import { SocksClient } from 'socks';

/** A way into another network: Tor, or a country to fetch from. */
export interface SocksProxy {
  host: string;
  port: number;
}

/** A proxy by its address, `socks5://host:port`, as options name it; undefined where none is named. */
export function proxyAt(address: string | undefined): SocksProxy | undefined {
  if (!address) return undefined;
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}

export interface ConnectOptions {
  /** Connects by this proxy, which also resolves the name. */
  proxy?: SocksProxy | undefined;
  /** Whether an address of the Internet protocol may be connected to; `isPublicAddress` as a rule. */
  mayConnect: (address: string) => boolean;
  signal: AbortSignal;
  /** Certificates to trust beside those of the system, in PEM. */
  ca?: string[] | undefined;
}

/** An address that is not fetched from, or that nobody answers at. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/**
 * The addresses of a name. Every one must be public: a name that leads to the operator's own network
 * beside a public one is a trap.
 */
async function resolve(
  hostname: string,
  mayConnect: (address: string) => boolean
): Promise<LookupAddress[]> {
  const addresses: LookupAddress[] = net.isIP(hostname)
    ? [{ address: hostname, family: net.isIP(hostname) }]
    : await lookup(hostname, { all: true }).catch(() => []);
  if (addresses.length === 0) throw new FetchError(`The name ${hostname} does not resolve.`);
  const inside = addresses.find(({ address }) => !mayConnect(address));
  if (inside) {
    throw new FetchError(
      `${hostname} leads to ${inside.address}, which is no public address. Nothing is fetched from there.`
    );
  }
  return addresses;
}

const connected = (socket: net.Socket, event: 'connect' | 'secureConnect', signal: AbortSignal) =>
  new Promise<void>((done, fail) => {
    const stop = () => socket.destroy(new FetchError('It does not answer in time.'));
    // For good: a socket that fails again, or when nobody waits for it, would end the process.
    socket.on('error', fail);
    socket.once(event, done);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

async function plainSocket(hostname: string, port: number, options: ConnectOptions) {
  const { proxy, mayConnect, signal } = options;
  if (!proxy) {
    const addresses = await resolve(hostname, mayConnect);
    const [first] = addresses;
    const socket = net.connect({
      host: hostname,
      port,
      // The checked addresses: a second question to the resolver could be answered otherwise.
      lookup: (_name, { all }, answer) =>
        all ? answer(null, addresses) : answer(null, first?.address ?? '', first?.family),
    });
    await connected(socket, 'connect', signal);
    return socket;
  }
  // The proxy resolves names in its own network; what is no name is checked here.
  const isInside = net.isIP(hostname) ? !mayConnect(hostname) : /(^|\.)localhost$/.test(hostname);
  if (isInside)
    throw new FetchError(`${hostname} is no public address. Nothing is fetched from there.`);
  const connecting = SocksClient.createConnection({
    proxy: { ...proxy, type: 5 },
    command: 'connect',
    destination: { host: hostname, port },
    timeout: 30_000,
  });
  const late = new Promise<never>((_done, fail) => {
    signal.addEventListener('abort', () => fail(new FetchError('It does not answer in time.')), {
      once: true,
    });
  });
  late.catch(() => connecting.then(({ socket }) => socket.destroy()).catch(() => undefined));
  const { socket } = await Promise.race([connecting, late]);
  socket.on('error', () => undefined);
  return socket;
}

/** A connection to where an address leads, and what its certificate says. */
export interface Connection {
  socket: net.Socket;
  certificateExpiresAt: Date | null;
  /** Why browsers would refuse the certificate; null for a good one, and without TLS. */
  certificateFault: string | null;
}

/**
 * Connects to the host of an address, over TLS for https.
 *
 * @throws FetchError for an address that must not or cannot be reached, with the reason
 */
export async function connect(url: URL, options: ConnectOptions): Promise<Connection> {
  const hostname = bare(url.hostname);
  const isSecure = url.protocol === 'https:';
  const port = Number(url.port) || (isSecure ? 443 : 80);
  const plain = await plainSocket(hostname, port, options);
  if (!isSecure) return { socket: plain, certificateExpiresAt: null, certificateFault: null };
  const secure = tls.connect({
    socket: plain,
    // Whom the certificate must be for.
    host: hostname,
    ...(net.isIP(hostname) ? {} : { servername: hostname }),
    // A bad certificate is a finding and no error: its end is to be shown.
    rejectUnauthorized: false,
    ...(options.ca && { ca: [...tls.rootCertificates, ...options.ca] }),
  });
  await connected(secure, 'secureConnect', options.signal);
  const certificate = secure.getPeerCertificate();
  const end = new Date(certificate.valid_to ?? '');
  return {
    socket: secure,
    certificateExpiresAt: Number.isNaN(end.getTime()) ? null : end,
    certificateFault: secure.authorized ? null : String(secure.authorizationError),
  };
}
