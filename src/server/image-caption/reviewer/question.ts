import { contentDigest } from '../../text/canonicalValue';

/** A picture with its words and its story, as a reviewer is asked about them. */
export interface ReviewerQuestion {
  picture: {
    /** Of the original's bytes, in hexadecimal digits. */
    sha256: string;
    /** Where the Media Library serves it; absolute where the host names its own address. */
    url: string;
    name: string;
    /** A media type, e.g. `image/jpeg`. */
    mime: string;
    /** Pixels; null where they are not known. */
    width: number | null;
    height: number | null;
  };
  caption: {
    text: string;
    altText: string | null;
    personsShown: readonly string[];
    /** ISO 8601 */
    dateCreated: string | null;
    city: string | null;
    country: string | null;
    /** Labelled as taken for another occasion. */
    isFilePhoto: boolean;
    /** BCP 47 */
    locale: string | null;
  };
  /** Null for a caption that belongs to no story yet. */
  story: {
    headline: string;
    standfirst: string | null;
    /** Paragraphs on lines of their own; of a long story the beginning. */
    text: string;
    /** ISO 8601 */
    date: string | null;
  } | null;
}

/** What is asked, before the file is looked up: the bytes it is about, and the words. */
export interface QuestionContent extends Omit<ReviewerQuestion, 'picture'> {
  sha256: string;
}

/** The same bytes, words and story are the same question: its answer is remembered by this. */
export const questionDigest = ({ sha256, caption, story }: QuestionContent): string =>
  contentDigest({ sha256, caption: { ...caption, language: caption.locale }, story });
