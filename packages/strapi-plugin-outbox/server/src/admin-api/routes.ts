import { MANAGE, READ } from './permissions.ts';

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string, action: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin', { name: 'plugin::outbox.may', config: { action } }] },
});

/** What the admin page asks for, below `/outbox`. For logged-in staff whose role may. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/subscribers', 'subscribers.list', READ),
      route('POST', '/subscribers', 'subscribers.add', MANAGE),
      route('PUT', '/subscribers/:id', 'subscribers.change', MANAGE),
      route('DELETE', '/subscribers/:id', 'subscribers.remove', MANAGE),
      route('POST', '/subscribers/:id/rotate', 'subscribers.rotate', MANAGE),
      route('POST', '/subscribers/:id/pause', 'subscribers.pause', MANAGE),
      route('POST', '/subscribers/:id/resume', 'subscribers.resume', MANAGE),
      route('POST', '/subscribers/:id/test', 'subscribers.test', MANAGE),
      route('POST', '/subscribers/:id/resend', 'subscribers.resendParked', MANAGE),
      route('GET', '/deliveries', 'deliveries.list', READ),
      route('GET', '/deliveries/:id', 'deliveries.one', READ),
      route('POST', '/deliveries/:id/resend', 'deliveries.resend', MANAGE),
    ],
  },
};
