/**
 * At the head of a file that a page loads. Chromium then compiles all of it beside the main thread while it arrives, not
 * function by function when each first runs; other browsers read a comment. What it brings is in CONTRIBUTING.md.
 */
export const compileHint = '//# allFunctionsCalledOnLoad';
