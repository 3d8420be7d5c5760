/** A technique or provider as a word in an address: "Graded Activity" is "graded-activity". */
export const trainingWord = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
