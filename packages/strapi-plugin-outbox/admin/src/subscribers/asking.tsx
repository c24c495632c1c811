import { ConfirmDialog } from '@strapi/strapi/admin';
import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';

interface AskingProps {
  readonly button: string;
  readonly question: string;
  /** What follows from a yes. */
  readonly meaning: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => Promise<void>;
}

/** A button that asks whether it is meant, before it does anything. */
export function Asking({ button, question, meaning, isDangerous = false, onConfirm }: AskingProps) {
  const [isOpen, setOpen] = useState(false);
  const confirm = async () => {
    await onConfirm();
    setOpen(false);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant={isDangerous ? 'danger-light' : 'tertiary'} size="S">
          {button}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={question}
        variant={isDangerous ? 'danger' : 'default'}
        icon={
          <WarningCircle
            aria-hidden
            width="2.4rem"
            height="2.4rem"
            fill={isDangerous ? 'danger600' : 'primary600'}
          />
        }
        onConfirm={confirm}
      >
        {meaning}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
