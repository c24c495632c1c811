// Strapi loads `.js` alone; Node strips the types of what it leads to.
export { default } from './server/src/index.ts';
