import { onlyWith, type MirrorPermission } from '../permissions';

const OUTLET = '/mirrors/outlets/:outlet';

const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  ...further: MirrorPermission[]
) => ({ method, path, handler: `mirror-panel.${action}`, config: onlyWith('read', ...further) });

export const mirrorPanelRoutes = [
  route('GET', '/mirrors/outlets', 'outlets'),
  route('GET', OUTLET, 'outlet'),
  route('POST', `${OUTLET}/check`, 'check', 'check'),
  route('GET', `${OUTLET}/snippet`, 'snippet'),
  route('GET', `${OUTLET}/keys`, 'keys'),
  route('POST', `${OUTLET}/keys/rotate`, 'rotateKey', 'keys'),
  route('POST', `${OUTLET}/keys/:kid/revoke`, 'revokeKey', 'keys'),
];
