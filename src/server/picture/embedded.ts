/** What a picture says about itself, in the terms of IPTC Photo Metadata, as plain text. */
export interface EmbeddedMetadata {
  description: string | null;
  headline: string | null;
  creator: string | null;
  creditLine: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  /** What whoever gave the picture wants heeded, for editors: "No archive", "Embargo 6 pm". */
  instructions: string | null;
  /** Whose picture it was first, not whom to credit. */
  source: string | null;
  webStatementOfRights: string | null;
  licensorUrl: string | null;
  /** When the right to print it ends, ISO 8601: a moment, or a day, with all of which it ends. */
  rightsExpire: string | null;
  /** The day it was taken, ISO 8601. */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null;
  personsShown: string[];
  altText: string | null;
  /**
   * How the picture was made, a term of the IPTC NewsCodes "Digital Source Type", e.g.
   * `trainedAlgorithmicMedia` for one that a machine made up.
   */
  digitalSourceType: string | null;
}

/** Of a picture that says nothing, or whose metadata cannot be read. */
export const NO_METADATA: EmbeddedMetadata = {
  description: null,
  headline: null,
  creator: null,
  creditLine: null,
  copyrightNotice: null,
  usageTerms: null,
  instructions: null,
  source: null,
  webStatementOfRights: null,
  licensorUrl: null,
  rightsExpire: null,
  dateCreated: null,
  city: null,
  country: null,
  countryCode: null,
  personsShown: [],
  altText: null,
  digitalSourceType: null,
};
