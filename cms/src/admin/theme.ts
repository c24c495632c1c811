/** The publication's greens in place of Strapi's violet. Each pair keeps the contrast of the one that it replaces. */
export const theme = {
  light: {
    colors: {
      primary100: '#e9efe9',
      primary200: '#d6e0d0',
      primary500: '#3b7a6b',
      primary600: '#1f4f45',
      primary700: '#173c35',
      buttonPrimary500: '#3b7a6b',
      buttonPrimary600: '#1f4f45',
    },
  },
  dark: {
    colors: {
      primary100: '#182422',
      primary200: '#22322f',
      primary500: '#8fd0bd',
      primary600: '#8fd0bd',
      primary700: '#8fd0bd',
      buttonPrimary500: '#3b7a6b',
      buttonPrimary600: '#2e6558',
    },
  },
};
