/** One choice of a select, combobox or radio group. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}
