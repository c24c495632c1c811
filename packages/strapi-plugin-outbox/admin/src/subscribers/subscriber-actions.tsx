import { useQueryParams } from '@strapi/strapi/admin';
import { Box, Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import {
  usePauseSubscriberMutation,
  useRemoveSubscriberMutation,
  useResendParkedMutation,
  useResumeSubscriberMutation,
  useRotateSecretMutation,
  useTestSubscriberMutation,
} from '../api/outbox-api.ts';
import type { Subscriber } from '../api/outbox-api.ts';
import { useNotice } from '../api/use-problem.ts';
import { OutcomeSentence } from '../deliveries/outcome-sentence.tsx';
import type { PageQuery } from '../page/page-query.ts';
import { useWords } from '../words/use-words.ts';
import { Asking } from './asking.tsx';
import type { ShownSecret } from './secret-modal.tsx';
import { SubscriberForm } from './subscriber-form.tsx';

interface ActionsProps {
  readonly subscriber: Subscriber;
  readonly mayManage: boolean;
  readonly onSecret: (secret: ShownSecret) => void;
}

/** What can be done with a subscriber. What cannot be taken back is asked about first. */
export function SubscriberActions({ subscriber, mayManage, onSecret }: ActionsProps) {
  const { id, name, state, isConfigured, parked } = subscriber;
  const words = useWords();
  const { done, failed } = useNotice();
  const [, setQuery] = useQueryParams<PageQuery>();
  const [test, tested] = useTestSubscriberMutation();
  const [pause, pausing] = usePauseSubscriberMutation();
  const [resume, resuming] = useResumeSubscriberMutation();
  const [rotate] = useRotateSecretMutation();
  const [remove] = useRemoveSubscriberMutation();
  const [resendParked] = useResendParkedMutation();
  const [isChanging, setChanging] = useState(false);

  const toggle = async () => {
    const outcome = await (state === 'paused' ? resume(id) : pause(id));
    if ('error' in outcome) failed(outcome.error);
    else done(words(state === 'paused' ? 'resume.done' : 'pause.done', { name }));
  };
  const rotateSecret = async () => {
    const outcome = await rotate(id);
    if ('error' in outcome) failed(outcome.error);
    else onSecret({ name, secret: outcome.data.secret, until: outcome.data.previousExpiresAt });
  };
  const removeIt = async () => {
    const outcome = await remove(id);
    if ('error' in outcome) failed(outcome.error);
    else done(words('remove.done', { name }));
  };
  const sendAgain = async () => {
    const outcome = await resendParked(id);
    if ('error' in outcome) failed(outcome.error);
    else done(words('resend.done', { count: outcome.data.events }));
  };
  const runTest = async () => {
    const outcome = await test(id);
    if ('error' in outcome) failed(outcome.error);
  };

  return (
    <>
      <Flex role="group" aria-label={words('subscriber.actions', { name })} gap={2} wrap="wrap">
        {mayManage && (
          <>
            <Button variant="secondary" size="S" loading={tested.isLoading} onClick={runTest}>
              {words(tested.isLoading ? 'subscriber.testing' : 'subscriber.test')}
            </Button>
            <Button
              variant="tertiary"
              size="S"
              disabled={pausing.isLoading || resuming.isLoading}
              onClick={toggle}
            >
              {words(state === 'paused' ? 'subscriber.resume' : 'subscriber.pause')}
            </Button>
          </>
        )}
        <Button
          variant="tertiary"
          size="S"
          onClick={() => setQuery({ tab: 'deliveries', subscriber: String(id) }, 'push', true)}
        >
          {words('subscriber.deliveries')}
        </Button>
        {mayManage && parked > 0 && (
          <Asking
            button={words('subscriber.resendParked')}
            question={words('resendParked.question')}
            meaning={words('resendParked.meaning', { count: parked, name })}
            onConfirm={sendAgain}
          />
        )}
        {mayManage && !isConfigured && (
          <>
            <Button variant="tertiary" size="S" onClick={() => setChanging(true)}>
              {words('subscriber.change')}
            </Button>
            <Asking
              button={words('subscriber.rotate')}
              question={words('rotate.question', { name })}
              meaning={words('rotate.meaning')}
              onConfirm={rotateSecret}
            />
            <Asking
              isDangerous
              button={words('subscriber.remove')}
              question={words('remove.question', { name })}
              meaning={words('remove.meaning')}
              onConfirm={removeIt}
            />
          </>
        )}
      </Flex>
      <Box role="status">
        {tested.data !== undefined && (
          <Box paddingTop={4}>
            <OutcomeSentence {...tested.data} />
          </Box>
        )}
      </Box>
      {isChanging && <SubscriberForm subscriber={subscriber} onClose={() => setChanging(false)} />}
    </>
  );
}
