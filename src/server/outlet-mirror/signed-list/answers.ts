import { z } from 'zod';
import { MIRROR_KINDS } from '../../../mirrors/kinds';
import type { MirrorList, SignedList } from '../../../mirrors/mirrorList';
import {
  BAD_PARAMETERS,
  fileAnswer,
  MOVED_FILE,
  NOT_FOUND,
  refusal,
  type RouteAnswer,
  type RouteAnswers,
} from '../../http';

export const MIRROR_LIST: z.ZodType<MirrorList> = z
  .object({
    version: z.literal(1),
    outlet: z.object({
      slug: z.string(),
      name: z.string(),
      address: z.string().nullable(),
      formerAddresses: z.array(z.string()).exactOptional(),
    }),
    iat: z.number().describe('When it was signed: seconds since 1970.'),
    exp: z.number().describe('Until when it may be used: seconds since 1970.'),
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        kid: z.string().describe('Its SHA-256 thumbprint (RFC 7638).'),
      })
    ),
    revokedKeys: z.array(z.string()),
    filter: z
      .object({
        country: z.string().exactOptional(),
        kind: z.array(z.enum(MIRROR_KINDS)).exactOptional(),
      })
      .exactOptional(),
    story: z.object({ slug: z.string(), locale: z.string() }).exactOptional(),
    mirrors: z.array(
      z.object({
        label: z.string(),
        kind: z.enum(MIRROR_KINDS),
        platform: z.string().nullable(),
        address: z.string(),
        pathMapping: z.enum(['same-path', 'root-only']),
        priority: z.number().describe('The lowest is offered first.'),
        languages: z.array(z.string()),
        state: z.enum(['active', 'degraded']),
        blockedIn: z.array(z.string()).describe('Two capital letters each (ISO 3166-1).'),
        proofUrl: z.string().nullable(),
        lastChecked: z.string().nullable(),
        expires: z.string().nullable(),
        storyAddress: z.string().nullable().exactOptional(),
      })
    ),
  })
  .meta({ id: 'NewsroomMirrorList', description: 'Where an outlet can be read.' });

export const SIGNED_LIST: z.ZodType<SignedList> = z
  .object({
    payload: z.string().describe('The list, in base64url.'),
    signatures: z.array(z.object({ protected: z.string(), signature: z.string() })),
  })
  .meta({ id: 'NewsroomSignedMirrorList', description: 'A list with its signatures (RFC 7515).' });

export const BYPASS = z
  .object({
    version: z.literal('2.0'),
    sites: z.array(
      z.object({
        main_domain: z.string(),
        available_alternatives: z.array(
          z.object({
            proto: z.string(),
            type: z.string(),
            created_at: z.string(),
            updated_at: z.string(),
            url: z.string(),
          })
        ),
      })
    ),
  })
  .meta({ id: 'NewsroomBypassList', description: 'The format of Bypass Censorship, version 2.' });

const FILES: Readonly<Record<string, RouteAnswer>> = {
  'mirrors.json': {
    ...fileAnswer('The list.', { 'application/json': MIRROR_LIST }),
    headers: { 'X-JWS-Signature': 'A detached signature of the body for each key (RFC 7797).' },
  },
  'mirrors.jws': fileAnswer('The list, signed.', { 'application/jose+json': SIGNED_LIST }),
  'mirrors.txt': fileAnswer('An address a line, the best first.', { 'text/plain': z.string() }),
  'mirrors.html': fileAnswer('A list for the footer of a page.', { 'text/html': z.string() }),
  'mirrors.bypass.json': fileAnswer('Copies of the site.', { 'application/json': BYPASS }),
};

/** What the address of a list answers. @param file as it is called in the address */
export const listAnswers = (file: string): RouteAnswers => ({
  ...(FILES[file] && { 200: FILES[file] }),
  301: MOVED_FILE,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
  503: refusal('The list cannot be signed now.', {
    status: 503,
    name: 'ServiceUnavailableError',
    message: 'The list of mirrors cannot be signed now. Try again later.',
  }),
});
