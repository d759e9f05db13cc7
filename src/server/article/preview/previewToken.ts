import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { jwtVerify, SignJWT } from 'jose';

/** What a link lets its reader see: one language of one draft. */
export interface PreviewGrant {
  documentId: string;
  locale: string;
  /** Which of its captions; all of them without. */
  captions?: readonly string[] | undefined;
  /** Whether it was given while the story was withdrawn, by somebody who may withdraw stories. */
  isWithdrawn: boolean;
}

const ALGORITHM = 'HS256';
const AUDIENCE = 'newsroom-preview';

/** Signs links to drafts for a while, with a secret that all nodes have; nothing else is signed with it. */
export class PreviewTokens {
  private readonly key: Uint8Array;

  constructor(strapi: Core.Strapi) {
    const secret: string = strapi.config.get('admin.auth.secret');
    this.key = createHmac('sha256', secret).update('previews of stories').digest();
  }

  sign({ documentId, locale, captions, isWithdrawn }: PreviewGrant, until: Date): Promise<string> {
    return new SignJWT({ locale, captions, isWithdrawn })
      .setProtectedHeader({ alg: ALGORITHM })
      .setAudience(AUDIENCE)
      .setSubject(documentId)
      .setExpirationTime(until)
      .sign(this.key);
  }

  /** @returns null for a token that is none of ours, was changed, or has expired */
  async read(token: string): Promise<PreviewGrant | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: [ALGORITHM],
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp'],
      });
      const { sub = '', locale, captions, isWithdrawn } = payload;
      return {
        documentId: sub,
        locale: String(locale),
        ...(Array.isArray(captions) && { captions: captions.map(String) }),
        isWithdrawn: isWithdrawn === true,
      };
    } catch {
      return null;
    }
  }
}
