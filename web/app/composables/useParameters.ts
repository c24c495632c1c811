/** Reads parameters of the address: null for one that is not there, nothing for one that is repeated, which no list knows. */
export function useParameters(): (name: string) => string | null {
  const { query } = useRoute();
  return (name) => {
    const value = query[name];
    if (value === undefined) return null;
    return typeof value === 'string' ? value.normalize('NFC') : '';
  };
}
