/** The media library of today, said aloud: where it is not, Strapi writes notices about it. */
export default { useLegacyMediaLibrary: false };
