/** What is searched of a matter of the catalogue. */
interface SearchedMatter {
  readonly name: string;
  readonly parentName: string;
  readonly keywords: readonly string[];
}

/**
 * The matters that fit what was typed: every word must be in the name, in the group's name or in one of the words people use for it.
 * Names come before words people use, so that who knows the catalogue finds at once.
 */
export function matchingMatters<Matter extends SearchedMatter>(matters: readonly Matter[], typed: string): Matter[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [...matters];
  const inName = (matter: Matter): boolean => words.every((word) => matter.name.toLowerCase().includes(word));
  const anywhere = (matter: Matter): boolean => {
    const said = [matter.name, matter.parentName, ...matter.keywords].join('\n').toLowerCase();
    return words.every((word) => said.includes(word));
  };
  const named = matters.filter(inName);
  return [...named, ...matters.filter((matter) => anywhere(matter) && !named.includes(matter))];
}
