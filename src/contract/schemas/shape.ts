import { z } from 'zod';

/** A schema for each field of a type, and for no other. */
export type ShapeOf<Type> = { [Name in keyof Type]-?: z.ZodType<Type[Name]> };

/** Fields that a project added to a content type are let through as they are. */
export const entry = <Type>(shape: ShapeOf<Type>): z.ZodType<Type> =>
  z.looseObject(shape) as unknown as z.ZodType<Type>;

/** The same of an entry of which some fields were asked for. */
export const partOf = <Type>(shape: ShapeOf<Type>): z.ZodType<Partial<Type>> =>
  z.looseObject(shape).partial() as unknown as z.ZodType<Partial<Type>>;

export const TEXT_OR_NULL = z.string().nullable();
export const NUMBER_OR_NULL = z.number().nullable();
export const TIME = z.iso.datetime();
export const TIME_OR_NULL = TIME.nullable();
