/** Text as it is compared: without accents and capitals. */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().replaceAll('ł', 'l').replaceAll('ß', 'ss');
}
