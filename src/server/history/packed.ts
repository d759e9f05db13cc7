import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompress, constants } from 'node:zlib';
import type { StoryContent } from './storyContent';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/**
 * Stories are small: a higher level takes ten times as long for a few bytes less, and a larger window twice as
 * long for none.
 */
const parametersFor = (bytes: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** In bytes. Less is done in the time that it takes to hand it to another thread and back. */
const SMALL = 64 * 1024;

/** The content of a version as its row keeps it: JSON, by Brotli (RFC 7932), in base64. */
export async function pack(content: StoryContent): Promise<string> {
  const json = Buffer.from(JSON.stringify(content));
  const how = parametersFor(json.length);
  const packed = json.length <= SMALL ? brotliCompressSync(json, how) : await compress(json, how);
  return packed.toString('base64');
}

export const unpack = async (packed: string): Promise<StoryContent> =>
  JSON.parse((await decompress(Buffer.from(packed, 'base64'))).toString());
