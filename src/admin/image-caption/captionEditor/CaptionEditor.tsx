import { useForm } from '@strapi/strapi/admin';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { CaptionButtons } from '../review/CaptionButtons';
import { CheckFailure } from '../review/CheckFailure';
import { FindingList } from '../review/FindingList';
import { isUnfinished } from '../review/isUnfinished';
import { MarkedText } from '../review/MarkedText';
import type { OfferedAction } from '../review/offeredActions';
import { OutcomeNote } from '../review/OutcomeNote';
import { Overrides } from '../review/Overrides';
import { pictureAddress } from '../review/pictureAddress';
import { useCaptionActions } from '../review/useCaptionActions';
import { useLiveCheck } from '../review/useLiveCheck';
import { usePublishRefusal } from '../review/usePublishRefusal';
import { VerdictBadge } from '../review/VerdictBadge';
import { AltTextHelp, isAboutAltText } from './AltTextHelp';
import { captionValues, missingPersons, type SaidField } from './captionValues';
import { FileSays } from './FileSays';
import { CaptionGate } from './CaptionGate';
import { LengthCounter } from './LengthCounter';

/** The form itself publishes, saves and writes; here is what it cannot. */
const ACTIONS: readonly OfferedAction[] = ['hold-back', 'override', 'end-override'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

interface CaptionEditorProps {
  documentId: string | null;
  locale: string | null;
}

/** The picture beside the words that are being written, what its file says, and what is found. */
export function CaptionEditor({ documentId, locale }: CaptionEditorProps) {
  const say = useText();
  const typed = useForm('CaptionEditor', (form) => form.values);
  const onChange = useForm('CaptionEditor', (form) => form.onChange);
  const addFieldRow = useForm('CaptionEditor', (form) => form.addFieldRow);
  const disabled = useForm('CaptionEditor', (form) => form.disabled);
  const values: Record<string, unknown> = useMemo(() => ({ ...typed }), [typed]);
  const request = useMemo(
    () => ({ locale, caption: { documentId, values: captionValues(values) } }),
    [documentId, locale, values]
  );
  const { captions, longestCaption, checking, failed, again } = useLiveCheck(request);
  const actions = useCaptionActions(again);
  const refused = usePublishRefusal(again);
  const [used, setUsed] = useState<SaidField | null>(null);

  const [caption] = captions ?? [];
  if (caption === undefined) {
    return failed ? (
      <CheckFailure onRetry={again} />
    ) : (
      <Loader small>{say('panel.loading')}</Loader>
    );
  }
  const { picture } = caption;
  const says = picture?.says ?? null;

  const use = (field: SaidField) => {
    if (says === null) return;
    if (field === 'personsShown') {
      for (const name of missingPersons(says, values)) addFieldRow(field, { name });
    } else {
      onChange(field, field === 'caption' ? says.description : says[field]);
    }
    setUsed(field);
  };

  return (
    <Flex
      data-newsroom-says
      direction="column"
      alignItems="stretch"
      gap={4}
      width="100%"
      aria-busy={checking}
    >
      {picture === null ? (
        <Typography variant="pi" textColor="neutral600">
          {say('editor.noPicture')}
        </Typography>
      ) : (
        <img
          src={pictureAddress(picture.previewUrl)}
          alt={picture.alternativeText ?? picture.name}
          style={{ width: '100%', maxHeight: '24rem', objectFit: 'contain' }}
        />
      )}
      {picture !== null && picture.unread !== null && (
        <Typography variant="pi" textColor={TEXT_COLORS.warning}>
          {say('card.unread', { reason: picture.unread })}
        </Typography>
      )}
      {caption.text !== '' && (
        <MarkedText text={caption.text} marks={caption.marks} label={say('field.caption')} />
      )}
      <LengthCounter text={text(values.caption)} limit={longestCaption} />
      <Flex direction="column" alignItems="flex-start" gap={2} role="status" aria-live="polite">
        <VerdictBadge verdict={caption.verdict} />
        <FindingList findings={caption.findings.filter((each) => !isAboutAltText(each))} />
        <CaptionGate
          gateResult={caption.gateResult}
          isUnfinished={isUnfinished(caption)}
          refused={refused}
        />
      </Flex>
      {failed && <CheckFailure onRetry={again} />}
      <OutcomeNote actions={actions} />
      <Overrides overrides={caption.overrides} />
      <CaptionButtons caption={caption} actions={actions} among={ACTIONS} />
      {picture && (
        <>
          <AltTextHelp
            picture={picture}
            findings={caption.findings}
            altText={text(values.altText)}
            onUse={(altText) => onChange('altText', altText)}
          />
          <FileSays says={says} values={values} canUse={!disabled} onUse={use} />
          <Box role="status" aria-live="polite">
            {used !== null && (
              <Typography variant="pi" textColor="neutral600">
                {say('editor.says.used', { field: say(`field.${used}`) })}
              </Typography>
            )}
          </Box>
        </>
      )}
    </Flex>
  );
}
