/** The address of the list that a number counts. */
export function listPath(filters: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== null) params.set(name, value);
  const query = params.toString();
  return `/lists/area${query === '' ? '' : `?${query}`}`;
}
