import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useText } from '../../messages';
import { READ_MIRRORS } from '../permissions';
import { OutletChooser } from './OutletChooser';
import { OutletPage } from './OutletPage';

/** The page of mirrors, for whoever may see it: the outlets, or one of them. */
export default function MirrorsPage() {
  const say = useText();
  return (
    <Page.Protect permissions={READ_MIRRORS}>
      <Page.Title>{say('mirrors.title')}</Page.Title>
      <Routes>
        <Route index element={<OutletChooser />} />
        <Route path=":outlet" element={<OutletPage />} />
      </Routes>
    </Page.Protect>
  );
}
