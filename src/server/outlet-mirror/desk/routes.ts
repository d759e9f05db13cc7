import { onlyWith, type MirrorPermission } from '../permissions';

const OUTLET = '/mirrors/outlets/:outlet';

const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  ...further: MirrorPermission[]
) => ({ method, path, handler: `mirrorDesk.${action}`, config: onlyWith('read', ...further) });

export const mirrorDeskRoutes = [
  route('GET', '/mirrors/outlets', 'outlets'),
  route('GET', OUTLET, 'outlet'),
  route('POST', `${OUTLET}/check`, 'check', 'check'),
  route('GET', `${OUTLET}/footer`, 'footer'),
  route('GET', `${OUTLET}/keys`, 'keys'),
  route('POST', `${OUTLET}/keys/rotate`, 'rotateKey', 'keys'),
  route('POST', `${OUTLET}/keys/:kid/revoke`, 'revokeKey', 'keys'),
];
