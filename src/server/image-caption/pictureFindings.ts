import type { Finding } from './findings';

/** The words were approved for other bytes than those of the picture they stand with. */
export const PICTURE_CHANGED = 'picture-changed';
/** Nobody knows for which bytes the words were approved. */
export const PICTURE_UNREAD = 'picture-unread';

/** The rules whose findings say something about the bytes of a caption's picture. */
export const PICTURE_RULES = [PICTURE_CHANGED, PICTURE_UNREAD] as const;

interface Bytes {
  fileId: number;
  /** SHA-256 of the picture that the words were approved for. */
  approved: string | null;
  /** SHA-256 of the picture there is now; null for none. */
  found: string | null;
}

const evidence = ({ fileId, approved, found }: Bytes) => ({
  file: fileId,
  approvedSha256: approved,
  foundSha256: found,
});

/** The picture of a published caption was replaced or deleted in the Media Library. */
export function pictureReplaced(bytes: Bytes, withdrawn: boolean): Finding {
  const what =
    bytes.found === null
      ? 'The picture that this caption was approved for is gone from the Media Library.'
      : 'The picture was replaced in the Media Library after this caption was approved for it.';
  const then = withdrawn ? ' It was taken back to draft.' : '';
  const fix =
    bytes.found === null
      ? ' Choose another picture, then publish it again.'
      : ' Compare the words with the new picture, then publish it again.';
  return {
    rule: PICTURE_CHANGED,
    severity: 'error',
    message: `${what}${then}${fix}`,
    evidence: evidence(bytes),
  };
}

/** The draft of an approved caption shows another picture. What readers see is as it was. */
export const draftShowsOtherPicture = (bytes: Bytes): Finding => ({
  rule: PICTURE_CHANGED,
  severity: 'warning',
  message:
    'The draft shows another picture than the one its words were approved for. Compare them before you publish it.',
  evidence: evidence(bytes),
});

/** The caption was published without anybody knowing the bytes of its picture. */
export const pictureUnread = (fileId: number, reason: string): Finding => ({
  rule: PICTURE_UNREAD,
  severity: 'warning',
  message: `${reason} The caption is published, but not known to be approved for the picture as it is. Publish it again when the file can be read.`,
  evidence: { file: fileId, reason },
});
