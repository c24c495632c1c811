import type { Core } from '@strapi/strapi';
import { onOwnEvents } from '../database/event-listeners.ts';
import { followOtherProcesses } from '../database/follow.ts';
import type { StopFollowing } from '../database/following.ts';
import type { Settings } from '../environment/index.ts';
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
export function keepAnswersTrue(strapi: Core.Strapi, settings: Settings): StopFollowing {
  const answers = keptAnswers();
  const deafen = onOwnEvents((tags) => answers.purge(tags));
  const stopFollowing = followOtherProcesses(strapi, settings, {
    changed: (tags) => answers.purge(tags),
    changedSomehow: () => answers.clear(),
    lost: () => answers.distrust(),
    found: () => answers.trust(),
  });
  return async () => {
    deafen();
    await stopFollowing();
  };
}
