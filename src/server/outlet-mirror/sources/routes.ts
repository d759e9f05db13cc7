import { onlyWith, type MirrorPermission } from '../permissions';

const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  ...permissions: MirrorPermission[]
) => ({
  method,
  path: `/mirrors/outlets/:outlet${path}`,
  handler: `mirror-sources.${action}`,
  config: onlyWith(...permissions),
});

/** What the panel asks about sources: seen by all who see the page, decided by some. */
export const mirrorSourcesRoutes = [
  route('GET', '/sources', 'find', 'read'),
  route('POST', '/sources/read', 'read', 'read', 'sources'),
  route('POST', '/sources/held', 'decide', 'read', 'sources'),
  route('POST', '/copies/:copy/dismiss', 'dismiss', 'read', 'sources'),
];
