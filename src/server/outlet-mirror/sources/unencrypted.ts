/** Whether what stands at an address is fetched without TLS; an onion service has its own. */
export const isUnencrypted = (address: string): boolean =>
  /^http:/i.test(address) && !/^http:\/\/[^/:]+\.onion(?:[/:]|$)/i.test(address);
