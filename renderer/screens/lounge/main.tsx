import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { showKiosk } from '../../kiosk/showKiosk.tsx';
import { Lounge } from './Lounge.tsx';

showKiosk({ texts: loungeTexts, startClass: 'lounge-start', screen: <Lounge /> });
