import { Flex, Loader } from '@strapi/design-system';
import { useWords } from '../words/use-words.ts';

/** Says that something is on its way. */
export function Waiting() {
  const words = useWords();
  return (
    <Flex justifyContent="center" padding={8} aria-busy="true">
      <Loader>{words('loading')}</Loader>
    </Flex>
  );
}
