export * from './closed-schemas.ts';
export * from './document.ts';
export * from './released.ts';
