/** Addresses with right check digits, made for the tests: nothing answers there. */
export const ONION_HOST = '2gs2zgqbl6wc555tifttmnkrfikrd5a74n6rcgzgp4bz53c5j5mbz4ad.onion';
export const OTHER_ONION_HOST = 'nk47d24ppuzyr5hz2wdpm3uz7vkaqdpsyrdpbzmgncyjycfbnxidqgyd.onion';

/** One piece of IPFS content by its identifier of version 0 and of version 1, and a key for names. */
export const CID_V0 = 'QmZp3TmptdJ4Ak66ekmg7Cf1QYz11DX41CE3yZma8wQ56S';
export const CID_V1 = 'bafybeifkot3p2a57nc7h4d2l2bwk4ynhfk4aew2q2aeir47ba2hsebtumm';
export const IPNS_KEY = 'k2k4r8nnyiynic3m2bjaoo3cdynjfb8ylbvhi4cq5b2vm2u1pov5uhcz';
