import '@yige/tokens/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { startI18n } from './platform/i18n/index.js';
import { paintTheme } from './platform/preferences.js';
import { letOwnStylesIn } from './platform/style-nonce.js';

letOwnStylesIn();
paintTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
