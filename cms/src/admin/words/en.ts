/** What the panels of the edit view say. Keys are names below `wellspring.` among the admin's translations. */
export const en = {
  asking: 'Checking…',
  failed: 'This could not be checked.',
  tryAgain: 'Try again',

  'preview.title': 'Preview window',
  'preview.unsaved': 'Save a draft first. Then you can look at it here as readers would see it.',
  'preview.open': 'Open in a window',
  'preview.meaning': 'Shows the page as last saved, and loads anew with each save.',

  'readiness.title': 'Readiness',
  'readiness.unsaved': 'Save a draft first. Then you see here what stands between it and publishing.',
  'readiness.ready': 'Ready to publish',
  'readiness.complete': 'Nothing is missing',
  'readiness.refusals': 'Before publishing',
  'readiness.warnings': 'Good to know',
  'readiness.asSaved': 'As last saved: your changes since then are not checked yet.',
  'readiness.handbook': 'Handbook for editors',

  'translation.title': 'Translation',
  'translation.unsaved': 'Save a draft first. Then you see here how it stands to the original.',
  'translation.source': 'This is the original. Translations are made from it.',
  'translation.current': 'Up to date with the original ({language}).',
  'translation.outdated': 'The original ({language}) has changed since this translation was made.',
  'translation.outdatedSince':
    'The original ({language}) changed on {date}. This translation has not been declared up to date since.',
  'translation.sourceUnpublished':
    'The original is not published, so there is nothing to be up to date with yet.',
  'translation.openOriginal': 'Open the original',

  'upToDate.button': 'Up to date with the original',
  'upToDate.action': 'Up to date with the source',
  'upToDate.question': 'Up to date with the original?',
  'upToDate.meaning':
    'You have read the saved draft against the original as published, and they say the same. Readers are then no longer told that the original is newer.',
  'upToDate.live': 'Recorded. Readers see this translation as up to date now.',
  'upToDate.inDraft': 'Recorded in the draft. Readers see it when you publish the translation.',
} as const;

/** The same words in any language. */
export type Words = Readonly<Record<keyof typeof en, string>>;
