import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { z } from 'zod';

type Layout = ReturnType<typeof useDocumentLayout>['edit'];
type Field = Layout['components'][string]['layout'][number][number];
type Translate = ReturnType<typeof useIntl>['formatMessage'];

const sections = z.array(z.looseObject({ __component: z.string() }));

/** Names places in the form of a content type as the form itself names them: “Sections › 3. Picture › Alternative text”. */
export function usePlaces(model: string, document: unknown): (path: readonly string[]) => string {
  const { edit } = useDocumentLayout(model);
  const { formatMessage } = useIntl();
  return (path) => namesOf(path, model, { edit, document, formatMessage }).join(' › ');
}

interface Form {
  readonly edit: Layout;
  readonly document: unknown;
  readonly formatMessage: Translate;
}

function namesOf([name = '', ...deeper]: readonly string[], model: string, form: Form): readonly string[] {
  const field = form.edit.layout.flat(2).find((candidate) => candidate.name === name);
  if (field === undefined) return [name];
  const label = labelOf(field, `content-manager.content-types.${model}.${name}`, form.formatMessage);
  if (field.type === 'dynamiczone') return [label, ...namesInZone(deeper, name, form)];
  return [label, ...namesInside(field, deeper, form)];
}

/** What is deeper down in a field: an entry of a list by its number, then the component's own fields. */
function namesInside(field: Field, path: readonly string[], form: Form): readonly string[] {
  if (field.attribute.type !== 'component') return [];
  const { component, repeatable } = field.attribute;
  if (!repeatable) return namesInComponent(component, path, form);
  const [index, ...deeper] = path;
  return index === undefined ? [] : [numberOf(index), ...namesInComponent(component, deeper, form)];
}

function namesInZone([index, ...deeper]: readonly string[], zone: string, form: Form): readonly string[] {
  if (index === undefined) return [];
  const filled = z.looseObject({ [zone]: sections }).safeParse(form.document).data?.[zone] ?? [];
  const component = filled[Number(index)]?.__component;
  if (component === undefined) return [numberOf(index)];
  const kind = form.edit.components[component]?.settings.displayName ?? '';
  return [`${numberOf(index)} ${kind}`.trim(), ...namesInComponent(component, deeper, form)];
}

function namesInComponent(uid: string, [name, ...deeper]: readonly string[], form: Form): readonly string[] {
  const field = form.edit.components[uid]?.layout.flat().find((candidate) => candidate.name === name);
  if (field === undefined) return [];
  const label = labelOf(field, `content-manager.components.${uid}.${field.name}`, form.formatMessage);
  return [label, ...namesInside(field, deeper, form)];
}

/** The name under which Strapi's form itself looks up a translation of the label. */
function labelOf({ label }: Field, id: string, formatMessage: Translate): string {
  return formatMessage({ id, defaultMessage: label });
}

function numberOf(index: string): string {
  return `${Number(index) + 1}.`;
}
