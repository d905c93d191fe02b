/** What a person calls a media type: `PDF` for `application/pdf`. */
export function nameOfType(type: string): string {
  return type.slice(type.indexOf('/') + 1).toUpperCase();
}
