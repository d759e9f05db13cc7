import { onlyWith, type MirrorPermission } from '../permissions';
const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  ...permissions: MirrorPermission[]
) => ({
  method,
  path: `/mirrors/outlets/:outlet${path}`,
  handler: `mirrorLists.${action}`,
  config: onlyWith(...permissions),
});

/** What the page of mirrors asks about lists: seen by all who see the page, decided by some. */
export const mirrorListsRoutes = [
  route('GET', '/lists', 'find', 'read'),
  route('POST', '/lists/read', 'read', 'read', 'lists'),
  route('POST', '/lists/held', 'decide', 'read', 'lists'),
  route('POST', '/copies/:copy/dismiss', 'dismiss', 'read', 'lists'),
];
