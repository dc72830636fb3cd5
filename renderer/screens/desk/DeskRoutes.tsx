import { Button } from 'antd';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect } from 'react';
import { Navigate, Route, Routes, useNavigate } from 'react-router';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type DeskPage, pathOf } from './routes.model.ts';
import type { DeskSettings } from './useDeskSettings.ts';

const LOADERS: Record<DeskPage, () => Promise<{ default: ComponentType }>> = {
  board: () => import('../dispatcher/Dispatcher.tsx'),
  morning: () => import('../morning/Morning.tsx'),
  reception: () => import('../advisor/Advisor.tsx'),
  handover: () => import('../handover/Handover.tsx'),
  calls: () => import('../calls/Calls.tsx'),
  inspection: () => import('../inspector/Inspector.tsx'),
  wash: () => import('../wash/Wash.tsx'),
  shift: () => import('../shift/Shift.tsx'),
  'on-time': () => import('../ontime/OnTime.tsx'),
  month: () => import('../month/Month.tsx'),
  replay: () => import('../replay/Replay.tsx'),
  devices: () => import('../devices/Devices.tsx'),
  admin: () => import('../admin/Admin.tsx'),
};
const SCREENS: Record<DeskPage, LazyExoticComponent<ComponentType>> = {
  board: lazy(LOADERS.board),
  morning: lazy(LOADERS.morning),
  reception: lazy(LOADERS.reception),
  handover: lazy(LOADERS.handover),
  calls: lazy(LOADERS.calls),
  inspection: lazy(LOADERS.inspection),
  wash: lazy(LOADERS.wash),
  shift: lazy(LOADERS.shift),
  'on-time': lazy(LOADERS['on-time']),
  month: lazy(LOADERS.month),
  replay: lazy(LOADERS.replay),
  devices: lazy(LOADERS.devices),
  admin: lazy(LOADERS.admin),
};
/** The first screen has come up by then, even on a slow PC. */
const REST_MS = 3_000;
const Setup = lazy(() => import('../setup/Setup.tsx'));
const Order = lazy(() => import('../order/Order.tsx'));
const Forms = lazy(() => import('../forms/Forms.tsx'));
const Settlement = lazy(() => import('../settlement/Settlement.tsx'));

/**
 * The screens of a role behind their addresses, each loaded when it is first opened; the rest a little later, so that
 * they open while the hub is away too.
 */
export function DeskRoutes({ pages }: { pages: readonly DeskPage[] }) {
  const [home] = pages;
  useEffect(() => {
    const timer = setTimeout(() => {
      // the hub is away again: the screen asks once more when it is opened
      for (const page of pages) LOADERS[page]().catch(() => undefined);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [pages]);
  return (
    <Routes>
      {pages.map((page) => (
        <Route key={page} path={pathOf(page)} element={<Screen of={SCREENS[page]} />} />
      ))}
      <Route path="/order/:visitId" element={<Screen of={Order} />} />
      <Route path="/forms/:form" element={<Screen of={Forms} />} />
      <Route path="/settlement/:visitId" element={<Screen of={Settlement} />} />
      {home !== undefined && <Route path="/" element={<Navigate replace to={pathOf(home)} />} />}
      <Route path="*" element={<Unknown />} />
    </Routes>
  );
}

/** First start: instead of every other screen until there is a shop. */
export function SetupRoute({ settings, onDone }: { settings: DeskSettings; onDone: () => void }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Skeleton rows={6} rowHeight={56} />}>
        <Setup setLanguage={settings.setLanguage} onDone={onDone} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screen({ of: Page }: { of: ComponentType }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Skeleton rows={12} rowHeight={36} />}>
        <Page />
      </Suspense>
    </ErrorBoundary>
  );
}

function Unknown() {
  const t = useText(deskTexts);
  const navigate = useNavigate();
  return (
    <EmptyState icon="not-found" action={<Button onClick={() => void navigate('/')}>{t('goHome')}</Button>}>
      {t('pageUnknown')}
    </EmptyState>
  );
}
