/** A notice of the body whose series the archive has. */
export const NOTICE = `青海省总工会文件

青总发〔2024〕7号

青海省总工会关于做好夏季送清凉工作的通知

各市（州）总工会：

今年入夏以来，气温持续偏高。现就做好送清凉工作通知如下。

一、走访一线。各级工会要到工地、车间看望职工。

青海省总工会

2024年6月3日
`;

/** Another one, of a body nobody knows. */
export const FOREIGN_NOTICE = `云岭县总工会文件

云工发〔2023〕12号

云岭县总工会关于开展安全生产月活动的通知

各乡镇总工会：

为加强安全生产工作，现就有关事项通知如下。

一、组织学习。各级工会要组织职工学习安全知识。

云岭县总工会

2023年5月20日
`;

/** A journal in two files, the second one beginning with its second article. */
export const JOURNAL = [
  `青海工运

2024年第1期

目录

要闻

全省工会工作会议在西宁召开 / 石长河\t3
班组长谈安全 / 石长河\t5

全省工会工作会议在西宁召开

石长河

全省工会工作会议于一月在西宁召开，会议总结了去年的工作。
`,
  `班组长谈安全

石长河

安全是班组的头等大事，谁也不能松劲。
`,
] as const;

/** A sheet that prints no year. */
export const SHEET = `职工书屋开放公告栏

职工书屋每周一至周五开放，凭工会会员卡借书，每次可以借两本，期限一个月。
`;
