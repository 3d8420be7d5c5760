/** Every word of the question whether to keep. Apart from the other words of keeping: the plan asks it before they come. */
export const askTexts = {
  question: 'Bewaren op dit apparaat?',
  yesMeans:
    'Bij ja staat wat u invulde er nog als u dit venster sluit: uw cijfers, sessies, plan en werkbladen. Wie dit apparaat ook gebruikt, kan het dan zien. Er gaat niets naar ons of naar een ander.',
  noMeans: 'Bij nee is het weg als u dit venster sluit. U kunt het wel printen of als bestand bewaren.',
  yes: 'Ja, bewaar op dit apparaat',
  no: 'Nee, dit apparaat is ook van anderen',
  /** After a no. */
  anyway: 'Bewaar toch op dit apparaat',
  retry: 'Probeer opnieuw te bewaren',
};
