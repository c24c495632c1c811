/** Whether what was thrown says that a file is not there. By its code: Node's own errors are no `Error` of another realm. */
export function isMissingFile(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
