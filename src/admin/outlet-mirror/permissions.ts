import { OUTLET_MIRROR } from '../uids';

const permission = (name: string) => [
  { action: `plugin::newsroom.mirrors.${name}`, subject: null },
];

/** Who may see the page of mirrors; the server asks the same. */
export const READ_MIRRORS = permission('read');

/** What further can be done on it, there and in the content manager. */
export const ON_MIRRORS = [
  ...['check', 'keys', 'move', 'sources'].flatMap(permission),
  ...['create', 'update'].map((name) => ({
    action: `plugin::content-manager.explorer.${name}`,
    subject: OUTLET_MIRROR,
  })),
];
