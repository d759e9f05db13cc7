import type { Finding, Severity } from '../../../../types/caption-review';
import type { CaptionFields, CaptionUnderTest, CheckedPicture, OtherCaption } from './caption';
import type { StoryUnderTest } from './reading/storyReading';

/** What a check of a project's own is given of a caption: plain values, as they stand or are typed. */
export interface CaptionToCheck {
  text: string;
  /** The fields beside its text. */
  fields: CaptionFields;
  /** Null where the caption has none. */
  picture: CheckedPicture | null;
  /** Null where the caption belongs to no story, or to one that the editor may not read. */
  story: StoryUnderTest | null;
  /** The other captions of the story. */
  siblings: readonly OtherCaption[];
  /** Captions of other stories with this picture or these words. */
  uses: readonly OtherCaption[];
  /** The time of the check, ISO 8601. */
  now: string;
}

/** Something that a check of a project's own has found. */
export interface OwnFinding {
  /** One sentence for the editor. */
  message: string;
  /** Where it is less than the check's. */
  severity?: Severity;
  /** What was compared with what, in plain values. */
  evidence?: Readonly<Record<string, unknown>>;
}

/** A check of a project's own, which counts in the verdict as the newsroom's do. */
export interface OwnCaptionCheck {
  /** Its name in kebab case, as findings, filters and reports have it, e.g. "agency-unknown". */
  rule: string;
  severity: Severity;
  /**
   * Compares a caption with one thing. It is asked with each letter that is typed: it asks nobody, and
   * what takes longer is a hook.
   */
  check(caption: CaptionToCheck): readonly OwnFinding[];
}

const toCheck = (caption: CaptionUnderTest): CaptionToCheck => ({
  text: caption.text,
  fields: caption.fields,
  picture: caption.picture,
  story: caption.story?.story ?? null,
  siblings: caption.siblings,
  uses: caption.uses,
  now: caption.now,
});

/** What a check of a project's own finds. One that throws has found that it could not be made. */
export function foundByOwn(
  { rule, severity, check }: OwnCaptionCheck,
  caption: CaptionUnderTest
): Finding[] {
  try {
    return check(toCheck(caption)).map((found) => ({
      rule,
      severity: found.severity ?? severity,
      message: found.message,
      evidence: found.evidence ?? {},
    }));
  } catch (error) {
    const message = `The check "${rule}" could not be made: ${String(error)}`;
    return [{ rule, severity, message, evidence: {} }];
  }
}
