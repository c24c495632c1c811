export default ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT'),
  app: { keys: [env('SECRET')] },
  dirs: { public: `${env('FOLDER')}/public` },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: 'info' } },
});
