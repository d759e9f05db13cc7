import { Field, Textarea } from '@strapi/design-system';
import { MAX_NOTE_LENGTH } from '../../../types/desk';
import { useText } from '../messages';

/** Whether a note has more than is kept of one. */
export const isNoteTooLong = (note: string): boolean => note.trim().length > MAX_NOTE_LENGTH;

interface NoteFieldProps {
  note: string;
  onChange(note: string): void;
}

/** What goes with a story that is handed over. */
export function NoteField({ note, onChange }: NoteFieldProps) {
  const say = useText();
  const error = isNoteTooLong(note)
    ? say('desk.note.long', { count: note.trim().length, limit: MAX_NOTE_LENGTH })
    : undefined;
  return (
    <Field.Root name="newsroom-desk-note" hint={say('desk.note.hint')} error={error}>
      <Field.Label>{say('desk.note')}</Field.Label>
      <Textarea dir="auto" value={note} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
