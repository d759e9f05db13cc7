import { Layouts, Page } from '@strapi/strapi/admin';
import { useText } from '../../messages';
import { READ_MIRRORS } from '../permissions';

/** The page of mirrors, for whoever may see it. */
export default function MirrorsPage() {
  const say = useText();
  return (
    <Page.Protect permissions={READ_MIRRORS}>
      <Page.Title>{say('mirrors.title')}</Page.Title>
      <Layouts.Header title={say('mirrors.title')} />
    </Page.Protect>
  );
}
