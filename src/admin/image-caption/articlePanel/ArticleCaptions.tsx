import { useForm } from '@strapi/strapi/admin';
import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaptionReview } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { useSettledForm } from '../../settledForm';
import { CheckFailure } from '../review/CheckFailure';
import { OutcomeNote } from '../review/OutcomeNote';
import { useCaptionActions } from '../review/useCaptionActions';
import { heldPlace } from '../changes/heldChanges';
import { useCaptionChanges, useCaptionWrites } from '../changes/useCaptionChanges';
import { useForgetSaved } from '../changes/useForgetSaved';
import { useLiveCheck } from '../review/useLiveCheck';
import { usePublishRefusal } from '../review/usePublishRefusal';
import { articleValues } from './articleValues';
import { useChangesElsewhere } from './useChangesElsewhere';
import { CaptionCard } from './CaptionCard';
import { useTellCaptions } from './checkedCaptions';
import { GateNote } from './GateNote';
import { LeavingCaptions } from './LeavingCaptions';
import { placesInText } from './placesInText';
import { useCaptionsMade } from './useCaptionsMade';
import { UsePictureAgain } from './UsePictureAgain';
import { useCaptionWanted } from './wantedCaption';

interface ArticleCaptionsProps {
  documentId: string | null;
  locale: string | null;
}

/** The form that is checked is at rest already. */
const NO_PAUSE = 0;

const identity = ({ documentId, key }: CaptionReview) => documentId ?? key;

/** The pictures of a story with their captions, checked whenever the editor pauses. */
export const ArticleCaptions = memo(function ArticleCaptions({
  documentId,
  locale,
}: ArticleCaptionsProps) {
  const say = useText();
  const { values, isTyping, watch } = useSettledForm();
  const request = useMemo(
    () => ({ locale, article: { documentId, values: articleValues(values) } }),
    [documentId, locale, values]
  );
  const { body } = values as { body?: unknown };
  const places = useMemo(() => placesInText(body), [body]);
  const disabled = useForm('ArticleCaptions', (form) => form.disabled);
  useCaptionsMade(documentId === null);
  useForgetSaved();
  const { captions, checking, failed, again } = useLiveCheck(request, NO_PAUSE);
  const actions = useCaptionActions(again);
  const refused = usePublishRefusal(again);
  const shown = captions?.flatMap((caption) => caption.documentId ?? []) ?? [];
  useChangesElsewhere(documentId, shown, again);
  const top = useRef<HTMLDivElement>(null);
  const { held } = useCaptionChanges();
  const writes = useCaptionWrites();
  const isHeld = ({ documentId: name, key }: CaptionReview) => heldPlace(held, name ?? key) >= 0;
  // Those that need somebody, and those that are being written, are open; what the editor opens or closes stays so.
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  useTellCaptions(documentId, captions);
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const show = useCallback((caption: string) => {
    setToggled((now) => ({ ...now, [caption]: true }));
    setWanted(caption);
  }, []);
  useCaptionWanted(show);
  const toggle = useCallback(
    (caption: CaptionReview, open: boolean) =>
      setToggled((now) => ({ ...now, [identity(caption)]: open })),
    []
  );
  const isOpen = (caption: CaptionReview) =>
    toggled[identity(caption)] ?? (caption.verdict !== 'fits' || isHeld(caption));

  useEffect(() => {
    if (!refused) return;
    setToggled({});
    top.current?.focus();
  }, [refused]);

  useEffect(() => {
    if (wanted === null) return;
    const key = captions?.find(({ documentId: each }) => each === wanted)?.key ?? '';
    const card = list.current?.querySelector(`[data-caption-key="${CSS.escape(key)}"]`);
    if (!card) return;
    card.scrollIntoView({ block: 'center' });
    card.querySelector('button')?.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted, captions]);

  if (captions === null) {
    return (
      <>
        {watch}
        {failed ? <CheckFailure onRetry={again} /> : <Loader small>{say('panel.loading')}</Loader>}
      </>
    );
  }
  const toggleAll = (open: boolean) =>
    setToggled(Object.fromEntries(captions.map((caption) => [identity(caption), open])));
  const count = (verdict: CaptionReview['verdict']) =>
    captions.filter((caption) => caption.verdict === verdict).length;
  const counts = say('panel.counts', {
    total: captions.length,
    wrong: count('wrong'),
    lookAgain: count('look-again'),
    fits: count('fits'),
  });
  const allOpen = captions.every(isOpen);

  return (
    <Flex
      data-newsroom-says
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      aria-busy={checking || isTyping}
    >
      {watch}
      <Box ref={top} tabIndex={-1} style={{ outline: 'none' }}>
        <Flex direction="column" alignItems="stretch" gap={2} role="status" aria-live="polite">
          {captions.length === 0 ? (
            <Box>
              <Typography tag="p">{say('panel.empty')}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {say('panel.empty.hint')}
              </Typography>
            </Box>
          ) : (
            <>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {counts}
              </Typography>
              <GateNote captions={captions} refused={refused} />
            </>
          )}
        </Flex>
      </Box>
      {failed && <CheckFailure onRetry={again} />}
      <LeavingCaptions captions={captions} checking={checking || isTyping} />
      <OutcomeNote actions={actions} />
      {captions.length > 1 && (
        <Flex justifyContent="flex-end">
          <TextButton type="button" onClick={() => toggleAll(!allOpen)}>
            {say(allOpen ? 'panel.hideAll' : 'panel.showAll')}
          </TextButton>
        </Flex>
      )}
      {documentId === null ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('again.unsaved')}
        </Typography>
      ) : (
        <UsePictureAgain article={documentId} locale={locale} actions={actions} />
      )}
      <Flex ref={list} tag="ul" direction="column" alignItems="stretch" gap={2}>
        {captions.map((caption) => (
          <CaptionCard
            key={identity(caption)}
            caption={caption}
            captions={captions}
            actions={actions}
            place={places.get(caption.key) ?? null}
            writes={writes}
            isWritten={isHeld(caption)}
            disabled={disabled}
            isOpen={isOpen(caption)}
            onToggle={toggle}
          />
        ))}
      </Flex>
    </Flex>
  );
});
