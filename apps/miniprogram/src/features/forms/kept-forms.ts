import type { Store } from '@/platform/store';
import type { FormPhoto } from './store-photos';

/** What somebody has written in one form and not sent yet. */
export interface KeptForm {
  /** Whose, which form, and of what: nobody else who signs in on this device is shown it. */
  readonly name: string;
  /** When it was last touched, in milliseconds. */
  readonly at: number;
  readonly fields: object;
  readonly photos: readonly FormPhoto[];
}

const MOST_FORMS = 20;
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

/**
 * Changes one form of those that the device keeps, and answers those that it dropped instead: left alone for thirty days, or the oldest
 * of too many.
 */
export function changeForm(forms: Store<readonly KeptForm[]>, name: string, now: number, change: (present: KeptForm) => KeptForm): readonly KeptForm[] {
  const present = forms.get().find((form) => form.name === name) ?? { name, at: now, fields: {}, photos: [] };
  const all = [{ ...change(present), at: now }, ...forms.get().filter((form) => form.name !== name)];
  const left = all.filter((form, index) => index < MOST_FORMS && now - form.at <= KEPT_FOR_MS);
  forms.set(left);
  return all.filter((form) => !left.includes(form));
}

/** Takes a form off the device. */
export function dropForm(forms: Store<readonly KeptForm[]>, name: string): void {
  forms.set((all) => all.filter((form) => form.name !== name));
}
