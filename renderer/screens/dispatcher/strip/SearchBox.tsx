import { Input } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { setDispatch, useDispatch } from '../dispatch.state.ts';

const SEARCH_ID = 'board-search';

/** Puts the cursor into the search box, for its key. */
export function focusSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) box.select();
}

/** Finds cars by plate, pickup number or name while one types; Enter opens the first, Escape empties and leaves it. */
export function SearchBox({ onEnter }: { onEnter: () => void }) {
  const t = useText(dispatcherTexts);
  const query = useDispatch((state) => state.query);
  return (
    <Input
      id={SEARCH_ID}
      allowClear
      className="strip-search"
      placeholder={t('search')}
      aria-label={t('search')}
      suffix={<kbd>/</kbd>}
      value={query}
      onChange={(event) => setDispatch({ query: event.target.value })}
      onPressEnter={onEnter}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setDispatch({ query: '' });
        event.currentTarget.blur();
      }}
    />
  );
}
