import type { Words } from './en.ts';

export const de: Words = {
  asking: 'Wird geprüft …',
  failed: 'Das konnte nicht geprüft werden.',
  tryAgain: 'Erneut versuchen',

  'preview.title': 'Vorschaufenster',
  'preview.unsaved':
    'Speichern Sie zuerst einen Entwurf. Dann können Sie ihn hier so ansehen, wie er auf der Website aussähe.',
  'preview.open': 'In einem Fenster öffnen',
  'preview.meaning': 'Zeigt die Seite, wie sie zuletzt gespeichert wurde, und lädt bei jedem Speichern neu.',

  'readiness.title': 'Bereitschaft',
  'readiness.unsaved':
    'Speichern Sie zuerst einen Entwurf. Dann sehen Sie hier, was der Veröffentlichung noch im Weg steht.',
  'readiness.ready': 'Bereit zur Veröffentlichung',
  'readiness.complete': 'Es fehlt nichts',
  'readiness.refusals': 'Vor der Veröffentlichung',
  'readiness.warnings': 'Gut zu wissen',
  'readiness.asSaved': 'Stand der letzten Speicherung: Ihre Änderungen seither sind noch nicht geprüft.',
  'readiness.handbook': 'Handbuch für die Redaktion (englisch)',

  'translation.title': 'Übersetzung',
  'translation.unsaved':
    'Speichern Sie zuerst einen Entwurf. Dann sehen Sie hier, wie er zum Original steht.',
  'translation.source': 'Dies ist das Original. Übersetzungen entstehen daraus.',
  'translation.current': 'Auf dem Stand des Originals ({language}).',
  'translation.outdated': 'Das Original ({language}) hat sich geändert, seit diese Übersetzung entstand.',
  'translation.outdatedSince':
    'Das Original ({language}) hat sich am {date} geändert. Seither hat niemand bestätigt, dass diese Übersetzung auf dem gleichen Stand ist.',
  'translation.sourceUnpublished':
    'Das Original ist nicht veröffentlicht, daher gibt es noch nichts, womit sich die Übersetzung vergleichen ließe.',
  'translation.openOriginal': 'Original öffnen',

  'upToDate.button': 'Auf dem Stand des Originals',
  'upToDate.action': 'Auf dem Stand des Originals',
  'upToDate.question': 'Auf dem Stand des Originals?',
  'upToDate.meaning':
    'Sie haben den gespeicherten Entwurf mit dem veröffentlichten Original verglichen, und beide sagen dasselbe. Leserinnen und Leser sehen dann nicht mehr den Hinweis, dass das Original neuer ist.',
  'upToDate.live': 'Festgehalten. Diese Übersetzung gilt jetzt auch auf der Website als aktuell.',
  'upToDate.inDraft':
    'Im Entwurf festgehalten. Auf der Website gilt es, sobald Sie die Übersetzung veröffentlichen.',
};
