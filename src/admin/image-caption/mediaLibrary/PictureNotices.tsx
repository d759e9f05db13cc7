import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { PictureNotice } from './PictureNotice';
import type { LibraryWords } from './surfaces';
import { useChangeNotices } from './useChangeNotices';
import { useSurfaces } from './useSurfaces';

/** The texts of Strapi's Media Library by which its dialogs are known, with Strapi's own English. */
const FILE_NUMBER = ['modal.file-details.id', 'asset-details.assetId'];
const CHANGES = {
  'asset-details.replace.title': 'Replace this media file?',
  'asset-details.delete.title': 'Delete this media file?',
  'asset-details.crop.title': 'Crop & Focus area',
};

/** Lies over the whole panel and speaks up wherever somebody is about to change a picture. */
export function PictureNotices() {
  const { formatMessage } = useIntl();
  const words = useMemo<LibraryWords>(() => {
    const ofLibrary = (id: string, defaultMessage: string) =>
      formatMessage({ id: `upload.${id}`, defaultMessage });
    return {
      fileNumber: FILE_NUMBER.map((id) => ofLibrary(id, 'Asset ID')),
      changes: Object.entries(CHANGES).map(([id, english]) => ofLibrary(id, english)),
    };
  }, [formatMessage]);
  const places = useSurfaces(words);
  const { watch } = useChangeNotices();
  useEffect(() => {
    for (const { fileId } of places) watch(fileId);
  }, [places, watch]);
  return places.map(({ fileId, element, isChange }, index) =>
    createPortal(
      <PictureNotice fileId={fileId} isChange={isChange} />,
      element,
      `${fileId} ${index}`
    )
  );
}
