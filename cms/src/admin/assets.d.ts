/** Vite answers the import of a drawing with its address. */
declare module '*.svg' {
  const address: string;
  export default address;
}
