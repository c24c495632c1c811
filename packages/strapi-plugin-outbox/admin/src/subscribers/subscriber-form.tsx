import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useAddSubscriberMutation, useChangeSubscriberMutation } from '../api/outbox-api.ts';
import type { Subscriber } from '../api/outbox-api.ts';
import { useNotice, useProblem } from '../api/use-problem.ts';
import { useWords } from '../words/use-words.ts';
import type { ShownSecret } from './secret-modal.tsx';

interface FormProps {
  /** Who is changed; left out: somebody is added. */
  readonly subscriber?: Subscriber;
  readonly onClose: () => void;
  /** Called with the secret of whom was added. */
  readonly onSecret?: (secret: ShownSecret) => void;
}

/** Problems that are about the name; all others are about the address. */
const OF_NAME = ['name-taken'];

/** Asks for name and address of a subscriber. */
export function SubscriberForm({ subscriber, onClose, onSecret }: FormProps) {
  const words = useWords();
  const { done } = useNotice();
  const problemOf = useProblem();
  const [add, adding] = useAddSubscriberMutation();
  const [change, changing] = useChangeSubscriberMutation();
  const [name, setName] = useState(subscriber?.name ?? '');
  const [url, setUrl] = useState(subscriber?.url ?? '');
  const [problem, setProblem] = useState<{ readonly of: 'name' | 'url'; readonly says: string } | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = name.trim() === '' ? 'name' : url.trim() === '' ? 'url' : null;
    if (missing !== null) return setProblem({ of: missing, says: words('problem.required') });
    const outcome =
      subscriber === undefined ? await add({ name, url }) : await change({ id: subscriber.id, name, url });
    if ('error' in outcome) {
      return setProblem({ of: isOfName(outcome.error) ? 'name' : 'url', says: problemOf(outcome.error) });
    }
    if (outcome.data === null) done(words('change.done', { name }));
    else onSecret?.({ name, secret: outcome.data.secret });
    onClose();
  };

  const errorOf = (field: 'name' | 'url') => (problem?.of === field ? { error: problem.says } : {});
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <form onSubmit={submit} noValidate>
          <Modal.Header>
            <Modal.Title>{words(subscriber === undefined ? 'form.add' : 'form.change')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root name="name" required hint={words('form.nameHint')} {...errorOf('name')}>
                <Field.Label>{words('form.name')}</Field.Label>
                <TextInput
                  value={name}
                  maxLength={80}
                  dir="auto"
                  onChange={({ target }) => setName(target.value)}
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
              <Field.Root name="url" required hint={words('form.urlHint')} {...errorOf('url')}>
                <Field.Label>{words('form.url')}</Field.Label>
                <TextInput
                  type="url"
                  value={url}
                  maxLength={2000}
                  dir="ltr"
                  onChange={({ target }) => setUrl(target.value)}
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {words('cancel')}
            </Button>
            <Button type="submit" loading={adding.isLoading || changing.isLoading}>
              {words('save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function isOfName(error: object): boolean {
  const details = 'details' in error ? error.details : undefined;
  const code =
    typeof details === 'object' && details !== null && 'code' in details ? details.code : undefined;
  return typeof code === 'string' && OF_NAME.includes(code);
}
