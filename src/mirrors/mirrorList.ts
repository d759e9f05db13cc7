import type { MirrorKind } from './kinds';

/** A public Ed25519 key (RFC 8037). `kid` is its SHA-256 thumbprint (RFC 7638). */
export interface PublicKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
}

/** A mirror as readers' programs get it. */
export interface ListedMirror {
  label: string;
  kind: MirrorKind;
  platform: string | null;
  address: string;
  /** Whether a story stands at the same path there, or only the front page can be linked. */
  pathMapping: 'same-path' | 'root-only';
  /** The lowest number is offered first. */
  priority: number;
  languages: string[];
  /** `degraded`: it may be slow, of yesterday or out of reach; so says an editor or the last checks. */
  state: 'active' | 'degraded';
  /** Where it does not work: two capital letters (ISO 3166-1). */
  blockedIn: string[];
  proofUrl: string | null;
  /** When it was last checked (ISO 8601); null for one that is not checked. */
  lastChecked: string | null;
  /** ISO 8601; null for one that has no end. */
  expires: string | null;
  /** The address of the story that was asked for; null where only the front page can be linked. */
  storyAddress?: string | null;
}

/** What an outlet signs: where it can be read, and with which keys its next list will be signed. */
export interface MirrorList {
  version: 1;
  outlet: {
    slug: string;
    name: string;
    address: string | null;
    /** Addresses that it had before and that nobody took from it, the latest first; absent where there are none. */
    formerAddresses?: string[];
  };
  /** When it was signed, and until when it may be used: seconds since 1970 (NumericDate, RFC 7519). */
  iat: number;
  exp: number;
  /** The keys that sign lists now. */
  keys: PublicKey[];
  /** Thumbprints of keys that must not be believed any more. */
  revokedKeys: string[];
  /** What was asked for; absent in a whole list. */
  filter?: { country?: string; kind?: MirrorKind[] };
  /** The story whose address each mirror is given with. */
  story?: { slug: string; locale: string };
  mirrors: ListedMirror[];
}

/** A list with its signatures: the General JSON Serialization of a JWS (RFC 7515, 7.2.1). */
export interface SignedList {
  payload: string;
  signatures: Array<{ protected: string; signature: string }>;
}
