/** What the server asks of a role before it answers; the page shows nothing that would be refused. */
export const PERMISSIONS = {
  read: [{ action: 'plugin::outbox.read', subject: null }],
  manage: [{ action: 'plugin::outbox.manage', subject: null }],
};
