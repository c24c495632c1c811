export { PREVIEW_ROOT, isForPreview } from './address.ts';
export { LIFETIME, previewLink } from './make-link.ts';
export { versionAt } from './read-link.ts';
export { previewToken } from './keys.ts';
export { PREVIEW_STATES, type PreviewState, type PreviewedVersion } from './version.ts';
