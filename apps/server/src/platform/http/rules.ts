import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as Plain } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsISO8601, IsNumber, IsOptional, IsString, Matches, Max, Min, ValidateBy, ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { PHONE } from '@yige/domain';
import type { FieldFaultCode } from './field-texts.js';

/**
 * One decorator says a rule once, for the validator and for the OpenAPI document. The fault that a reader gets is carried in the
 * validator's context, so that codes are ours and stay when the validator changes.
 */
interface FieldOptions {
  optional?: boolean;
  description?: string;
}

const fault = (code: FieldFaultCode, params: Record<string, string | number> = {}): ValidationOptions => ({ context: { code, params } });

/** An optional field that is null is as one that is not there: a use case has only one of them to think of. */
const nullIsNothing = Transform(({ value }: { value: unknown }) => value ?? undefined);

function field(options: FieldOptions, api: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  return applyDecorators(
    ...(options.optional === true ? [IsOptional(), nullIsNothing] : [IsDefined(fault('required'))]),
    ApiProperty({ required: options.optional !== true, ...(options.description === undefined ? {} : { description: options.description }), ...api } as ApiPropertyOptions),
    ...rules,
  );
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

const lowered = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

/** Text, trimmed; `min` and `max` count code points. */
export const Text = ({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field(options, { type: String, minLength: min, maxLength: max }, trimmed, IsString(fault('type')), codePoints(min, max), Matches(/^[^\0]*$/, fault('type')));

/** Text whose own rule gives a better answer than a field fault; here it only has to be text. */
export const FreeText = ({ max, ...options }: FieldOptions & { max: number }): PropertyDecorator =>
  field(options, { type: String, maxLength: max }, IsString(fault('type')));

/** The name by which somebody signs in. */
export const Login = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, minLength: 3, maxLength: 60, pattern: '^[a-z0-9][a-z0-9._@-]*$' }, lowered, IsString(fault('type')), codePoints(3, 60), Matches(/^[a-z0-9][a-z0-9._@-]*$/, fault('login')));

export const OneOf = <T extends string | number>(values: readonly T[], name: string, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { enum: [...values], enumName: name }, IsIn(values, fault('choice')));

/** An identifier that this service made. Its shape is checked so that nothing else reaches a query. */
export const Reference = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, maxLength: 36 }, IsString(fault('type')), Matches(/^[0-9A-Za-z-]{1,36}$/, fault('identifier')));

/** Several identifiers that this service made. */
export const References = ({ max, ...options }: FieldOptions & { max: number }): PropertyDecorator =>
  field(options, { type: [String], maxItems: max }, IsArray(fault('type')), ArrayMaxSize(max, fault('count', { max })), Matches(/^[0-9A-Za-z-]{1,36}$/, { each: true, ...fault('identifier') }));

export const Flag = (options: FieldOptions = {}): PropertyDecorator => field(options, { type: Boolean }, IsBoolean(fault('type')));

export const Whole = ({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(fault('type')), Min(min, fault('range', { min, max })), Max(max, fault('range', { min, max })));

/** An angle in degrees, on either side of nought. */
export const Degrees = ({ most, ...options }: FieldOptions & { most: number }): PropertyDecorator =>
  field(options, { type: Number, minimum: -most, maximum: most }, IsNumber({ allowNaN: false, allowInfinity: false }, fault('type')), Min(-most, fault('range', { min: -most, max: most })), Max(most, fault('range', { min: -most, max: most })));

/** A whole number that arrives as text, in a query. */
export const WholeInQuery = ({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  applyDecorators(Plain(() => Number), Whole({ min, max, ...options }));

/** A flag that arrives as text, in a query. */
export const FlagInQuery = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    Flag(options),
  );

/** Several values of one enumeration, separated by commas in a query. */
export const ManyOfInQuery = (values: readonly (string | number)[], name: string, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').map((one) => (typeof values[0] === 'number' ? Number(one) : one)) : value,
    ),
    field({ ...options, optional: true }, { type: String, description: `${options.description ?? ''} Comma-separated ${name}: ${values.join(', ')}.`.trim() }, IsArray(fault('type')), IsIn(values, { each: true, ...fault('choice') })),
  );

/** A moment with its offset from UTC, ISO 8601. */
export const Moment = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'date-time' }, IsString(fault('type')), Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, fault('type')), IsISO8601({ strict: true }, fault('type')));

/** A day on the calendar of Shanghai, `2026-11-22`. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'date' }, IsString(fault('type')), Matches(/^\d{4}-\d{2}-\d{2}$/, fault('type')), IsISO8601({ strict: true }, fault('type')));

/** A mobile or fixed-line number as people in the district write it. */
export const Phone = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, maxLength: 20 }, trimmed, IsString(fault('phone')), Matches(PHONE, fault('phone')));

export const Nested = (type: Type, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type }, ValidateNested(fault('type')), Plain(() => type), anObject());

export const ListOf = (type: Type, { min = 0, max, ...options }: FieldOptions & { min?: number; max: number }): PropertyDecorator =>
  field(options, { type: [type], minItems: min, maxItems: max }, IsArray(fault('type')), ArrayMinSize(min, fault('required')), ArrayMaxSize(max, fault('count', { max })), ValidateNested({ each: true, ...fault('type') }), Plain(() => type));

const anObject = (): PropertyDecorator =>
  ValidateBy({ name: 'anObject', validator: { validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value) } }, fault('type'));

const codePoints = (min: number, max: number): PropertyDecorator =>
  ValidateBy(
    {
      name: 'codePoints',
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'string') return true;
          const { length } = [...value];
          return length >= min && length <= max;
        },
      },
    },
    fault('length', { min, max }),
  );

// Answers: documented for the contract, not validated.

interface AnswerOptions {
  nullable?: boolean;
  description?: string;
}
const answer = (api: ApiPropertyOptions, options: AnswerOptions): PropertyDecorator => ApiProperty({ ...api, ...options } as ApiPropertyOptions);

export const Out = {
  text: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: String }, options),
  texts: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: [String] }, options),
  instant: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: String, format: 'date-time' }, options),
  day: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: String, format: 'date' }, options),
  whole: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: 'integer' }, options),
  number: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: Number }, options),
  flag: (options: AnswerOptions = {}): PropertyDecorator => answer({ type: Boolean }, options),
  oneOf: (values: readonly (string | number)[], name: string, options: AnswerOptions = {}): PropertyDecorator =>
    options.nullable === true
      ? answer({ enum: [...values], nullable: true, ...(typeof values[0] === 'number' ? { type: Number } : { type: String }) }, options)
      : answer({ enum: [...values], enumName: name }, options),
  manyOf: (values: readonly (string | number)[], name: string, options: AnswerOptions = {}): PropertyDecorator =>
    answer({ enum: [...values], enumName: name, isArray: true }, options),
  one: (type: () => Type, options: AnswerOptions = {}): PropertyDecorator =>
    options.nullable === true ? answer({ type: () => type(), nullable: true } as ApiPropertyOptions, options) : answer({ type: () => type() } as ApiPropertyOptions, options),
  many: (type: () => Type, options: AnswerOptions = {}): PropertyDecorator => answer({ type: () => [type()] } as ApiPropertyOptions, options),
  record: (options: AnswerOptions = {}): PropertyDecorator =>
    answer({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] } } as ApiPropertyOptions, options),
};

