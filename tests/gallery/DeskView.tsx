import { Button, Checkbox, DatePicker, Input, Select, Table, Tabs, TimePicker } from 'antd';
import { DeskProvider } from '../../renderer/ui/DeskProvider.tsx';
import { useLanguage } from '../../renderer/ui/language.tsx';

/** antd in our dress: what the desk screens are made of. */
export default function DeskView({ theme }: { theme: 'light' | 'dark' }) {
  const english = useLanguage() === 'en';
  const rows = [1, 2, 3].map((key) => ({ key, plate: `京A·8B2Q${key}`, model: '迈腾 白', promise: `16:${key}0` }));
  return (
    <DeskProvider theme={theme}>
      <main className="gallery">
        <div className="gallery-row">
          <Button type="primary">{english ? 'Save' : '保存'}</Button>
          <Button>{english ? 'Cancel' : '取消'}</Button>
          <Button danger>{english ? 'Drop' : '作废'}</Button>
          <Button disabled>{english ? 'Settle' : '结算'}</Button>
          <Input style={{ width: 200 }} placeholder={english ? 'Plate' : '车牌'} />
          <Select
            style={{ width: 160 }}
            defaultValue="7"
            options={[{ value: '7', label: english ? 'Bay 7' : '7 号工位' }]}
          />
          <DatePicker />
          <TimePicker format="HH:mm" />
          <Checkbox defaultChecked>{english ? 'Waits' : '在店等待'}</Checkbox>
        </div>
        <Tabs items={['1', '2'].map((key) => ({ key, label: english ? `Tab ${key}` : `第 ${key} 页` }))} />
        <Table
          pagination={false}
          dataSource={rows}
          columns={[
            { dataIndex: 'plate', title: english ? 'Plate' : '车牌' },
            { dataIndex: 'model', title: english ? 'Model' : '车型' },
            { dataIndex: 'promise', title: english ? 'Promise' : '承诺' },
          ]}
        />
      </main>
    </DeskProvider>
  );
}
