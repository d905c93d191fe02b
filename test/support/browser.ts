import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  /** The whole environment to start it with: the bundled browser brings its own libraries and fonts. */
  readonly env: Record<string, string>;
}

// As root, and in most containers, there is no sandbox to be had; these browsers load our own pages only. The others
// stop the browser from looking up hosts of its maker: on a closed network every try costs time, some of them a test.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

let found: Promise<Browser> | undefined;

/**
 * The Chromium to test with: `CHROME_PATH`, else one that is installed, else the one inside the package
 * `@sparticuz/chromium` (Linux x64), unpacked once per machine. `CHROME_PATH=bundled` asks for that one.
 */
export function findBrowser(): Promise<Browser> {
  return (found ??= find());
}

async function find(): Promise<Browser> {
  const wished = process.env['CHROME_PATH'];
  const path = wished === 'bundled' ? undefined : wished || (await findInstalled());
  return path ? { executablePath: path, args, env: environment() } : unpackBundled();
}

async function findInstalled(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...applications,
  ];
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  return undefined;
}

async function unpackBundled(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chrome or Chromium found, and none is bundled for ${process.platform} ${process.arch}. ` +
        'Install one, or name it in CHROME_PATH.',
    );
  }
  const packageFile = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../package.json',
  );
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `hoso-chromium-${version}-${user}`);
  if (!(await isExecutable(join(folder, 'chromium')))) await unpack(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: environment({
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    }),
  };
}

/**
 * Test files run in processes of their own and may all want the browser at once. Each unpacks into a folder of its own
 * and renames that: whoever comes second finds the name taken, and takes what is there.
 */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on that service.
    await run(
      process.execPath,
      ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
      { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    );
    await writeFile(join(draft, 'fonts.conf'), fontSettings(folder));
    await rename(draft, folder);
  } catch (error) {
    if (!(await isExecutable(join(folder, 'chromium')))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

// The fonts of the machine first; a machine without any still shows Vietnamese (Open Sans has every letter of it).
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

function environment(more: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...more };
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function run(command: string, parameters: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Unpacking the browser ended with ${code}`));
    });
  });
}
