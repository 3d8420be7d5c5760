/** One choice over a table, as the page hands it to the script. */
export interface FilterChoice {
  /** Its name in the address and in the rows (`data-…`). Never change one: it stands in links. */
  name: string;
  label: string;
  /** What can be chosen: word and text. */
  options: readonly (readonly [word: string, text: string])[];
  /** More than one can be chosen, and one of them is enough. */
  many?: boolean;
}

/** What the page hands to the script of the filter, as JSON in `data-filter`. */
export interface FilterData {
  choices: readonly FilterChoice[];
  /** What the rows are: "instrument", "instrumenten". */
  noun: { one: string; many: string };
  /** Address of the facts of all rows, when they can be compared and saved. */
  facts?: string;
}
