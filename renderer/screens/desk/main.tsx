import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { Desk } from './Desk.tsx';
import './desk.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Desk />);
