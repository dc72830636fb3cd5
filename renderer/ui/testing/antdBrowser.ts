/** What antd asks of a browser and jsdom has not; call it before the page is rendered. */
export function lendBrowser(): void {
  class Quiet implements ResizeObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  globalThis.ResizeObserver ??= Quiet;
  window.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener() {},
      removeListener() {},
    }) as MediaQueryList;
}
