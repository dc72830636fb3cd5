import { Form } from 'antd';
import type { Bay } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { bayName } from '../../../shared/i18n/format.ts';
import { CloseBayFields, type CloseBayValues } from '../../parts/CloseBayFields.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { MasterDialog } from './MasterDialog.tsx';

/** E3: a bay out of service takes no new work until it is back. */
export function CloseBayDialog({ bay, onClose }: { bay: Bay; onClose: () => void }) {
  const t = useText(adminTexts);
  const language = useLanguage();
  const [form] = Form.useForm<CloseBayValues>();
  return (
    <MasterDialog
      title={t('closeTitle', { bay: bayName(language, bay.label) })}
      form={form}
      initial={{ expectedBack: null }}
      command="bay.close"
      payload={({ reason, expectedBack }) => ({ bayId: bay.id, reason, expectedBack })}
      onClose={onClose}
    >
      <CloseBayFields bayId={bay.id} />
    </MasterDialog>
  );
}
