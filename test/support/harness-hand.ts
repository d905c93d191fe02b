import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** A person's way of working a page. */
export interface Hand {
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** A radio button or a check box. */
  pick(target: Locator): Promise<void>;
  /** Into a text control, in place of what it holds. */
  write(target: Locator, text: string): Promise<void>;
  /** An option of a select, by the value of the option. */
  select(target: Locator, value: string): Promise<void>;
}

export type HandName = keyof typeof hands;

export const hands = { mouse: createMouse, keyboard: createKeyboard };

function createMouse(page: Page): Hand {
  return {
    press: (target) => target.click(),
    pick: (target) => target.click(),
    async write(target, text) {
      await target.click({ clickCount: 3 });
      await replaceSelected(page, text);
    },
    // The list of a select is drawn by the system, out of reach of a test.
    select: async (target, value) => void (await target.selectOption(value)),
  };
}

/** Tab, arrows, Space, Enter and typing; nothing else. */
function createKeyboard(page: Page): Hand {
  return {
    async press(target) {
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
    async pick(target) {
      await reach(page, target);
      // Tab stops at a group of radio buttons once; inside it the arrows move, and choose as they go.
      for (let steps = 0; !(await target.evaluate(isActive)); steps++) {
        assert.ok(steps < 20, `the arrows do not lead to ${await describe(target)}`);
        await page.keyboard.press('ArrowDown');
      }
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    async write(target, text) {
      await reach(page, target);
      await replaceSelected(page, text);
    },
    async select(target, value) {
      await reach(page, target);
      await page.keyboard.press('Home');
      for (let steps = 0; (await target.inputValue()) !== value; steps++) {
        assert.ok(steps < 300, `the arrows do not lead to ${value}`);
        await page.keyboard.press('ArrowDown');
      }
    },
  };
}

async function replaceSelected(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(text);
}

/** Tab until the target has the focus, or a radio button of its group; backwards where it comes before. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const key = (await target.evaluate(comesBeforeFocus)) ? 'Shift+Tab' : 'Tab';
  let where = await target.evaluate(whereFocusIs);
  for (let steps = 0; where !== 'there'; steps++) {
    assert.ok(steps < 100, `${key} does not lead to ${await describe(target)}`);
    await page.keyboard.press(key);
    where = await target.evaluate(whereFocusIs);
    assert.notEqual(where, 'nowhere', `${key} lost the focus on the way to ${await describe(target)}`);
  }
}

/** False when the focus is nowhere. */
export function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

function isActive(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot).activeElement === element;
}

/** `there` on any radio button of the group too; `nowhere` on the body, where a keyboard starts again from the top. */
function whereFocusIs(element: Element): 'there' | 'elsewhere' | 'nowhere' {
  const active = (element.getRootNode() as ShadowRoot).activeElement;
  if (active === element) return 'there';
  if (element instanceof HTMLInputElement && active instanceof HTMLInputElement) {
    if (element.type === 'radio' && active.type === 'radio' && active.name === element.name) return 'there';
  }
  return document.activeElement === document.body ? 'nowhere' : 'elsewhere';
}

/** In the order in which the page is read, through shadow roots. */
function comesBeforeFocus(element: Element): boolean {
  const path = (from: Element): Element[] => {
    const elements: Element[] = [];
    for (let at: Element | null = from; at;) {
      elements.unshift(at);
      const root: Node = at.getRootNode();
      at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return elements;
  };
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return false;
  const [own, other] = [path(element), path(active)];
  const fork = own.findIndex((at, index) => at !== other[index]);
  const [a, b] = [own[fork], other[fork]];
  return Boolean(a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}

async function describe(target: Locator): Promise<string> {
  return target.evaluate((element) => (element.cloneNode(false) as Element).outerHTML);
}
