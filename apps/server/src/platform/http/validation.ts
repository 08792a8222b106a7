import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldFault, Problem } from './problem.js';

/** Every body and query is checked against its class; a field that the class does not name is a fault, never silently taken. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new Problem('VALIDATION.FAILED', { fields: errors.flatMap((error) => faultsOf(error, '')) }),
  });

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.keys(error.constraints ?? {}).slice(0, 1).map((rule): FieldFault => {
    const context = (error.contexts?.[rule] ?? {}) as { code?: string; params?: Record<string, string | number> };
    return { field, code: rule === 'whitelistValidation' ? 'unknown' : (context.code ?? 'type'), params: context.params ?? {} };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}
