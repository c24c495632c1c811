import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useId } from 'react';
import type { Finding } from '../edit-view/versions-api.ts';

interface FindingListProps {
  readonly title: string;
  readonly tone: 'danger' | 'warning';
  readonly findings: readonly Finding[];
  /** What editors call the place that a path leads to. */
  readonly placeOf: (path: readonly string[]) => string;
}

/** Findings under a heading, each with its place in the form; nothing where there are none. */
export function FindingList({ title, tone, findings, placeOf }: FindingListProps) {
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <Box width="100%">
      <Flex gap={2} paddingBottom={2}>
        <WarningCircle aria-hidden fill={`${tone}600`} />
        <Typography id={heading} tag="h3" variant="omega" fontWeight="bold" textColor={`${tone}700`}>
          {title} ({findings.length})
        </Typography>
      </Flex>
      <Flex tag="ul" aria-labelledby={heading} direction="column" alignItems="stretch" gap={2}>
        {findings.map(({ path, message }) => (
          <Box key={`${path.join('.')} ${message}`} tag="li">
            <Typography tag="p" variant="pi" textColor="neutral600">
              {placeOf(path)}
            </Typography>
            {/* The server's sentences are English, whatever the language of the interface. */}
            <Typography tag="p" variant="omega" lang="en" dir="auto">
              {message}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
