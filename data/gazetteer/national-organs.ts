/**
 * Organs of the central government, which no provincial or local name may stand for: 自然资源部 is not 自然资源厅. Names of the constituent
 * departments of the State Council after the 2018 reform (国发〔2018〕6号), and the English word for them.
 */
export const NATIONAL_ORGANS: readonly RegExp[] = [
  /国务院(?!办公厅关于|令)/,
  /(?:外交|国防|教育|科学技术|科技|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源(?:和)?社会保障|人社|自然资源|国土资源|生态环境|环境保护|住房(?:和)?城乡建设|住建|交通运输|水利|农业农村|农业|商务|文化和旅游|应急管理|退役军人事务|铁道|卫生)部(?!门|分|署|队|委|件|级|落|长)/,
  /国家(?:发展(?:和)?改革|卫生健康|民族事务)委(?:员会)?|中国人民银行|审计署/,
  /\bministr(?:y|ies)\b|\bstate council\b/,
];
