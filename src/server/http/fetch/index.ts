export { proxyAt, type SocksProxy } from './connect';
export { fetchAnswer, decodedText, type FetchedAnswer, type FetchLimits } from './fetchAnswer';
export { isPublicAddress } from './publicAddress';
