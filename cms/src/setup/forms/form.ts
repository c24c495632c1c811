/** A field of a form: what it is called and what an editor has to know to fill it in. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** Shown under the field. */
  readonly help?: string;
  /** Width in twelfths of the form; all of them where it is left out. */
  readonly size?: 4 | 6 | 8 | 12;
  /** False where the server alone writes it. */
  readonly editable?: false;
}

/** Fields beside one another. */
export type FormRow = readonly FormField[];

/** How editors meet a content type or a component in Strapi's content manager. Fields that no row names stay hidden. */
export interface Form {
  readonly uid: string;
  /** The field that names an entry, in lists and where it is chosen. */
  readonly mainField: string;
  readonly rows: readonly FormRow[];
}

/** How editors meet a content type: its form and its list. */
export interface TypeForm extends Form {
  /** Columns of the list. */
  readonly columns: readonly string[];
  readonly sortedBy: { readonly field: string; readonly order: 'ASC' | 'DESC' };
}

/** Labels of the dates that Strapi keeps, for the columns of lists. */
export const DATE_LABELS: Readonly<Record<string, string>> = {
  createdAt: 'Created',
  updatedAt: 'Changed',
};
