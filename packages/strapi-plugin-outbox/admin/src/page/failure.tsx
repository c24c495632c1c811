import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useProblem } from '../api/use-problem.ts';
import { useWords } from '../words/use-words.ts';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says that something could not be read, and why. */
export function Failure({ error, onRetry }: FailureProps) {
  const words = useWords();
  const problemOf = useProblem();
  return (
    <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography tag="p" role="alert" dir="auto" textColor="danger600">
          {problemOf(error)}
        </Typography>
        <Button variant="tertiary" onClick={onRetry}>
          {words('tryAgain')}
        </Button>
      </Flex>
    </Box>
  );
}
