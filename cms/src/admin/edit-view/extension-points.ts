import type { ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** What the content manager tells a part of its edit view about the version that is open. */
export interface EditViewProps {
  /** Name of the content type, such as `api::article.article`. */
  readonly model: string;
  /** The version as last saved; without content while it has not been saved. */
  readonly document?: unknown;
}

/** A box beside the form. Called as a component: it may use hooks, and null leaves it out. */
export type SidePanel = (
  props: EditViewProps,
) => { readonly title: string; readonly content: ReactNode } | null;

/** An entry in the menu beside “Publish”. Called as a component: it may use hooks, and null leaves it out. */
export interface DocumentAction {
  (props: EditViewProps): {
    readonly label: string;
    readonly icon: ReactNode;
    readonly disabled: boolean;
    readonly dialog: {
      readonly type: 'dialog';
      readonly title: string;
      readonly content: ReactNode;
      readonly onConfirm: () => Promise<void>;
    };
  } | null;
  /** Where Strapi offers it. */
  position: 'panel';
}

/** The part of the content manager's extension points that is used here; Strapi's own types keep them `unknown`. */
interface EditViewExtensions {
  addEditViewSidePanel(panels: readonly SidePanel[]): void;
  addDocumentAction(actions: readonly DocumentAction[]): void;
}

/** Adds panels and actions to the edit view, after Strapi's own. */
export function extendEditView(
  app: Pick<StrapiApp, 'getPlugin'>,
  { panels, actions }: { readonly panels: readonly SidePanel[]; readonly actions: readonly DocumentAction[] },
): void {
  const { apis } = app.getPlugin('content-manager');
  if (!hasEditViewExtensions(apis)) throw new Error('Strapi’s content manager has no edit view to extend.');
  apis.addEditViewSidePanel(panels);
  apis.addDocumentAction(actions);
}

function hasEditViewExtensions(apis: object): apis is EditViewExtensions {
  return 'addEditViewSidePanel' in apis && 'addDocumentAction' in apis;
}
