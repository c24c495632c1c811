import { defineEventHandler } from 'h3';
import { ATOM_TYPE, atomOf } from '../../feeds/atom.ts';
import { feedAnswer } from '../../handlers/feed-answer.ts';

/** The newest articles of a language, in Atom. */
export default defineEventHandler((event) => feedAnswer(event, { type: ATOM_TYPE, write: atomOf }));
