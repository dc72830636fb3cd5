import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { useText } from '../../ui/language.tsx';

type Props = { visitId: string; pickup: string; onNext: () => void; onShow: () => void };

/** The car is in: the number the customer is told, and the order to print. */
export function TakenIn({ visitId, pickup, onNext, onShow }: Props) {
  const t = useText(advisorTexts);
  const navigate = useNavigate();
  return (
    <div className="taken-in" role="status">
      <p>✓ {t('takenIn')}</p>
      <p className="taken-in-label">{t('pickup')}</p>
      <strong>{pickup}</strong>
      <div className="taken-in-actions">
        <Button size="large" type="primary" onClick={() => void navigate(`/order/${visitId}`)}>
          {t('print')}
        </Button>
        <Button size="large" onClick={onNext}>
          {t('next')}
        </Button>
        <Button size="large" onClick={onShow}>
          {t('showCar')}
        </Button>
      </div>
    </div>
  );
}
