import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect, useMemo, useState } from 'react';
import { PIECE_ROLES, type PieceRole } from '../../../../../types/pasted-story';
import { useText } from '../../../messages';
import { Notice } from '../../../Notice';
import { useMayWrite } from '../head/useMayWrite';
import type { Clipboard, PasteNote } from '../paste';
import type { StoryOfSheet } from '../storyOfSheet';
import { FIELD_OF, takenStory, TEXT_FIELDS, type StoryPlace, type TakenStory } from './labelled';
import { PasteBox } from './PasteBox';
import { PieceList } from './PieceList';
import { Replacements } from './Replacements';
import { useReadStory } from './useReadStory';

interface WholeStoryDialogProps {
  story: StoryOfSheet;
  /** What was pasted before; null where the story is still to be pasted. */
  pasted: Clipboard | null;
  /** What stands in the form, as text. */
  standing: Readonly<Record<StoryPlace, string>>;
  onTake(taken: TakenStory, kept: ReadonlySet<StoryPlace>, notes: readonly PasteNote[]): void;
  onClose(): void;
}

/** Takes a story that is pasted as a whole, shows what each piece of it was taken for, and has it corrected. */
export function WholeStoryDialog(props: WholeStoryDialogProps) {
  const { story, pasted, standing, onTake, onClose } = props;
  const say = useText();
  const mayWrite = useMayWrite(story.documentId === null);
  const { pieces, notes, fault, isReading, read, refuse, label } = useReadStory(story.locale);
  const [kept, setKept] = useState<ReadonlySet<StoryPlace>>(new Set());

  useEffect(() => {
    if (pasted) void read(pasted);
  }, [pasted, read]);

  const roles = useMemo(
    () => PIECE_ROLES.filter((role) => mayWrite(FIELD_OF[role] ?? 'body')),
    [mayWrite]
  );
  const offered = useMemo(
    () =>
      pieces?.map((each) => ({
        ...each,
        role: roles.includes(each.role) ? each.role : ('none' satisfies PieceRole),
      })) ?? null,
    [pieces, roles]
  );
  const shownPieces = useMemo(
    () => offered?.map(({ piece, role }) => ({ text: piece.text, role })) ?? [],
    [offered]
  );
  const taken = useMemo(() => (offered ? takenStory(offered) : null), [offered]);
  const replacements = taken
    ? [...TEXT_FIELDS, 'body' as const].flatMap((place) => {
        const text = standing[place];
        const isTouched = place === 'body' ? taken.body.length > 0 : place in taken.fields;
        const isSame = place !== 'body' && taken.fields[place] === text;
        return text !== '' && isTouched && !isSame ? [{ place, text }] : [];
      })
    : [];
  const isEmpty = offered?.every(({ role }) => role === 'none') ?? true;

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('sheet.close')}>
          <Modal.Title>{say('sheet.whole')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {offered === null ? (
            <PasteBox
              fault={fault}
              isReading={isReading}
              onPaste={(clipboard) => void read(clipboard)}
              onRefused={refuse}
            />
          ) : (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Box data-newsroom-says>
                <Typography tag="p" textColor="neutral700">
                  {say('sheet.whole.look')}
                </Typography>
              </Box>
              {!offered.some(({ role }) => role === 'headline') && (
                <Notice tone="warning" title={say('sheet.whole.noHeadline')} />
              )}
              <Replacements
                replacements={replacements}
                kept={kept}
                onKeep={(place, isKept) =>
                  setKept((now) => {
                    const next = new Set(now);
                    if (isKept) next.add(place);
                    else next.delete(place);
                    return next;
                  })
                }
              />
              <PieceList pieces={shownPieces} roles={roles} onLabel={label} />
              {taken && taken.captions.length > 0 && (
                <Box data-newsroom-says>
                  <Typography tag="p" textColor="neutral700">
                    {say('sheet.whole.captions', { count: taken.captions.length })}
                  </Typography>
                </Box>
              )}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('sheet.cancel')}
          </Button>
          {taken && (
            <Button type="button" disabled={isEmpty} onClick={() => onTake(taken, kept, notes)}>
              {say('sheet.whole.take')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
