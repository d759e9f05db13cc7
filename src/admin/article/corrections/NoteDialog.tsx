import {
  Button,
  Field,
  Flex,
  Loader,
  Modal,
  Radio,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { fieldsOfForm } from '../../fieldsOfForm';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import {
  NOTES,
  TARGETS,
  noticedTarget,
  typedIn,
  withNote,
  type NoteKind,
  type Target,
} from './note';
import { useStoryChanges } from './useStoryChanges';

interface NoteDialogProps {
  documentId: string;
  locale: string | null;
  /** Publishes the form as it is by then. */
  onPublish(): void;
  onClose(): void;
}

type Values = Readonly<Record<string, unknown>>;

/** Before changed words of a public story are published: asks what readers are to be told of it. */
export function NoteDialog({ documentId, locale, onPublish, onClose }: NoteDialogProps) {
  const say = useText();
  const { edit } = useDocumentLayout(ARTICLE);
  const { changes, failed } = useStoryChanges(documentId, locale);
  const values = useForm('NoteDialog', (form) => form.values as Values);
  const saved = useForm('NoteDialog', (form) => form.initialValues as Values);
  const onChange = useForm('NoteDialog', (form) => form.onChange);
  const [kind, setKind] = useState<NoteKind>('none');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Target | null>(null);
  const [isAsked, setAsked] = useState(false);

  const typed = changes ? typedIn(changes.fields, values, saved) : [];
  const changed = [...new Set([...(changes?.changed ?? []), ...typed])];
  // A note that an editor has written into the form already is not asked for again.
  const isSaid = changed.includes('corrections');
  const isNothing = changes !== null && (changed.length === 0 || isSaid);
  const isOver = useRef(false);
  useEffect(() => {
    if (!isNothing || isOver.current) return;
    isOver.current = true;
    onClose();
    onPublish();
  }, [isNothing, onClose, onPublish]);

  if ((changes === null && !failed) || isNothing) {
    return (
      <Modal.Body>
        <Loader small>{say('note.loading')}</Loader>
      </Modal.Body>
    );
  }
  const labelOf = (field: string) =>
    String(fieldsOfForm(edit).find(({ name }) => name === field)?.label ?? field);
  const target = chosen ?? noticedTarget(changed);
  const isMissing = kind !== 'none' && text.trim() === '';
  const confirm = () => {
    setAsked(true);
    if (isMissing) return;
    if (kind !== 'none') {
      const note = { type: kind, text: text.trim(), target };
      onChange('corrections', withNote(values.corrections, note));
    }
    onClose();
    onPublish();
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5} data-newsroom="note-dialog">
          <Typography>
            {say('note.changed', { fields: changed.map(labelOf).join(', ') })}
          </Typography>
          <Field.Root name="newsroom-note-kind">
            <Field.Label>{say('note.kind')}</Field.Label>
            <Radio.Group
              aria-label={say('note.kind')}
              value={kind}
              onValueChange={(value) => setKind(NOTES.find((each) => each === value) ?? 'none')}
            >
              {NOTES.map((each) => (
                <Radio.Item key={each} value={each}>
                  {say(`note.kind.${each}`)}
                </Radio.Item>
              ))}
            </Radio.Group>
          </Field.Root>
          {kind !== 'none' && (
            <>
              <Field.Root
                name="newsroom-note-text"
                hint={say('note.text.hint')}
                error={isAsked && isMissing ? say('note.text.missing') : undefined}
                required
              >
                <Field.Label>{say('note.text')}</Field.Label>
                <Textarea
                  dir="auto"
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <Field.Root name="newsroom-note-target">
                <Field.Label>{say('note.target')}</Field.Label>
                <SingleSelect
                  value={target}
                  onChange={(value: string | number) =>
                    setChosen(TARGETS.find((each) => each === value) ?? null)
                  }
                >
                  {TARGETS.map((each) => (
                    <SingleSelectOption key={each} value={each}>
                      {say(`note.target.${each}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {say('note.cancel')}
        </Button>
        <Button type="button" onClick={confirm}>
          {say(kind === 'none' ? 'note.publish' : 'note.publishBoth')}
        </Button>
      </Modal.Footer>
    </>
  );
}
