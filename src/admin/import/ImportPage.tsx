import { Page } from '@strapi/strapi/admin';
import { useText } from '../messages';
import { Import } from './Import';
import { WRITE_STORIES } from './permissions';

/** The Import page, for whoever may write stories. */
export default function ImportPage() {
  const say = useText();
  return (
    <Page.Protect permissions={WRITE_STORIES}>
      <Page.Title>{say('import.title')}</Page.Title>
      <Import />
    </Page.Protect>
  );
}
