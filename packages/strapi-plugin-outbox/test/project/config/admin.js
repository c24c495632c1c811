export default ({ env }) => ({
  auth: { secret: env('SECRET') },
  apiToken: { salt: env('SECRET') },
  transfer: { token: { salt: env('SECRET') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') || undefined },
  flags: { nps: false, promoteEE: false },
});
