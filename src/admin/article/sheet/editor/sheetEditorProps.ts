import type { ZonePart } from '../zonePart';

/** What the sheet is given of the form's field. */
export interface SheetEditorProps {
  /** The parts of the form. */
  value: unknown;
  label: string;
  disabled: boolean;
  onChange(body: ZonePart[]): void;
}
