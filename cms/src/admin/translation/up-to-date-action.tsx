import { CheckCircle } from '@strapi/icons';
import type { DocumentAction } from '../edit-view/extension-points.ts';
import { useOpenVersion } from '../edit-view/version.ts';
import { useWords } from '../words/use-words.ts';
import { useDeclaration } from './use-declaration.ts';

/** “Up to date with the source” in the menu beside “Publish”. Only translations have a source to be up to date with. */
export const UpToDateAction: DocumentAction = (props) => {
  const words = useWords();
  const declare = useDeclaration();
  const version = useOpenVersion(props);
  if (version === null || version.sourceLocale === null || version.sourceLocale === version.locale)
    return null;
  return {
    label: words('upToDate.action'),
    icon: <CheckCircle aria-hidden />,
    disabled: false,
    dialog: {
      type: 'dialog',
      title: words('upToDate.question'),
      content: words('upToDate.meaning'),
      onConfirm: () => declare(version),
    },
  };
};
UpToDateAction.position = 'panel';
