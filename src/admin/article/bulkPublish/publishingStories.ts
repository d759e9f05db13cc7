import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { PublishStories } from './PublishStories';

const isPublish = (action: object) => 'actionType' in action && action.actionType === 'publish';

/**
 * Strapi's action for what is chosen in a list; where it publishes stories, with a window of ours: Strapi's
 * calls each story ready that has all fields, also one that was just refused.
 */
export function publishingStories(action: BulkActionComponent): BulkActionComponent {
  const Action: BulkActionComponent = (props) => {
    const say = useText();
    const described = action(props);
    if (!described || props.model !== ARTICLE || !isPublish(described)) return described;
    const { dialog } = described;
    if (dialog?.type !== 'modal') return described;
    return {
      ...described,
      dialog: { ...dialog, title: say('bulk.title'), content: PublishStories },
    };
  };
  return Object.assign(Action, { type: action.type, displayName: action.displayName });
}
