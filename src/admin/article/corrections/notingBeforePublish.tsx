import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useCallback, useRef } from 'react';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { NoteDialog } from './NoteDialog';

type Described = NonNullable<ReturnType<DocumentActionComponent>>;

/** Strapi's Publish; of a story that readers have, it asks what they are told of the change. */
export function notingBeforePublish(action: DocumentActionComponent): DocumentActionComponent {
  if (action.type !== 'publish') return action;
  const Action: DocumentActionComponent = (props) => {
    const say = useText();
    const { model, documentId, document, activeTab } = props;
    const described = action(props);
    const locale = usePanelLocale(document?.locale);
    const latest = useRef<Described | null>(null);
    latest.current = described;
    const content = useCallback(
      ({ onClose }: { onClose(): void }) => (
        <NoteDialog
          documentId={documentId ?? ''}
          locale={locale}
          // It reads the form as it is by then.
          onPublish={() => void latest.current?.onClick?.({} as never)}
          onClose={onClose}
        />
      ),
      [documentId, locale]
    );
    const isPublic = document?.status === 'published' || document?.status === 'modified';
    if (!described || model !== ARTICLE || !documentId || !isPublic) return described;
    // What another asks before it comes first.
    if (activeTab === 'published' || described.disabled || !described.onClick) return described;
    const { onClick: _direct, ...others } = described;
    return { ...others, dialog: { type: 'modal', title: say('note.title'), content } };
  };
  return Object.assign(Action, action);
}
