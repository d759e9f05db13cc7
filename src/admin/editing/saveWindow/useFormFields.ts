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

interface RelationAttribute {
  relation?: string;
  target?: string;
  targetModel?: string;
}

/** The fields that are written in a form, in their order; null until Strapi has its layout. */
export function useFormFields(type: string): FieldWithLabel[] | null {
  const { edit, isLoading } = useDocumentLayout(type);
  return useMemo(() => {
    if (isLoading) return null;
    // What only the newsroom writes is nobody's choice.
    const written = fieldsOfForm(edit).filter(({ disabled }) => !disabled);
    return written.map(({ name, label, attribute, mainField }) => {
      const { relation = '', target, targetModel } = attribute as object as RelationAttribute;
      return {
        name,
        label,
        type: attribute.type,
        isSingle: relation.endsWith('ToOne') || relation === 'oneWay',
        target: target ?? targetModel ?? null,
        mainField: mainField?.name ?? 'documentId',
      };
    });
  }, [edit, isLoading]);
}
