/** What makes a name another than it looks: controls, bidi, zero width, soft hyphen, halves of a pair, private use. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
/** What a system would run or a server would serve as a page, if it went by an inner extension (`a.php.pdf`). */
const runnable =
  /\.(?=(?:exe|com|bat|cmd|scr|pif|msi|dll|jar|js|jse|mjs|vbs|vbe|wsf|hta|ps1|sh|lnk|apk|app|php\d?|phtml|aspx?|jspx?|cgi|s?html?|xhtml|svg)\.)/gi;
const longest = 120;

/**
 * A name that is safe to keep and to show, in NFC, at most 120 code points, its extension kept. The same name again when
 * it is sanitized twice.
 */
export function sanitizeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    // Windows drops these at the end, and a dot in front hides a file.
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(runnable, '_')
    .replace(device, '_$&');
  return shorten(plain || 'file');
}

/** Between two characters, each with its marks, so that none loses its tone. */
function shorten(name: string): string {
  if ([...name].length <= longest) return name;
  const extension = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
  const room = longest - [...extension].length;
  let stem = '';
  let length = 0;
  for (const [character] of name.slice(0, name.length - extension.length).matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    length += [...character].length;
    if (length > room) break;
    stem += character;
  }
  return stem.trimEnd().replace(/\.+$/, '') + extension;
}
