/** The words of a policy, which it carries itself in both languages. */

export interface PolicyTitles {
  titleZh: string;
  titleEn: string;
}

export interface PolicySummaries {
  summaryZh: string;
  summaryEn: string;
}

export const policyTitle = (locale: string, { titleZh, titleEn }: PolicyTitles): string =>
  locale === "en" ? titleEn : titleZh;

export const policySummary = (locale: string, { summaryZh, summaryEn }: PolicySummaries): string =>
  locale === "en" ? summaryEn : summaryZh;
