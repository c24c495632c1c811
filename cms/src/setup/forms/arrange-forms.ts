import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { COMPONENT_FORMS, TYPE_FORMS } from './all-forms.ts';
import { configuration, configure } from './configuration.ts';
import type { Form } from './form.ts';

/**
 * Arranges the content manager's forms and lists as they are written here, once for each version of what is written here:
 * what an administrator changes afterwards stays until the next version.
 */
export async function arrangeForms(strapi: Core.Strapi): Promise<void> {
  const version = createHash('sha256')
    .update(JSON.stringify([TYPE_FORMS, COMPONENT_FORMS]))
    .digest('hex');
  const arranged = strapi.store({ type: 'core', name: 'wellspring', key: 'forms' });
  if ((await arranged.get({})) === version) return;
  for (const form of TYPE_FORMS) await arrange(strapi, form, 'content-types');
  for (const form of COMPONENT_FORMS) await arrange(strapi, form, 'components');
  await arranged.set({ value: version });
}

async function arrange(
  strapi: Core.Strapi,
  form: Form,
  service: 'content-types' | 'components',
): Promise<void> {
  const configurations = strapi.plugin('content-manager').service(service);
  const model = { uid: form.uid };
  const present = configuration.parse(await configurations['findConfiguration'](model));
  await configurations['updateConfiguration'](model, configure(form, present));
}
