/** The half of the runner that is in the page: loads one entry, mounts it, types in it, presses its buttons. */
import type { Handle, Verdict, Workload } from './workload.js';
import { firstRowValue } from './workloads.js';

interface Entry {
  prepare?(workload: Workload): Promise<unknown>;
  mount(container: HTMLElement, workload: Workload, prepared: unknown): Handle | Promise<Handle>;
  controls?(container: HTMLElement): number;
}

/** Milliseconds of the main thread that finding out about the page took: not the entry's. */
interface Checked {
  readonly checking: number;
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let entry: Entry;
let workload: Workload;
let handle: Handle;
let prepared: unknown;
let box: HTMLElement;
let typedIn: HTMLInputElement;
const keys: number[] = [];

const bench = {
  async load(entryAddress: string, given: Workload): Promise<void> {
    workload = given;
    entry = (await import(entryAddress)) as Entry;
    box = document.getElementById('box')!;
    // Fonts and the themes of controls are there by now: they cost once, and nobody in particular.
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    document.getElementById('warm')?.remove();
    await nextFrame();
    prepared = await entry.prepare?.(workload);
  },

  async mount(): Promise<Checked> {
    await nextFrame();
    await nextTask();
    handle = await entry.mount(box, workload, prepared);
    return until(() => countControls() >= workload.leafCount);
  },

  async validate(times: number): Promise<Verdict & { readonly median: number }> {
    const durations: number[] = [];
    let verdict: Verdict = { valid: false, errors: 0 };
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      verdict = await handle.validate();
      durations.push(performance.now() - start);
      await nextFrame();
    }
    return { ...verdict, median: durations.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN };
  },

  focusTarget(): void {
    const found = findControl(workload.target.value);
    if (!found) throw new Error('The initial data are not in the form');
    typedIn = found;
    typedIn.scrollIntoView({ block: 'center' });
    typedIn.focus();
    typedIn.setSelectionRange(typedIn.value.length, typedIn.value.length);
    keys.length = 0;
  },

  /** What was typed, and the handlers' milliseconds of each key. */
  typed(expected: string): {
    isDrawn: boolean;
    isEntered: boolean;
    keptFocus: boolean;
    handlers: readonly number[];
  } {
    return {
      isDrawn: typedIn.value === expected,
      isEntered: JSON.stringify(handle.getValue()).includes(JSON.stringify(expected)),
      keptFocus: typedIn.isConnected && typedIn.matches(':focus'),
      handlers: keys,
    };
  },

  isFlagged: (): boolean => typedIn.getAttribute('aria-invalid') === 'true',

  addRow: () =>
    act(
      () => handle.addRow(),
      (before) => countControls() >= before + (workload.rowLeaves ?? 0),
    ),

  removeFirstRow: () =>
    act(
      () => handle.removeFirstRow(),
      (before) => countControls() <= before - (workload.rowLeaves ?? 0) && !findControl(firstRowValue),
    ),

  switchTo(branch: number): Promise<Checked> {
    handle.switchTo(branch);
    return until(() =>
      [...allNodes(box)].some((node) => node instanceof Text && node.data.includes(`V${branch}F7`)),
    );
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });

// What a key makes the page do at once, microtasks too, lies between the first listener of an event and the last.
for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup']) {
  let start = 0;
  addEventListener(
    type,
    () => {
      start = performance.now();
      if (type === 'keydown') keys.push(0);
    },
    true,
  );
  addEventListener(type, () => {
    if (keys.length > 0) keys[keys.length - 1]! += performance.now() - start;
  });
}

/** Presses a button and waits for what it leads to, given how many controls there were before. */
async function act(press: () => void, isSo: (before: number) => boolean): Promise<Checked> {
  const start = performance.now();
  const before = countControls();
  const counting = performance.now() - start;
  press();
  const { checking } = await until(() => isSo(before));
  return { checking: checking + counting };
}

/** Waits for a frame in which it is so, and for the next, by which that one has been painted. */
async function until(isSo: () => boolean): Promise<Checked> {
  const end = performance.now() + 60_000;
  let checking = 0;
  for (let done = false; !done;) {
    await nextFrame();
    const start = performance.now();
    done = isSo();
    checking += performance.now() - start;
    if (start > end) throw new Error('The form did not become what was asked for within a minute');
  }
  await nextFrame();
  return { checking };
}

function countControls(): number {
  return (
    entry.controls?.(box) ?? box.querySelectorAll(':is(input, select, textarea):not([data-action])').length
  );
}

function findControl(value: string): HTMLInputElement | undefined {
  return [...allNodes(box)].find(
    (node): node is HTMLInputElement => node instanceof HTMLInputElement && node.value === value,
  );
}

function* allNodes(root: Node): Generator<Node> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield node;
    if (node instanceof Element && node.shadowRoot) yield* allNodes(node.shadowRoot);
  }
}
