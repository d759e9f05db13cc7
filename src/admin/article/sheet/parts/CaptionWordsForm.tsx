import { Flex, Link, Typography } from '@strapi/design-system';
import { useContext, useEffect, useRef, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { CaptionReview } from '../../../../../types/caption-review';
import { FindingList } from '../../../image-caption';
import { useText, type MessageId } from '../../../messages';
import { TEXT_COLORS } from '../../../tones';
import { editPath, IMAGE_CAPTION } from '../../../uids';
import {
  useStoredCaptionQuery,
  useWriteCaptionMutation,
  type CaptionWords,
} from '../pictures/captionApi';
import { StoryContext } from '../storyOfSheet';
import { asText } from './asText';
import { PartLine } from './PartLine';

/** How long an editor's hands must rest before the words are kept, in milliseconds. */
const PAUSE = 800;

const LINES = [
  ['caption', 'sheet.figure.caption', 4000],
  ['altText', 'sheet.figure.altText', 500],
  ['creditLine', 'sheet.figure.creditLine', 255],
] as const satisfies ReadonlyArray<readonly [keyof CaptionWords, MessageId, number]>;

/**
 * The words of a caption under its picture. They are kept as the caption's draft a moment after they are typed, as
 * its own form keeps them: readers see them when the story is published.
 */
export function CaptionWordsForm({ caption }: { caption: CaptionReview }) {
  const say = useText();
  const { disabled } = useContext(StoryContext);
  const { documentId, locale } = caption;
  const { data, fulfilledTimeStamp } = useStoredCaptionQuery(
    { documentId: documentId ?? '', locale },
    { skip: documentId === null }
  );
  const [write] = useWriteCaptionMutation();
  // What was typed and has not been read back yet.
  const [typed, setTyped] = useState<CaptionWords>({});
  const [hasFailed, setHasFailed] = useState(false);
  const kept = useRef<CaptionWords | null>(null);
  const isTyped = Object.keys(typed).length > 0;

  const keep = useRef<() => void>(() => undefined);
  keep.current = () => {
    if (documentId === null || !isTyped || kept.current === typed) return;
    kept.current = typed;
    void write({ documentId, locale, words: typed })
      .unwrap()
      .then(
        () => setHasFailed(false),
        () => {
          kept.current = null;
          setHasFailed(true);
        }
      );
  };
  useEffect(() => {
    if (!isTyped) return undefined;
    const timer = setTimeout(() => keep.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, isTyped]);
  useEffect(() => {
    setTyped((now) => (now === kept.current ? {} : now));
  }, [fulfilledTimeStamp]);
  // A picture that leaves the sheet, or a story that is closed, takes no words along.
  useEffect(() => () => keep.current(), []);

  if (!data) return null;
  const state = isTyped ? 'sheet.figure.waiting' : 'sheet.figure.saved';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {LINES.map(([field, label, maxLength]) => (
        <PartLine
          key={field}
          label={say(label)}
          value={asText(typed[field] === undefined ? data[field] : typed[field])}
          disabled={disabled}
          maxLength={maxLength}
          keepsLines={field === 'caption'}
          onChange={(value) =>
            setTyped((now) => ({ ...now, [field]: value === '' ? null : value }))
          }
          onBlur={() => keep.current()}
        />
      ))}
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Typography
          variant="pi"
          role="status"
          textColor={hasFailed ? TEXT_COLORS.danger : 'neutral600'}
        >
          {say(hasFailed ? 'sheet.figure.failed' : state)}
        </Typography>
        {documentId !== null && (
          <Link tag={NavLink} to={editPath(IMAGE_CAPTION, documentId, locale)}>
            {say('card.open')}
          </Link>
        )}
      </Flex>
      {caption.findings.length > 0 && <FindingList findings={caption.findings} />}
    </Flex>
  );
}
