import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { useText } from '../../ui/language.tsx';

type Props = { month: string; onDone: () => void; onClose: () => void };

/** V11: what closing means is said before it is done; it cannot be taken back. */
export function CloseDialog({ month, ...rest }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  return (
    <CommandDialog
      {...rest}
      title={t('closeTitle', { month })}
      act={{ label: t('closeYes'), give: () => tap('month.close', { month }) }}
      cancel={t('back')}
      refused={refused}
    >
      <p>{t('closeText', { month })}</p>
    </CommandDialog>
  );
}
