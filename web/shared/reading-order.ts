import type { Section } from '@wellspring/content-model';

const isEmergency = (section: Section): boolean => section.type === 'callout' && section.tone === 'emergency';

/** Sections as they are read: what needs help at once comes before the text, wherever it was written. */
export function inReadingOrder(sections: readonly Section[]): readonly Section[] {
  return [...sections.filter(isEmergency), ...sections.filter((section) => !isEmergency(section))];
}
