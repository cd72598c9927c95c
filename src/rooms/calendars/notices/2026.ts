/** China's public holidays of 2026 and their swap days. Source: 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025. */
import type { NoticeRows } from './rows.ts'

export const NOTICE_2026: NoticeRows = {
  year: 2026,
  source: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
  rows: [
    { zh: '元旦', en: 'New Year', from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
    {
      zh: '春节',
      en: 'Spring Festival',
      from: '2026-02-15',
      to: '2026-02-23',
      worked: ['2026-02-14', '2026-02-28'],
    },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2026-04-04', to: '2026-04-06', worked: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2026-06-19', to: '2026-06-21', worked: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2026-09-25', to: '2026-09-27', worked: [] },
    {
      zh: '国庆节',
      en: 'National Day',
      from: '2026-10-01',
      to: '2026-10-07',
      worked: ['2026-09-20', '2026-10-10'],
    },
  ],
}
