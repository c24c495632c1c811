/** Blocks of the rich text editor. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote';
/** The help below a field: `Field.Hint` in @strapi/design-system. */
const HELP = "p[id$='-hint']";

/** Lets every text be written in its own direction, whatever the interface's: Strapi writes all of them left to right. */
export function writeInOwnDirection(): void {
  const sheet = new CSSStyleSheet();
  // https://drafts.csswg.org/css-writing-modes-4/#valdef-unicode-bidi-plaintext
  sheet.replaceSync(
    `input, textarea, ${HELP}, [contenteditable='true'] :is(${BLOCKS}) { unicode-bidi: plaintext; text-align: start }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
