import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { StoryContent } from './storyContent';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Stories are small: a higher level takes ten times as long for a few bytes less. */
const PARAMETERS = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The content of a version as its row keeps it: JSON, by Brotli (RFC 7932), in base64. */
export const pack = async (content: StoryContent): Promise<string> =>
  (await compress(Buffer.from(JSON.stringify(content)), PARAMETERS)).toString('base64');

export const unpack = async (packed: string): Promise<StoryContent> =>
  JSON.parse((await decompress(Buffer.from(packed, 'base64'))).toString());
