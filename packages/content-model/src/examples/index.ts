export * from './answers.ts';
export * from './articles.ts';
export * from './discovery.ts';
export * from './errors.ts';
export * from './people.ts';
export * from './pictures.ts';
export * from './site.ts';
export * from './techniques.ts';
