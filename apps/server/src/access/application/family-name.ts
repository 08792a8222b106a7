/** Family names of two characters that a single first character would break. */
const COMPOUND = /^(欧阳|司徒|上官|诸葛|司马|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文)/;

/** What a resident may read of the name of somebody who serves. */
export function familyName(name: string): string {
  return COMPOUND.exec(name)?.[1] ?? [...name][0] ?? '';
}
