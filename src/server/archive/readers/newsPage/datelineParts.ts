/** What a dateline says. */
export interface Dateline {
  /** As printed, without the dash or colon that ends it. */
  dateline: string;
  /** The place, in ordinary letter case. */
  located: string;
  agency: string | null;
  /** Who is named in it: "【ステンビー＝山田太郎】". */
  by: string | null;
  /** The paragraph without its dateline. */
  rest: string;
}
