/** What an export was asked for cannot be meant; the message says what to do about it. */
export class ExportRefused extends Error {
  /** By its name, too: who calls may have a class of their own, from another bundle. */
  override readonly name = 'ExportRefused';
}
