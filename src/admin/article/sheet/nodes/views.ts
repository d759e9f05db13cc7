import { createContext, type ComponentType } from 'react';
import type { ZonePart } from '../zonePart';

/** How the parts that are no running text look in the sheet. */
export interface SheetViews {
  Part: ComponentType<{ nodeKey: string; part: ZonePart }>;
  Box: ComponentType<{ nodeKey: string; block: unknown }>;
}

/** Given by the sheet: the document itself draws nothing, so that it can be read without a page. */
export const Views = createContext<SheetViews>({ Part: () => null, Box: () => null });
