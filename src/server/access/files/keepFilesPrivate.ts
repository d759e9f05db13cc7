import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { showsDraft } from '../../article';
import { holdsToken } from '../holdsToken';
import { fileByName } from './fileByName';
import { FileSignature, uploadedName } from './fileSignature';
import { hasPublicUse } from './publicUses';

/** A file as answers hold it. */
interface File {
  url?: string;
  provider?: string;
  formats?: Record<string, { url?: string } | null> | null;
}

type Sign = (file: File) => Promise<File>;

const LOCAL = 'local';

/**
 * Serves files of the Media Library that Strapi keeps on its own disk to everybody only as long as
 * something public uses them. Editors, and holders of API tokens, get signed addresses, which end by
 * themselves; the panel loads pictures without saying who asks for them.
 *
 * With another provider it is the provider that keeps them; then this does nothing but say so.
 */
export function keepFilesPrivate(strapi: Core.Strapi): void {
  const provider = strapi.config.get('plugin::upload.provider', LOCAL);
  if (provider !== LOCAL) {
    strapi.log.warn(
      `The newsroom option privateFiles has no effect on files of the upload provider "${provider}": make them private there.`
    );
    return;
  }
  const signature = new FileSignature(strapi.config.get('admin.auth.secret'));
  strapi.server.use((ctx: Context, next: Next) => serve(strapi, signature, ctx, next));
  signAddresses(strapi, signature);
}

async function serve(
  strapi: Core.Strapi,
  signature: FileSignature,
  ctx: Context,
  next: Next
): Promise<void> {
  const name = uploadedName(ctx.path);
  if (name === '') return next();
  const isSigned = signature.allows(name, ctx.URL.searchParams, new Date());
  if (!isSigned && !(await isPublic(strapi, name))) {
    // As for a file that does not exist.
    ctx.status = 404;
    return;
  }
  await next();
  if (isSigned) ctx.set('Cache-Control', 'private, no-store');
}

async function isPublic(strapi: Core.Strapi, name: string): Promise<boolean> {
  const file = await fileByName(strapi, name);
  return file !== null && hasPublicUse(strapi, file);
}

/** Whoever asks now gets addresses that end, by a link to a draft too. Outside a request nobody does. */
const isToBeSigned = (strapi: Core.Strapi): boolean => {
  const auth = strapi.requestContext.get()?.state?.auth;
  return auth?.strategy?.name === 'admin' || holdsToken({ auth }) || showsDraft(strapi);
};

function signAddresses(strapi: Core.Strapi, signature: FileSignature): void {
  const files: { signFileUrls: Sign } = strapi.plugin('upload').service('file');
  const { signFileUrls } = files;
  const signed = <Each extends { url?: string } | null>(each: Each): Each =>
    each?.url?.startsWith('/') ? { ...each, url: signature.sign(each.url, new Date()) } : each;
  files.signFileUrls = async (file) => {
    const known = await signFileUrls.call(files, file);
    if (known.provider !== LOCAL || !isToBeSigned(strapi)) return known;
    const formats = Object.entries(known.formats ?? {}).map(([size, each]) => [size, signed(each)]);
    return {
      ...signed(known),
      ...(known.formats && { formats: Object.fromEntries(formats) }),
      isUrlSigned: true,
    };
  };
  strapi.documents.use(async ({ uid }, next) => {
    const result = await next();
    if (!isToBeSigned(strapi)) return result;
    return (await signIn(strapi, uid, result, files)) as typeof result;
  });
}

/** An entry, a list of them, or what a write answers, with the addresses of the files in it signed. */
async function signIn(
  strapi: Core.Strapi,
  uid: string,
  result: unknown,
  files: { signFileUrls: Sign }
): Promise<unknown> {
  if (Array.isArray(result)) {
    return Promise.all(result.map((each) => signIn(strapi, uid, each, files)));
  }
  if (typeof result !== 'object' || result === null) return result;
  if ('entries' in result) {
    return { ...result, entries: await signIn(strapi, uid, result.entries, files) };
  }
  const getModel = strapi.getModel.bind(strapi);
  return traverseEntity(
    async ({ key, value, attribute }, { set }) => {
      if (attribute?.type !== 'media' || !value) return;
      const all = value as unknown as File | File[];
      const signed = Array.isArray(all)
        ? await Promise.all(all.map((file) => files.signFileUrls(file)))
        : await files.signFileUrls(all);
      set(key, signed as never);
    },
    { schema: strapi.getModel(uid as never), getModel },
    result as never
  );
}
