/** The class that gives a picture its dominant colour while it loads. Classes, since inline styles would need `unsafe-inline`. */
export function pictureColorClass(color: string): string {
  return `tint-${color.slice(1)}`;
}

/** The rules of the classes that a page uses. */
export function pictureColorRules(colors: Iterable<string>): string {
  return [...colors].map((color) => `.${pictureColorClass(color)}{background-color:${color}}`).join('');
}
