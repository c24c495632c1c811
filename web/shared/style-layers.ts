/**
 * The order of the style layers, lowest first. It has to come before any rule; the build drops it from the sheet where it
 * is declared and puts the sheets of components in any order.
 */
export const STYLE_LAYERS = '@layer palette,roles,base,controls,layout,parts,print;';
