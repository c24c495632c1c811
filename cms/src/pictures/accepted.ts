/** Largest file that editors may upload, in bytes. */
export const UPLOAD_SIZE_LIMIT = 20 * 1024 * 1024;

/** Most that the files of one upload may have together, in bytes; what comes after that is not even read. */
export const UPLOADS_TOGETHER_LIMIT = 8 * UPLOAD_SIZE_LIMIT;

/** Extension by media type of what editors may upload: raster pictures and PDF. Nothing here can hold a script. */
export const UPLOAD_EXTENSIONS = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
} as const;

/** A media type that editors may upload. */
export type UploadType = keyof typeof UPLOAD_EXTENSIONS;

/** The media types that editors may upload. */
export const UPLOAD_TYPES: readonly string[] = Object.keys(UPLOAD_EXTENSIONS);
