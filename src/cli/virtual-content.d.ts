/** What `hosoContent()` of vite-plugin.ts makes of a name: the content module of that name. */
declare module 'virtual:hoso-content/*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement in here must not be relative
  const content: Required<import('../validation/content-module.js').ContentModule>;
  export { content as default };
}
