import { useNotification } from '@strapi/strapi/admin';
import { z } from 'zod';
import { keyOf, useWords } from '../words/use-words.ts';

const refused = z.object({
  message: z.string().optional(),
  details: z.object({ code: z.string().optional() }).optional().catch(undefined),
});

/** Says what is wrong: by the code of the server's refusal in the language of the interface, else in the server's words. */
export function useProblem(): (error: unknown) => string {
  const words = useWords();
  return (error) => {
    const { message, details } = refused.safeParse(error).data ?? {};
    const key = details?.code === undefined ? undefined : keyOf(`problem.${details.code}`);
    return key === undefined ? (message ?? words('failed')) : words(key);
  };
}

/** Tells somebody what came of what they did, beside the page. */
export function useNotice(): { done(sentence: string): void; failed(error: unknown): void } {
  const { toggleNotification } = useNotification();
  const problemOf = useProblem();
  return {
    done: (message) => toggleNotification({ type: 'success', message }),
    failed: (error) => toggleNotification({ type: 'danger', message: problemOf(error) }),
  };
}
