/**
 * Text for comparing, never for keeping: without tone marks and accents, in lower case, a hyphen as good as a space
 * (Ê-đê, Ba-na). `đ` is a letter of its own in Unicode, so decomposing does not reach it.
 */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[\s\-–]+/g, ' ')
    .toLowerCase();
}
