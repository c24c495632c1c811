/** A file as it is, put into the build by Nitro, whose own types know this in the server's project alone. */
declare module 'raw:*' {
  const data: unknown;
  export default data;
}
