import type { EditLayout } from '@strapi/content-manager/strapi-admin';
import { typeShownIn } from '../typeShown';
import { inPanelLanguage } from './words';

interface FormLayout {
  layout: EditLayout;
}

type Rows = EditLayout['layout'][number];

const OWN_COMPONENT = /^newsroom\./;

const translated = (rows: Rows): Rows =>
  rows.map((row) =>
    row.map((field) => ({
      ...field,
      label: inPanelLanguage(field.label),
      ...(typeof field.hint === 'string' && { hint: inPanelLanguage(field.hint) }),
    }))
  );

/** Labels and hints of the newsroom's forms, and of its components wherever they stand. */
export function translateForms({ layout, ...rest }: FormLayout): FormLayout {
  const isOurs = typeShownIn(layout) !== null;
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    OWN_COMPONENT.test(uid) ? { ...component, layout: translated(component.layout) } : component,
  ]);
  return {
    ...rest,
    layout: {
      ...layout,
      components: Object.fromEntries(components),
      layout: isOurs ? layout.layout.map(translated) : layout.layout,
    },
  };
}
