import { useStrapiApp } from '@strapi/strapi/admin';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { CloudUpload, Images } from '@strapi/icons';
import { useRef, useState, type ComponentType } from 'react';
import { useText } from '../../../messages';
import type { ChosenFile } from './chosenFile';
import { StoryPictures } from './StoryPictures';

interface LibraryProps {
  allowedTypes: string[];
  onClose(): void;
  onSelectAssets(files: ChosenFile[]): void;
}

interface PictureDialogProps {
  /** Keys of the captions whose pictures stand in the story already. */
  placed: readonly string[];
  onClose(): void;
  onPlace(captionKey: string): void;
  onUpload(files: readonly File[]): void;
  onTake(files: readonly ChosenFile[]): void;
}

/** Asks which picture is to stand in the story: one that it has, a file of the editor's own, or one of the library. */
export function PictureDialog({ placed, onClose, onPlace, onUpload, onTake }: PictureDialogProps) {
  const say = useText();
  const library = useStrapiApp('NewsroomSheet', ({ components }) => components['media-library']);
  const Library = library as ComponentType<LibraryProps> | undefined;
  const [isInLibrary, setIsInLibrary] = useState(false);
  const files = useRef<HTMLInputElement>(null);

  if (isInLibrary && Library) {
    return <Library allowedTypes={['images']} onClose={onClose} onSelectAssets={onTake} />;
  }
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('sheet.close')}>
          <Modal.Title>{say('sheet.picture.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex data-newsroom-says direction="column" alignItems="stretch" gap={5}>
            <Flex gap={2} wrap="wrap">
              <Button
                type="button"
                startIcon={<CloudUpload />}
                onClick={() => files.current?.click()}
              >
                {say('sheet.picture.upload')}
              </Button>
              {Library && (
                <Button
                  type="button"
                  variant="tertiary"
                  startIcon={<Images />}
                  onClick={() => setIsInLibrary(true)}
                >
                  {say('sheet.picture.library')}
                </Button>
              )}
            </Flex>
            <input
              ref={files}
              type="file"
              accept="image/*"
              multiple
              hidden
              aria-label={say('sheet.picture.upload')}
              onChange={(event) => onUpload([...(event.target.files ?? [])])}
            />
            <Typography variant="pi" tag="p" textColor="neutral600">
              {say('sheet.picture.hint')}
            </Typography>
            <Box>
              <Typography variant="delta" tag="h3">
                {say('sheet.picture.ofStory')}
              </Typography>
              <StoryPictures placed={placed} onPlace={onPlace} />
            </Box>
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
