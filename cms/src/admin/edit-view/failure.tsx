import { Button, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words.ts';

interface FailureProps {
  /** The server's sentence, where it gave one. */
  readonly reason: string | undefined;
  readonly onRetry: () => void;
}

/** Says that a panel's question was not answered, and why. */
export function Failure({ reason, onRetry }: FailureProps) {
  const words = useWords();
  return (
    <>
      <Typography tag="p" role="alert" dir="auto" variant="omega" textColor="danger600">
        {words('failed')} {reason}
      </Typography>
      <Button variant="tertiary" size="S" onClick={onRetry}>
        {words('tryAgain')}
      </Button>
    </>
  );
}
