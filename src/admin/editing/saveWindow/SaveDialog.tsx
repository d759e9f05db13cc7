import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../messages';
import { chosenFields, planSave, type ChangedField, type Side } from '../plan/planSave';
import type { Answer, Question } from '../questions';
import { useMoment } from '../useMoment';
import { FieldChoice } from './FieldChoice';
import { useFormFields } from './useFormFields';
import { useRelated } from './useRelated';
import { useSideTexts } from './useSideTexts';

interface SaveDialogProps {
  question: Question;
  onAnswer(answer: Answer): void;
}

type Choices = Readonly<Record<string, Side>>;

/** Those that wait for a choice come first. */
const openFirst = (differences: readonly ChangedField[]): ChangedField[] => [
  ...differences.filter(({ suggested }) => suggested === null),
  ...differences.filter(({ suggested }) => suggested !== null),
];

/** Two versions of an entry, field by field; what is chosen is saved on the one that stands. */
export function SaveDialog({ question, onAnswer }: SaveDialogProps) {
  const say = useText();
  const momentOf = useMoment();
  const textsOf = useSideTexts();
  const fields = useFormFields(question.request.model);
  const related = useRelated(question, fields);
  const [choices, setChoices] = useState<Choices>({});
  const [isAsked, setAsked] = useState(false);
  const body = useRef<HTMLDivElement>(null);

  const differences = useMemo(
    () => (fields && related ? openFirst(planSave(fields, question, related.standing)) : null),
    [fields, related, question]
  );
  const cancelled = say('saves.cancelled');
  // Nobody waits for an answer for ever: not when the form is left, either.
  const leave = useRef(() => {});
  leave.current = () => onAnswer({ cancelled });
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      setTimeout(() => !isThere.current && leave.current());
    };
  }, []);

  const { savedBy, theirs, isPublishing } = question;
  const chosen = (difference: ChangedField): Side | null =>
    choices[difference.name] ?? difference.suggested;
  const missing = differences?.filter((difference) => chosen(difference) === null) ?? [];
  const confirm = () => {
    setAsked(true);
    if (!differences) return;
    const [first] = missing;
    if (first) {
      const row = [...(body.current?.querySelectorAll<HTMLElement>('section') ?? [])].find(
        ({ dataset }) => dataset.newsroomDifference === first.name
      );
      row?.querySelector<HTMLElement>('[role=radio]')?.focus();
      return;
    }
    onAnswer({ fields: chosenFields(differences, chosen) });
  };
  const when = momentOf(String(theirs.updatedAt));
  const fieldOf = (name: string) => fields?.find((field) => field.name === name);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && leave.current()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('sheet.close')}>
          <Modal.Title>{say('saves.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            ref={body}
            direction="column"
            alignItems="stretch"
            gap={6}
            data-newsroom="save-window"
          >
            <Box data-newsroom-says>
              <Typography tag="p">
                {savedBy === null
                  ? say('saves.since.program', { when })
                  : say('saves.since', { name: savedBy, when })}
              </Typography>
              {differences && (
                <Typography tag="p" fontWeight="semiBold" role="status">
                  {differences.length === 0
                    ? say('saves.same')
                    : missing.length > 0
                      ? say('saves.open', { count: missing.length })
                      : say('saves.clear')}
                </Typography>
              )}
            </Box>
            {differences && related ? (
              differences.map((difference) => (
                <FieldChoice
                  key={difference.name}
                  difference={difference}
                  label={fieldOf(difference.name)?.label ?? difference.name}
                  {...textsOf(difference, fieldOf(difference.name), related)}
                  savedBy={savedBy}
                  chosen={chosen(difference)}
                  isMissing={isAsked && chosen(difference) === null}
                  onChoose={(side) => setChoices((now) => ({ ...now, [difference.name]: side }))}
                />
              ))
            ) : (
              <Loader small>{say('saves.loading')}</Loader>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={() => leave.current()}>
            {say('saves.cancel')}
          </Button>
          <Button type="button" disabled={!differences} onClick={confirm}>
            {say(isPublishing ? 'saves.publish' : 'saves.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
