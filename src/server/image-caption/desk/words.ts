import { createHash } from 'node:crypto';

/** The same words, however they are spaced and in whatever case, have the same digest. */
export const wordsDigest = (caption: string | null): string =>
  createHash('sha256')
    .update((caption ?? '').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim())
    .digest('hex');
