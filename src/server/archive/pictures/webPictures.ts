import { fetchAnswer, isPublicAddress } from '../../http';
import { isUrl } from '../../input/isUrl';
import { LARGEST_PICTURE } from './filePictures';
import type { OpenedPicture, PictureSource } from './pictureSource';

/** For one picture, redirects included; in milliseconds. */
const PATIENCE = 30_000;
const ASKED_AS = { 'User-Agent': 'newsroom-import', Accept: 'image/*,*/*;q=0.5' };

/** The last piece of an address, as it was meant where it can be decoded. */
function nameIn({ pathname }: URL): string {
  const name = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function download(
  url: URL,
  mayConnect: (address: string) => boolean
): Promise<OpenedPicture> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const { status, bytes, isCut, certificateFault, finalUrl } = await fetchAnswer(url, {
      headers: ASKED_AS,
      maxBytes: LARGEST_PICTURE,
      maxRedirects: 5,
      mayConnect,
      signal: stop.signal,
    });
    if (certificateFault)
      return { fault: `The certificate of ${url.host} is no good: ${certificateFault}` };
    if (status !== 200) return { fault: `${url.href} answers ${status}.` };
    if (isCut) return { fault: `${url.href} is larger than ${LARGEST_PICTURE / 1024 / 1024} MB.` };
    return { bytes, name: nameIn(finalUrl) };
  } catch (error) {
    if (stop.signal.aborted)
      return { fault: `${url.href} does not answer within ${PATIENCE / 1000} seconds.` };
    return { fault: `${url.href}: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/**
 * Pictures by their addresses on the web. None is fetched from the networks of whoever imports.
 * @param mayConnect which addresses of the Internet protocol may be connected to
 */
export const webPictures = (
  mayConnect: (address: string) => boolean = isPublicAddress
): PictureSource => ({
  async open({ url }) {
    if (url === null || !isUrl(url) || !/^https?:/i.test(url)) {
      return { fault: 'It has no address on the web.' };
    }
    return download(new URL(url), mayConnect);
  },
});
