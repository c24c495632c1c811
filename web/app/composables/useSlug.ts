/** The slug in the address, decoded. */
export function useSlug(): string {
  const { params } = useRoute();
  return 'slug' in params ? params.slug.normalize('NFC') : '';
}
