export { proxyAt, type SocksProxy } from './connect';
export { fetchAnswer, type FetchedAnswer, type FetchLimits } from './fetchAnswer';
export { isPublicAddress } from './publicAddress';
