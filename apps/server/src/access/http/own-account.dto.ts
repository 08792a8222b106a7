import { FreeText } from '../../platform/http/rules.js';

/** Passwords are not trimmed, and their length is judged by its own rule. */
export class ChangePassword {
  @FreeText({ max: 1_000 }) current: string;
  @FreeText({ max: 1_000 }) password: string;
}
