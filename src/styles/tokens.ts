import { css } from 'lit';

/**
 * The theme contract. Set any of these on the element, on a parent or on `:root`; custom properties are the
 * one thing that crosses a shadow root on purpose. `--hoso-*` is only ever read here, never declared, so an
 * outer value also reaches the elements that are nested in another element's shadow root. `--_*` is private.
 *
 * Contrast was computed for the defaults (WCAG 2.2 formula): text pairs at least 4.5:1, borders, marks and the
 * focus ring at least 3:1 on every surface that they appear on.
 *
 * @cssprop [--hoso-font] - font family list; the default is the platform's own face, each covers Vietnamese
 * @cssprop [--hoso-font-size=medium] - running text; every other length follows it. Not in rem by default: `medium` is what
 *   the person set in the browser, also on a page with `html { font-size: 10px }` (Bootstrap 3 and many portals)
 * @cssprop [--hoso-line-height=1.6] - not under 1.5: Vietnamese stacks two marks on one vowel
 * @cssprop [--hoso-measure=40em] - longest line of text and widest control
 * @cssprop [--hoso-radius=6px] - corners of controls; panels use one and a half of it
 * @cssprop [--hoso-color-text=#17212e] - text
 * @cssprop [--hoso-color-muted=#4a5868] - hints, sources, what is still to come
 * @cssprop [--hoso-color-surface=#fff] - behind everything
 * @cssprop [--hoso-color-sunken=#f3f6f9] - panels that stand back
 * @cssprop [--hoso-color-line=#d3dbe4] - decorative rules only
 * @cssprop [--hoso-color-border=#66768a] - edges of controls (3:1)
 * @cssprop [--hoso-color-primary=#0b4a8b] - buttons, links, chosen, current
 * @cssprop [--hoso-color-primary-strong=#08356a] - the same under the pointer
 * @cssprop [--hoso-color-primary-tint=#ebf2fa] - behind what is chosen
 * @cssprop [--hoso-color-on-primary=#fff] - text on primary
 * @cssprop [--hoso-color-focus=#1a6ff0] - focus ring
 * @cssprop [--hoso-color-error=#b3201f] - errors
 * @cssprop [--hoso-color-error-tint=#fdf1f0] - behind errors
 * @cssprop [--hoso-color-success=#14683f] - done
 * @cssprop [--hoso-color-success-tint=#ebf6f0] - behind done
 * @cssprop [--hoso-color-warning=#875000] - warnings
 * @cssprop [--hoso-color-warning-tint=#fdf5e4] - behind warnings
 */
export const tokens = css`
  :host {
    --_font: var(
      --hoso-font,
      -apple-system,
      BlinkMacSystemFont,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_size: var(--hoso-font-size, medium);
    --_leading: var(--hoso-line-height, 1.6);
    --_measure: var(--hoso-measure, 40em);
    --_radius: var(--hoso-radius, 6px);
    --_panel: calc(var(--_radius) * 1.5);
    --_s1: 0.25em;
    --_s2: 0.5em;
    --_s3: 0.75em;
    --_s4: 1em;
    --_s6: 1.5em;
    --_s8: 2em;
    --_target: 3em;
    --_text: var(--hoso-color-text, #17212e);
    --_muted: var(--hoso-color-muted, #4a5868);
    --_surface: var(--hoso-color-surface, #fff);
    --_sunken: var(--hoso-color-sunken, #f3f6f9);
    --_line: var(--hoso-color-line, #d3dbe4);
    --_border: var(--hoso-color-border, #66768a);
    --_primary: var(--hoso-color-primary, #0b4a8b);
    --_strong: var(--hoso-color-primary-strong, #08356a);
    --_tint: var(--hoso-color-primary-tint, #ebf2fa);
    --_on: var(--hoso-color-on-primary, #fff);
    --_focus: var(--hoso-color-focus, #1a6ff0);
    --_error: var(--hoso-color-error, #b3201f);
    --_error-tint: var(--hoso-color-error-tint, #fdf1f0);
    --_success: var(--hoso-color-success, #14683f);
    --_success-tint: var(--hoso-color-success-tint, #ebf6f0);
    --_warning: var(--hoso-color-warning, #875000);
    --_warning-tint: var(--hoso-color-warning-tint, #fdf5e4);
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_border);
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
`;
