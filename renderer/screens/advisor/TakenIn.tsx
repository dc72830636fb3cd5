import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { useText } from '../../ui/language.tsx';

/** In, with its number; or kept on this screen while the hub is away, without one yet (E7). */
export type Taken = { visitId: string; pickup: string } | { car: string };
type Props = { taken: Taken; onNext: () => void; onShow: (visitId: string) => void };

/** The car is in: the number the customer is told, and the order to print. */
export function TakenIn({ taken, onNext, onShow }: Props) {
  const t = useText(advisorTexts);
  const navigate = useNavigate();
  const next = (
    <Button size="large" onClick={onNext}>
      {t('next')}
    </Button>
  );
  if ('car' in taken) {
    return (
      <div className="taken-in taken-in-kept" role="status">
        <p>▲ {t('kept', { car: taken.car })}</p>
        <p>{t('keptText')}</p>
        <div className="taken-in-actions">{next}</div>
      </div>
    );
  }
  return (
    <div className="taken-in" role="status">
      <p>✓ {t('takenIn')}</p>
      <p className="taken-in-label">{t('pickup')}</p>
      <strong>{taken.pickup}</strong>
      <div className="taken-in-actions">
        <Button size="large" type="primary" onClick={() => void navigate(`/order/${taken.visitId}`)}>
          {t('print')}
        </Button>
        {next}
        <Button size="large" onClick={() => onShow(taken.visitId)}>
          {t('showCar')}
        </Button>
      </div>
    </div>
  );
}
