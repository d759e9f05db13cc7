/** Where a caption places its picture. */
export interface FoundPlace {
  city: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null;
}

export interface PlaceContext {
  locale?: string;
  /** Where the caption's date stands: the wires write place and date side by side. */
  date?: { start: number; end: number } | null;
}

/** A place that a caption names, with how surely it is the scene. */
export interface PlaceCandidate extends FoundPlace {
  score: number;
  at: number;
}
