import type { Words } from './en.ts';

export const es: Words = {
  asking: 'Comprobando…',
  failed: 'No se ha podido comprobar.',
  tryAgain: 'Reintentar',

  'preview.title': 'Ventana de vista previa',
  'preview.unsaved': 'Guarde primero un borrador. Después podrá verlo aquí tal como aparecería en el sitio.',
  'preview.open': 'Abrir en una ventana',
  'preview.meaning':
    'Muestra la página tal como se guardó por última vez y se recarga cada vez que se guarda.',

  'readiness.title': 'Preparación',
  'readiness.unsaved': 'Guarde primero un borrador. Entonces verá aquí qué falta para publicarlo.',
  'readiness.ready': 'Listo para publicar',
  'readiness.complete': 'No falta nada',
  'readiness.refusals': 'Antes de publicar',
  'readiness.warnings': 'Conviene saberlo',
  'readiness.asSaved': 'Según lo último guardado: sus cambios posteriores aún no se han comprobado.',
  'readiness.handbook': 'Manual de redacción (en inglés)',

  'translation.title': 'Traducción',
  'translation.unsaved': 'Guarde primero un borrador. Entonces verá aquí cómo está respecto al original.',
  'translation.source': 'Este es el original. Las traducciones se hacen a partir de él.',
  'translation.current': 'Al día con el original ({language}).',
  'translation.outdated': 'El original ({language}) ha cambiado desde que se hizo esta traducción.',
  'translation.outdatedSince':
    'El original ({language}) cambió el {date}. Desde entonces nadie ha declarado que esta traducción esté al día.',
  'translation.sourceUnpublished':
    'El original no está publicado: todavía no hay nada con lo que comparar esta traducción.',
  'translation.openOriginal': 'Abrir el original',

  'upToDate.button': 'Al día con el original',
  'upToDate.action': 'Al día con el original',
  'upToDate.question': '¿Al día con el original?',
  'upToDate.meaning':
    'Ha comparado el borrador guardado con el original publicado y ambos dicen lo mismo. El sitio dejará de avisar de que el original es más reciente.',
  'upToDate.live': 'Registrado. El sitio ya muestra esta traducción como al día.',
  'upToDate.inDraft': 'Registrado en el borrador. El sitio lo mostrará cuando publique la traducción.',
};
