import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import type { HeardEvent } from '@wellspring/strapi-plugin-outbox';
import { changeEvent } from '@wellspring/content-model';
import { currentSettings } from '../environment/index.ts';
import { AnswerMemory } from './memory.ts';

const MEGABYTE = 1024 * 1024;
let memory: AnswerMemory | undefined;

/** The answers that this process keeps. */
export function keptAnswers(): AnswerMemory {
  memory ??= new AnswerMemory(currentSettings().answerMemoryMegabytes * MEGABYTE);
  return memory;
}

/** Keeps the kept answers true: purges what this process or another one on the same database publishes. @returns ends that */
export function keepAnswersTrue(strapi: Core.Strapi): () => void {
  const answers = keptAnswers();
  return outboxOf(strapi).follow({
    heard: (event) => purgeBy(answers, event),
    changedSomehow: () => answers.clear(),
    lost: () => answers.distrust(),
    found: () => answers.trust(),
  });
}

/** An event without tags is of a later version of ours: it may be about anything. */
function purgeBy(answers: AnswerMemory, { body }: HeardEvent): void {
  const tags = changeEvent.shape.tags.safeParse(body['tags']);
  if (tags.success) answers.purge(tags.data);
  else answers.clear();
}
