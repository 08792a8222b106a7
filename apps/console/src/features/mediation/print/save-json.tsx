import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../types.js';

/** The same file for another system to read. */
export function SaveJson({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('mediation');
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${file.number}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return <Button onClick={save}>{t('print.json')}</Button>;
}
