import { ConfirmDialog } from '@strapi/strapi/admin';
import { Button, Dialog } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useState } from 'react';
import type { Version } from '../edit-view/version.ts';
import { useWords } from '../words/use-words.ts';
import { useDeclaration } from './use-declaration.ts';

/** The button by which a person declares a translation up to date, after asking whether that is meant. */
export function DeclareUpToDate({ version }: { readonly version: Version }) {
  const words = useWords();
  const declare = useDeclaration();
  const [isOpen, setOpen] = useState(false);
  const confirm = async () => {
    await declare(version);
    setOpen(false);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        {/* The design system’s buttons are one line high; the panel is narrow. */}
        <Button variant="secondary" fullWidth style={{ height: 'auto', minHeight: '3.2rem' }}>
          {words('upToDate.button')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={words('upToDate.question')}
        icon={<CheckCircle aria-hidden fill="primary600" width="24px" height="24px" />}
        variant="default"
        onConfirm={confirm}
      >
        {words('upToDate.meaning')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
