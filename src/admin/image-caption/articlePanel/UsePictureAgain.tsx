import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../messages';
import type { CaptionActions } from '../review/useCaptionActions';
import { asListed, type CaptionElsewhere } from './captionsElsewhere';
import { CaptionSearch } from './CaptionSearch';

interface UsePictureAgainProps {
  /** The story that is open. */
  article: string;
  locale: string | null;
  actions: CaptionActions;
}

/** Finds a caption of another story and makes a copy of it for this one: the other keeps its own. */
export function UsePictureAgain({ article, locale, actions }: UsePictureAgainProps) {
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);

  const choose = async (found: CaptionElsewhere) => {
    // A second click on what is about to go makes no second copy.
    if (!isOpen) return;
    setIsOpen(false);
    await actions.act(asListed(found, locale), 'use-again', { article });
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button
          type="button"
          size="S"
          variant="tertiary"
          fullWidth
          loading={actions.running?.endsWith(' use-again') ?? false}
          disabled={actions.running !== null}
        >
          {say('action.use-again')}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('again.close')}>
          <Modal.Title>{say('again.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <CaptionSearch
            article={article}
            locale={locale}
            onChoose={(found) => void choose(found)}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
