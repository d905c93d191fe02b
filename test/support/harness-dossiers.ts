import type { Dossier } from './harness.js';

/** What somebody of the demonstration's register would have answered. */
export const lostCard: Dossier = {
  case: '1.2.a',
  situation: { subject: 'card', reason: 'lost', route: 'self', channel: 'online' },
  declaration: {
    hasSocialInsuranceNumber: true,
    socialInsuranceNumber: '7900000017',
    fullName: 'Nguyễn Văn An',
    birthDate: '1985-04-12',
    phone: '0900000017',
    request: 'Cấp lại thẻ BHYT do mất, hỏng',
  },
  documents: { declaration: { document: 'tk1-ts', answer: 'have' } },
  delivery: { method: 'post', address: { province: '48', commune: '20242', street: '5 Bạch Đằng' } },
};

export const damagedCard: Dossier = {
  ...lostCard,
  situation: { ...lostCard.situation, reason: 'damaged' },
  documents: {
    ...lostCard.documents,
    healthInsuranceCard: { document: 'health-insurance-card', answer: 'have', copy: 'original' },
  },
};
