export const SECRET_BYTES = 32;

/** Of 32 bytes of chance about 30 differ; fewer than this do not differ once in the lifetime of a city. */
const LEAST_DIFFERENT = 18;

/** Typed, repeated or counted up rather than drawn: what a person puts in to get past a check. */
export function isWeakSecret(secret: Buffer): boolean {
  const steps = new Set(secret.subarray(1).map((byte, index) => byte - (secret[index] ?? 0)));
  return new Set(secret).size < LEAST_DIFFERENT || steps.size < LEAST_DIFFERENT;
}
