import slugify from 'slugify';

/** How long a name is that is still short enough to be read in an address. */
const LENGTH = 60;

/** The short name that is proposed for something with a title: Latin letters, digits and hyphens, as many whole words as fit. */
export function shortNameOf(title: string): string {
  const words = slugify(title, { lower: true, strict: true, locale: 'ru' }).split('-');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, LENGTH) : `${name}-${word}`;
    if (longer.length > LENGTH) break;
    name = longer;
  }
  return name;
}

/** Different short names for the documents that a dossier is opened for: by kind, counted where there are several of one. */
export function documentNames(dossier: string, kinds: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return kinds.map((kind) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    const name = `${dossier}-${kind.toLowerCase().replaceAll('_', '-')}`;
    return count === 1 ? name : `${name}-${count}`;
  });
}
