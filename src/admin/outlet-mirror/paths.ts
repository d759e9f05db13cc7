import { editPath, listPath, OUTLET, OUTLET_MIRROR } from '../uids';

/** The page of mirrors, within the admin panel. */
export const PAGE = 'plugins/newsroom/mirrors';

/** The page of one outlet. */
export const outletPath = (outlet: string): string => `/${PAGE}/${encodeURIComponent(outlet)}`;

/** Where a mirror is edited. */
export const editMirror = (mirror: string): string => editPath(OUTLET_MIRROR, mirror, null);

/** Where mirrors, and outlets, are entered. */
export const newMirror = `${listPath(OUTLET_MIRROR)}/create`;
export const newOutlet = `${listPath(OUTLET)}/create`;
