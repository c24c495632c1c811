import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

interface NoteProps {
  /** `neutral` where it is left out: a sentence without a mark. */
  readonly tone?: 'neutral' | 'success' | 'warning';
  readonly children: ReactNode;
}

/** A sentence in a panel of the edit view, marked by shape as well as colour. Read out when it changes. */
export function Note({ tone = 'neutral', children }: NoteProps) {
  return (
    <Flex role="status" gap={2} alignItems="flex-start">
      {tone === 'success' && <CheckCircle aria-hidden fill="success600" style={{ flexShrink: 0 }} />}
      {tone === 'warning' && <WarningCircle aria-hidden fill="warning600" style={{ flexShrink: 0 }} />}
      <Typography
        tag="p"
        dir="auto"
        variant="omega"
        textColor={tone === 'neutral' ? 'neutral600' : `${tone}700`}
      >
        {children}
      </Typography>
    </Flex>
  );
}
