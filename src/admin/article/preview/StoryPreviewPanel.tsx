import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Modal } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StoryPreviewRequest } from '../../../../types/story-preview';
import { articleValues, usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { StoryPreviewDialog } from './StoryPreviewDialog';

/** Beside a story: what comes out of it, wherever readers meet it. */
export const StoryPreviewPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  const { allowedActions } = useRBAC(READ_STORIES);
  if (model !== ARTICLE || !allowedActions.canRead) return null;
  return {
    title: say('storyPreview.title'),
    content: (
      <OpenPreview
        key={`${documentId} ${locale}`}
        documentId={documentId ?? null}
        locale={locale}
        status={activeTab === 'published' ? 'published' : 'draft'}
      />
    ),
  };
};

const READ_STORIES = [{ action: 'plugin::content-manager.explorer.read', subject: ARTICLE }];

function OpenPreview(about: Pick<StoryPreviewRequest, 'documentId' | 'locale' | 'status'>) {
  const say = useText();
  const getValues = useForm('StoryPreview', (form) => form.getValues);
  const [values, setValues] = useState<Record<string, unknown> | null>(null);
  return (
    <Modal.Root
      open={values !== null}
      onOpenChange={(isOpen: boolean) => setValues(isOpen ? articleValues(getValues()) : null)}
    >
      <Modal.Trigger>
        <Button variant="tertiary" startIcon={<Eye />} width="100%">
          {say('storyPreview.open')}
        </Button>
      </Modal.Trigger>
      {values !== null && <StoryPreviewDialog {...about} values={values} />}
    </Modal.Root>
  );
}
