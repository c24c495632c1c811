import { z } from 'zod';
import { asAdministrator } from './requests.ts';
import type { Request } from './requests.ts';
import type { Cms } from './start-cms.ts';

const created = z.object({ data: z.looseObject({ id: z.number() }) });
const registered = z.object({ data: z.looseObject({ registrationToken: z.string() }) });
const permissions = z.object({
  data: z.array(
    z.object({
      action: z.string(),
      subject: z.string().nullable(),
      properties: z.unknown(),
      conditions: z.array(z.string()),
    }),
  ),
});
/** What a role may do, as Strapi's admin saves it. */
export type Permission = z.infer<typeof permissions>['data'][number];

/**
 * Takes somebody on in a role of their own.
 *
 * @param choose picks and changes the permissions of an administrator, who may do everything; none where nothing is said
 * @returns asks as that person, who has logged in
 */
export async function somebodyOfTheStaff(
  { url, adminRequest, anonymousRequest }: Cms,
  name: string,
  choose: (all: readonly Permission[]) => readonly Permission[] = () => [],
): Promise<Request> {
  const { body: role } = await adminRequest('POST', '/admin/roles', { name, description: `Of ${name}.` });
  const { id } = created.parse(role).data;
  const { body: all } = await adminRequest('GET', '/admin/roles/1/permissions');
  await adminRequest('PUT', `/admin/roles/${id}/permissions`, {
    permissions: choose(permissions.parse(all).data),
  });
  const who = { email: `${name}@example.org`, password: 'Wellspring-1-test' };
  const { body: user } = await adminRequest('POST', '/admin/users', {
    email: who.email,
    firstname: name,
    lastname: name,
    roles: [id],
  });
  await anonymousRequest('POST', '/admin/register', {
    registrationToken: registered.parse(user).data.registrationToken,
    userInfo: { firstname: name, lastname: name, password: who.password },
  });
  return asAdministrator(url, who);
}
