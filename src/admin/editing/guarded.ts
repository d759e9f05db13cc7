import { ARTICLE, IMAGE_CAPTION } from '../uids';

/** The fields of an entry by their names, as Strapi answers them or a form sends them. */
export type SentFields = Readonly<Record<string, unknown>>;

/** An entry as Strapi's form is filled in with it. */
export type Entry = SentFields & { readonly updatedAt?: string };

/** A request of Strapi's store about the one entry of a form. */
export interface FormRequest {
  collectionType?: string;
  model: string;
  documentId?: string;
  params?: Readonly<Record<string, unknown>>;
  data?: SentFields;
}

const GUARDED = [ARTICLE, IMAGE_CAPTION] as const;

/** A type whose forms say which version their saves are made on; null for any other. */
export const guardedType = (type: string) => GUARDED.find((each) => each === type) ?? null;

export const isGuarded = (type: string): boolean => guardedType(type) !== null;

/** One language of one entry in a form; the language as the address of the page has it. */
export const formKey = (type: string, documentId: string, locale: unknown): string =>
  [type, documentId, typeof locale === 'string' ? locale : ''].join(' ');

/** The form that a request of Strapi's store is about. */
export const formOf = ({ model, documentId = '', params }: FormRequest): string =>
  formKey(model, documentId, params?.locale);
