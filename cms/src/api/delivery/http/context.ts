import type { Core } from '@strapi/strapi';

/** Koa's context, as Strapi hands it to controllers. */
export type Context = Parameters<Core.ControllerHandler>[0];
