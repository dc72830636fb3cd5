import { useEffect, useState } from 'react';
import { minuteOfDay } from '../../shared/domain/calendar.ts';
import { useView } from '../live/liveContext.ts';

const MINUTE = 60_000;
const THREE_O_CLOCK = 180;
/** A page this young has nothing to get rid of; also keeps a demo whose nights pass in seconds from reloading all the time. */
const LEAST_UPTIME = 6 * 60 * MINUTE;

/** Is it this screen's quarter of an hour to reload: from 03:00 on the shop's clock plus its own `offset` minutes? */
export function isReloadTime(now: number, timeZone: string, offset: number): boolean {
  const minute = minuteOfDay(now, timeZone) - THREE_O_CLOCK - offset;
  return minute >= 0 && minute < 15;
}

/** Does the hub serve this page right now? A reload while it is away would leave a dead error page on the wall. */
async function hubAnswers(): Promise<boolean> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 5_000);
  try {
    const response = await fetch(window.location.pathname, {
      method: 'HEAD',
      cache: 'no-store',
      signal: patience.signal,
    });
    return response.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Reloads the page if the hub answers; otherwise nothing happens, and whoever asks may ask again. */
export async function reloadIfServed(): Promise<void> {
  if (await hubAnswers()) window.location.reload();
}

/**
 * Old TV browsers lose memory over days: every night between three and four the page starts afresh, each screen at a
 * minute of its own, so that they do not all ask the hub at once.
 */
export function useNightReload(timeZone: string | undefined): void {
  const { clock } = useView();
  const [offset] = useState(() => Math.floor(Math.random() * 45));
  useEffect(() => {
    if (timeZone === undefined) return;
    const timer = setInterval(() => {
      if (performance.now() > LEAST_UPTIME && isReloadTime(clock.now(), timeZone, offset)) void reloadIfServed();
    }, MINUTE);
    return () => clearInterval(timer);
  }, [clock, timeZone, offset]);
}
