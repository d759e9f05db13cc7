/**
 * The part of IPTC ninjs 3.1 that the newsroom fills, by the names of its schema, which takes no
 * others (http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json).
 */
export interface NinjsObject {
  standard?: { name: 'ninjs'; version: string; schema: string };
  uri: string;
  type: 'text' | 'picture' | 'composite';
  representationType?: 'full' | 'partial';
  profile?: string;
  /** Times are `date-time` of RFC 3339. */
  firstCreated?: string;
  versionCreated?: string;
  contentCreated?: string;
  pubStatus?: 'usable';
  urgency?: number;
  copyrightNotice?: string;
  usageTerms?: string;
  digitalSourceType?: { uri: string };
  language?: string;
  headlines?: NinjsText[];
  descriptions?: NinjsText[];
  bodies?: Array<NinjsText & { charCount?: number; wordCount?: number }>;
  people?: NinjsConcept[];
  places?: NinjsConcept[];
  subjects?: NinjsConcept[];
  infoSources?: Array<Pick<NinjsConcept, 'name' | 'uri'> & { role: string }>;
  genres?: Array<{ name: string; uri: string }>;
  title?: string;
  by?: string;
  slugline?: string;
  located?: string;
  renditions?: NinjsRendition[];
  associations?: NinjsAssociation[];
  altIds?: Array<{ role: string; value: string }>;
  rightsInfo?: { linkedRights: string };
}

export interface NinjsText {
  role: string;
  contentType: string;
  value: string;
}

export interface NinjsConcept {
  name?: string;
  rel?: string;
  /** A URI by RFC 3986. */
  uri?: string;
  /** An identifier that is no URI. */
  literal?: string;
}

export interface NinjsRendition {
  name: string;
  href: string;
  contentType?: string;
  width?: number;
  height?: number;
  sizeInBytes?: number;
}

export type NinjsAssociation = NinjsObject & {
  name: string;
  /** What it is to the object that it is associated with. */
  rel: string;
};

export const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;
