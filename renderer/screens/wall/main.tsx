import { wallTexts } from '../../../shared/i18n/wall.texts.ts';
import { showKiosk } from '../../kiosk/showKiosk.tsx';
import { Wall } from './Wall.tsx';

showKiosk({ texts: wallTexts, startClass: 'wall-start', screen: <Wall /> });
