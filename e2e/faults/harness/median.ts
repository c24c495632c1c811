/** The middle one of some numbers. @throws Error where there is none */
export function median(numbers: readonly number[]): number {
  const middle = [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
  if (middle === undefined) throw new Error('Nothing has no middle.');
  return middle;
}
