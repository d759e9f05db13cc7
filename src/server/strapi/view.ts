/**
 * How a type opens in the admin before anybody configured it. Strapi's content manager reads
 * `config` of a schema once, when it first meets the type; what a newsroom sets there later stays.
 */
export interface View {
  /** The field that names an entry in lists, relations and headings. */
  mainField: string;
  /** Field and direction of the list, e.g. `firstPublishedAt:DESC`. */
  sort: `${string}:${'ASC' | 'DESC'}`;
  /** The columns of the list. */
  list: string[];
  /** The rows of the form: each field with its width out of twelve. */
  edit: Array<Record<string, number>>;
  fields: Record<string, FieldView>;
}

export interface FieldView {
  label: string;
  hint?: string;
  placeholder?: string;
  /** Set by machines: shown, not to be typed in. */
  readOnly?: boolean;
  /** For relations: the field of the other entry that is shown. */
  shows?: string;
}

/** Fields that no editor is to see: digests, identifiers of a source. */
export type HiddenFields = readonly string[];

const metadata = ({ label, hint, placeholder, readOnly, shows }: FieldView) => ({
  edit: {
    label,
    description: hint ?? '',
    placeholder: placeholder ?? '',
    editable: !readOnly,
    ...(shows && { mainField: shows }),
  },
  list: { label },
});

/** The view in the shape that Strapi reads from `schema.config`. */
export function viewConfig(view: View, hidden: HiddenFields = []) {
  const [defaultSortBy, defaultSortOrder] = view.sort.split(':');
  return {
    settings: {
      mainField: view.mainField,
      defaultSortBy,
      defaultSortOrder,
      pageSize: 20,
      searchable: true,
      filterable: true,
      bulkable: true,
    },
    layouts: {
      list: view.list,
      edit: view.edit.map((row) => Object.entries(row).map(([name, size]) => ({ name, size }))),
    },
    metadatas: Object.fromEntries(
      Object.entries(view.fields).map(([name, field]) => [name, metadata(field)])
    ),
    attributes: Object.fromEntries(hidden.map((name) => [name, { hidden: true }])),
  };
}
