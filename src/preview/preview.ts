/** The page of `hoso preview`: the content of a folder as it is, and what is wrong with it, while somebody writes it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { wordingFor } from '../elements/wording-for.js';
import type { Wording } from '../form/wording.js';
import { isObject, type Json } from '../schema/json.js';
import type { ContentModule } from '../validation/content-module.js';
import '../define.js';
import en from '../wording/preview.en.json' with { type: 'json' };
import vi from '../wording/preview.vi.json' with { type: 'json' };
import type { PreviewFinding, PreviewState } from './preview-state.js';

/** What both elements have in common. */
type Previewed = HTMLElement & { content: ContentModule | undefined; value: Json | undefined };

const address = new URLSearchParams(location.search);
let name = address.get('content') ?? '';
let lang = address.get('lang') ?? 'vi';
let state: PreviewState | undefined;
/** As it could be built last. */
let content: ContentModule | undefined;
let isBroken = false;
let found: readonly PreviewFinding[] = [];
/** The server has gone. */
let isGone = false;

const changes = new EventSource('/changes');
changes.addEventListener('message', ({ data }: MessageEvent<string>) => {
  isGone = false;
  state = JSON.parse(data) as PreviewState;
  void load();
});
changes.addEventListener('error', () => {
  isGone = true;
  draw();
});

/** What cannot be built stays as it was; the findings say why, when it is drawn. */
async function load(): Promise<void> {
  const { names, version } = state!;
  if (!names.includes(name)) name = names[0] ?? '';
  const wanted = name;
  const isCurrent = (): boolean => wanted === name && version === state?.version;
  const next = await importContent(`/content/${wanted}.js?${version}`);
  if (!isCurrent()) return;
  isBroken = next === undefined && name !== '';
  if (next) content = { ...next, base: new URL('/content/', location.href).href };
  draw();
  const findings = await fetch('/findings').then((answer) => answer.json() as Promise<PreviewFinding[]>);
  if (!isCurrent()) return;
  found = findings;
  draw();
}

async function importContent(from: string): Promise<ContentModule | undefined> {
  const loading = import(/* @vite-ignore */ from) as Promise<{ default?: ContentModule }>;
  return (await loading.catch(() => undefined))?.default;
}

function take(changed: { name?: string; lang?: string }): void {
  if (changed.name) content = undefined;
  ({ name, lang } = { name, lang, ...changed });
  history.replaceState(null, '', `?${new URLSearchParams({ content: name, lang }).toString()}`);
  void load();
}

function draw(): void {
  const wording = wordingFor(lang, content?.schema, { vi, en });
  document.documentElement.lang = lang;
  document.title = [name, 'hoso preview'].filter(Boolean).join(' – ');
  render([tools(wording), findings(wording), stage(wording)], document.body);
  if (content) show(content);
}

function tools(wording: Wording): TemplateResult {
  const translations = isObject(content?.schema) ? content.schema['x-wording'] : undefined;
  const languages = ['vi', ...Object.keys(isObject(translations) ? translations : { en: {} })];
  const names = Object.fromEntries((state?.names ?? []).map((known) => [known, known]));
  const named = new Intl.DisplayNames([lang], { type: 'language' });
  const spoken = Object.fromEntries(languages.map((code) => [code, named.of(code) ?? code]));
  return html`<header class="tools">
    <h1 translate="no">hoso preview</h1>
    ${select(wording.phrase('content'), names, name, (taken) => take({ name: taken }))}
    ${select(wording.phrase('language'), spoken, lang, (taken) => take({ lang: taken }))}
  </header>`;
}

function select(
  label: string,
  options: Readonly<Record<string, string>>,
  selected: string,
  changed: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select @change=${(event: Event) => changed((event.target as HTMLSelectElement).value)}>
      ${Object.entries(options).map(([value, text]) => html`<option value=${value} .selected=${value === selected}>${text}</option>`)}
    </select>
  </label>`; // prettier-ignore
}

/** Heard when they come or change; said as the command says them, in its language. */
function findings(wording: Wording): TemplateResult {
  const say = (text: string): TemplateResult => html`<section class="findings"><p>${text}</p></section>`;
  return html`<div role="status">
    ${isGone ? say(wording.phrase('gone')) : nothing}
    ${state?.names.length === 0 ? say(wording.phrase('empty')) : nothing}
    ${
      found.length === 0
        ? nothing
        : html`<section class="findings">
            <h2>${wording.phrase('findings', { count: found.length })}</h2>
            <ol lang="en">
              ${found.map(
                ({ place, problem, remedy }) =>
                  html`<li>
                    <code translate="no">${place}</code>
                    <p>${problem}</p>
                    <p lang=${lang}>${wording.phrase('remedy', { remedy })}</p>
                  </li>`,
              )}
            </ol>
          </section>`
    }
  </div>`;
}

function stage(wording: Wording): TemplateResult {
  return html`<main>
    ${isBroken ? html`<p>${wording.phrase('broken')}</p>` : nothing}
    <div id="stage" ?hidden=${!content}></div>
    <output class="value" aria-label=${wording.phrase('value')} aria-live="off"></output>
  </main>`;
}

/** The same element as long as it is the same content: it keeps what was entered, the page and the focus. */
function show(shown: ContentModule): void {
  const place = document.getElementById('stage')!;
  const [before] = place.children;
  const isSame = before instanceof HTMLElement && before.dataset['name'] === name;
  const element = (isSame ? before : document.createElement(elementOf(shown))) as Previewed;
  element.dataset['name'] = name;
  element.lang = lang;
  element.content = shown;
  if (isSame) return;
  element.addEventListener('hoso-change', () => say(element));
  place.replaceChildren(element);
  say(element);
}

function elementOf({ schema }: ContentModule): 'hoso-dossier' | 'hoso-form' {
  const isProcedure =
    isObject(schema) && isObject(schema['properties']) && 'situation' in schema['properties'];
  return isProcedure ? 'hoso-dossier' : 'hoso-form';
}

function say(element: Previewed): void {
  document.querySelector('output')!.value = JSON.stringify(element.value, null, 1) ?? '';
}
