import type { RolePage } from '../role-page.js';

/** Marketing: pages in our own words. */
export const MARKETING_PAGES: readonly RolePage[] = [
  {
    id: 'marketing-manager',
    level: 'mid',
    page: `Marketing Manager

We make kitchen equipment for restaurants and are hiring a marketing manager. You plan the campaigns, own a yearly budget of $500,000 and lead two specialists. You report to the vice president of sales.

Responsibilities
- Plan and run marketing campaigns across email, search and social media
- Manage the marketing budget and the contracts of agencies
- Lead two marketing specialists
- Measure the results of campaigns and report them to management
- Write briefs for agencies and freelancers
- Organize trade shows and customer events

Requirements
- Bachelor's degree in marketing, communications or business
- 5+ years of marketing experience
- Campaign management
- Google Analytics
- HubSpot or Marketo
- Search engine optimization (SEO)
- Budget management

Nice to have
- Google Ads certification
- Experience in B2B marketing
- Adobe Photoshop

What we offer
You may work from home on two days a week. We offer health insurance, a 401(k) plan with a match, a yearly bonus and paid vacation.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'social-media-manager',
    level: 'mid',
    page: `Social Media Manager

You are the voice of our nine hotels on Instagram, TikTok, LinkedIn and Facebook. You plan what we publish, produce most of it yourself and answer our guests. A photographer and an agency support you.

Responsibilities
- Plan the content calendar for four channels
- Write posts and produce short videos
- Respond to comments and messages of guests
- Run paid social campaigns within a monthly budget
- Report reach, engagement and bookings every month
- Brief photographers and influencers

Requirements
- 3+ years of social media management experience
- Content creation and copywriting
- Video editing
- Hootsuite or Sprout Social
- Meta Ads Manager
- Canva or Adobe Photoshop

Nice to have
- Bachelor's degree in marketing or communications
- Experience in hospitality
- Influencer marketing

What we offer
You may work from home on three days a week. We offer health insurance, paid vacation and free nights at all of our hotels.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
