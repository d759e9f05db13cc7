import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { CaptionReview } from '../../../../types/caption-review';
import { asText } from '../../asText';
import { LabelledField } from '../../LabelledField';
import { useText, type MessageId } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import {
  useStoredCaptionQuery,
  useWriteCaptionMutation,
  type CaptionWords,
} from './captionWordsApi';

/** How long an editor's hands must rest before the words are kept, in milliseconds. */
const PAUSE = 800;

const LINES = [
  ['caption', 'caption.words.caption', 4000],
  ['altText', 'caption.words.altText', 500],
  ['creditLine', 'caption.words.creditLine', 255],
] as const satisfies ReadonlyArray<readonly [keyof CaptionWords, MessageId, number]>;

interface CaptionWordsFormProps {
  caption: CaptionReview;
  disabled: boolean;
}

/**
 * The words of a caption beside its picture. They are kept as the caption's draft a moment after they are typed, as
 * its own form keeps them: readers see them when the story is published.
 */
export function CaptionWordsForm({ caption, disabled }: CaptionWordsFormProps) {
  const say = useText();
  const { documentId, locale } = caption;
  const { data, fulfilledTimeStamp } = useStoredCaptionQuery(
    { documentId: documentId ?? '', locale },
    { skip: documentId === null }
  );
  const [write] = useWriteCaptionMutation();
  // What was typed and has not been read back yet.
  const [typed, setTyped] = useState<CaptionWords>({});
  const [hasFailed, setHasFailed] = useState(false);
  const sent = useRef<CaptionWords | null>(null);
  const written = useRef<CaptionWords | null>(null);
  const isTyped = Object.keys(typed).length > 0;

  const keep = useRef<() => void>(() => undefined);
  keep.current = () => {
    if (documentId === null || !isTyped || sent.current === typed) return;
    sent.current = typed;
    void write({ documentId, locale, words: typed })
      .unwrap()
      .then(
        () => {
          written.current = typed;
          setHasFailed(false);
        },
        () => {
          sent.current = null;
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
    setTyped((now) => (now === written.current ? {} : now));
  }, [fulfilledTimeStamp]);
  // A picture that leaves the sheet, or a story that is closed, takes no words along.
  useEffect(() => () => keep.current(), []);

  if (!data) return null;
  const state = isTyped ? 'caption.words.waiting' : 'caption.words.saved';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {LINES.map(([field, label, maxLength]) => (
        <LabelledField
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
      <Typography
        variant="pi"
        role="status"
        textColor={hasFailed ? TEXT_COLORS.danger : 'neutral600'}
      >
        {say(hasFailed ? 'caption.words.failed' : state)}
      </Typography>
    </Flex>
  );
}
