/** Laid out as blocks, and by no style of ours otherwise (but notes on paper, which have a space of their own). */
const block =
  '(?:article|d[dlt]|div|fieldset|footer|form|header|h[1-6]|legend|li|[ou]l|p|section|t(?:able|body|d|h|head|r))';

/** Left out beside the start or the end of a block, where no browser draws it. */
const besideBlock = new RegExp(`(?<=</?${block}\\b[^<>]*>)\\s*\\n\\s*|\\s*\\n\\s*(?=</?${block}\\b)`, 'g');

/** No template has this in it: it stands for an expression, which may be within a tag or between two. */
const expression = '\0';

/**
 * The texts of one template before, between and behind its expressions, without line breaks and indents: a browser reads
 * them as one space, or as nothing beside a block, where each would be one more node of the page to make and to keep.
 */
export function narrowMarkup(texts: readonly string[]): readonly string[] {
  const markup = texts.join(expression);
  return markup
    .replace(besideBlock, '')
    .replace(/\s*\n\s*/g, ' ')
    .split(expression);
}
