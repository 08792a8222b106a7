import { Field } from '@/ui';
import { PickList } from '../units';

interface ReasonFieldProps<Reason extends string> {
  readonly label: string;
  readonly reasons: readonly { readonly key: Reason; readonly label: string; readonly hint?: string }[];
  readonly chosen: Reason | null;
  readonly error: string | null;
  readonly onPick: (reason: Reason) => void;
}

/** One of the few reasons that the catalogue knows, with what each of them needs. */
export function ReasonField<Reason extends string>({ label, reasons, chosen, error, onPick }: ReasonFieldProps<Reason>) {
  return (
    <Field label={label} error={error}>
      <PickList inForm label={label} entries={reasons} chosen={chosen} onPick={({ key }) => onPick(key)} />
    </Field>
  );
}
