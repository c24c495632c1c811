/** The slug in the address, decoded. */
export function useSlug(): string {
  const { slug } = useRoute().params;
  return typeof slug === 'string' ? slug.normalize('NFC') : '';
}
