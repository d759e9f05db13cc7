import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { fieldsOfForm } from '../../fieldsOfForm';
import type { FormField } from '../plan/planSave';

/** A field with what the form calls it. */
export interface FieldWithLabel extends FormField {
  label: string;
  /** Of a relation: the type of its entries, and the field by which they are told apart. */
  target: string | null;
  mainField: string;
}

interface AnyAttribute {
  relation?: string;
  target?: string;
  targetModel?: string;
  maxLength?: number;
}

/** Of a field of one line, where its type says nothing else. */
const LONGEST_LINE = 255;

/** The fields that are written in a form, in their order; null until Strapi has its layout. */
export function useFormFields(type: string): FieldWithLabel[] | null {
  const { edit, isLoading } = useDocumentLayout(type);
  return useMemo(() => {
    if (isLoading) return null;
    // What only the newsroom writes is nobody's choice.
    const written = fieldsOfForm(edit).filter(({ disabled }) => !disabled);
    return written.map(({ name, label, attribute, mainField }) => {
      const { relation = '', target, targetModel, maxLength } = attribute as object as AnyAttribute;
      const longest = maxLength ?? (attribute.type === 'string' ? LONGEST_LINE : undefined);
      return {
        name,
        label,
        type: attribute.type,
        ...(longest !== undefined && { longest }),
        isSingle: relation.endsWith('ToOne') || relation === 'oneWay',
        target: target ?? targetModel ?? null,
        mainField: mainField?.name ?? 'documentId',
      };
    });
  }, [edit, isLoading]);
}
