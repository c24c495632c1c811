import { defineEventHandler } from 'h3';
import { JSON_FEED_TYPE, jsonFeedOf } from '../../feeds/json-feed.ts';
import { feedAnswer } from '../../handlers/feed-answer.ts';

/** The newest articles of a language, in JSON Feed. */
export default defineEventHandler((event) => feedAnswer(event, { type: JSON_FEED_TYPE, write: jsonFeedOf }));
