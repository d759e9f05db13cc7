import { passOn } from '../passOn';

/** The signed list of mirrors, which readers' browsers look for at this site and at each mirror of it. */
export const GET = passOn((outlet) => `/outlets/${outlet}/mirrors.jws`);
