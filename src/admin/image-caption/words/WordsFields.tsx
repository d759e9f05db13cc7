import { useForm } from '@strapi/strapi/admin';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { CaptionFields } from '../../../../types/caption-changes';
import { asText } from '../../asText';
import { LabelledField } from '../../LabelledField';
import { useText, type MessageId } from '../../messages';
import { TEXT_COLORS } from '../../tones';

export const WORDS = ['caption', 'altText', 'creditLine'] as const;

const LINES: Readonly<Record<(typeof WORDS)[number], readonly [MessageId, number]>> = {
  caption: ['caption.words.caption', 4000],
  altText: ['caption.words.altText', 500],
  creditLine: ['caption.words.creditLine', 255],
};

export const labelOfWords = (field: (typeof WORDS)[number]): MessageId => LINES[field][0];

interface WordsFieldsProps {
  values: CaptionFields;
  /** Where the caption stands among those that the form sends; -1 where it is not. */
  place: number;
  /** Whether something is written that nobody has saved. */
  isWritten: boolean;
  disabled: boolean;
  onWrite(written: CaptionFields): void;
  /** Takes back what is written. */
  onDrop?(): void;
}

/** The words of a caption, with what a save refused about them. */
export function WordsFields(props: WordsFieldsProps) {
  const { values, place, isWritten, disabled, onWrite, onDrop } = props;
  const say = useText();
  const errors: object = useForm('WordsFields', (form) => form.errors);
  const errorOf = (field: string) =>
    place < 0 ? '' : asText(Reflect.get(errors, `captions.${place}.${field}`));
  const other = Object.entries(errors).flatMap(([path, message]) => {
    const isHere =
      place >= 0 && (path === `captions.${place}` || path.startsWith(`captions.${place}.`));
    const isOfLine = WORDS.some((field) => path === `captions.${place}.${field}`);
    return isHere && !isOfLine ? [asText(message)] : [];
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {WORDS.map((field) => (
        <div key={field}>
          <LabelledField
            label={say(LINES[field][0])}
            value={asText(values[field])}
            disabled={disabled}
            maxLength={LINES[field][1]}
            keepsLines={field === 'caption'}
            onChange={(text) => onWrite({ [field]: text === '' ? null : text })}
          />
          <Refused text={errorOf(field)} />
        </div>
      ))}
      {other.map((text) => (
        <Refused key={text} text={text} />
      ))}
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="pi" role="status" textColor="neutral600">
          {isWritten ? say('caption.words.unsaved') : ''}
        </Typography>
        {isWritten && onDrop && (
          <TextButton type="button" disabled={disabled} onClick={onDrop}>
            {say('caption.words.drop')}
          </TextButton>
        )}
      </Flex>
    </Flex>
  );
}

function Refused({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <Typography tag="p" variant="pi" textColor={TEXT_COLORS.danger} data-strapi-field-error>
      {text}
    </Typography>
  );
}
