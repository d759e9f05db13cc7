import { Page } from '@strapi/strapi/admin';
import { useText } from '../../messages';
import { READ_STORIES } from '../permissions';
import { Desk } from './Desk';

/** The page of the desk, for whoever may read stories. */
export default function DeskPage() {
  const say = useText();
  return (
    <Page.Protect permissions={READ_STORIES}>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Desk />
    </Page.Protect>
  );
}
