import type { App, WebContents } from 'electron';

/** Is `url` a page of this hub? Compared as parsed origins, never as text. */
export function isOwnPage(url: string, hubUrl: string): boolean {
  try {
    return new URL(url).origin === new URL(hubUrl).origin;
  } catch {
    return false;
  }
}

/** No window of ours leaves the hub, opens another window, or embeds a foreign page. */
export function guardNavigation(app: App, hubUrl: string): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, hubUrl));
}

function guard(contents: WebContents, hubUrl: string): void {
  const stay = (event: { preventDefault: () => void }, url: string) => {
    if (!isOwnPage(url, hubUrl)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (details) => stay(details, details.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
