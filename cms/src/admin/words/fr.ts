import type { Words } from './en.ts';

export const fr: Words = {
  asking: 'Vérification…',
  failed: 'La vérification n’a pas abouti.',
  tryAgain: 'Réessayer',

  'preview.title': 'Fenêtre d’aperçu',
  'preview.unsaved':
    'Enregistrez d’abord un brouillon. Vous pourrez alors le voir ici tel qu’il apparaîtrait sur le site.',
  'preview.open': 'Ouvrir dans une fenêtre',
  'preview.meaning':
    'Montre la page telle qu’elle a été enregistrée, et se recharge à chaque enregistrement.',

  'readiness.title': 'Préparation',
  'readiness.unsaved':
    'Enregistrez d’abord un brouillon. Vous verrez alors ici ce qui empêche encore sa publication.',
  'readiness.ready': 'Prêt à être publié',
  'readiness.complete': 'Il ne manque rien',
  'readiness.refusals': 'Avant de publier',
  'readiness.warnings': 'Bon à savoir',
  'readiness.asSaved':
    'État au dernier enregistrement : vos modifications depuis lors ne sont pas encore vérifiées.',
  'readiness.handbook': 'Guide de la rédaction (en anglais)',

  'translation.title': 'Traduction',
  'translation.unsaved':
    'Enregistrez d’abord un brouillon. Vous verrez alors ici où il en est par rapport à l’original.',
  'translation.source': 'Ceci est l’original. Les traductions en sont tirées.',
  'translation.current': 'À jour par rapport à l’original ({language}).',
  'translation.outdated': 'L’original ({language}) a changé depuis que cette traduction a été faite.',
  'translation.outdatedSince':
    'L’original ({language}) a changé le {date}. Depuis, personne n’a déclaré cette traduction à jour.',
  'translation.sourceUnpublished':
    'L’original n’est pas publié : il n’y a encore rien à quoi comparer cette traduction.',
  'translation.openOriginal': 'Ouvrir l’original',

  'upToDate.button': 'À jour par rapport à l’original',
  'upToDate.action': 'À jour par rapport à l’original',
  'upToDate.question': 'À jour par rapport à l’original ?',
  'upToDate.meaning':
    'Vous avez comparé le brouillon enregistré avec l’original publié, et tous deux disent la même chose. Le site n’indiquera alors plus que l’original est plus récent.',
  'upToDate.live': 'C’est noté. Cette traduction apparaît désormais à jour sur le site.',
  'upToDate.inDraft': 'C’est noté dans le brouillon. Le site l’indiquera quand vous publierez la traduction.',
};
