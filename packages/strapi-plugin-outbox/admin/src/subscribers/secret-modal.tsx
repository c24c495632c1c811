import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';
import { Check, Duplicate } from '@strapi/icons';
import { useState } from 'react';
import { useInstant, useWords } from '../words/use-words.ts';

/** A secret that was just made. */
export interface ShownSecret {
  readonly name: string;
  readonly secret: string;
  /** Until when the one before signs as well; left out where there was none. */
  readonly until?: string;
}

/** Shows a secret, this once. */
export function SecretModal({
  shown,
  onClose,
}: {
  readonly shown: ShownSecret;
  readonly onClose: () => void;
}) {
  const { name, secret, until } = shown;
  const words = useWords();
  const instantOf = useInstant();
  const { copy } = useClipboard();
  const [isCopied, setCopied] = useState(false);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words('secret.title', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{words('secret.once')}</Typography>
            {until !== undefined && (
              <Typography tag="p">{words('secret.until', { date: instantOf(until) })}</Typography>
            )}
            <Field.Root name="secret">
              <Field.Label>{words('secret.label')}</Field.Label>
              <TextInput readOnly value={secret} dir="ltr" onFocus={({ target }) => target.select()} />
            </Field.Root>
            <Flex>
              <Button
                variant="secondary"
                startIcon={isCopied ? <Check aria-hidden /> : <Duplicate aria-hidden />}
                onClick={async () => setCopied(await copy(secret))}
              >
                {words(isCopied ? 'secret.copied' : 'secret.copy')}
              </Button>
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{words('close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
