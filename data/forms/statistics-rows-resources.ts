/** Rows 八 and 九 of the 统计表 of reports up to 2018: organisation, funds, meetings and training. */
import type { RowLiteral } from './edition-literals.ts';
import { top, under } from './statistics-rows.ts';

const resources = top('resources', '八、机构建设和保障经费情况', { en: 'organisation and funds', heading: true, concepts: [] });
const staff = under(resources, 'staff', '（三）从事政府信息公开工作人员数', {
  en: 'staff working on disclosure',
  variants: ['（三）政府信息公开工作人员数'],
  unit: '人',
  concepts: ['staff'],
});
const training = top('training', '九、政府信息公开会议和培训情况', { en: 'meetings and training', heading: true, concepts: [] });

export const RESOURCE_ROWS: RowLiteral[] = [
  resources,
  under(resources, 'dedicated-bodies', '（一）政府信息公开工作专门机构数', {
    en: 'bodies dedicated to disclosure',
    variants: ['（一）政府信息公开工作机构数'],
    unit: '个',
    concepts: ['dedicated-body'],
  }),
  under(resources, 'reading-points', '（二）设置政府信息公开查阅点数', {
    en: 'reading points',
    variants: ['（二）政府信息公开查阅点数'],
    unit: '个',
    concepts: ['reading-point'],
  }),
  staff,
  under(staff, 'full-time', '1.专职人员数（不包括政府公报及政府网站工作人员数）', {
    en: 'full-time staff',
    variants: ['1.专职人员数'],
    unit: '人',
    concepts: ['staff.full-time'],
  }),
  under(staff, 'part-time', '2.兼职人员数', { en: 'part-time staff', variants: ['2.兼职人数'], unit: '人', concepts: ['staff.part-time'] }),
  under(resources, 'special-funds', '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）', {
    en: 'special funds for disclosure',
    variants: ['（四）政府信息公开专项经费', '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面经费）'],
    unit: '万元',
    concepts: ['special-funds'],
  }),
];

export const TRAINING_ROWS: RowLiteral[] = [
  training,
  under(training, 'meetings', '（一）召开政府信息公开工作会议或专题会议数', {
    en: 'meetings on disclosure',
    variants: ['（一）召开政府信息公开工作会议数'],
    unit: '次',
    concepts: ['meeting'],
  }),
  under(training, 'classes', '（二）举办各类培训班数', {
    en: 'training classes',
    variants: ['（二）举办培训班数'],
    unit: '次',
    concepts: ['training-class'],
  }),
  under(training, 'trainees', '（三）接受培训人员数', {
    en: 'people trained',
    variants: ['（三）培训人员数'],
    unit: '人次',
    concepts: ['trainees'],
  }),
];
